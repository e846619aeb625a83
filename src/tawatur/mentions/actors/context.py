"""What the rest of the report says for a doubtful name, and whom a bare head noun takes up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tawatur.lexicon.actor_words import FIGURES, ORGANISATIONS, PART, STATES, Organisation, split_cell
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Hit, Lexicon
from tawatur.lexicon.place_words import PLACES
from tawatur.mentions.actors.chart import look_definite
from tawatur.mentions.actors.particles import particles
from tawatur.mentions.actors.spots import DOUBT, Reading
from tawatur.text.document import Document


class Context:
    """Which organisations a report names beyond doubt, and of which country it mostly speaks.

    Computed from the report's hits alone, on first need: most reports hold no doubtful name.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._sure: frozenset[str] | None = None
        self._country = ""
        self.look_definite = look_definite(document.lexicon)
        self.joined_prepositions = particles(document.lexicon, "joined_prepositions")

    def supports(self, sense: Reading) -> bool:
        """Whether a name that may be a common word names its organisation here."""
        if DOUBT not in sense.feature:
            return True
        if self._sure is None:
            self._sure, self._country = self._survey()
        row = sense.row
        if sense.category == "figure":
            return row.organisation in self._sure
        if _kin(row, self._sure):
            return True
        return sense.feature.endswith("needed") and bool(row.country) and row.country == self._country

    def _survey(self) -> tuple[frozenset[str], str]:
        document, lexicon = self._document, self._document.lexicon
        rows, states = lexicon.rows(ORGANISATIONS), lexicon.rows(STATES)
        organisations = [rows[hit.row] for hit in document.hits(ORGANISATIONS) if _is_sure(hit)]
        of_states = [states[hit.row] for hit in document.hits(STATES)]
        sure = {state.id for state in of_states}
        for actor in {row.id for row in organisations}:
            sure.update(_lineage(actor))
        figures = lexicon.rows(FIGURES)
        sure.update([figures[hit.row].organisation for hit in document.hits(FIGURES) if DOUBT not in hit.feature])
        named = [row.country for row in organisations] + [state.country for state in of_states]
        return frozenset(sure), _leader(named + _countries_of_places(document))


def _is_sure(hit: Hit) -> bool:
    """Whether a hit is a name by itself, neither a doubtful one nor the head noun of a longer name."""
    return DOUBT not in hit.feature and hit.feature != PART


def _countries_of_places(document: Document) -> list[str]:
    """The country of each place named, where its name belongs to one country only, is no common word and no part of
    an organisation's name."""
    rows = document.lexicon.rows(PLACES)
    of_bodies = {at for hit in document.hits(ORGANISATIONS) for at in range(hit.first, hit.last)}
    by_token: dict[int, set[str]] = {}
    for hit in document.hits(PLACES):
        if hit.first not in of_bodies:
            row = rows[hit.row]
            by_token.setdefault(hit.first, set()).add("" if row.evidence == "needed" else row.country)
    return [country for countries in by_token.values() if len(countries) == 1 for country in countries]


def _kin(row: Organisation, sure: frozenset[str]) -> bool:
    return row.id in sure or (bool(row.parent) and row.parent in sure)


@lru_cache(maxsize=4096)
def _lineage(actor: str) -> tuple[str, ...]:
    """The id and the ids above it: is.libya belongs to is."""
    parts = actor.split(".")
    return tuple(".".join(parts[:size]) for size in range(1, len(parts) + 1))


def _leader(countries: Sequence[str]) -> str:
    """The country named most often, alphabetical order settling a draw."""
    return max(sorted(set(countries) - {""}), key=countries.count, default="")


class Memory:
    """The last named organisation by its head noun: after "حركة حماس" a bare "الحركة" is taken up as it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._heads = head_nouns(lexicon)
        self._last: dict[str, str] = {}

    def note(self, actor: str, head: str) -> None:
        """Remembers that ``actor`` was named, by a phrase whose first word is ``head`` (folded)."""
        self._last[head.removeprefix("ال")] = actor
        for noun in self._heads.get(actor, ()):
            self._last[noun] = actor

    def recall(self, head: str) -> str | None:
        """The actor that a definite bare noun takes up, if one was named before."""
        return self._last.get(head.removeprefix("ال"))


@lru_cache(maxsize=8)
def head_nouns(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """By actor id: the first words of its longer neutral names, folded and without article."""
    return {row.id: _head_nouns(row) for row in lexicon.rows(ORGANISATIONS) if not row.evidence}


def _head_nouns(row: Organisation) -> tuple[str, ...]:
    names = [fold_text(name).split() for name in (row.name_ar, *split_cell(row.aliases))]
    return tuple(dict.fromkeys(words[0].removeprefix("ال") for words in names if len(words) > 1))
