from __future__ import annotations

import msgspec
import pytest

from tawatur.export.iris import iri, place_iri, web_address
from tests.export.orders_made import CITY


def test_names_hold_nothing_that_an_address_cannot() -> None:
    assert iri("publisher", "وكالة السهل") == "urn:tawatur:publisher:" + (
        "%D9%88%D9%83%D8%A7%D9%84%D8%A9%20%D8%A7%D9%84%D8%B3%D9%87%D9%84"
    )
    assert iri("claim", "r1-c1") == "urn:tawatur:claim:r1-c1"
    assert iri("publisher", "a/b?c#d") == "urn:tawatur:publisher:a%2Fb%3Fc%23d"


def test_a_place_has_the_name_that_others_know() -> None:
    assert place_iri(CITY) == "https://sws.geonames.org/172955/"
    assert place_iri(msgspec.structs.replace(CITY, geonameid=None)) == "urn:tawatur:place:gn:1"
    assert place_iri(msgspec.structs.replace(CITY, geonameid=None, id=None)) is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://x.example/1", True),
        ("http://x.example/ن?a=1#b", True),
        (None, False),
        ("not an address", False),
        ("https://x.example/a b", False),
        ("https://x.example/<b>", False),
        ("javascript:alert(1)", False),
    ],
)
def test_an_address_that_can_be_followed(url: str | None, expected: bool) -> None:
    assert web_address(url) == (url if expected else None)
