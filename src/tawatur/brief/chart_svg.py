"""Tolls over time as inline SVG: a stepped line an origin, hollow points for numbers that were replaced.

Time runs the way the brief's language is read. A line follows the lower bounds of its numbers, a band above it reaches
to the upper ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

import msgspec

from tawatur.brief.geometry import nice_top
from tawatur.brief.labels import Box, Sheet
from tawatur.brief.markup import Html, tag
from tawatur.brief.shape import Line, Series, Toll
from tawatur.brief.strings import Lang, say
from tawatur.brief.svg import line, path, picture, size, text

_WIDTH, _HEIGHT = 720.0, 250.0
_AXIS, _TOP, _BOTTOM, _END = 52.0, 18.0, 34.0, 26.0
_TICKS = 4
_FONT = 12.5
_DAY = 86_400.0
_TICK_ROOM = 62.0
COLOURS = 6
_SHAPES = ("M-5 -5H5V5H-5Z", "M0 -6L6 5H-6Z", "M0 -7L7 0L0 7L-7 0Z")
_ROUND = "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z"


class Axes(msgspec.Struct, frozen=True):
    """From times (seconds of wall clock) and numbers to units of the picture; ``rtl`` lets time run to the left."""

    first: float
    last: float
    top: int
    rtl: bool

    def x(self, moment: float) -> float:
        """Where a time lies."""
        share = (moment - self.first) / (self.last - self.first)
        along = _AXIS + share * (_WIDTH - _AXIS - _END)
        return _WIDTH - along if self.rtl else along

    def y(self, value: float) -> float:
        """Where a number lies."""
        return _HEIGHT - _BOTTOM - value / self.top * (_HEIGHT - _BOTTOM - _TOP)


def chart_svg(series: Series, lang: Lang) -> Html:
    """The chart of one column. Tolls without a time of statement are not drawn."""
    lines = [(index, _dated(row)) for index, row in enumerate(series.lines)]
    every = [toll for _, tolls in lines for toll in tolls]
    axes = _axes(every, lang)
    sheet = Sheet(_WIDTH, _HEIGHT)
    for toll in every:
        x, y = axes.x(_moment(toll)), axes.y(_low(toll))
        sheet.take(Box(x - 6, y - 6, x + 6, y + 6))
    drawn = [_line(axes, index, tolls) for index, tolls in lines if tolls]
    points = [_point(axes, sheet, index, toll, series.lines[index]) for index, tolls in lines for toll in tolls]
    title = say(lang, "ui", "series_of", column=series.column)
    return picture(_WIDTH, _HEIGHT, "chart", title, *_grid(axes), *_days(axes, every, lang), *drawn, *points)


def marker(index: int, hollow: bool = False) -> Html:
    """The sign of an origin: shape and colour by its place in the list."""
    shape = (_ROUND, *_SHAPES)[index % (len(_SHAPES) + 1)]
    return tag("path", d=shape, class_=f"mark c{index % COLOURS}{' hollow' if hollow else ''}")


def legend_marker(index: int) -> Html:
    """The sign of an origin for the text beside the chart."""
    return tag("svg", marker(index), viewBox="-8 -8 16 16", class_="sign", **{"aria-hidden": "true"})


def _dated(row: Line) -> list[Toll]:
    return [toll for toll in row.tolls if toll.stated]


def _moment(toll: Toll) -> float:
    """The wall-clock time of a statement in seconds; reports of one place share its clock."""
    return _seconds(datetime.fromisoformat(toll.stated).replace(tzinfo=None))


def _seconds(moment: datetime) -> float:
    return (moment - datetime(1970, 1, 1)).total_seconds()


def _low(toll: Toll) -> int:
    return toll.low if toll.low is not None else toll.high or 0


def _high(toll: Toll) -> int:
    return toll.high if toll.high is not None else _low(toll)


def _axes(tolls: Sequence[Toll], lang: Lang) -> Axes:
    moments = [_moment(toll) for toll in tolls]
    first, last = min(moments), max(moments)
    slack = max((last - first) * 0.05, _DAY / 8)
    return Axes(first - slack, last + slack, nice_top(max(map(_high, tolls))), lang == "ar")


def _grid(axes: Axes) -> Iterator[Html]:
    """Lines at round numbers; the numbers stand where reading begins."""
    for step in range(_TICKS + 1):
        value = axes.top * step // _TICKS
        x, y = axes.x(axes.first), axes.y(value)
        yield line(x, y, axes.x(axes.last), y, "grid")
        yield text(f"{value:,}", x + (8 if axes.rtl else -8), y, "tick", "start" if axes.rtl else "end")


def _days(axes: Axes, tolls: Sequence[Toll], lang: Lang) -> Iterator[Html]:
    """The days on which something was stated, as many as have room."""
    room: list[float] = []
    for day in sorted({datetime.fromisoformat(toll.stated).date() for toll in tolls}):
        x = axes.x(max(axes.first, _seconds(datetime(day.year, day.month, day.day))))
        if all(abs(x - other) >= _TICK_ROOM for other in room):
            room.append(x)
            yield line(x, _HEIGHT - _BOTTOM, x, _HEIGHT - _BOTTOM + 5, "axis")
            yield text(_tick(day, lang), x, _HEIGHT - _BOTTOM + 17, "tick")


def _tick(day: date, lang: Lang) -> str:
    return say(lang, "ui", "tick", day=day.day, month=say(lang, "month_short", str(day.month)))


def _line(axes: Axes, index: int, tolls: Sequence[Toll]) -> Html:
    """The steps of an origin, and the band up to its upper bounds."""
    low = _steps(axes, tolls, [_low(toll) for toll in tolls])
    high = _steps(axes, tolls, [_high(toll) for toll in tolls])
    band = tag("path", d=path([*low, *high[::-1]], closed=True), class_=f"band c{index % COLOURS}")
    return tag("g", band, tag("path", d=path(low), class_=f"steps c{index % COLOURS}"))


def _steps(axes: Axes, tolls: Sequence[Toll], values: Sequence[int]) -> list[tuple[float, float]]:
    """Each number holds until the next one; the last to the end of the chart."""
    ends = [*(axes.x(_moment(toll)) for toll in tolls[1:]), axes.x(axes.last)]
    points: list[tuple[float, float]] = []
    for toll, value, end in zip(tolls, values, ends, strict=True):
        points += [(axes.x(_moment(toll)), axes.y(value)), (end, axes.y(value))]
    return points


def _point(axes: Axes, sheet: Sheet, index: int, toll: Toll, row: Line) -> Html:
    """A number with a link to the sentence that it stands in."""
    x, y = axes.x(_moment(toll)), axes.y(_low(toll))
    label = sheet.put(toll.text, x, y, 8, _FONT)
    sign = tag("g", marker(index, toll.superseded), transform=f"translate({size(x)} {size(y)})")
    open_end = line(x, y - 8, x, y - 20, f"open c{index % COLOURS}") if toll.high is None else None
    quote = toll.quotes[0] if toll.quotes else None
    target = f"#r{quote.report}s{quote.sentence}" if quote else None
    told = tag("title", f"{row.voice}: {toll.text} ({toll.day})")
    return tag("a", told, open_end, sign, text(label.text, label.x, label.y, f"value c{index % COLOURS}"), href=target)
