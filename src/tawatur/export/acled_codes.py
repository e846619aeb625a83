"""ACLED's vocabularies and how participants, days and places get their codes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import msgspec.yaml

from tawatur.export.gloss import actor_en
from tawatur.export.views import Party
from tawatur.lexicon.english import actor_facts, actor_name
from tawatur.model.codes import PlaceLevel
from tawatur.model.ontology import EventType
from tawatur.model.record import Place

_FILE = Path(__file__).resolve().parent.parent / "resources" / "export" / "acled.yaml"
_STATE_FORCES, _CIVILIANS, _EXTERNAL = 1, 7, 8
_ARMED = frozenset({1, 2, 3, 4, 8})
_BY_ACTOR = "by_actor"
_FORCES = ("state_force", "military_unit")


class EventRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Sub-event types of one event type and disorder type."""

    event: str
    disorder: str
    sub_events: tuple[str, ...]


class KindRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Kinds of participants without a name: the number of their type and what ACLED calls them."""

    kinds: tuple[str, ...]
    inter: int
    name: str
    associated: str = ""


class TimeRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Up to ``days`` days the time has this precision."""

    days: int
    code: int


class AcledCodes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``acled.yaml``."""

    version: int
    prefix: str
    events: tuple[EventRow, ...]
    inters: dict[int, str]
    sole: str
    civilian_targeting: str
    kinds: tuple[KindRow, ...]
    time: tuple[TimeRow, ...]
    geo: dict[PlaceLevel, int]

    def disorder(self, sub_event: str) -> str:
        """The disorder type of a sub-event type."""
        return next(row.disorder for row in self.events if sub_event in row.sub_events)

    def time_precision(self, days: int | None) -> int | None:
        """1 a day, 2 a week, 3 more; none for an undated incident."""
        return None if days is None else next(row.code for row in self.time if days <= row.days)

    def geo_precision(self, place: Place | None) -> int | None:
        """1 the place itself, 2 near it or a small area, 3 a province or more; none without a point."""
        if place is None or place.lat is None or place.level is None:
            return None
        near = place.relation != "in" or place.basis == "parent"
        return max(self.geo[place.level], 2 if near else 1)

    def interaction(self, one: int | None, other: int | None) -> str:
        """The interaction of two types of actors; empty where neither is known."""
        known = sorted(code for code in (one, other) if code is not None)
        if len(known) == 1:
            return self.sole.format(inter=self.inters[known[0]])
        return "-".join(self.inters[code] for code in known)


class CodedActor(msgspec.Struct, frozen=True):
    """An actor as ACLED names it; ``inter`` is the number of its type."""

    name: str
    associated: str
    inter: int


@cache
def acled_codes() -> AcledCodes:
    """The vocabularies as shipped."""
    return msgspec.yaml.decode(_FILE.read_bytes(), type=AcledCodes)


def coded(party: Party, country: str | None, country_name: str) -> CodedActor | None:
    """A participant as an actor of an event in ``country`` (alpha-2); none for what is no actor (a building, a source).

    Forces of another state are external forces.
    """
    facts = actor_facts(party.actor) if party.actor is not None else None
    if facts is None:
        return _by_kind(party.kind, country_name)
    abroad = facts.inter == _STATE_FORCES and country is not None and facts.country not in ("", country)
    army = actor_name(f"{party.actor}.army") if facts.kind == "state" and party.kind in _FORCES else None
    return CodedActor(army or actor_en(party.actor, party.kind, party.text), "", _EXTERNAL if abroad else facts.inter)


def _by_kind(kind: str | None, country: str) -> CodedActor | None:
    row = next((row for row in acled_codes().kinds if kind in row.kinds), None)
    if row is None:
        return None
    return CodedActor(_in_country(row.name, country), _in_country(row.associated, country), row.inter)


def _in_country(pattern: str, country: str) -> str:
    """ "Civilians (Syria)", or only "Civilians" where no country is known."""
    return pattern.format(country=country).removesuffix(" ()")


def sub_event(kind: EventType, agent: CodedActor | None) -> str | None:
    """The sub-event type; none where it depends on an agent that nobody names, or the type has none."""
    if kind.acled is None:
        return None
    if kind.acled[1] != _BY_ACTOR:
        return kind.acled[1]
    if agent is None:
        return None
    return kind.by_actor["state_force" if agent.inter == _STATE_FORCES else "other"]


def is_armed(actor: CodedActor) -> bool:
    """Whether it is a force or an armed group, not a crowd nor civilians."""
    return actor.inter in _ARMED


def targets_civilians(*actors: CodedActor | None) -> bool:
    """Whether civilians are the main or only target."""
    return any(actor is not None and actor.inter == _CIVILIANS for actor in actors)
