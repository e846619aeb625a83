"""Reads the times of a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Literal

import msgspec

from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.time_words import PARTS_OF_DAY, TIME_WORDS, PartOfDay
from tawatur.mentions.time.durations import iso_duration
from tawatur.mentions.time.frames import Context, Frame, interval_of, minutes_of
from tawatur.mentions.time.grammar import grammar_of
from tawatur.mentions.time.items import Item, items_of
from tawatur.mentions.time.recurrences import timex_of
from tawatur.mentions.time.resolve import frames_of
from tawatur.mentions.time.values import (
    Clock,
    Length,
    Now,
    Open,
    Part,
    Point,
    Recurring,
    Relation,
    Same,
    Value,
)
from tawatur.model.codes import TimeBasis
from tawatur.model.mentions import TimeMention
from tawatur.text.document import Document

Register = Literal["news", "diary"]
Preference = Literal["past", "future"]
_CUE_REACH = 14
_FIRST = attrgetter("first")
_FUTURE_CUES = (1,)
_ALL_CUES = (1, 2)
_MAY = frozenset(("قد", "وقد"))
_PRESENT = ("ي", "تست", "تت", "تن", "تب")
_FUTURE_STARTS = frozenset("سوفيت")
_FUTURE = frozenset(("سي", "ست", "سن"))
_SHORTEST_FUTURE = 4


def read_times(
    document: Document, anchor: str | None, register: Register = "news", preference: Preference = "past"
) -> tuple[TimeMention, ...]:
    """All times of a document in order, without overlap.

    ``anchor`` is the ISO date or date-time of publication; without it, what is told from it stays without readings.
    ``register`` "diary" reads appointment talk, where bare numbers may be days and hours. ``preference`` says which of
    two readings comes first where the text does not: the past, as in news, or the future.
    """
    context = Context(_parts(document.lexicon), *_anchor(anchor), preference == "future", None, register == "diary")
    grammar = grammar_of(document.lexicon, register)
    found: list[TimeMention] = []
    for run in items_of(document):
        for item in grammar.apply(run):
            if item.shows and item.value is not None:
                mention, frame = _mention(document, item, item.value, context)
                found.append(mention)
                context = msgspec.structs.replace(context, before=frame or context.before)
    return tuple(found)


@lru_cache(maxsize=8)
def _parts(lexicon: Lexicon) -> Mapping[str, PartOfDay]:
    return {part.id: part for part in lexicon.rows(PARTS_OF_DAY)}


def _anchor(anchor: str | None) -> tuple[int | None, int | None]:
    """Day number and minute of an ISO date or date-time, as its own clock shows it.

    Raises ValueError for what is no ISO date.
    """
    if anchor is None:
        return None, None
    day = date.fromisoformat(anchor[:10]).toordinal()
    return day, minutes_of(anchor[11:16]) if len(anchor) >= 16 else None


def _mention(document: Document, item: Item, value: Value, context: Context) -> tuple[TimeMention, Frame | None]:
    frames = frames_of(value, context)
    within = isinstance(value, Relation) and value.relation == "within"
    if len(frames) != 1 and not context.future and _looks_ahead(document, item.first, within):
        context = msgspec.structs.replace(context, future=True)
        frames = frames_of(value, context)
    span_of = document.span if item.clitics else document.span_without_clitics
    span = span_of(item.first, item.last)
    mention = TimeMention(
        span.text,
        span.start,
        span.end,
        item.first,
        item.last,
        _kind(value, frames),
        tuple(dict.fromkeys(map(interval_of, frames))),
        frames[0].precision if frames else "unknown",
        _basis(value, frames, context),
        item.rule,
        _duration(value),
        timex_of(value, frames) if isinstance(value, Recurring) else None,
    )
    return mention, frames[0] if frames and not isinstance(value, Length | Open) else None


def _basis(value: Value, frames: tuple[Frame, ...], context: Context) -> TimeBasis:
    if not frames:
        return "none"
    if context.day is None:
        return "stated"
    if isinstance(value, Point) and (value.day_shift if value.day_shift is not None else value.weekday) is not None:
        return "anchored" if value.year is None else "stated"
    without = msgspec.structs.replace(context, day=None, minute=None, before=None)
    return "stated" if frames_of(value, without) == frames else "anchored"


def _kind(value: Value, frames: tuple[Frame, ...]) -> str:
    if isinstance(value, Length) or (isinstance(value, Relation) and value.relation == "row"):
        return "duration"
    if isinstance(value, Recurring):
        return "set"
    if isinstance(value, Clock | Part) and value.day is None:
        return "time"
    if isinstance(value, Open):
        return "open"
    if not frames:
        return "date" if _is_a_day(value) else "interval"
    frame = frames[0]
    if frame.first is None or frame.last is None:
        return "open" if (frame.begin is None and frame.until is None) or frame.first != frame.last else "time"
    return "date" if frame.first == frame.last else "interval"


def _is_a_day(value: Value) -> bool:
    """Whether an unresolved time would be one day."""
    if isinstance(value, Point):
        return value.day is not None or value.weekday is not None or value.day_shift is not None
    if isinstance(value, Relation):
        return value.relation in ("ago", "ahead", "eve")
    return isinstance(value, Clock | Part | Same | Now)


def _duration(value: Value) -> str | None:
    if isinstance(value, Relation):
        return _duration(value.of)
    if isinstance(value, Recurring):
        return value.period
    return iso_duration(value.amounts) if isinstance(value, Length) and not value.vague else None


def _looks_ahead(document: Document, token: int, demands: bool) -> bool:
    """Whether a word of the same sentence before a token speaks of what is to come (سوف، سيعقد، من المقرر).

    ``demands``: words that ask for something count too (طالب بالإفراج خلال 48 ساعة).
    """
    start = max(document.sentences[document.sentence_at(token)].first, token - _CUE_REACH)
    rows = _cue_rows(document.lexicon, _ALL_CUES if demands else _FUTURE_CUES)
    hits = document.hits(TIME_WORDS)
    here = slice(bisect_left(hits, start, key=_FIRST), bisect_left(hits, token, key=_FIRST))
    if any(hit.row in rows for hit in hits[here]):
        return True
    tokens = document.tokens
    return any(tokens[index].text[0] in _FUTURE_STARTS and _is_future(document, index) for index in range(start, token))


def _is_future(document: Document, index: int) -> bool:
    """A present-tense verb with the future prefix; a word that the lexicon knows as a whole is none (سيارة)."""
    token = document.tokens[index]
    if token.proclitics.endswith("س"):
        return True
    if index and document.tokens[index - 1].text in _MAY and token.text.startswith(_PRESENT):
        return True
    word = token.text.removeprefix("و")
    return (
        len(word) >= _SHORTEST_FUTURE
        and word[:2] in _FUTURE
        and not document.lexicon.knows(word)
        and token.kind == "word"
    )


@lru_cache(maxsize=8)
def _cue_rows(lexicon: Lexicon, values: tuple[int, ...]) -> frozenset[int]:
    rows = lexicon.rows(TIME_WORDS)
    return frozenset(index for index, row in enumerate(rows) if row.kind == "cue" and row.value in values)
