"""Binds to each event the time at which it happened."""

from __future__ import annotations

from tawatur.events.drafts import Draft
from tawatur.events.scene import Scene
from tawatur.events.stretches import Stretch
from tawatur.model.mentions import TimeMention

_BOUND_KINDS = frozenset({"date", "interval"})
_OPENING = 3


def time_of(scene: Scene, draft: Draft, stretch: Stretch, spoken: frozenset[int]) -> TimeMention | None:
    """When it happened; times at tokens ``spoken`` say when it was said and are passed over.

    A threat or an accusation has none: a time before it is when it was said, one behind it of what it speaks.
    """
    if scene.grammar.frames[draft.type].talk:
        return None
    times = [
        t
        for t in scene.ranges.times.within(stretch.first, stretch.last)
        if t.kind in _BOUND_KINDS and t.first not in spoken
    ]
    behind = [t for t in times if draft.head.last <= t.first < stretch.stop]
    ahead = [t for t in times if stretch.after <= t.first < draft.head.first]
    goes_on = draft.head.form == "verb" and "و" in scene.document.tokens[draft.head.first].proclitics
    opening = [t for t in times if goes_on and t.first <= stretch.first + _OPENING and t.first < draft.head.first]
    for found in (behind[:1], ahead[-1:], opening):
        if found:
            return found[0]
    return None
