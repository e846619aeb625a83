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
    told = min([draft.triggers[0].first for draft in drafts], default=last)
    bounds = [_bounds(drafts, draft, first, last) for draft in drafts]
    stops = {t.first: stop for draft, (_, stop) in zip(drafts, bounds, strict=True) for t in draft.triggers}
    return [Stretch(first, last, after, stop, told, stops.get(stop, stop)) for after, stop in bounds]


def _bounds(drafts: Sequence[Draft], draft: Draft, first: int, last: int) -> tuple[int, int]:
    """Where the event before ends and where the one after begins."""
    others = [t for other in drafts if other is not draft for t in other.triggers]
    if not others:
        return first, last
    end = max([t.last for t in draft.triggers])
    after = max([t.last for t in others if t.first < draft.head.first], default=first)
    return after, min([t.first for t in others if t.first >= end], default=last)
