"""The fields that people judge: what the machine says of each, and which values a correction may have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import get_args

from tawatur.model.codes import Measure, NoticeKind
from tawatur.model.incident import Casualties, GradeName, Incident
from tawatur.model.judgement import TargetKind
from tawatur.model.ontology import ontology
from tawatur.model.record import Claim, Figure, Notice, Time
from tawatur.review.errors import ReviewError

MEASURES: tuple[str, ...] = get_args(Measure)
_ROLES = ("agent", "recipient", "instrument", "beneficiary")
_LEDGER = ("place", "time", "agent", "recipient", "outcome")
CLAIM_FIELDS: tuple[str, ...] = (
    *("type", "status", *_ROLES, "place", "date", "origin", "mode", "certainty", "polarity", "endorsement"),
    *MEASURES,
)
INCIDENT_FIELDS: tuple[str, ...] = (*_LEDGER, "grade", *MEASURES)
NOTICE_FIELDS: tuple[str, ...] = ("kind", "issuer", "area", "effective", "expires", "contacts")
FIELDS: dict[TargetKind, tuple[str, ...]] = {
    "claim": CLAIM_FIELDS,
    "incident": INCIDENT_FIELDS,
    "notice": NOTICE_FIELDS,
}
_DAYS = ("date", "effective", "expires")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"\d+(-\d+|\+)?")


def claim_fields(claim: Claim) -> dict[str, str | None]:
    """What the machine reads for each field of a claim, as words; null where the report does not say."""
    event, facts = claim.event, claim.factuality
    last = claim.attribution.chain[-1] if claim.attribution.chain else None
    found: dict[str, str | None] = {"type": event.type, "status": event.status}
    for role in _ROLES:
        found[role] = _several(r.text for r in event.roles if r.role == role)
    found["place"] = event.place.text if event.place else None
    found["date"] = _days(event.time.earliest, event.time.latest) if event.time else None
    found["origin"] = (last.text or last.kind) if last else None
    found |= {"mode": claim.attribution.mode, "certainty": facts.certainty}
    found |= {"polarity": facts.polarity, "endorsement": facts.endorsement}
    for measure in MEASURES:
        found[measure] = _several(_figure(f) for f in event.figures if f.measure == measure)
    return found


def incident_fields(incident: Incident) -> dict[str, str | None]:
    """What the machine puts together for each field of an incident, as words."""
    found: dict[str, str | None] = dict.fromkeys(_LEDGER)
    for ledger in incident.fields:
        if ledger.field in found:
            found[ledger.field] = _several(v.text for v in ledger.values if v.standing == "current")
    found["grade"] = incident.grade.grade
    measures = {column.id: column.measure for column in incident.columns}
    for measure in MEASURES:
        found[measure] = _several(_range(c) for c in incident.casualties if measures.get(c.column) == measure)
    return found


def notice_fields(notice: Notice) -> dict[str, str | None]:
    """What the machine reads for each field of a notice, as words; a time without a day is given in its own words."""
    return {
        "kind": notice.kind,
        "issuer": notice.issuer.text if notice.issuer else None,
        "area": notice.area.text if notice.area else None,
        "effective": _bound(notice.effective),
        "expires": _bound(notice.expires),
        "contacts": _several(contact.text for contact in notice.contacts),
    }


def whole_notice(notice: Notice) -> str:
    """All that the machine reads of a notice, as one line: who accepts a notice accepts these words."""
    return "; ".join(f"{name}: {value}" for name, value in notice_fields(notice).items() if value is not None)


def check_name(field: str, kind: TargetKind) -> None:
    """Raises :class:`ReviewError` for a field that a thing of this kind does not have."""
    known = FIELDS.get(kind, CLAIM_FIELDS)
    if field not in known:
        raise ReviewError(f"there is no field {field!r}; fields: {', '.join(known)}")


def check_value(field: str, value: str) -> None:
    """Raises :class:`ReviewError` for a value that the field cannot have."""
    allowed = _ALLOWED.get(field)
    if allowed is not None and value not in allowed():
        raise ReviewError(f"{field} cannot be {value!r}; it is one of: {', '.join(allowed())}")
    if field in _DAYS and not _is_days(value):
        raise ReviewError(f"{field}: {value!r} is neither YYYY-MM-DD nor YYYY-MM-DD/YYYY-MM-DD")
    if field in MEASURES and not _is_figure(value):
        raise ReviewError(f"{field}: {value!r} is no figure; write 7, 5-7 or 5+")


def _is_days(value: str) -> bool:
    days = value.split("/")
    try:
        found = [date.fromisoformat(day) for day in days]
    except ValueError:
        return False
    return len(found) <= 2 and found == sorted(found) and all(_DAY.fullmatch(day) for day in days)


def _is_figure(value: str) -> bool:
    if not _NUMBER.fullmatch(value):
        return False
    bounds = [int(part) for part in value.rstrip("+").split("-")]
    return bounds == sorted(bounds)


_ALLOWED: dict[str, Callable[[], tuple[str, ...]]] = {
    "type": lambda: tuple(row.id for row in ontology().types),
    "status": lambda: ontology().status,
    "mode": lambda: ontology().mode,
    "certainty": lambda: ontology().certainty,
    "polarity": lambda: ontology().polarity,
    "endorsement": lambda: ontology().endorsement,
    "grade": lambda: get_args(GradeName),
    "kind": lambda: get_args(NoticeKind),
}


def _several(values: Iterable[str]) -> str | None:
    return " | ".join(dict.fromkeys(values)) or None


def _days(earliest: str | None, latest: str | None) -> str | None:
    days = list(dict.fromkeys(moment[:10] for moment in (earliest, latest) if moment))
    return "/".join(days) or None


def _bound(time: Time | None) -> str | None:
    return (_days(time.earliest, time.latest) or time.text) if time else None


def _figure(figure: Figure) -> str:
    return _bounds(figure.min, figure.max) + (f" {figure.group}" if figure.group else "")


def _range(sum_up: Casualties) -> str:
    return f"{_bounds(sum_up.min, sum_up.max)} {sum_up.column}"


def _bounds(low: int | None, high: int | None) -> str:
    if low is not None and high is None:
        return f"{low}+"
    if low == high:
        return str(low)
    return f"{'' if low is None else low}-{high}"
