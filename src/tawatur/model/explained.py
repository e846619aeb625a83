"""How a sentence was read, for whoever asks why."""

from __future__ import annotations

import msgspec


class ExplainedSentence(msgspec.Struct, frozen=True):
    """One sentence (raw offsets) with a line for everything that fired in it."""

    start: int
    end: int
    lines: tuple[str, ...]
