"""Mentions: what the ``mentions`` layer finds in a document, before events are put together.

All offsets are code points of the raw text, half-open. ``first`` and ``last`` are token indices, half-open.
"""

from __future__ import annotations

import msgspec

from tawatur.model.codes import Measure, Precision, TimeBasis
from tawatur.model.record import Place


class Interval(msgspec.Struct, frozen=True):
    """Both ends are included; ISO 8601 dates or date-times; an open end is null."""

    earliest: str | None
    latest: str | None


class TimeMention(msgspec.Struct, frozen=True):
    """A time expression. ``readings`` holds every possible interval, the likelier for news first; none if unresolved.

    ``kind``: date, interval, time, duration, set or open (no end, "until further notice").
    ``duration`` is ISO 8601 (P3D) where the words give a length, of a set the time after which it comes back;
    ``recurs`` says on which day and at which hour it does (XXXX-WXX-1T09: Mondays at nine). ``rule`` is the id of the
    rule that gave it.
    """

    text: str
    start: int
    end: int
    first: int
    last: int
    kind: str
    readings: tuple[Interval, ...]
    precision: Precision
    basis: TimeBasis
    rule: str
    duration: str | None = None
    recurs: str | None = None


class QuantityMention(msgspec.Struct, frozen=True):
    """A number or counted quantity.

    ``kind``: count (things are counted) or number, ordinal, percentage, age, time, date, phone, distance, weapon,
    money, identifier (no counts). An open bound is null. ``counted`` gives the words counted (token range), ``measure``
    what happened to them where the words themselves say it ("قتيلان").
    """

    text: str
    start: int
    end: int
    first: int
    last: int
    kind: str
    value: float | None
    min: int | None
    max: int | None
    approx: bool
    counted: str | None
    counted_first: int | None
    counted_last: int | None
    measure: Measure | None
    rule: str
    cumulative: bool = False
    part_of: int | None = None


class PlaceMention(Place, frozen=True):
    """A place as the record tells it, with the tokens that name it and the rule that found it."""

    first: int
    last: int
    rule: str


class ActorMention(msgspec.Struct, frozen=True):
    """A participant or source as written: the whole noun phrase, its head token, and what it is.

    ``actor`` is an id of the actor lexicon or null (generic participants); ``kind`` its kind; ``source_kind`` the kind
    of source it makes when it speaks; ``loaded`` marks a wording that takes sides; ``number`` a stated count.
    """

    text: str
    start: int
    end: int
    first: int
    last: int
    head: int
    actor: str | None
    kind: str | None
    source_kind: str | None
    loaded: bool
    number: int | None
    rule: str
