"""The table of incidents: one a row, with its grade, its numbers three ways and a note in a few sentences."""

from __future__ import annotations

import datetime as dt

import msgspec

from tawatur.export.areas import areas_of
from tawatur.export.bundle import Bundle
from tawatur.export.gloss import place_en, type_en
from tawatur.export.notes import incident_note
from tawatur.export.views import View, among, counted, day_of, deaths_of, leading_type, place_of, views_of
from tawatur.model.incident import Incident
from tawatur.model.ontology import ontology
from tawatur.model.record import Place

# Which policy makes the numbers of incidents (policy/grades.yaml, casualties).
POLICY = "_min and _max: lowest and highest claim; killed_low, killed_best, killed_high: UCDP; killed_acled: ACLED"


class When(msgspec.Struct, frozen=True):
    """The first and the last day."""

    date_start: dt.date | None
    date_end: dt.date | None


class Kind(msgspec.Struct, frozen=True):
    """What it is told as, and all types that are told."""

    type: str
    type_ar: str
    type_en: str
    types: str


class Where(msgspec.Struct, frozen=True):
    """Where it happened; degrees of WGS84, ``radius_km`` how far off they may be."""

    place: str | None
    place_en: str
    place_id: str | None
    country: str | None
    admin1: str
    lat: float | None
    lon: float | None
    radius_km: float | None


class Grading(msgspec.Struct, frozen=True):
    """How well it is attested."""

    grade: str
    grade_rule: str
    admiralty: str
    independent: int
    reports: int


class Dead(msgspec.Struct, frozen=True):
    """The dead: lowest and highest claim, UCDP's low, best and high, ACLED's conservative number."""

    killed_min: int | None
    killed_max: int | None
    killed_low: int | None
    killed_best: int | None
    killed_high: int | None
    killed_acled: int | None
    civilians_killed_min: int | None
    civilians_killed_max: int | None


class Harmed(msgspec.Struct, frozen=True):
    """The wounded and the displaced, lowest and highest claim; persons, not families."""

    wounded_min: int | None
    wounded_max: int | None
    displaced_min: int | None
    displaced_max: int | None


class IncidentRow(msgspec.Struct, frozen=True):
    """An incident. The columns are those of its groups in this order."""

    incident: str
    when: When
    kind: Kind
    where: Where
    grading: Grading
    dead: Dead
    harmed: Harmed
    contradictions: int
    note: str


def incident_rows(bundle: Bundle) -> list[IncidentRow]:
    """The incidents in the order of the bundle."""
    return [_row(view) for view in views_of(bundle)]


def _row(view: View) -> IncidentRow:
    incident = view.incident
    lead = leading_type(view, lambda _: True)
    kind = lead.id if lead is not None else incident.types[0]
    return IncidentRow(
        incident=incident.id,
        when=When(day_of(incident.earliest), day_of(incident.latest)),
        kind=Kind(kind, ontology().name(kind, "ar"), type_en(kind), " ".join(incident.types)),
        where=_where(incident, place_of(view)),
        grading=_grading(incident),
        dead=_dead(view),
        harmed=_harmed(view),
        contradictions=sum(not row.resolved for row in incident.contradictions),
        note=incident_note(view, kind),
    )


def _where(incident: Incident, place: Place | None) -> Where:
    return Where(
        place=incident.place,
        place_en=place_en(place),
        place_id=incident.place_id,
        country=place.country if place else None,
        admin1=areas_of(place).admin1,
        lat=incident.lat,
        lon=incident.lon,
        radius_km=place.radius_km if place else None,
    )


def _grading(incident: Incident) -> Grading:
    grade = incident.grade
    return Grading(
        grade=grade.grade,
        grade_rule=grade.reason.rule,
        admiralty=f"{grade.reliability}{grade.credibility}",
        independent=incident.independent,
        reports=len(incident.reports),
    )


def _dead(view: View) -> Dead:
    dead, civilians = deaths_of(view), among(counted(view, "killed"), "civilians")
    return Dead(
        killed_min=dead.min,
        killed_max=dead.max,
        killed_low=dead.low,
        killed_best=dead.best,
        killed_high=dead.high,
        killed_acled=dead.acled,
        civilians_killed_min=civilians.min if civilians else None,
        civilians_killed_max=civilians.max if civilians else None,
    )


def _harmed(view: View) -> Harmed:
    wounded, displaced = (counted(view, measure).get("total") for measure in ("wounded", "displaced"))
    return Harmed(
        wounded_min=wounded.min if wounded else None,
        wounded_max=wounded.max if wounded else None,
        displaced_min=displaced.min if displaced else None,
        displaced_max=displaced.max if displaced else None,
    )
