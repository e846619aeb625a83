"""Stretches: where in a sentence the words of each of its events may lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.events.drafts import Draft


class Stretch(msgspec.Struct, frozen=True):
    """Where an event's words lie: its sentence, the end of the event before it, the start of the one after it."""

    first: int
    last: int
    after: int
    stop: int


def stretches(drafts: Sequence[Draft], first: int, last: int) -> Iterator[Stretch]:
    """For each event of a sentence (tokens ``first:last``) where its own words may lie."""
    for number, draft in enumerate(drafts):
        others = [t for i, other in enumerate(drafts) if i != number for t in other.triggers]
        end = max(t.last for t in draft.triggers)
        after = max((t.last for t in others if t.first < draft.head.first), default=first)
        stop = min((t.first for t in others if t.first >= end), default=last)
        inside = min((t.first for t in others if t.first >= draft.head.last), default=last)
        yield Stretch(first, last, after, max(stop, inside))
