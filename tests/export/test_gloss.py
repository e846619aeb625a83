from __future__ import annotations

import msgspec
import pytest

from tawatur.export.gloss import actor_en, bounds_en, day_en, note_of, place_en, type_en, words
from tawatur.export.groups import group_en
from tawatur.lexicon.actor_words import GENERICS, ORGANISATIONS, TITLES
from tawatur.lexicon.rows import read_rows
from tawatur.model.codes import Measure, SourceKind
from tawatur.model.ontology import ontology
from tests.export.made import samples
from tests.incidents.make import claim, figure, report


def note(kind: str, **fields: object) -> str:
    record = report("a", "قصف على حي الورد أدى إلى مقتل 3 مدنيين قال المرصد", claim(kind, "قصف", **fields))
    return note_of(record.claims[0], record)


def test_a_note_names_the_origin_then_the_publisher() -> None:
    assert note("shelling", origin="المرصد") == (
        "According to a monitor («المرصد») (reported by «وكالة النهر» on 10 Mar 2023), "
        "there was shelling or rocket fire."
    )
    assert note("shelling").startswith("According to «وكالة النهر» on 10 Mar 2023, there was")


def test_doubt_and_denial_are_said() -> None:
    assert "it is denied that there was shelling" in note("shelling", polarity="-")
    assert "there may have been shelling" in note("shelling", certainty="possible")
    assert note("shelling", endorsement="doubts").endswith("The publisher doubts this.")
    assert "there was an attempt at shelling" in note("shelling", status="attempted")


def test_figures_keep_their_bounds() -> None:
    told = note("shelling", figures=[figure("killed", "مدنيين", 3, "3 مدنيين", max=None)])
    assert told.endswith("; at least 3 killed (civilians).")


@pytest.mark.parametrize(
    ("low", "high", "words_"),
    [
        (3, 3, "3"),
        (3, None, "at least 3"),
        (None, 9, "at most 9"),
        (3, 9, "3 to 9"),
        (None, None, "an unstated number"),
    ],
)
def test_bounds_in_words(low: int | None, high: int | None, words_: str) -> None:
    assert bounds_en(low, high) == words_
    assert bounds_en(low, high, approx=True).endswith(words_)


def test_actors_are_named_by_their_tables() -> None:
    assert actor_en("is", "jihadist_group", "داعش") == "Islamic State"
    assert actor_en("state.iraq.army", None, "الجيش") == "Military Forces of Iraq"
    assert actor_en(None, "fighters", "مقاتليه") == "fighters («مقاتليه»)"
    assert actor_en(None, None, "كل") == "«كل»"
    assert actor_en(None, "person", "████") == "a person (name withheld)"
    assert actor_en(None, None, None) == ""


def test_groups_are_named_by_their_class() -> None:
    assert group_en("مدنيين") == "civilians"
    assert group_en("civilians") == "civilians"
    assert group_en("القتلى المدنيين") == "civilians"
    assert group_en("total") is None
    assert group_en("قتيلاً") is None
    assert group_en("كراسي") == "«كراسي»"


def test_days_and_places() -> None:
    assert day_en("2022-01-20") == "20 Jan 2022"
    assert day_en("2022-01-20T21:10:00") == "20 Jan 2022 21:10"
    assert place_en(None) == ""
    assert type_en("car_bomb") == "Car or motorcycle bomb"


def test_every_word_that_a_record_can_hold_has_its_english() -> None:
    assert set(words().measures) == set(Measure.__args__)
    assert set(words().sources) == set(SourceKind.__args__)
    assert set(ontology().status) - {"occurred"} <= set(words().note)
    kinds = {
        row.kind
        for domain in (GENERICS, ORGANISATIONS, TITLES)
        for path in domain.paths()
        for row, _ in read_rows(path, domain.row_type)
    }
    assert kinds - {"other", "kind", "statement"} <= set(words().kinds)


def test_no_note_of_the_samples_is_broken() -> None:
    for record in samples().records:
        for told in (note_of(claim_, record) for claim_ in record.claims):
            assert told.startswith("According to ")
            assert "  " not in told
            assert "{" not in told
            assert "\n" not in told
            assert "None" not in told


def test_a_publisher_that_is_not_known_is_said_so() -> None:
    record = report("a", "قصف", claim("shelling", "قصف"), publisher=None)
    bare = msgspec.structs.replace(record, report=msgspec.structs.replace(record.report, published_at=None))
    assert note_of(bare.claims[0], bare) == "According to an unnamed publisher, there was shelling or rocket fire."
