"""Differences between two readings."""

from __future__ import annotations

import msgspec

from tawatur.model.record import Claim, Notice, Record, ReportInput
from tawatur.model.spans import span_of
from tawatur.store import changes_between

from .made import MARKET, claim, market, record


def _with(*claims: Claim) -> Record:
    return msgspec.structs.replace(market(), claims=claims)


def _kinds(before: Record, after: Record) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(c.kind, c.field, c.before, c.after) for c in changes_between(before, after)]


def test_the_same_reading_has_none() -> None:
    assert changes_between(market(), market()) == ()


def test_a_field_that_changed() -> None:
    assert _kinds(_with(claim("r", 1, MARKET, "قصفت")), _with(claim("r", 1, MARKET, "قصفت", "air_strike"))) == [
        ("changed", "type", "shelling", "air_strike")
    ]


def test_a_new_number_alone_is_no_change() -> None:
    assert _kinds(_with(claim("r", 1, MARKET, "قصفت")), _with(claim("r", 5, MARKET, "قصفت"))) == []


def test_claims_that_came_and_went() -> None:
    shelled, killed = claim("r", 1, MARKET, "قصفت"), claim("r", 2, MARKET, "قتلوا", "killing")
    assert _kinds(_with(shelled), _with(shelled, killed)) == [("added", None, None, "killing «قتلوا»")]
    assert _kinds(_with(shelled, killed), _with(shelled)) == [("removed", None, "killing «قتلوا»", None)]


def test_wider_trigger_words_are_the_same_claim() -> None:
    assert _kinds(_with(claim("r", 1, MARKET, "قصفت")), _with(claim("r", 1, MARKET, "قصفت المدفعية"))) == [
        ("changed", "trigger", "قصفت", "قصفت المدفعية")
    ]


def test_two_origins_on_the_same_words_are_not_mixed_up() -> None:
    own = claim("r", 1, MARKET, "قصفت")
    quoted = claim("r", 2, MARKET, "قصفت", origin="الدفاع المدني")
    assert _kinds(_with(own, quoted), _with(quoted, own)) == []


def test_notices() -> None:
    notice = Notice("n", "curfew", None, None, None, None, (), span_of(MARKET, 0, 4))
    base = record(ReportInput(MARKET))
    told = msgspec.structs.replace(base, notices=(notice,))
    assert _kinds(base, told) == [("added", None, None, "curfew «قصفت»")]
    assert _kinds(told, base) == [("removed", None, "curfew «قصفت»", None)]
