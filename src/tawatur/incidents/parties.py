"""Who is meant: a participant or source as a party, by actor id where the reader gave one, else by its words.

A party is the root of a dotted actor id (``sdf.media_centre`` speaks for ``sdf``) or ``name:`` with plain words. Within
one report a short name stands for the longer one that holds it ("المرصد" after "المرصد السوري لحقوق الإنسان").
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from tawatur.incidents.policy import NameWords, names
from tawatur.incidents.words import indefinite_words, plain_words
from tawatur.model.record import Record, Role

Words = frozenset[str]
_LONG = 4
_AREAS = ("settlement", "admin3", "admin2", "admin1")


def root_of(actor: str) -> str:
    """The party behind an actor id: an organ speaks for the body it belongs to.

    The organs of a state or of the United Nations are no single voice: there the policy says how much of the id counts.
    """
    parts = actor.split(".")
    return ".".join(parts[: names().umbrellas.get(parts[0], 1)])


def party_words(text: str) -> Words:
    """The words of a name that say which party it is: without people words, offices and organs."""
    known = names()
    found = (word for word in plain_words(text) if not _is_common(word, known))
    return frozenset(_without_preposition(word) for word in found)


def _is_common(word: str, known: NameWords) -> bool:
    return word in known.person or word in known.office or known.place_levels.get(word) in _AREAS


def _without_preposition(word: str) -> str:
    """Cuts what may be a preposition; the same letter of a name is cut on both sides of a comparison."""
    return word[1:] if word.startswith("ل") and len(word) > _LONG else word


def name_key(words: Iterable[str]) -> str:
    """The key of a party that is known by words only."""
    return "name:" + " ".join(sorted(words))


class Parties(msgspec.Struct, frozen=True):
    """The named parties of one report: their words, longest first, and their keys."""

    known: tuple[tuple[Words, str], ...]

    def find(self, text: str) -> str | None:
        """The party that ``text`` names, or null where it names nobody in particular."""
        words = party_words(text)
        if not words:
            return None
        for longer, key in self.known:
            if words <= longer:
                return key
        return name_key(words)


def parties_of(record: Record) -> Parties:
    """All parties that a record names by role or as a source; those with an actor id come before bare names."""
    by_id: dict[Words, str] = {}
    by_name: dict[Words, str] = {}
    for text, actor in _named(record):
        words = party_words(text)
        if words and actor is not None:
            by_id.setdefault(words, root_of(actor))
        elif words:
            by_name.setdefault(words, name_key(words))
    return Parties((*_longest_first(by_id), *_longest_first(by_name)))


def _named(record: Record) -> Iterable[tuple[str, str | None]]:
    for claim in record.claims:
        for role in claim.event.roles:
            if role.role in ("agent", "issuer") or role.actor is not None:
                yield role.text, role.actor
        for link in claim.attribution.chain:
            if link.text is not None:
                yield link.text, link.actor


def _longest_first(known: dict[Words, str]) -> list[tuple[Words, str]]:
    return sorted(known.items(), key=lambda item: (-len(item[0]), sorted(item[0])))


def party_of_role(role: Role, own: str | None, parties: Parties) -> str | None:
    """The party that a role names. ``own`` is the speaker's party: "our forces" and "its planes" are the speaker's."""
    if role.actor is not None:
        return root_of(role.actor)
    if points_back(role.text):
        return own
    return parties.find(role.text)


def points_back(text: str) -> bool:
    """Whether a word of ``text`` says by its ending that the speaker's side is meant (قواتنا, عناصره; not المرتزقة)."""
    return any(_ends_in_own(word) for word in indefinite_words(text))


def _ends_in_own(word: str) -> bool:
    known = names()
    if word.endswith(known.own_endings):
        return True
    heads = (word[: -len(end)] for end in known.their_endings if word.endswith(end))
    return any(head in known.person or head in known.own_things for head in heads)
