from __future__ import annotations

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.export.bundle import Bundle
from tawatur.export.formats import FORMATS, Format
from tawatur.export.masks import blotted
from tawatur.export.tier import for_public, released
from tawatur.export.tier_rules import TierRules
from tawatur.lexicon.letters import fold_text
from tawatur.model.record import Record, ReportInput
from tawatur.pipeline import read_report
from tests.export.made import samples
from tests.export.secrets import EMBARGOED, PUBLIC_NAME, PUBLISHED, REVIEWER, TEXTS, left_over, secret, unpacked

RULES = TierRules(embargo="2022-01-31", decimals=1)
NAMES = [row.name for row in FORMATS]


def public() -> Bundle:
    return for_public(secret(), RULES)


def whole(bundle: Bundle) -> str:
    return msgspec.json.encode(bundle).decode()


def spans(node: object) -> list[dict[str, object]]:
    if isinstance(node, dict):
        own = [node] if node.get("start") is not None and node.get("text") is not None else []
        return own + [span for value in node.values() for span in spans(value)]
    return [span for value in node for span in spans(value)] if isinstance(node, list) else []


@pytest.mark.parametrize("row", FORMATS, ids=NAMES)
def test_nothing_masked_survives_in_any_format(row: Format) -> None:
    assert left_over(row.write(public())) == []


def test_the_look_into_a_file_finds_what_is_there() -> None:
    (jsonl,) = (row for row in FORMATS if row.name == "jsonl")
    assert len(left_over(jsonl.write(secret()))) >= 10


def test_nothing_masked_survives_in_the_bundle() -> None:
    assert left_over(whole(public()).encode()) == []
    assert "masked" not in whole(secret())


def test_what_is_public_stays() -> None:
    told = whole(public())
    assert PUBLIC_NAME in told
    assert PUBLISHED in told
    assert "reviewer 1" in told
    assert REVIEWER in whole(secret())


def test_the_embargo_holds_back_reports_and_what_rests_on_them() -> None:
    assert EMBARGOED in whole(secret())
    assert EMBARGOED not in whole(public())
    assert len(public().records) == len(TEXTS) - 1
    held = {record.report.id for record in secret().records} - {r.report.id for r in released(secret().records, RULES)}
    assert held
    assert not any(held & set(incident.reports) for incident in public().incidents)


def test_reports_without_a_date_stay_back_under_an_embargo() -> None:
    record = secret().records[0]
    undated = msgspec.structs.replace(record, report=msgspec.structs.replace(record.report, published_at=None))
    assert released((undated,), RULES) == ()
    assert released((undated,), TierRules()) == (undated,)


def test_offsets_hold_and_spans_are_the_masked_words() -> None:
    for before, after in zip(secret().records, public().records, strict=False):
        text = after.report.text
        assert len(text) == len(before.report.text)
        for span in spans(json.loads(msgspec.json.encode(after))):
            assert text[span["start"] : span["end"]] == span["text"]  # type: ignore[misc]


def test_ids_still_fit_each_other() -> None:
    claims = public().claim_by_id()
    records = public().record_by_id()
    assert public().incidents
    for incident in public().incidents:
        assert records.keys() >= set(incident.reports)
        assert all(member.evidence.claim in claims for member in incident.members)
        voices = {voice.id for voice in incident.voices}
        assert {member.voice for member in incident.members} <= voices
        assert {value.voice for value in incident.figures} <= voices


def test_an_id_does_not_let_a_masked_text_be_guessed() -> None:
    told = whole(public())
    for record in secret().records[:2]:
        assert record.report.id not in told
        assert record.report.sha256 not in told
    untouched = secret().records[2].report
    assert untouched.id in told
    assert not any(judgement.id in told for judgement in secret().judgements)


def test_coordinates_are_rounded_and_their_radius_says_so() -> None:
    places = [claim.event.place for record in public().records for claim in record.claims if claim.event.place]
    located = [place for place in places if place.lat is not None]
    assert located
    for place in located:
        assert place.lat == round(place.lat or 0, 1)
        assert place.radius_km is not None
        assert place.radius_km > 7.8
    assert all(row.lat is None or row.lat == round(row.lat, 1) for row in public().incidents)


def test_texts_that_name_no_private_person_stay_as_they_are() -> None:
    before, after = samples(), for_public(samples(), TierRules())
    assert [record.report for record in after.records] == [record.report for record in before.records]
    assert [row.id for row in after.incidents] == [row.id for row in before.incidents]


def test_a_masked_bundle_is_made_the_same_each_time() -> None:
    assert whole(public()) == whole(for_public(secret(), RULES))


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4))
def test_blotting_keeps_the_length(text: str, ranges: list[tuple[int, int]]) -> None:
    inside = [(min(a, len(text)), min(max(a, b), len(text))) for a, b in ranges]
    assert len(blotted(text, inside)) == len(text)


def test_two_reports_that_are_one_when_masked_stay_two() -> None:
    def read(number: str) -> Record:
        record = secret().records[0]
        text = record.report.text.replace("0900 000 222", number)
        return msgspec.structs.replace(
            record, report=msgspec.structs.replace(record.report, id=f"r{number[-3:]:0>16}", text=text)
        )

    after = for_public(Bundle((read("0900 000 555"), read("0900 000 666")), ()), TierRules())
    assert len({record.report.id for record in after.records}) == 2


def test_unpacking_opens_archives_within_archives() -> None:
    import io
    import zipfile

    def packed(name: str, data: bytes) -> bytes:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr(name, data)
        return file.getvalue()

    assert fold_text("سامر") in unpacked(packed("a.zip", packed("b.txt", "سامر".encode())))


def test_the_point_of_what_was_hit_is_rounded_too() -> None:
    (record,) = samples_with_a_prison()
    exact, coarse = (
        next(role.place for claim in held.claims for role in claim.event.roles if role.place is not None)
        for held in (record, for_public(Bundle((record,), ()), TierRules(decimals=1)).records[0])
    )
    assert exact.lat is not None
    assert coarse.lat == round(exact.lat, 1) != exact.lat
    assert (coarse.radius_km or 0) > (exact.radius_km or 0)


def samples_with_a_prison() -> tuple[Record, ...]:
    return (read_report(ReportInput("هاجم مسلحون سجن رومية.", publisher="قناة الجبل", published_at="2022-01-21")),)
