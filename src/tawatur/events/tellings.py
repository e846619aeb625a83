"""Tellings: each event of each sentence with all that was bound to it, before its voices are told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

import msgspec

from tawatur.events.binding import CountedFigure, figures_by_draft, is_outcome
from tawatur.events.candidates import Candidates, source_tokens, without_sources
from tawatur.events.carry import Carried, handed_on, speakers_of
from tawatur.events.convert import time_field
from tawatur.events.datable import DatableTimes, datable_times, time_of_saying
from tawatur.events.drafts import Draft, draft_events
from tawatur.events.identity import place_meant
from tawatur.events.phrases import Phrase
from tawatur.events.role_figures import final_figures
from tawatur.events.roles import parts_of
from tawatur.events.sayings import Sayings
from tawatur.events.scene import Scene
from tawatur.events.settle import asks_the_public, settle_places, with_whole_ways
from tawatur.events.sharing import is_meant, is_raid, lends_place, shares_place
from tawatur.events.sides import Part
from tawatur.events.sites import Located, Site, is_definite, is_named
from tawatur.events.strangers import Ground, out_of_war
from tawatur.events.stretches import Stretch, stretches
from tawatur.events.timeline import Timeline, day_of_signature, entered, left, takes_effect, time_taken_over, with_event
from tawatur.events.types import final_type
from tawatur.events.when import begins_ahead, is_term, lies_ahead, time_of
from tawatur.events.where import PLACELESS, Setting, place_of, setting_of
from tawatur.events.whole_nouns import with_whole_nouns
from tawatur.mentions.collection import place_of_mention
from tawatur.model.record import Place, Time
from tawatur.text.segments import Sentence

_ATTACKS = frozenset({"drone_strike", "air_strike", "shelling", "car_bomb", "suicide_attack", "ied", "shooting"})
_KNOWN_ATTACK = frozenset({"الهجوم", "العمليه", "الاستهداف", "الاعتداء"})
_ALONE = 6
_LEAD_IN = 9
_DOTS = frozenset({"..", "...", "…"})


class Telling(msgspec.Struct, frozen=True):
    """One event of one sentence with its participants, figures, place and time.

    ``term`` says that the time is only the one within which what has not happened yet may happen, ``ahead`` that it is
    still to come.
    """

    draft: Draft
    type: str
    parts: tuple[Part, ...]
    figures: tuple[CountedFigure, ...]
    place: Place | None
    time: Time | None
    term: bool
    ahead: bool
    where: str | None
    struck: tuple[Struck, ...]


class Struck(msgspec.Struct, frozen=True):
    """The known place that the recipient at token ``first`` is."""

    first: int
    place: Place


class Story(msgspec.Struct, frozen=True):
    """What a sentence may take over from those before it.

    ``timeline`` is when things happened so far, ``attack`` the kind of the attack that was named last, ``ground`` the
    place that opened line ``line`` of the text by itself ("درعا |").
    """

    timeline: Timeline = Timeline()
    attack: str | None = None
    ground: Place | None = None
    line: int = -1


def read_tellings(scene: Scene, candidates: Candidates, sayings: Sayings) -> Iterator[Telling]:
    """The events of a document in text order; ``candidates`` are the words that may tell them."""
    sources = source_tokens(sayings.all)
    by_sentence = without_sources(scene, candidates, sources)
    signed, speakers = day_of_signature(scene), speakers_of(sayings.all)
    story = Story()
    for number, sentence in enumerate(scene.document.sentences):
        triggers = by_sentence.get(number, ())
        drafts = draft_events(scene, triggers) if triggers else ()
        timeline = entered(scene, story.timeline, sentence)
        if timeline is not story.timeline:
            story = _at(story, timeline)
        known = datable_times(scene, sentence, triggers, sayings, story.timeline.day) if drafts else None
        taken = time_taken_over(scene, sentence, story.timeline, sayings) if drafts else None
        setting = setting_of(scene, sentence, sources) if drafts else None
        told_here = (
            _tell_sentence(scene, drafts, setting, known, sayings, speakers, candidates.backdrop.ground)
            if setting is not None and known is not None
            else ()
        )
        for telling in told_here:
            told = _in_story(scene, telling, sentence, story, taken, signed)
            story = _continued(scene, story, told)
            yield told
        story = _at(story, left(scene, story.timeline, sentence, known))
        if not drafts:
            story = _opened(scene, story, sentence)


def _at(story: Story, timeline: Timeline) -> Story:
    return Story(timeline, story.attack, story.ground, story.line)


def _tell_sentence(
    scene: Scene,
    drafts: Sequence[Draft],
    setting: Setting,
    known: DatableTimes,
    sayings: Sayings,
    speakers: dict[int, Phrase],
    ground: Ground,
) -> Iterator[Telling]:
    first, last = setting.sentence.first, setting.sentence.last
    figures = figures_by_draft(scene, drafts, first, last)
    carried = Carried(speakers)
    lender: Telling | None = None
    for draft, stretch, counted in zip(drafts, stretches(drafts, first, last), figures, strict=True):
        telling = _telling(scene, draft, stretch, counted, carried, setting, known, sayings)
        carried = handed_on(scene, carried, draft.head, telling.parts)
        if lender is not None and telling.place is None:
            telling = _sharing(scene, lender, telling, setting)
        lender = telling if _lends(telling) and not is_meant(scene, draft) else lender
        if not (_uncounted(telling) or _is_no_event(scene, telling, ground)):
            yield telling


def _telling(
    scene: Scene,
    draft: Draft,
    stretch: Stretch,
    counted: Sequence[CountedFigure],
    carried: Carried,
    setting: Setting,
    known: DatableTimes,
    sayings: Sayings,
) -> Telling:
    settled = settle_places(scene, draft.type, parts_of(scene, draft, stretch.stop, carried))
    parts = with_whole_ways(draft.type, settled, setting.sites)
    time = time_of(scene, draft, stretch, known, parts)
    if time is None and scene.grammar.frames[draft.type].talk:
        time = time_of_saying(scene, draft.head, sayings)
    located = place_of(scene, draft, parts, stretch, setting)
    ahead = time is not None and begins_ahead(scene, draft.head, time)
    term = time is not None and is_term(scene, time)
    if term and time is not None and lies_ahead(scene, time):
        time = None
    counted = [figure for figure in counted if is_outcome(scene, draft, figure, parts)]
    kind = final_type(scene, draft, parts, counted, time)
    place, where = (None, None) if scene.grammar.frames[kind].talk else _meant(scene, located, setting)
    struck = tuple(_struck(scene, parts, setting))
    figures = final_figures(scene, draft, kind, parts, counted)
    parts = with_whole_nouns(scene, draft, parts, stretch.stop)
    return Telling(draft, kind, parts, figures, place, time_field(time), term, ahead, where, struck)


def _struck(scene: Scene, parts: Sequence[Part], setting: Setting) -> Iterator[Struck]:
    """The recipients that are places whose identity or point is known (سجن الصناعة, السوق)."""
    for part in parts:
        site = _site_at(part, setting) if part.role == "recipient" else None
        place = place_meant(scene, site, setting.sites)[0] if site is not None else None
        if place is not None and (place.id is not None or place.lat is not None):
            yield Struck(part.phrase.first, place)


def _site_at(part: Part, setting: Setting) -> Site | None:
    return next((site for site in setting.sites if site.first == part.phrase.first), None)


def _meant(scene: Scene, located: Located | None, setting: Setting) -> tuple[Place | None, str | None]:
    """The place that a site means, and the rules that bound it and gave it its identity."""
    if located is None:
        return None, None
    place, taken_up = place_meant(scene, located.site, setting.sites)
    return place, f"{located.rule}+{taken_up}" if taken_up else located.rule


def _sharing(scene: Scene, lender: Telling, telling: Telling, setting: Setting) -> Telling:
    """The telling with the place of the act before it, where the words say that it happened there too."""
    if not shares_place(scene, lender.draft, telling.draft, telling.parts):
        return telling
    place = _raided(scene, lender, setting)
    return telling if place is None else msgspec.structs.replace(telling, place=place, where="shared")


def _lends(telling: Telling) -> bool:
    """Whether what goes on from an act may share its place; a raid has one where it broke into a building, and who
    took ground where that is."""
    if is_raid(telling.draft) or telling.type == "territory_gain" or telling.where == "shared":
        return True
    return telling.place is not None and lends_place(telling.draft)


def _raided(scene: Scene, raid: Telling, setting: Setting) -> Place | None:
    """Where a raid was, or the building that it broke into."""
    if raid.place is not None and raid.where != "holder":
        return raid.place
    struck = (part for part in raid.parts if part.role == "recipient")
    site = next((site for part in struck if (site := _site_at(part, setting)) is not None), None)
    if site is None or not (is_named(scene, site) or is_definite(scene, site)):
        return raid.place
    return place_meant(scene, site, setting.sites)[0]


def _is_no_event(scene: Scene, telling: Telling, ground: Ground) -> bool:
    if asks_the_public(scene, telling.type, telling.parts, telling.draft.head):
        return True
    return out_of_war(scene, telling.draft, telling.parts, ground)


def _uncounted(telling: Telling) -> bool:
    """لم يذكر حصيلة: a toll that tells no figure tells nothing."""
    return telling.type == "casualty_toll" and not telling.figures


def _in_story(
    scene: Scene, telling: Telling, sentence: Sentence, story: Story, taken: Time | None, signed: Time | None
) -> Telling:
    """The telling with the kind of attack, the time and the place that it takes over from the sentences before."""
    kind = telling.type
    if story.attack is not None and kind == "ground_attack" and _names_the_attack(scene, telling):
        kind = story.attack
    time, place, where = telling.time, telling.place, telling.where
    if not scene.grammar.frames[kind].talk:
        time = time or taken or (signed if takes_effect(scene, sentence) else None)
        placed = place is not None or kind in PLACELESS
        if not placed and story.ground is not None and sentence.paragraph == story.line:
            place = _on_ground(scene, telling, sentence, story.ground)
            where = "ground" if place is not None else where
    if kind == telling.type and time is telling.time and place is telling.place:
        return telling
    return msgspec.structs.replace(telling, type=kind, time=time, place=place, where=where)


def _on_ground(scene: Scene, telling: Telling, sentence: Sentence, ground: Place) -> Place | None:
    """The place that opened the line, or the one in it that the sentence named before what it tells here; a toll is of
    more than that."""
    named = scene.ranges.places.within(sentence.first, telling.draft.head.first)
    around = {ground.id, *ground.admin[:1]} - {None}  # a town at the head of a line stands for its province
    inner = [p for p in named if p.id != ground.id and p.level != "facility" and not around.isdisjoint(p.admin)]
    if not inner:
        return None if _named_since(scene, sentence, ground, around) else ground
    return None if telling.type == "casualty_toll" else place_of_mention(inner[-1])


def _named_since(scene: Scene, sentence: Sentence, ground: Place, around: Set[str | None]) -> bool:
    """Whether a sentence before this one in its line named a narrower place than the one that opened the line."""
    at = scene.document.sentence_at(sentence.first) - 1
    if at < 0 or scene.document.sentences[at].paragraph != sentence.paragraph:
        return False
    before = scene.document.sentences[at]
    named = scene.ranges.places.within(before.first, before.last)
    return any(place.start != ground.start and not around.isdisjoint(place.admin) for place in named)


def _continued(scene: Scene, story: Story, telling: Telling) -> Story:
    attack = telling.type if telling.type in _ATTACKS else story.attack
    attack = None if telling.type == "ground_attack" else attack  # another attack, of no known kind
    return Story(with_event(story.timeline, telling.time), attack, story.ground, story.line)


def _names_the_attack(scene: Scene, telling: Telling) -> bool:
    """Whether the trigger is the bare definite noun, or a light verb right before it (نفذت الهجوم)."""
    head = telling.draft.head
    if head.form not in ("noun", "verb"):
        return False
    tokens = scene.document.tokens
    named = any(token.key in _KNOWN_ATTACK for token in tokens[head.first : head.last + 1])
    return named or any(tokens[trigger.first].key in _KNOWN_ATTACK for trigger in telling.draft.triggers)


def _opened(scene: Scene, story: Story, sentence: Sentence) -> Story:
    """The story after a sentence without events: a place that stands alone, or the only one of words that end in dots
    (ليلة ساخنة في عدن..), opens what follows."""
    places = scene.ranges.places.within(sentence.first, sentence.last)
    if not places or places[0].level == "country":
        return story
    alone = sentence.last - sentence.first <= _ALONE and places[0].first <= sentence.first + 1
    closing = "".join(token.text for token in scene.document.tokens[places[0].last : sentence.last])
    dotted = closing in _DOTS and sentence.last - sentence.first <= _LEAD_IN
    if not alone and not (dotted and len(places) == 1):
        return story
    return msgspec.structs.replace(story, ground=place_of_mention(places[0]), line=sentence.paragraph)
