"""Figures are compared as measure and bounds, over a whole report."""

from __future__ import annotations

from tawatur.evaluate.figures_score import Counted, differences, hits

DEAD = Counted("killed", 3, 3, "ثلاثة مدنيين")
MORE = Counted("killed", 20, None, "أكثر من 20")


def test_the_words_do_not_count_but_the_bounds_do() -> None:
    assert hits([DEAD], [Counted("killed", 3, 3, "3")]) == 1
    assert hits([MORE], [Counted("killed", 20, 20, "20")]) == 0


def test_a_figure_that_is_told_twice_counts_twice() -> None:
    assert hits([DEAD, DEAD], [DEAD]) == 1
    assert list(differences([DEAD, DEAD], [DEAD])) == [("figure missed", "killed 3 | ثلاثة مدنيين")]


def test_a_difference_says_which_side_holds_it_and_an_open_bound() -> None:
    assert list(differences([], [MORE])) == [("figure spurious", "killed 20.. | أكثر من 20")]
