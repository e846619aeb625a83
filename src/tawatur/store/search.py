"""Search: a phrase in the text, and conditions that one and the same claim of the report must meet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import msgspec
from sqlalchemy import ColumnElement, Connection, RowMapping, Select, and_, exists, select

from tawatur.store.errors import StoreError
from tawatur.store.fulltext import claims_with, reports_with
from tawatur.store.reports import text_of
from tawatur.store.schema import claims, incident_claims, incidents, reports
from tawatur.store.words import Phrase, find_spans, phrase_of, variants

Order = Literal["added", "published"]


class Query(msgspec.Struct, frozen=True):
    """What to look for; None asks nothing. ``phrase`` stands in the text, the rest is said of one claim.

    ``type`` and ``grade`` are ids; ``actor``, ``place`` and ``origin`` are names or ids (their words, folded);
    ``since`` and ``until`` are days (YYYY-MM-DD), both included. ``versions`` also finds texts
    that a later version replaced.
    """

    phrase: str | None = None
    type: str | None = None
    actor: str | None = None
    place: str | None = None
    origin: str | None = None
    grade: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int = 20
    order: Order = "added"
    versions: bool = False


class FoundClaim(msgspec.Struct, frozen=True):
    """A claim that meets the conditions; ``start`` and ``end`` are its trigger's code points."""

    id: str
    type: str
    status: str
    earliest: str | None
    latest: str | None
    start: int
    end: int


class Hit(msgspec.Struct, frozen=True):
    """A report that was found. ``spans`` are the places of the phrase in ``text`` (code points, half-open)."""

    id: str
    publisher: str | None
    published_at: str | None
    title: str | None
    url: str | None
    current: bool
    text: str
    spans: tuple[tuple[int, int], ...]
    claims: tuple[FoundClaim, ...]


def find(connection: Connection, query: Query) -> tuple[Hit, ...]:
    """The reports that a query finds, the newest first, at most ``query.limit``."""
    phrases = _phrases(query.phrase)
    conditions = _conditions(connection.dialect.name, query)
    rows = connection.execute(_statement(connection.dialect.name, query, phrases, conditions)).mappings().all()
    told = _claims(connection, [row["row"] for row in rows], conditions)
    return tuple(_hit(row, phrases, told.get(row["row"], ())) for row in rows)


_SHOWN = ("row", "id", "publisher", "published_at", "title", "url", "current", "raw")
_COLUMNS = tuple(reports.c[name] for name in _SHOWN)


def _phrases(given: str | None) -> tuple[Phrase, ...]:
    if given is None:
        return ()
    phrase = phrase_of(given)
    if not phrase.words:
        raise StoreError("search: the phrase holds no word")
    return variants(phrase)


def _statement(
    dialect: str, query: Query, phrases: Sequence[Phrase], conditions: list[ColumnElement[bool]]
) -> Select[tuple[object, ...]]:
    rows = select(*_COLUMNS)
    if phrases:
        words = reports_with(dialect, phrases).subquery("words")
        rows = rows.join(words, words.c.report == reports.c.row)
        newest: ColumnElement[int] = words.c.report
    else:
        newest = reports.c.row
    if conditions and phrases and not _names(query):
        rows = rows.where(exists().where(and_(claims.c.report == reports.c.row, *conditions)))
    elif conditions:
        # The sum keeps SQLite from asking the word index once for each of these rows.
        one_of = newest + 0 if phrases else newest
        rows = rows.where(one_of.in_(select(claims.c.report).where(and_(*conditions))))
    if not query.versions:
        rows = rows.where(reports.c.current == 1)
    if query.order == "published":
        rows = rows.order_by(reports.c.published_at.desc().nulls_last())
    return rows.order_by(newest.desc()).limit(query.limit)


def _names(query: Query) -> list[tuple[str, str]]:
    asked = (("actor", query.actor), ("place", query.place), ("origin", query.origin))
    return [(field, value) for field, value in asked if value is not None]


def _conditions(dialect: str, query: Query) -> list[ColumnElement[bool]]:
    """What one claim must meet; empty when nothing is asked of claims."""
    # SQLite would rather go through all claims of a type than through the few that a phrase or a name leaves.
    plain: Callable[[ColumnElement[str]], ColumnElement[str]] = _indexed
    if query.phrase is not None or _names(query):
        plain = _unindexed
    found: list[ColumnElement[bool]] = []
    if query.type is not None:
        found.append(plain(claims.c.type) == query.type)
    if query.since is not None:
        found.append(plain(claims.c.latest) >= query.since)
    if query.until is not None:
        found.append(plain(claims.c.earliest) <= query.until)
    if query.grade is not None:
        found.append(plain(claims.c.id).in_(_claims_graded(query.grade)))
    return found + [claims_with(dialect, field, _named(field, value)) for field, value in _names(query)]


def _indexed(column: ColumnElement[str]) -> ColumnElement[str]:
    return column


def _unindexed(column: ColumnElement[str]) -> ColumnElement[str]:
    """The same values, in a form that no index serves."""
    return column.concat("")


def _named(field: str, value: str) -> Phrase:
    phrase = phrase_of(value)
    if not phrase.words:
        raise StoreError(f"search: the {field} holds no word")
    return phrase


def _claims_graded(grade: str) -> Select[tuple[str]]:
    joined = incident_claims.join(incidents, incidents.c.id == incident_claims.c.incident)
    return select(incident_claims.c.claim).select_from(joined).where(incidents.c.grade == grade)


def _claims(
    connection: Connection, rows: list[int], conditions: list[ColumnElement[bool]]
) -> dict[int, tuple[FoundClaim, ...]]:
    """The claims that met the conditions, by report; none when nothing was asked of claims."""
    if not rows or not conditions:
        return {}
    asked = select(claims).where(and_(claims.c.report.in_(rows), *conditions)).order_by(claims.c.row)
    found: dict[int, tuple[FoundClaim, ...]] = {}
    for row in connection.execute(asked).mappings():
        found[row["report"]] = (*found.get(row["report"], ()), _found_claim(row))
    return found


def _found_claim(row: RowMapping) -> FoundClaim:
    return FoundClaim(row["id"], row["type"], row["status"], row["earliest"], row["latest"], row["first"], row["last"])


def _hit(row: RowMapping, phrases: Sequence[Phrase], told: tuple[FoundClaim, ...]) -> Hit:
    text = text_of(row["raw"])
    return Hit(
        row["id"],
        row["publisher"],
        row["published_at"],
        row["title"],
        row["url"],
        bool(row["current"]),
        text,
        find_spans(text, tuple(phrases)),
        told,
    )
