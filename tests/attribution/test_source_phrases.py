"""How far a source phrase reaches."""

from __future__ import annotations

import pytest

from tests.attribution.reading import origin


@pytest.mark.parametrize(
    "name",
    ["مصدر طبي في مستشفى الميدان", "اللواء 14", "المؤسسة الوطنية للحقوق والتنمية"],
)
def test_a_name_is_taken_whole(name: str) -> None:
    assert origin(f"قال {name} إن القصف توقف", "القصف") == name


def test_the_one_spoken_to_is_no_part_of_the_name() -> None:
    assert origin("قال مصدر أمني لصحيفة الوادي إن القصف توقف", "القصف") == "مصدر أمني"


def test_a_tag_of_a_country_behind_a_name_files_the_post() -> None:
    assert origin("قالت مفوضية الانتخابات #ليبيا إن القصف توقف", "القصف") == "مفوضية الانتخابات"


def test_an_indefinite_object_is_no_part_of_the_name() -> None:
    assert origin("مقطع تداوله ناشطون جنودا يجبرون الناس على الفرار من القصف", "القصف") == "ناشطون"


def test_a_known_name_may_hold_an_auxiliary() -> None:
    assert origin("قناة كان العبرية: القصف توقف", "القصف") == "قناة كان العبرية"


def test_a_sound_plural_owns_no_road() -> None:
    assert origin("قطع محتجون طريق المطار، وطالبوا بإطلاق سراح البقية", "بإطلاق") == "محتجون"


def test_a_unit_behind_a_dash_belongs_to_its_party() -> None:
    text = "أصدرت سرايا القدس – كتيبة الميناء، مساء الجمعة، بيانا هذا نصه:\n«خاض رجالنا اشتباكات قرب المرفأ»."
    assert origin(text, "اشتباكات") == "سرايا القدس – كتيبة الميناء"
