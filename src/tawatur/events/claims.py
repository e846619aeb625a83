"""Claims: each event as each of its voices tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.attribution import Attributed, Modality, voices
from tawatur.events.candidates import Candidates
from tawatur.events.convert import figure_field, role_of
from tawatur.events.factuality import Facts, facts_of, words_of
from tawatur.events.linking import event_numbers
from tawatur.events.own_acts import is_spoken_threat, own_agent
from tawatur.events.sayings import Sayings, sayings_of
from tawatur.events.scene import Scene
from tawatur.events.tellings import Telling, read_tellings
from tawatur.model.codes import RoleName
from tawatur.model.record import Attribution, ChainLink, Claim, ClaimOrigin, Event, Factuality, Role, Time
from tawatur.model.spans import Span, span_of

_AHEAD = frozenset({"planned", "threatened", "called_for"})
_ROLES: dict[str, RoleName] = {"agent": "agent", "recipient": "recipient", "instrument": "instrument"}
_LIES = "disinformation"
_OF_OTHERS = ("told:", "noun:")
_DESCRIBES = "verb:describe"
_NOBODY = frozenset({"اي", "ايه", "احد"})


def read_claims(
    scene: Scene,
    candidates: Candidates,
    attributions: Sequence[Attributed],
    modality: Sequence[Modality],
    report_id: str,
    publisher: str | None,
) -> tuple[Claim, ...]:
    """All claims of a report in text order. Ids derive from the report's id and the order."""
    sayings = sayings_of(scene.document, attributions)
    words = words_of(modality, sayings)
    tellings = list(read_tellings(scene, candidates, sayings))
    numbers = event_numbers(scene, tellings)
    claims: list[Claim] = []
    for telling, number in zip(tellings, numbers, strict=True):
        for voice in _voices(scene, sayings, telling):
            facts = facts_of(scene, telling.draft, telling.ahead, voice, words)
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


def _voices(scene: Scene, sayings: Sayings, telling: Telling) -> tuple[Attributed | None, ...]:
    found = _holding(sayings, telling) or _announcing(scene, sayings, telling)
    if _nobody_claims(scene, telling):
        found = tuple(voice for voice in found if voice.mode == "direct_quote")
    return found or (None,)


def _holding(sayings: Sayings, telling: Telling) -> tuple[Attributed, ...]:
    """In whose words an event stands; the verdict on what others tell (إعلان العدو كذا محض كذب) is not theirs."""
    first = telling.draft.head.first
    if telling.type != _LIES:
        return sayings.voices(first)
    return voices([one for one in sayings.contents.at(first) if not one.rule.startswith(_OF_OTHERS)], first)


def _announcing(scene: Scene, sayings: Sayings, telling: Telling) -> tuple[Attributed, ...]:
    """مديرية الأمن تعلن حظر التجول: the verb of announcing is the trigger, with what it announces right behind.

    So is the verb of calling a report a lie (وصف الرواية بأنها «مسرحية»), in the words of whoever calls it so.
    """
    head = telling.draft.head
    if head.form != "verb" or scene.grammar.frames[telling.type].talk:
        return ()
    own = sayings.by_cue.get(head.first, ())
    called = tuple(one for one in own if telling.type == _LIES and one.rule.startswith(_DESCRIBES))
    return called or tuple(one for one in own if one.talk == "announce" and head.first < one.first <= head.last + 1)


def _nobody_claims(scene: Scene, telling: Telling) -> bool:
    """ولم تتبن أي جهة التفجير: closes a report in the desk's own voice, whoever was cited before."""
    head = telling.draft.head
    after = scene.document.tokens[head.last : head.last + 3]
    return telling.type == "responsibility_claim" and any(token.key in _NOBODY for token in after)


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
        tuple(figure_field(scene, counted, cumulative) for counted in telling.figures),
        telling.place,
        _time(scene, telling, facts),
    )
    factuality = Factuality(facts.certainty, facts.polarity, facts.endorsement, facts.cues)
    rules = _rules(telling, voice, facts)
    attribution = _attribution(scene, telling, voice, facts, publisher)
    return Claim(claim_id, event, attribution, factuality, ClaimOrigin(rules))


def _time(scene: Scene, telling: Telling, facts: Facts) -> Time | None:
    """The time of an event, by its status: what happened in the month of the report happened before the report."""
    time, anchor = telling.time, scene.mentions.anchor
    if time is None or (telling.term and facts.status in _AHEAD):
        return None
    if time.precision == "unknown" and time.latest is None and facts.status in _AHEAD:
        return None  # هدد بقصفها في الأيام المقبلة
    if facts.status != "occurred" or anchor is None or time.earliest is None or time.latest is None:
        return time
    day = anchor[:10]
    return msgspec.structs.replace(time, latest=day) if time.earliest[:10] < day < time.latest[:10] else time


def _roles(scene: Scene, telling: Telling, voice: Attributed | None) -> Iterator[Role]:
    struck = {target.first: target.place for target in telling.struck}
    spoken = is_spoken_threat(scene, telling)
    roles = [
        role_of(scene, part, _ROLES[part.role], struck.get(part.phrase.first) if part.role == "recipient" else None)
        for part in telling.parts
        if part.role in _ROLES and not (spoken and part.role == "agent")
    ]
    yield from roles
    if voice is None or not voice.links or any(role.role == "agent" for role in roles):
        return
    doer = own_agent(scene, telling, voice)
    if doer is not None:
        yield Role(doer.text, doer.start, doer.end, "agent", doer.actor, None)


def _attribution(
    scene: Scene, telling: Telling, voice: Attributed | None, facts: Facts, publisher: str | None
) -> Attribution:
    own = ChainLink("publisher", None, publisher, None, None)
    if voice is None:
        return Attribution("narrated", (own,), None, None)
    links = tuple(ChainLink(link.kind, link.actor, link.text, link.start, link.end) for link in voice.links)
    cue: Span | None = None
    if voice.cue_last > voice.cue_first:
        cue = scene.document.span(voice.cue_first, voice.cue_last)
    heard = facts.endorsement == "reports" or facts.certainty == "possible"
    mode = voice.mode if links or heard else "narrated"  # a rumour that nobody else tells
    return Attribution(mode, (own, *links), cue, _content(scene, telling, voice))


def _content(scene: Scene, telling: Telling, voice: Attributed) -> Span:
    """The source's words that hold this claim: its content as far as the claim's own sentence goes."""
    sentence = scene.document.sentences[telling.draft.head.sentence]
    return span_of(scene.document.raw, max(voice.start, sentence.start), min(voice.end, sentence.end))


def _rules(telling: Telling, voice: Attributed | None, facts: Facts) -> dict[str, str]:
    rules = {"trigger": f"{telling.draft.head.rule.row.id} ({telling.draft.head.source})"}
    for part in telling.parts:
        if part.role != "place":
            rules.setdefault(part.role, part.rule)
    if telling.where is not None:
        rules["place"] = telling.where
    for counted in telling.figures:
        rules.setdefault("figures", counted.quantity.rule)
    if voice is not None:
        rules["attribution"] = voice.rule
    if facts.rule:
        rules["factuality"] = facts.rule
    return rules
