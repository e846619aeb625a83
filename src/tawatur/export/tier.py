"""The public tier: what must not go out is taken out of the bundle, before any format sees it.

Masked are: contacts other than those of notices, names of persons without public office, coordinates finer than a
setting (in fields and in texts), who judged, and the ids of reports whose digest would let a masked number be guessed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TypeVar

import msgspec

from tawatur.export.bundle import Bundle
from tawatur.export.gloss import MASK
from tawatur.export.masks import Scrubber, blotted, rewritten
from tawatur.export.persons import Name, Person, persons_in, private_names
from tawatur.export.pseudonyms import fresh_ids, incident_ids, public_judgements
from tawatur.export.tier_rules import TierRules, tier_words
from tawatur.lexicon.load import default_lexicon
from tawatur.model.identity import report_id, text_digest
from tawatur.model.incident import Casualties, FigureValue, Incident
from tawatur.model.record import Claim, Figure, Notice, Place, Record, Report
from tawatur.notices.reachable import contact_ranges, digits_of, published_in

_KM_PER_DEGREE = 111.2
C = TypeVar("C", Figure, FigureValue)


def released(records: tuple[Record, ...], rules: TierRules) -> tuple[Record, ...]:
    """The records whose reports may go out: published on the embargo's day or before. Undated ones may not."""
    if rules.embargo is None:
        return records
    return tuple(r for r in records if (r.report.published_at or "9999")[:10] <= rules.embargo)


def for_public(bundle: Bundle, rules: TierRules) -> Bundle:
    """The bundle as it may go out, with the same offsets throughout.

    Incidents and judgements that rest on a report held back by the embargo are left out whole; who wants incidents of
    the rest builds them from :func:`released` records first.
    """
    records = released(bundle.records, rules)
    persons = {text: found for record in records for text, found in _persons(record)}
    names = private_names(tuple(person for found in persons.values() for person in found))
    published = published_in(notice for record in records for notice in record.notices)
    scrubber = Scrubber(names, published, rules.decimals)
    mask = partial(_masked, persons=persons, names=names, scrubber=scrubber)
    reports = {record.report.id: mask(record.report) for record in records}
    fresh = fresh_ids(reports)
    incidents = tuple(row for row in bundle.incidents if reports.keys() >= set(row.reports))
    scrubber.rename({**fresh, **incident_ids(incidents, fresh)})
    hidden = _numbers(records, published)
    clean = tuple(_record(record, reports[record.report.id], scrubber, rules, hidden) for record in records)
    return Bundle(
        clean,
        tuple(_incident(row, scrubber, rules, hidden) for row in incidents),
        public_judgements(bundle.judgements, scrubber, reports.keys()),
        "public",
    )


def _persons(record: Record) -> Iterator[tuple[str, tuple[Person, ...]]]:
    """The texts of a report with the persons that they name; sources of the record that hold an office do so."""
    report = record.report
    links = (link for claim in record.claims for link in claim.attribution.chain)
    spans = [(link.start, link.end) for link in links if link.kind in tier_words().office_sources]
    found = persons_in(report.text, default_lexicon())
    yield report.text, tuple(msgspec.structs.replace(p, office=p.office or _within(p, spans)) for p in found)
    for text in (report.title, report.publisher):
        if text:
            yield text, persons_in(text, default_lexicon())


def _within(person: Person, spans: Iterable[tuple[int | None, int | None]]) -> bool:
    """Whether a name ends words that begin with something else, a title."""
    return any(start is not None and end is not None and start < person.start < end for start, end in spans)


def _masked(
    report: Report, persons: Mapping[str, tuple[Person, ...]], names: frozenset[Name], scrubber: Scrubber
) -> Report:
    """A report with its texts blotted, under the id that these give it."""

    def blot(text: str | None) -> str | None:
        if text is None:
            return None
        own = [(person.start, person.end) for person in persons.get(text, ()) if person.words in names]
        return blotted(text, [*own, *scrubber.ranges(text)])

    text = blot(report.text) or ""
    publisher, url, title = blot(report.publisher), blot(report.url), blot(report.title)
    if (text, publisher, url, title) == (report.text, report.publisher, report.url, report.title):
        return report
    return Report(
        report_id(publisher, url, text),
        report.ref,
        publisher,
        url,
        report.published_at,
        title,
        report.language,
        text_digest(text),
        text,
    )


def _numbers(records: Iterable[Record], published: frozenset[str]) -> frozenset[int]:
    """Masked numbers as values, should one have been read as a count."""
    texts = (record.report.text for record in records)
    found = (digits_of(text[start:end]) for text in texts for start, end in contact_ranges(text, published))
    return frozenset(int(digits) for digits in found if digits)


def _record(record: Record, report: Report, scrubber: Scrubber, rules: TierRules, hidden: frozenset[int]) -> Record:
    text = report.text
    claims = tuple(_claim(rewritten(claim, scrubber, text), rules, hidden) for claim in record.claims)
    notices = tuple(_notice(rewritten(notice, scrubber, text), rules) for notice in record.notices)
    ref = None if report.ref is None else scrubber.clean(report.ref)
    name = scrubber.clean(record.report.id)
    return Record(msgspec.structs.replace(report, id=name, ref=ref), record.segments, claims, notices, record.run)


def _notice(notice: Notice, rules: TierRules) -> Notice:
    contacts = tuple(contact for contact in notice.contacts if MASK not in contact.text)
    return msgspec.structs.replace(notice, area=_coarser(notice.area, rules), contacts=contacts)


def _claim(claim: Claim, rules: TierRules, hidden: frozenset[int]) -> Claim:
    event = msgspec.structs.replace(
        claim.event,
        place=_coarser(claim.event.place, rules),
        figures=_without(claim.event.figures, hidden),
        roles=tuple(msgspec.structs.replace(role, place=_coarser(role.place, rules)) for role in claim.event.roles),
    )
    return msgspec.structs.replace(claim, event=event)


def _without(figures: tuple[C, ...], hidden: frozenset[int]) -> tuple[C, ...]:
    return tuple(figure for figure in figures if hidden.isdisjoint((figure.min, figure.max)))


def _coarser(place: Place | None, rules: TierRules) -> Place | None:
    """A place with its point rounded; the radius grows by what rounding may move the point."""
    if place is None or place.lat is None or place.lon is None:
        return place
    radius = (place.radius_km or 0.0) + 10**-rules.decimals / 2 * _KM_PER_DEGREE * math.sqrt(2)
    return msgspec.structs.replace(
        place,
        lat=round(place.lat, rules.decimals),
        lon=round(place.lon, rules.decimals),
        radius_km=round(radius, 1),
    )


def _incident(incident: Incident, scrubber: Scrubber, rules: TierRules, hidden: frozenset[int]) -> Incident:
    clean = rewritten(incident, scrubber)
    return msgspec.structs.replace(
        clean,
        lat=None if clean.lat is None else round(clean.lat, rules.decimals),
        lon=None if clean.lon is None else round(clean.lon, rules.decimals),
        figures=_without(clean.figures, hidden),
        casualties=tuple(row for row in clean.casualties if not _counts(row, hidden)),
    )


def _counts(row: Casualties, hidden: frozenset[int]) -> bool:
    return not hidden.isdisjoint((row.min, row.max, row.low, row.best, row.high, row.acled))
