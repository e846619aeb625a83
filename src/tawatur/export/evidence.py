"""The words of a report that a claim rests on, with what each of them is."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tawatur.export.gloss import day_en, figure_en, place_en, role_en, source_en, type_en
from tawatur.export.iris import iri, place_iri
from tawatur.model.record import Claim, Time
from tawatur.model.spans import Span


class Words(msgspec.Struct, frozen=True):
    """Words of a report (code points, half-open), the part they play in a claim, and what they mean in English.

    ``part``: trigger, a role's name, figure, place, time, source, cue, content or factuality. ``about`` names the thing
    meant (:mod:`tawatur.export.iris`), where it is known.
    """

    part: str
    text: str
    start: int
    end: int
    meaning: str
    about: str | None = None


def evidence_of(claim: Claim) -> Iterator[Words]:
    """The evidence of a claim: event, participants, figures, place, time, then who says it and how surely."""
    event = claim.event
    yield _words("trigger", event.trigger, type_en(event.type))
    for role in event.roles:
        about = iri("actor", role.actor) if role.actor else None
        yield Words(role.role, role.text, role.start, role.end, role_en(role), about)
    for figure in event.figures:
        yield Words("figure", figure.text, figure.start, figure.end, figure_en(figure))
    if event.place is not None:
        place = event.place
        yield Words("place", place.text, place.start, place.end, place_en(place), place_iri(place))
    if event.time is not None:
        yield Words("time", event.time.text, event.time.start, event.time.end, _interval(event.time))
    yield from _attribution(claim)


def _attribution(claim: Claim) -> Iterator[Words]:
    attribution = claim.attribution
    for link in attribution.chain:
        if link.text is not None and link.start is not None and link.end is not None:
            about = iri("actor", link.actor) if link.actor else None
            yield Words("source", link.text, link.start, link.end, source_en(link), about)
    if attribution.cue is not None:
        yield _words("cue", attribution.cue, "introduces what the source says")
    if attribution.content is not None:
        yield _words("content", attribution.content, "what the source says")
    for cue in claim.factuality.cues:
        yield _words("factuality", cue, f"bears on how it is told: {_told(claim)}")


def _told(claim: Claim) -> str:
    facts = claim.factuality
    negated = ", denied" if facts.polarity == "-" else ""
    return f"{facts.certainty}, {claim.event.status.replace('_', ' ')}{negated}"


def _words(part: str, span: Span, meaning: str) -> Words:
    return Words(part, span.text, span.start, span.end, meaning)


def _interval(time: Time) -> str:
    """The days meant ("20 Jan 2022 to 21 Jan 2022"), an open side left open; "no day" where none is."""
    if time.earliest is None and time.latest is None:
        return "no day"
    first, last = (day_en(moment) if moment else "…" for moment in (time.earliest, time.latest))
    return first if first == last else f"{first} to {last}"
