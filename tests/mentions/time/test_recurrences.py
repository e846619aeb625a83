"""What comes back, as TIMEX3 writes it."""

from __future__ import annotations

import pytest

from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.time import read_times
from tawatur.text.document import read_document


@pytest.mark.parametrize(
    ("text", "period", "recurs"),
    [
        ("كل أسبوعين", "P2W", None),
        ("كل يوم جمعة", "P1W", "XXXX-WXX-5"),
        ("كل اثنين وخميس", "P1W", "XXXX-WXX-1,4"),
        ("كل ثلاثاء الساعة 9 صباحا", "P1W", "XXXX-WXX-2T09"),
        ("كل يوم الساعة 7:30 مساء", "P1D", "T19:30"),
        ("الساعة 3 مساء كل يوم", "P1D", "T15"),
        ("كل صباح", "P1D", "TMO"),
        ("مساء كل يوم جمعة", "P1W", "XXXX-WXX-5TEV"),
        ("يوميا من الثامنة صباحا حتى الثانية ظهرا", "P1D", "T08"),
        ("كل 4 يناير", "P1Y", "XXXX-01-04"),
        ("ثلاث مرات في الأسبوع", "P1W", None),
    ],
)
def test_a_set_says_its_period_and_when_in_it(text: str, period: str, recurs: str | None) -> None:
    (mention,) = read_times(read_document(text, default_lexicon()), "2023-06-15")
    assert (mention.text, mention.kind, mention.duration, mention.recurs) == (text, "set", period, recurs)


def test_what_comes_back_has_its_hours_but_no_day() -> None:
    (mention,) = read_times(read_document("كل مساء في الثامنة", default_lexicon()), "2023-06-15")
    assert [(reading.earliest, reading.latest) for reading in mention.readings] == [("T20:00", "T20:00")]


def test_what_does_not_come_back_has_no_recurrence() -> None:
    (mention,) = read_times(read_document("مساء الجمعة", default_lexicon()), "2023-06-15")
    assert mention.recurs is None
