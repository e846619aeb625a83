"""Claims: each event as each of its voices tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.attribution import Attributed, Modality, voices
from tawatur.events.binding import CountedFigure, Stretch, figures_by_draft, place_of, stretches, time_of
from tawatur.events.convert import figure_field, place_field, role_of, time_field
from tawatur.events.drafts import Draft, draft_events
from tawatur.events.factuality import Facts, facts_of
from tawatur.events.linking import event_numbers
from tawatur.events.phrases import Phrase
from tawatur.events.roles import Part, parts_of
from tawatur.events.scene import Scene
from tawatur.events.standing import why_not
from tawatur.events.topics import other_topic
from tawatur.events.triggers import find_triggers
from tawatur.events.types import final_type
from tawatur.model.codes import RoleName
from tawatur.model.record import (
    Attribution,
    ChainLink,
    Claim,
    ClaimOrigin,
    Event,
    Factuality,
    Figure,
    Place,
    Role,
    Time,
)
from tawatur.model.spans import Span, span_of
from tawatur.text.segments import Sentence


_ATTACKS = frozenset({"drone_strike", "air_strike", "shelling", "car_bomb", "suicide_attack", "ied", "shooting"})
_KNOWN_ATTACK = frozenset({"الهجوم", "العمليه", "الاستهداف", "الاعتداء"})


class Telling(msgspec.Struct, frozen=True):
    """What the report reads before its voices are told apart: one event of one sentence with all that was bound to it."""

    draft: Draft
    type: str
    parts: tuple[Part, ...]
    figures: tuple[CountedFigure, ...]
    place: Place | None
    time: Time | None


def read_claims(
    scene: Scene,
    attributions: Sequence[Attributed],
    modality: Sequence[Modality],
    report_id: str,
    publisher: str | None,
) -> tuple[Claim, ...]:
    """All claims of a report in text order. Ids derive from the report's id and the order."""
    tellings = list(read_tellings(scene, attributions))
    numbers = event_numbers(scene, tellings)
    claims: list[Claim] = []
    for telling, number in zip(tellings, numbers, strict=True):
        for voice in _voices(attributions, telling):
            facts = facts_of(scene, telling.draft, telling.type, voice, modality)
            if facts is not None:
                claims.append(
                    _claim(
                        scene,
                        telling,
                        voice,
                        facts,
                        f"{report_id}-c{len(claims) + 1}",
                        f"{report_id}-e{number}",
                        publisher,
                    )
                )
    return tuple(claims)


def _voices(attributions: Sequence[Attributed], telling: Telling) -> tuple[Attributed | None, ...]:
    return voices(attributions, telling.draft.head.first) or (None,)


def read_tellings(scene: Scene, attributions: Sequence[Attributed]) -> Iterator[Telling]:
    """The events of a document in text order, each with what was bound to it, before its voices are told apart."""
    triggers = find_triggers(scene.document, scene.grammar)
    spoken = _cue_tokens(attributions)
    before: Time | None = None
    attack: str | None = None
    for number, sentence in enumerate(scene.document.sentences):
        inside = [t for t in triggers if t.sentence == number and why_not(scene, t, attributions) is None]
        if inside and other_topic(scene, sentence):
            continue
        drafts = draft_events(scene, inside)
        if not drafts:
            continue
        figures = figures_by_draft(scene, drafts, sentence.first, sentence.last)
        inherited: Phrase | None = None
        for draft, stretch, counted in zip(
            drafts, stretches(scene, drafts, sentence.first, sentence.last), figures, strict=True
        ):
            telling = _telling(scene, draft, stretch, counted, inherited, spoken)
            telling = _timed(scene, _of_known_kind(scene, telling, attack), sentence, before)
            attack = telling.type if telling.type in _ATTACKS else attack
            agent = next((part.phrase for part in telling.parts if part.role == "agent"), None)
            inherited = agent if draft.head.form == "verb" else inherited
            before = telling.time or before
            yield telling


def _telling(
    scene: Scene,
    draft: Draft,
    stretch: Stretch,
    counted: Sequence[CountedFigure],
    inherited: Phrase | None,
    spoken: frozenset[int],
) -> Telling:
    parts = parts_of(scene, draft, stretch.stop, inherited)
    time = time_of(scene, draft, stretch, spoken)
    place = place_field(scene, place_of(scene, draft, parts, stretch))
    kind = final_type(scene, draft, parts, counted, time)
    return Telling(draft, kind, parts, tuple(counted), place, time_field(time))


def _of_known_kind(scene: Scene, telling: Telling, attack: str | None) -> Telling:
    """A later "الهجوم" keeps the kind that the report gave to the attack before."""
    head = telling.draft.head
    general = telling.type == "ground_attack" and head.form in ("noun", "verb")
    if attack is None or not general or not _names_the_attack(scene, head.first, head.last):
        return telling
    return msgspec.structs.replace(telling, type=attack)


def _names_the_attack(scene: Scene, first: int, last: int) -> bool:
    """Whether the trigger is the bare definite noun, or a light verb right before it (نفذت الهجوم)."""
    keys = [token.key for token in scene.document.tokens[first : last + 1]]
    return any(key in _KNOWN_ATTACK for key in keys)


def _timed(scene: Scene, telling: Telling, sentence: Sentence, before: Time | None) -> Telling:
    """A sentence that goes on with the story (ثم، تلاه، تزامن) keeps the time of the event before it."""
    if telling.time is not None or before is None:
        return telling
    for index in range(sentence.first, min(sentence.first + 2, sentence.last)):
        link = scene.links.get(index)
        if link is not None and scene.grammar.links[link.row].kind == "sequence":
            return msgspec.structs.replace(telling, time=before)
    return telling


def _cue_tokens(attributions: Sequence[Attributed]) -> frozenset[int]:
    """Tokens between a cue and what it introduces: a time there says when it was said."""
    spoken: set[int] = set()
    for found in attributions:
        if found.cue_first < found.first:
            spoken.update(range(found.cue_first, found.first))
    return frozenset(spoken)


def _claim(
    scene: Scene,
    telling: Telling,
    voice: Attributed | None,
    facts: Facts,
    claim_id: str,
    event_id: str,
    publisher: str | None,
) -> Claim:
    draft = telling.draft
    span = scene.document.span(draft.head.first, draft.head.last)
    cumulative = telling.type == "casualty_toll"
    event = Event(
        event_id,
        telling.type,
        facts.status,
        span,
        tuple(_roles(scene, telling, voice)),
        tuple(_figures(telling, cumulative)),
        telling.place,
        telling.time,
    )
    factuality = Factuality(facts.certainty, facts.polarity, facts.endorsement, facts.cues)
    rules = _rules(telling, voice, facts)
    return Claim(claim_id, event, _attribution(scene, voice, publisher), factuality, ClaimOrigin(rules))


def _figures(telling: Telling, cumulative: bool) -> Iterator[Figure]:
    for counted in telling.figures:
        yield figure_field(counted, cumulative)


def _roles(scene: Scene, telling: Telling, voice: Attributed | None) -> Iterator[Role]:
    names: dict[str, RoleName] = {"agent": "agent", "recipient": "recipient", "instrument": "instrument"}
    roles = [role_of(scene, part, names[part.role]) for part in telling.parts if part.role in names]
    yield from roles
    speaks = telling.draft.head.person.startswith("1")
    if speaks and voice is not None and voice.links and not any(role.role == "agent" for role in roles):
        origin = voice.links[-1]
        yield Role(origin.text, origin.start, origin.end, "agent", origin.actor, None)


def _attribution(scene: Scene, voice: Attributed | None, publisher: str | None) -> Attribution:
    own = ChainLink("publisher", None, publisher, None, None)
    if voice is None:
        return Attribution("narrated", (own,), None, None)
    links = tuple(ChainLink(link.kind, link.actor, link.text, link.start, link.end) for link in voice.links)
    cue: Span | None = None
    if voice.cue_last > voice.cue_first:
        cue = scene.document.span(voice.cue_first, voice.cue_last)
    return Attribution(voice.mode, (own, *links), cue, span_of(scene.document.raw, voice.start, voice.end))


def _rules(telling: Telling, voice: Attributed | None, facts: Facts) -> dict[str, str]:
    rules = {"trigger": f"{telling.draft.head.rule.row.id} ({telling.draft.head.source})"}
    for part in telling.parts:
        rules.setdefault(part.role, part.rule)
    for counted in telling.figures:
        rules.setdefault("figures", counted.quantity.rule)
    if voice is not None:
        rules["attribution"] = voice.rule
    if facts.rule:
        rules["factuality"] = facts.rule
    return rules
