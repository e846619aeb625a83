"""Surroundings of a report: its country and the places that it surely names, which settle the doubtful ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.place_words import NISBAS, PUBLISHER_COUNTRIES
from tawatur.mentions.places.evidence import is_safe
from tawatur.mentions.places.gazetteer import Gazetteer, Point
from tawatur.mentions.places.spots import Spot
from tawatur.text.document import Document

_HINT = 1.5


class Surroundings(msgspec.Struct, frozen=True):
    """``shares`` gives each country's part of the report (they sum to 1 or are empty), ``named`` the ids of places that
    the report surely names with what they lie in, ``points`` where those are."""

    shares: dict[str, float]
    named: frozenset[str]
    points: tuple[Point, ...]
    hint: str | None

    def share(self, country: str) -> float:
        """How much of the report belongs to a country, 0 to 1."""
        return self.shares.get(country, 0.0)

    def admits(self, country: str) -> bool:
        """Whether the report may speak of a country: it names a place there, or none anywhere."""
        return not self.shares or country in self.shares


def surroundings_of(
    document: Document, gazetteer: Gazetteer, spots: Sequence[Spot], publisher: str | None, country: str | None
) -> Surroundings:
    """What the safe names of a report and its publisher say of where it happens."""
    votes: dict[str, float] = defaultdict(float)
    named: set[str] = set()
    points: list[Point] = []
    hint = country.upper() if country else country_of_publisher(document.lexicon, publisher)
    if hint:
        votes[hint] += _HINT
    seen: set[str] = set()
    for spot in spots:
        if spot.options[0].id in seen or not is_safe(document, gazetteer, spot):
            continue
        seen.add(spot.options[0].id)
        countries = {gazetteer.entry(option.id).country for option in spot.options}
        for code in countries - {""}:
            votes[code] += 1 / len(countries)
        if len(countries) == 1:
            _note(gazetteer, spot, named, points)
    total = sum(votes.values())
    return Surroundings({code: n / total for code, n in votes.items()}, frozenset(named), tuple(points), hint)


def _note(gazetteer: Gazetteer, spot: Spot, named: set[str], points: list[Point]) -> None:
    for option in spot.options:
        named.add(option.id)
        entry = gazetteer.entry(option.id)
        if entry.point is not None and entry.level in ("settlement", "facility", "neighbourhood", "admin2"):
            points.append(entry.point)
            named.update(holder for holder in gazetteer.ancestors(option.id) if not _is_country(holder))
        elif entry.level == "admin1":
            named.update(holder for holder in gazetteer.ancestors(option.id) if not _is_country(holder))


def _is_country(place_id: str) -> bool:
    return len(place_id) == 2


@lru_cache(maxsize=512)
def country_of_publisher(lexicon: Lexicon, publisher: str | None) -> str | None:
    """The country that a publisher's name gives away ("سانا", "الجريدة الكويتية"), else None."""
    if not publisher:
        return None
    padded = f" {' '.join(fold_text(publisher).replace('_', ' ').split())} "
    for nisba in lexicon.rows(NISBAS):
        if len(nisba.place) == 2 and any(f" {form} " in padded for form in _forms(fold_text(nisba.form))):
            return nisba.place.upper()
    for row in lexicon.rows(PUBLISHER_COUNTRIES):
        if f" {fold_text(row.words)} " in padded:
            return row.country
    return None


def _forms(nisba: str) -> tuple[str, ...]:
    return nisba, nisba + "ه", "ال" + nisba, "ال" + nisba + "ه"
