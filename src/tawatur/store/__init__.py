"""Keeps reports, readings, incidents and judgements, in one SQLite file or a PostgreSQL database."""

from tawatur.store.changes import Change, changes_between
from tawatur.store.custody import Arrival
from tawatur.store.errors import ReportError, StoreError
from tawatur.store.incidents import IncidentQuery
from tawatur.store.location import locate
from tawatur.store.lookup import Counts, StoredReport, Version
from tawatur.store.reports import Added
from tawatur.store.reread import Read, Reread, reread
from tawatur.store.search import FoundClaim, Hit, Query
from tawatur.store.store import Store, migrate_store, open_store
from tawatur.store.verify import Problem, Verdict

__all__ = [
    "Added",
    "Arrival",
    "Change",
    "Counts",
    "FoundClaim",
    "Hit",
    "IncidentQuery",
    "Problem",
    "Query",
    "Read",
    "ReportError",
    "Reread",
    "Store",
    "StoreError",
    "StoredReport",
    "Verdict",
    "Version",
    "changes_between",
    "locate",
    "migrate_store",
    "open_store",
    "reread",
]
