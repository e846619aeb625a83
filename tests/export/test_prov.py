from __future__ import annotations

import warnings
from functools import cache

import msgspec
from prov.model import ProvDerivation, ProvDocument, ProvEntity
from rdflib import RDF, RDFS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from tawatur.export.bundle import Bundle
from tawatur.export.iris import VOCABULARY, iri
from tawatur.export.prov import write_prov
from tawatur.export.tier import for_public
from tawatur.export.tier_rules import TierRules
from tawatur.model.record import ChainLink, Record
from tawatur.review import make_judgement, target_claim
from tests.export.made import samples
from tests.export.orders_made import judged
from tests.export.orders_made import record as with_notice
from tests.model.records import full_record

PROV = Namespace("http://www.w3.org/ns/prov#")
OURS = Namespace(VOCABULARY)


def _graph(bundle: Bundle) -> Graph:
    return Graph().parse(data=write_prov(bundle), format="json-ld")


@cache
def _samples() -> Graph:
    return _graph(samples())


def _one(record: Record) -> Graph:
    return _graph(Bundle((record,), ()))


def _with_chain(*links: ChainLink, mode: str = "indirect") -> Record:
    record = msgspec.structs.replace(full_record(), notices=())
    attribution = msgspec.structs.replace(record.claims[0].attribution, chain=links, mode=mode)
    return msgspec.structs.replace(record, claims=(msgspec.structs.replace(record.claims[0], attribution=attribution),))


_OWN = ChainLink("publisher", None, "وكالة", None, None)
_AGENCY = ChainLink("media", None, "وكالة", 0, 5)
_MONITOR = ChainLink("monitor", "sohr", "المرصد", 6, 12)


def test_a_chain_is_a_path_from_the_claim_to_the_origin() -> None:
    graph = _one(_with_chain(_OWN, _AGENCY, _MONITOR))
    claim, first, second = (URIRef(iri("claim", f"c1{part}")) for part in ("", ":statement:1", ":statement:2"))
    report = URIRef(iri("report", "r1"))
    expected = {
        (claim, PROV.wasDerivedFrom, report),
        (claim, PROV.wasDerivedFrom, first),
        (first, PROV.wasDerivedFrom, second),
        (first, PROV.wasAttributedTo, URIRef(f"{iri('source', 'r1')}:0-5")),
        (second, PROV.wasAttributedTo, URIRef(iri("actor", "sohr"))),
        (report, PROV.wasAttributedTo, URIRef(iri("publisher", "وكالة"))),
        (second, OURS.words, Literal("المرصد")),
        (second, OURS.sourceKind, Literal("monitor")),
    }
    assert expected <= set(graph)
    assert len(set(graph.triples((None, PROV.wasDerivedFrom, None)))) == 3
    assert not list(graph.triples((None, PROV.wasQuotedFrom, None)))
    assert not list(graph.triples((None, PROV.hadPrimarySource, None)))


def test_a_direct_quotation_is_of_the_origin() -> None:
    graph = _one(_with_chain(_OWN, _AGENCY, _MONITOR, mode="direct_quote"))
    claim = URIRef(iri("claim", "c1"))
    assert list(graph.objects(claim, PROV.wasQuotedFrom)) == [URIRef(iri("claim", "c1:statement:2"))]


def test_what_the_publisher_says_comes_from_the_report_alone() -> None:
    graph = _one(_with_chain(_OWN))
    assert list(graph.objects(URIRef(iri("claim", "c1")), PROV.wasDerivedFrom)) == [URIRef(iri("report", "r1"))]
    assert not list(graph.subjects(RDF.type, OURS.Statement))


def test_who_is_passed_on_is_the_publisher_of_its_own_reports() -> None:
    graph = _one(
        _with_chain(ChainLink("publisher", None, "ناقل", None, None), ChainLink("media", None, "وكالة", None, None))
    )
    first = URIRef(iri("claim", "c1:statement:1"))
    assert graph.value(first, PROV.wasAttributedTo) == URIRef(iri("publisher", "وكالة"))


def test_sources_that_nobody_knows_are_not_made_one() -> None:
    """The same words in two reports are two agents; a known actor is one."""
    unnamed = ChainLink("unnamed", None, "مصدر محلي", 4, 13)
    one = _with_chain(_OWN, unnamed, _MONITOR)
    two = msgspec.structs.replace(
        one,
        report=msgspec.structs.replace(one.report, id="r2"),
        claims=(msgspec.structs.replace(one.claims[0], id="c2"),),
    )
    graph = _graph(Bundle((one, two), ()))
    agents = {str(agent) for agent in graph.objects(None, PROV.wasAttributedTo) if "publisher" not in str(agent)}
    assert len([agent for agent in agents if ":source:" in agent]) == 2
    assert iri("actor", "sohr") in agents


def test_the_chains_of_the_samples_come_back() -> None:
    graph = _samples()
    for record in samples().records:
        for claim in record.claims:
            told = [(link.kind, link.text) for link in claim.attribution.chain[1:]]
            assert _chain(graph, URIRef(iri("claim", claim.id))) == told


def _chain(graph: Graph, claim: Node) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    here: Node | None = claim
    while here is not None:
        sources = graph.objects(here, PROV.wasDerivedFrom)
        here = next((s for s in sources if (s, RDF.type, OURS.Statement) in graph), None)
        if here is not None:
            found.append((str(graph.value(here, OURS.sourceKind)), str(graph.value(here, OURS.words))))
    return found


def test_the_prov_library_reads_it() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.simplefilter("ignore", DeprecationWarning)  # of its own use of rdflib
        document = ProvDocument.deserialize(
            content=_samples().serialize(format="turtle"), format="rdf", rdf_format="turtle"
        )
    claims = sum(len(record.claims) for record in samples().records)
    assert len(list(document.get_records(ProvEntity))) > claims
    assert len(list(document.get_records(ProvDerivation))) >= claims


def test_a_day_is_a_day_and_a_time_a_time() -> None:
    issued = URIRef("http://purl.org/dc/terms/issued")
    types = {str(when): when.datatype for when in _samples().objects(None, issued) if isinstance(when, Literal)}
    assert types["2022-01-21"] == XSD.date
    assert types["2022-01-20T21:10:00+03:00"] == XSD.dateTime


def test_an_incident_holds_its_claims_and_says_how_many_voices_they_are() -> None:
    graph = _samples()
    for incident in samples().incidents:
        node = URIRef(iri("incident", incident.id))
        members = {URIRef(iri("claim", member.evidence.claim)) for member in incident.members}
        assert set(graph.objects(node, PROV.hadMember)) == members
        voices = list(graph.subjects(OURS.countsIn, node))
        assert len(voices) == len(incident.voices)
        assert sum(len(list(graph.objects(voice, OURS.saidIn))) for voice in voices) == len(members)


def test_a_judgement_is_a_person_s() -> None:
    told = full_record()
    made = make_judgement(
        "reject", [target_claim(told, told.claims[0])], who="سلمى", at="2024-01-01T00:00:00Z", why="لأن"
    )
    bundle = Bundle((told,), (), (made,))
    graph, node = _graph(bundle), URIRef(iri("judgement", made.id))
    assert (node, PROV.wasDerivedFrom, URIRef(iri("claim", "c1"))) in graph
    assert graph.value(graph.value(node, PROV.wasAttributedTo), RDFS.label) == Literal("سلمى")
    assert graph.value(node, PROV.generatedAtTime) == Literal("2024-01-01T00:00:00+00:00", datatype=XSD.dateTime)
    assert "سلمى" not in write_prov(for_public(bundle, TierRules())).decode()


def test_nothing_unknown_is_written() -> None:
    bare = msgspec.structs.replace(full_record().report, publisher=None, url=None, published_at=None, title=None)
    graph = _one(msgspec.structs.replace(full_record(), report=bare))
    node = URIRef(iri("report", "r1"))
    assert set(graph.predicates(node)) == {RDF.type, OURS.sha256}
    assert not any(str(value) == "" for value in _samples().objects())


def test_a_judged_notice_is_there() -> None:
    told = with_notice()
    (made,) = judged(told)
    graph = _graph(Bundle((told,), (), (made,)))
    notice = URIRef(iri("notice", "r1-n1"))
    assert (URIRef(iri("judgement", made.id)), PROV.wasDerivedFrom, notice) in graph
    assert (notice, PROV.wasDerivedFrom, URIRef(iri("report", "r1"))) in graph
    assert (notice, RDF.type, OURS.Notice) in graph
