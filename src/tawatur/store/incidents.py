"""Incidents in the store: what was built from the records, and whether it still is what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec
from sqlalchemy import Connection, Table, delete, insert, select

from tawatur.model.incident import Incident
from tawatur.store.log import digest_of
from tawatur.store.migrations import get_meta, set_meta
from tawatur.store.schema import incident_claims, incident_types, incidents, log

_BUILT_AT = "incidents_at"
_MADE_BY = "incidents_by"
_INPUTS = ("report", "record")
_PAGE = 500
_decoder = msgspec.json.Decoder(Incident)


class IncidentQuery(msgspec.Struct, frozen=True):
    """Which incidents; None asks nothing. Days are YYYY-MM-DD, both included; ``type`` is one of its types.

    ``report`` is the id of a report with a claim in it, ``minimum`` the least number of independent voices.
    """

    since: str | None = None
    until: str | None = None
    grade: str | None = None
    type: str | None = None
    report: str | None = None
    minimum: int = 1


@cache
def _shape() -> str:
    """A digest of the incident's type: incidents of another shape cannot be read back and are built again."""
    return digest_of(msgspec.json.encode(msgspec.json.schema(Incident)))[:12]


def built_at(connection: Connection) -> int:
    """The number of the log entry up to which the incidents were built; 0 when they never were."""
    return int(get_meta(connection, _BUILT_AT) or 0)


def are_stale(connection: Connection, made_by: str) -> bool:
    """Whether reports or readings came in since the incidents were built, or another program built them."""
    if get_meta(connection, _MADE_BY) != f"{made_by} {_shape()}":
        return True
    newer = select(log.c.seq).where(log.c.seq > built_at(connection), log.c.kind.in_(_INPUTS)).limit(1)
    return connection.execute(newer).first() is not None


def replace_incidents(connection: Connection, found: Sequence[Incident], seq: int, made_by: str) -> str:
    """Puts ``found`` in the place of all incidents, built from the store at log entry ``seq``; gives a digest."""
    connection.execute(delete(incident_claims))
    connection.execute(delete(incident_types))
    connection.execute(delete(incidents))
    rows = [_row(position, incident) for position, incident in enumerate(found)]
    types = [{"incident": i.id, "type": kind} for i in found for kind in dict.fromkeys(i.types)]
    _insert_all(connection, incidents, rows)
    _insert_all(connection, incident_claims, [link for incident in found for link in _links(incident)])
    _insert_all(connection, incident_types, types)
    set_meta(connection, _BUILT_AT, str(seq))
    set_meta(connection, _MADE_BY, f"{made_by} {_shape()}")
    return digest_of("\n".join(str(row["json"]) for row in rows).encode())


def get_incident(connection: Connection, name: str) -> Incident | None:
    """An incident by its id."""
    json = connection.execute(select(incidents.c.json).where(incidents.c.id == name)).scalar()
    return None if json is None else _decoder.decode(json)


def find_incidents(connection: Connection, query: IncidentQuery) -> Iterator[Incident]:
    """The incidents that a query asks for, in order of their earliest report."""
    rows = select(incidents.c.json).where(incidents.c.independent >= query.minimum)
    if query.since is not None:
        rows = rows.where(incidents.c.latest >= query.since)
    if query.until is not None:
        rows = rows.where(incidents.c.earliest <= query.until)
    if query.grade is not None:
        rows = rows.where(incidents.c.grade == query.grade)
    if query.report is not None:
        homes = select(incident_claims.c.incident).where(incident_claims.c.report == query.report)
        rows = rows.where(incidents.c.id.in_(homes))
    if query.type is not None:
        told = select(incident_types.c.incident).where(incident_types.c.type == query.type)
        rows = rows.where(incidents.c.id.in_(told))
    for json in connection.execute(rows.order_by(incidents.c.position)).scalars():
        yield _decoder.decode(json)


def homes_of(connection: Connection, reports: Sequence[str]) -> dict[tuple[str, str], tuple[str, ...]]:
    """The incidents that hold the claims of some reports, by (report id, claim id)."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for start in range(0, len(reports), _PAGE):
        page = incident_claims.c.report.in_(reports[start : start + _PAGE])
        for row in connection.execute(select(incident_claims).where(page).order_by(incident_claims.c.incident)):
            key = (row.report, row.claim)
            found[key] = (*found.get(key, ()), row.incident)
    return found


def _insert_all(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _row(position: int, incident: Incident) -> dict[str, str | int | None]:
    return {
        "id": incident.id,
        "position": position,
        "family": incident.family,
        "place": incident.place,
        "earliest": incident.earliest,
        "latest": incident.latest,
        "grade": incident.grade.grade,
        "independent": incident.independent,
        "json": msgspec.json.encode(incident).decode(),
    }


def _links(incident: Incident) -> list[dict[str, str]]:
    pairs = dict.fromkeys((member.evidence.report, member.evidence.claim) for member in incident.members)
    return [{"incident": incident.id, "report": report, "claim": claim} for report, claim in pairs]
