"""What is no claim: names, bare anchors, topics, other walks of life."""

from __future__ import annotations

import pytest

from tests.events.reading import types_of


@pytest.mark.parametrize(
    "text",
    [
        "قصف المهاجم مرمى الحارس بتسديدة قوية في الشوط الثاني من المباراة.",
        "انفجار في أسعار الخضار بعد هبوط الليرة أمام الدولار.",
        "فاز الفيلم بجائزة المهرجان بعد مقتل البطل في مشهده الأخير.",
        "زار وفد من الوزارة معرض الكتاب.",
        "مرت الليلة دون إصابات.",
    ],
)
def test_no_claim(text: str) -> None:
    assert types_of(text) == []


def test_a_topic_is_only_spoken_of() -> None:
    assert "ceasefire" not in types_of("ناقش الوفدان شروط الهدنة في القاهرة.")


def test_the_word_in_a_name_is_no_event() -> None:
    assert types_of("قال جهاز الإسعاف إن الطريق سالك.") == []


def test_those_who_bear_an_events_name_do_not_do_it() -> None:
    assert (
        types_of("نقلت فرق الإسعاف أربعة جرحى إلى المشفى بعد القصف على نقطة تفتيش للجيش.").count("search_operation")
        == 0
    )


def test_what_is_threatened_or_called_for_is_told_by_its_name() -> None:
    assert types_of("طالبت الحركة بالإفراج عن الأسرى.") == ["demand", "release"]
    assert "ground_attack" not in types_of("ندد المجلس بالهجوم.")


def test_the_end_of_a_truce_dates_and_does_not_tell() -> None:
    assert types_of("قصفت المدفعية البلدة بعد دقائق من انتهاء الهدنة.") == ["shelling"]


def test_a_word_inside_the_name_of_a_place_is_no_event() -> None:
    assert types_of("قتل مسلح في بلدة خربة سلم برصاص مجهولين.") == ["shooting"]


def test_who_was_freed_is_not_taken_anew() -> None:
    assert types_of("حررت القوات طفلة مختطفة في المدينة.") == ["release"]


def test_what_a_crowd_calls_for_is_a_demand_but_not_its_pay() -> None:
    assert types_of("تظاهر مئات العمال أمام الشركة مطالبين بصرف رواتبهم.") == ["protest"]
    assert types_of("تظاهر مئات الأهالي مطالبين بإقالة قائد الشرطة.") == ["protest", "demand"]


def test_what_somebody_is_said_to_spoil_is_no_agreement() -> None:
    assert types_of("الجيش: الحركة تعرقل التوصل إلى هدنة.") == ["accusation"]
    assert types_of("الجيش: الحركة وافقت على هدنة.") == ["ceasefire"]


def test_the_object_of_talk_is_told_when_its_target_is_named() -> None:
    assert types_of("الأردن يدين الهجوم على القنصلية في بنغازي.") == ["condemnation", "ground_attack"]
    assert types_of("الأردن يدين الهجوم، وقال الجيش إنه يحقق.") == ["condemnation"]


def test_who_hinders_relief_has_not_given_it() -> None:
    assert types_of("قوات الاحتلال تمنع دخول شاحنات الوقود إلى القطاع.") == ["aid_obstruction"]


def test_a_word_that_only_looks_like_a_flight_hides_no_fighting() -> None:
    assert "shelling" in types_of("أكد الناطق أن ما لا يقل عن 20 مدنيا قتلوا في القصف.")


def test_two_words_of_reproof_side_by_side_are_one() -> None:
    assert types_of("ندين ونستنكر قصف المدنيين.") == ["condemnation", "shelling"]
    assert types_of("أدانت الخارجية القصف. واستنكرت خطف جنديين.").count("condemnation") == 2


def test_what_an_envoy_goes_for_is_the_talks_of_his_journey() -> None:
    assert types_of("توجه وفد من الفصائل إلى القاهرة لبحث ملف الرهائن.") == ["negotiation"]


def test_a_word_that_threatens_only_in_the_future_says_nothing_of_the_past() -> None:
    assert types_of("قال قائد الجيش إن المسلحين سيندمون.") == ["threat"]
    assert types_of("قال قائد الجيش إن المسلحين سوف يندمون.") == ["threat"]
    assert types_of("قال قائد الجيش إن المسلحين يندمون.") == []


def test_a_threat_may_stand_behind_a_condition() -> None:
    assert types_of("إذا عاد المسلحون فستنفجر المنطقة بأكملها.") == ["threat"]
    assert types_of("إذا هاجم المسلحون القرية فاتصلوا بالشرطة.") == []


def test_a_request_to_the_inhabitants_is_no_demand() -> None:
    assert "demand" not in types_of("وتهيب قيادة الشرطة بالمواطنين الإبلاغ عن المسلحين.")


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("أغلق السكان الطريق خشية اقتحام البلدة.", ["closure"]),
        ("تخشى المنظمة أن يؤدي اجتياح المدينة إلى مجازر.", []),
        ("تعزيزات عسكرية إلى المطار وسط مخاوف من اقتحام المدينة.", ["deployment"]),
        ("تخشى المنظمة من الجوع. واقتحمت القوات المدينة.", ["ground_attack"]),
        ("قالت اللجنة الوطنية للإفراج عن المعتقلين إن الشرطة اعتقلت ثلاثة طلاب.", ["arrest"]),
        ("دعت اللجنة إلى الإفراج عن المعتقلين.", ["demand", "release"]),
        ("دمر المقاتلون ناقلة جند قرب المعسكر.", ["property_destruction"]),
        ("تفتش القوات المنازل بحثا عن قتلة الضابط.", ["search_operation"]),
    ],
)
def test_fears_names_and_purposes_tell_nothing_that_happened(text: str, types: list[str]) -> None:
    assert types_of(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("فرت مئات العائلات من القصف باتجاه إدلب.", ["displacement"]),
        ("هربت مئات الأسر من القتال إلى القضارف.", ["displacement"]),
        ("فرت العائلات من القصف المدفعي على سراقب.", ["displacement", "shelling"]),
        ("استهدفنا ناقلة جند بعبوة ناسفة شرق البريج.", ["ied"]),
        ("بلغ عدد القتلى في صفوف المليشيا منذ بدء الحصار 400 قتيل.", ["casualty_toll"]),
    ],
)
def test_what_is_fled_from_what_a_thing_is_and_since_when(text: str, types: list[str]) -> None:
    assert types_of(text) == types


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وتجمع مئات المتظاهرين أمام مبنى مجلس المحافظة وسط المدينة، مطالبين الحكومة بوقف الهجمات.", "protest"),
        ("طهران تغلق معبر الشلامجة وتنصح رعاياها بتأجيل السفر بعد الهجوم.", "closure"),
    ],
)
def test_a_deed_before_a_call_is_no_part_of_the_callers_name(text: str, expected: str) -> None:
    assert expected in types_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "حذرت الأمم المتحدة الأطراف من هجوم على المدينة.",
        "حذر المتحدث الحكومة من شن أي عملية عسكرية في المدينة.",
        "حذر الجيش السكان من العودة إلى القرية.",
    ],
)
def test_what_is_warned_of_has_not_happened(text: str) -> None:
    assert types_of(text) == ["threat"]
