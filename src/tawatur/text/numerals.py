"""Numbers in words and digits: the one parser that times and quantities share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import msgspec

from tawatur.text.document import Document
from tawatur.text.numeral_atoms import Atom, Atoms, atoms_of
from tawatur.text.numeral_grammar import Parsed, fraction_at, number_at, ordinal_at, vague_at

NumeralKind = Literal["cardinal", "ordinal", "fraction", "percentage", "vague"]
_PERCENT_WORDS = frozenset(("بالميه", "بالمايه", "بالمءه", "بالماه"))
_HUNDRED = frozenset(("الميه", "المايه", "الماه", "ميه", "مايه"))


class Numeral(msgspec.Struct, frozen=True, gc=False):
    """A number as written over the tokens ``first:last``.

    ``value`` is exact for cardinal, ordinal, fraction and percentage; for vague ones (عشرات، بضعة) it is the low end
    and ``low``/``high`` bound it (20-99). ``definite`` says whether it carries the article (الـ21، العشرين): such a
    cardinal may be an ordinal after a singular noun. ``digits``: its first part is written in digits. ``scale`` is the
    closing scale word (1000 in "30 ألفا", 1 without one). ``grouped`` is the reading as thousands of "1.300", whose
    ``value`` is 1.3.
    """

    first: int
    last: int
    value: float | int
    kind: NumeralKind
    definite: bool = False
    digits: bool = False
    scale: int = 1
    low: int | None = None
    high: int | None = None
    grouped: int | None = None


_LARGEST = 10**15  # beyond that nothing is counted, and a record could not hold it


@lru_cache(maxsize=2)
def numerals_of(document: Document) -> tuple[Numeral, ...]:
    """All numbers of a document in order, without overlap; the longest from each start wins.

    Kept for the last documents, since times and quantities both ask for them.
    """
    return tuple(_numerals(document, atoms_of(document)))


def _numerals(document: Document, atoms: Atoms) -> Iterator[Numeral]:
    done = 0
    for start in atoms.starts:
        if start < done:
            continue
        found = _at(document, atoms, atoms.at[start])
        if found is not None and found.value <= _LARGEST:
            found = _with_percent(document, found)
            done = found.last
            yield found


def _at(document: Document, atoms: Atoms, atom: Atom) -> Numeral | None:
    if atom.digits and atom.last not in atoms.following:  # most numbers of news: nothing goes on from them
        return _numeral(atom, Parsed(atom.value, atom.last), "cardinal")
    ordinal = ordinal_at(atoms, atom)
    if ordinal is not None:
        return _numeral(atom, ordinal, "ordinal")
    vague = vague_at(atoms, atom)
    if vague is not None:
        return _numeral(atom, vague, "vague")
    fraction = fraction_at(atoms, atom)
    if fraction is not None:
        return _numeral(atom, fraction, "cardinal" if fraction.scale > 1 else "fraction")
    number = number_at(atoms, atom)
    if number is None:
        return None
    if _is_between(document, atom):
        number = _first_of_two(atoms, atom, number)
    return _numeral(atom, number, "cardinal")


def _numeral(atom: Atom, parsed: Parsed, kind: NumeralKind) -> Numeral:
    value = parsed.value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    grouped = atom.grouped if parsed.last == atom.last else None
    definite = atom.definite
    return Numeral(
        atom.first, parsed.last, value, kind, definite, atom.digits, parsed.scale, parsed.low, parsed.high, grouped
    )


def _is_between(document: Document, atom: Atom) -> bool:
    index = atom.first - 1
    if index < 0 or document.tokens[index].key != "بين":
        return False
    return index == 0 or document.tokens[index - 1].text != "من"


def _first_of_two(atoms: Atoms, atom: Atom, number: Parsed) -> Parsed:
    """After بين there must be two numbers: "بين خمسة وعشرة", but "بين مئة وخمسين ومئتين" has its second one later."""
    follower = atoms.at.get(number.last)
    if follower is not None and follower.joined:
        return number
    for index in range(number.last - 1, atom.last - 1, -1):
        cut = atoms.at.get(index)
        if cut is not None and cut.joined:
            shorter = number_at(atoms, atom, cut.first)
            return shorter if shorter is not None else number
    return number


def _with_percent(document: Document, found: Numeral) -> Numeral:
    first, last = found.first, found.last
    end = _percent_end(document, last)
    if end == last and first and document.tokens[first - 1].text == "%" and not document.tokens[first].gap:
        first -= 1
    if end == last and first == found.first:
        return found
    return msgspec.structs.replace(found, first=first, last=end, kind="percentage")


def _percent_end(document: Document, last: int) -> int:
    """The end of a percent sign or of the words for it (بالمئة، في المئة) at ``last``, else ``last``."""
    tokens = document.tokens
    if last >= len(tokens):
        return last
    token = tokens[last]
    if token.text == "%" or token.text in _PERCENT_WORDS:
        return last + 1
    if token.text == "في" and last + 1 < len(tokens) and tokens[last + 1].text in _HUNDRED:
        return last + 2
    return last
