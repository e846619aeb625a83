"""Ordinals by count and by place: "الخامس عشر", "الأخير", "قبل الأخير", "التالي"."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tawatur.text.document import Document
from tawatur.text.numeral_atoms import Atom, Atoms, atoms_of
from tawatur.text.numerals import Numeral, numerals_of

_BEFORE = frozenset(("قبل", "سبق", "سبقت", "يسبق", "تسبق"))
_ONE = frozenset(("الواحد", "الواحده"))
_TO = frozenset(("الي", "من"))
_TENS_OR_MORE = 11


class OrderMention(msgspec.Struct, frozen=True, gc=False):
    """An ordinal over the tokens ``first:last``.

    ``offset`` from the ``start`` (1 is the first), ``end`` or ``current`` place.
    """

    first: int
    last: int
    offset: int
    relative_to: str

    @property
    def value(self) -> str:
        """The offset as a number from the start, or as "end-1", "current+1"."""
        return str(self.offset) if self.relative_to == "start" else f"{self.relative_to}{self.offset:+d}"


def order_mentions_of(document: Document) -> tuple[OrderMention, ...]:
    """The ordinals of a document in order; definite numbers from eleven on are ordinals too (العشرون)."""
    atoms = atoms_of(document)
    numerals = {numeral.first: numeral for numeral in numerals_of(document)}
    return tuple(_mentions(document, atoms, numerals))


def _mentions(document: Document, atoms: Atoms, numerals: dict[int, Numeral]) -> Iterator[OrderMention]:
    done = 0
    for start in atoms.starts:
        if start < done:
            continue
        found = _relative(document, atoms, atoms.at[start]) or _counted(document, atoms, numerals.get(start))
        if found is not None:
            done = found.last
            yield found


def _relative(document: Document, atoms: Atoms, atom: Atom) -> OrderMention | None:
    for role in ("next", "previous", "current"):
        offset = atom.worth(role)
        if offset is not None and atom.definite:
            return OrderMention(atom.first, atom.last, offset, "current")
    if atom.worth("last") is None:
        return None
    before = document.tokens[atom.first - 1].text if atom.first else ""
    if before not in _BEFORE:
        return OrderMention(atom.first, atom.last, 0, "end")
    first = atom.first - 1
    first -= bool(first and document.tokens[first - 1].text in _ONE)
    return OrderMention(first, atom.last, -1, "end")


def _counted(document: Document, atoms: Atoms, numeral: Numeral | None) -> OrderMention | None:
    if numeral is None or numeral.digits or numeral.value != int(numeral.value):
        return None
    value = int(numeral.value)
    if numeral.kind == "ordinal":
        last = atoms.at.get(numeral.last + 1)
        if last is not None and last.worth("last") is not None and document.tokens[numeral.last].text in _TO:
            return OrderMention(numeral.first, last.last, 1 - value, "end")
        return OrderMention(numeral.first, numeral.last, value, "start")
    if numeral.kind == "cardinal" and numeral.definite and value >= _TENS_OR_MORE:
        return OrderMention(numeral.first, numeral.last, value, "start")
    return None
