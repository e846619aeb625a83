"""Domain ``furniture``: words of a page that are no reporting (comment forms, share bars, "read also", tickers)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from tawatur.lexicon.domains import Domain
from tawatur.lexicon.forms import Form


class FurnitureWord(msgspec.Struct, frozen=True):
    """Words of a page that are no reporting.

    ``line``: the line that begins with them; ``tail``: from them to the end of the line; ``block``: from them to the
    end of the text, when they begin a line.
    """

    id: str
    kind: Literal["line", "tail", "block"]
    forms: tuple[str, ...]


def _expand(row: FurnitureWord) -> Iterator[Form]:
    return (Form(form) for form in row.forms)


FURNITURE = Domain("furniture", "text/furniture*.yaml", FurnitureWord, _expand)
