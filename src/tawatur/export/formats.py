"""The formats, one row each. A new format is a module with ``write_…(bundle) -> bytes`` and a row here."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from tawatur.export.acled import acled_skips, write_acled
from tawatur.export.airwars import write_airwars
from tawatur.export.annotations import write_annotations
from tawatur.export.bundle import Bundle, Skip
from tawatur.export.cap import write_cap
from tawatur.export.claimreview import claimreview_skips, write_claimreview
from tawatur.export.errors import ExportError
from tawatur.export.flat import write_csv, write_csv_claims, write_hxl, write_hxl_claims
from tawatur.export.ftm import write_ftm
from tawatur.export.geojson import write_geojson
from tawatur.export.ical import ical_skips, write_ical
from tawatur.export.jsonl import write_jsonl
from tawatur.export.kml import write_kml
from tawatur.export.orders import rejected_orders
from tawatur.export.parquets import write_claims, write_incidents, write_ledger, write_parquet, write_reports
from tawatur.export.plover import plover_skips, write_plover
from tawatur.export.prov import write_prov
from tawatur.export.ucdp import ucdp_skips, write_ucdp
from tawatur.export.workbook import write_workbook

Write = Callable[[Bundle], bytes]
Skips = Callable[[Bundle], tuple[Skip, ...]]


def nothing_skipped(_: Bundle) -> tuple[Skip, ...]:
    """For formats that take everything."""
    return ()


class Format(msgspec.Struct, frozen=True):
    """One format. ``suffix`` is that of its files, ``what`` says what a row or feature of it is.

    ``policy`` says which policy makes its numbers. ``write`` is pure and knows no clock: the same bundle gives the
    same bytes. ``skips`` tells what ``write`` leaves out.
    """

    name: str
    suffix: str
    what: str
    policy: str
    write: Write
    skips: Skips = nothing_skipped


_NO_NUMBERS = "none: it has no figures"
_AS_CLAIMED = "none: figures as each origin gives them, with their bounds"

_ACLED = "ACLED: lowest credible count, parts added up (policy/grades.yaml, casualties)"
_UCDP = "UCDP: low, best, high from the credible counts (policy/grades.yaml, casualties)"
_THREE = "three ways: lowest and highest claim; UCDP low, best, high; ACLED (policy/grades.yaml, casualties)"
_RANGE = "Airwars: lowest and highest claim; grades by the ladder of policy/grades.yaml"

FORMATS: tuple[Format, ...] = (
    Format("jsonl", ".jsonl", "records, one report a line", _AS_CLAIMED, write_jsonl),
    Format("acled-csv", ".csv", "ACLED's 31 columns, one row an incident", _ACLED, write_acled, acled_skips),
    Format("ucdp-ged-csv", ".csv", "UCDP GED's 49 columns, one row a lethal incident", _UCDP, write_ucdp, ucdp_skips),
    Format(
        "plover-jsonl", ".jsonl", "PLOVER events, one claim a line", "none: events only", write_plover, plover_skips
    ),
    Format("airwars-csv", ".csv", "harm by group with the grade, one row an incident", _RANGE, write_airwars),
    Format("geojson", ".geojson", "incidents as features (RFC 7946)", _THREE, write_geojson),
    Format("kml", ".kml", "incidents as placemarks", _THREE, write_kml),
    Format("csv", ".csv", "incidents, one a row", _THREE, write_csv),
    Format("csv-claims", ".csv", "claims, one a row", _AS_CLAIMED, write_csv_claims),
    Format("hxl-csv", ".csv", "incidents, one a row, with a row of HXL tags", _THREE, write_hxl),
    Format("hxl-csv-claims", ".csv", "claims, one a row, with a row of HXL tags", _AS_CLAIMED, write_hxl_claims),
    Format("parquet", ".zip", "all four tables in an archive", _THREE, write_parquet),
    Format("parquet-reports", ".parquet", "reports, one a row", _NO_NUMBERS, write_reports),
    Format("parquet-claims", ".parquet", "claims, one a row", _AS_CLAIMED, write_claims),
    Format("parquet-incidents", ".parquet", "incidents, one a row", _THREE, write_incidents),
    Format("parquet-ledger", ".parquet", "values by field and origin", _AS_CLAIMED, write_ledger),
    Format("xlsx", ".xlsx", "a workbook for people, from right to left", _THREE, write_workbook),
    Format(
        "cap",
        ".zip",
        "CAP 1.2 alerts, a file a notice; drafts until confirmed",
        _NO_NUMBERS,
        write_cap,
        rejected_orders,
    ),
    Format("ical", ".ics", "a calendar of curfews and closures", _NO_NUMBERS, write_ical, ical_skips),
    Format("annotations", ".jsonld", "W3C Web Annotations, one a part of a claim", _AS_CLAIMED, write_annotations),
    Format(
        "prov", ".jsonld", "who is said to have told whom: PROV-O, a node a claim or statement", _AS_CLAIMED, write_prov
    ),
    Format(
        "claimreview",
        ".jsonld",
        "schema.org ClaimReview, one a judgement of a person",
        "none: verdicts are words",
        write_claimreview,
        claimreview_skips,
    ),
    Format("ftm", ".jsonl", "FollowTheMoney entities, one a line, for Aleph", _AS_CLAIMED, write_ftm),
)


def format_named(name: str) -> Format:
    """The format of this name. Raises :class:`ExportError` naming all formats when there is none."""
    found = next((row for row in FORMATS if row.name == name), None)
    if found is None:
        raise ExportError(f"there is no format {name!r}; one of {', '.join(row.name for row in FORMATS)}")
    return found
