from __future__ import annotations

from tawatur.export.bundle import Bundle
from tawatur.export.views import (
    View,
    among,
    counted,
    deaths_of,
    first_day,
    leading_type,
    place_of,
    sides_counted,
    views_of,
)
from tawatur.incidents import build_incidents
from tests.export.made import samples
from tests.incidents.make import Gold, claim, figure, report


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


def clash(*counts: tuple[str, int]) -> View:
    """The view of one clash in which groups lost so many each."""
    text = "اشتباكات في حي الورد: مقتل " + " و".join(f"{number} من {group}" for group, number in counts)
    lost: list[Gold] = [figure("killed", group, number, f"{number} من {group}") for group, number in counts]
    fields = {"agent": ["جيش النهر", "جيش الجبل"], "place": "حي الورد", "date": "2023-03-10"}
    record = report("a", text, claim("clash", "اشتباكات", figures=lost, **fields))
    (view,) = views_of(Bundle((record,), build_incidents([record])))
    return view


def test_the_sides_of_one_class_are_added_up_and_none_is_lost() -> None:
    view = clash(("جيش النهر", 4), ("جيش الجبل", 6))
    (both,) = counted(view, "killed").values()
    assert (both.min, both.best, both.voices) == (10, 10, 1)
    assert sorted(row.best or 0 for row in sides_counted(view, "killed").values()) == [4, 6]
    assert deaths_of(view).best == 10


def test_a_part_stands_for_the_whole_where_nobody_counts_it() -> None:
    students = among(counted(clash(("طلاب", 3)), "killed"), "civilians")
    assert students is not None
    assert students.best == 3
    both = among(counted(clash(("طلاب", 3), ("مدنيين", 8)), "killed"), "civilians")
    assert both is not None
    assert both.best == 8
    assert among(counted(clash(("طلاب", 3)), "killed"), "fighters") is None
