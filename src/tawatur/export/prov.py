"""Chains of attribution as provenance: PROV-O (W3C Recommendation of 30 April 2013) in JSON-LD.

A claim is derived from what the first source in its chain said, that from what the next one said, and so on to the
origin. It says who is said to have said it, and nothing of whether it is so; ``prov:hadPrimarySource`` is not used,
for an origin need not have seen anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from tawatur.export.bundle import Bundle
from tawatur.export.gloss import note_of
from tawatur.export.iris import VOCABULARY, iri
from tawatur.export.jsons import Json, json_document, present
from tawatur.export.moments import is_day
from tawatur.lexicon.english import actor_name
from tawatur.model.incident import Incident
from tawatur.model.judgement import Judgement
from tawatur.model.record import ChainLink, Claim, Notice, Record

_REFERENCES = (
    "wasDerivedFrom", "wasQuotedFrom", "wasAttributedTo", "wasGeneratedBy", "wasAssociatedWith", "used", "hadMember",
)  # fmt: skip
CONTEXT: Json = {
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dcterms": "http://purl.org/dc/terms/",
    "tawatur": VOCABULARY,
    **{f"prov:{name}": {"@type": "@id"} for name in _REFERENCES},
}


def write_prov(bundle: Bundle) -> bytes:
    """One JSON-LD document with every node once, in the order of the bundle."""
    nodes: dict[object, Json] = {}
    for node in _nodes(bundle):
        nodes.setdefault(node["@id"], node)
    return json_document({"@context": CONTEXT, "@graph": list(nodes.values())})


def _nodes(bundle: Bundle) -> Iterator[Json]:
    for record in bundle.records:
        yield from _of_record(record)
        for claim in record.claims:
            yield from _of_claim(record, claim)
        yield from (_of_notice(record, notice) for notice in record.notices)
    for incident in bundle.incidents:
        yield _of_incident(incident)
        yield from _voices(incident)
    for judgement in bundle.judgements:
        yield from _of_judgement(judgement)


def _of_record(record: Record) -> Iterator[Json]:
    report, run = record.report, record.run
    publisher = iri("publisher", report.publisher) if report.publisher else None
    if publisher is not None:
        yield {"@id": publisher, "@type": "prov:Agent", "rdfs:label": report.publisher}
    named = {
        "dcterms:title": report.title,
        "dcterms:issued": _time(report.published_at),
        "dcterms:source": report.url,
        "prov:wasAttributedTo": publisher,
        "tawatur:sha256": report.sha256,
    }
    yield {"@id": iri("report", report.id), "@type": ["prov:Entity", "tawatur:Report"], **present(**named)}
    program = iri("program", run.version)
    yield {"@id": program, "@type": ["prov:Agent", "prov:SoftwareAgent"], "rdfs:label": f"Tawatur {run.version}"}
    yield {
        "@id": _reading(record),
        "@type": ["prov:Activity", "tawatur:Reading"],
        "prov:used": iri("report", report.id),
        "prov:wasAssociatedWith": program,
        "tawatur:resources": run.resources,
    }


def _of_claim(record: Record, claim: Claim) -> Iterator[Json]:
    name, attribution, facts = iri("claim", claim.id), claim.attribution, claim.factuality
    links = [link for link in attribution.chain if link.kind != "publisher"]  # the report is the publisher's already
    statements = [f"{name}:statement:{number}" for number in range(1, len(links) + 1)]
    quoted = statements[-1] if statements and attribution.mode == "direct_quote" else None
    yield {
        "@id": name,
        "@type": ["prov:Entity", "tawatur:Claim"],
        "rdfs:label": {"@value": note_of(claim, record), "@language": "en"},
        "prov:wasGeneratedBy": _reading(record),
        "prov:wasDerivedFrom": [iri("report", record.report.id), *statements[:1]],
        **present(**{"prov:wasQuotedFrom": quoted}),
        "tawatur:type": claim.event.type,
        "tawatur:status": claim.event.status,
        "tawatur:mode": attribution.mode,
        "tawatur:certainty": facts.certainty,
        "tawatur:polarity": facts.polarity,
        "tawatur:endorsement": facts.endorsement,
    }
    for link, statement, source in zip(links, statements, (*statements[1:], None), strict=False):
        yield from _of_link(record, link, statement, source)


def _of_notice(record: Record, notice: Notice) -> Json:
    return {
        "@id": iri("notice", notice.id),
        "@type": ["prov:Entity", "tawatur:Notice"],
        "rdfs:label": notice.span.text,
        "prov:wasGeneratedBy": _reading(record),
        "prov:wasDerivedFrom": iri("report", record.report.id),
        "tawatur:type": notice.kind,
        "tawatur:start": notice.span.start,
        "tawatur:end": notice.span.end,
        **present(**{"tawatur:issuer": notice.issuer.text if notice.issuer else None}),
    }


def _of_link(record: Record, link: ChainLink, statement: str, source: str | None) -> Iterator[Json]:
    """What one source in a chain said, taken from what the next one did."""
    agent = _agent(record, link, statement)
    known = actor_name(link.actor) if link.actor is not None else None
    label: object = {"@value": known, "@language": "en"} if known is not None else link.text
    yield {"@id": agent, "@type": "prov:Agent", **present(**{"rdfs:label": label})}
    said = {
        "prov:wasDerivedFrom": source,
        "tawatur:words": link.text,
        "tawatur:start": link.start,
        "tawatur:end": link.end,
    }
    yield {
        "@id": statement,
        "@type": ["prov:Entity", "tawatur:Statement"],
        "prov:wasAttributedTo": agent,
        "tawatur:sourceKind": link.kind,
        **present(**said),
    }


def _agent(record: Record, link: ChainLink, statement: str) -> str:
    """Who said it: a known actor is one for all reports, and so is a publisher whose report was passed on.

    Others are known by their place in a report: two may be one, or not.
    """
    if link.actor is not None:
        return iri("actor", link.actor)
    if link.start is None:
        return iri("publisher", link.text) if link.text else f"{statement}:source"
    return f"{iri('source', record.report.id)}:{link.start}-{link.end}"


def _of_incident(incident: Incident) -> Json:
    return {
        "@id": iri("incident", incident.id),
        "@type": ["prov:Collection", "prov:Entity", "tawatur:Incident"],
        "prov:hadMember": _unique(iri("claim", member.evidence.claim) for member in incident.members),
        "tawatur:grade": incident.grade.grade,
        "tawatur:gradeRule": incident.grade.reason.rule,
        "tawatur:independentVoices": incident.independent,
    }


def _voices(incident: Incident) -> Iterator[Json]:
    """The independent origins of an incident, each with all the claims that count for it only once."""
    for number, voice in enumerate(incident.voices, 1):
        claims = (member.evidence.claim for member in incident.members if member.voice == voice.id)
        yield {
            "@id": f"{iri('incident', incident.id)}:voice:{number}",
            "@type": ["prov:Agent", "tawatur:Voice"],
            "rdfs:label": voice.name,
            "tawatur:sourceKind": voice.kind,
            "tawatur:countsIn": {"@id": iri("incident", incident.id)},
            "tawatur:saidIn": [{"@id": name} for name in _unique(iri("claim", claim) for claim in claims)],
            "tawatur:copies": voice.copies,
            "tawatur:rule": voice.reason.rule,
        }


def _of_judgement(judgement: Judgement) -> Iterator[Json]:
    person = iri("person", judgement.who)
    yield {"@id": person, "@type": ["prov:Agent", "prov:Person"], "rdfs:label": judgement.who}
    told = {"tawatur:field": judgement.field, "tawatur:value": judgement.value, "tawatur:machine": judgement.machine}
    yield {
        "@id": iri("judgement", judgement.id),
        "@type": ["prov:Entity", "tawatur:Judgement"],
        "prov:wasAttributedTo": person,
        "prov:generatedAtTime": _time(judgement.at),
        "prov:wasDerivedFrom": _unique(iri(target.kind, target.id) for target in judgement.targets),
        "tawatur:verb": judgement.verb,
        "rdfs:comment": judgement.why,
        **present(**told),
    }


def _reading(record: Record) -> str:
    return iri("reading", f"{record.report.id}:{record.run.resources}")


def _time(moment: str | None) -> Json | None:
    """A day as a day and a time as a time: nothing is added to what is known."""
    if moment is None:
        return None
    if is_day(moment):
        return {"@value": moment, "@type": "xsd:date"}
    return {"@value": datetime.fromisoformat(moment).isoformat(timespec="seconds"), "@type": "xsd:dateTime"}


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
