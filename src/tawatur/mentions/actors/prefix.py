"""What stands before the head: numbers, quantifiers, demonstratives."""

from __future__ import annotations

from tawatur.lexicon.numeral_words import NUMERALS
from tawatur.lexicon.trigger_words import TRIGGERS
from tawatur.mentions.actors.particles import particles
from tawatur.mentions.actors.phrase import Phrase
from tawatur.text.document import Document

_COUNTING = frozenset(("unit", "ten", "teen", "tens", "hundred", "hundreds", "scale"))
_VAGUE = frozenset(("vague", "few", "some", "dozen"))
_LARGEST = 10**7
_GOVERNING = "لبك"
_NOT_NOUNS = frozenset(("preposition", "subordinator", "quantifier", "negator", "relative", "auxiliary"))
_VERBAL = ("active", "passive")
_VICTIM_TYPES = frozenset(
    (
        "killing", "assassination", "execution", "torture", "abduction", "arrest", "release", "sexual_violence",
        "surrender",
    )
)  # fmt: skip


class Prefixes:
    """Widens phrases to the left over one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._numbers: dict[int, tuple[int, int | None]] | None = None
        self._objects: frozenset[int] | None = None

    def widen(self, phrase: Phrase, done: int) -> None:
        """Takes in the numbers, quantifiers and demonstratives before the head, not past token ``done``."""
        if phrase.feature in ("dual", "dual.construct"):
            phrase.number = 2
        tokens = self._document.tokens
        while phrase.first > done and not tokens[phrase.first].proclitics:
            width = self._step(phrase)
            if not width or phrase.first - width < done:
                return
            phrase.first -= width

    def stands_alone(self, first: int) -> bool:
        """Whether no noun stands right before token ``first`` that an adjective there could describe."""
        tokens = self._document.tokens
        if first == 0 or tokens[first - 1].kind != "word":
            return tokens[first].proclitics != "و"
        if tokens[first].proclitics:
            return tokens[first].proclitics[-1] in _GOVERNING
        if self._document.classes[first - 1] in _NOT_NOUNS or self.is_object(first):
            return True
        return tokens[first - 1].text in particles(self._document.lexicon, "before_persons")

    def is_object(self, first: int) -> bool:
        """Whether token ``first`` follows a word that takes somebody: a verb of an event, "killing of", a number."""
        if not first:
            return False
        if self._numbers is None:
            self._numbers = self._numerals()
        is_counted = self._document.tokens[first - 1].kind == "number" or first in self._numbers
        return is_counted or first in self._object_starts()

    def _object_starts(self) -> frozenset[int]:
        """The tokens after a verb that names an event, or after a verbal noun that takes a victim."""
        if self._objects is None:
            rows = self._document.lexicon.rows(TRIGGERS)
            self._objects = frozenset(
                hit.last
                for hit in self._document.hits(TRIGGERS)
                if hit.last - hit.first == 1
                and (hit.feature.startswith(_VERBAL) or rows[hit.row].type in _VICTIM_TYPES)
            )
        return self._objects

    def _step(self, phrase: Phrase) -> int:
        before = phrase.first - 1
        token = self._document.tokens[before]
        if token.kind == "number":
            return self._digits(phrase, token.key)
        if token.kind != "word":
            return 0
        word_class = self._document.classes[before]
        if word_class == "quantifier" or (word_class == "demonstrative" and phrase.definite):
            return 1
        if token.text == "من" and phrase.definite:
            return self._part(phrase, before)
        return self._words(phrase, before + 1)

    def _digits(self, phrase: Phrase, digits: str) -> int:
        if (phrase.definite and phrase.first == phrase.head) or not digits.isdecimal():
            return 0
        if int(digits) < _LARGEST:
            phrase.number = int(digits) * (phrase.number or 1)
        return 1

    def _part(self, phrase: Phrase, before: int) -> int:
        """A number or quantifier with من: "3 من عناصر الجيش", "عدد من المدنيين", "عشرات من المدنيين"."""
        if not before:
            return 0
        token = self._document.tokens[before - 1]
        if token.kind == "number" and token.key.isdecimal() and int(token.key) < _LARGEST:
            phrase.number = int(token.key)
            return 2
        if self._document.classes[before - 1] == "quantifier":
            return 2
        width = self._words(phrase, before)
        return width + 1 if width else 0

    def _words(self, phrase: Phrase, end: int) -> int:
        if self._numbers is None:
            self._numbers = self._numerals()
        found = self._numbers.get(end)
        if found is None:
            return 0
        first, value = found
        if self._document.tokens[first].proclitics == "و":
            phrase.number = None  # the tail of a longer number (خمسة وعشرين): the quantities know its value
        elif value is not None:
            phrase.number = value if phrase.number is None else value * phrase.number
        return end - first

    def _numerals(self) -> dict[int, tuple[int, int | None]]:
        """Single number words by the token after them; vague ones (عشرات) have no value."""
        rows = self._document.lexicon.rows(NUMERALS)
        found: dict[int, tuple[int, int | None]] = {}
        for hit in self._document.hits(NUMERALS):
            row = rows[hit.row]
            if hit.last in found or row.role not in _COUNTING | _VAGUE:
                continue
            found[hit.last] = (hit.first, row.value if row.role in _COUNTING else None)
        return found
