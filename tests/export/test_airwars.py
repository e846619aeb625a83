from __future__ import annotations

from tawatur.export.airwars import write_airwars
from tests.export.frames import rows_of
from tests.export.made import samples

GRADES = {"confirmed", "fair", "weak", "contested", "discounted"}


def test_every_incident_has_its_row_with_its_grade() -> None:
    rows = rows_of(write_airwars(samples()))
    assert [row["incident"] for row in rows] == [incident.id for incident in samples().incidents]
    assert {row["grade"] for row in rows} <= GRADES
    assert all("Casualties: lowest and highest claim." in row["summary"] for row in rows)


def test_the_bounds_are_the_lowest_and_the_highest_claim() -> None:
    told = {incident.id: incident for incident in samples().incidents}
    for row in rows_of(write_airwars(samples())):
        for column in told[row["incident"]].casualties:
            measure, _, group = column.column.partition(":")
            if measure == "killed" and f"{group}_killed_min" in row:
                assert row[f"{group}_killed_min"] == str(column.min)
                assert row[f"{group}_killed_max"] == str(column.max)
