"""Making judgements: what must be said, and which values are allowed."""

from __future__ import annotations

import pytest

from tawatur.model.judgement import Judgement, Target, Verb
from tawatur.review import (
    ReviewError,
    make_judgement,
    target_claim,
    target_incident,
    target_judgement,
    target_notice,
)
from tests.model.records import full_record
from tests.store.made import incident, market, prison


def _claim() -> Target:
    record = market()
    return target_claim(record, record.claims[0])


def _other() -> Target:
    record = prison()
    return target_claim(record, record.claims[0])


def _make(verb: Verb = "reject", *targets: Target, **more: str | None) -> Judgement:
    said = {"who": "سلمى", "at": "2024-01-01T00:00:00Z", "why": "لأن", **more}
    return make_judgement(verb, targets or (_claim(),), **said)  # type: ignore[arg-type]


def test_it_says_who_when_and_why() -> None:
    made = _make("accept", field="place", machine="سوق تل الزيتون")
    assert (made.who, made.at, made.why) == ("سلمى", "2024-01-01T00:00:00Z", "لأن")
    assert (made.verb, made.field, made.machine) == ("accept", "place", "سوق تل الزيتون")


def test_its_id_derives_from_what_it_says() -> None:
    assert _make().id == _make().id
    assert _make().id != _make(why="لأنه").id
    assert _make().id.startswith("j-")


def test_an_anchor_holds_the_words_of_the_claim() -> None:
    anchor = _claim().anchors[0]
    text = market().report.text
    assert text[anchor.start : anchor.end] == "قصفت"
    assert (anchor.type, anchor.origin) == ("shelling", "الدفاع المدني")


def test_an_incident_is_anchored_in_its_claims() -> None:
    record = market()
    target = target_incident(incident(record, name="i-1"), [record, prison()])
    assert (target.kind, target.id) == ("incident", "i-1")
    assert [anchor.claim for anchor in target.anchors] == [record.claims[0].id]


@pytest.mark.parametrize(
    ("verb", "more", "message"),
    [
        ("reject", {"who": " "}, "name of who"),
        ("reject", {"why": ""}, "needs a reason"),
        ("same", {}, "two different claims"),
        ("accept", {"value": "x"}, "has no value"),
        ("accept", {"field": "colour"}, "no field 'colour'"),
        ("correct", {}, "needs a field"),
        ("correct", {"field": "place", "value": " "}, "needs a field"),
        ("correct", {"field": "colour", "value": "x"}, "no field 'colour'"),
        ("correct", {"field": "type", "value": "picnic"}, "type cannot be 'picnic'"),
        ("correct", {"field": "certainty", "value": "high"}, "certain, probable, possible"),
        ("correct", {"field": "date", "value": "yesterday"}, "YYYY-MM-DD"),
        ("correct", {"field": "date", "value": "2023-02-31"}, "YYYY-MM-DD"),
        ("correct", {"field": "killed", "value": "many"}, "no figure"),
        ("correct", {"field": "killed", "value": "7-5"}, "no figure"),
        ("correct", {"field": "grade", "value": "fair"}, "no field 'grade'"),
    ],
)
def test_what_cannot_be_said(verb: Verb, more: dict[str, str], message: str) -> None:
    with pytest.raises(ReviewError, match=message):
        _make(verb, **more)


@pytest.mark.parametrize("verb", ["accept", "reject", "withdraw"])
def test_one_thing_at_a_time(verb: Verb) -> None:
    with pytest.raises(ReviewError, match="one thing at a time"):
        _make(verb, _claim(), _other())


def test_a_thing_is_not_the_same_as_itself() -> None:
    with pytest.raises(ReviewError, match="two different"):
        _make("same", _claim(), _claim())
    assert len(_make("same", _claim(), _other()).targets) == 2


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("type", "air_strike"),
        ("date", "2023-05-01"),
        ("date", "2023-05-01/2023-05-03"),
        ("killed", "7"),
        ("killed", "5-7"),
        ("killed", "5+"),
        ("polarity", "-"),
        ("place", "حي الزهور"),
    ],
)
def test_corrections(field: str, value: str) -> None:
    assert _make("correct", field=field, value=value).value == value


def test_incidents_have_a_grade() -> None:
    record = market()
    target = target_incident(incident(record), [record])
    assert _make("correct", target, field="grade", value="weak").value == "weak"
    with pytest.raises(ReviewError, match="grade cannot be"):
        _make("correct", target, field="grade", value="good")


def _notice() -> Target:
    record = full_record()
    return target_notice(record, record.notices[0])


def test_a_notice_is_anchored_in_its_sentence() -> None:
    record, target = full_record(), _notice()
    anchor = target.anchors[0]
    assert (target.kind, target.id, anchor.type, anchor.origin) == ("notice", "n1", "hotline", "مصدر محلي")
    assert record.report.text[anchor.start : anchor.end] == "للاستفسار 0900000001"


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("kind", "picnic", "kind cannot be 'picnic'"),
        ("expires", "soon", "expires: 'soon' is neither"),
        ("killed", "7", "no field 'killed'; fields: kind, issuer"),
    ],
)
def test_what_cannot_be_said_of_a_notice(field: str, value: str, message: str) -> None:
    with pytest.raises(ReviewError, match=message):
        _make("correct", _notice(), field=field, value=value)


def test_notices_are_not_the_same_happening() -> None:
    with pytest.raises(ReviewError, match="not of notices"):
        _make("same", _notice(), _claim())


def test_a_judgement_can_be_a_target() -> None:
    assert _make("withdraw", target_judgement(_make())).targets[0].id == _make().id
    with pytest.raises(ReviewError, match="no single field"):
        _make("withdraw", target_judgement(_make()), field="place")
