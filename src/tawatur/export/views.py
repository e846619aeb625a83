"""An incident as coders of events see it: one kind of act, who did it to whom, where, on which days, how many dead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date

import msgspec

from tawatur.export.bundle import Bundle
from tawatur.model.codes import Measure, RoleName
from tawatur.model.groups import is_within
from tawatur.model.incident import Casualties, Incident, Member
from tawatur.model.ontology import EventType, ontology
from tawatur.model.record import Claim, Place, Record, Report, Role

_HAPPENED = frozenset({"occurred", "ongoing"})
# Classes of people that do not overlap, and those that are part of the first.
_APART = ("civilians", "fighters", "security")
_CIVILIANS = ("children", "women", "journalists", "medics", "aid_workers")
_ANYONE = "total"


class Told(msgspec.Struct, frozen=True):
    """A claim of an incident with its place in the incident and the record that holds it."""

    member: Member
    record: Record
    claim: Claim

    @property
    def stands(self) -> bool:
        """Whether its origin says, without doubt of its own or of the publisher, that the act took place."""
        member = self.member
        sure = member.polarity == "+" and member.certainty != "possible"
        return sure and member.status in _HAPPENED and member.endorsement not in ("doubts", "denies")


class View(msgspec.Struct, frozen=True):
    """An incident with its claims, first told first; those told as background are left out."""

    incident: Incident
    told: tuple[Told, ...]

    @property
    def standing(self) -> tuple[Told, ...]:
        """The claims that stand (:attr:`Told.stands`)."""
        return tuple(told for told in self.told if told.stands)

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports of the incident in its order."""
        by_id = {told.record.report.id: told.record.report for told in self.told}
        return tuple(by_id[name] for name in self.incident.reports if name in by_id)

    @property
    def name(self) -> str:
        """The incident's id without its prefix: twelve hexadecimal digits."""
        return self.incident.id.removeprefix("i-")


class Party(msgspec.Struct, frozen=True):
    """Who takes part: an actor id, or a kind with the words of its first mention; ``voices`` is who names it."""

    actor: str | None
    kind: str | None
    text: str
    voices: frozenset[str]


class Deaths(msgspec.Struct, frozen=True):
    """The dead of an incident: lowest and highest claim, UCDP's three numbers and ACLED's one. None: nobody says."""

    min: int | None
    max: int | None
    low: int | None
    best: int | None
    high: int | None
    acled: int | None


def views_of(bundle: Bundle) -> tuple[View, ...]:
    """The incidents of a bundle in its order."""
    claims = {(r.report.id, claim.id): (r, claim) for r in bundle.records for claim in r.claims}
    return tuple(_view(incident, claims) for incident in bundle.incidents)


def _view(incident: Incident, claims: dict[tuple[str, str], tuple[Record, Claim]]) -> View:
    keyed = (((m.evidence.report, m.evidence.claim), m) for m in incident.members if m.part != "background")
    return View(incident, tuple(Told(member, *claims[key]) for key, member in keyed if key in claims))


def leading_type(view: View, fits: Callable[[EventType], bool]) -> EventType | None:
    """The type that most voices tell, among those that stand and fit; acts of its core before what follows them."""
    voices: dict[tuple[bool, str], set[str]] = defaultdict(set)
    for told in view.standing:
        voices[told.member.part != "core", told.claim.event.type].add(told.member.voice)
    order = {name: number for number, name in enumerate(view.incident.types)}
    ranked = sorted(voices, key=lambda key: (key[0], -len(voices[key]), order.get(key[1], len(order)), key[1]))
    rows = {row.id: row for row in ontology().types}
    return next((rows[kind] for _, kind in ranked if kind in rows and fits(rows[kind])), None)


def parties(view: View, kinds: Iterable[str], *roles: RoleName) -> tuple[Party, ...]:
    """Those who have one of the roles in claims of these types that stand, named by most voices first."""
    wanted = frozenset(kinds)
    found: dict[tuple[str | None, str | None], list[tuple[Role, str]]] = defaultdict(list)
    for told in view.standing:
        if told.claim.event.type in wanted:
            for part in told.claim.event.roles:
                if part.role in roles:
                    key = (part.actor, None) if part.actor else (None, part.kind)
                    found[key].append((part, told.member.voice))
    rows = [_party(mentions) for mentions in found.values()]
    return tuple(sorted(rows, key=lambda row: (-len(row.voices), row.actor is None, row.actor or row.text)))


def _party(mentions: list[tuple[Role, str]]) -> Party:
    first = mentions[0][0]
    kind = next((role.kind for role, _ in mentions if role.kind), None)
    return Party(first.actor, kind, first.text, frozenset(voice for _, voice in mentions))


def place_of(view: View) -> Place | None:
    """The place that the incident is put at, as the first claim resolved it."""
    places = (place for told in view.told for place in told.claim.event.scenes)
    wanted = view.incident.place_id
    return next((place for place in places if wanted is not None and place.id == wanted), None)


def day_of(iso: str | None) -> date | None:
    """The day of an ISO 8601 date or date-time."""
    return date.fromisoformat(iso[:10]) if iso else None


def first_day(view: View) -> str | None:
    """The first day of the incident (ISO 8601)."""
    return view.incident.earliest[:10] if view.incident.earliest else None


def last_day(view: View) -> str | None:
    """The last day of the incident (ISO 8601)."""
    return view.incident.latest[:10] if view.incident.latest else first_day(view)


def days_of(view: View) -> int | None:
    """How many days the incident spans, both ends counted; none for an undated one."""
    first, last = first_day(view), last_day(view)
    if first is None or last is None:
        return None
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1


def counted(view: View, measure: Measure) -> dict[str, Casualties]:
    """The summaries of a measure by group; sides that are counted apart are added up."""
    columns = {column.id: column for column in view.incident.columns}
    groups: dict[str, Casualties] = {}
    for row in view.incident.casualties:
        column = columns[row.column]
        if column.measure == measure:
            groups[column.group] = _added(groups[column.group], row) if column.group in groups else row
    return groups


def _added(one: Casualties, other: Casualties) -> Casualties:
    """Two sides together: who counts one of them counts no fewer than those."""
    return Casualties(
        column=one.column,
        min=_sum(one.min, other.min),
        max=_sum(one.max, other.max),
        low=_sum(one.low, other.low),
        best=_sum(one.best, other.best),
        high=_sum(one.high, other.high),
        acled=_sum(one.acled, other.acled),
        voices=max(one.voices, other.voices),
    )


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None and other is None else (one or 0) + (other or 0)


def sides_counted(view: View, measure: Measure) -> dict[str, Casualties]:
    """The summaries of a measure by the party that is counted, where an incident has more than one side."""
    named = ((row.column.split(":", 2), row) for row in view.incident.casualties)
    return {parts[2]: row for parts, row in named if parts[0] == measure and len(parts) > 2}


def among(groups: Mapping[str, Casualties], group: str) -> Casualties | None:
    """The count of a group; where nobody counts the whole of it, that of its largest part (students for civilians)."""
    parts = (row for name, row in groups.items() if is_within(name, group))
    return groups.get(group) or max(parts, key=lambda row: row.best or 0, default=None)


def deaths_of(view: View) -> Deaths:
    """The dead in all. A count of everyone is the base; it cannot be lower than its parts, nor than one of them.

    ``best`` is that of everyone where somebody counts everyone, else the sum of the parts.
    """
    groups = counted(view, "killed")
    everyone = groups.get(_ANYONE)
    low, high = _at_least(groups, "low"), _at_least(groups, "high")
    best = everyone.best if everyone is not None else _at_least(groups, "best")
    if best is not None:
        low = min(best, low) if low is not None else best
        high = max(best, high or 0)
    return Deaths(_at_least(groups, "min"), _at_least(groups, "max"), low, best, high, _at_least(groups, "acled"))


def _at_least(groups: dict[str, Casualties], field: str) -> int | None:
    """The number of everyone, of the parts together, or of a single part, whichever is highest."""
    given = {name: value for name, row in groups.items() if (value := getattr(row, field)) is not None}
    largest = (max((n for name, n in given.items() if _belongs(name, group)), default=0) for group in _APART)
    return max([*given.values(), sum(largest)]) if given else None


def _belongs(name: str, group: str) -> bool:
    """Whether a group is ``group`` or a part of it; women and children are civilians where a total is made up."""
    return name == group or is_within(name, group) or (group == "civilians" and name.split("+")[0] in _CIVILIANS)
