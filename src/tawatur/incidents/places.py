"""Where: places of claims as far as they can be compared, by gazetteer id and point, else by their words."""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt
from typing import Literal

import msgspec

from tawatur.incidents.policy import linking, names
from tawatur.incidents.words import conjoined, plain_words
from tawatur.model.record import Claim, Place, Role

Nearness = Literal["site", "near", "area", "wide", "unknown", "apart"]
ORDER: tuple[Nearness, ...] = ("site", "near", "area", "wide", "unknown", "apart")
_FINE = frozenset({"facility", "street", "neighbourhood"})
_SETTLED = frozenset({"settlement"})
_DISJOINT = frozenset({"settlement", "admin3", "admin2", "admin1", "country"})
_WIDE = frozenset({"admin1", "country"})
# Where something comes from or goes to is not where it happens.
_PASSING = frozenset({"from", "towards"})
_EARTH_KM = 6371.0


class PlaceView(msgspec.Struct, frozen=True):
    """A place ready to compare. ``words`` are its name without type words, ``kinds`` the type words."""

    text: str
    id: str | None
    words: frozenset[str]
    kinds: frozenset[str]
    level: str | None
    lat: float | None
    lon: float | None
    own: bool
    radius_km: float
    holders: frozenset[str]
    country: str | None

    @property
    def fine(self) -> bool:
        """Whether it names a site rather than a town or a region."""
        return self.level in _FINE

    @property
    def settled(self) -> bool:
        """Whether it is known to be a town, camp or village."""
        return self.level in _SETTLED

    @property
    def wide(self) -> bool:
        """Whether it is a province or country, or stretches farther than one incident may (a river, a desert)."""
        return self.level in _WIDE or self.radius_km > linking().limits.diameter_km


def view_of_place(place: Place) -> PlaceView:
    """A resolved or unresolved place of a record."""
    bare = view_of_words(place.text)
    point = place.lat is not None and place.lon is not None and place.basis != "none"
    return PlaceView(
        place.text,
        place.id,
        bare.words,
        bare.kinds,
        place.level or bare.level,
        place.lat if point else None,
        place.lon if point else None,
        place.basis == "own",
        place.radius_km or 0.0,
        frozenset(place.admin),
        place.country,
    )


def view_of_words(text: str) -> PlaceView:
    """A place of which only the words are known; the first type word gives its level."""
    known = names()
    words, kinds, level = [], [], None
    for word in plain_words(text):
        word = _cut(word)
        if word in known.place_levels:
            kinds.append(word)
            level = level or known.place_levels[word]
        elif word not in known.place_noise and len(word) > 1:
            words.append(word)
    return PlaceView(text, None, frozenset(words), frozenset(kinds), level, None, None, False, 0.0, frozenset(), None)


def _cut(word: str) -> str:
    known = names()
    rest = conjoined(word)
    return rest if rest is not None and (rest in known.place_levels or rest in known.place_noise) else word


def places_of(claim: Claim) -> tuple[PlaceView, ...]:
    """The places of a claim: its own, and a facility that the act was done to."""
    found = [view_of_place(place) for place in claim.event.scenes if place.relation not in _PASSING]
    found += [view_of_words(role.text) for role in claim.event.roles if _is_unknown_site(role)]
    return tuple(found)


def _is_unknown_site(role: Role) -> bool:
    if role.role != "recipient" or role.place is not None:
        return False
    return role.kind == "facility" or view_of_words(role.text).fine


def anaphors_resolved(places: Sequence[PlaceView], known: Sequence[PlaceView]) -> tuple[PlaceView, ...]:
    """``places`` with a bare type word ("السجن") replaced by the named place of that type that the report tells of."""
    return tuple(_resolve(place, known) for place in places)


def _resolve(place: PlaceView, known: Sequence[PlaceView]) -> PlaceView:
    if place.words or place.id is not None:
        return place
    for named in known:
        if named.words and place.kinds and place.kinds <= named.kinds:
            return named
    return place


def nearness(one: PlaceView, other: PlaceView) -> Nearness:
    """How near two places are, by the best evidence at hand: ids, then names, then points."""
    if one.id is not None and one.id == other.id:
        return "site" if one.fine else ("wide" if one.wide else "area")
    if _holds(one, other) or _holds(other, one):
        return "wide" if one.wide or other.wide else "area"
    named = _by_words(one, other)
    if named != "unknown" and not (one.id and other.id):
        return named
    if one.lat is not None and other.lat is not None:
        return _by_points(one, other)
    return named


def _holds(wide: PlaceView, fine: PlaceView) -> bool:
    return wide.id is not None and wide.id in fine.holders


def _by_words(one: PlaceView, other: PlaceView) -> Nearness:
    if one.words and other.words and (one.words <= other.words or other.words <= one.words):
        if one.wide or other.wide:
            return "wide"
        return "site" if _one_site(one, other) else "area"
    return "apart" if one.words and other.words and _rivals(one, other) else "unknown"


def _rivals(one: PlaceView, other: PlaceView) -> bool:
    """Towns, districts or provinces of one level cannot be one another; a village may lie in the district."""
    if one.kinds and other.kinds and not one.kinds & other.kinds and (one.kinds | other.kinds) & names().nested:
        return False
    return one.level == other.level and one.level in _DISJOINT


def _one_site(one: PlaceView, other: PlaceView) -> bool:
    """Names that agree are one site when both are sites, or one is and the other's kind is not known."""
    if one.fine and other.fine:
        return True
    return one.words == other.words and (one.fine or other.fine) and None in (one.level, other.level)


def _by_points(one: PlaceView, other: PlaceView) -> Nearness:
    limits = linking().limits
    if one.wide or other.wide:
        slack = one.radius_km + other.radius_km
        return "apart" if distance_km(one, other) > limits.apart_km + slack else "unknown"
    far = distance_km(one, other)
    if one.own and other.own and one.fine and other.fine and far <= limits.site_km:
        return "site"
    slack = max(one.radius_km, other.radius_km)
    if far <= limits.near_km or far <= slack:
        return "near" if one.own and other.own else "area"
    return "apart" if one.own and other.own else "unknown"


def distance_km(one: PlaceView, other: PlaceView) -> float:
    """Great-circle distance between two places with points, in kilometres; 0 where one has none."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return 0.0
    lat, lon = radians(other.lat - one.lat) / 2, radians(other.lon - one.lon) / 2
    chord = sin(lat) ** 2 + cos(radians(one.lat)) * cos(radians(other.lat)) * sin(lon) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(chord)))


def within_reach(ones: Sequence[PlaceView], others: Sequence[PlaceView]) -> bool:
    """Whether some two places with points are no farther apart than one incident may be wide."""
    reach = linking().limits.diameter_km
    pairs = ((one, other) for one in ones for other in others if one.lat is not None and other.lat is not None)
    return any(distance_km(one, other) <= reach for one, other in pairs)


def nearest(ones: Sequence[PlaceView], others: Sequence[PlaceView]) -> Nearness:
    """The best nearness over all pairs; ``apart`` if one pair is and none is near, ``unknown`` if a side is empty."""
    if not ones or not others:
        return "unknown"
    found = {nearness(one, other) for one in ones for other in others}
    if found <= {"apart", "unknown"} and "apart" in found:
        return "apart"
    return min(found, key=ORDER.index)
