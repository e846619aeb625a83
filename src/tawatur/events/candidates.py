"""The event words that may tell something: what is known before anyone asks who says what.

Most texts of a feed tell of no conflict. Their event words fall here, and no one need ask for their sources.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.attribution import Attributed
from tawatur.events.plain import tells_of_events
from tawatur.events.scene import Scene
from tawatur.events.standing import Backdrop, backdrop_of, is_of_source, why_not
from tawatur.events.topics import count_other_words
from tawatur.events.triggers import TriggerMention


class Candidates(msgspec.Struct, frozen=True):
    """The event words of a text before its ``backdrop``, and those that may tell something by their sentence's number.

    ``other_words`` is how many words of other topics the text holds.
    """

    backdrop: Backdrop
    other_words: int
    by_sentence: dict[int, list[TriggerMention]]


def candidates_of(scene: Scene, triggers: Sequence[TriggerMention]) -> Candidates:
    """The candidates among all ``triggers`` of a text: where no source can be meant, they do tell something."""
    backdrop, other_words = backdrop_of(scene, triggers), count_other_words(scene)
    standing: dict[int, list[TriggerMention]] = {}
    for trigger in triggers:
        if why_not(scene, trigger, backdrop) is None:
            standing.setdefault(trigger.sentence, []).append(trigger)
    telling = {number: here for number, here in standing.items() if _tells(scene, number, here, other_words)}
    return Candidates(backdrop, other_words, telling)


def without_sources(scene: Scene, candidates: Candidates, sources: frozenset[int]) -> dict[int, list[TriggerMention]]:
    """The candidates that are no words of a source, in sentences that tell of events without those, too."""
    told: dict[int, list[TriggerMention]] = {}
    for number, triggers in candidates.by_sentence.items():
        left = [trigger for trigger in triggers if not is_of_source(scene, trigger, sources)]
        if len(left) == len(triggers) or _tells(scene, number, left, candidates.other_words):
            told[number] = left
    return told


def source_tokens(attributions: Sequence[Attributed]) -> frozenset[int]:
    """The tokens of all phrases that name a source; a gathering that calls for something is an event too."""
    named = (found.links for found in attributions if not found.rule.startswith("crowd:"))
    return frozenset(i for links in named for link in links for i in range(link.first, link.last))


def _tells(scene: Scene, number: int, triggers: Sequence[TriggerMention], other_words: int) -> bool:
    return tells_of_events(scene, scene.document.sentences[number], triggers, other_words)
