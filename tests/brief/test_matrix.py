from __future__ import annotations

import msgspec
import pytest

from tawatur.brief import brief_of
from tawatur.brief.judged import Decided
from tawatur.brief.matrix import killed_line
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


@pytest.mark.parametrize(
    ("verb", "field", "overruled", "marked"),
    [
        ("reject", None, False, True),
        ("reject", "killed", False, True),
        ("reject", "place", False, False),
        ("reject", None, True, False),
        ("accept", None, False, False),
    ],
)
def test_a_rejected_claim_is_marked_at_the_number_that_rests_on_it(
    verb: Verb, field: str | None, overruled: bool, marked: bool
) -> None:
    strike = claim("air_strike", "غارة", place="حي الورد", figures=[figure("killed", None, 3, "3 قتلى")])
    record = report("a", "غارة على حي الورد أوقعت 3 قتلى", strike)
    (incident,) = build_incidents([record])
    evidence = incident.members[0].evidence
    judgement = Judgement("j-1", verb, (Target("claim", evidence.claim),), "سلمى", "2023-03-11T08:00", "خطأ", field)
    made = brief_of([record], [incident], "en", decided=[Decided(incident.id, judgement, evidence, None, overruled)])
    (cell,) = made.incidents[0].matrix.rows[0].cells
    assert cell is not None
    assert any("rejected" in doubt and "سلمى" in doubt for doubt in cell.doubts) is marked
