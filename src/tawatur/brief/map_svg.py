"""The map of an incident as inline SVG: outlines, towns, the places of the claims with how far off they may be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tawatur.brief.atlas import Country, Town, base_map, rings_of, towns
from tawatur.brief.geometry import Circle, Frame, frame_of, scale_bar, within
from tawatur.brief.labels import Box, Label, Sheet
from tawatur.brief.markup import Html, join, tag
from tawatur.brief.shape import MapPlace
from tawatur.brief.strings import Lang, say
from tawatur.brief.svg import circle, line, path, picture, size, text

Outline = list[list[tuple[float, float]]]

_WIDTH, _HEIGHT = 720.0, 440.0
_INSET_WIDTH, _INSET_HEIGHT = 150.0, 112.0
_INSET_FROM_KM = 400.0  # a wider map shows its country by itself
_COUNTRY_FROM_KM = 120.0
_DOT, _TOWN_DOT = 5.5, 2.2
_FONT, _SMALL = 14.0, 11.5
_MOST_TOWNS = 14
_MOST_NAMES = 3


def map_svg(places: Sequence[MapPlace], anchor: str, lang: Lang) -> Html | None:
    """The map of the places that are drawn, or none; ``anchor`` begins the ids of the rows that the points link to."""
    drawn = [place for place in places if place.standing == "drawn"]
    if not drawn:
        return None
    frame = frame_of([_circle(place) for place in drawn], _WIDTH, _HEIGHT)
    sheet = _reserved(frame, drawn)
    circles = [_reach(frame, place) for place in drawn]
    # Named first, drawn last: a known point lies over a borrowed one at the same spot.
    named = list(_named(frame, sheet, drawn, anchor, lang))[::-1]
    known = {place.id for place in drawn}
    settled = [part for town in _towns_in(frame) if town.id not in known for part in _town(frame, sheet, town, lang)]
    countries = _countries(frame)
    around = [*_land(frame, countries), *_country_names(frame, sheet, countries, lang), *settled]
    layers = [*around, *dict.fromkeys(circles), *named, _bar(frame, lang), *_inset(frame, drawn)]
    names = say(lang, "list", "comma").join(place.name for place in drawn)
    return picture(_WIDTH, _HEIGHT, "map", f"{say(lang, 'ui', 'map')}: {names}", *layers)


def _circle(place: MapPlace) -> Circle:
    return Circle(place.lat or 0.0, place.lon or 0.0, place.radius_km or 0.0)


def _at(frame: Frame, place: MapPlace) -> tuple[float, float]:
    return frame.xy(place.lon or 0.0, place.lat or 0.0)


def _reserved(frame: Frame, drawn: Sequence[MapPlace]) -> Sheet:
    """A sheet on which points, scale and inset have their room."""
    sheet = Sheet(frame.width, frame.height)
    sheet.take(Box(0, frame.height - 34, frame.width / 3, frame.height))
    if frame.width_km < _INSET_FROM_KM:
        sheet.take(Box(frame.width - _INSET_WIDTH - 8, 0, frame.width, _INSET_HEIGHT + 8))
    for place in drawn:
        x, y = _at(frame, place)
        half = _DOT if place.basis == "own" else _TOWN_DOT
        sheet.take(Box(x - half, y - half, x + half, y + half))
    return sheet


def _countries(frame: Frame) -> list[tuple[Country, Outline]]:
    """The countries of the frame, with the parts of their outlines that lie in it."""
    found = []
    for country in base_map().countries:
        rings = [cut for ring in rings_of(country) if len(cut := within(_projected(frame, ring), frame)) > 2]
        if rings:
            found.append((country, rings))
    return found


def _land(frame: Frame, countries: Sequence[tuple[Country, Outline]]) -> Iterator[Html]:
    yield tag("rect", width=size(frame.width), height=size(frame.height), class_="sea")
    for _, rings in countries:
        yield tag("path", d="".join(path(ring, closed=True) for ring in rings), class_="land")


def _country_names(
    frame: Frame, sheet: Sheet, countries: Sequence[tuple[Country, Outline]], lang: Lang
) -> Iterator[Html]:
    """On wide maps, what the countries are called, where there is room for it."""
    for country, rings in countries if frame.width_km >= _COUNTRY_FROM_KM else ():
        ring = max(rings, key=len)
        xs = [min(max(x, 0), frame.width) for x, _ in ring]
        ys = [min(max(y, 0), frame.height) for _, y in ring]
        if max(xs) - min(xs) > 90 and max(ys) - min(ys) > 50:
            middle = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
            label = sheet.put_if_free(country.name(lang), *middle, 2, _FONT)
            yield from [text(label.text, label.x, label.y, "country")] if label else []


def _projected(frame: Frame, ring: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    return [frame.xy(lon, lat) for lon, lat in ring]


def _towns_in(frame: Frame) -> list[Town]:
    found = (town for town in towns() if frame.holds(frame.xy(town.lon, town.lat), 12))
    return [town for _, town in zip(range(_MOST_TOWNS), found, strict=False)]


def _town(frame: Frame, sheet: Sheet, town: Town, lang: Lang) -> Iterator[Html]:
    """A town for orientation, where its name has room."""
    x, y = frame.xy(town.lon, town.lat)
    name = town.en if lang == "en" and town.en else town.ar
    label = sheet.put_if_free(name, x, y, _TOWN_DOT + 2, _SMALL)
    if label is not None:
        yield circle(x, y, _TOWN_DOT, "town")
        yield text(label.text, label.x, label.y, "town-name")


def _reach(frame: Frame, place: MapPlace) -> Html:
    """How far off the point may be: dashed where it is only that of what holds the place."""
    kind = "reach parent" if place.basis == "parent" else "reach"
    return circle(*_at(frame, place), max((place.radius_km or 0.0) * frame.scale, _DOT + 3), kind)


def _named(frame: Frame, sheet: Sheet, drawn: Sequence[MapPlace], anchor: str, lang: Lang) -> Iterator[Html]:
    """Points with their names. Places that share a borrowed point share a label: nobody knows which lies where."""
    groups: dict[tuple[float | None, float | None, str], list[MapPlace]] = defaultdict(list)
    for place in drawn:
        groups[(place.lat, place.lon, place.basis)].append(place)
    for same in sorted(groups.values(), key=lambda group: group[0].basis == "parent"):
        x, y = _at(frame, same[0])
        borrowed = same[0].basis == "parent"
        gap = min(same[0].radius_km or 0.0, 60) * frame.scale if borrowed else _DOT
        label = sheet.put(_names(same, lang), x, y, gap + 3, _FONT)
        yield _linked(same, x, y, label, f"{anchor}-p{same[0].number}")


def _names(same: Sequence[MapPlace], lang: Lang) -> str:
    names = list(dict.fromkeys(place.name for place in same))
    more = f" +{len(names) - _MOST_NAMES}" if len(names) > _MOST_NAMES else ""
    return say(lang, "list", "comma").join(names[:_MOST_NAMES]) + more


def _linked(same: Sequence[MapPlace], x: float, y: float, label: Label, row: str) -> Html:
    firm = any(place.firm for place in same)
    kind = "point" if same[0].basis == "own" else "point borrowed"
    marks = [
        line(x, y, label.x, label.y, "leader") if label.far and same[0].basis == "own" else None,
        circle(x, y, _DOT if same[0].basis == "own" else _TOWN_DOT, kind if firm else f"{kind} unsure"),
        text(label.text, label.x, label.y, "place-name" if firm else "place-name unsure"),
    ]
    return tag("a", tag("title", *(place.note for place in same[:1])), *marks, href=f"#{row}")


def _bar(frame: Frame, lang: Lang) -> Html:
    km, length = scale_bar(frame)
    x, y = 14.0, frame.height - 14
    ends = [line(x, y - 5, x, y, "bar"), line(x + length, y - 5, x + length, y, "bar")]
    words = say(lang, "ui", "km", n=f"{km:g}")
    return join([line(x, y, x + length, y, "bar"), *ends, text(words, x + length + 8, y - 3, "bar-name", "start")])


def _inset(frame: Frame, drawn: Sequence[MapPlace]) -> Iterator[Html]:
    """Where in the country the map lies."""
    code = drawn[0].country
    country = next((country for country in base_map().countries if code and country.code == code), None)
    if country is None or frame.width_km >= _INSET_FROM_KM:
        return
    largest = next(rings_of(country))
    edges = [Circle(lat, lon, 0) for lon, lat in largest]
    small = frame_of(edges, _INSET_WIDTH, _INSET_HEIGHT)
    shape = "".join(path(within(_projected(small, ring), small), closed=True) for ring in rings_of(country))
    x, y = small.xy(frame.lon, frame.lat)
    box = tag("rect", width=size(_INSET_WIDTH), height=size(_INSET_HEIGHT), class_="inset")
    move = f"translate({size(frame.width - _INSET_WIDTH - 8)} 8)"
    yield tag("g", box, tag("path", d=shape, class_="land"), circle(x, y, 4, "here"), transform=move)
