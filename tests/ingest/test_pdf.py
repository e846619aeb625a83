"""PDF: letters are put in reading order from where they are printed."""

from __future__ import annotations

from pathlib import Path

from .samples import pdf
from .taking import put, taken

_RIGHT = ["لتق ةسمخ نييندم", "فصقب يعفدم ىلع", "ةنيدم ادمرس"]
_LEFT = ["لاقو عافدلا يندملا", "نإ هقرف تلشتنا", "ثثجلا سمأ"]


def test_columns_are_read_one_after_the_other_from_the_right(tmp_path: Path) -> None:
    rows = [
        " ".join(word for word in reversed(left.split())).rjust(24)
        + " " * 6
        + " ".join(reversed(right.split())).rjust(24)
        for left, right in zip(_LEFT, _RIGHT, strict=True)
    ]
    (found,) = taken(put(tmp_path, "a.pdf", pdf(*rows)))
    lines = [line for line in found.report.text.split("\n") if line]
    assert lines[:3] == ["قتل خمسة مدنيين", "بقصف مدفعي على", "مدينة سرمدا"]
    assert lines[3:] == ["وقال الدفاع المدني", "إن فرقه انتشلت", "الجثث أمس"]


def test_numbers_dates_and_latin_words_keep_their_order(tmp_path: Path) -> None:
    printed = 'SANA News ةلاكو نع 17:45 ةعاسلا 21/1/2022 موي %80 "ثدحلا"'
    (found,) = taken(put(tmp_path, "a.pdf", pdf(printed)))
    assert found.report.text == '"الحدث" 80% يوم 21/1/2022 الساعة 17:45 عن وكالة SANA News'


def test_marks_stay_with_their_letters(tmp_path: Path) -> None:
    """The mark is printed above the letter before it in the line, as a glyph of its own."""
    (found,) = taken(put(tmp_path, "a.pdf", pdf("\u064bايدنج لتق")))
    assert found.report.text == "قتل جنديا\u064b"


def test_an_ending_is_not_cut_off_its_word(tmp_path: Path) -> None:
    (found,) = taken(put(tmp_path, "a.pdf", pdf("سمأ \u064bال يتق طقس")))
    assert found.report.text == "سقط قتيلا\u064b أمس"
