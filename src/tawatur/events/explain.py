"""How a report was read, sentence by sentence: what was found, and why a trigger gave no claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.attribution import Attributed, Modality
from tawatur.events.candidates import Candidates, candidates_of, source_tokens, without_sources
from tawatur.events.sayings import sayings_of
from tawatur.events.scene import Scene
from tawatur.events.standing import is_of_source, why_not
from tawatur.events.tellings import read_tellings
from tawatur.events.triggers import TriggerMention, find_triggers
from tawatur.model.explained import ExplainedSentence
from tawatur.text.segments import Sentence


def explain(
    scene: Scene, attributions: Sequence[Attributed], modality: Sequence[Modality]
) -> tuple[ExplainedSentence, ...]:
    """All sentences of a document with the mentions, cues and rules that fired."""
    triggers = find_triggers(scene.document, scene.grammar)
    candidates = candidates_of(scene, triggers)
    tellings = tuple(_telling_lines(scene, candidates, attributions))
    refused = tuple(_refused_lines(scene, triggers, candidates, attributions))
    return tuple(
        ExplainedSentence(s.start, s.end, tuple(_lines(scene, s, attributions, modality, tellings, refused)))
        for s in scene.document.sentences
    )


class _TriggerLine(msgspec.Struct, frozen=True):
    first: int
    line: str


def _telling_lines(scene: Scene, candidates: Candidates, attributions: Sequence[Attributed]) -> Iterator[_TriggerLine]:
    for telling in read_tellings(scene, candidates, sayings_of(scene.document, attributions)):
        head = telling.draft.head
        parts = ", ".join(f"{p.role}={_words(scene, p.phrase.first, p.phrase.last)} [{p.rule}]" for p in telling.parts)
        figures = ", ".join(f"{f.quantity.text}={f.measure}" for f in telling.figures)
        place = telling.place.text if telling.place else "-"
        time = telling.time.text if telling.time else "-"
        words = _words(scene, head.first, head.last)
        yield _TriggerLine(
            head.first,
            f"  claim     {telling.type}: {words} [{head.rule.row.id}, {head.source}] {parts} "
            f"place={place} time={time} {figures}",
        )


def _lines(
    scene: Scene,
    sentence: Sentence,
    attributions: Sequence[Attributed],
    modality: Sequence[Modality],
    tellings: Sequence[_TriggerLine],
    refused: Sequence[_TriggerLine],
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
    for told in (*tellings, *refused):
        if sentence.first <= told.first < sentence.last:
            yield told.line


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


def _refused_lines(
    scene: Scene, triggers: Sequence[TriggerMention], candidates: Candidates, attributions: Sequence[Attributed]
) -> Iterator[_TriggerLine]:
    sources = source_tokens(attributions)
    told = without_sources(scene, candidates, sources)
    for trigger in triggers:
        reason = why_not(scene, trigger, candidates.backdrop)
        if reason is None and is_of_source(scene, trigger, sources):
            reason = "it is part of the phrase of a source"
        if reason is None and trigger.sentence not in told:
            reason = "the sentence speaks of another walk of life"
        if reason is not None:
            words = _words(scene, trigger.first, trigger.last)
            yield _TriggerLine(trigger.first, f"  no claim  {trigger.type}: {words} ({reason})")


def _words(scene: Scene, first: int, last: int) -> str:
    return scene.document.span(first, last).text
