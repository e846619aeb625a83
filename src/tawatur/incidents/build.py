"""Incidents of a set of records, all at once."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.incidents.book import IncidentBook
from tawatur.model.incident import Incident
from tawatur.model.record import Record


def build_incidents(records: Iterable[Record]) -> tuple[Incident, ...]:
    """The incidents that ``records`` speak of, in order of their earliest report.

    Depends on the set of records only: neither their order nor anything outside them matters. Of two records with the
    same report id the last one counts.
    """
    return IncidentBook(records).incidents()
