"""Tellings: each event of each sentence with all that was bound to it, before its voices are told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.attribution import Attributed
from tawatur.events.binding import CountedFigure, figures_by_draft
from tawatur.events.convert import place_field, time_field
from tawatur.events.datable import DatableTimes, datable_times, time_of_saying
from tawatur.events.drafts import Draft, draft_events
from tawatur.events.grammar import bare_word
from tawatur.events.noun_roles import Carried
from tawatur.events.phrases import Phrase
from tawatur.events.roles import parts_of
from tawatur.events.scene import Scene
from tawatur.events.settle import asks_the_public, settle_places
from tawatur.events.sides import Part
from tawatur.events.standing import source_tokens, why_not
from tawatur.events.stretches import Stretch, stretches
from tawatur.events.timeline import Timeline, day_of_signature, entered, left, takes_effect, time_taken_over, with_event
from tawatur.events.topics import other_topic
from tawatur.events.triggers import TriggerMention, find_triggers
from tawatur.events.types import final_type
from tawatur.events.when import is_term, lies_ahead, time_of
from tawatur.events.where import place_of
from tawatur.model.record import Place, Time
from tawatur.text.segments import Sentence

_ATTACKS = frozenset({"drone_strike", "air_strike", "shelling", "car_bomb", "suicide_attack", "ied", "shooting"})
_KNOWN_ATTACK = frozenset({"الهجوم", "العمليه", "الاستهداف", "الاعتداء"})
_ATTACK_WORDS = ("هجوم", "هجمات", "هجومين")
_INSIDE_NOUN = frozenset({"genitive", "of", "to", "nisba"})  # who did the deed of one noun need not do that of the next
_ALONE = 6


class Telling(msgspec.Struct, frozen=True):
    """One event of one sentence with its participants, figures, place and time.

    ``term`` says that the time is only the one within which what has not happened yet may happen.
    """

    draft: Draft
    type: str
    parts: tuple[Part, ...]
    figures: tuple[CountedFigure, ...]
    place: Place | None
    time: Time | None
    term: bool


class Story(msgspec.Struct, frozen=True):
    """What a sentence may take over from those before it.

    ``timeline`` is when things happened so far, ``attack`` the kind of the attack that was named last, ``ground`` the
    place that opened line ``line`` of the text by itself ("درعا |").
    """

    timeline: Timeline = Timeline()
    attack: str | None = None
    ground: Place | None = None
    line: int = -1


def read_tellings(scene: Scene, attributions: Sequence[Attributed]) -> Iterator[Telling]:
    """The events of a document in text order."""
    by_sentence = _standing_triggers(scene, attributions)
    signed = day_of_signature(scene)
    story = Story()
    for number, sentence in enumerate(scene.document.sentences):
        triggers = by_sentence.get(number, [])
        drafts = draft_events(scene, triggers) if triggers and not other_topic(scene, sentence) else ()
        story = _at(story, entered(scene, story.timeline, sentence))
        known = datable_times(scene, sentence, triggers, attributions, story.timeline.day) if drafts else None
        taken = time_taken_over(scene, sentence, story.timeline, attributions)
        for telling in _tell_sentence(scene, sentence, drafts, known, attributions) if known is not None else ():
            told = _in_story(scene, telling, sentence, story, taken, signed)
            story = _continued(scene, story, told)
            yield told
        story = _at(story, left(scene, story.timeline, sentence, known))
        if not drafts:
            story = _opened(scene, story, sentence)


def _at(story: Story, timeline: Timeline) -> Story:
    return msgspec.structs.replace(story, timeline=timeline)


def _standing_triggers(scene: Scene, attributions: Sequence[Attributed]) -> dict[int, list[TriggerMention]]:
    found: dict[int, list[TriggerMention]] = {}
    sources = source_tokens(attributions)
    for trigger in find_triggers(scene.document, scene.grammar):
        if why_not(scene, trigger, sources) is None:
            found.setdefault(trigger.sentence, []).append(trigger)
    return found


def _tell_sentence(
    scene: Scene,
    sentence: Sentence,
    drafts: Sequence[Draft],
    known: DatableTimes,
    attributions: Sequence[Attributed],
) -> Iterator[Telling]:
    figures = figures_by_draft(scene, drafts, sentence.first, sentence.last)
    inherited: Phrase | None = None
    carried = Carried()
    for draft, stretch, counted in zip(drafts, stretches(drafts, sentence.first, sentence.last), figures, strict=True):
        telling = _telling(scene, draft, stretch, counted, inherited, carried, known, attributions)
        carried = _handed_on(telling)
        if draft.head.form == "verb":
            inherited = carried.agent
        if not asks_the_public(scene, telling.type, telling.parts):
            yield telling


def _handed_on(telling: Telling) -> Carried:
    noun = telling.draft.head.form != "verb"
    agents = (part for part in telling.parts if part.role == "agent" and not (noun and part.rule in _INSIDE_NOUN))
    agent = next((part.phrase for part in agents), None)
    addressee = next((part.phrase for part in telling.parts if part.role == "recipient"), None)
    return Carried(telling.draft.head, agent, addressee)


def _telling(
    scene: Scene,
    draft: Draft,
    stretch: Stretch,
    counted: Sequence[CountedFigure],
    inherited: Phrase | None,
    carried: Carried,
    known: DatableTimes,
    attributions: Sequence[Attributed],
) -> Telling:
    parts = settle_places(scene, draft.type, parts_of(scene, draft, stretch.stop, inherited, carried))
    time = time_of(scene, draft, stretch, known, parts)
    if time is None and scene.grammar.frames[draft.type].talk:
        time = time_of_saying(scene, draft.head, attributions)
    place = place_field(scene, place_of(scene, draft, parts, stretch))
    term = time is not None and is_term(scene, time)
    if term and time is not None and lies_ahead(scene, time):
        time = None
    kind = final_type(scene, draft, parts, counted, time)
    return Telling(draft, kind, parts, tuple(counted), place, time_field(time), term)


def _in_story(
    scene: Scene, telling: Telling, sentence: Sentence, story: Story, taken: Time | None, signed: Time | None
) -> Telling:
    """The telling with the kind of attack, the time and the place that it takes over from the sentences before."""
    kind = telling.type
    if story.attack is not None and kind == "ground_attack" and _names_the_attack(scene, telling):
        kind = story.attack
    time, place = telling.time, telling.place
    if not scene.grammar.frames[kind].talk:
        time = time or taken or (signed if takes_effect(scene, sentence) else None)
        place = place or (story.ground if sentence.paragraph == story.line else None)
    return msgspec.structs.replace(telling, type=kind, time=time, place=place)


def _continued(scene: Scene, story: Story, telling: Telling) -> Story:
    attack = telling.type if _names_its_kind(scene, telling) else story.attack
    return msgspec.structs.replace(story, timeline=with_event(story.timeline, telling.time), attack=attack)


def _names_its_kind(scene: Scene, telling: Telling) -> bool:
    """هجوم بطائرة مسيرة: the word for attack itself with the kind that the words give it."""
    head = telling.draft.head
    words = [bare_word(token.key) for token in scene.document.tokens[head.first : head.last]]
    return telling.type in _ATTACKS and any(word.startswith(_ATTACK_WORDS) for word in words)


def _names_the_attack(scene: Scene, telling: Telling) -> bool:
    """Whether the trigger is the bare definite noun, or a light verb right before it (نفذت الهجوم)."""
    head = telling.draft.head
    if head.form not in ("noun", "verb"):
        return False
    return any(token.key in _KNOWN_ATTACK for token in scene.document.tokens[head.first : head.last + 1])


def _opened(scene: Scene, story: Story, sentence: Sentence) -> Story:
    """The story after a sentence without events: a place that stands alone opens what follows."""
    places = scene.ranges.places.within(sentence.first, sentence.last)
    if places and sentence.last - sentence.first <= _ALONE and places[0].first <= sentence.first + 1:
        return msgspec.structs.replace(story, ground=place_field(scene, places[0]), line=sentence.paragraph)
    return story
