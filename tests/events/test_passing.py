"""Event words that a sentence only names in passing."""

from __future__ import annotations

import pytest

from tawatur.model.record import ReportInput
from tawatur.pipeline import read_report


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("جابت الشوارع مسيرة حاشدة دعت إليها نقابة المعلمين", ["protest"]),
        ("سيطر الجيش على البلدة من دون قتال", ["territory_gain"]),
        ("سيطر الجيش على البلدة بعد قتال عنيف", ["territory_gain", "clash"]),
        ("دعت النقابة إلى وقف القصف", ["demand", "ceasefire"]),
    ],
)
def test_who_called_for_it_and_fighting_that_was_not_are_no_claims(text: str, types: list[str]) -> None:
    record = read_report(ReportInput(text=text))
    assert [claim.event.type for claim in record.claims] == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("قال خبير عسكري إن الصواريخ تشكل تهديدا لحركة السفن", []),
        ("قصف الجيش مواقع في مناطق خاضعة لسيطرة الجماعة", ["shelling"]),
        ("أصبحت البلدة تحت سيطرة الجيش بعد معارك", ["territory_gain", "clash"]),
        ("لن نوقف إطلاق النار حتى يدخل الغذاء إلى القطاع", ["ceasefire"]),
    ],
)
def test_dangers_grounds_and_ends_are_no_claims(text: str, types: list[str]) -> None:
    record = read_report(ReportInput(text=text))
    assert [claim.event.type for claim in record.claims] == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("طلبت قيادة الجيش من المواطنين سلوك طريق آخر بعد القصف", []),
        ("طالب المواطنون الجيش بالإفراج عن المعتقلين", ["demand", "release"]),
        ("سقطت قذيفة على السوق دون أن تنفجر", ["shelling"]),
        ("فكك الخبراء عبوة ناسفة قبل انفجارها", ["weapons_intercepted"]),
        ("أعدمت الجماعة تسعة أسرى بعد إدانتهم بالتجسس", ["execution"]),
        ("أدين بشدة القصف على المستشفى", ["condemnation", "shelling"]),
    ],
)
def test_instructions_duds_and_verdicts_are_no_claims(text: str, types: list[str]) -> None:
    record = read_report(ReportInput(text=text))
    assert [claim.event.type for claim in record.claims] == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("قصفنا منصات للجماعة في مناطق خاضعة لسيطرتهم", ["shelling"]),
        ("تجمع محتجون أمام المقر، حيث ردد المحتجون شعارات ضد الحكومة", ["protest"]),
        ("وهتف المتظاهرون بشعارات ضد الحكومة", ["protest"]),
        ("القوات المرابطة في المحور قصفت مواقع العدو بالمدفعية", ["shelling"]),
    ],
)
def test_who_stands_where_and_chants_go_with_what_is_told(text: str, types: list[str]) -> None:
    record = read_report(ReportInput(text=text))
    assert [claim.event.type for claim in record.claims] == types
