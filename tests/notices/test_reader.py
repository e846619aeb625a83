"""Notices: who tells the public what, where, until when, with which numbers."""

from __future__ import annotations

import pytest

from tawatur.events.grammar import grammar_of
from tawatur.events.triggers import find_triggers
from tawatur.lexicon.load import default_lexicon
from tawatur.model.record import Notice, ReportInput
from tawatur.notices.reader import may_hold_notices
from tawatur.pipeline import read_report
from tawatur.text.document import read_document

STATEMENT = (
    "قالت قوى الأمن الداخلي في بيان: «يفرض حظر كلي على مدينة الحسكة حتى إشعار آخر.\n"
    "يرجى الإبلاغ عن أي حركة مشبوهة على الأرقام التالية: (0900000001 – 0900000002)»"
)


def notices_of(text: str) -> tuple[Notice, ...]:
    return read_report(ReportInput(text, published_at="2022-01-21")).notices


def test_a_curfew_and_a_hotline() -> None:
    curfew, hotline = notices_of(STATEMENT)
    assert (curfew.kind, hotline.kind) == ("curfew", "hotline")
    assert curfew.area is not None
    assert curfew.area.text == "مدينة الحسكة"
    assert curfew.expires is not None
    assert curfew.expires.latest is None
    assert [contact.text for contact in hotline.contacts] == ["0900000001", "0900000002"]


def test_numbers_to_call_are_no_figures() -> None:
    record = read_report(ReportInput(STATEMENT, published_at="2022-01-21"))
    assert all("0900" not in figure.text for claim in record.claims for figure in claim.event.figures)


@pytest.mark.parametrize(
    "text",
    ["ينصح الأطباء بالبقاء في المنازل عند الإصابة بالزكام.", "بلغ عدد القتلى 0900 في الرواية.", "زار الوزير المدينة."],
)
def test_advice_is_no_notice(text: str) -> None:
    assert notices_of(text) == ()


def test_a_sentence_may_ask_two_things() -> None:
    text = "دعت قيادة الشرطة الأهالي إلى البقاء في المنازل والاتصال على الرقم 0900 000 003 عند الحاجة."
    shelter, hotline = notices_of(text)
    assert (shelter.kind, hotline.kind) == ("shelter", "hotline")
    assert shelter.contacts == ()
    assert [contact.text for contact in hotline.contacts] == ["0900 000 003"]
    assert shelter.issuer is not None
    assert "الشرطة" in shelter.issuer.text


def test_a_curfew_holds_the_ban_on_movement() -> None:
    kinds = [
        n.kind for n in notices_of("أعلنت وزارة الداخلية: يفرض حظر التجول ويمنع الدخول إلى المدينة حتى إشعار آخر.")
    ]
    assert kinds == ["curfew"]


def test_an_order_from_one_day_to_another_begins_on_the_one_and_ends_with_the_other() -> None:
    (curfew,) = notices_of(
        "أعلنت هيئة الداخلية في الإدارة الذاتية فرض حظر كلي للتجوال في مدينة الحسكة "
        "اعتباراً من يوم الاثنين 24 كانون الثاني 2022 ولغاية يوم الاثنين 31 كانون الثاني 2022."
    )
    assert curfew.effective is not None
    assert curfew.expires is not None
    assert (curfew.effective.earliest, curfew.effective.latest) == ("2022-01-24", "2022-01-24")
    assert (curfew.expires.earliest, curfew.expires.latest) == ("2022-01-31", "2022-01-31")


def test_who_addresses_the_public_needs_no_name() -> None:
    (notice,) = notices_of("يرجى من أهالي الحي إخلاء منازلهم فورا حرصا على سلامتكم.")
    assert (notice.kind, notice.issuer) == ("evacuation", None)


def test_a_ban_because_of_mines_is_a_warning() -> None:
    (notice,) = notices_of("تطلب البلدية من المزارعين عدم الاقتراب من الحقول لوجود ألغام.")
    assert notice.kind == "warning"


def test_a_flash_that_opens_with_a_curfew_and_its_end_is_one() -> None:
    (notice,) = notices_of("حظر تجوال في حي الزهور حتى إشعار آخر")
    assert notice.kind == "curfew"
    assert notices_of("كسر شبان حظر التجوال ليلا في المدينة") == ()


def test_an_evacuation_that_is_told_is_no_order() -> None:
    assert notices_of("أعلن المجلس المدني إخلاء 320 عائلة من أبنية متصدعة.") == ()


NIGHTLY = [
    "أعلنت الشرطة فرض حظر تجول جزئي في المدينة من الساعة السادسة مساءً حتى السادسة صباحاً.",
    "أعلنت الشرطة فرض حظر تجول يومي في المدينة من الساعة السادسة مساءً حتى السادسة صباحاً.",
    "أعلنت الشرطة فرض حظر تجول في المدينة من الساعة السادسة مساءً حتى السادسة صباحاً ولمدة أسبوع.",
]


@pytest.mark.parametrize("text", NIGHTLY)
def test_hours_that_come_back_each_day_are_no_one_night(text: str) -> None:
    (curfew,) = notices_of(text)
    assert curfew.effective is not None
    assert curfew.effective.text == "من الساعة السادسة مساءً حتى السادسة صباحاً"
    assert (curfew.effective.earliest, curfew.effective.latest, curfew.effective.precision) == (None, None, "unknown")
    assert curfew.expires == curfew.effective


def test_hours_each_day_until_further_notice_keep_that_end() -> None:
    (curfew,) = notices_of("أعلنت الشرطة فرض حظر تجول من السادسة مساءً حتى السادسة صباحاً وذلك حتى إشعار آخر.")
    assert curfew.effective is not None
    assert curfew.expires is not None
    assert (curfew.effective.earliest, curfew.expires.text) == (None, "حتى إشعار آخر")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("من مساء الجمعة حتى صباح الأحد", "2022-01-21T18:00", "2022-01-23T11:59"),
        ("من الرابعة عصراً حتى الخامسة صباحاً", "2022-01-21T16:00", "2022-01-22T05:00"),
    ],
)
def test_one_night_stays_one(text: str, start: str, end: str) -> None:
    (curfew,) = notices_of(f"أعلنت الشرطة فرض حظر تجول في المدينة {text}.")
    assert curfew.effective is not None
    assert curfew.expires is not None
    assert (curfew.effective.earliest, curfew.expires.latest) == (start, end)


def test_a_headline_above_the_order_is_no_second_notice() -> None:
    (notice,) = notices_of(
        "شرطة الزاوية تعلن حظر التجول بعد ليلة دامية.\n"
        "أعلنت شرطة الزاوية فرض حظر للتجول داخل المدينة من الساعة التاسعة مساء وحتى السادسة صباحا."
    )
    assert notice.expires is not None


def test_an_order_behind_a_name_and_a_colon_needs_no_verb() -> None:
    (notice,) = notices_of("وزارة الداخلية: حظر الجولان من الثامنة ليلا إلى الخامسة فجرا")
    assert notice.issuer is not None
    assert (notice.kind, notice.issuer.text) == ("curfew", "وزارة الداخلية")


def test_from_now_on_is_a_beginning_and_no_end() -> None:
    (notice,) = notices_of("تعلن مديرية المرور قطع السير على طريق المطار اعتبارا من الثامنة صباحا")
    assert notice.effective is not None
    assert notice.expires is None


def test_the_number_of_an_advert_is_no_hotline() -> None:
    assert notices_of("للتواصل مع المكتب العقاري 0900 000 444 شقق للبيع بأسعار مناسبة") == ()


def test_a_place_to_keep_away_from_is_no_place_to_go_to() -> None:
    (notice,) = notices_of("يرجى عدم التوجه إلى المنطقة الصناعية حتى انتهاء العملية الأمنية")
    assert notice.kind == "movement_ban"


@pytest.mark.parametrize(
    "text",
    [
        "اندلعت اشتباكات بين قوات الأمن ومسلحين ما أدى إلى إغلاق المعبر أمام المسافرين.",
        "عاد الهدوء إلى البلدة بعد إغلاق الطرق من قبل الشرطة.",
    ],
)
def test_a_closure_that_came_of_something_is_no_order(text: str) -> None:
    assert notices_of(text) == ()


def test_a_body_in_the_name_of_a_road_gives_no_orders() -> None:
    (notice,) = notices_of("على المواطنين عدم الاقتراب من طريق دمشق درعا حتى إشعار آخر")
    assert notice.issuer is None


AREAS = [
    (
        "مدير الإعلام في مجلس الحسكة المدني: حظر تجوال في حيي غويران والزهور حتى إشعار آخر",
        "curfew",
        "حيي غويران والزهور",
    ),
    ("أعلنت مديرية أمن الزاوية فرض حظر للتجول داخل المدينة من التاسعة مساءً وحتى السادسة صباحاً.", "curfew", "المدينة"),
    ("يُفرض حظر تجوال كلي في مركز الناحية من الخامسة عصراً حتى السادسة صباحاً.", "curfew", "مركز الناحية"),
    ("قرر مجلس دير الزور المدني إغلاق معبر الشحيل أمام المدنيين حتى الأحد.", "closure", "معبر الشحيل"),
    (
        "قوى الأمن الداخلي: على أهالي قريتي الدردارة وأم الكيف إخلاء منازلهم والتوجه إلى مدرسة تل تمر.",
        "evacuation",
        "قريتي الدردارة وأم الكيف",
    ),
    ("أعلنت الشرطة فرض حظر تجوال من السادسة مساءً حتى إشعار آخر.", "curfew", None),
    ("تطلب البلدية من سكان الحي الشرقي إخلاء منازلهم فوراً.", "evacuation", "الحي الشرقي"),
    ("تنبه قيادة الجيش إلى عدم الخروج مساءً نحو المزارع المتاخمة.", "movement_ban", "المزارع المتاخمة"),
    ("أعلن الجيش إغلاق الشوارع الرئيسية قرب تقاطع دبكا حتى صباح الغد.", "closure", "الشوارع الرئيسية"),
    ("تهيب شرطة الباب بأهالي المدينة الإبلاغ عن أي حركة على الرقم 0900 000 614.", "hotline", None),
]


def test_hours_that_come_back_begin_on_the_day_told_beside_them() -> None:
    (notice,) = notices_of("بلدية غات تمنع التجوال من التاسعة ليلاً حتى الخامسة صباحاً اعتباراً من غد")
    assert notice.effective is not None
    assert notice.effective.earliest == "2022-01-22T21:00"
    assert notice.issuer is not None
    assert notice.issuer.text == "بلدية غات"


@pytest.mark.parametrize(("text", "kind", "area"), AREAS)
def test_the_area_is_the_place_behind_the_order(text: str, kind: str, area: str | None) -> None:
    notice = next(notice for notice in notices_of(text) if notice.kind == kind)
    assert (notice.area.text if notice.area else None) == area


@pytest.mark.parametrize(("text", "may"), [(STATEMENT, True), ("زار الوزير المدينة.", False)])
def test_a_notice_needs_a_word_that_it_is_about(text: str, may: bool) -> None:
    assert may_hold_notices(read_document(text, default_lexicon())) is may


def test_a_notice_without_any_event_word_is_read() -> None:
    numbers = "يرجى الاتصال بالخط الساخن للدفاع المدني على الرقم 0900000003."
    document = read_document(numbers, default_lexicon())
    assert not find_triggers(document, grammar_of(document.lexicon))
    assert [notice.kind for notice in notices_of(numbers)] == ["hotline"]
