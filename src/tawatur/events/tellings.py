"""Tellings: each event of each sentence with all that was bound to it, before its voices are told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.attribution import Attributed
from tawatur.events.binding import CountedFigure, figures_by_draft
from tawatur.events.convert import place_field, time_field
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
from tawatur.events.topics import other_topic
from tawatur.events.triggers import TriggerMention, find_triggers
from tawatur.events.types import final_type
from tawatur.events.when import time_of
from tawatur.events.where import place_of
from tawatur.model.record import Place, Time
from tawatur.text.segments import Sentence

_ATTACKS = frozenset({"drone_strike", "air_strike", "shelling", "car_bomb", "suicide_attack", "ied", "shooting"})
_KNOWN_ATTACK = frozenset({"الهجوم", "العمليه", "الاستهداف", "الاعتداء"})
_ATTACK_WORDS = ("هجوم", "هجمات", "هجومين")
_FRAGMENT = 9
_INSIDE_NOUN = frozenset({"genitive", "of", "to", "nisba"})  # who did the deed of one noun need not do that of the next
_ALONE = 6


class Telling(msgspec.Struct, frozen=True):
    """One event of one sentence with its participants, figures, place and time."""

    draft: Draft
    type: str
    parts: tuple[Part, ...]
    figures: tuple[CountedFigure, ...]
    place: Place | None
    time: Time | None


class Story(msgspec.Struct, frozen=True):
    """What a sentence may take over from those before it.

    ``time`` is the last event's, ``opening`` the time of a fragment that stood alone right before, ``attack`` the kind
    of the attack that was named last, ``ground`` the place that opened line ``line`` of the text by itself ("درعا |").
    """

    time: Time | None = None
    opening: Time | None = None
    attack: str | None = None
    ground: Place | None = None
    line: int = -1


def read_tellings(scene: Scene, attributions: Sequence[Attributed]) -> Iterator[Telling]:
    """The events of a document in text order."""
    by_sentence = _standing_triggers(scene, attributions)
    spoken = _cue_tokens(attributions)
    story = Story()
    for number, sentence in enumerate(scene.document.sentences):
        triggers = by_sentence.get(number, [])
        drafts = draft_events(scene, triggers) if triggers and not other_topic(scene, sentence) else ()
        for telling in _tell_sentence(scene, sentence, drafts, story, spoken):
            story = _continued(scene, story, telling)
            yield telling
        if not drafts:
            story = _opened(scene, story, sentence)
        elif story.opening is not None:
            story = msgspec.structs.replace(story, opening=None)


def _standing_triggers(scene: Scene, attributions: Sequence[Attributed]) -> dict[int, list[TriggerMention]]:
    found: dict[int, list[TriggerMention]] = {}
    sources = source_tokens(attributions)
    for trigger in find_triggers(scene.document, scene.grammar):
        if why_not(scene, trigger, sources) is None:
            found.setdefault(trigger.sentence, []).append(trigger)
    return found


def _tell_sentence(
    scene: Scene, sentence: Sentence, drafts: Sequence[Draft], story: Story, spoken: frozenset[int]
) -> Iterator[Telling]:
    if not drafts:
        return
    figures = figures_by_draft(scene, drafts, sentence.first, sentence.last)
    inherited: Phrase | None = None
    carried = Carried()
    for draft, stretch, counted in zip(drafts, stretches(drafts, sentence.first, sentence.last), figures, strict=True):
        telling = _telling(scene, draft, stretch, counted, inherited, carried, spoken)
        carried = _handed_on(telling)
        if draft.head.form == "verb":
            inherited = carried.agent
        if not asks_the_public(scene, telling.type, telling.parts):
            yield _in_story(scene, telling, sentence, story)


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
    spoken: frozenset[int],
) -> Telling:
    parts = settle_places(scene, draft.type, parts_of(scene, draft, stretch.stop, inherited, carried))
    time = time_of(scene, draft, stretch, spoken)
    place = place_field(scene, place_of(scene, draft, parts, stretch))
    kind = final_type(scene, draft, parts, counted, time)
    return Telling(draft, kind, parts, tuple(counted), place, time_field(time))


def _in_story(scene: Scene, telling: Telling, sentence: Sentence, story: Story) -> Telling:
    """The telling with the kind of attack and the time that it takes over from the sentences before."""
    kind = telling.type
    if story.attack is not None and kind == "ground_attack" and _names_the_attack(scene, telling):
        kind = story.attack
    time = telling.time or story.opening
    if time is None and _goes_on(scene, sentence):
        time = story.time
    place = telling.place
    if place is None and sentence.paragraph == story.line and not scene.grammar.frames[kind].talk:
        place = story.ground
    return msgspec.structs.replace(telling, type=kind, time=time, place=place)


def _continued(scene: Scene, story: Story, telling: Telling) -> Story:
    attack = telling.type if _names_its_kind(scene, telling) else story.attack
    return msgspec.structs.replace(story, time=telling.time or story.time, attack=attack)


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


def _goes_on(scene: Scene, sentence: Sentence) -> bool:
    """A sentence that begins by going on with the story: ثم، تلاه، تزامن، بالإضافة إلى."""
    for index in range(sentence.first, min(sentence.first + 2, sentence.last)):
        link = scene.links.get(index)
        if link is not None and scene.grammar.links[link.row].kind == "sequence":
            return True
    return False


def _opened(scene: Scene, story: Story, sentence: Sentence) -> Story:
    """The story after a sentence without events: a time or a place that stands alone opens what follows."""
    ground, line = story.ground, story.line
    places = scene.ranges.places.within(sentence.first, sentence.last)
    if places and sentence.last - sentence.first <= _ALONE and places[0].first <= sentence.first + 1:
        ground, line = place_field(scene, places[0]), sentence.paragraph
    return msgspec.structs.replace(story, opening=_fragment_time(scene, sentence), ground=ground, line=line)


def _fragment_time(scene: Scene, sentence: Sentence) -> Time | None:
    """The time of a few words that stand alone between full stops ("20يناير.") and open what follows."""
    closed = scene.document.tokens[sentence.last - 1].text == "."
    if sentence.last - sentence.first > _FRAGMENT or sentence.kind != "sentence" or not closed:
        return None
    times = [time for time in scene.ranges.times.within(sentence.first, sentence.last) if time.kind == "date"]
    return time_field(times[-1]) if times else None


def _cue_tokens(attributions: Sequence[Attributed]) -> frozenset[int]:
    """Tokens between a cue and what it introduces: a time there says when it was said."""
    spoken: set[int] = set()
    for found in attributions:
        if found.cue_first < found.first:
            spoken.update(range(found.cue_first, found.first))
    return frozenset(spoken)
