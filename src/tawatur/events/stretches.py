"""Stretches: where in a sentence the words of each of its events may lie."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.events.drafts import Draft


class Stretch(msgspec.Struct, frozen=True):
    """Where an event's words lie: its sentence, the end of the event before it, the start of the one after it, and
    the first word of any event (``told``). ``beyond``: where the words of the event after it end."""

    first: int
    last: int
    after: int
    stop: int
    told: int
    beyond: int


def stretches(drafts: Sequence[Draft], first: int, last: int) -> list[Stretch]:
    """For each event of a sentence (tokens ``first:last``) where its own words may lie."""
    told = min((t.first for draft in drafts for t in draft.triggers), default=last)
    found = [_stretch(drafts, number, first, last, told) for number in range(len(drafts))]
    stops = {t.first: stretch.stop for draft, stretch in zip(drafts, found, strict=True) for t in draft.triggers}
    return [msgspec.structs.replace(stretch, beyond=stops.get(stretch.stop, stretch.stop)) for stretch in found]


def _stretch(drafts: Sequence[Draft], number: int, first: int, last: int, told: int) -> Stretch:
    draft = drafts[number]
    others = [t for i, other in enumerate(drafts) if i != number for t in other.triggers]
    end = max(t.last for t in draft.triggers)
    after = max((t.last for t in others if t.first < draft.head.first), default=first)
    stop = min((t.first for t in others if t.first >= end), default=last)
    inside = min((t.first for t in others if t.first >= draft.head.last), default=last)
    stop = max(stop, inside)
    return Stretch(first, last, after, stop, told, stop)
