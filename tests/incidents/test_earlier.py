from __future__ import annotations

import pytest

from tawatur.incidents.views import view_of
from tawatur.model.record import ReportInput
from tawatur.pipeline import read_report

STRIKE = "أعلنت وزارة الصحة مقتل 7 أشخاص في غارة على بلدة سرمين"


def flags(text: str) -> list[tuple[bool, bool]]:
    report = view_of(read_report(ReportInput(text=text, publisher="صحيفة الجبل", published_at="2023-03-10")))
    return [(view.former, view.told_before) for view in report.claims]


@pytest.mark.parametrize(
    "recalled",
    [
        "، وكانت قد أعلنت مقتل 4.",
        "، وكانت أعلنت في وقت سابق مقتل 4.",
        ". وكانت الوزارة قد أعلنت مقتل 4 أشخاص فيها.",
        "، بعد يوم من إعلانها مقتل 4.",
    ],
)
def test_what_a_source_had_said_before_is_older_than_the_report(recalled: str) -> None:
    assert flags(STRIKE + recalled) == [(False, False), (False, True)]


@pytest.mark.parametrize(
    "now",
    [
        ".",
        "، وأضافت أن 4 أصيبوا.",
        ". وبعد القصف أعلنت الشرطة إصابة 4.",
        ". وكانت الطائرات قد قصفت البلدة، وأعلنت الشرطة إصابة 4.",
    ],
)
def test_what_it_says_now_is_not(now: str) -> None:
    assert not any(told_before for _, told_before in flags(STRIKE + now))


@pytest.mark.parametrize(
    ("toll", "former"),
    [
        ("وكانت حصيلة سابقة تحدثت عن 4 قتلى.", True),
        ("وبلغت حصيلة أولية 4 قتلى.", False),
        ("وارتفعت حصيلة القتلى إلى 9.", False),
    ],
)
def test_a_toll_is_former_by_its_own_words(toll: str, former: bool) -> None:
    assert flags(STRIKE + ". " + toll)[-1] == (former, False)
