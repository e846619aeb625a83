"""The pictures of the HTML brief, each with the same in words beside it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.brief.chart_svg import chart_svg, legend_marker
from tawatur.brief.html_parts import quote_list, ref, table
from tawatur.brief.map_svg import map_svg
from tawatur.brief.markup import Child, Html, isolated, join, tag
from tawatur.brief.shape import Line, MapPlace, Series, Toll
from tawatur.brief.strings import Lang, say
from tawatur.brief.svg import circle, picture

_LEGEND = (("own", "point", "reach"), ("parent", "point borrowed", "reach parent"), ("doubted", "point unsure", None))


def map_part(places: Sequence[MapPlace], anchor: str, lang: Lang) -> Html | None:
    """The map, what its signs mean, and every place in words, those that no map can show among them."""
    if not places:
        return None
    drawn = map_svg(places, anchor, lang)
    shown: list[Child] = [tag("div", drawn, class_="scroll picture"), _legend(places, lang)] if drawn else []
    located = [_place(place, anchor, lang) for place in places if place.standing != "unlocated"]
    head = [say(lang, "ui", key) for key in ("#", "place", "precision", "claims", "voices", "evidence")]
    return join([*shown, table(head, located, "scroll wide") if located else None, _unlocated(places, lang)])


def _unlocated(places: Sequence[MapPlace], lang: Lang) -> Html | None:
    """What the reports name and nobody can point at, in one paragraph."""
    named = [
        tag("span", isolated(place.name), *(join([" ", ref(quote)]) for quote in place.quotes), class_="point")
        for place in places
        if place.standing == "unlocated"
    ]
    return tag("p", tag("b", say(lang, "map_note", "unlocated"), ": "), *named, class_="unlocated") if named else None


def _legend(places: Sequence[MapPlace], lang: Lang) -> Html:
    drawn = [place for place in places if place.standing == "drawn"]
    present = {place.basis for place in drawn} | {"doubted" for place in drawn if not place.firm}
    signs = [tag("li", _sign(kind, reach), say(lang, "legend", key)) for key, kind, reach in _LEGEND if key in present]
    return tag("ul", *signs, tag("li", say(lang, "legend", "source"), class_="soft"), class_="legend")


def _sign(kind: str, reach: str | None) -> Html:
    marks = [circle(9, 9, 8, reach) if reach else None, circle(9, 9, 3, kind)]
    return picture(18, 18, "sign", kind, *marks)


def _place(place: MapPlace, anchor: str, lang: Lang) -> Html:
    drawn = place.standing == "drawn"
    others = [words for words in place.written if words != place.name]
    told = tag("small", join([isolated(words) for words in others], say(lang, "list", "comma"))) if others else None
    doubt = None if place.firm else tag("span", say(lang, "legend", "doubted"), class_="pill warn")
    return tag(
        "tr",
        tag("td", str(place.number)),
        tag("th", isolated(place.name), " ", doubt, told),
        tag("td", place.note, class_=None if drawn else "soft"),
        tag("td", str(place.claims)),
        tag("td", str(place.voices)),
        tag("td", quote_list(place.quotes)),
        id=f"{anchor}-p{place.number}",
    )


def series_part(series: Sequence[Series], lang: Lang) -> Html | None:
    """A chart for each column with its lines in words below."""
    return join([_series(row, lang) for row in series]) if series else None


def _series(row: Series, lang: Lang) -> Html:
    lines = [tag("li", legend_marker(index), *_line(each)) for index, each in enumerate(row.lines)]
    chart = tag("div", chart_svg(row, lang), class_="scroll picture")
    return tag("figure", tag("figcaption", isolated(row.column)), chart, tag("ul", *lines, class_="tolls"))


def _line(row: Line) -> list[Child]:
    pieces: list[Child] = [tag("b", isolated(row.voice)), " "]
    for toll in row.tolls:
        pieces.append(_toll(toll))
    return pieces


def _toll(toll: Toll) -> Html:
    kind = "point was" if toll.superseded else "point"
    refs = ref(toll.quotes[0]) if toll.quotes else None
    return tag(
        "span",
        tag("b", tag("bdi", toll.text)),
        " ",
        tag("span", f"({toll.day})", class_="soft"),
        " ",
        refs,
        class_=kind,
    )
