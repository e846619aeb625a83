from __future__ import annotations

import msgspec

from tawatur.brief.matrix import killed_line
from tawatur.incidents import build_incidents
from tawatur.model.incident import Casualties
from tests.incidents.make import claim, report


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
