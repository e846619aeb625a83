"""Records made from gold claims, so that linking can be scored apart from reading.

The claims are the gold's; only what its words refer to (places with their points, actors by id) is the reader's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from tawatur.evaluate.gold import GoldClaim, GoldFigure, GoldNotice, GoldReport, Words, listed
from tawatur.mentions.collection import Mentions, place_of_mention
from tawatur.model.codes import RoleName
from tawatur.model.mentions import ActorMention
from tawatur.model.record import (
    Attribution,
    ChainLink,
    Claim,
    ClaimOrigin,
    Event,
    Factuality,
    Figure,
    Notice,
    Place,
    Record,
    Report,
    ReportInput,
    Role,
    Run,
    Segment,
    Time,
)
from tawatur.model.spans import Span

_ROLES: tuple[RoleName, ...] = ("agent", "recipient", "instrument")
_NAMELESS = ("unnamed", "eyewitness", "publisher")


Find = Callable[[ReportInput], Mentions]


def record_of_gold(gold: GoldReport, find: Find, segments: Sequence[Segment]) -> Record:
    """The record of a perfect reader: claim ``c0`` is the first of the gold, and so on.

    ``find`` is our own reader of mentions, ``segments`` what it made of the text. The report keeps the gold's id.
    """
    report = Report(gold.id, gold.id, gold.publisher, None, gold.published_at, None, "ar", "", gold.text)
    making = _Making(gold, find)
    claims = tuple(making.claim(number, at) for number, at in enumerate(trigger_offsets(gold)))
    notices = tuple(making.notice(number, notice) for number, notice in enumerate(gold.notices))
    return Record(report, tuple(segments), claims, notices, Run("gold", "gold"))


def trigger_offsets(gold: GoldReport) -> Iterator[int]:
    """Where the trigger of each claim stands (code points); equal triggers are taken in turn, the last one again."""
    used: Counter[str] = Counter()
    for claim in gold.claims:
        at = gold.text.find(claim.trigger, used[claim.trigger])
        if at < 0:
            at = gold.text.find(claim.trigger)
        used[claim.trigger] = at + 1
        yield max(at, 0)


class _Making:
    """One report's gold words turned into fields, each at its occurrence nearest to the trigger."""

    def __init__(self, gold: GoldReport, find: Find) -> None:
        self._gold = gold
        self._find = find
        self._mentions = find(gold.input)

    def claim(self, number: int, at: int) -> Claim:
        gold = self._gold.claims[number]
        places = [self._place(self._span(words, at)) for words in listed(gold.place)]
        event = Event(
            id=f"e{number}",
            type=gold.type,
            status=gold.status,
            trigger=Span(gold.trigger, at, at + len(gold.trigger)),
            roles=tuple(self._roles(gold, at)),
            figures=tuple(self._figure(figure, at) for figure in gold.figures),
            place=places[0] if places else None,
            time=_time(gold.date),
        )
        facts = Factuality(gold.certainty, gold.polarity, gold.endorsement, ())
        return Claim(f"c{number}", event, self._attribution(gold, at), facts, ClaimOrigin({}))

    def notice(self, number: int, gold: GoldNotice) -> Notice:
        span = self._span(gold.text, 0)
        issuer = self._span(gold.issuer, span.start) if gold.issuer else None
        return Notice(
            f"n{number}",
            gold.kind,
            self._role("issuer", issuer) if issuer else None,
            self._place(self._span(gold.area, span.start)) if gold.area else None,
            _time(gold.effective),
            _end(gold.expires),
            tuple(self._span(contact, span.start) for contact in gold.contacts),
            span,
        )

    def _span(self, words: str, at: int) -> Span:
        starts = (found.start() for found in re.finditer(re.escape(words), self._gold.text))
        start = min(starts, key=lambda start: abs(start - at), default=0)
        return Span(words, start, start + len(words))

    def _roles(self, gold: GoldClaim, at: int) -> Iterator[Role]:
        filled: tuple[Words, ...] = (gold.agent, gold.recipient, gold.instrument)
        for name, words in zip(_ROLES, filled, strict=True):
            yield from (self._role(name, self._span(text, at)) for text in listed(words))

    def _role(self, name: RoleName, span: Span) -> Role:
        actor = self._actor(span)
        return Role(
            span.text, span.start, span.end, name, actor.actor if actor else None, actor.kind if actor else None
        )

    def _actor(self, span: Span) -> ActorMention | None:
        """The known participant that the words name where they stand, or else by themselves."""
        inside = [a for a in self._mentions.actors if a.start < span.end and span.start < a.end]
        alone = self._find(ReportInput(span.text, publisher=self._gold.publisher)).actors
        known = (actor for actor in (*inside, *alone) if actor.actor is not None)
        return next(known, None) or next(iter(inside), None)

    def _place(self, span: Span) -> Place:
        inside = [p for p in self._mentions.places if p.start < span.end and span.start < p.end]
        if not inside:
            nothing = (None, None, None, None, None, None)
            return Place(span.text, span.start, span.end, *nothing, "none", None, "in", None, (), None, None, ())
        widest = max(inside, key=lambda place: (place.end - place.start, -place.start))
        found = place_of_mention(widest)
        return Place(span.text, span.start, span.end, *(getattr(found, name) for name in Place.__struct_fields__[3:]))

    def _figure(self, gold: GoldFigure, at: int) -> Figure:
        span = self._span(gold.text, at)
        return Figure(
            span.text, span.start, span.end, gold.measure, gold.group, gold.min, gold.max, gold.approx, gold.cumulative
        )

    def _attribution(self, gold: GoldClaim, at: int) -> Attribution:
        names = listed(gold.chain) or listed(gold.origin)
        links = [self._link(gold, self._span(name, at), last=name is names[-1]) for name in names]
        return Attribution(gold.mode, (ChainLink("publisher", None, None, None, None), *links), None, None)

    def _link(self, gold: GoldClaim, span: Span, *, last: bool) -> ChainLink:
        kind = gold.origin_kind or "unnamed" if last else "media"
        actor = self._actor(span) if kind not in _NAMELESS else None
        return ChainLink(kind, actor.actor if actor else None, span.text, span.start, span.end)


def _time(date: str | None) -> Time | None:
    if date is None:
        return None
    first, _, last = date.partition("/")
    return Time(date, 0, 0, first, last or first, "days" if last else "day", "stated")


def _end(expires: str | None) -> Time | None:
    """A day where the gold gives one; words such as "until further notice" are an open end."""
    if expires is None or expires[:1].isdigit():
        return _time(expires)
    return Time(expires, 0, 0, None, None, "unknown", "stated")
