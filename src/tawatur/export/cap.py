"""Notices as alerts of the Common Alerting Protocol (CAP 1.2, OASIS Standard of 1 July 2010).

An alert is a ``Draft`` until a person has confirmed the notice. What the notice does not say is left out, or is CAP's
own ``Unknown``; what CAP has no element for stands in parameters named ``tawatur:…``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from tawatur.brief.strings import Lang, say
from tawatur.export.archive import zip_of
from tawatur.export.bundle import Bundle, Tier
from tawatur.export.gloss import day_en, place_en, quoted
from tawatur.export.iris import web_address
from tawatur.export.moments import NO_INSTANT, instant
from tawatur.export.orders import (
    Order,
    begins,
    codes_of,
    ends,
    headline,
    offsets_of,
    orders_of,
    phrase,
    point_of,
    stamp_of,
    standing_words,
)
from tawatur.export.plain import plain
from tawatur.lexicon.english import actor_name
from tawatur.model.record import Notice, Place, Time

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
SENDER = "tawatur"
_LANGUAGES: tuple[Lang, ...] = ("ar", "en")
_NOT_IN_CODES = re.compile(r"[\s,<&]")
_Fields = Iterator[tuple[str, str | None]]


def write_cap(bundle: Bundle) -> bytes:
    """A zip archive with one alert a notice, ``NOTICE.cap.xml``; notices that a person rejected are left out."""
    return zip_of((f"{_code(order.notice.id)}.cap.xml", alert(order, bundle.tier)) for order in orders_of(bundle))


def alert(order: Order, tier: Tier) -> bytes:
    """One alert as an XML document (UTF-8)."""
    root = ET.Element("alert", xmlns=NAMESPACE)
    _add(root, _head(order, tier))
    for lang in _LANGUAGES:
        info = ET.SubElement(root, "info")
        _add(info, _info(order, lang))
        for name, value in _parameters(order):
            _add(ET.SubElement(info, "parameter"), iter((("valueName", f"tawatur:{name}"), ("value", value))))
        if order.notice.area is not None:
            _area(ET.SubElement(info, "area"), order.notice.area, lang)
    ET.indent(root)
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _head(order: Order, tier: Tier) -> _Fields:
    confirmed, at = order.verdict.confirmed, stamp_of(order).at
    yield (
        "identifier",
        ".".join(_code(part) for part in (SENDER, order.notice.id, confirmed.id if confirmed else "") if part),
    )
    yield "sender", SENDER
    yield "sent", instant(at, None) if at else NO_INSTANT
    yield "status", "Actual" if confirmed else "Draft"
    yield "msgType", "Alert"
    yield "source", f"tawatur {order.record.run.version}"
    yield "scope", "Public" if tier == "public" else "Restricted"
    yield "restriction", None if tier == "public" else phrase("internal")
    yield "note", standing_words(order)


def _info(order: Order, lang: Lang) -> _Fields:
    notice, codes = order.notice, codes_of(order.notice.kind)
    yield "language", lang
    yield "category", codes.category
    yield "event", say(lang, "notice", notice.kind)
    yield "responseType", codes.response
    yield from ((name, "Unknown") for name in ("urgency", "severity", "certainty"))
    yield from _window(notice)
    yield "senderName", _issuer(notice, lang)
    yield "headline", headline(notice, lang)
    yield "description", _described(order) if lang == "en" else None
    yield "instruction", notice.span.text if lang == "ar" else None
    yield "web", web_address(order.record.report.url)
    yield "contact", ", ".join(contact.text for contact in notice.contacts) or None


def _parameters(order: Order) -> _Fields:
    """Where it comes from, and what of its times CAP cannot say."""
    notice, report = order.notice, order.record.report
    yield "report", report.id
    yield "notice", notice.id
    yield "kind", notice.kind
    yield "words", f"{notice.span.start}-{notice.span.end}"
    yield "sent-basis", stamp_of(order).basis
    yield from _time_parameters("onset", notice.effective, begins(notice))
    yield from _time_parameters("expires", notice.expires, ends(notice))
    if begins(notice) or ends(notice):
        yield "time-zone", _zone(notice)


def _window(notice: Notice) -> _Fields:
    """Instants that hold the stated window wherever the country's clocks stood; none where no country is known."""
    offsets = offsets_of(notice.area.country if notice.area else None)
    if offsets is not None:
        (least, greatest), start, end = offsets, begins(notice), ends(notice)
        yield "onset", instant(start, greatest) if start else None
        yield "expires", instant(end, least, end=True) if end else None


def _time_parameters(name: str, time: Time | None, stated: str | None) -> _Fields:
    if time is not None:
        yield f"{name}-stated", stated or phrase("no_day")
        yield f"{name}-precision", time.precision
        yield f"{name}-words", time.text


def _zone(notice: Notice) -> str:
    country = notice.area.country if notice.area else None
    offsets = offsets_of(country)
    if offsets is None or country is None:
        return phrase("no_zone")
    return phrase("zone", least=offsets[0], greatest=offsets[1], country=country)


def _area(element: ET.Element, place: Place, lang: Lang) -> None:
    """Words always; a circle only around a compact place's own point, with the radius it may be off."""
    point, radius = point_of(place), place.radius_km
    circle = f"{point[0]},{point[1]} {radius}" if point is not None and radius is not None else None
    _add(element, iter((("areaDesc", place.text if lang == "ar" else place_en(place)), ("circle", circle))))
    for name, value in (("COD-PCODE", place.pcode), ("GeoNames", place.geonameid), ("tawatur:place", place.id)):
        if value is not None:
            _add(ET.SubElement(element, "geocode"), iter((("valueName", name), ("value", str(value)))))


def _issuer(notice: Notice, lang: Lang) -> str | None:
    issuer = notice.issuer
    if issuer is None:
        return None
    return (actor_name(issuer.actor) if lang == "en" and issuer.actor else None) or issuer.text


def _described(order: Order) -> str:
    report = order.record.report
    date = f" on {day_en(report.published_at)}" if report.published_at else ""
    told = phrase("report", publisher=quoted(report.publisher) or phrase("unnamed"), date=date)
    return phrase("described", issuer=_issuer(order.notice, "en") or phrase("nobody"), report=told)


def _code(text: str) -> str:
    """``text`` without the characters that CAP forbids in identifiers."""
    return _NOT_IN_CODES.sub("_", text)


def _add(parent: ET.Element, fields: _Fields) -> None:
    for name, value in fields:
        if value is not None:
            ET.SubElement(parent, name).text = plain(value)
