"""Domain ``time``: words that times are made of, and the hours of the parts of a day."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tawatur.lexicon.domains import Domain
from tawatur.lexicon.forms import ARTICLE, Form, dual_forms, takes_accusative_alif


class TimeWord(msgspec.Struct, frozen=True):
    """A word (or fixed phrase) of times. ``kind`` is the symbol that the rules name, ``value`` what it is worth.

    Units give ``noun`` and ``plurals``: their forms carry the features sg, dual, pl and, with the article, def_sg,
    def_dual, def_pl, each with the unit behind it (sg_day); ``definite`` says whether there is def_sg. A weekday is
    written without the article, which the domain adds (feature def; bare without it).
    """

    id: str
    kind: str
    value: int | str | None = None
    forms: tuple[str, ...] = ()
    noun: str | None = None
    plurals: tuple[str, ...] = ()
    slips: bool = True
    definite: bool = True


class PartOfDay(msgspec.Struct, frozen=True):
    """Hours of a part of the day, ``HH:MM`` local time, both included.

    ``half`` says which half of the clock an hour from 1 to 12 beside the word belongs to; "day" means the morning
    for 6 to 11, "night" the evening for 5 to 11 and the small hours for 12 and 1 to 4.
    """

    id: str
    begin: str
    end: str
    half: str


def _expand(row: TimeWord) -> Iterator[Form]:
    if row.noun is not None:
        yield from _unit_forms(row, row.noun)
    elif row.kind == "weekday":
        for form in row.forms:
            yield Form(ARTICLE + form, "def", row.slips)
            yield Form(form, "bare", False)
    else:
        for form in row.forms:
            yield Form(form, "", row.slips)


def _unit_forms(row: TimeWord, noun: str) -> Iterator[Form]:
    unit = str(row.value)
    yield Form(noun, f"sg_{unit}", False)
    if row.definite:
        yield Form(ARTICLE + noun, f"def_sg_{unit}", False)
    if takes_accusative_alif(noun):
        yield Form(noun + "ا", f"sg_{unit}", False)
    for form in dual_forms(noun):
        if not form.feature.endswith("construct"):
            yield Form(form.words, f"def_dual_{unit}" if form.words.startswith(ARTICLE) else f"dual_{unit}", False)
    for plural in row.plurals:
        yield Form(plural, f"pl_{unit}", row.slips)
        yield Form(ARTICLE + plural, f"def_pl_{unit}", row.slips)
        if takes_accusative_alif(plural):
            yield Form(plural + "ا", f"pl_{unit}", False)


def _no_forms(row: PartOfDay) -> Iterator[Form]:
    return iter(())


TIME_WORDS = Domain("time_words", "time/words_*.yaml", TimeWord, _expand)
PARTS_OF_DAY = Domain("time_parts", "time/parts.yaml", PartOfDay, _no_forms)
