"""What one event of a sentence hands on to the next, and who speaks at which cue."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.attribution import Attributed
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.triggers import TriggerMention

# Who did the deed of one noun need not do that of the next.
_INSIDE_NOUN = frozenset({"genitive", "of", "to", "nisba"})


class Carried(msgspec.Struct, frozen=True):
    """What is handed on to an event: head, doer and addressee of the event before in its sentence, the subject of
    the verb before, and whom or what the last deed was done to (``struck``). ``speakers`` says by the token of a cue
    whom it makes speak."""

    speakers: dict[int, Phrase]
    head: TriggerMention | None = None
    agent: Phrase | None = None
    subject: Phrase | None = None
    addressee: Phrase | None = None
    struck: Phrase | None = None

    def suffers(self, phrase: Phrase) -> bool:
        """Whether the last deeds were done to a phrase, or their words spoken to it."""
        return phrase in (self.addressee, self.struck)

    def speaker_of(self, trigger: TriggerMention) -> Phrase | None:
        """Who speaks in the speech act that a trigger names, as attribution found it."""
        return next((self.speakers[i] for i in range(trigger.first, trigger.last) if i in self.speakers), None)


def handed_on(scene: Scene, before: Carried, head: TriggerMention, parts: Sequence[Part]) -> Carried:
    """What the event of ``head`` with its ``parts`` hands on."""
    noun = head.form != "verb"
    agents = (part for part in parts if part.role == "agent" and not (noun and part.rule in _INSIDE_NOUN))
    doer = next(iter(agents), None)
    agent = doer.phrase if doer is not None else None
    led = doer is not None and doer.rule.startswith("light_verb")  # تمكنت قوة من مداهمة: she is the subject of a verb
    addressee = next((part.phrase for part in parts if part.role == "recipient"), None)
    subject = before.subject if noun and not led else agent or before.subject
    struck = None if head.rule.frame.talk or _is_of_the_last(scene, addressee, before) else addressee
    return Carried(before.speakers, head, agent, subject, addressee, struck or before.struck)


def _is_of_the_last(scene: Scene, phrase: Phrase | None, before: Carried) -> bool:
    """اقتحموا مصرفا وسرقوا | أمواله: a thing of what the deed before was done to; a pronoun still means that."""
    return phrase is not None and before.struck is not None and bool(scene.document.tokens[phrase.first].enclitic)


def speakers_of(attributions: Sequence[Attributed]) -> dict[int, Phrase]:
    """By each token of a cue the phrase of its outermost source."""
    return {
        index: Phrase(found.links[0].first, found.links[0].last)
        for found in attributions
        for index in range(found.cue_first, found.cue_last)
        if found.links
    }
