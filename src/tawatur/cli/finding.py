"""``tawatur search`` and ``tawatur incidents``."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

import msgspec
import typer

from tawatur.cli.days import SinceOption, UntilOption, check_period
from tawatur.cli.opened import JsonOption, StoreOption, opened, refresh
from tawatur.cli.opinions import link_line, links_by_incident
from tawatur.cli.read import Lang
from tawatur.cli.tables import isolate
from tawatur.ingest.errors import InputError
from tawatur.model.incident import GradeName, Incident
from tawatur.model.ontology import ontology
from tawatur.store import Hit, IncidentQuery, Query, Store

TypeOption = Annotated[str | None, typer.Option("--type", help="An event type, e.g. air_strike.")]
GradeOption = Annotated[str | None, typer.Option(help="Grade of the incident: " + ", ".join(get_args(GradeName)) + ".")]
_AROUND = 60
_SNIPPETS = 3


def search_command(
    phrase: Annotated[str | None, typer.Argument(help="Words as in the text; 'word*' for a beginning.")] = None,
    store: StoreOption = None,
    kind: TypeOption = None,
    actor: Annotated[str | None, typer.Option(help="Who takes part: a name or an id.")] = None,
    place: Annotated[
        str | None, typer.Option(help="Where: a name, or the id of the place or of what holds it.")
    ] = None,
    origin: Annotated[str | None, typer.Option(help="Who says it: a name or an id.")] = None,
    grade: GradeOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
    by_date: Annotated[bool, typer.Option("--by-date", help="Last published first, instead of last added.")] = False,
    versions: Annotated[bool, typer.Option("--versions", help="Also texts that a later version replaced.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Find reports by a phrase and by what they claim; conditions hold for one and the same claim.

    Examples:

      tawatur search "سجن غويران" --since 2022-01-20 --until 2022-01-31

      tawatur search --type air_strike --place الحسكة --json
    """
    check_type(kind)
    check_grade(grade)
    order: Literal["added", "published"] = "published" if by_date else "added"
    days = check_period(since, until)
    query = Query(phrase, kind, actor, place, origin, grade, *days, limit=limit, order=order, versions=versions)
    with opened(store) as there:
        if grade is not None:
            refresh(there)
        for hit in there.search(query):
            print(msgspec.json.encode(hit).decode() if as_json else _hit_lines(hit))


def incidents_command(
    store: StoreOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    grade: GradeOption = None,
    kind: TypeOption = None,
    report: Annotated[str | None, typer.Option(help="Only those with a claim of this report.")] = None,
    voices: Annotated[int, typer.Option(min=1, help="At least so many independent voices.")] = 1,
    lang: Lang = "ar",
    as_json: JsonOption = False,
) -> None:
    """List the incidents that the reports speak of, with grade and independent voices.

    Examples:

      tawatur incidents --since 2022-01-20 --voices 2

      tawatur incidents --grade contested --json
    """
    check_type(kind)
    check_grade(grade)
    days = check_period(since, until)
    with opened(store) as there:
        refresh(there)
        links = links_by_incident(there)
        for incident in there.incidents(IncidentQuery(*days, grade, kind, _report_id(there, report), voices)):
            if as_json:
                print(msgspec.json.encode(incident).decode())
            else:
                print(incident_line(incident, lang))
                for opinion in links.get(incident.id, []):
                    print("    " + link_line(opinion))


def check_type(kind: str | None) -> None:
    """Raises InputError for an event type that does not exist."""
    if kind is not None and kind not in {row.id for row in ontology().types}:
        raise InputError(f"--type: there is no event type {kind!r}")


def check_grade(grade: str | None) -> None:
    """Raises InputError for a grade that does not exist."""
    if grade is not None and grade not in get_args(GradeName):
        raise InputError(f"--grade: there is no grade {grade!r}; one of {', '.join(get_args(GradeName))}")


def incident_line(incident: Incident, lang: str) -> str:
    """An incident as one line."""
    days = " – ".join(dict.fromkeys(day for day in (incident.earliest, incident.latest) if day))
    names = "، ".join(ontology().name(kind, lang) for kind in incident.types[:3])
    counts = f"{incident.independent} voices in {len(incident.reports)} reports"
    parts = (incident.id, days, incident.grade.grade, counts, isolate(incident.place or ""), isolate(names))
    return "  ".join(part for part in parts if part)


def _report_id(store: Store, given: str | None) -> str | None:
    if given is None:
        return None
    found = store.report(given)
    if found is None:
        raise InputError(f"--report: there is no report {given!r}")
    return found.record.report.id


def _hit_lines(hit: Hit) -> str:
    head = (hit.id, hit.published_at or "", isolate(hit.publisher or ""), isolate(hit.title or ""))
    lines = ["  ".join(part for part in head if part) + ("" if hit.current else "  (replaced)")]
    lines += ["    " + isolate(_snippet(hit.text, start, end)) for start, end in hit.spans[:_SNIPPETS]]
    for claim in hit.claims:
        days = " – ".join(dict.fromkeys(day for day in (claim.earliest, claim.latest) if day))
        lines.append(f"    {claim.id}  {claim.type}  {days}  {isolate(hit.text[claim.start : claim.end])}")
    return "\n".join(lines)


def _snippet(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return " ".join(f"…{before}«{text[start:end]}»{after}…".split())
