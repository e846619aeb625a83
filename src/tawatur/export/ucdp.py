"""UCDP-GED-shaped CSV: one row a lethal incident, with low, best and high."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import msgspec
import msgspec.yaml

from tawatur.export.acled_codes import CodedActor, coded
from tawatur.export.areas import areas_of, countries, country_of
from tawatur.export.bundle import Bundle, Skip
from tawatur.export.csvs import csv_bytes
from tawatur.export.gloss import place_en
from tawatur.export.notes import voice_en
from tawatur.export.views import (
    Deaths,
    Party,
    View,
    among,
    counted,
    days_of,
    deaths_of,
    first_day,
    last_day,
    leading_type,
    parties,
    place_of,
    sides_counted,
    views_of,
)
from tawatur.lexicon.english import actor_facts
from tawatur.model.codes import PlaceLevel, RoleName
from tawatur.model.incident import Casualties
from tawatur.model.ontology import ontology
from tawatur.model.record import Place

_FILE = Path(__file__).resolve().parent.parent / "resources" / "export" / "ucdp.yaml"
_NEAR = 2
_CIVILIANS = "civilians"
_CLASH = "clash"
_ORDER = {"state": 0, "external": 1, "group": 2}
_ARMED_DEAD = frozenset({"fighters", "security"})


class Head(msgspec.Struct, frozen=True):
    """``id`` is the incident's id as a number, ``relid`` the same with our prefix."""

    id: int
    relid: str
    year: int | None
    active_year: str
    code_status: str
    type_of_violence: int | None


class Sides(msgspec.Struct, frozen=True):
    """Who fights whom. Numbers of UCDP's own (conflicts, dyads, actors) are empty."""

    conflict_dset_id: str = ""
    conflict_new_id: str = ""
    conflict_name: str = ""
    dyad_dset_id: str = ""
    dyad_new_id: str = ""
    dyad_name: str = ""
    side_a_dset_id: str = ""
    side_a_new_id: str = ""
    side_a: str = ""
    side_b_dset_id: str = ""
    side_b_new_id: str = ""
    side_b: str = ""


class Sources(msgspec.Struct, frozen=True):
    """The independent origins and the reports that they stand in."""

    number_of_sources: int
    source_article: str
    source_office: str
    source_date: str
    source_headline: str
    source_original: str


class Where(msgspec.Struct, frozen=True):
    """Where it happened; degrees of WGS84."""

    where_prec: int | None
    where_coordinates: str
    where_description: str
    adm_1: str
    adm_2: str
    latitude: float | None
    longitude: float | None
    geom_wkt: str
    priogrid_gid: int | None
    country: str
    country_id: int | None
    region: str


class When(msgspec.Struct, frozen=True):
    """On which days it happened."""

    event_clarity: int | None
    date_prec: int | None
    date_start: str | None
    date_end: str | None


class Dead(msgspec.Struct, frozen=True):
    """The dead by side, and in all."""

    deaths_a: int
    deaths_b: int
    deaths_civilians: int
    deaths_unknown: int
    best: int
    high: int
    low: int


class UcdpRow(msgspec.Struct, frozen=True):
    """The 49 columns in UCDP's order, those of each group after those of the one before."""

    head: Head
    sides: Sides
    sources: Sources
    where: Where
    when: When
    dead: Dead
    gwnoa: int | None
    gwnob: int | None


class Violence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The type of violence between two kinds of side."""

    sides: tuple[str, str]
    code: int


class UpTo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Up to ``days`` days the date has this precision."""

    days: int
    code: int


class UcdpCodes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``ucdp.yaml``."""

    version: int
    prefix: str
    sides: dict[int, str]
    violence: tuple[Violence, ...]
    date: tuple[UpTo, ...]
    where: dict[PlaceLevel, int]
    dead: dict[str, str]


@cache
def ucdp_codes() -> UcdpCodes:
    """The codes as shipped."""
    return msgspec.yaml.decode(_FILE.read_bytes(), type=UcdpCodes)


class _Side(msgspec.Struct, frozen=True):
    """A side of an incident: who it is, what kind of side, the Gleditsch-Ward number of a government."""

    actor: CodedActor
    kind: str
    gw: int | None
    party: Party


def write_ucdp(bundle: Bundle) -> bytes:
    """The lethal incidents of organised violence, as UCDP's columns."""
    rows = (_row(view, deaths_of(view)) for view in views_of(bundle) if _why_not(view) is None)
    return csv_bytes(list(rows), UcdpRow)


def ucdp_skips(bundle: Bundle) -> tuple[Skip, ...]:
    """The incidents that have no row, and why."""
    pairs = ((view.incident.id, _why_not(view)) for view in views_of(bundle))
    return tuple(Skip(name, why) for name, why in pairs if why is not None)


def _why_not(view: View) -> str | None:
    if not view.standing:
        return "no origin states without doubt that it took place"
    if not _kinds(view):
        return "it is no organised violence"
    if not deaths_of(view).best:
        return "nobody counts any dead"
    return None if first_day(view) else "nobody says on which day"


def _kinds(view: View) -> tuple[str, ...]:
    """The types of organised violence that are told, the leading one first."""
    lead = leading_type(view, lambda row: row.ged)
    lethal = {row.id for row in ontology().types if row.ged}
    told = dict.fromkeys(told.claim.event.type for told in view.standing if told.claim.event.type in lethal)
    return () if lead is None else tuple(dict.fromkeys((lead.id, *told)))


def _row(view: View, dead: Deaths) -> UcdpRow:
    a, b = _sides(view)
    return UcdpRow(
        head=_head(view, a, b),
        sides=_opposed(a, b),
        sources=_sources(view),
        where=_where(view),
        when=_when(view),
        dead=_dead(view, dead, a, b),
        gwnoa=a.gw if a else None,
        gwnob=b.gw if b else None,
    )


def _head(view: View, a: _Side | None, b: _Side | None) -> Head:
    first = first_day(view)
    return Head(
        id=int(view.name, 16),
        relid=f"{ucdp_codes().prefix}{view.name}",
        year=int(first[:4]) if first else None,
        active_year="",
        code_status="",
        type_of_violence=_violence(a, b),
    )


def _opposed(a: _Side | None, b: _Side | None) -> Sides:
    return Sides(
        dyad_name=f"{a.actor.name} - {b.actor.name}" if a and b else "",
        side_a=a.actor.name if a else "",
        side_b=b.actor.name if b else "",
    )


def _sources(view: View) -> Sources:
    reports = view.reports
    return Sources(
        number_of_sources=view.incident.independent,
        source_article=_joined([report.url for report in reports]),
        source_office=_joined([report.publisher for report in reports]),
        source_date=_joined([(report.published_at or "")[:10] for report in reports]),
        source_headline=_joined([report.title for report in reports]),
        source_original=_joined([voice_en(voice) for voice in view.incident.voices]),
    )


def _where(view: View) -> Where:
    place = place_of(view)
    areas, country = areas_of(place), country_of(place)
    lat, lon = view.incident.lat, view.incident.lon
    return Where(
        where_prec=_where_precision(place) if lat is not None else None,
        where_coordinates=place_en(place),
        where_description=view.incident.place or "",
        adm_1=areas.admin1,
        adm_2=areas.admin2,
        latitude=lat,
        longitude=lon,
        geom_wkt="" if lat is None or lon is None else f"POINT ({lon} {lat})",
        priogrid_gid=None if lat is None or lon is None else priogrid(lat, lon),
        country=areas.country,
        country_id=country.gw if country else None,
        region=country.ucdp_region if country else "",
    )


def _when(view: View) -> When:
    precision = _date_precision(view)
    clarity = None if precision is None else 1 if precision == 1 else 2
    return When(clarity, precision, first_day(view), last_day(view))


def _dead(view: View, dead: Deaths, a: _Side | None, b: _Side | None) -> Dead:
    best = dead.best or 0
    of_a, of_b, civilians = _dead_of(view, a, b, best)
    return Dead(
        deaths_a=of_a,
        deaths_b=of_b,
        deaths_civilians=civilians,
        deaths_unknown=best - of_a - of_b - civilians,
        best=best,
        high=dead.high or best,
        low=dead.low or 0,
    )


def _joined(values: list[str | None]) -> str:
    return "; ".join(dict.fromkeys(value for value in values if value))


def _sides(view: View) -> tuple[_Side | None, _Side | None]:
    """Side A is a government where there is one, and never the civilians.

    Civilians are a side where the only other one is named as having acted and no fighters of any side are counted dead.
    """
    agents, targets = _sides_of(view, _kinds(view), "agent"), _sides_of(view, _kinds(view), "recipient")
    fighting = _sides_of(view, (_CLASH,), "agent", "recipient")
    pairs = [(a, b) for ones, others in ((agents, targets), (fighting, fighting)) for a in ones for b in others]
    opposed = [pair for pair in pairs if pair[0].actor != pair[1].actor and _CIVILIANS not in (s.kind for s in pair)]
    if opposed:
        a, b = sorted(min(opposed, key=_unknown), key=lambda side: _ORDER[side.kind])
        return a, b
    armed = [side for side in (*agents, *targets) if side.kind != _CIVILIANS]
    one = min(armed, key=lambda side: side.party.actor is None, default=None)
    struck = next((side for side in targets if side.kind == _CIVILIANS), None)
    sided = (one is None or one in agents) and not any(among(counted(view, "killed"), group) for group in _ARMED_DEAD)
    return one, struck if sided else None


def _unknown(pair: Iterable[_Side]) -> int:
    """How many of two sides have no name: who is named by some is not unknown."""
    return sum(side.party.actor is None for side in pair)


def _sides_of(view: View, kinds: tuple[str, ...], *roles: RoleName) -> list[_Side]:
    """The sides in these roles of acts of these kinds, named by most voices first, each once."""
    place = place_of(view)
    country, name = (place.country if place else None), areas_of(place).country
    found: dict[str, _Side] = {}
    for party in parties(view, kinds, *roles):
        actor = coded(party, country, name)
        if actor is not None and actor.inter in ucdp_codes().sides:
            kind = ucdp_codes().sides[actor.inter]
            found.setdefault(actor.name, _Side(actor, kind, _government(party, kind), party))
    return list(found.values())


def _government(party: Party, kind: str) -> int | None:
    facts = actor_facts(party.actor) if party.actor is not None else None
    row = countries().get(facts.country) if facts is not None and kind in ("state", "external") else None
    return row.gw if row is not None else None


def _violence(a: _Side | None, b: _Side | None) -> int | None:
    if a is None or b is None:
        return None
    kinds = tuple(sorted((a.kind, b.kind)))
    return next((row.code for row in ucdp_codes().violence if tuple(sorted(row.sides)) == kinds), None)


def _dead_of(view: View, a: _Side | None, b: _Side | None, best: int) -> tuple[int, int, int]:
    """The dead of side A, of side B and among civilians by their own best counts, as far as these fit into ``best``."""
    rows, named = counted(view, "killed"), sides_counted(view, "killed")
    left = best
    found = []
    for side, other in ((a, b), (b, a)):
        count = min(left, _side_count(rows, named, side, other))
        left -= count
        found.append(count)
    return found[0], found[1], min(left, _best(among(rows, _CIVILIANS)))


def _best(row: Casualties | None) -> int:
    return row.best or 0 if row is not None else 0


def _side_count(
    rows: Mapping[str, Casualties], named: Mapping[str, Casualties], side: _Side | None, other: _Side | None
) -> int:
    """A count that names the side, or that of its kind of fighters when the other side is of another kind."""
    if side is None:
        return 0
    if side.party.actor is not None and side.party.actor in named:
        return _best(named[side.party.actor])
    kind = ucdp_codes().dead.get(side.kind)
    alone = other is None or other.kind != side.kind
    return _best(among(rows, kind)) if kind is not None and alone else 0


def _date_precision(view: View) -> int | None:
    days = days_of(view)
    return None if days is None else next((row.code for row in ucdp_codes().date if days <= row.days), 5)


def _where_precision(place: Place | None) -> int | None:
    if place is None or place.level is None:
        return None
    near = place.relation != "in" or place.basis == "parent"
    return max(ucdp_codes().where[place.level], _NEAR if near else 1)


def priogrid(lat: float, lon: float) -> int:
    """The cell of PRIO-GRID 2.0 (half degrees, numbered from the south-west by rows of 720)."""
    row = min(int((lat + 90) * 2), 359)
    column = min(int((lon + 180) * 2), 719)
    return row * 720 + column + 1
