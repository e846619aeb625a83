from __future__ import annotations

from tawatur.export.views import deaths_of, first_day, leading_type, place_of, views_of
from tests.export.made import samples


def test_the_leading_type_is_told_by_most_voices_and_stands() -> None:
    for view in views_of(samples()):
        kind = leading_type(view, lambda _: True)
        if kind is not None:
            assert any(told.claim.event.type == kind.id and told.stands for told in view.told)


def test_the_place_is_that_of_the_incident() -> None:
    for view in views_of(samples()):
        place = place_of(view)
        assert (place.id if place else None) == view.incident.place_id


def test_the_dead_are_never_fewer_than_a_part_of_them() -> None:
    counted = 0
    for view in views_of(samples()):
        dead = deaths_of(view)
        columns = [row for row in view.incident.casualties if row.column.startswith("killed:")]
        for row in columns:
            counted += 1
            assert dead.acled is not None
            assert row.acled is None or dead.acled >= row.acled
            assert dead.low is not None
            assert dead.best is not None
            assert dead.high is not None
            assert dead.low <= dead.best <= dead.high
        if not columns:
            assert dead.best is None
    assert counted >= 5


def test_days_are_the_days_of_the_incident() -> None:
    for view in views_of(samples()):
        assert first_day(view) == (view.incident.earliest or "")[:10] or view.incident.earliest is None
