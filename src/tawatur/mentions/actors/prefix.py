"""What stands before the head: numbers, quantifiers, demonstratives."""

from __future__ import annotations

import msgspec

from tawatur.lexicon.numeral_words import NUMERALS
from tawatur.mentions.actors.neighbours import Neighbours, neighbours_of
from tawatur.mentions.actors.particles import particles
from tawatur.mentions.actors.phrase import Phrase
from tawatur.text.document import Document

_COUNTING = frozenset(("unit", "ten", "teen", "tens", "hundred", "hundreds", "scale"))
_VAGUE = frozenset(("vague", "few", "some", "dozen"))
_NUMBERS = _COUNTING | _VAGUE
_LARGEST = 10**7
_GOVERNING = "لبك"
_ANY = "اي"
_PRESENT = "ي"  # hardly any noun that is no participant itself begins with the letter of the present tense
_NOT_NOUNS = frozenset(("preposition", "subordinator", "quantifier", "negator", "relative", "auxiliary"))


class NumberWord(msgspec.Struct, frozen=True, gc=False):
    """A number word from token ``first`` on; ``vague`` ones (عشرات، آلاف) count only after another number."""

    first: int
    value: int
    vague: bool


class Prefixes:
    """Widens phrases to the left over one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._numbers = _number_words(document)
        self._found: Neighbours | None = None

    def widen(self, phrase: Phrase, done: int) -> None:
        """Takes in the numbers, quantifiers and demonstratives before the head, not past token ``done``."""
        if phrase.feature in ("dual", "dual.construct"):
            phrase.number = 2
        tokens = self._document.tokens
        if phrase.first and tokens[phrase.first - 1].kind == "sign":
            return
        while phrase.first > done and not tokens[phrase.first].proclitics:
            width = self._step(phrase)
            if not width or phrase.first - width < done:
                return
            phrase.first -= width

    def stands_alone(self, first: int, done: int) -> bool:
        """Whether no noun stands right before token ``first`` that an adjective there could describe.

        ``done`` is where the participant before ends: what is joined to it is another one.
        """
        tokens = self._document.tokens
        if tokens[first].proclitics == "و" and first == done:
            return True
        if first == 0 or tokens[first - 1].kind != "word":
            return tokens[first].proclitics != "و"
        if tokens[first].proclitics:
            return tokens[first].proclitics[-1] in _GOVERNING
        if self._document.classes[first - 1] in _NOT_NOUNS or self.is_object(first):
            return True
        if first == done and tokens[first - 1].key.startswith("ال") and not tokens[first].key.startswith("ال"):
            return first > 1 and self.is_verb(first - 2)  # قتلت الشرطة | مسلحا
        before = tokens[first - 1].text
        return before[0] == _PRESENT or before in particles(self._document.lexicon, "before_persons")

    def is_object(self, first: int) -> bool:
        """Whether token ``first`` follows a word that takes somebody: a verb of an event, "killing of", a number."""
        if not first:
            return False
        before = self._document.tokens[first - 1]
        is_counted = before.kind == "number" or first in self._numbers or before.key == _ANY
        return is_counted or first in self._neighbours().objects

    def is_doer(self, first: int) -> bool:
        """Whether token ``first`` follows a noun of attack, so that a nisba there says who did it: القصف الإسرائيلي."""
        return first in self._neighbours().attacks

    def is_verb(self, at: int) -> bool:
        """Whether token ``at`` may be a verb of an event or of speech."""
        return at in self._neighbours().verbs

    def _neighbours(self) -> Neighbours:
        if self._found is None:
            self._found = neighbours_of(self._document)
        return self._found

    def _step(self, phrase: Phrase) -> int:
        before = phrase.first - 1
        token = self._document.tokens[before]
        if token.kind == "number":
            return self._digits(phrase, token.key)
        if token.kind != "word":
            return 0
        word_class = self._document.classes[before]
        if word_class is None and phrase.first not in self._numbers and token.text != "من":
            return 0  # most words: nothing that widens a phrase
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
        found = self._numbers.get(end)
        if found is None:
            return 0
        first, value = found.first, found.value
        if self._document.tokens[first].proclitics == "و":
            phrase.number = None  # the tail of a longer number (خمسة وعشرين): the quantities know its value
        elif not found.vague or self._is_multiplied(first):
            phrase.number = value if phrase.number is None else value * phrase.number
        return end - first

    def _is_multiplied(self, first: int) -> bool:
        """Whether a number stands before a vague word, which then is a scale: 5 آلاف."""
        if not first:
            return False
        return self._document.tokens[first - 1].kind == "number" or first in self._numbers


def _number_words(document: Document) -> dict[int, NumberWord]:
    """Single number words by the token after them."""
    rows = document.lexicon.rows(NUMERALS)
    found: dict[int, NumberWord] = {}
    for hit in document.hits(NUMERALS):
        row = rows[hit.row]
        if hit.last not in found and row.role in _NUMBERS:
            found[hit.last] = NumberWord(hit.first, row.value, row.role in _VAGUE)
    return found
