"""Notices for formats that alert people: what they are in other vocabularies, and who stands behind each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec
import msgspec.yaml

from tawatur.brief.strings import Lang, say
from tawatur.export.bundle import Bundle, Skip
from tawatur.export.gloss import FOLDER, place_en
from tawatur.export.moments import is_day
from tawatur.model.codes import NoticeKind
from tawatur.model.judgement import Judgement
from tawatur.model.record import Notice, Place, Record
from tawatur.review import NoticeVerdict, notice_verdicts, standing_by_report

_COMPACT = frozenset({"facility", "street", "neighbourhood", "settlement"})
_WITHIN = frozenset({"in", "from"})


class Codes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of notice in other vocabularies: CAP's category and response type, and whether a calendar shows it."""

    category: str
    response: str | None = None
    calendar: bool = False


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``notices.yaml``."""

    version: int
    kinds: dict[NoticeKind, Codes]
    offsets: dict[str, tuple[str, str]]
    words: dict[str, str]


class Order(msgspec.Struct, frozen=True):
    """A notice with the report that tells it and what people say of it."""

    record: Record
    notice: Notice
    verdict: NoticeVerdict

    @property
    def rejected(self) -> Judgement | None:
        """The judgement that the whole notice is wrong."""
        refused = self.verdict.refused
        return refused if refused and refused.verb == "reject" and refused.field is None else None


class Stamp(msgspec.Struct, frozen=True):
    """When a message came to be (ISO 8601) and where that is known from.

    ``basis``: ``confirmed`` (when a person confirmed it), ``published`` (when the report was), ``published-day`` (of
    that, only the day is known), or ``none``: then ``at`` is null, for nothing here knows a clock.
    """

    at: str | None
    basis: str


def codes_of(kind: NoticeKind) -> Codes:
    """A kind of notice in other vocabularies."""
    return _table().kinds[kind]


def phrase(name: str, **values: str) -> str:
    """Words of ``notices.yaml``, filled in."""
    return _table().words[name].format(**values)


def orders_of(bundle: Bundle) -> Iterator[Order]:
    """The notices of a bundle in its order, without those that a person rejected."""
    return (order for order in _all_orders(bundle) if order.rejected is None)


def rejected_orders(bundle: Bundle) -> tuple[Skip, ...]:
    """The notices that :func:`orders_of` leaves out."""
    return tuple(
        Skip(order.notice.id, f"rejected by {order.rejected.who}: {order.rejected.why}")
        for order in _all_orders(bundle)
        if order.rejected is not None
    )


def stamp_of(order: Order) -> Stamp:
    """The time that a message about a notice may carry."""
    if order.verdict.confirmed is not None:
        return Stamp(order.verdict.confirmed.at, "confirmed")
    published = order.record.report.published_at
    if published is None:
        return Stamp(None, "none")
    return Stamp(published, "published-day" if is_day(published) else "published")


def offsets_of(country: str | None) -> tuple[str, str] | None:
    """The least and the greatest offset from UTC that a country's clocks have had; null for an unknown country."""
    return _table().offsets.get(country) if country else None


def standing_words(order: Order) -> str:
    """Who stands behind a notice, in a sentence."""
    confirmed, refused = order.verdict.confirmed, order.verdict.refused
    if confirmed is not None:
        return phrase("confirmed", who=confirmed.who, at=confirmed.at, why=confirmed.why)
    if refused is not None:
        what = " ".join(part for part in (refused.verb, refused.field, refused.value) if part)
        return phrase("changed", who=refused.who, what=what, why=refused.why)
    return phrase("draft")


def headline(notice: Notice, lang: Lang) -> str:
    """The kind of a notice and its area ("Curfew: Ar-Raqqah")."""
    kind, area = say(lang, "notice", notice.kind), notice.area
    where = (area.text if lang == "ar" else place_en(area)) if area else ""
    return ": ".join(part for part in (kind, where) if part)


def point_of(area: Place | None) -> tuple[float, float] | None:
    """Latitude and longitude of a compact place's own point; null for wide places and for the point of a parent."""
    own = area is not None and area.basis == "own" and area.level in _COMPACT and area.relation in _WITHIN
    return (area.lat, area.lon) if area and own and area.lat is not None and area.lon is not None else None


def begins(notice: Notice) -> str | None:
    """The first moment of a notice (ISO 8601, a day or a minute); null where no day is stated."""
    return notice.effective.earliest if notice.effective else None


def ends(notice: Notice) -> str | None:
    """The last moment of a notice, included; null where it has no end or none with a day ("until further notice")."""
    return notice.expires.latest if notice.expires else None


def _all_orders(bundle: Bundle) -> Iterator[Order]:
    judged = standing_by_report(bundle.judgements)
    for record in bundle.records:
        verdicts = notice_verdicts(record, judged.get(record.report.id, ()))
        for notice in record.notices:
            yield Order(record, notice, verdicts.get(notice.id, NoticeVerdict()))


@cache
def _table() -> _Table:
    return msgspec.yaml.decode((FOLDER / "notices.yaml").read_bytes(), type=_Table)
