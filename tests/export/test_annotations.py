from __future__ import annotations

from functools import cache
from typing import Any

import jsonschema
import msgspec

from tawatur.export.annotations import AROUND, write_annotations
from tawatur.export.bundle import Bundle
from tawatur.export.evidence import evidence_of
from tawatur.export.iris import iri
from tests.export.made import samples
from tests.model.records import full_record

_MOTIVATIONS = [
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
    "linking", "moderating", "questioning", "replying", "tagging",
]  # fmt: skip
_QUOTE = {
    "type": "object",
    "required": ["type", "exact"],
    "additionalProperties": False,
    "properties": {
        "type": {"const": "TextQuoteSelector"},
        "exact": {"type": "string", "minLength": 1},
        "prefix": {"type": "string"},
        "suffix": {"type": "string"},
    },
}
_POSITION = {
    "type": "object",
    "required": ["type", "start", "end"],
    "additionalProperties": False,
    "properties": {
        "type": {"const": "TextPositionSelector"},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 0},
    },
}
# What the Web Annotation Data Model says that MUST be (sections 3.1, 3.2.4, 4.1, 4.2.4, 4.2.5, 5.1, 5.2).
_MODEL: dict[str, Any] = {
    "type": "object",
    "required": ["@context", "id", "type", "total"],
    "properties": {
        "@context": {"type": "array", "contains": {"const": "http://www.w3.org/ns/anno.jsonld"}},
        "id": {"type": "string", "format": "uri"},
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "required": ["id", "type", "items"],
            "properties": {"type": {"const": "AnnotationPage"}, "items": {"items": {"$ref": "#/$defs/annotation"}}},
        },
    },
    "$defs": {
        "annotation": {
            "type": "object",
            "required": ["id", "type", "target"],
            "properties": {
                "type": {"const": "Annotation"},
                "motivation": {"enum": _MOTIVATIONS},
                "body": {"type": "array", "items": {"$ref": "#/$defs/body"}},
                "target": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/target"}},
            },
        },
        "body": {
            "oneOf": [
                {"required": ["type", "value"], "properties": {"type": {"const": "TextualBody"}}},
                {"required": ["type", "source"], "properties": {"type": {"const": "SpecificResource"}}},
            ],
            "properties": {"purpose": {"enum": _MOTIVATIONS}},
        },
        "target": {
            "required": ["type", "source", "selector"],
            "properties": {
                "type": {"const": "SpecificResource"},
                "selector": {
                    "oneOf": [
                        _QUOTE,
                        {"type": "array", "prefixItems": [_QUOTE, _POSITION], "minItems": 2, "maxItems": 2},
                    ]
                },
            },
        },
    },
}


@cache
def _collection() -> dict[str, Any]:
    found: dict[str, Any] = msgspec.json.decode(write_annotations(samples()))
    return found


def _items() -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = _collection()["first"]["items"]
    return items


def test_it_is_as_the_model_says() -> None:
    jsonschema.Draft202012Validator(_MODEL).validate(_collection())
    assert _collection()["total"] == len(_items()) > 500
    assert len({item["id"] for item in _items()}) == len(_items())


def test_the_model_is_held_to() -> None:
    broken = msgspec.json.decode(write_annotations(samples()))
    del broken["first"]["items"][0]["target"][0]["selector"][0]["exact"]
    assert not jsonschema.Draft202012Validator(_MODEL).is_valid(broken)


def test_no_claim_no_page() -> None:
    found = msgspec.json.decode(write_annotations(Bundle((), ())))
    jsonschema.Draft202012Validator(_MODEL).validate(found)
    assert "first" not in found


def test_position_and_quote_find_the_same_words() -> None:
    texts = {iri("report", record.report.id): record.report.text for record in samples().records}
    for item in _items():
        target = item["target"][0]
        text, (quote, position) = texts[target["source"]["id"]], target["selector"]
        start, end = position["start"], position["end"]
        before, after = quote.get("prefix", ""), quote.get("suffix", "")
        assert text[start:end] == quote["exact"]
        assert text[start - len(before) : end + len(after)] == before + quote["exact"] + after
        assert len(before) == min(AROUND, start)
        assert len(after) == min(AROUND, len(text) - end)


def test_the_evidence_comes_back() -> None:
    """Claims with the part that each stretch of words plays in them, read from the annotations alone."""
    back = {(_value(item, "tagging"), *_place_in(item)) for item in _items()}
    told = {
        (words.part, iri("claim", claim.id), iri("report", record.report.id), words.start, words.end)
        for record in samples().records
        for claim in record.claims
        for words in evidence_of(claim)
    }
    assert back == told


def _value(item: dict[str, Any], purpose: str) -> str | None:
    return next((body["value"] for body in item["body"] if body["purpose"] == purpose), None)


def _place_in(item: dict[str, Any]) -> tuple[str, str, int, int]:
    target = item["target"][0]
    position = target["selector"][1]
    return item["tawatur:claim"]["id"], target["source"]["id"], position["start"], position["end"]


def test_in_the_page_on_the_web_only_the_quote_holds() -> None:
    with_url = {iri("report", r.report.id): r.report.url for r in samples().records}
    for item in _items():
        text, *pages = item["target"]
        assert [page["source"] for page in pages] == [url for url in [with_url[text["source"]["id"]]] if url]
        assert all(page["selector"]["type"] == "TextQuoteSelector" for page in pages)


def test_what_each_part_means() -> None:
    (claim,) = full_record().claims
    assert [(words.part, words.text, words.meaning, words.about) for words in evidence_of(claim)] == [
        ("trigger", "غارة", "Air strike", None),
        ("recipient", "مدنيين", "civilians («مدنيين»)", None),
        ("figure", "3 مدنيين", "3 killed (civilians)", None),
        ("place", "بلدة السوسة", "As Susah", "https://sws.geonames.org/163345/"),
        ("time", "أمس", "20 Jan 2022", None),
        ("source", "مصدر محلي", "unnamed sources («مصدر محلي»)", None),
        ("cue", "قال", "introduces what the source says", None),
        ("content", "غارة على بلدة السوسة أمس قتلت 3 مدنيين", "what the source says", None),
        ("factuality", "قال", "bears on how it is told: certain, occurred", None),
    ]
