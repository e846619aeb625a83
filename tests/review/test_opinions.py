"""What people say, found again beside newer readings."""

from __future__ import annotations

import msgspec
import pytest

from tawatur.model.judgement import Judgement, Target, Verb
from tawatur.model.record import Claim, Record
from tawatur.review import (
    homes_in,
    link_opinions,
    locate,
    make_judgement,
    opinions_on_incident,
    opinions_on_record,
    standing,
    target_claim,
    target_incident,
    target_judgement,
)
from tests.store.made import MARKET, claim, incident, market, prison


def _read_again(*claims: Claim) -> Record:
    return msgspec.structs.replace(market(), claims=claims)


def _judge(verb: Verb, *targets: Target, field: str | None = None, value: str | None = None) -> Judgement:
    return make_judgement(verb, targets, who="سلمى", at="2024-01-01T00:00:00Z", why="لأن", field=field, value=value)


def _target(record: Record) -> Target:
    return target_claim(record, record.claims[0])


@pytest.mark.parametrize(
    ("number", "trigger", "kind", "origin", "state"),
    [
        (1, "قصفت", "shelling", "الدفاع المدني", "there"),
        (2, "قصفت", "shelling", "الدفاع المدني", "moved"),
        (1, "قصفت", "air_strike", "الدفاع المدني", "moved"),
        (1, "قصفت المدفعية", "shelling", "الدفاع المدني", "moved"),
        (1, "قصفت", "shelling", None, "moved"),
        (1, "قتلوا", "killing", "الدفاع المدني", "gone"),
    ],
)
def test_where_a_claim_is_now(number: int, trigger: str, kind: str, origin: str | None, state: str) -> None:
    name = market().report.id
    again = _read_again(claim(name, number, MARKET, trigger, kind, origin=origin))
    assert locate(_target(market()).anchors[0], again).state == state


def test_a_report_that_is_not_there() -> None:
    assert locate(_target(market()).anchors[0], None).state == "gone"


def test_of_two_claims_on_the_same_words_the_one_of_the_same_origin() -> None:
    own, quoted = claim("r", 1, MARKET, "قصفت"), claim("r", 2, MARKET, "قصفت", origin="الدفاع المدني")
    found = locate(_target(market()).anchors[0], _read_again(own, quoted))
    assert found.claim == quoted


def test_the_machine_stands_beside_the_person() -> None:
    made = _judge("correct", _target(market()), field="place", value="سوق تل التين")
    opinion = opinions_on_record(market(), [made])[0]
    assert (opinion.machine, opinion.judgement.value) == ("سوق تل الزيتون", "سوق تل التين")
    assert (opinion.state, opinion.overruled, opinion.about) == ("there", False, market().claims[0].id)
    assert opinions_on_record(prison(), [made]) == ()


def test_a_judgement_on_a_claim_that_is_gone_is_still_shown() -> None:
    opinion = opinions_on_record(_read_again(), [_judge("reject", _target(market()))])[0]
    assert (opinion.state, opinion.about) == ("gone", None)


def test_the_later_judgement_on_a_field_decides_and_both_are_shown() -> None:
    first = _judge("accept", _target(market()), field="place")
    second = _judge("reject", _target(market()), field="place")
    other = _judge("accept", _target(market()), field="type")
    found = opinions_on_record(market(), [first, second, other])
    assert [(o.judgement, o.overruled) for o in found] == [(first, True), (second, False), (other, False)]


def test_what_is_withdrawn_does_not_stand_until_that_is_withdrawn() -> None:
    made = _judge("reject", _target(market()))
    back = _judge("withdraw", target_judgement(made))
    forth = _judge("withdraw", target_judgement(back))
    assert standing([made]) == (made,)
    assert standing([made, back]) == ()
    assert standing([made, back, forth]) == (made,)


def _homes(*held: tuple[Record, str]) -> object:
    return {(record.report.id, record.claims[0].id): (name,) for record, name in held}


@pytest.mark.parametrize(
    ("verb", "homes", "agrees"),
    [
        ("same", ("i-1", "i-1"), True),
        ("same", ("i-1", "i-2"), False),
        ("different", ("i-1", "i-2"), True),
        ("different", ("i-1", "i-1"), False),
    ],
)
def test_whether_the_machine_agrees(verb: Verb, homes: tuple[str, str], agrees: bool) -> None:
    records = {record.report.id: record for record in (market(), prison())}
    held = _homes((market(), homes[0]), (prison(), homes[1]))
    opinion = link_opinions([_judge(verb, _target(market()), _target(prison()))], homes_in(held, records))[0]
    assert opinion.agrees is agrees
    assert opinion.incidents == ((homes[0],), (homes[1],))


def test_nothing_can_be_said_where_a_claim_is_in_no_incident() -> None:
    records = {market().report.id: market()}
    held = _homes((market(), "i-1"))
    opinion = link_opinions([_judge("same", _target(market()), _target(prison()))], homes_in(held, records))[0]
    assert opinion.agrees is None


def test_an_incident_is_found_by_its_claims_when_its_id_has_changed() -> None:
    record = market()
    before, after = incident(record, name="i-1"), incident(record, "weak", name="i-9")
    made = _judge("reject", target_incident(before, [record]), field="grade")
    homes = homes_in(_homes((record, "i-9")), {record.report.id: record})
    opinion = opinions_on_incident(after, [made], homes)[0]
    assert (opinion.about, opinion.state, opinion.machine) == ("i-9", "moved", "weak")
    assert opinions_on_incident(incident(prison(), name="i-2"), [made], homes) == ()


def test_an_incident_that_kept_its_id_is_meant_though_claims_went_elsewhere() -> None:
    one, two = market(), prison()
    both = msgspec.structs.replace(incident(one, name="i-1"), members=incident(one).members + incident(two).members)
    made = _judge("accept", target_incident(both, [one, two]))
    records = {one.report.id: one, two.report.id: two}
    homes = homes_in(_homes((one, "i-1"), (two, "i-2")), records)
    assert opinions_on_incident(incident(two, name="i-2"), [made], homes) == ()
    assert opinions_on_incident(incident(one, name="i-1"), [made], homes)[0].state == "there"
