"""What is going on when the text is written, and what is done though it is told in the present."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of


def _status(text: str, kind: str) -> str:
    return next(claim.event.status for claim in claims_of(text) if claim.event.type == kind)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("shelling", "قال المتحدث إن الجيش يقصف مواقع المسلحين في الجبال."),
        ("looting", "أفاد سكان بأن عناصر الميليشيا ينهبون المنازل في الحي الغربي."),
        ("strike", "واصل مئات المزارعين في ولاية الجزيرة إضرابهم عن العمل."),
        ("strike", "إضراب شامل يعم المدن رفضا للقرار."),
        ("protest", "لا تزال عاصمة الإقليم تشهد مظاهرات مناهضة للحكومة."),
        ("clash", "دخلت المعارك في مدينة تعز شهرها الثالث."),
        ("cordon", "شددت الفصائل الحصار على البلدة لليوم العاشر."),
        ("cordon", "باتت البلدة محاصرة منذ الخميس."),
        ("shelling", "أسفر القصف المدفعي الذي تشنه قوات النظام على البلدة عن مقتل طفل."),
        ("displacement", "حركة النزوح باتجاه الحدود لم تتوقف."),
        ("curfew", "ويسري حظر للتجول في المدينة منذ الأحد."),
        ("ceasefire", "رغم سريان الهدنة قتل جنديان."),
        ("strike", "بدأ المعلمون أمس إضرابا مفتوحا للمطالبة بالرواتب."),
        ("cordon", "🔴 قوات النظام تحاصر حي التضامن"),
        ("search_operation", "أوضح البيان أن وحدات الحرس تنفذ منذ الأحد عملية تمشيط في الجبل."),
        ("shooting", "القناصة يطلقون النار على كل من يقترب من الجسر."),
        ("shelling", 'قال غوتيريش: "لا مكان آمن، فالمستشفيات تُقصف".'),
    ],
)
def test_what_goes_on(kind: str, text: str) -> None:
    assert _status(text, kind) == "ongoing"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("return", "عشرون عائلة تعود إلى بلدة الطيبة."),
        ("looting", "🔴 مسلحون ينهبون متاجر في نيالا"),
        ("looting", "⚡ شهود: مسلحون ينهبون مخازن الإغاثة في مدني"),
        ("displacement", "🔴 مئات العائلات تنزح من بلدة رفح نحو خان يونس"),
        ("clash", "استمرت الاشتباكات حتى ظهر أمس ثم هدأت."),
        ("clash", "قبل أن تندلع مواجهات عنيفة في محيط الجامعة انتشرت الشرطة."),
        ("cordon", "وكانت القوات تحاصر القرية قبل انسحابها."),
        ("sanction", "استدعت الخارجية القائم بالأعمال وطردت السفير."),
        ("search_operation", "قتيلان في إشكال، والجيش يضرب طوقا حول المكان ويداهم منازل المتورطين."),
        ("withdrawal", "قالت الجبهة إن قواتها لم تنسحب من المعبر."),
        ("shooting", "قالت المؤسسة إن خزان الوقود أصيب برصاصة طائشة."),
    ],
)
def test_what_is_done(kind: str, text: str) -> None:
    assert _status(text, kind) == "occurred"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("strike", "أعلن عمال الميناء إضرابا مفتوحا ابتداء من يوم غد."),
        ("closure", "قررت المحافظة إقفال الطريق الدولي الأحد المقبل."),
        ("protest", "🔴 النقابات تعلن مظاهرات حاشدة يوم غد"),
    ],
)
def test_what_has_its_time_to_come_is_planned(kind: str, text: str) -> None:
    assert _status(text, kind) == "planned"


def test_an_end_to_come_plans_nothing() -> None:
    assert _status("فرضت الشرطة حظرا للتجول من مساء اليوم حتى صباح غد.", "curfew") == "occurred"
    assert _status("توصل الطرفان إلى هدنة يبدأ سريانها غدا.", "ceasefire") == "occurred"


def test_networks_of_communication_do_not_go_on() -> None:
    assert (
        _status("انسحبت القوات من المدينة. ونقلت مواقع التواصل خبر انسحاب القوات من الوادي.", "withdrawal")
        == "occurred"
    )
