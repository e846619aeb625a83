from __future__ import annotations

from typing import Any

import jsonschema
import msgspec
import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from tawatur.export.bundle import Bundle
from tawatur.export.claimreview import claimreview_skips, verdict, write_claimreview
from tawatur.export.iris import iri
from tawatur.export.tier import for_public
from tawatur.export.tier_rules import TierRules
from tawatur.model.judgement import Judgement, Target, Verb
from tawatur.model.record import Record
from tawatur.review import (
    claim_fields,
    incident_fields,
    make_judgement,
    target_claim,
    target_incident,
    target_judgement,
)
from tests.export.made import samples
from tests.export.orders_made import judged, record
from tests.store.made import incident, market, prison

SCHEMA = Namespace("https://schema.org/")
# What the users of ClaimReview ask for (Google's guidelines); the address of the page is the publisher's to give.
_ASKED: dict[str, Any] = {
    "required": ["@type", "claimReviewed", "reviewRating", "itemReviewed", "author", "datePublished"],
    "properties": {
        "@type": {"const": "ClaimReview"},
        "claimReviewed": {"type": "string", "minLength": 1},
        "reviewRating": {"required": ["@type", "alternateName"], "properties": {"@type": {"const": "Rating"}}},
        "itemReviewed": {"required": ["@type", "appearance"], "properties": {"@type": {"const": "Claim"}}},
        "author": {"required": ["@type", "name"], "properties": {"@type": {"const": "Person"}}},
        "datePublished": {"pattern": r"^\d{4}-\d\d-\d\d$"},
    },
}


def _judge(verb: Verb, target: Target, field: str | None = None, value: str | None = None, **more: Any) -> Judgement:
    said = {"who": "سلمى", "at": "2024-01-02T10:00:00Z", "why": "سمعت البث", **more}
    return make_judgement(verb, [target], field=field, value=value, **said)


def _on_claim(verb: Verb, field: str | None = None, value: str | None = None, **more: Any) -> Judgement:
    told = market()
    machine = claim_fields(told.claims[0]).get(field) if field else None
    return _judge(verb, target_claim(told, told.claims[0]), field, value, machine=machine, **more)


def _on_incident(verb: Verb, field: str | None = None, value: str | None = None) -> Judgement:
    told = market()
    held = incident(told)
    machine = incident_fields(held).get(field) if field else None
    return _judge(verb, target_incident(held, [told]), field, value, machine=machine)


def _bundle(*judgements: Judgement, of: Record | None = None) -> Bundle:
    told = of or market()
    return Bundle((told, prison()), (incident(told),), judgements)


def _reviews(bundle: Bundle) -> list[dict[str, Any]]:
    document = msgspec.json.decode(write_claimreview(bundle))
    for review in document["@graph"]:
        jsonschema.validate(review, _ASKED)
    found: list[dict[str, Any]] = document["@graph"]
    return found


def test_without_a_person_s_judgement_there_is_no_review() -> None:
    assert _reviews(samples()) == []


def test_a_judgement_is_a_review_of_what_the_report_says() -> None:
    (review,) = _reviews(_bundle(_on_claim("accept")))
    assert review["author"]["name"] == "سلمى"
    assert review["datePublished"] == "2024-01-02"
    assert review["reviewRating"] == {
        "@type": "Rating", "alternateName": "The report says so", "ratingExplanation": "سمعت البث",
    }  # fmt: skip
    assert review["claimReviewed"].startswith(
        "According to an official source («الدفاع المدني») (reported by «وكالة السهل»"
    )
    assert review["itemReviewed"]["appearance"][0]["publisher"]["name"] == "وكالة السهل"


def test_schema_org_reads_it() -> None:
    made = _on_claim("reject")
    document = msgspec.json.decode(write_claimreview(_bundle(made)))
    assert document["@context"] == "https://schema.org"
    document["@context"] = {"@vocab": str(SCHEMA)}  # the published context is on the net; it maps all terms so
    graph = Graph().parse(data=msgspec.json.encode(document), format="json-ld")
    node = URIRef(iri("judgement", made.id))
    rating = graph.value(node, SCHEMA.reviewRating)
    assert (node, RDF.type, SCHEMA.ClaimReview) in graph
    assert graph.value(rating, SCHEMA.alternateName) == Literal("The report does not say so")
    assert graph.value(node, SCHEMA.itemReviewed) == URIRef(iri("claim", market().claims[0].id))


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (_on_claim("accept", "place"), "The report says so (place)"),
        (_on_claim("reject", "place"), "The report does not say so (place)"),
        (_on_claim("correct", "killed", "7"), "The report is to be read otherwise: killed is 7"),
        (_on_incident("accept"), "The account of the reports is right"),
        (_on_incident("reject", "grade"), "The account of the reports is wrong (grade: fair)"),
        (_on_incident("correct", "grade", "discounted"), "grade is discounted"),
    ],
)
def test_verdicts_say_what_was_judged_and_no_more(made: Judgement, said: str) -> None:
    assert verdict(made) == said
    (review,) = _reviews(_bundle(made))
    assert review["reviewRating"]["alternateName"] == said
    assert "ratingValue" not in review["reviewRating"]
    assert not any(word in said.lower() for word in ("true", "false"))


def test_the_machine_s_grade_is_no_part_of_a_review() -> None:
    (review,) = _reviews(_bundle(_on_incident("reject")))
    assert "rade" not in review["claimReviewed"]


def test_a_verdict_does_not_move_to_another_reading() -> None:
    told = market()
    other = msgspec.structs.replace(
        told.claims[0], event=msgspec.structs.replace(told.claims[0].event, type="air_strike")
    )
    again = _bundle(_on_claim("accept"), of=msgspec.structs.replace(told, claims=(other,)))
    assert _reviews(again) == []
    assert [skip.reason.split(",")[0] for skip in claimreview_skips(again)] == [
        "what was judged reads otherwise now or is not here"
    ]
    place = msgspec.structs.replace(told.claims[0], event=msgspec.structs.replace(told.claims[0].event, place=None))
    assert _reviews(_bundle(_on_claim("accept", "place"), of=msgspec.structs.replace(told, claims=(place,)))) == []


def test_of_two_the_later_and_none_that_was_taken_back() -> None:
    first, later = _on_claim("accept"), _on_claim("reject", at="2024-01-03T10:00:00Z")
    assert [review["@id"] for review in _reviews(_bundle(first, later))] == [iri("judgement", later.id)]
    back = _judge("withdraw", target_judgement(later), at="2024-01-04T10:00:00Z")
    assert [review["@id"] for review in _reviews(_bundle(first, later, back))] == [iri("judgement", first.id)]


def test_what_is_no_review_is_left_out_and_told() -> None:
    told = record()
    (confirmed,) = judged(told)
    one, two = (target_claim(r, r.claims[0]) for r in (market(), prison()))
    apart = make_judgement("different", [one, two], who="سلمى", at="2024-01-02T10:00:00Z", why="سوقان")
    bundle = Bundle((told, market(), prison()), (), (confirmed, apart))
    assert _reviews(bundle) == []
    assert [skip.reason for skip in claimreview_skips(bundle)] == [
        "'accept' on notices is no review of a claim",
        "'different' on claims is no review of a claim",
    ]


def test_who_said_it_is_named_only_where_it_is_surely_an_organisation() -> None:
    (review,) = _reviews(_bundle(_on_claim("accept")))
    assert "author" not in review["itemReviewed"]  # "an official": a person or an office
    own = msgspec.structs.replace(
        market().claims[0].attribution, chain=market().claims[0].attribution.chain[:1], mode="narrated"
    )
    told = msgspec.structs.replace(market(), claims=(msgspec.structs.replace(market().claims[0], attribution=own),))
    made = _judge("accept", target_claim(told, told.claims[0]))
    (review,) = _reviews(_bundle(made, of=told))
    assert review["itemReviewed"]["author"] == {"@type": "Organization", "name": "وكالة السهل"}


def test_in_public_the_reviewer_has_no_name() -> None:
    (review,) = _reviews(for_public(_bundle(_on_claim("accept")), TierRules()))
    assert review["author"]["name"] == "reviewer 1"
