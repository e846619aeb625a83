"""Where a text names persons, and which of them hold a public office.

The reader's own mentions come first; beside them any run of given names counts, since a name too many that is masked
harms less than one too few.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec

from tawatur.export.tier_rules import tier_words
from tawatur.lexicon.actor_words import FIGURES, GIVEN_NAMES, MODIFIERS
from tawatur.lexicon.cue_words import CUES
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.place_words import PLACE_TYPES
from tawatur.lexicon.trigger_words import TRIGGERS
from tawatur.mentions.actors import read_actors
from tawatur.mentions.actors.particles import particles
from tawatur.mentions.places import read_places
from tawatur.model.mentions import ActorMention
from tawatur.text.document import Document, read_document

Name = tuple[str, ...]
_MOST_WORDS = 5
_SHORTEST = 3
_ARTICLE = "ال"
_NISBA = "ي"
_OPENING = frozenset('«"“„(')


class Person(msgspec.Struct, frozen=True):
    """A name in a text (code points, half-open), its words folded; ``office``: its bearer holds a public office."""

    start: int
    end: int
    words: Name
    office: bool


def persons_in(text: str, lexicon: Lexicon) -> tuple[Person, ...]:
    """The persons that ``text`` names, in order."""
    if not text:
        return ()
    finder = _Finder(read_document(text, lexicon))
    found = tuple(finder.persons())
    return (*found, *finder.again(found))


def private_names(found: tuple[Person, ...]) -> frozenset[Name]:
    """The names of those without public office; one that is the end of an office-holder's name is that one's."""
    offices = {person.words[at:] for person in found if person.office for at in range(len(person.words))}
    return frozenset(person.words for person in found if not person.office) - offices


class _Finder:
    def __init__(self, document: Document) -> None:
        self._document = document
        rows = document.lexicon.rows(GIVEN_NAMES)
        hits = document.hits(GIVEN_NAMES)
        self._given = {at for hit in hits for at in range(hit.first, hit.last)}
        self._sure = {at for hit in hits if not rows[hit.row].evidence for at in range(hit.first, hit.last)}
        self._figures = {at for hit in document.hits(FIGURES) for at in range(hit.first, hit.last)}
        self._events = {at for hit in document.hits(TRIGGERS) for at in range(hit.first, hit.last)}
        self._cues = {at for hit in document.hits(CUES) for at in range(hit.first, hit.last)}
        self._kinds_of_place = {at for hit in document.hits(PLACE_TYPES) for at in range(hit.first, hit.last)}
        self._adjectives = {at for hit in document.hits(MODIFIERS) for at in range(hit.first, hit.last)}

    def persons(self) -> Iterator[Person]:
        """Names as they stand in full."""
        mentions = read_actors(self._document)
        taken = {at for place in read_places(self._document) for at in range(place.first, place.last)}
        for mention in mentions:
            name = None if self._names_a_thing(mention, taken) else self._name_of(mention)
            if name is not None:
                yield self._person(*name, self._holds_office(mention))
            if name is not None or mention.actor is not None:
                taken.update(range(mention.first, mention.last))
        yield from (self._person(first, last, False) for first, last in self._runs(taken))

    def again(self, found: tuple[Person, ...]) -> Iterator[Person]:
        """Single words of the names ``found`` where they stand alone and mean nothing else, or speak or suffer."""
        words = {word for person in found for word in person.words if not person.office and len(word) >= _SHORTEST}
        inside = [(person.start, person.end) for person in found]
        for at, token in enumerate(self._document.tokens):
            own = {token.text, token.key} & words
            if own and not any(start <= token.start < end for start, end in inside) and self._means_person(at):
                span = self._document.span_without_clitics(at, at + 1)
                yield Person(span.start, span.end, (own.pop(),), False)

    def _means_person(self, at: int) -> bool:
        key = self._document.tokens[at].key
        plain = at not in self._given and not self._document.lexicon.knows_well(key)
        return plain or at - 1 in self._events or at - 1 in self._cues

    def _names_a_thing(self, mention: ActorMention, places: set[int]) -> bool:
        """Whether a name belongs to a place ("مديرية الشيخ عثمان") or is the quoted one of a group («السلطان مراد»)."""
        before = mention.first - 1
        if any(at in places for at in range(mention.first, mention.last)) or before in self._kinds_of_place:
            return True
        inside = range(mention.head + 1, mention.last)
        return mention.kind in tier_words().quoted_kinds and any(self._text(at) in _OPENING for at in inside)

    def _text(self, at: int) -> str:
        return self._document.tokens[at].text

    def _person(self, first: int, last: int, office: bool) -> Person:
        span = self._document.span_without_clitics(first, last)
        known = any(at in self._figures for at in range(first, last))
        return Person(span.start, span.end, tuple(fold_text(span.text).split()), office or known)

    def _holds_office(self, mention: ActorMention) -> bool:
        head = fold_text(self._document.tokens[mention.head].text)
        return mention.kind in tier_words().office_kinds and head not in _no_office()

    def _name_of(self, mention: ActorMention) -> tuple[int, int] | None:
        """The tokens of a mention that are a person's name."""
        own = range(mention.first, mention.last)
        named = next((at for at in own if self._is_given(at) or at in self._figures), None)
        if named is not None:
            start = named
            while start > mention.first and start - 1 != mention.head and self._begins_name(start - 1):
                start -= 1
            return start, mention.last
        if mention.kind not in tier_words().titled_kinds or mention.actor is not None:
            return None
        opened = next((at for at in range(mention.head + 1, mention.last) if self._is_open(at)), None)
        return None if opened is None else (opened, mention.last)

    def _is_open(self, at: int) -> bool:
        """Whether a word without article is none that the lexicon knows: likely a name."""
        token = self._document.tokens[at]
        plain = token.kind == "word" and not token.text.startswith(_ARTICLE) and self._document.classes[at] is None
        other = at in self._events or at in self._adjectives or token.text.endswith(_NISBA)
        return plain and not other and not self._document.lexicon.knows_well(token.text)

    def _begins_name(self, at: int) -> bool:
        return self._is_kunya(at) or self._is_open(at)

    def _is_kunya(self, at: int) -> bool:
        return self._document.tokens[at].key in _kunya()

    def _runs(self, taken: set[int]) -> Iterator[tuple[int, int]]:
        """Given names with what follows as a name does, outside of what is known to be something else."""
        done = 0
        for at in sorted(self._given - taken):
            if at < done or at in self._events or at - 1 in self._kinds_of_place or self._is_preposition(at):
                continue
            first = at - 1 if at > done and self._is_kunya(at - 1) and at - 1 not in taken else at
            last = self._end_of_run(at, taken)
            if last - first > 1 and self._is_name(at, first, last):
                yield first, last
                done = last

    def _is_preposition(self, at: int) -> bool:
        """على, however spelt, is no علي unless a name goes on behind it."""
        if self._document.classes[at] is None:
            return False
        if at + 1 == len(self._document.tokens) or self._document.raw[self._document.tokens[at].end - 1] == "ى":
            return at + 1 not in self._given
        after = self._document.tokens[at + 1]
        family = after.text.startswith(_ARTICLE) and not self._document.lexicon.knows_well(after.text)
        return at + 1 not in self._given and not family

    def _is_name(self, at: int, first: int, last: int) -> bool:
        return at in self._sure or first < at or any(other in self._given for other in range(at + 1, last))

    def _end_of_run(self, at: int, taken: set[int]) -> int:
        last = at + 1
        while last < len(self._document.tokens) and last - at < _MOST_WORDS and last not in taken:
            if not (self._is_given(last) or self._is_kunya(last) or self._is_surname(last)):
                break
            last += 1
        while last > at + 1 and self._is_kunya(last - 1):
            last -= 1
        return last

    def _is_given(self, at: int) -> bool:
        return at in self._given and not self._is_preposition(at)

    def _is_surname(self, at: int) -> bool:
        token = self._document.tokens[at]
        if token.kind != "word" or self._document.classes[at] is not None or at in self._events or token.proclitics:
            return False
        if not token.text.startswith(_ARTICLE):
            return self._is_open(at)
        return at not in self._adjectives and token.text not in particles(self._document.lexicon, "no_surnames")


@cache
def _no_office() -> frozenset[str]:
    return frozenset(fold_text(word) for word in tier_words().no_office)


@cache
def _kunya() -> frozenset[str]:
    return frozenset(fold_text(word) for word in tier_words().kunya)
