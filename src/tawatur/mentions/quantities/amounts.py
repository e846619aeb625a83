"""Amounts: single numbers and ranges ("بين 20 و30", "20 إلى 30", "20-30", "3 أو 4")."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.text.document import Document
from tawatur.text.numerals import Numeral
from tawatur.text.tokens import Token

_BETWEEN = frozenset(("بين", "مابين"))
_TO = frozenset(("الي", "حتي", "لغايه", "او"))
_DASHES = frozenset("-–—−~")
CLITIC_TOKENS = frozenset(("ال", "ب", "بال", "لل", "ل", "و", "وال", "ف", "وب", "ول", "وبال", "ك", "كال", "فال", "ولل"))
_FURTHEST_RANGE = 100
_WIDEST_LINK = 4


class Amount(msgspec.Struct, frozen=True, gc=False):
    """A number or range over the tokens ``first:last``; ``outer`` is where its own words begin ("ما بين").

    ``low`` and ``high`` are what the number itself says (equal for an exact one); ``numeral`` is its last number.
    """

    first: int
    last: int
    outer: int
    low: float | int
    high: float | int
    approx: bool
    numeral: Numeral
    range: bool = False


def amounts_of(
    document: Document, numerals: Sequence[Numeral], years: frozenset[int] = frozenset()
) -> tuple[Amount, ...]:
    """The amounts in order. Two numbers make one amount where the words between them say so, and the first is none of
    the ``years`` (منذ أكتوبر 2023 إلى 58 ألف قتيل)."""
    found: list[Amount] = []
    index = 0
    while index < len(numerals):
        lone = index + 1 >= len(numerals) or numerals[index].first in years
        pair = None if lone else _range(document, numerals[index], numerals[index + 1])
        found.append(pair if pair is not None else _single(document, numerals[index]))
        index += 1 if pair is None else 2
    return tuple(found)


def _single(document: Document, numeral: Numeral) -> Amount:
    first = numeral.first
    if numeral.kind == "vague":
        low, high = numeral.low or 0, numeral.high or 0
        return Amount(first, numeral.last, _outer(document, first), low, high, True, numeral)
    return Amount(first, numeral.last, _outer(document, first), numeral.value, numeral.value, False, numeral)


def _outer(document: Document, first: int) -> int:
    """The token before which the number's surroundings end: less a lone article or preposition, dash and bracket."""
    tokens = document.tokens
    index = first
    if index and tokens[index - 1].text == "-" and not tokens[index - 1].gap and index > 1:
        index -= tokens[index - 2].text in CLITIC_TOKENS
    if index < first or (index and tokens[index - 1].text in CLITIC_TOKENS and _belongs_to_number(tokens, index)):
        index -= 1
    if index and tokens[index - 1].text == "(":
        index -= 1
    return index


def _belongs_to_number(tokens: Sequence[Token], index: int) -> bool:
    """Whether a lone clitic is the number's own: glued to it, or an article, which is no word by itself (الـ 310)."""
    return not tokens[index].gap or tokens[index - 1].text.endswith(("ال", "لل"))


def _range(document: Document, left: Numeral, right: Numeral) -> Amount | None:
    if not _may_pair(left, right):
        return None
    outer = _range_start(document, left, right)
    if outer is None:
        return None
    low, high = _scaled(left, right), _top(right)
    if not low < high or high > low * _FURTHEST_RANGE:
        return None
    vague = "vague" in (left.kind, right.kind)
    return Amount(outer, right.last, _outer(document, outer), low, high, vague, right, range=True)


def _may_pair(left: Numeral, right: Numeral) -> bool:
    if right.first - left.last > _WIDEST_LINK:
        return False
    kinds = {left.kind, right.kind}
    return kinds <= {"cardinal", "vague"} or (kinds == {"cardinal", "percentage"} and right.kind == "percentage")


def _scaled(left: Numeral, right: Numeral) -> float | int:
    """The lower number: a scale word after the second holds for both ("20 إلى 30 ألفا")."""
    if left.scale == 1 and right.scale > 1 and left.value < right.value / right.scale:
        return left.value * right.scale
    return left.value


def _top(right: Numeral) -> float | int:
    return right.high if right.kind == "vague" and right.high is not None else right.value


def _range_start(document: Document, left: Numeral, right: Numeral) -> int | None:
    """Where the range begins, or None when the words between the two do not make one."""
    tokens = document.tokens
    between = [token for token in tokens[left.last : right.first] if token.text not in ("ال", "نحو", "حوالي")]
    opened = _between_before(tokens, left.first)
    if opened is not None and _joins(between, tokens[right.first]):
        return opened
    if len(between) != 1:
        return None
    link = between[0]
    if link.text in _TO or (link.text == "ل" and not tokens[right.first].gap):
        return left.first
    if link.text in _DASHES and left.digits and right.digits and _lone_pair(tokens, left, right):
        return left.first
    return None


def _between_before(tokens: Sequence[Token], first: int) -> int | None:
    index = first - 1
    if index >= 0 and tokens[index].text in ("ال", "نحو", "حوالي"):
        index -= 1
    if index < 0 or tokens[index].key not in _BETWEEN:
        return None
    return index - 1 if index and tokens[index - 1].key == "ما" else index


def _joins(between: Sequence[Token], right: Token) -> bool:
    if not between:
        return right.proclitics == "و"
    return len(between) == 1 and between[0].text in ("و", "وال", "وحتي", "الي", "-")


def _lone_pair(tokens: Sequence[Token], left: Numeral, right: Numeral) -> bool:
    """A dash makes a range only between two numbers, not in a chain of them (a date or a telephone number)."""
    before = tokens[left.first - 1] if left.first else None
    after = tokens[right.last] if right.last < len(tokens) else None
    chained = "-/.:+"
    return not (
        (before is not None and before.text in chained and not tokens[left.first].gap)
        or (after is not None and after.text in chained and not after.gap and _is_number(tokens, right.last + 1))
    )


def _is_number(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].kind == "number" and not tokens[index].gap
