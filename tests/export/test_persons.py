from __future__ import annotations

import pytest

from tawatur.export.persons import persons_in, private_names
from tawatur.lexicon.load import default_lexicon


def named(text: str) -> list[tuple[str, bool]]:
    return [(text[p.start : p.end], p.office) for p in persons_in(text, default_lexicon())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قتل المواطن محمد خالد العلي برصاص مجهولين", ["محمد خالد العلي"]),
        ("وقال الناشط أحمد الحسن إن الطفل يوسف أصيب", ["أحمد الحسن", "يوسف"]),
        ("اتصلت عائلته بالسيد خالد الأحمد", ["خالد الأحمد"]),
        ("أفادت أم محمد بأن ابنها قتل", ["أم محمد"]),
        ("قال أحمد الخطيب، وهو طبيب في مستشفى المدينة", ["أحمد الخطيب"]),
        ("قالت الناشطة زيزفون هفال إن القصف مستمر", ["زيزفون هفال"]),
        ("قتل حسين على محمود برصاص قناص", ["حسين على محمود"]),
        ("تم اختطاف الصحفي علي الورفلي", ["علي الورفلي"]),
        ("قتل الجندي علي حسن في حي صلاح الدين", ["علي حسن"]),
        ("قال المواطن زيدون مروان القصاب إن القصف مستمر. وأضاف القصاب", ["زيدون مروان القصاب", "القصاب"]),
    ],
)
def test_persons_without_office(text: str, names: list[str]) -> None:
    assert named(text) == [(name, False) for name in names]


@pytest.mark.parametrize(
    "text",
    ["قال العقيد رياض الأسعد إن القصف مستمر", "وقال قائد الجيش عبد الفتاح البرهان", "وصل بنيامين نتنياهو إلى واشنطن"],
)
def test_holders_of_public_office(text: str) -> None:
    assert [office for _, office in named(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "قصف على مدرسة خالد بن الوليد في حي الوليد",
        "كتائب عز الدين القسام أطلقت صواريخ",
        "سيطرة عناصر التنظيم على كامل السجن",
        "قال مراسل النشرة إن طيران التحالف يحلق على علو منخفض",
        "انفجار قرب مسجد عمر المختار",
        "التقى أحمد الأربعاء وفدا",
        "قصف على مديرية الشيخ عثمان في عدن",
        "نقل الجرحى إلى مستشفى أحمد ماهر",
        "سجل قيام فصيل «السلطان مراد» بعمليات خطف",
        "بما يزيد على ألف قتيل",
        "قال خبير مصرفي إن الليرة تراجعت",
        "تناقلت صفحات علي فيسبوك الخبر",
    ],
)
def test_names_of_other_things_are_no_persons(text: str) -> None:
    assert named(text) == []


def test_the_end_of_an_office_holders_name_is_theirs() -> None:
    found = persons_in(
        "قال العقيد رياض الأسعد إن القصف مستمر، وأضاف رياض الأسعد أن الناشط سامر درويش جرح", default_lexicon()
    )
    assert private_names(found) == {("سامر", "درويش")}
