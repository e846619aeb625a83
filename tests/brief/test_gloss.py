from __future__ import annotations

import msgspec

from tawatur.brief.gloss import Glossary, glossary_of
from tests.incidents.make import claim, report


def test_english_briefs_name_parties_and_places() -> None:
    record = report("a", "قصف على حي الورد", claim("shelling", "قصف", place="حي الورد"))
    (told,) = record.claims
    assert told.event.place is not None
    place = msgspec.structs.replace(told.event.place, id="x.rose", name_en="Rose Quarter")
    told = msgspec.structs.replace(told, event=msgspec.structs.replace(told.event, place=place))
    gloss = glossary_of([msgspec.structs.replace(record, claims=(told,))], "en")
    assert gloss.party("sohr") == "Syrian Observatory for Human Rights"
    assert gloss.place("x.rose") == "Rose Quarter"
    assert gloss.party("nobody") is None
    assert (gloss.id_of("حى الورد"), gloss.id_of("الورد")) == ("x.rose", None)
    assert gloss.place(None) is None


def test_arabic_briefs_need_none() -> None:
    assert glossary_of([], "ar").party("sohr") is None


def test_slips_in_a_places_name_are_mended_and_other_names_stay() -> None:
    gloss = Glossary("ar", {}, {"x": "سجن الصناعة"}, {})
    assert gloss.spelt("سجن الصناعه", "x") == "سجن الصناعة"
    assert gloss.spelt("سجن غويران", "x") == "سجن غويران"
    assert gloss.spelt("سجن الصناعه", None) == "سجن الصناعه"
