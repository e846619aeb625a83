"""Full-text search in the two dialects: both find exactly the rows whose words hold a phrase.

SQLite asks its FTS5 tables. PostgreSQL asks its word index, then looks whether the words stand together, since its
own phrase operator loses count in long texts.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Select, and_, column, func, literal, or_, select, table, text

from tawatur.store.schema import claims
from tawatur.store.words import Phrase

_sqlite_words = table("report_words", column("rowid"), column("words"))
_postgres_words = table("report_words", column("report"), column("words"))
_CLAIM_COLUMNS = {"actor": claims.c.actor, "place": claims.c.place, "origin": claims.c.origin}

_ADD_REPORT = {
    "sqlite": text("INSERT INTO report_words (rowid, words) VALUES (:row, :words)"),
    "postgresql": text("INSERT INTO report_words (report, words) VALUES (:row, :words)"),
}
_MERGE = {
    "sqlite": (
        text("INSERT INTO report_words (report_words) VALUES ('optimize')"),
        text("INSERT INTO claim_words (claim_words) VALUES ('optimize')"),
    ),
    "postgresql": (text("ANALYZE"),),
}
_ADD_CLAIMS = text(
    "INSERT INTO claim_words (rowid, actor, place, origin) SELECT row, actor, place, origin FROM claims"
    " WHERE report = :row"
)
_DROP_CLAIMS = text(
    "INSERT INTO claim_words (claim_words, rowid, actor, place, origin)"
    " SELECT 'delete', row, actor, place, origin FROM claims WHERE report = :row"
)


def index_report(connection: Connection, row: int, words: str) -> None:
    """Makes a report's words findable."""
    connection.execute(_ADD_REPORT[connection.dialect.name], {"row": row, "words": words})


def index_claims(connection: Connection, report: int) -> None:
    """Makes the words of a report's claims findable; to be called when their rows are in place."""
    if connection.dialect.name == "sqlite":
        connection.execute(_ADD_CLAIMS, {"row": report})


def forget_claims(connection: Connection, report: int) -> None:
    """Undoes :func:`index_claims`; to be called while the rows are still in place."""
    if connection.dialect.name == "sqlite":
        connection.execute(_DROP_CLAIMS, {"row": report})


def merge_index(connection: Connection) -> None:
    """Puts the parts into which an index falls while it grows together again."""
    for statement in _MERGE[connection.dialect.name]:
        connection.execute(statement)


def reports_with(dialect: str, phrases: Sequence[Phrase]) -> Select[tuple[int]]:
    """The rows of the reports that hold one of the phrases, as a column named ``report``."""
    if dialect == "sqlite":
        match = text("report_words MATCH :phrases").bindparams(phrases=_fts(phrases))
        return select(_sqlite_words.c.rowid.label("report")).where(match)
    return select(_postgres_words.c.report).where(_holds(_postgres_words.c.words, phrases))


def claims_with(dialect: str, field: str, phrase: Phrase) -> ColumnElement[bool]:
    """The condition that a claim's ``actor``, ``place`` or ``origin`` holds a phrase."""
    if dialect != "sqlite":
        return _holds(_CLAIM_COLUMNS[field], (phrase,))
    name = f"in_{field}"
    match = text(f"claim_words MATCH :{name}").bindparams(**{name: f"{field} : {_fts((phrase,))}"})
    return claims.c.row.in_(select(column("rowid")).select_from(table("claim_words")).where(match))


def _fts(phrases: Sequence[Phrase]) -> str:
    return " OR ".join('"' + " ".join(p.words) + '"' + (" *" if p.open else "") for p in phrases)


def _holds(words: ColumnElement[str], phrases: Sequence[Phrase]) -> ColumnElement[bool]:
    asked = func.to_tsquery("simple", " | ".join(_tsquery(phrase) for phrase in phrases))
    padded = literal(" ").concat(words).concat(" ")
    together = [padded.like("% " + " ".join(p.words) + ("%" if p.open else " %")) for p in phrases]
    return and_(func.to_tsvector(text("'simple'"), words).op("@@")(asked), or_(*together))


def _tsquery(phrase: Phrase) -> str:
    last = phrase.words[-1] + (":*" if phrase.open else "")
    return "(" + " & ".join((*phrase.words[:-1], last)) + ")"
