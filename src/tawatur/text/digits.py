"""Numbers written in digits: which tokens make one number, and what it is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from tawatur.text.tokens import Token

_GROUPED = re.compile(r"(\d{1,3}(?:([,.])\d{3})(?:\2\d{3})*)(?:[.,](\d+))?")
_THREE = re.compile(r"\d{3}(?:[.,]\d+)?")
_COMMAS = frozenset("،'")
_LEADING = re.compile(r"\d{1,3}(?:,\d{3})*")


class Digits(msgspec.Struct, frozen=True, gc=False):
    """Tokens ``first:last`` write the number ``value``.

    ``grouped`` is the other reading where a single point or comma before three digits may group thousands: "1.300" is
    1.3 by its value and 1300 grouped.
    """

    first: int
    last: int
    value: float | int
    grouped: int | None = None


def digits_of(raw: str, tokens: Sequence[Token]) -> Iterator[Digits]:
    """The numbers in digits, in order: 1,300; 1،300; 1 234 567; 12،220,13.

    A dotted address is not one number and is left out.
    """
    done = 0
    for index in [index for index, token in enumerate(tokens) if token.kind == "number"]:
        if index >= done:
            done = _end(raw, tokens, index)
            found = read_digits(_joined(tokens, index, done))
            if found is not None:
                yield Digits(index, done, *found)


def read_digits(text: str) -> tuple[float | int, int | None] | None:
    """Value and grouped reading of folded digits with separators.

    None where they are no single number (192.168.1.2).
    """
    if text.isdigit():
        return int(text), None
    parts = re.split("[.,]", text)
    match = _GROUPED.fullmatch(text)
    if match and not text.startswith("0") and (match[3] is None or len(match[3]) != 3 or len(parts) > 3):
        return _grouped(match, parts)
    if len(parts) == 2:
        return _plain(float(".".join(parts))), None
    return None


def _grouped(match: re.Match[str], parts: list[str]) -> tuple[float | int, int | None]:
    whole = int(re.sub("[.,]", "", match[1]))
    if match[3] is not None:
        return _plain(float(f"{whole}.{match[3]}")), None
    if len(parts) == 2 and match[2] == ".":  # one point before three digits: a decimal, or thousands in many newsrooms
        return _plain(float(".".join(parts))), whole
    return whole, None


def _plain(value: float) -> float | int:
    return int(value) if value.is_integer() else value


def _end(raw: str, tokens: Sequence[Token], index: int) -> int:
    """The end of the number that begins at ``index``.

    Its groups may be set apart by an Arabic comma or a single space.
    """
    end = index + 1
    if end == len(tokens) or (tokens[end].kind != "number" and tokens[end].text not in _COMMAS):
        return end
    if not _LEADING.fullmatch(tokens[index].text):
        return end
    if _by_comma(tokens, end):
        while _by_comma(tokens, end):
            end += 2
    elif len(tokens[index].text) <= 3 and not (index and tokens[index - 1].kind == "sign" and not tokens[index].gap):
        while _by_space(raw, tokens, end):
            end += 1
    return end


def _by_comma(tokens: Sequence[Token], end: int) -> bool:
    if end + 1 >= len(tokens) or tokens[end].text not in _COMMAS or tokens[end].gap or tokens[end + 1].gap:
        return False
    return tokens[end + 1].kind == "number" and _THREE.fullmatch(tokens[end + 1].text) is not None


def _by_space(raw: str, tokens: Sequence[Token], end: int) -> bool:
    if end >= len(tokens) or tokens[end].kind != "number" or not _THREE.fullmatch(tokens[end].text):
        return False
    between = raw[tokens[end - 1].end : tokens[end].start]
    return between in (" ", "\u00a0", "\u202f", "\u2009") and _LEADING.fullmatch(tokens[end - 1].text) is not None


def _joined(tokens: Sequence[Token], first: int, last: int) -> str:
    if last == first + 1:
        return tokens[first].text
    return ",".join(tokens[i].text for i in range(first, last) if tokens[i].kind == "number")
