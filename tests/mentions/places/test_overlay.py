"""Places of the user over the shipped ones."""

from tawatur.lexicon.place_words import PlaceRow
from tawatur.mentions.places import Overlay
from tests.mentions.places.reading import places

OVERLAY = Overlay(
    [
        PlaceRow(
            "user:1",
            "تل مرشوق",
            "settlement",
            parent="sy.hasakah",
            country="SY",
            lat=36.1,
            lon=40.2,
            source="user:table",
        ),
        PlaceRow(
            "user:2", "خربشان", "settlement", country="SY", lat=36.0, lon=40.0, radius_km=1.0, source="user:table"
        ),
    ]
)


def test_a_place_of_the_user_is_found_with_clitics_and_in_two_words() -> None:
    found = places("اشتباكات في تل مرشوق وبخربشان", overlay=OVERLAY)
    assert [place.id for place in found] == ["user:1", "user:2"]
    assert found[0].admin == ("sy.hasakah", "sy")
    assert found[1].radius_km == 1.0


def test_shipped_places_stay() -> None:
    found = places("من الحسكة إلى خربشان", overlay=OVERLAY)
    assert [place.id for place in found] == ["gn:173811", "user:2"]


def test_without_the_overlay_the_name_is_unknown() -> None:
    assert [place.id for place in places("قصف خربشان")] == []
