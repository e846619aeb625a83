"""What happened before living memory is history, and no report."""

from __future__ import annotations

import pytest

from tests.events.reading import types_of


@pytest.mark.parametrize(
    ("history", "report"),
    [
        ("قصف الجيش مدينة طنجة عام 1844.", "قصف الجيش مدينة طنجة عام 2014."),
        ("اغتيل الوالي برصاص مجهولين سنة 1906.", "اغتيل الوالي برصاص مجهولين سنة 2006."),
    ],
)
def test_the_years_that_a_sentence_names_decide(history: str, report: str) -> None:
    assert types_of(history) == []
    assert types_of(report) != []


def test_a_later_year_beside_it_makes_it_a_report() -> None:
    assert types_of("قصف الجيش عام 2014 مسجدا بني سنة 1844 في مدينة طنجة.") != []


def test_an_hour_is_no_year() -> None:
    assert types_of("قصف الجيش مدينة طوباس عند الساعة 11 ليلا.") == ["shelling"]
