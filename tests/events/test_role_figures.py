"""Counts that are figures because of who or what they count in the event."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("هاجم مئات المسلحين الثكنة فجرا.", [("ground_attack", "fighters_present", 200)]),
        ("هاجم نحو 60 مستوطنا القرية.", [("ground_attack", "participants", 60)]),
        ("هاجم الجيش 60 مسلحا في القرية.", [("ground_attack", "other", 60)]),
        (
            "أسقطت الدفاعات ستة صواريخ أطلقها التنظيم باتجاه المدينة.",
            [("weapons_intercepted", "intercepted", 6), ("shelling", "launched", 6)],
        ),
        ("أجلت المروحيات سبعة جرحى من الحي.", [("evacuation", "evacuated", 7)]),
        ("ما زال 50 جريحا محاصرين داخل المستشفى.", [("cordon", "besieged", 50)]),
        ("إطلاق سبعة محتجزين على دفعتين.", [("release", "released", 7)]),
        ("سيطرت القوات على ثلاث قرى.", [("territory_gain", "other", 3)]),
        ("فرضت الوزارة عقوبات على ستة ضباط.", [("sanction", "other", 6)]),
        ("أدرجت الوزارة أربع شركات على قائمة العقوبات.", [("sanction", "other", 4)]),
        ("أعلنت أربع شركات الإضراب.", []),
        ("وصلت إلى المدينة قافلة تحمل نحو 1200 طن من الدقيق.", [("aid", "other", 1200)]),
        ("وصلت إلى المدينة سفينة تحمل أكثر من 300 طن من الدقيق.", []),
        ("استهدفت الطائرات ثلاث حافلات قرب المعبر، واحترقت الحافلات.", [("air_strike", "destroyed", 3)]),
        ("قصفت الطائرات منزلين ودمرت مسجدا.", [("air_strike", "other", 2)]),
        ("لقي ثلاثة جنود مصرعهم بتفجير عبوتين على الطريق.", [("ied", "killed", 3)]),
        ("فجر المقاتلون عبوتين بدبابة.", []),
        ("فجرت القوة ثلاث عبوات تحت السيطرة.", [("weapons_intercepted", "intercepted", 3)]),
    ],
)
def test_the_role_says_what_is_counted(text: str, figures: list[tuple[str, str, int]]) -> None:
    told = [(c.event.type, f.measure, f.min) for c in claims_of(text) for f in c.event.figures]
    assert told == figures
