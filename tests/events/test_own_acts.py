from __future__ import annotations

import pytest

from tests.events.reading import claims_of, role


@pytest.mark.parametrize(
    ("text", "kind", "agent"),
    [
        ("أعلنت حركة الشباب، يوم الأحد، مهاجمة ثلاث قواعد عسكرية", "ground_attack", "حركة الشباب"),
        ("أعلن المتحدث باسم الجيش السوداني استعادة السيطرة على المدينة", "territory_gain", "الجيش السوداني"),
        ("أعلن متحدث باسم الحوثيين قصف سفينة بالصواريخ", "shelling", "الحوثيين"),
        ("أعلن الهلال الأحمر إجلاء 40 عائلة من مناطق التماس", "evacuation", "الهلال الأحمر"),
        ("أعلن عمال الميناء إضرابا مفتوحا من الغد", "strike", "عمال الميناء"),
        ("أعلنت أطباء بلا حدود تعليق أنشطتها في المستشفى", "closure", "أطباء بلا حدود"),
        ("وزارة الداخلية: حظر التجوال في نينوى حتى إشعار آخر", "curfew", "وزارة الداخلية"),
        ("كتائب القسام: استهداف ثلاث دبابات إسرائيلية شرق المخيم", "ground_attack", "كتائب القسام"),
        ("الناطق باسم الجيش الإسرائيلي: قصفنا مواقع في الجنوب", "shelling", "الجيش الإسرائيلي"),
        ("حزب الله: قنصنا جنديا وتمكنا من إسقاط طائرة استطلاع", "weapons_intercepted", "حزب الله"),
        ("قالت قسد إنها صدت هجوما وسيطرت على القرية", "territory_gain", "قسد"),
        ("اعلنت حركة طالبان ظهر الاربعاء سيطرتها على البلدة", "territory_gain", "حركة طالبان"),
        ("الحركة: العدوان لن يمر دون عقاب", "threat", "الحركة"),
        ("وزير الدفاع غالانت: إذا واصل حزب الله القصف فستدفع بيروت الثمن", "threat", "وزير الدفاع غالانت"),
        ("أعلن الحوثيون شن 9 هجمات على السعودية", "ground_attack", "الحوثيون"),
    ],
)
def test_who_tells_of_a_deed_of_their_own_has_done_it(text: str, kind: str, agent: str) -> None:
    claim = next(claim for claim in claims_of(text) if claim.event.type == kind)
    assert role(claim, "agent") == [agent]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("كيربي: قصفنا الليلة ثلاث منشآت تستخدمها الفصائل", "shelling"),
        ("نتنياهو: قصفنا مواقع في الجنوب", "shelling"),
        ("قالت شاهدة: نقلنا الجرحى إلى المستشفى", "aid"),
        ("أعلن المتحدث العسكري إحباط هجوم على نقطة تفتيش", "ground_attack"),
        ("قسد تعلن حصيلتها النهائية لهجوم الحسكة", "ground_attack"),
        ("قالت قوات سوريا الديمقراطية إن 17 من مقاتليها أصيبوا في معارك الحسكة", "clash"),
        ("الدفاع المدني: استهداف مدرسة في حي الزيتون", "ground_attack"),
        ("حركة الشباب تنفي سقوط صاروخ على السوق", "shelling"),
    ],
)
def test_who_tells_of_the_deeds_of_others_has_not_done_them(text: str, kind: str) -> None:
    claims = [claim for claim in claims_of(text) if claim.event.type == kind]
    assert claims
    assert [role(claim, "agent") for claim in claims] == [[]] * len(claims)


def test_rescuers_have_not_struck_what_their_statement_tells_of() -> None:
    (claim,) = claims_of("🟥 الدفاع المدني السوري\nقصف مدفعي على أطراف البلدة")
    assert role(claim, "agent") == []
    (claim,) = claims_of("🟥 كتائب القسام\nقصف ثكنة العدو برشقة صاروخية")
    assert role(claim, "agent") == ["كتائب القسام"]
