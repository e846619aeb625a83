"""Words under a name and a colon."""

from __future__ import annotations

import pytest

from tests.attribution.reading import at, origin


def test_a_second_name_behind_a_comma_speaks_its_own_words() -> None:
    assert origin("اعتراض على مشروع القرار في المجلس، والرئيس: نحمل الحكومة مسؤولية القصف", "القصف") == "الرئيس"


def test_news_before_a_colon_are_nobodys_name() -> None:
    assert origin("الإفراج عن الدفعة الخامسة من الأسرى: 30 أسيرا يصلون إلى المعبر", "أسيرا") is None


@pytest.mark.parametrize("label", ["عاجل", "متابعة", "بالفيديو", "التفاصيل", "الحصيلة"])
def test_labels_are_nobody(label: str) -> None:
    assert at(f"{label}: انفجار قرب السوق", "انفجار") is None


def test_dateline_is_nobody() -> None:
    assert at("عدن: إلقاء قنبلة على منزل ضابط", "إلقاء") is None


def test_list_items_each_have_their_own_speaker() -> None:
    text = "- الشرطة: 12 قتيلا في الانفجار\n- طائرة تنقل الجرحى إلى العاصمة\n- شهود عيان: المسلحون فتحوا النار"
    assert origin(text, "قتيلا") == "الشرطة"
    assert at(text, "تنقل") is None
    assert origin(text, "فتحوا") == "شهود عيان"


@pytest.mark.parametrize("name", ["صحة غزة", "الصحة_بغزة", "الصحة"])
def test_health_is_who_counts_the_dead(name: str) -> None:
    assert origin(f"عاجل | #{name}: 20 شهيدا في القصف", "القصف") == name


def test_a_flag_between_a_name_and_its_colon_is_no_part_of_either() -> None:
    assert origin("الناطق باسم الجيش 🇾🇪: صد هجوم غرب المدينة", "هجوم") == "الناطق باسم الجيش"


def test_ordinals_before_a_colon_are_no_names_and_a_bulletin_under_a_name_is_its_own() -> None:
    text = "المرصد الوطني: نشرة أسبوعية\nالوضع سيئ في القرى:\nأولا: هدم الجنود ثلاثة منازل."
    assert origin(text, "هدم") == "المرصد الوطني"
    assert at("هذا موجز لما جرى\nأولا: هدم الجنود ثلاثة منازل.", "هدم") is None
