"""Control of places: who is said to hold what, in time order, by voice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from tawatur.incidents.case import Case, Entry
from tawatur.incidents.places import PlaceView, anaphors_resolved, nearness
from tawatur.model.incident import Control, Standing
from tawatur.model.record import Role

_TYPE = "territory_gain"


class Hold(msgspec.Struct, frozen=True):
    """One telling of who holds a place; ``holder`` is empty where the words name none."""

    entry: Entry
    place: PlaceView
    holder: str
    text: str


def control_of(case: Case) -> tuple[Control, ...]:
    """All claims of control of a case, in order of statement; a voice's later word on a place replaces its last."""
    holds = _with_named_places([hold for entry in case.told() for hold in _holds(entry)])
    sites = _sites(holds)
    last: dict[tuple[str, str], Hold] = {}
    for hold in holds:
        if _firm(hold):
            last[(sites[hold.place], hold.entry.voice)] = hold
    rows: dict[tuple[str, str, str, str, str], list[Hold]] = defaultdict(list)
    for hold in holds:
        rows[_row(hold, sites)].append(hold)
    return tuple(_control(key, same, last.get((key[0], key[1]))) for key, same in rows.items())


def _with_named_places(holds: list[Hold]) -> list[Hold]:
    """A bare "the prison" is the prison that the case has spoken of."""
    named = [hold.place for hold in holds if hold.place.words]
    places = anaphors_resolved([hold.place for hold in holds], named)
    return [msgspec.structs.replace(hold, place=place) for hold, place in zip(holds, places, strict=True)]


def _row(hold: Hold, sites: dict[PlaceView, str]) -> tuple[str, str, str, str, str]:
    day = (hold.entry.stated or "")[:10]
    return sites[hold.place], hold.entry.voice, hold.holder, hold.entry.view.claim.factuality.polarity, day


def _holds(entry: Entry) -> Iterable[Hold]:
    event = entry.view.claim.event
    if event.type != _TYPE or event.status not in ("occurred", "ongoing") or not entry.view.places:
        return
    agent = next((role for role in event.roles if role.role == "agent"), None)
    place = min(entry.view.places, key=lambda place: (not place.fine, not place.words))
    yield Hold(entry, place, _holder(agent, entry), agent.text if agent else "")


def _holder(agent: Role | None, entry: Entry) -> str:
    """The party that holds, else the words for it; where nobody is named it stays empty."""
    if agent is None:
        return ""
    found = entry.party(agent)
    return found or f"words:{agent.text}"


def _sites(holds: list[Hold]) -> dict[PlaceView, str]:
    """One name for places that are one site, the first told."""
    names: dict[PlaceView, str] = {}
    for hold in holds:
        if hold.place in names:
            continue
        same = (name for other, name in names.items() if nearness(other, hold.place) in ("site", "area"))
        names[hold.place] = next(same, hold.place.id or hold.place.text)
    return names


def _firm(hold: Hold) -> bool:
    facts = hold.entry.view.claim.factuality
    return facts.endorsement != "doubts" and facts.certainty == "certain"


def _control(key: tuple[str, str, str, str, str], same: list[Hold], last: Hold | None) -> Control:
    first = same[0]
    facts = first.entry.view.claim.factuality
    standing: Standing = "current" if last is None or last in same or not _firm(first) else "superseded"
    return Control(
        place=key[0],
        place_text=first.place.text,
        holder=first.holder,
        holder_text=first.text,
        polarity=facts.polarity,
        voice=key[1],
        stated_at=first.entry.stated,
        standing="background" if first.entry.part == "background" else standing,
        doubted=not _firm(first),
        evidence=tuple(hold.entry.evidence() for hold in same),
    )
