"""What happened to those counted."""

import pytest

from .reading import counts


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("3 قتلى و5 جرحى", ["killed", "wounded"]),
        ("مقتل 3 جنود وإصابة 5", ["killed", "wounded"]),
        ("مقتل وإصابة 20 شخصا", ["killed_or_wounded"]),
        ("استشهدوا وأصيب 5 مقاتلين", ["wounded"]),
        ("40 شخصا بين قتيل وجريح", ["killed_or_wounded"]),
        ("اعتقلت قوة خاصة أربعة شبان", ["detained"]),
        ("3 جنود قتلوا", ["killed"]),
        ("ثمانية أشخاص، بينهم طفلان، قتلوا", ["killed", "killed"]),
        ("نقل 3 جرحى", ["evacuated"]),
        ("الإفراج عن 3 أسرى", ["released"]),
        ("إضراب 80 أسيرا", [None]),
        ("112 حالة اعتقال و4 حالات وفاة", ["detained", "killed"]),
        ("قصف القرية بستة صواريخ", ["launched"]),
        ("قصف 3 قرى", [None]),
        ("إصابة طفل برصاص 3 جنود", [None]),
        ("بحياة 9 نزلاء وثلاثة حراس", ["killed", "killed"]),
        ("فرار 11 سجينا", ["escaped"]),
        ("فرار 11 مدنيا", [None]),
        ("قضى ستة من الجرحى", ["killed"]),
        ("وفاة مصابين اثنين", ["killed"]),
        ("استشهاد فتى وسقوط 4 جرحى", ["wounded"]),
        ("انتشال 3 جرحى", ["wounded"]),
        ("فقد الفصيل 50 مقاتلا", ["killed"]),
        ("فقدوا ثلاثة من إخوتهم", ["killed"]),
        ("خسر اللواء ست دبابات", ["destroyed"]),
        ("فقد تسعة صيادين", ["missing"]),
        ("فقد الجيش الاتصال بستة جنود", ["missing"]),
        ("سقط بين قتيل وجريح 40 جنديا", ["killed_or_wounded"]),
        ("هدم 12 منزلا بشكل جزئي", ["damaged"]),
        ("تدمير 30 منزلا بشكل كامل و150 منزلا جزئيا", ["destroyed", "damaged"]),
        ("حرق زجاج سبع حافلات", ["damaged"]),
        ("فقدت 300 عائلة منازلها", [None]),
        ("3 قتلى من الجيش و5 من المسلحين", ["killed", "killed"]),
        ("3 قتلى من الجيش أمام 5 من المسلحين", ["killed", None]),
        ("أصابت القذيفة منزلين", ["damaged"]),
        ("احترق متجران وستة مستودعات ومكاتب جزئيا", ["destroyed", "damaged"]),
        ("سبعة من أفراد الشرطة تعرضوا لحالات اختناق", ["wounded"]),
        ("أصيب أربعة في هجوم شنه 30 مستوطنا", ["wounded", None]),
    ],
)
def test_the_measure_comes_from_the_words(text: str, measures: list[str | None]) -> None:
    assert [m.measure for m in counts(text)] == measures
