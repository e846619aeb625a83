from __future__ import annotations

from tawatur.brief.gloss import glossary_of
from tests.incidents.make import claim, report


def test_english_briefs_name_parties_and_places() -> None:
    record = report("a", "قصف على حي غويران", claim("shelling", "قصف", place="حي غويران"))
    place = record.claims[0].event.place
    assert place is not None
    gloss = glossary_of([record], "en")
    assert gloss.party("sohr") == "Syrian Observatory for Human Rights"
    assert gloss.place(place.id) == "Ghuwayran"
    assert gloss.party("nobody") is None
    assert gloss.place(None) is None


def test_arabic_briefs_need_none() -> None:
    assert glossary_of([], "ar").party("sohr") is None
