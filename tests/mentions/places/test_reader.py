"""Reading places: invariants, basis, losers, publishers."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.places.gazetteer import gazetteer_of
from tests.mentions.places.reading import ids, places

_LINE = (
    "في من قرب بين حي مدينة بلدتي سجن ريف الريف الحلبي حلب الحسكة والباب # _ الجديدة و طرابلس عمان قال 5 كم محيط غويران"
    " مستشفى النور شمال غرب لبنان بالموصل للقدس مخيم الهول ،"
)
WORDS = st.sampled_from(_LINE.split())


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_spans_are_the_raw_words_in_order_without_overlap(text: str) -> None:
    found = places(text)
    assert all(text[place.start : place.end] == place.text for place in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert found == places(text)


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    assert all(text[place.start : place.end] == place.text for place in places(text))


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_a_point_has_a_radius_and_a_basis(text: str) -> None:
    for place in places(text):
        known = (place.lat is not None, place.lon is not None, place.radius_km is not None)
        assert known in ((True, True, True), (False, False, False))
        assert (place.basis == "none") is (place.lat is None)


def test_a_quarter_without_coordinates_keeps_its_name_and_takes_the_point_of_its_town() -> None:
    quarter, town = places("هدوء في حي المفتي في مدينة الحسكة")
    assert (quarter.id, quarter.basis) == ("sy.hasakah.al_mufti", "parent")
    assert (quarter.lat, quarter.lon) == (town.lat, town.lon)
    assert town.id in quarter.admin


def test_the_losers_are_named_with_reasons() -> None:
    (place,) = places("انفجار في طرابلس", country="LY")
    reasons = {candidate.id: candidate.reason for candidate in place.candidates}
    assert reasons.pop("gn:266826")
    assert "the bare name means another place" in reasons.values()


def test_the_publisher_gives_away_the_country() -> None:
    assert [place.country for place in places("انفجار في طرابلس", publisher="بوابة الوسط")] == ["LY"]
    assert [place.country for place in places("انفجار في طرابلس", publisher="الجريدة اللبنانية")] == ["LB"]


def test_undecided_namesakes_go_to_what_holds_both() -> None:
    (place,) = places("قتال في حي النصر", country="SY")
    assert place.id is None or gazetteer_of(default_lexicon()).entry(place.id).country == "SY"


def test_a_site_called_after_a_town_takes_its_point_only() -> None:
    (place,) = places("انفجار في مستشفى القامشلي")
    assert (place.id, place.level, place.basis) == (None, "facility", "parent")
    assert "gn:173379" in place.admin or place.admin


def test_a_name_that_is_also_a_word_needs_its_type_word() -> None:
    assert ids("الباب مفتوح") == []
    assert ids("مدينة الباب") == ["gn:174018"]


def test_names_split_by_hashtags_are_found() -> None:
    (place,) = places("#دير_الزور")
    assert place.text == "دير_الزور"
