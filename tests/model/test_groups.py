"""Classes of what is counted: those within others, those counted together, their names."""

from __future__ import annotations

import pytest

from tawatur.model.groups import group_classes, group_name, together


@pytest.mark.parametrize(
    ("kinds", "id"),
    [
        ({"children", "women"}, "children+women"),
        ({"women"}, "women"),
        ({"officers", "security"}, "security"),
        ({"students", "workers"}, "civilians"),
        ({"students", "women"}, "women+students"),
    ],
)
def test_what_lies_within_one_class_is_that_class(kinds: set[str], id: str) -> None:
    assert together(frozenset(kinds)) == id


def test_several_classes_have_one_name() -> None:
    assert group_name("children+women", "en") == "children and women"
    assert group_name("children+women", "ar") == "أطفال ونساء"
    assert group_name("children+رعاه", "en") is None


def test_a_class_is_within_a_known_one_and_wins_over_it() -> None:
    order = list(group_classes())
    for row in group_classes().values():
        if row.within is not None:
            assert order.index(row.id) < order.index(row.within)
