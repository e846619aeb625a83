"""Means and consequence are one event; what is coordinated stays two."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of, types_of


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("قتل أربعة مدنيين في غارة جوية على بلدة سرمين.", ["air_strike"]),
        ("انفجرت عبوة ناسفة قرب السوق ما أدى إلى مقتل رجلين وإصابة طفل.", ["ied"]),
        ("إصابة ثلاثة جنود بانفجار لغم أرضي في ريف الرقة.", ["landmine"]),
        ("قصفت المدفعية أطراف القرية فقتل راع.", ["shelling"]),
        ("اندلعت اشتباكات عنيفة واعتقلت الشرطة ثلاثة شبان.", ["clash", "arrest"]),
        ("استهدفت طائرة مسيرة سيارة على الطريق.", ["drone_strike"]),
        ("هجوم بسيارة مفخخة على حاجز للجيش.", ["car_bomb"]),
        ("مقتل قيادي برصاص مجهولين في طفس.", ["shooting"]),
    ],
)
def test_one_act_is_one_event(text: str, types: list[str]) -> None:
    assert types_of(text) == types


def test_a_bare_definite_noun_takes_up_the_attack_of_its_sentence() -> None:
    assert types_of("شن الطيران الحربي غارات على البلدة وأسفر القصف عن مقتل خمسة مدنيين.") == ["air_strike"]


def test_a_later_attack_keeps_the_kind_it_was_given() -> None:
    text = "قتل جندي في هجوم بطائرة مسيرة على القاعدة. وقال الناطق إن الهجوم استهدف مستودعا للذخيرة."
    assert types_of(text) == ["drone_strike", "drone_strike"]


def test_figures_of_a_consequence_belong_to_the_means() -> None:
    (claim,) = claims_of("انفجرت عبوة ناسفة قرب السوق ما أدى إلى مقتل رجلين وإصابة أربعة أطفال.")
    assert {(f.measure, f.min, f.max) for f in claim.event.figures} == {("killed", 2, 2), ("wounded", 4, 4)}


def test_the_count_behind_a_toll_is_the_tolls_and_not_the_attacks_that_dates_it() -> None:
    claims = claims_of("العثور على جثتين إضافيتين، لترتفع حصيلة القتلى منذ بدء الهجوم إلى 262 قتيلا: 181 من التنظيم.")
    figures = {c.event.type: [(f.min, f.cumulative) for f in c.event.figures] for c in claims}
    assert figures == {"killing": [(2, False)], "casualty_toll": [(262, True), (181, True)], "ground_attack": []}
