"""The tables as queries see them. How they came to be is in ``migrations``; a test holds the two together."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()

meta = Table("meta", metadata, Column("key", Text, primary_key=True), Column("value", Text))

# One row for each version of a report; ``lineage`` is the row of the first one, ``current`` marks the one that counts.
reports = Table(
    "reports",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text),
    Column("sha256", Text),
    Column("ref", Text),
    Column("publisher", Text),
    Column("url", Text),
    Column("published_at", Text),
    Column("title", Text),
    Column("raw", LargeBinary),
    Column("lineage", Integer),
    Column("current", Integer),
    Column("added_at", Text),
    Column("forwarded_from", Text),
    Column("edited_at", Text),
)

# How a version came in; ``original`` is its text as bytes before anything was mended or decoded.
custody = Table(
    "custody",
    metadata,
    Column("report", Integer, primary_key=True),
    Column("json", Text),
    Column("original", LargeBinary),
)

# ``json`` is the record without the report's text, which ``reports.raw`` holds.
records = Table(
    "records",
    metadata,
    Column("report", Integer, primary_key=True),
    Column("version", Text),
    Column("resources", Text),
    Column("digest", Text),
    Column("json", Text),
)

# ``actor``, ``place`` and ``origin`` hold folded words; ``earliest`` and ``latest`` are days (YYYY-MM-DD).
claims = Table(
    "claims",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("report", Integer),
    Column("id", Text),
    Column("type", Text),
    Column("status", Text),
    Column("actor", Text),
    Column("place", Text),
    Column("origin", Text),
    Column("earliest", Text),
    Column("latest", Text),
    Column("first", Integer),
    Column("last", Integer),
)

incidents = Table(
    "incidents",
    metadata,
    Column("id", Text, primary_key=True),
    Column("position", Integer),
    Column("family", Text),
    Column("place", Text),
    Column("earliest", Text),
    Column("latest", Text),
    Column("grade", Text),
    Column("independent", Integer),
    Column("json", Text),
)

incident_claims = Table(
    "incident_claims",
    metadata,
    Column("incident", Text, primary_key=True),
    Column("report", Text, primary_key=True),
    Column("claim", Text, primary_key=True),
)

incident_types = Table(
    "incident_types",
    metadata,
    Column("incident", Text, primary_key=True),
    Column("type", Text, primary_key=True),
)

judgements = Table(
    "judgements",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text),
    Column("json", Text),
)

# Append-only: ``hash`` covers the entry and the hash before it.
log = Table(
    "log",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", Text),
    Column("kind", Text),
    Column("subject", Text),
    Column("digest", Text),
    Column("prev", Text),
    Column("hash", Text),
)
