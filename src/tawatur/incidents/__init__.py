"""From records to incidents: copies, origins, linking, ledger, grade."""

from tawatur.incidents.book import IncidentBook
from tawatur.incidents.build import build_incidents

__all__ = ["IncidentBook", "build_incidents"]
