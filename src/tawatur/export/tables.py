"""Reports, and the ledger of incidents, as rows of plain values."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tawatur.export.bundle import Bundle
from tawatur.model.incident import Evidence, Incident
from tawatur.model.record import Record


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
