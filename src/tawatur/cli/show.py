"""``tawatur show``: one report, claim, incident or judgement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

import msgspec
import typer

from tawatur.cli.finding import incident_line
from tawatur.cli.opened import JsonOption, StoreOption, opened, refresh
from tawatur.cli.opinions import link_line, links_by_incident, on_incident, opinion_line
from tawatur.cli.read import Lang
from tawatur.cli.tables import isolate
from tawatur.cli.taken import custody_lines
from tawatur.ingest.errors import InputError
from tawatur.model.incident import Incident
from tawatur.model.judgement import Judgement
from tawatur.model.ontology import ontology
from tawatur.model.record import Claim, Notice, Record
from tawatur.review import claim_fields, incident_fields, notice_fields, opinions_on_notices, opinions_on_record
from tawatur.store import Store, StoredReport, Version

_MARK = {True: "*", False: " "}


def show_command(
    name: Annotated[str, typer.Argument(metavar="ID", help="Of a report, claim, notice, incident or judgement.")],
    store: StoreOption = None,
    text: Annotated[bool, typer.Option("--text", help="Also the whole text of a report.")] = False,
    lang: Lang = "ar",
    as_json: JsonOption = False,
) -> None:
    """Show one thing of the store: what the machine reads and, beside it, what people decided.

    Examples:

      tawatur show r0123456789abcdef --text

      tawatur show i-0123456789ab --json
    """
    with opened(store) as there:
        found = _find(there, name)
        if as_json:
            print(msgspec.json.encode(found).decode())
        else:
            print("\n".join(_lines(there, found, name, lang, text)))


def _find(store: Store, name: str) -> Incident | Judgement | StoredReport:
    if name.startswith("i-"):
        refresh(store)
        incident = store.incident(name)
        if incident is not None:
            return incident
    judgement = next((j for j in store.judgements() if j.id == name), None)
    found = judgement or store.report(name) or store.report_of_claim(name) or store.report_of_notice(name)
    if found is None:
        raise InputError(f"{name}: there is no report, claim, notice, incident or judgement of this id")
    return found


def _lines(store: Store, found: Incident | Judgement | StoredReport, name: str, lang: str, text: bool) -> Iterator[str]:
    if isinstance(found, Incident):
        yield from _incident_lines(store, found, lang)
    elif isinstance(found, Judgement):
        yield from judgement_lines(found)
    else:
        yield from _report_lines(store, found, name, lang, text)


def judgement_lines(judgement: Judgement) -> Iterator[str]:
    """A judgement in full."""
    yield f"{judgement.id}  {judgement.at}  {judgement.who}"
    what = f" {judgement.field}" if judgement.field else ""
    value = f" = {isolate(judgement.value)}" if judgement.value is not None else ""
    yield f"  {judgement.verb}{what}{value}: " + " ".join(target.id for target in judgement.targets)
    if judgement.machine is not None:
        yield f"  the machine said: {isolate(judgement.machine)}"
    yield f"  {isolate(judgement.why)}"


def _report_lines(store: Store, found: StoredReport, name: str, lang: str, text: bool) -> Iterator[str]:
    report = found.record.report
    head = (report.id, report.published_at or "", isolate(report.publisher or ""), isolate(report.title or ""))
    yield "  ".join(part for part in head if part)
    if report.url:
        yield f"  {report.url}"
    kept = store.custody(found.row)
    if kept is not None:
        yield from custody_lines(kept[0])
    if len(found.versions) > 1:
        yield from (_version_line(version) for version in found.versions)
    claims, notices = _meant(found.record, name)
    for claim in claims:
        yield from _claim_lines(claim, lang)
    for notice in notices:
        yield from _notice_lines(notice)
    yield from _opinion_lines(store, found.record, {claim.id for claim in claims} | {notice.id for notice in notices})
    if text:
        yield "\n" + report.text


def _meant(record: Record, name: str) -> tuple[Sequence[Claim], Sequence[Notice]]:
    """The claim or the notice that was asked for; all of both where the whole report was."""
    claims = [claim for claim in record.claims if claim.id == name]
    notices = [notice for notice in record.notices if notice.id == name]
    return (claims, notices) if claims or notices else (record.claims, record.notices)


def _version_line(version: Version) -> str:
    return f"  {_MARK[version.current]} version {version.id}  {version.published_at or ''}  added {version.added_at}"


def _claim_lines(claim: Claim, lang: str) -> Iterator[str]:
    yield f"  {claim.id}  {isolate(ontology().name(claim.event.type, lang))}  {isolate(claim.event.trigger.text)}"
    fields = {name: value for name, value in claim_fields(claim).items() if value and name != "type"}
    yield "      " + "  ".join(f"{name}: {isolate(value)}" for name, value in fields.items())


def _notice_lines(notice: Notice) -> Iterator[str]:
    yield f"  {notice.id}  {isolate(notice.span.text)}"
    fields = {name: value for name, value in notice_fields(notice).items() if value}
    yield "      " + "  ".join(f"{name}: {isolate(value)}" for name, value in fields.items())


def _opinion_lines(store: Store, record: Record, shown: set[str]) -> Iterator[str]:
    judgements = store.judgements()
    for opinion in (*opinions_on_record(record, judgements), *opinions_on_notices(record, judgements)):
        if opinion.about is None or opinion.about in shown:
            yield f"  {opinion.about or 'gone'}  {opinion_line(opinion)}"


def _incident_lines(store: Store, incident: Incident, lang: str) -> Iterator[str]:
    yield incident_line(incident, lang)
    grade = incident.grade
    pair = f"{grade.reliability}{grade.credibility}"
    yield f"  grade {grade.grade} ({grade.reason.rule}), {pair} ({grade.admiralty_reason.rule})"
    for voice in incident.voices:
        copies = f" +{voice.copies}" if voice.copies else ""
        yield f"  voice {isolate(voice.name)}  {voice.kind}  in {len(voice.reports)} reports{copies}"
    yield from (f"  {name}: {isolate(value)}" for name, value in incident_fields(incident).items() if value)
    for contradiction in incident.contradictions:
        sides = " / ".join(isolate(side.text) for side in contradiction.sides)
        yield f"  contradiction in {contradiction.field}: {sides}" + (" (resolved)" if contradiction.resolved else "")
    yield from (f"  {opinion_line(opinion)}" for opinion in on_incident(store, incident))
    yield from (f"  {link_line(opinion)}" for opinion in links_by_incident(store).get(incident.id, []))
    yield from (f"  report {report}" for report in incident.reports)
