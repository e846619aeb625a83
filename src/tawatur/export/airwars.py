"""Airwars-shaped table: one row an incident, harm as lowest and highest claim by group, with the grade."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tawatur.export.acled_codes import coded
from tawatur.export.areas import areas_of
from tawatur.export.bundle import Bundle
from tawatur.export.csvs import csv_bytes
from tawatur.export.gloss import place_en, type_en
from tawatur.export.notes import incident_note, voice_en
from tawatur.export.views import View, among, counted, first_day, last_day, leading_type, parties, place_of, views_of
from tawatur.model.codes import Measure, RoleName


class What(msgspec.Struct, frozen=True):
    """What happened when, and who is suspected."""

    incident: str
    date_start: str | None
    date_end: str | None
    type: str
    suspected_belligerents: str
    suspected_targets: str


class Where(msgspec.Struct, frozen=True):
    """Where it happened; degrees of WGS84."""

    location: str
    admin1: str
    country: str
    latitude: float | None
    longitude: float | None


class Grading(msgspec.Struct, frozen=True):
    """The grade and the rule that gave it."""

    grade: str
    grade_rule: str


class Killed(msgspec.Struct, frozen=True):
    """The lowest and the highest number of dead that any origin claims, by group."""

    civilians_killed_min: int | None
    civilians_killed_max: int | None
    children_killed_min: int | None
    children_killed_max: int | None
    women_killed_min: int | None
    women_killed_max: int | None
    fighters_killed_min: int | None
    fighters_killed_max: int | None
    security_killed_min: int | None
    security_killed_max: int | None
    total_killed_min: int | None
    total_killed_max: int | None


class Wounded(msgspec.Struct, frozen=True):
    """The same of the wounded."""

    civilians_wounded_min: int | None
    civilians_wounded_max: int | None
    total_wounded_min: int | None
    total_wounded_max: int | None


class Sources(msgspec.Struct, frozen=True):
    """Who tells it and where."""

    independent_sources: int
    reports: int
    sources: str
    urls: str


class AirwarsRow(msgspec.Struct, frozen=True):
    """An incident. The columns are those of its groups in this order."""

    what: What
    where: Where
    grading: Grading
    killed: Killed
    wounded: Wounded
    sources: Sources
    summary: str


def write_airwars(bundle: Bundle) -> bytes:
    """All incidents that anyone tells of, denied ones (graded discounted) among them."""
    return csv_bytes([_row(view) for view in views_of(bundle)], AirwarsRow)


def _row(view: View) -> AirwarsRow:
    lead = leading_type(view, lambda _: True)
    kind = lead.id if lead is not None else view.incident.types[0]
    grade = view.incident.grade
    return AirwarsRow(
        what=_what(view, kind),
        where=_where(view),
        grading=Grading(grade.grade, grade.reason.rule),
        killed=Killed(*_bounds(view, "killed", "civilians", "children", "women", "fighters", "security", "total")),
        wounded=Wounded(*_bounds(view, "wounded", "civilians", "total")),
        sources=_sources(view),
        summary=incident_note(view, kind, "Casualties: lowest and highest claim."),
    )


def _what(view: View, kind: str) -> What:
    return What(
        incident=view.incident.id,
        date_start=first_day(view),
        date_end=last_day(view),
        type=type_en(kind),
        suspected_belligerents=_named(view, kind, "agent"),
        suspected_targets=_named(view, kind, "recipient"),
    )


def _where(view: View) -> Where:
    place = place_of(view)
    areas = areas_of(place)
    return Where(place_en(place), areas.admin1, areas.country, view.incident.lat, view.incident.lon)


def _bounds(view: View, measure: Measure, *groups: str) -> Iterator[int | None]:
    """The lowest and the highest claim of each group in turn."""
    rows = counted(view, measure)
    for group in groups:
        row = among(rows, group)
        yield from (row.min, row.max) if row is not None else (None, None)


def _sources(view: View) -> Sources:
    return Sources(
        independent_sources=view.incident.independent,
        reports=len(view.incident.reports),
        sources="; ".join(voice_en(voice) for voice in view.incident.voices),
        urls="; ".join(report.url for report in view.reports if report.url),
    )


def _named(view: View, kind: str, role: RoleName) -> str:
    """All that voices name in this role: who is suspected, not who did it."""
    place = place_of(view)
    country = place.country if place else None
    actors = (coded(party, country, areas_of(place).country) for party in parties(view, (kind,), role))
    return "; ".join(dict.fromkeys(actor.name for actor in actors if actor is not None))
