"""Numbers with arithmetic: fractions, mixed numbers, powers, decimals in words, signs. For texts that are no news."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from tawatur.text.document import Document
from tawatur.text.numerals import Numeral, numerals_of

_OVER = frozenset(("علي", "من", "في"))
_PART = frozenset(("جزء", "اجزاء"))
_MINUS_WORDS = frozenset(("سالب", "ناقص"))
_DASHES = frozenset("-−–")
_POINT_WORDS = frozenset(("فاصله", "فاصل", "نقطه"))
_ONE = frozenset(("واحد", "واحده"))
_WHICH = frozenset(("اي", "ايه"))
_LARGEST_EXPONENT = 400


class Expression(msgspec.Struct, frozen=True, gc=False):
    """A number over the tokens ``first:last`` and the code points ``start:end`` of the raw text."""

    first: int
    last: int
    start: int
    end: int
    value: float | int
    definite: bool = False


def expressions_of(document: Document, glued: bool = True) -> tuple[Expression, ...]:
    """The numbers of a document in order, with what arithmetic signs and words make of them.

    Ordinals and vague numbers are left out. ``glued`` says whether digits written against the next word count
    ("20دولار").
    """
    numerals = numerals_of(document)
    pieces = sorted([*_pieces(document, numerals), *_split_digits(document, numerals)], key=lambda p: (p.start, p.end))
    for combine in (_decimal, _power, _slash, _mixed, _quotient, _share_of):
        pieces = _fold(document, pieces, combine)
    found = (_signed(document, _part_of_number(document, piece)) for piece in pieces)
    return tuple(piece for piece in found if _stands(document, piece, glued))


def _pieces(document: Document, numerals: Sequence[Numeral]) -> list[Expression]:
    tokens = document.tokens
    found: list[Expression] = []
    for numeral in numerals:
        if numeral.kind in ("cardinal", "fraction", "percentage"):
            first, last = _without_percent(document, numeral)
            start, end = tokens[first].start, tokens[last - 1].end
            found.append(Expression(first, last, start, end, numeral.value, numeral.definite))
    return found


def _without_percent(document: Document, numeral: Numeral) -> tuple[int, int]:
    """The number alone: "30" of "30%", "ثلاثون" of "ثلاثون بالمئة"."""
    tokens = document.tokens
    first, last = numeral.first, numeral.last
    if numeral.kind != "percentage":
        return first, last
    first += tokens[first].text == "%"
    if tokens[last - 1].kind == "number" or last - first == 1:
        return first, last
    return first, last - 1 - (tokens[last - 2].text == "في")


def _split_digits(document: Document, numerals: Sequence[Numeral]) -> list[Expression]:
    """Runs of digits in tokens that make no single number, such as a network address."""
    covered = {index for n in numerals for index in range(n.first, n.last)}
    found: list[Expression] = []
    for index, token in enumerate(document.tokens):
        if token.kind != "number" or index in covered:
            continue
        at = token.start
        for part in token.text.replace(",", ".").split("."):
            found.append(Expression(index, index + 1, at, at + len(part), int(part)))
            at += len(part) + 1
    return found


Combine = Callable[[Document, Expression, Expression], Expression | None]


def _fold(document: Document, pieces: Sequence[Expression], combine: Combine) -> list[Expression]:
    done: list[Expression] = []
    for piece in pieces:
        if done and piece.first < done[-1].last and piece.start < done[-1].end:
            continue  # read on by the one before
        joined = combine(document, done[-1], piece) if done and done[-1].last <= piece.first else None
        if joined is None:
            done.append(piece)
        else:
            done[-1] = joined
    return done


def _join(left: Expression, right: Expression, value: float | int) -> Expression:
    return Expression(left.first, right.last, left.start, right.end, value, left.definite)


def _between(document: Document, left: Expression, right: Expression) -> list[str]:
    return [token.text for token in document.tokens[left.last : right.first]]


def _is_tight(document: Document, left: Expression, right: Expression) -> bool:
    """Whether no white space stands between two numbers."""
    return not any(token.gap for token in document.tokens[left.last : right.first + 1])


def _decimal(document: Document, left: Expression, right: Expression) -> Expression | None:
    """ "خمسة فاصلة خمسة" is 5.5; "مئتان فاصلة ثلاثة من مئة" is read on by the quotient."""
    between = _between(document, left, right)
    if len(between) != 1 or between[0] not in _POINT_WORDS or not isinstance(right.value, int):
        return None
    after = document.tokens[right.last].text if right.last < len(document.tokens) else ""
    share = float(f"0.{right.value}")
    if after == "من":
        share = right.value / 1000
        number = next((n for n in numerals_of(document) if n.first == right.last + 1), None)
        if number is not None and number.value:
            last = document.tokens[number.last - 1]
            value = left.value + right.value / number.value
            return Expression(left.first, number.last, left.start, last.end, value, left.definite)
    return _join(left, right, left.value + share)


def _power(document: Document, left: Expression, right: Expression) -> Expression | None:
    between = _between(document, left, right)
    if not between or not _is_tight(document, left, right):
        return None
    signs = [text for text in between if text not in ("^", "e")]
    marks = [text for text in between if text in ("^", "e")]
    if len(marks) != 1 or any(sign not in "+-" for sign in signs):
        return None
    base, power = left.value, right.value
    if signs and between[-1] == "^":  # typed as a right-to-left line shows it: 1-^2500 is 2500^-1
        base, power = power, base
    negative = signs.count("-") == 1
    exponent = -power if negative else power
    if abs(exponent) > _LARGEST_EXPONENT or not base:
        return None
    try:
        value = base * 10.0**exponent if marks[0] == "e" else float(base) ** exponent
    except OverflowError:
        return None
    return _join(left, right, value)


def _slash(document: Document, left: Expression, right: Expression) -> Expression | None:
    tokens = document.tokens
    if _between(document, left, right) != ["/"] or not _is_tight(document, left, right) or not right.value:
        return None
    chained = (left.first and tokens[left.first - 1].text == "/") or (
        right.last < len(tokens) and tokens[right.last].text == "/"
    )
    telephone = left.first > 1 and tokens[left.first - 1].text == "-" and tokens[left.first - 2].kind == "number"
    return None if chained or telephone else _join(left, right, left.value / right.value)


def _mixed(document: Document, left: Expression, right: Expression) -> Expression | None:
    """ "2 1/4": a whole number and a fraction in digits side by side, in either order."""
    if left.last != right.first or not document.tokens[right.first].gap:
        return None
    slashes = [_has_slash(document, piece) for piece in (left, right)]
    if slashes == [False, True] and isinstance(left.value, int) and right.value < 1:
        return _join(left, right, left.value + right.value)
    if slashes == [True, False] and isinstance(right.value, int) and left.value < 1:
        return _join(left, right, left.value + right.value)
    return None


def _has_slash(document: Document, piece: Expression) -> bool:
    return any(token.text == "/" for token in document.tokens[piece.first : piece.last])


def _quotient(document: Document, left: Expression, right: Expression) -> Expression | None:
    """ "واحد على ثلاثة", "واحد من مئة", "عشرين جزءا من خمسة وعشرين"."""
    between = _between(document, left, right)
    plain = len(between) == 1 and between[0] in _OVER
    parts = len(between) == 2 and between[0] in _PART and between[1] == "من"
    if not (plain or parts) or not right.value:
        return None
    return _join(left, right, left.value / right.value)


def _share_of(document: Document, left: Expression, right: Expression) -> Expression | None:
    """A fraction of a definite number: "خمس العشرين"."""
    if left.last != right.first or not 0 < left.value < 1 or not (right.definite or 0 < right.value < 1):
        return None
    return _join(left, right, left.value * right.value)


def _part_of_number(document: Document, piece: Expression) -> Expression:
    """ "جزء من ثلاثة" is a third."""
    tokens = document.tokens
    first = piece.first
    if first < 2 or tokens[first - 1].text != "من" or tokens[first - 2].text not in _PART or not piece.value:
        return piece
    start = tokens[first - 2].start
    return Expression(first - 2, piece.last, start, piece.end, 1 / piece.value, piece.definite)


def _signed(document: Document, piece: Expression) -> Expression:
    tokens = document.tokens
    first = piece.first
    if not first:
        return piece
    before = tokens[first - 1]
    if before.text == "." and not tokens[first].gap and before.gap and isinstance(piece.value, int):
        value = float(f"0.{tokens[first].text}")
        return _signed(document, Expression(first - 1, piece.last, before.start, piece.end, value))
    if before.text in _MINUS_WORDS:
        return Expression(first - 1, piece.last, before.start, piece.end, -piece.value)
    if before.text in _DASHES and before.gap and (not tokens[first].gap or first == 1):
        return Expression(first - 1, piece.last, before.start, piece.end, -piece.value)
    return piece


def _stands(document: Document, piece: Expression, glued: bool) -> bool:
    """Whether a piece is a number by itself: not "which one", and not glued to a word where that is not asked for."""
    tokens = document.tokens
    if piece.last - piece.first == 1 and tokens[piece.first].text in _ONE and piece.first:
        return tokens[piece.first - 1].text not in _WHICH
    if glued:
        return True
    for index in range(piece.first, min(piece.last, len(tokens) - 1)):
        following = tokens[index + 1]
        if tokens[index].kind == "number" and following.kind in ("word", "latin") and not following.gap:
            return following.text == "e"
    return True
