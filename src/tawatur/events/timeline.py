"""The time that an event takes over from the sentences before it, under strict conditions."""

from __future__ import annotations

import msgspec

from tawatur.events.convert import time_field
from tawatur.events.datable import DatableTimes
from tawatur.events.sayings import Sayings
from tawatur.events.scene import Scene
from tawatur.model.mentions import TimeMention
from tawatur.model.record import Time
from tawatur.text.segments import Sentence

_FRAGMENT = 9
_GOING_ON = 2
_BULLETS = frozenset("-–—•*▪●◾🔹🔸")
_DIGESTS = frozenset({"حصاد", "الحصاد", "ملخص", "موجز", "يوميات", "احداث", "ابرز"})
_DATED = frozenset({"date", "interval"})
_NOW = frozenset({"now", "just_now"})
_RESULT_OPENERS = frozenset({"مما", "ما"})


class Timeline(msgspec.Struct, frozen=True):
    """What the sentences so far hand on.

    ``last``: the time of the event told last. ``day``: the last ISO day told, for a bare hour. ``opening``: the time of
    a fragment that stood alone right before. ``front``: a time that opened line ``line`` and covers what goes on there;
    ``until``: up to when the news of that line is told. ``digest``: the day of a list. ``broken``: the sentence before
    broke off as it went on with the story.
    """

    last: Time | None = None
    day: str | None = None
    opening: Time | None = None
    front: Time | None = None
    until: Time | None = None
    line: int = -1
    digest: Time | None = None
    broken: bool = False


def time_taken_over(scene: Scene, sentence: Sentence, timeline: Timeline, sayings: Sayings) -> Time | None:
    """The time of an event whose own sentence gives none."""
    if timeline.opening is not None:
        return timeline.opening
    if _goes_on(scene, sentence) or (timeline.broken and scene.document.classes[sentence.first] == "preposition"):
        return timeline.last
    if sentence.paragraph == timeline.line:
        if timeline.until is not None:
            return timeline.until
        if timeline.front is not None and _goes_on_with_verb(scene, sentence, sayings):
            return timeline.front
    return timeline.digest if _is_bullet(scene, sentence) else None


def entered(scene: Scene, timeline: Timeline, sentence: Sentence) -> Timeline:
    """The timeline as a sentence begins: another line or another day closes what covered the line before."""
    front, until, line = timeline.front, timeline.until, sentence.paragraph
    dated = any(t.kind in _DATED for t in scene.ranges.times.within(sentence.first, sentence.last))
    if line != timeline.line or dated:
        front = until = None
    until = _news_until(scene, sentence) or until
    digest = timeline.digest if _is_bullet(scene, sentence) else None
    if front is timeline.front and until is timeline.until and line == timeline.line and digest is timeline.digest:
        return timeline
    return msgspec.structs.replace(timeline, front=front, until=until, line=line, digest=digest)


def with_event(timeline: Timeline, time: Time | None) -> Timeline:
    """The timeline after one event."""
    day = time.earliest[:10] if time is not None and time.earliest is not None else timeline.day
    if time is timeline.last and day == timeline.day:
        return timeline
    return msgspec.structs.replace(timeline, last=time, day=day)


def left(scene: Scene, timeline: Timeline, sentence: Sentence, known: DatableTimes | None) -> Timeline:
    """The timeline after a sentence; ``known`` are its times, None when it told no event."""
    if known is None:
        dated = [t for t in scene.ranges.times.within(sentence.first, sentence.last) if t.kind == "date"]
        return msgspec.structs.replace(
            timeline,
            last=time_field(dated[0]) if len(dated) == 1 else timeline.last,
            opening=_fragment_time(scene, sentence),
            digest=_digest_day(scene, sentence) or timeline.digest,
            broken=_goes_on(scene, sentence),
        )
    front = known.fronted if known.fronted is not None and known.fronted.kind in _DATED else None
    if front is None and timeline.opening is None and not timeline.broken:
        return timeline
    return msgspec.structs.replace(
        timeline, opening=None, broken=False, front=time_field(front) if front is not None else timeline.front
    )


def day_of_signature(scene: Scene) -> Time | None:
    """The day under the name of the body that signs an order: القيادة العامة ... / الجمعة 21 كانون الثاني 2022."""
    for sentence in scene.document.sentences:
        if _is_signature(scene, sentence):
            return time_field(scene.ranges.times.within(sentence.first, sentence.last)[-1])
    return None


def takes_effect(scene: Scene, sentence: Sentence) -> bool:
    """حتى إشعار آخر: an order that names only its end begins when it is issued."""
    times = scene.ranges.times.within(sentence.first, sentence.last)
    return any(time.rule == "until_notice" for time in times)


def _goes_on(scene: Scene, sentence: Sentence) -> bool:
    """A sentence that begins by going on with the story: ثم، تلاه، تزامن، بالإضافة إلى، مما تسبب."""
    rows = scene.grammar.links
    for index in range(sentence.first, min(sentence.first + _GOING_ON, sentence.last)):
        link = scene.links.get(index)
        if link is not None and rows[link.row].kind == "sequence":
            return True
    first = scene.links.get(sentence.first)
    return scene.document.tokens[sentence.first].key in _RESULT_OPENERS and (
        (first is not None and rows[first.row].kind == "result") or sentence.first + 1 in scene.links
    )


def _goes_on_with_verb(scene: Scene, sentence: Sentence, sayings: Sayings) -> bool:
    """وضُبطت في المكان ...: a joined verb that is not one of saying."""
    first = _first_word(scene, sentence)
    if "و" not in scene.document.tokens[first].proclitics or scene.document.classes[first] is not None:
        return False
    return first not in sayings.by_cue


def _first_word(scene: Scene, sentence: Sentence) -> int:
    words = (i for i in range(sentence.first, sentence.last) if scene.document.tokens[i].kind != "sign")
    return next(words, sentence.first)


def _is_bullet(scene: Scene, sentence: Sentence) -> bool:
    return scene.document.tokens[sentence.first].text in _BULLETS


def _news_until(scene: Scene, sentence: Sentence) -> Time | None:
    """وفي آخر التطورات حتى ظهر الجمعة ...: up to when the news of a line is told; it is of that day."""
    for time in scene.ranges.times.within(sentence.first, min(sentence.first + _FRAGMENT, sentence.last)):
        day = _latest_past(time, scene.mentions.anchor) if time.rule == "until_time" else None
        field = time_field(time)
        if day is not None and field is not None:
            opens = not any(i in scene.deeds or i in scene.verbs for i in range(sentence.first, time.first))
            return msgspec.structs.replace(field, earliest=day, latest=day) if opens else None
    return None


def _latest_past(time: TimeMention, anchor: str | None) -> str | None:
    """The last day of the first reading that ends by the day of the report."""
    ends = (reading.latest[:10] for reading in time.readings if reading.latest is not None)
    return next((end for end in ends if anchor is None or end <= anchor[:10]), None)


def _fragment_time(scene: Scene, sentence: Sentence) -> Time | None:
    """The time of a few words that stand alone between full stops ("20يناير.") and open what follows."""
    closed = scene.document.tokens[sentence.last - 1].text == "."
    if sentence.last - sentence.first > _FRAGMENT or sentence.kind != "sentence" or not closed:
        return None
    times = [time for time in scene.ranges.times.within(sentence.first, sentence.last) if time.kind == "date"]
    return time_field(times[-1]) if times and not _is_signature(scene, sentence) else None


def _is_signature(scene: Scene, sentence: Sentence) -> bool:
    """A line that holds a day and nothing else, under a line that holds a body's name and no verb."""
    times = scene.ranges.times.within(sentence.first, sentence.last)
    if len(times) != 1 or not _is_whole(scene, sentence, times[0]):
        return False
    index = scene.document.sentence_at(sentence.first)
    if index == 0:
        return False
    above = scene.document.sentences[index - 1]
    named = any(actor.actor is not None or actor.kind for actor in scene.ranges.actors.within(above.first, above.last))
    return named and not any(i in scene.verbs for i in range(above.first, above.last))


def _is_whole(scene: Scene, sentence: Sentence, time: TimeMention) -> bool:
    """Whether a sentence is a day, alone or behind the name of a place."""
    if time.kind != "date" or time.precision != "day":
        return False
    rest = [i for i in range(sentence.first, sentence.last) if not time.first <= i < time.last]
    words = [i for i in rest if scene.document.tokens[i].kind != "sign"]
    places = scene.ranges.places.within(sentence.first, time.first)
    return len(words) <= sum(p.last - p.first for p in places)


def _digest_day(scene: Scene, sentence: Sentence) -> Time | None:
    """حصاد أمني ليوم الثلاثاء: a heading that gives the day of all items of its list."""
    times = scene.ranges.times.within(sentence.first, sentence.last)
    if len(times) != 1 or times[0].kind != "date" or times[0].rule in _NOW:
        return None
    words = {token.key for token in scene.document.tokens[sentence.first : sentence.last]}
    return None if words.isdisjoint(_DIGESTS) else time_field(times[0])
