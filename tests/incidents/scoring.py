"""The multi-report gold, built once from its own claims and scored."""

from __future__ import annotations

from functools import cache

from tawatur.evaluate.incident_gold import IncidentScores, score_incidents
from tawatur.incidents import IncidentBook
from tawatur.model.incident import Incident
from tests.incidents.gold_records import incident_gold, record_of


@cache
def book() -> IncidentBook:
    return IncidentBook(record_of(report) for report in incident_gold().reports)


@cache
def incidents() -> tuple[Incident, ...]:
    return book().incidents()


@cache
def scores() -> IncidentScores:
    return score_incidents(incident_gold(), incidents(), book().copies())
