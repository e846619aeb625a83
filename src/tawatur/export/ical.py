"""Curfews, bans on movement and closures as a calendar (iCalendar, RFC 5545).

Days are all-day events and hours float (they have no offset from UTC), so that they mean the time of the place, as the
notice does. A window needs a first day; one without an end is shown on its first day only and says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from tawatur.export.bundle import Bundle, Skip, Tier
from tawatur.export.errors import MissingExtraError
from tawatur.export.iris import web_address
from tawatur.export.moments import NO_INSTANT, instant, is_day
from tawatur.export.orders import (
    Order,
    begins,
    codes_of,
    ends,
    headline,
    orders_of,
    phrase,
    point_of,
    rejected_orders,
    stamp_of,
    standing_words,
)
from tawatur.export.plain import plain
from tawatur.model.record import Notice

if TYPE_CHECKING:
    import icalendar

PRODUCT = "-//Tawatur//tawatur export//AR"
_DAY = timedelta(days=1)
_Moment = date | datetime


def write_ical(bundle: Bundle) -> bytes:
    """One calendar. Raises :class:`MissingExtraError` without the extra ``calendar``."""
    try:
        import icalendar
    except ImportError as fault:
        raise MissingExtraError("icalendar", "calendar") from fault
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for order in _windows(bundle):
        calendar.add_component(_event(order, bundle.tier, icalendar.Event()))
    return bytes(calendar.to_ical())


def ical_skips(bundle: Bundle) -> tuple[Skip, ...]:
    """The notices that no calendar can show."""
    left = (Skip(order.notice.id, _why_not(order.notice)) for order in orders_of(bundle) if _why_not(order.notice))
    return (*rejected_orders(bundle), *left)


def _windows(bundle: Bundle) -> Iterator[Order]:
    return (order for order in orders_of(bundle) if not _why_not(order.notice))


def _why_not(notice: Notice) -> str:
    if not codes_of(notice.kind).calendar:
        return "is no window of time in which people may not move"
    return "" if begins(notice) else "names no first day"


def _event(order: Order, tier: Tier, event: icalendar.Event) -> icalendar.Event:
    for name, value in _fields(order, tier):
        if value is not None:
            event.add(name, plain(value) if isinstance(value, str) else value)
    return event


def _fields(order: Order, tier: Tier) -> Iterator[tuple[str, str | _Moment | tuple[float, float] | None]]:
    notice, report = order.notice, order.record.report
    yield "uid", f"{notice.id}@tawatur"
    yield "dtstamp", datetime.fromisoformat(instant(stamp_of(order).at or NO_INSTANT, None)).astimezone(UTC)
    yield from _bounds(notice)
    yield "summary", _summary(notice)
    yield "description", f"{notice.span.text}\n\n{standing_words(order)}"
    yield "location", notice.area.text if notice.area else None
    yield "geo", point_of(notice.area)
    yield "status", "CONFIRMED" if order.verdict.confirmed else "TENTATIVE"
    yield "class", "PUBLIC" if tier == "public" else "PRIVATE"
    yield "categories", notice.kind
    yield "url", web_address(report.url)
    yield "contact", ", ".join(contact.text for contact in notice.contacts) or None
    yield "x-tawatur-notice", notice.id
    yield "x-tawatur-issuer", notice.issuer.text if notice.issuer else None
    yield "x-tawatur-until", notice.expires.text if notice.expires else None


def _bounds(notice: Notice) -> Iterator[tuple[str, _Moment]]:
    """The first moment and, where there is one, the first after the last; both are days, or both times."""
    start, after = _span(notice)
    days = all(is_day(moment) for moment in (begins(notice), ends(notice)) if moment)
    yield "dtstart", start.date() if days else start
    if after is not None:
        yield "dtend", after.date() if days else after


def _span(notice: Notice) -> tuple[datetime, datetime | None]:
    """The window; an end that is not behind the beginning is none."""
    start, end = datetime.fromisoformat(begins(notice) or ""), ends(notice)
    if end is None:
        return start, None
    after = datetime.fromisoformat(end) + (_DAY if is_day(end) else timedelta())
    return start, after if after > start else None


def _summary(notice: Notice) -> str:
    ended = _span(notice)[1] is not None
    until = notice.expires.text if notice.expires else phrase("no_end")
    return headline(notice, "ar") + ("" if ended else f" ({until})")
