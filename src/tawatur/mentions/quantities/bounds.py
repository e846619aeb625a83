"""Bounds: what the words around an amount make of it ("أكثر من 20", "34 مواطنا على الأقل", "لا يتجاوز 5")."""

from __future__ import annotations

import msgspec

from tawatur.lexicon.quantity_words import QuantityRole
from tawatur.mentions.quantities.amounts import Amount
from tawatur.mentions.quantities.vocabulary import Around, Vocabulary

_LEADING_ROLES: tuple[QuantityRole, ...] = ("lower", "upper", "under", "about", "reach")
_TRAILING_ROLES: tuple[QuantityRole, ...] = ("after_lower", "after_upper", "after_about", "or_more")


class Bounds(msgspec.Struct, frozen=True, gc=False):
    """``low`` to ``high`` (None is open) over the tokens ``first:last`` with the bounding words.

    ``rule`` names them.
    """

    first: int
    last: int
    low: int | None
    high: int | None
    approx: bool
    rule: str


def bounds_of(vocabulary: Vocabulary, amount: Amount, value: tuple[int, int], end: int) -> Bounds:
    """The bounds of an amount of ``value`` whose counted words end at token ``end``."""
    low, high = value
    bounds = Bounds(amount.first, end, low, high, amount.approx, "range" if amount.range else "exact")
    if amount.numeral.kind == "vague" and not amount.range:
        bounds = msgspec.structs.replace(bounds, rule="vague")
    outer = amount.outer
    for _ in range(2 if outer in vocabulary.ending and not _is_joined(vocabulary, amount) else 0):
        word = vocabulary.around_end(outer, *_LEADING_ROLES)
        if word is None:
            break
        bounds = _apply(bounds, word)
        bounds = msgspec.structs.replace(bounds, first=word.first)
        outer = word.first
    return _trailing(vocabulary, bounds, amount.last, end)


def bounds_before_noun(vocabulary: Vocabulary, bounds: Bounds, noun: int) -> Bounds:
    """The bounds when "تجاوز عدد" stands before the noun at token ``noun``, which stands before its number."""
    word = vocabulary.around_end(noun, "lower", "upper", "about")
    if bounds.rule != "exact" or word is None:
        return bounds
    return msgspec.structs.replace(_apply(bounds, word), first=word.first)


def _is_joined(vocabulary: Vocabulary, amount: Amount) -> bool:
    """A number joined by "and" has no bound before it: "9 قتلى على الأقل و31 مصابا"."""
    tokens = vocabulary.document.tokens
    begins = tokens[amount.first].proclitics or (tokens[amount.outer].text if amount.outer < amount.first else "")
    return begins.startswith("و")


def _trailing(vocabulary: Vocabulary, bounds: Bounds, amount_end: int, end: int) -> Bounds:
    for index in (end,) if amount_end == end else (amount_end, end):
        if index not in vocabulary.starting:
            continue
        word = vocabulary.around_start(index, *_TRAILING_ROLES)
        if word is not None:
            bounds = msgspec.structs.replace(_apply(bounds, word), last=max(end, word.last))
    return bounds


def _apply(bounds: Bounds, word: Around) -> Bounds:
    role = word.role.removeprefix("after_")
    changed = {
        "lower": (bounds.low, None, False),
        "or_more": (bounds.low, None, False),
        "upper": (None, bounds.high, False),
        "reach": (None, bounds.high, False),
        "under": (None, bounds.high, False),
        "about": (bounds.low, bounds.high, True),
    }[role]
    low, high, approx = changed
    return msgspec.structs.replace(bounds, low=low, high=high, approx=approx or bounds.approx, rule=f"bound.{word.id}")
