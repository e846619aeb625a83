"""How a report was read, sentence by sentence: what was found, and why a trigger gave no claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.attribution import Attributed, Modality
from tawatur.events.plain import tells_of_events
from tawatur.events.sayings import sayings_of
from tawatur.events.scene import Scene
from tawatur.events.standing import backdrop_of, why_not
from tawatur.events.tellings import read_tellings
from tawatur.events.topics import count_other_words
from tawatur.events.triggers import find_triggers
from tawatur.model.explained import ExplainedSentence
from tawatur.text.segments import Sentence


def explain(
    scene: Scene, attributions: Sequence[Attributed], modality: Sequence[Modality]
) -> tuple[ExplainedSentence, ...]:
    """All sentences of a document with the mentions, cues and rules that fired."""
    tellings = tuple(_telling_lines(scene, attributions))
    return tuple(
        ExplainedSentence(s.start, s.end, tuple(_lines(scene, s, attributions, modality, tellings)))
        for s in scene.document.sentences
    )


class _TellingLine(msgspec.Struct, frozen=True):
    first: int
    line: str


def _telling_lines(scene: Scene, attributions: Sequence[Attributed]) -> Iterator[_TellingLine]:
    for telling in read_tellings(scene, sayings_of(scene.document, attributions)):
        head = telling.draft.head
        parts = ", ".join(f"{p.role}={_words(scene, p.phrase.first, p.phrase.last)} [{p.rule}]" for p in telling.parts)
        figures = ", ".join(f"{f.quantity.text}={f.measure}" for f in telling.figures)
        place = telling.place.text if telling.place else "-"
        time = telling.time.text if telling.time else "-"
        words = _words(scene, head.first, head.last)
        yield _TellingLine(
            head.first,
            f"  claim     {telling.type}: {words} [{head.rule.row.id}, {head.source}] {parts} "
            f"place={place} time={time} {figures}",
        )


def _lines(
    scene: Scene,
    sentence: Sentence,
    attributions: Sequence[Attributed],
    modality: Sequence[Modality],
    tellings: Sequence[_TellingLine],
) -> Iterator[str]:
    text = " ".join(scene.document.raw[sentence.start : sentence.end].split())
    yield f"{sentence.start}-{sentence.end} {sentence.kind}: {text}"
    yield from _mention_lines(scene, sentence)
    for found in attributions:
        if sentence.first <= found.cue_first < sentence.last:
            sources = " < ".join(link.text for link in found.links) or "(nobody named)"
            yield f"  source    {sources} [{found.rule}, {found.mode}, {found.stance}, {found.polarity}]"
    for word in modality:
        if sentence.first <= word.cue_first < sentence.last:
            said = _words(scene, word.cue_first, word.cue_last)
            yield f"  modality  {said}: {word.effect} {word.value} [{word.rule}]"
    yield from (t.line for t in tellings if sentence.first <= t.first < sentence.last)
    yield from _refused(scene, sentence, attributions)


def _mention_lines(scene: Scene, sentence: Sentence) -> Iterator[str]:
    first, last = sentence.first, sentence.last
    for time in scene.ranges.times.within(first, last):
        reading = time.readings[0] if time.readings else None
        value = f"{reading.earliest} .. {reading.latest}" if reading else "unresolved"
        yield f"  time      {time.text}: {value} [{time.rule}]"
    for q in scene.ranges.quantities.within(first, last):
        yield f"  quantity  {q.text}: {q.kind} {q.min}..{q.max} {q.measure or ''} [{q.rule}]"
    for place in scene.ranges.places.within(first, last):
        yield f"  place     {place.text}: {place.id or 'no identity'} [{place.rule}]"
    for actor in scene.ranges.actors.within(first, last):
        yield f"  actor     {actor.text}: {actor.actor or actor.kind} [{actor.rule}]"


def _refused(scene: Scene, sentence: Sentence, attributions: Sequence[Attributed]) -> Iterator[str]:
    number = scene.document.sentence_at(sentence.first)
    found = find_triggers(scene.document, scene.grammar)
    backdrop = backdrop_of(scene, attributions, found)
    reasons = [(trigger, why_not(scene, trigger, backdrop)) for trigger in found if trigger.sentence == number]
    standing = [trigger for trigger, reason in reasons if reason is None]
    silent = not tells_of_events(scene, sentence, standing, count_other_words(scene))
    for trigger, reason in reasons:
        if reason is None and silent:
            reason = "the sentence speaks of another walk of life"
        if reason is not None:
            yield f"  no claim  {trigger.type}: {_words(scene, trigger.first, trigger.last)} ({reason})"


def _words(scene: Scene, first: int, last: int) -> str:
    return scene.document.span(first, last).text
