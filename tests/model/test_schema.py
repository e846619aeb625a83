"""The project's own schema is what its types say, and never allows what the contract forbids."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from tawatur.model.record import Record
from tawatur.model.schema import main, record_schema, schema_text
from tests.model.records import any_of, full_record

ROOT = Path(__file__).resolve().parents[2]
CONTRACT = ROOT.parent / "shared" / "contract" / "record.schema.json"
OURS = Draft202012Validator(record_schema())
needs_contract = pytest.mark.skipif(not CONTRACT.exists(), reason="the shared contract is not beside this checkout")


def theirs() -> Draft202012Validator:
    return Draft202012Validator(json.loads(CONTRACT.read_text(encoding="utf-8")))


def plain(record: Record) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(msgspec.json.encode(record))
    return value


def test_the_committed_schema_is_the_generated_one() -> None:
    committed = (ROOT / "docs" / "record.schema.json").read_text(encoding="utf-8")
    assert committed == schema_text(), "run `make schema`"


def test_the_schema_is_a_schema(tmp_path: Path) -> None:
    Draft202012Validator.check_schema(record_schema())
    main(tmp_path / "schema.json")
    assert json.loads((tmp_path / "schema.json").read_text(encoding="utf-8")) == record_schema()


def test_a_full_record_is_valid_and_comes_back_from_its_json() -> None:
    record = full_record()
    OURS.validate(plain(record))
    assert msgspec.json.decode(msgspec.json.encode(record), type=Record) == record


def test_every_span_of_the_full_record_holds_its_words() -> None:
    def spans(value: Any) -> list[dict[str, Any]]:
        if isinstance(value, list):
            return [span for item in value for span in spans(item)]
        if not isinstance(value, dict):
            return []
        inner = [span for item in value.values() for span in spans(item)]
        return [*inner, value] if {"text", "start", "end"} <= value.keys() else inner

    record = plain(full_record())
    text = record["report"]["text"]
    found = [span for span in spans(record) if span["start"] is not None]
    assert len(found) >= 15
    assert [span for span in found if text[span["start"] : span["end"]] != span["text"]] == []


@needs_contract
@given(any_of(Record))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
def test_what_our_types_allow_the_contract_allows(record: Record) -> None:
    value = plain(record)
    assert [fault.message for schema in (OURS, theirs()) for fault in schema.iter_errors(value)] == []


MISSING = [
    "schema",
    "report",
    "claims",
    "notices",
    "segments",
    "run",
    "run.resources",
    "report.id",
    "report.ref",
    "report.sha256",
    "report.published_at",
    "segments.0.kind",
    "claims.0.event",
    "claims.0.origin",
    "claims.0.origin.rules",
    "claims.0.factuality",
    "claims.0.attribution.chain",
    "claims.0.attribution.cue",
    "claims.0.attribution.chain.1.start",
    "claims.0.event.trigger",
    "claims.0.event.trigger.end",
    "claims.0.event.place.basis",
    "claims.0.event.time.precision",
    "claims.0.event.roles.0.actor",
    "claims.0.event.figures.0.cumulative",
    "notices.0.contacts",
    "notices.0.issuer.role",
    "notices.0.span",
]
WRONG = [
    ("schema", "tawatur.record/2"),
    ("report.language", None),
    ("report.published_at", 20220121),
    ("segments.0.kind", "advert"),
    ("segments.0.start", "0"),
    ("claims", None),
    ("claims.0.id", 7),
    ("claims.0.event.trigger", "غارة"),
    ("claims.0.event.roles.0.role", "victim"),
    ("claims.0.event.figures.0.min", 2.5),
    ("claims.0.event.figures.0.approx", "yes"),
    ("claims.0.event.place.level", "planet"),
    ("claims.0.event.place.basis", None),
    ("claims.0.event.place.relation", "inside"),
    ("claims.0.event.place.lat", "34.5"),
    ("claims.0.event.place.admin", "دير الزور"),
    ("claims.0.event.time.precision", "decade"),
    ("claims.0.event.time.basis", "guessed"),
    ("claims.0.attribution.mode", "quoted"),
    ("claims.0.attribution.chain", {}),
    ("claims.0.factuality.certainty", "sure"),
    ("claims.0.factuality.polarity", "positive"),
    ("claims.0.factuality.endorsement", None),
    ("claims.0.origin.rules", {"type": 3}),
    ("notices.0.kind", "advice"),
    ("notices.0.contacts", ["0900000001"]),
]


def _place(record: dict[str, Any], path: str) -> tuple[Any, Any]:
    """What holds the value at ``path`` (names and list indices joined by full stops), and its key there."""
    inner: Any = record
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    for step in steps:
        inner = inner[step]
    return inner, last


def _rejected(record: dict[str, Any]) -> list[bool]:
    validators = [OURS, theirs()] if CONTRACT.exists() else [OURS]
    return [not validator.is_valid(record) for validator in validators]


@pytest.mark.parametrize("path", MISSING)
def test_a_missing_field_is_rejected(path: str) -> None:
    record = plain(full_record())
    holder, key = _place(record, path)
    del holder[key]
    assert all(_rejected(record))


@pytest.mark.parametrize(("path", "value"), WRONG)
def test_a_wrong_value_is_rejected(path: str, value: Any) -> None:
    record = plain(full_record())
    holder, key = _place(record, path)
    holder[key] = value
    assert all(_rejected(record))


@pytest.mark.parametrize(("path", "value"), WRONG)
def test_the_types_reject_what_the_schema_rejects(path: str, value: Any) -> None:
    record = plain(full_record())
    holder, key = _place(record, path)
    holder[key] = value
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(record, Record)
