"""Verbs of speech: who speaks, and what they say."""

from __future__ import annotations

import pytest

from tests.attribution.reading import at, origin, read


def test_a_calm_that_is_wary_warns_of_nothing() -> None:
    assert origin("ساد هدوء حذر محاور القتال صباح اليوم بعد هجوم فاشل.", "هجوم") is None


def test_calling_is_not_pretending() -> None:
    found = at("الاتحاد العام يدعو إلى إضراب عام في المدينة", "إضراب")
    assert found is not None
    assert found.stance == "reports"


def test_behind_a_name_and_a_colon_i_ordered_is_not_she_ordered() -> None:
    found = at("وزير الدفاع: أمرت بفرض حصار كامل على المدينة", "حصار")
    assert found is not None
    assert found.mode == "direct_quote"


def test_a_claim_of_responsibility_brings_what_is_claimed() -> None:
    assert origin("الحرس الثوري يعلن مسؤوليته عن قصف مقرات في المدينة", "قصف") == "الحرس الثوري"


def test_wadafa_goes_on_with_the_last_speaker() -> None:
    text = "قال رئيس البلدية إن القصف توقف. وأضاف أن العائلات عادت. وقال طبيب إن الجرحى سبعة."
    assert origin(text, "عادت") == "رئيس البلدية"
    assert origin(text, "سبعة") == "طبيب"


def test_publisher_is_no_hop() -> None:
    text = "قال ناشط محلي لوكالة ضفاف إن دورية داهمت الحي."
    outside, own = at(text, "داهمت"), at(text, "داهمت", publisher="وكالة ضفاف")
    assert outside is not None
    assert own is not None
    assert [link.text for link in outside.links] == ["وكالة ضفاف", "ناشط محلي"]
    assert [link.text for link in own.links] == ["ناشط محلي"]


def test_actor_swap_leaves_the_reading() -> None:
    frame = "أعلنت {} مقتل سبعة مسلحين، مؤكدة أن العملية مستمرة."
    readings = []
    for name in ("وزارة الدفاع", "حركة التغيير", "قيادة العمليات"):
        _, found = read(frame.format(name))
        readings.append([(one.mode, one.polarity, one.stance, one.certainty, one.talk) for one in found])
        assert all(one.links[-1].text == name for one in found)
    assert readings[0] == readings[1] == readings[2]


def test_any_truce_is_refused_by_whoever_refuses_it() -> None:
    assert origin("حماس ترفض تمديد الهدنة وتطلق صواريخ", "الهدنة") == "حماس"
    assert origin("حماس ترفض تمديد الهدنة وتطلق صواريخ", "صواريخ") is None


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        ("أكدت المندوبة أن القصف مستمر. وحثت كافة الأطراف على هدنة.", "هدنة", "المندوبة"),
        ("أكدت المندوبة أن القصف مستمر. وناشدت المقاتلين بوقف النار.", "بوقف", "المندوبة"),
        ("بوليفيا تتهم القوات أمام المحكمة وتطلب أمرا مستعجلا بوقف النار", "بوقف", "بوليفيا"),
        ("أما زعيم الكتلة فاتهم الحكومة بقصف القرى.", "بقصف", "زعيم الكتلة"),
        ("تواصل فريقنا مع مدير البلدية فأكد أن القصف توقف.", "القصف", "مدير البلدية"),
        ("وسبق لوزارة الصحة أن أعلنت مقتل ثلاثة.", "مقتل", "وزارة الصحة"),
        ("طبيب رجح أنهم جنود، وآخر تحدث عن قصف.", "قصف", "آخر"),
        ("وطالب نحو خمسين طبيبا بوقف القصف.", "بوقف", "خمسين طبيبا"),
        ("وأشار البيان الذي تلاه العميد إلى إسقاط طائرة.", "إسقاط", "البيان"),
        ("أعلنت جماعة غير معروفة تسمي نفسها «فجر» مسؤوليتها عن قصف السد.", "قصف", "جماعة غير معروفة"),
        ("قال الناطق إن شركاءنا يؤكدون أن القصف توقف. وأضاف أن الجرحى سبعة.", "الجرحى", "الناطق"),
    ],
)
def test_who_is_called_upon_or_told_of_does_not_speak(text: str, word: str, speaker: str) -> None:
    assert origin(text, word) == speaker


@pytest.mark.parametrize("act", ["واستنكرها بشدة", "وطالب بصرف التعويضات"])
def test_an_act_of_talk_ends_what_was_told_before_it(act: str) -> None:
    text = f"وكان الوزير قد اتهم الفصيل بتنفيذ هجمات على الحي {act}."
    assert origin(text, "هجمات") == "الوزير"
    assert at(text, act) is None


def test_while_at_the_same_time_the_narrator_goes_on() -> None:
    assert at("مصادر تتحدث عن أسر ضابطين، في حين سلم ستة أنفسهم", "سلم") is None


def test_where_the_vowel_of_the_passive_is_written_nobody_is_told_to_speak() -> None:
    text = "قال المدير إن الوضع سيئ. وسُجلت ثلاث حالات اعتداء."
    assert at(text, "اعتداء") is None


def test_a_video_that_claims_a_deed_is_told_by_the_narrator() -> None:
    text = "وبث التنظيم تسجيلا تبنى فيه الهجوم على المخفر."
    assert at(text, "تبنى") is None
    assert origin(text, "الهجوم") == "التنظيم"


def test_behind_but_an_unknown_subject_speaks_for_itself() -> None:
    assert origin("أكد الطرفان وقف النار، لكن قرويين قالوا إن القصف لم يتوقف.", "القصف") == "قرويين"
