"""Participants from word order, voice, prepositions, light verbs and adjectives of states."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of, role


@pytest.mark.parametrize(
    ("text", "agent", "recipient"),
    [
        ("قصفت قوات النظام مستودعا للذخيرة.", "قوات النظام", "مستودعا للذخيرة"),
        ("اعتقلت قوات سوريا الديمقراطية ثلاثة ناشطين في الرقة.", "قوات سوريا الديمقراطية", "ثلاثة ناشطين"),
        ("قُتل ضابط قرب الحاجز.", None, "ضابط"),
        ("خلايا تنظيم الدولة هاجمت سجن الصناعة.", "خلايا تنظيم الدولة", "سجن الصناعة"),
        ("تعرضت دورية للشرطة لإطلاق نار كثيف.", None, "دورية للشرطة"),
        ("تواصل القصف الإسرائيلي على المواقع.", "الإسرائيلي", None),
        ("خطف ناشط على يد مسلحين مجهولين.", "مسلحين مجهولين", None),
        ("أُفرج عن 9 ناشطين في السويداء.", None, None),
        ("احتجزت العاملين في المستودع القديم.", None, "العاملين"),
        ("استهدفت شاباً رصاصةُ قناص.", "قناص", "شاباً"),
        ("قصف قرية الكويحة مستمر منذ الفجر.", None, None),
    ],
)
def test_agent_and_recipient(text: str, agent: str | None, recipient: str | None) -> None:
    claim = claims_of(text)[0]
    assert (role(claim, "agent") or [None])[0] == agent
    if recipient is not None:
        assert role(claim, "recipient") == [recipient]


def test_the_two_sides_of_a_clash() -> None:
    (claim,) = claims_of("اندلعت اشتباكات بين الجيش السوداني وقوات الدعم السريع في أم درمان.")
    assert role(claim, "agent") == ["الجيش السوداني"]
    assert role(claim, "recipient") == ["قوات الدعم السريع"]
    assert claim.event.place is not None
    assert claim.event.place.text == "أم درمان"


def test_a_town_that_is_hit_is_the_place() -> None:
    (claim,) = claims_of("قصفت قوات النظام مدينة إدلب.")
    assert role(claim, "recipient") == []
    assert claim.event.place is not None
    assert claim.event.place.text == "مدينة إدلب"


def test_a_verb_without_subject_keeps_the_subject_before_it() -> None:
    claims = claims_of("داهمت دورية أمنية حي الضاحية واعتقلت شابين.")
    assert [c.event.type for c in claims] == ["search_operation", "arrest"]
    assert role(claims[1], "agent") == ["دورية أمنية"]


def test_spans_of_roles_carry_no_clitic() -> None:
    (claim,) = claims_of("اقتحام للسجن نفذته خلايا داعش.")
    for found in claim.event.roles:
        assert not found.text.startswith(("لل", "ب"))


def test_a_toll_of_an_office_is_not_a_toll_among_it() -> None:
    (claim,) = claims_of("وكانت حصيلة سابقة للوزارة قد تحدثت عن تسعة قتلى.")
    assert claim.event.type == "casualty_toll"
    assert role(claim, "recipient") == []
