"""The places of an incident: where each is known to lie, which of them a map can show, and what rests on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tawatur.brief.atlas import place_name
from tawatur.brief.quotes import Quoter
from tawatur.brief.rows import is_unsure
from tawatur.brief.shape import MapPlace, PlaceStanding
from tawatur.brief.strings import Lang, say
from tawatur.lexicon.letters import fold_text
from tawatur.model.incident import Incident, Member
from tawatur.model.record import Place

Told = tuple[Member, Place]

# Radii in km: places no wider than the first are drawn where there are any, else those no wider than the next.
_BREADTHS = (25.0, 100.0, float("inf"))
_QUOTES = 3


def map_places(incident: Incident, quoter: Quoter, lang: Lang) -> tuple[MapPlace, ...]:
    """The places that claims of the incident name, those on the map first, then by how many claims name them."""
    groups = _groups(incident, quoter)
    standings = _standings(groups)
    order = sorted(groups, key=lambda key: (standings[key] != "drawn", standings[key], -len(groups[key]), key))
    return tuple(_map_place(n, groups[key], standings[key], quoter, lang) for n, key in enumerate(order, 1))


def _groups(incident: Incident, quoter: Quoter) -> dict[str, list[Told]]:
    """What is told of each place: one group a gazetteer id, else one for each way to write it."""
    groups: dict[str, list[Told]] = defaultdict(list)
    for member in incident.members:
        for place in quoter.claim(member.evidence).event.scenes:
            groups[place.id or f"words:{fold_text(place.name_ar or place.text)}"].append((member, place))
    return groups


def _standings(groups: Mapping[str, Sequence[Told]]) -> dict[str, PlaceStanding]:
    found = {key: _standing(told) for key, told in groups.items()}
    radii = [_radius(groups[key][0][1]) for key, standing in found.items() if standing == "drawn"]
    limit = next((breadth for breadth in _BREADTHS if any(radius <= breadth for radius in radii)), _BREADTHS[-1])
    return {key: "wide" if s == "drawn" and _radius(groups[key][0][1]) > limit else s for key, s in found.items()}


def _standing(told: Sequence[Told]) -> PlaceStanding:
    """Where something comes from, or what is only talked about or recalled, is not where it happens."""
    if all(place.lat is None or place.lon is None or place.basis == "none" for _, place in told):
        return "unlocated"
    if all(place.relation in ("from", "towards") for _, place in told):
        return "passing"
    parts = {member.part for member, _ in told}
    if parts <= {"talk", "background"}:
        return "background" if "background" in parts else "talk"
    return "drawn"


def _radius(place: Place) -> float:
    return place.radius_km or 0.0


def _map_place(number: int, told: Sequence[Told], standing: PlaceStanding, quoter: Quoter, lang: Lang) -> MapPlace:
    place = told[0][1]
    located = standing != "unlocated"
    english = place.name_en if lang == "en" else None
    parent = _parent(place, lang)
    return MapPlace(
        number=number,
        id=place.id,
        name=english or place.name_ar or place.text,
        written=tuple(dict.fromkeys(" ".join(p.text.split()) for _, p in told)),
        level=say(lang, "level", place.level) if place.level else "",
        country=place.country or "",
        lat=place.lat if located else None,
        lon=place.lon if located else None,
        radius_km=place.radius_km if located else None,
        basis=place.basis,
        parent=parent,
        standing=standing,
        note=_note(place, standing, parent, lang),
        firm=not all(is_unsure(member) for member, _ in told),
        claims=len({(member.evidence.report, member.evidence.claim) for member, _ in told}),
        voices=len({member.voice for member, _ in told}),
        quotes=quoter.quotes(member.evidence for member, _ in told)[:_QUOTES],
    )


def _parent(place: Place, lang: Lang) -> str:
    """The name of what lends its point to a place that has none of its own."""
    if place.basis != "parent":
        return ""
    names = (place_name(holder, lang) for holder in place.admin)
    return next((name for name in names if name), "")


def _note(place: Place, standing: PlaceStanding, parent: str, lang: Lang) -> str:
    """How well the place is known, in words."""
    if standing == "unlocated":
        return say(lang, "map_note", "unlocated")
    radius = f"{place.radius_km or 0:g}"
    basis = say(lang, "map_note", place.basis if parent or place.basis == "own" else "parent_unnamed",
                radius=radius, parent=parent)  # fmt: skip
    return basis if standing == "drawn" else f"{basis} · {say(lang, 'map_note', standing)}"
