"""Airwars-shaped table: one row an incident, harm as lowest and highest claim by group, with the grade."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from tawatur.export.acled_codes import coded
from tawatur.export.areas import areas_of
from tawatur.export.bundle import Bundle
from tawatur.export.csvs import csv_bytes
from tawatur.export.gloss import place_en, type_en
from tawatur.export.notes import incident_note, voice_en
from tawatur.export.views import View, among, counted, first_day, last_day, leading_type, parties, place_of, views_of
from tawatur.model.codes import RoleName
from tawatur.model.incident import Casualties


class AirwarsRow(msgspec.Struct, frozen=True):
    """An incident; ``…_min`` and ``…_max`` are the lowest and the highest number that any origin claims."""

    incident: str
    date_start: str | None
    date_end: str | None
    type: str
    suspected_belligerents: str
    suspected_targets: str
    location: str
    admin1: str
    country: str
    latitude: float | None
    longitude: float | None
    grade: str
    grade_rule: str
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
    civilians_wounded_min: int | None
    civilians_wounded_max: int | None
    total_wounded_min: int | None
    total_wounded_max: int | None
    independent_sources: int
    reports: int
    sources: str
    urls: str
    summary: str


def write_airwars(bundle: Bundle) -> bytes:
    """All incidents that anyone tells of, denied ones (graded discounted) among them."""
    return csv_bytes([_row(view) for view in views_of(bundle)], AirwarsRow)


def _row(view: View) -> AirwarsRow:
    incident, place = view.incident, place_of(view)
    kind = leading_type(view, lambda _: True)
    name = kind.id if kind is not None else incident.types[0]
    areas = areas_of(place)
    killed, wounded = counted(view, "killed"), counted(view, "wounded")
    return AirwarsRow(
        incident=incident.id,
        date_start=first_day(view),
        date_end=last_day(view),
        type=type_en(name),
        suspected_belligerents=_named(view, name, "agent"),
        suspected_targets=_named(view, name, "recipient"),
        location=place_en(place),
        admin1=areas.admin1,
        country=areas.country,
        latitude=incident.lat,
        longitude=incident.lon,
        grade=incident.grade.grade,
        grade_rule=incident.grade.reason.rule,
        civilians_killed_min=_lowest(killed, "civilians"),
        civilians_killed_max=_highest(killed, "civilians"),
        children_killed_min=_lowest(killed, "children"),
        children_killed_max=_highest(killed, "children"),
        women_killed_min=_lowest(killed, "women"),
        women_killed_max=_highest(killed, "women"),
        fighters_killed_min=_lowest(killed, "fighters"),
        fighters_killed_max=_highest(killed, "fighters"),
        security_killed_min=_lowest(killed, "security"),
        security_killed_max=_highest(killed, "security"),
        total_killed_min=_lowest(killed, "total"),
        total_killed_max=_highest(killed, "total"),
        civilians_wounded_min=_lowest(wounded, "civilians"),
        civilians_wounded_max=_highest(wounded, "civilians"),
        total_wounded_min=_lowest(wounded, "total"),
        total_wounded_max=_highest(wounded, "total"),
        independent_sources=incident.independent,
        reports=len(incident.reports),
        sources="; ".join(voice_en(voice) for voice in incident.voices),
        urls="; ".join(report.url for report in view.reports if report.url),
        summary=incident_note(view, name, "Casualties: lowest and highest claim."),
    )


def _lowest(rows: Mapping[str, Casualties], group: str) -> int | None:
    row = among(rows, group)
    return row.min if row is not None else None


def _highest(rows: Mapping[str, Casualties], group: str) -> int | None:
    row = among(rows, group)
    return row.max if row is not None else None


def _named(view: View, kind: str, role: RoleName) -> str:
    """All that voices name in this role: who is suspected, not who did it."""
    place = place_of(view)
    country = place.country if place else None
    actors = (coded(party, country, areas_of(place).country) for party in parties(view, (kind,), role))
    return "; ".join(dict.fromkeys(actor.name for actor in actors if actor is not None))
