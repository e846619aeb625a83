"""A quantity as it is being read: everything but what happened to those counted and what it is a part of."""

from __future__ import annotations

import msgspec

from tawatur.mentions.quantities.phrases import Counted


class Draft(msgspec.Struct, frozen=True, gc=False):
    """Tokens ``first:last`` with all bounding words; ``start`` is where number and bounds begin, ``end`` where the
    counted words end."""

    first: int
    last: int
    start: int
    end: int
    kind: str
    rule: str
    value: float | None
    min: int | None = None
    max: int | None = None
    approx: bool = False
    counted: Counted | None = None
