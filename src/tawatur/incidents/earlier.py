"""Counts that the report itself calls earlier ones: of two numbers of one voice in one report, which is the last."""

from __future__ import annotations

from tawatur.incidents.policy import names
from tawatur.incidents.words import plain_words
from tawatur.model.record import Claim, Record

_REACH = 4


def is_former(claim: Claim, record: Record) -> bool:
    """حصيلة سابقة, آخر حصيلة معلنة كانت: the words of the toll say that another has taken its place."""
    event = claim.event
    if event.type != "casualty_toll":
        return False
    behind = plain_words(record.report.text[event.trigger.end : _sentence_end(record, event.trigger.start)])
    return any(word in names().former for word in behind[:_REACH])


def is_told_before(claim: Claim, record: Record) -> bool:
    """وكانت قد أعلنت, أفاد في وقت سابق, بعد يوم من إعلانها: the statement is older than the report that recalls it."""
    cue = claim.attribution.cue
    if cue is None:
        return False
    start = _sentence_start(record, cue.start)
    before = plain_words(record.report.text[start : cue.start])[-_REACH:]
    behind = plain_words(record.report.text[cue.end : max(cue.end, claim.event.trigger.start)])
    recalled = any(word in names().had for word in before) or any(word in names().before for word in behind)
    return recalled or _after(before)


def _after(before: tuple[str, ...]) -> bool:
    """بعد إعلان, بعد يوم من إعلانها, غداة إعلان: what is told happens after that statement."""
    if not before:
        return False
    counted = before[-1] in names().counted_from
    return any(word in names().after for word in (before[:-1] if counted else before[-1:]))


def _sentence_start(record: Record, offset: int) -> int:
    return next((s.start for s in record.segments if s.start <= offset < s.end), offset)


def _sentence_end(record: Record, offset: int) -> int:
    return next((s.end for s in record.segments if s.start <= offset < s.end), offset)
