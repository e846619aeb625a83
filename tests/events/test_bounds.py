"""Where words of denial, doubt, calling and trying stop before an event, and what a condition tells."""

from __future__ import annotations

import pytest

from tawatur.model.record import Claim
from tests.events.reading import claims_of


def _of(text: str, kind: str) -> Claim:
    return next(claim for claim in claims_of(text) if claim.event.type == kind)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("ground_attack", "قالت الهيئة إن البيان لم يتضمن إدانة للهجوم الذي نفذه المسلحون في الساحل."),
        ("assassination", "مسلحون لم تعرف هويتهم اغتالوا ناشطا في عدن."),
        ("explosion", "لم تتضح طبيعة الانفجار الذي هز الحي."),
        ("threat", "حذر وزير من صفحات تنشر مقاطع مفبركة عن الهجوم."),
        ("demand", "لن نرفع الراية -أدعو إلى إضراب عام."),
        ("air_strike", "نفت القيادة انسحاب قواتها عقب تعرضها لقصف بالطائرات."),
    ],
)
def test_a_denial_of_another_thing_leaves_the_event(kind: str, text: str) -> None:
    assert _of(text, kind).factuality.polarity == "+"


def test_no_less_than_denies_nothing() -> None:
    claims = claims_of("أكد الناطق أن ما لا يقل عن 20 مدنيا قتلوا في القصف.")
    assert {claim.factuality.polarity for claim in claims} == {"+"}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("escape", "القائد: لا صحة لأنباء الفرار ولم يهرب أي سجين."),
        ("killing", "القائد: خبر مقتل الجندي كاذب."),
        ("ground_attack", "لم يقع أي هجوم على القاعدة، قال المتحدث."),
        ("ceasefire", "وقف إطلاق النار لن يكون ممكنا قبل عودة الرهائن."),
    ],
)
def test_a_denial_of_the_event_denies_it(kind: str, text: str) -> None:
    assert _of(text, kind).factuality.polarity == "-"


@pytest.mark.parametrize(
    ("kind", "status", "text"),
    [
        ("shelling", "occurred", "قال طبيب طلب حجب اسمه إن قذيفة سقطت على المشفى."),
        ("shelling", "occurred", "دعا المدير رجل الأعمال لزيارة المدينة لرؤية الدمار الذي سببه القصف."),
        ("killing", "occurred", "طالب الوزير بمحاكمة القائد على ما ارتكبه من مجازر."),
        ("withdrawal", "occurred", "تعرضت الدورية لإطلاق نار أثناء محاولتها دخول القرية فانسحبت."),
        ("ceasefire", "planned", "المتحدث: نطالب بانسحاب كامل ونرفض أي هدنة مؤقتة"),
        ("cordon", "ongoing", "طالب المجلس قوات المعارضة بإنهاء حصار البلدة."),
        ("assassination", "attempted", "اتهم القائد الجيش بمحاولة اغتياله."),
        ("ceasefire", "attempted", "ننقل مقترحات الطرفين للتوصل إلى هدنة إنسانية."),
        ("ceasefire", "planned", "قتل ثلاثة جنود قبل دخول الهدنة حيز التنفيذ."),
        ("evacuation", "called_for", "على أهالي القرى إخلاء منازلهم فورا."),
        ("return", "planned", "يقضي الاتفاق بانسحاب القوات خلال 45 يوما وعودة النازحين."),
    ],
)
def test_the_status_that_words_round_an_event_give_it(kind: str, status: str, text: str) -> None:
    assert _of(text, kind).event.status == status


def test_what_is_known_is_not_in_doubt() -> None:
    claim = _of("وربما تكون الهجمات التي ضربت البلدة مقدمة لعملية أوسع.", "ground_attack")
    assert claim.factuality.certainty == "certain"


def test_a_condition_tells_nothing_and_its_answer_does() -> None:
    for text in ("إذا لم ينسحب الجيش فسنقصف المطار.", "إن هاجمونا سنقصف المطار."):
        claims = claims_of(f"قائد اللواء: {text}")
        assert [(c.event.type, c.event.status) for c in claims] == [("shelling", "threatened")]
    assert claims_of("لو قصف الجيش المدينة لرد المسلحون.") == ()
    assert _of("أصيب خمسة في حالة حرجة جراء انفجار لغم.", "landmine").event.status == "occurred"
