"""What stands before the head: numbers, quantifiers, demonstratives."""

from __future__ import annotations

from tawatur.lexicon.numeral_words import NUMERALS
from tawatur.lexicon.trigger_words import TRIGGERS
from tawatur.mentions.actors.phrase import Phrase
from tawatur.text.document import Document

_COUNTING = frozenset(("unit", "ten", "teen", "tens", "hundred", "hundreds", "scale"))
_VAGUE = frozenset(("vague", "few", "some", "dozen"))
_BEFORE = frozenset(("quantifier", "demonstrative"))
_LARGEST = 10**7


class Prefixes:
    """Widens phrases to the left over one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._numbers: dict[int, tuple[int, int | None]] | None = None
        self._triggers: frozenset[int] | None = None

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

    def opens_object(self, first: int) -> bool:
        """Whether the word before token ``first`` is a trigger, so that what follows is somebody, not a description."""
        if self._triggers is None:
            self._triggers = frozenset(hit.last for hit in self._document.hits(TRIGGERS))
        return first in self._triggers or self._document.tokens[first].text.endswith("يا")

    def _step(self, phrase: Phrase) -> int:
        before = phrase.first - 1
        token = self._document.tokens[before]
        if token.kind == "number":
            return self._digits(phrase, token.key)
        if token.kind != "word":
            return 0
        if self._document.classes[before] in _BEFORE:
            return 1
        if token.text == "من" and phrase.definite:
            return self._part(phrase, before)
        return self._words(phrase, before + 1)

    def _digits(self, phrase: Phrase, digits: str) -> int:
        if phrase.definite and phrase.first == phrase.head or not digits.isdecimal():
            return 0
        if int(digits) < _LARGEST:
            phrase.number = int(digits)
        return 1

    def _part(self, phrase: Phrase, before: int) -> int:
        """"3 من عناصر الجيش", "عدد من المدنيين", "عشرات من المدنيين"."""
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
        if value is not None:
            phrase.number = value
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
