"""Which place a general noun means: the only one of its kind that the report named before, else none."""

from __future__ import annotations

import pytest

from tawatur.model.record import Place
from tests.events.reading import claims_of


def last_place(text: str) -> Place:
    found = claims_of(text)[-1].event.place
    assert found is not None
    return found


TAKEN_UP = [
    ("اقتحم مسلحون مدينة سبها. وانتشرت قوات الأمن في شوارع المدينة.", "شوارع المدينة", "مدينة سبها"),
    ("اندلعت اشتباكات في بلدة عرسال. وقال الجيش إنه طوّق البلدة.", "البلدة", "بلدة عرسال"),
    ("قصفت المدفعية قرية السموع. ونزحت العائلات من القرية.", "القرية", "قرية السموع"),
    ("اشتباكات في سجن رومية. وقال الأمن إن سجناء فروا من السجن ذاته.", "السجن ذاته", "سجن رومية"),
    ("قصف على مخيم جباليا. وتجددت الاشتباكات في محيط المخيم.", "محيط المخيم", "مخيم جباليا"),
]


@pytest.mark.parametrize(("text", "words", "meant"), TAKEN_UP)
def test_a_definite_noun_keeps_its_words_and_means_the_place_named_before(text: str, words: str, meant: str) -> None:
    first = claims_of(text)[0].event
    known = first.place
    found = last_place(text)
    assert found.text == words
    assert known is None or known.text == meant
    assert found.id is not None
    assert known is None or (found.id, found.lat, found.lon) == (known.id, known.lat, known.lon)


def test_the_rule_says_that_an_antecedent_was_taken_up() -> None:
    claim = claims_of("اندلعت اشتباكات في بلدة عرسال. وقال الجيش إنه طوّق البلدة.")[-1]
    assert claim.origin.rules["place"] == "behind+antecedent"


OPEN = [
    "انفجار في مدينة حلب وآخر في مدينة حمص. واندلعت اشتباكات في المدينة.",  # two towns
    "اندلعت اشتباكات في المدينة.",  # none
    "مقتل شاب في قرية السموع. واندلعت اشتباكات في المدينة.",  # a village is no town
    "اندلعت اشتباكات في المدينة. وقتل شاب في مدينة حلب.",  # named only later
]


@pytest.mark.parametrize("text", OPEN)
def test_a_definite_noun_stays_open_where_nothing_or_more_than_one_place_fits(text: str) -> None:
    clash = next(claim for claim in claims_of(text) if claim.event.type == "clash")
    assert clash.event.place is not None
    assert clash.event.place.id is None
    assert clash.event.place.basis == "none"


def test_a_building_without_a_name_lies_in_the_town_named_with_it() -> None:
    found = claims_of("اشتباكات في المقبرة القديمة بمدينة تعز.")[0].event.place
    assert found is not None
    assert found.id is None
    assert found.basis == "parent"
    assert found.lat is not None


def test_a_road_between_two_towns_is_neither_of_them() -> None:
    found = claims_of("انفجرت عبوة ناسفة على الطريق الرابط بين كركوك والحويجة.")[0].event.place
    assert found is not None
    assert found.id is None


def test_what_is_taken_up_stands_in_its_own_relation() -> None:
    found = last_place("وصل مراسلنا إلى مخيم الركبان. وقال إن اشتباكات وقعت داخل المخيم بين مسلحين.")
    assert (found.text, found.relation) == ("المخيم", "in")
    assert found.id is not None


def test_an_unnamed_site_lies_in_the_town_that_a_noun_takes_up() -> None:
    found = last_place("قصفت الطائرات مدينة دوما. ونقل الجرحى إلى مشفى في المدينة.")
    assert (found.id, found.basis) == (None, "parent")
    assert found.lat is not None


def test_a_pronoun_takes_up_the_place_before_what_moves() -> None:
    found = last_place("سيطرت المعارضة على مدينة حماة وانسحبت قوات النظام منها.")
    assert found.text == "مدينة حماة"


def struck(text: str) -> list[tuple[str, str | None]]:
    roles = [role for claim in claims_of(text) for role in claim.event.roles]
    return [(role.text, role.place.id) for role in roles if role.place is not None]


def test_a_building_that_is_hit_is_the_recipient_and_keeps_the_identity_of_the_place() -> None:
    first, again = struck("هاجم مسلحون سجن رومية. وقال مصدر إن مسلحين هاجموا السجن.")
    assert first[0] == "سجن رومية"
    assert again == ("السجن", first[1])
    assert first[1] is not None


@pytest.mark.parametrize("text", ["هاجم مسلحون السجن.", "قتل مسلحون تاجراً في بلدة عرسال.", "هاجم مسلحون قوات الأمن."])
def test_what_is_no_known_place_carries_none(text: str) -> None:
    assert struck(text) == []


def test_what_one_flees_to_is_no_scene_though_it_has_no_name() -> None:
    (claim,) = claims_of("فر المهاجمون نحو المزارع المجاورة.")
    assert claim.event.place is not None
    assert (claim.event.place.text, claim.event.place.relation) == ("المزارع المجاورة", "towards")
