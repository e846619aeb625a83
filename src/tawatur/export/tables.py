"""Reports, claims, incidents and their ledger as rows of plain values: what CSV, Parquet and workbooks share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec

from tawatur.export.areas import areas_of
from tawatur.export.bundle import Bundle
from tawatur.export.gloss import figure_en, note_of, place_en, role_en, source_en, type_en
from tawatur.export.notes import incident_note
from tawatur.export.views import View, among, counted, deaths_of, leading_type, place_of, views_of
from tawatur.model.incident import Evidence, Incident
from tawatur.model.ontology import ontology
from tawatur.model.record import Claim, Record, Role

# Which policy makes the numbers of incidents (policy/grades.yaml, casualties).
POLICY = "_min and _max: lowest and highest claim; killed_low, killed_best, killed_high: UCDP; killed_acled: ACLED"


class ReportRow(msgspec.Struct, frozen=True):
    """A report; ``characters`` counts code points."""

    report: str
    ref: str | None
    publisher: str | None
    published_at: str | None
    title: str | None
    url: str | None
    language: str
    sha256: str
    characters: int
    claims: int
    notices: int
    text: str


class ClaimRow(msgspec.Struct, frozen=True):
    """A claim. ``start`` and ``end`` are the code points of the trigger; ``figures`` are as the origin gives them."""

    claim: str
    report: str
    incident: str | None
    publisher: str | None
    published_at: str | None
    type: str
    type_ar: str
    type_en: str
    status: str
    polarity: str
    certainty: str
    endorsement: str
    mode: str
    origin: str | None
    origin_en: str
    origin_kind: str | None
    agent: str
    agent_en: str
    agent_id: str | None
    recipient: str
    recipient_en: str
    recipient_id: str | None
    place: str | None
    place_en: str
    place_id: str | None
    country: str | None
    lat: float | None
    lon: float | None
    date_start: dt.date | None
    date_end: dt.date | None
    date_precision: str | None
    killed_min: int | None
    killed_max: int | None
    figures: str
    trigger: str
    start: int
    end: int
    note: str


class IncidentRow(msgspec.Struct, frozen=True):
    """An incident. ``…_min`` and ``…_max`` are the lowest and highest claim, ``killed_low``, ``killed_best`` and
    ``killed_high`` UCDP's, ``killed_acled`` ACLED's conservative number."""

    incident: str
    date_start: dt.date | None
    date_end: dt.date | None
    type: str
    type_ar: str
    type_en: str
    types: str
    place: str | None
    place_en: str
    place_id: str | None
    country: str | None
    admin1: str
    lat: float | None
    lon: float | None
    radius_km: float | None
    grade: str
    grade_rule: str
    admiralty: str
    independent: int
    reports: int
    killed_min: int | None
    killed_max: int | None
    killed_low: int | None
    killed_best: int | None
    killed_high: int | None
    killed_acled: int | None
    civilians_killed_min: int | None
    civilians_killed_max: int | None
    wounded_min: int | None
    wounded_max: int | None
    displaced_min: int | None
    displaced_max: int | None
    contradictions: int
    note: str


class LedgerRow(msgspec.Struct, frozen=True):
    """One value that one origin claims for one field. Figures have ``measure``, ``group`` and bounds.

    ``start`` and ``end`` are code points of the report's text.
    """

    incident: str
    field: str
    value: str
    text: str
    measure: str | None
    group: str | None
    min: int | None
    max: int | None
    approx: bool | None
    scope: str | None
    standing: str
    voice: str
    stated_at: str | None
    report: str | None
    claim: str | None
    start: int | None
    end: int | None


def report_rows(bundle: Bundle) -> list[ReportRow]:
    """The reports in the order of the bundle."""
    return [_report_row(record) for record in bundle.records]


def _report_row(record: Record) -> ReportRow:
    report = record.report
    return ReportRow(
        report=report.id,
        ref=report.ref,
        publisher=report.publisher,
        published_at=report.published_at,
        title=report.title,
        url=report.url,
        language=report.language,
        sha256=report.sha256,
        characters=len(report.text),
        claims=len(record.claims),
        notices=len(record.notices),
        text=report.text,
    )


def claim_rows(bundle: Bundle) -> list[ClaimRow]:
    """The claims in the order of the bundle, each with the incident that it belongs to."""
    homes = {(m.evidence.report, m.evidence.claim): row.id for row in bundle.incidents for m in row.members}
    pairs = ((record, claim) for record in bundle.records for claim in record.claims)
    return [_claim_row(claim, record, homes.get((record.report.id, claim.id))) for record, claim in pairs]


def _claim_row(claim: Claim, record: Record, incident: str | None) -> ClaimRow:
    event, facts, place, time = claim.event, claim.factuality, claim.event.place, claim.event.time
    chain = claim.attribution.chain
    agents, recipients = _with_role(claim, "agent"), _with_role(claim, "recipient")
    dead = [figure for figure in event.figures if figure.measure == "killed"]
    return ClaimRow(
        claim=claim.id,
        report=record.report.id,
        incident=incident,
        publisher=record.report.publisher,
        published_at=record.report.published_at,
        type=event.type,
        type_ar=ontology().name(event.type, "ar"),
        type_en=type_en(event.type),
        status=event.status,
        polarity=facts.polarity,
        certainty=facts.certainty,
        endorsement=facts.endorsement,
        mode=claim.attribution.mode,
        origin=chain[-1].text if chain else None,
        origin_en=source_en(chain[-1], record.report.publisher) if chain else "",
        origin_kind=chain[-1].kind if chain else None,
        agent=_words(agents),
        agent_en="; ".join(map(role_en, agents)),
        agent_id=_id(agents),
        recipient=_words(recipients),
        recipient_en="; ".join(map(role_en, recipients)),
        recipient_id=_id(recipients),
        place=place.text if place else None,
        place_en=place_en(place),
        place_id=place.id if place else None,
        country=place.country if place else None,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        date_start=day_of(time.earliest if time else None),
        date_end=day_of(time.latest if time else None),
        date_precision=time.precision if time else None,
        killed_min=dead[0].min if len(dead) == 1 else None,
        killed_max=dead[0].max if len(dead) == 1 else None,
        figures="; ".join(figure_en(figure) for figure in event.figures),
        trigger=event.trigger.text,
        start=event.trigger.start,
        end=event.trigger.end,
        note=note_of(claim, record),
    )


def _with_role(claim: Claim, name: str) -> list[Role]:
    return [role for role in claim.event.roles if role.role == name]


def _words(roles: list[Role]) -> str:
    return "؛ ".join(role.text for role in roles)


def _id(roles: list[Role]) -> str | None:
    return next((role.actor for role in roles if role.actor), None)


def day_of(iso: str | None) -> dt.date | None:
    """The day of an ISO 8601 date or date-time."""
    return dt.date.fromisoformat(iso[:10]) if iso else None


def incident_rows(bundle: Bundle) -> list[IncidentRow]:
    """The incidents in the order of the bundle."""
    return [_incident_row(view) for view in views_of(bundle)]


def _incident_row(view: View) -> IncidentRow:
    incident, place, dead = view.incident, place_of(view), deaths_of(view)
    lead = leading_type(view, lambda _: True)
    kind = lead.id if lead is not None else incident.types[0]
    civilians = among(counted(view, "killed"), "civilians")
    wounded, displaced = counted(view, "wounded").get("total"), counted(view, "displaced").get("total")
    return IncidentRow(
        incident=incident.id,
        date_start=day_of(incident.earliest),
        date_end=day_of(incident.latest),
        type=kind,
        type_ar=ontology().name(kind, "ar"),
        type_en=type_en(kind),
        types=" ".join(incident.types),
        place=incident.place,
        place_en=place_en(place),
        place_id=incident.place_id,
        country=place.country if place else None,
        admin1=areas_of(place).admin1,
        lat=incident.lat,
        lon=incident.lon,
        radius_km=place.radius_km if place else None,
        grade=incident.grade.grade,
        grade_rule=incident.grade.reason.rule,
        admiralty=f"{incident.grade.reliability}{incident.grade.credibility}",
        independent=incident.independent,
        reports=len(incident.reports),
        killed_min=dead.min,
        killed_max=dead.max,
        killed_low=dead.low,
        killed_best=dead.best,
        killed_high=dead.high,
        killed_acled=dead.acled,
        civilians_killed_min=civilians.min if civilians else None,
        civilians_killed_max=civilians.max if civilians else None,
        wounded_min=wounded.min if wounded else None,
        wounded_max=wounded.max if wounded else None,
        displaced_min=displaced.min if displaced else None,
        displaced_max=displaced.max if displaced else None,
        contradictions=sum(not row.resolved for row in incident.contradictions),
        note=incident_note(view, kind),
    )


def ledger_rows(bundle: Bundle) -> list[LedgerRow]:
    """Every value of every field with who claims it, figures included."""
    return [row for incident in bundle.incidents for part in (_values, _figures) for row in part(incident)]


def _values(incident: Incident) -> Iterator[LedgerRow]:
    voices = {(m.evidence.report, m.evidence.claim): m.voice for m in incident.members}
    for field in incident.fields:
        for value in field.values:
            for evidence in value.evidence:
                voice = voices.get((evidence.report, evidence.claim), "")
                yield _ledger_row(incident, field.field, value.key, value.text, value.standing, voice, evidence)


def _figures(incident: Incident) -> Iterator[LedgerRow]:
    columns = {column.id: column for column in incident.columns}
    for figure in incident.figures:
        column = columns[figure.column]
        evidence = figure.evidence[0] if figure.evidence else None
        row = _ledger_row(
            incident, "figure", figure.column, figure.text, figure.standing, figure.voice, evidence, figure.stated_at
        )
        yield msgspec.structs.replace(
            row,
            measure=column.measure,
            group=column.group,
            min=figure.min,
            max=figure.max,
            approx=figure.approx,
            scope=figure.scope,
        )


def _ledger_row(
    incident: Incident,
    field: str,
    value: str,
    text: str,
    standing: str,
    voice: str,
    evidence: Evidence | None,
    stated_at: str | None = None,
) -> LedgerRow:
    return LedgerRow(
        incident=incident.id,
        field=field,
        value=value,
        text=text,
        measure=None,
        group=None,
        min=None,
        max=None,
        approx=None,
        scope=None,
        standing=standing,
        voice=voice,
        stated_at=stated_at,
        report=evidence.report if evidence else None,
        claim=evidence.claim if evidence else None,
        start=evidence.start if evidence else None,
        end=evidence.end if evidence else None,
    )
