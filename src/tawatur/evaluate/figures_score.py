"""Compares the figures of a report as (measure, min, max), over all its claims: which claim holds one is not asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

Key = tuple[str, int | None, int | None]


class Counted(msgspec.Struct, frozen=True):
    """One figure: what is compared, and the words it stands in."""

    measure: str
    min: int | None
    max: int | None
    text: str

    @property
    def key(self) -> Key:
        return self.measure, self.min, self.max


def hits(gold: Sequence[Counted], found: Sequence[Counted]) -> int:
    """How many figures both sides hold; a figure twice counts twice."""
    return (Counter(figure.key for figure in gold) & Counter(figure.key for figure in found)).total()


def differences(gold: Sequence[Counted], found: Sequence[Counted]) -> Iterable[tuple[str, str]]:
    """``("figure missed", words)`` and ``("figure spurious", words)`` for each that only one side holds."""
    for kind, figures, others in (("figure missed", gold, found), ("figure spurious", found, gold)):
        left = Counter(figure.key for figure in others)
        for figure in figures:
            if left[figure.key] > 0:
                left[figure.key] -= 1
            else:
                yield kind, f"{figure.measure} {_bounds(figure)} | {figure.text}"


def _bounds(figure: Counted) -> str:
    low, high = ("" if bound is None else str(bound) for bound in (figure.min, figure.max))
    return low if low == high else f"{low}..{high}"
