"""Control of places: who is said to hold what, in time order, by voice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from tawatur.incidents.case import Case, Entry
from tawatur.incidents.places import PlaceView, anaphors_resolved, nearness, view_of_words
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
    holds = [hold for hold in holds if not _only_recalled(hold, holds, sites)]
    last: dict[tuple[str, str], Hold] = {}
    for hold in holds:
        if _firm(hold):
            last[(sites[hold.place], hold.entry.voice)] = hold
    rows: dict[tuple[str, str, str, str, str], list[Hold]] = defaultdict(list)
    for hold in holds:
        rows[_row(hold, sites)].append(hold)
    texts = _texts(holds, sites)
    return tuple(_control(key, texts[key[0]], same, last.get((key[0], key[1]))) for key, same in rows.items())


def _texts(holds: list[Hold], sites: dict[PlaceView, str]) -> dict[str, str]:
    """How to name each place: as it was first called by a name, not by "the prison"."""
    texts: dict[str, str] = {}
    for hold in sorted(holds, key=lambda hold: not view_of_words(hold.place.text).words):
        texts.setdefault(sites[hold.place], hold.place.text)
    return texts


def _with_named_places(holds: list[Hold]) -> list[Hold]:
    """A bare "the prison" is the prison that the case has spoken of; "no quarter" is none in particular."""
    named = [hold.place for hold in holds if hold.place.words]
    places = anaphors_resolved([hold.place for hold in holds], named)
    pairs = zip(holds, places, strict=True)
    return [msgspec.structs.replace(hold, place=place) if _is_definite(hold) else hold for hold, place in pairs]


def _is_definite(hold: Hold) -> bool:
    return any(word.startswith("ال") for word in hold.place.text.split())


def _only_recalled(hold: Hold, holds: list[Hold], sites: dict[PlaceView, str]) -> bool:
    """Whether a report only goes back to a word of a voice on a place that another report has as it was said."""
    return hold.entry.view.told_before and any(
        other.entry.voice == hold.entry.voice
        and sites[other.place] == sites[hold.place]
        and not other.entry.view.told_before
        and (other.entry.stated or "") < (hold.entry.stated or "")
        for other in holds
    )


def _row(hold: Hold, sites: dict[PlaceView, str]) -> tuple[str, str, str, str, str]:
    day = (hold.entry.stated or "")[:10]
    return sites[hold.place], hold.entry.voice, hold.holder, hold.entry.view.claim.factuality.polarity, day


def _holds(entry: Entry) -> Iterable[Hold]:
    event = entry.view.claim.event
    if event.type != _TYPE or event.status not in ("occurred", "ongoing") or not entry.view.places:
        return
    agent = next((role for role in event.roles if role.role == "agent"), None)
    # What is taken stands behind where it lies: the prison in the quarter.
    place = min(reversed(entry.view.places), key=lambda place: (not place.fine, not place.words))
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
        same = (name for other, name in names.items() if _one_place(other, hold.place))
        names[hold.place] = next(same, hold.place.id or hold.place.text)
    return names


def _one_place(one: PlaceView, other: PlaceView) -> bool:
    """One site, or one town by id or name; a quarter is neither its town nor the prison that bears its name."""
    near = nearness(one, other)
    known = one.id is not None and one.id == other.id
    if not known and ((one.id and other.id) or (one.kinds and other.kinds and not one.kinds & other.kinds)):
        return False
    return near == "site" or (near in ("area", "wide") and (known or (bool(one.words) and one.words == other.words)))


def _firm(hold: Hold) -> bool:
    facts = hold.entry.view.claim.factuality
    return facts.endorsement != "doubts" and facts.certainty == "certain"


def _control(key: tuple[str, str, str, str, str], text: str, same: list[Hold], last: Hold | None) -> Control:
    first = same[0]
    facts = first.entry.view.claim.factuality
    standing: Standing = "current" if last is None or last in same or not _firm(first) else "superseded"
    return Control(
        place=key[0],
        place_text=text,
        holder=first.holder,
        holder_text=first.text,
        polarity=facts.polarity,
        voice=key[1],
        stated_at=first.entry.stated,
        standing="background" if first.entry.part == "background" else standing,
        doubted=not _firm(first),
        evidence=tuple(hold.entry.evidence() for hold in same),
    )
