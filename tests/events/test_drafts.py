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


def test_some_of_those_counted_before_suffer_no_second_event() -> None:
    claims = claims_of("وثقت الشبكة مقتل 90 مدنيا خلال شهر آذار، بينهم 7 قضوا في السجون.")
    assert [c.event.type for c in claims] == ["casualty_toll"]


def test_victims_behind_the_act_are_its_own() -> None:
    claims = claims_of("سقوط قذيفتين على سوق البلدة ومقتل خمسة مدنيين.")
    assert [c.event.type for c in claims] == ["shelling"]
    assert [(f.measure, f.min) for f in claims[0].event.figures if f.measure == "killed"] == [("killed", 5)]


def test_what_killed_stands_before_its_own_verb() -> None:
    claims = claims_of("قتلت امرأة بشظايا قذيفة أطلقها مسلحون على القرية.")
    assert "killing" not in {c.event.type for c in claims}


def test_a_general_word_and_the_means_behind_what_is_hit_are_one_act() -> None:
    assert [c.event.type for c in claims_of("جدد الطيران استهداف أطراف البلدة بأربع غارات.")] == ["air_strike"]


def test_the_act_that_is_the_subject_of_its_consequence_is_one_event() -> None:
    assert [c.event.type for c in claims_of("دمر القصف عشرة منازل في القرية.")] == ["shelling"]


def test_the_count_before_a_verb_of_harm_is_that_verbs() -> None:
    (claim,) = claims_of("90 مقاتلا لقوا حتفهم وعشرات آخرون جُرحوا في غارة جنوب البلدة.")
    assert {(f.measure, f.min) for f in claim.event.figures} == {("killed", 90), ("wounded", 20)}


def test_some_of_them_suffer_what_the_verb_says() -> None:
    claims = claims_of("تظاهر عشرات الطلاب أمام المحكمة، واعتقلت الشرطة 6 منهم.")
    assert [(f.measure, f.min) for c in claims for f in c.event.figures if f.min == 6] == [("detained", 6)]


def test_weapons_aimed_at_are_not_fired() -> None:
    (claim,) = claims_of("أعلن اللواء استهداف دبابتين بقذيفة شرق المدينة.")
    assert [(f.measure, f.min) for f in claim.event.figures] == [("other", 2)]


def test_a_consequence_is_that_of_the_act_and_not_of_what_was_said_between() -> None:
    claims = claims_of("أطلق الجيش النار على النازحين بعد أن دعا الفصائل إلى الانسحاب، ما أدى إلى مقتل 9 مدنيين.")
    assert [(c.event.type, f.min) for c in claims for f in c.event.figures] == [("shooting", 9)]


def test_the_means_may_stand_behind_its_number() -> None:
    (claim,) = claims_of("استهدفت الفصائل قاعدة الجيش بـ62 صاروخا فجر اليوم.")
    assert claim.event.type == "shelling"


def test_a_toll_without_a_figure_tells_nothing() -> None:
    assert "casualty_toll" not in {c.event.type for c in claims_of("قصفت المدفعية البلدة، ولم ترد حصيلة للضحايا.")}
