from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec
import pytest

from tawatur.export.bundle import Bundle
from tawatur.export.ftm import Entity, entity_id, write_ftm
from tawatur.export.gloss import note_of
from tests.export.made import samples
from tests.model.records import full_record

_MODEL = Path(__file__).parent / "data" / "followthemoney.json"
# Which schemata of ours are of the range that a property asks for.
_RANGES = {
    "entity Address": {"Address"},
    "entity Document": {"Article"},
    "entity LegalEntity": {"LegalEntity"},
    "entity Thing": {"Address", "Article", "Event", "LegalEntity", "Note"},
}


class _Schema(msgspec.Struct, frozen=True):
    required: tuple[str, ...]
    properties: dict[str, str]


@cache
def _model() -> dict[str, _Schema]:
    raw = msgspec.json.decode(_MODEL.read_bytes())
    return msgspec.convert(raw["schemata"], dict[str, _Schema])


def _entities(bundle: Bundle) -> list[Entity]:
    return [msgspec.json.decode(line, type=Entity) for line in write_ftm(bundle).splitlines()]


@cache
def _samples() -> tuple[Entity, ...]:
    return tuple(_entities(samples()))


def test_the_model_s_own_tool_takes_every_entity_and_every_value() -> None:
    followthemoney = pytest.importorskip("followthemoney", reason="extra `followthemoney` (needs ICU compiled)")
    for entity in _samples():
        data = msgspec.to_builtins(entity)
        followthemoney.model.get(entity.schema).validate(data)  # raises InvalidData
        back = followthemoney.model.get_proxy(data, cleaned=False).to_dict()["properties"]
        assert back.keys() == entity.properties.keys()
        for name, values in entity.properties.items():
            assert {value.strip() for value in values} == {value.strip() for value in back[name]}


def test_the_table_of_the_model_is_the_model() -> None:
    model = pytest.importorskip("followthemoney", reason="extra `followthemoney` (needs ICU compiled)").model
    for name, schema in _model().items():
        theirs = model.get(name)
        assert set(schema.required) == set(theirs.required)
        for prop, kind in schema.properties.items():
            found = theirs.get(prop)
            assert kind == (f"entity {found.range.name}" if found.type.name == "entity" else found.type.name)


def test_schemata_properties_and_ranges_are_those_of_the_model() -> None:
    """The same without the tool, from a table of its schemata."""
    schemata = {entity.id: entity.schema for entity in _samples()}
    for entity in _samples():
        schema = _model()[entity.schema]
        assert set(schema.required) <= entity.properties.keys()
        for name, values in entity.properties.items():
            kind = schema.properties[name]
            assert all(values)
            if kind.startswith("entity"):
                assert all(schemata[value] in _RANGES[kind] for value in values)
            if kind == "date":
                assert all(re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?", value) for value in values)


def test_ids_are_unique_and_of_letters_that_the_model_allows() -> None:
    names = [entity.id for entity in _samples()]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[0-9a-zA-Z][0-9a-zA-Z.\-]*[0-9a-zA-Z]", name) for name in names)
    assert entity_id("place", "gn:1_a:") == "tawatur-place-gn-1-a"


def test_every_claim_is_a_note_that_begins_with_who_says_so() -> None:
    notes = {entity.id: entity for entity in _samples() if entity.schema == "Note"}
    claims = {claim.id: (record, claim) for record in samples().records for claim in record.claims}
    assert notes.keys() == {entity_id("claim", name) for name in claims}
    for name, (record, claim) in claims.items():
        note = notes[entity_id("claim", name)].properties
        assert note["description"] == (note_of(claim, record),)
        assert note["description"][0].startswith("According to ")
        assert note["proof"] == (entity_id("report", record.report.id),)


def test_reports_and_incidents_come_back() -> None:
    by_id = {entity.id: entity.properties for entity in _samples()}
    for record in samples().records:
        report, found = record.report, by_id[entity_id("report", record.report.id)]
        assert found["bodyText"] == (report.text,)
        assert (found.get("title"), found.get("publisher"), found.get("sourceUrl")) == tuple(
            (value,) if value else None for value in (report.title, report.publisher, report.url)
        )
    for incident in samples().incidents:
        found = by_id[entity_id("incident", incident.id)]
        assert set(found["proof"]) <= {entity_id("report", name) for name in incident.reports}
        assert found.get("startDate", (None,))[0] == incident.earliest
        assert f"Grade: {incident.grade.grade}" in found["summary"][0]


def test_nobody_is_tagged_and_only_known_actors_are_entities() -> None:
    assert not any("topics" in entity.properties for entity in _samples())
    actors = {role.actor for r in samples().records for claim in r.claims for role in claim.event.roles if role.actor}
    named = {entity.id for entity in _samples() if entity.schema == "LegalEntity"}
    assert named
    assert named <= {entity_id("actor", actor) for actor in actors}


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (None, None),
        ("2022-01-21", ("2022-01-21",)),
        ("2022-01-21T01:30:00+03:00", ("2022-01-20T22:30:00",)),
        ("2022-01-21T01:30", ("2022-01-21",)),
    ],
)
def test_when_a_report_was_published(published: str | None, expected: tuple[str] | None) -> None:
    record = full_record()
    dated = msgspec.structs.replace(record, report=msgspec.structs.replace(record.report, published_at=published))
    assert _entities(Bundle((dated,), ()))[0].properties.get("publishedAt") == expected


def test_a_point_only_where_it_is_the_place_s_own() -> None:
    for entity in _samples():
        if entity.schema == "Address":
            places = [p for r in samples().records for c in r.claims if (p := c.event.place) and p.id]
            own = {entity_id("place", p.id or "") for p in places if p.basis == "own"}
            assert ("latitude" in entity.properties) == (entity.id in own)
