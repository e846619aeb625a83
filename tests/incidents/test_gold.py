"""The multi-report gold: linking, copies, independent origins, contradictions."""

from __future__ import annotations

from tests.incidents.scoring import scores


def test_claims_link_as_the_gold_says() -> None:
    linking = scores().linking
    assert linking.items > 400
    assert linking.f1 >= 0.97
    assert linking.precision >= 0.97


def test_copies_are_found_and_only_copies() -> None:
    assert scores().copies.precision >= 0.98
    assert scores().copies.recall >= 0.95


def test_independent_origins_are_counted_right() -> None:
    wrong = [cell for cell in scores().cells if cell.wanted != cell.found]
    assert len(wrong) <= 0.05 * len(scores().cells), wrong


def test_planted_contradictions_are_found() -> None:
    missed = [(each.incident, each.wanted - each.found) for each in scores().disagreements if each.wanted - each.found]
    assert missed == []


def test_consistent_incidents_have_no_contradiction() -> None:
    false = [(each.incident, each.found) for each in scores().disagreements if not each.wanted and each.found]
    assert false == []
