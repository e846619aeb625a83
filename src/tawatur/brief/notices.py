"""Instructions to the public, and whether each is in force on the day that the brief speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.brief.quotes import Quoter
from tawatur.brief.scope import Scope, is_by_the_hour, notice_days, notice_within
from tawatur.brief.shape import NoticeRow, NoticeState
from tawatur.brief.strings import Lang, day_text, say
from tawatur.model.record import Notice, Record, Time

_ORDER: tuple[NoticeState, ...] = ("in_force", "hours", "open", "to_come", "ended")


def last_day(records: Sequence[Record], scope: Scope) -> str | None:
    """The day that notices are judged by: the end of the period, else that of the last report."""
    published = [record.report.published_at[:10] for record in records if record.report.published_at]
    return scope.until or max(published, default=None)


def notice_rows(
    records: Sequence[Record], scope: Scope, day: str | None, quoter: Quoter, lang: Lang
) -> tuple[NoticeRow, ...]:
    """The notices of the reports that may concern the period and area, those in force on ``day`` first."""
    rows = (
        _row(record, notice, day, quoter, lang)
        for record in records
        for notice in record.notices
        if notice_within(notice, scope)
    )
    found: dict[tuple[str, ...], NoticeRow] = {}
    for row in rows:
        found.setdefault((row.kind, row.area, row.effective, row.expires, *row.contacts), row)
    return tuple(sorted(found.values(), key=lambda row: _ORDER.index(row.state)))


def _row(record: Record, notice: Notice, day: str | None, quoter: Quoter, lang: Lang) -> NoticeRow:
    state = _state(notice, day)
    effective, expires = _bounds(notice, lang)
    return NoticeRow(
        kind=say(lang, "notice", notice.kind),
        issuer=notice.issuer.text if notice.issuer else "",
        area=notice.area.text if notice.area else "",
        effective=effective,
        expires=expires,
        state=state,
        state_name=say(lang, "notice_state", state),
        contacts=tuple(contact.text for contact in notice.contacts),
        quotes=(quoter.quote_range(record.report.id, notice.span.start, notice.span.end),),
    )


def _state(notice: Notice, day: str | None) -> NoticeState:
    """A notice whose end nobody states is neither called in force nor ended."""
    first, last = notice_days(notice)
    if notice.expires is not None and (is_by_the_hour(notice.expires) or _comes_back(notice)):
        return "hours"
    if day is None:
        return "open"
    if last is not None and last < day:
        return "ended"
    if first is not None and first > day:
        return "to_come"
    return "open" if last is None else "in_force"


def _comes_back(notice: Notice) -> bool:
    """Whether the same words, of no day, say from when and until when: hours that hold each day."""
    starts, ends = notice.effective, notice.expires
    return starts is not None and ends is not None and (starts, starts.earliest) == (ends, None)


def _bounds(notice: Notice, lang: Lang) -> tuple[str, str]:
    """First and last moment: the days that they resolve to, else the words, said once."""
    starts, ends = notice.effective, notice.expires
    first = _bound(starts, starts.earliest or starts.latest, lang) if starts else ""
    last = _bound(ends, ends.latest, lang) if ends else ""
    once = starts is not None and ends is not None and first == last == starts.text == ends.text
    return first, "" if once else last


def _bound(time: Time, day: str | None, lang: Lang) -> str:
    return time.text if day is None or is_by_the_hour(time) else day_text(lang, day)
