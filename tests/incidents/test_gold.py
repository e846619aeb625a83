"""The multi-report gold: linking, copies, independent origins, contradictions."""

from __future__ import annotations

from tests.incidents import scoring


def test_claims_link_as_the_gold_says() -> None:
    score = scoring.linking_score()
    assert score.items > 400
    assert score.f1 >= 0.97
    assert score.precision >= 0.97


def test_copies_are_found_and_only_copies() -> None:
    score = scoring.copies_score()
    assert score.precision >= 0.98
    assert score.recall >= 0.95


def test_independent_origins_are_counted_right() -> None:
    rows = scoring.cells()
    wrong = [row for row in rows if row[2] != row[3]]
    assert len(wrong) <= 0.05 * len(rows), wrong


def test_planted_contradictions_are_found() -> None:
    missed = [(key, wanted - found) for key, wanted, found in scoring.contradictions() if wanted - found]
    assert missed == []


def test_consistent_incidents_have_no_contradiction() -> None:
    false = [(key, found) for key, wanted, found in scoring.contradictions() if not wanted and found]
    assert false == []
