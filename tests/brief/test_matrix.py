from __future__ import annotations

import msgspec
import pytest

from tawatur.brief import brief_of
from tawatur.brief.judged import Decided
from tawatur.brief.matrix import killed_line
from tawatur.brief.shape import IncidentBrief
from tawatur.incidents import build_incidents
from tawatur.model.incident import Casualties
from tawatur.model.judgement import Judgement, Target, Verb
from tests.incidents.make import claim, figure, report


def row(column: str, low: int, high: int) -> Casualties:
    return Casualties(column, low, high, low, high, high, low, 1)


def line(*rows: Casualties) -> str | None:
    (incident,) = build_incidents([report("a", "غارة على حي الورد", claim("air_strike", "غارة", place="حي الورد"))])
    return killed_line(msgspec.structs.replace(incident, casualties=rows), "en")


def test_everyone_counts_before_a_class() -> None:
    assert line(row("killed:total", 4, 6), row("killed:civilians", 2, 3)) == "killed: 4–6 (1 independent voice)"


def test_a_class_that_counts_more_than_everyone_did_stands_in_for_an_older_total() -> None:
    assert line(row("killed:total", 2, 2), row("killed:civilians", 4, 4)) == "killed: 4 (1 independent voice)"


def test_nobody_counted_is_no_line() -> None:
    assert line(row("wounded:total", 4, 4)) is None


def judged(verb: Verb, field: str | None, overruled: bool) -> IncidentBrief:
    """The brief of a capture that cost three lives, told in one claim, on which Salma has judged."""
    gain = claim(
        "territory_gain", "سيطرة", agent="لواء السهل", recipient="معسكر الورد", place="معسكر الورد", date="2023-03-10",
        figures=[figure("killed", None, 3, "3 قتلى")],
    )  # fmt: skip
    record = report("a", "سيطرة لواء السهل على معسكر الورد أوقعت 3 قتلى", gain)
    (incident,) = build_incidents([record])
    evidence = incident.members[0].evidence
    judgement = Judgement("j-1", verb, (Target("claim", evidence.claim),), "سلمى", "2023-03-11T08:00", "خطأ", field)
    decided = Decided(incident.id, judgement, evidence, None, overruled)
    return brief_of([record], [incident], "en", decided=[decided]).incidents[0]


def is_rejection(mark: str) -> bool:
    return "rejected" in mark and "سلمى" in mark


@pytest.mark.parametrize(
    ("verb", "field", "overruled", "number", "whole"),
    [
        ("reject", None, False, True, True),
        ("reject", "killed", False, True, False),
        ("reject", "place", False, False, False),
        ("reject", None, True, False, False),
        ("accept", None, False, False, False),
    ],
)
def test_a_rejected_claim_is_marked_wherever_it_stands(
    verb: Verb, field: str | None, overruled: bool, number: bool, whole: bool
) -> None:
    """At the number that rests on it; on its lines of the timeline and of control where it was rejected as a whole."""
    made = judged(verb, field, overruled)
    (cell,) = made.matrix.rows[0].cells
    assert cell is not None
    assert any(map(is_rejection, cell.doubts)) is number
    assert [any(map(is_rejection, row.doubts)) for moment in made.timeline for row in moment.claims] == [whole]
    assert [any(map(is_rejection, row.rejected)) for row in made.control] == [whole]
