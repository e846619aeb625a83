from __future__ import annotations

import re

from tawatur.brief.chart_svg import chart_svg
from tawatur.brief.shape import Line, Quote, Series, Toll
from tawatur.brief.strings import Lang


def toll(stated: str, low: int | None, high: int | None, superseded: bool = False) -> Toll:
    quote = Quote(3, 7, 0, 1, "", "", "", "")
    return Toll(stated, stated, f"{low}–{high}", low, high, superseded, (quote,))


def drawn(*lines: Line, lang: Lang = "en") -> str:
    return chart_svg(Series("killed", lines), lang).text


TWO = Line("مرصد", (toll("2022-01-21", 25, 25, True), toll("2022-01-23T10:00:00+03:00", 102, 102)))


def steps(svg: str) -> list[tuple[float, float]]:
    path = re.findall(r'd="M([^"]+)" class="steps c0"', svg)[0]
    return [(float(x), float(y)) for x, y in (point.split() for point in path.split("L"))]


def test_a_number_holds_until_the_next_and_the_last_to_the_end() -> None:
    (x1, y1), (x2, y2), (x3, y3), (x4, y4) = steps(drawn(TWO))
    assert x1 < x2 == x3 < x4
    assert y1 == y2 > y3 == y4


def test_time_runs_to_the_left_in_arabic() -> None:
    assert steps(drawn(TWO, lang="ar"))[0][0] > steps(drawn(TWO, lang="ar"))[-1][0]


def test_replaced_numbers_are_hollow_and_every_number_leads_to_its_sentence() -> None:
    svg = drawn(TWO)
    assert svg.count("mark c0 hollow") == 1
    assert svg.count('href="#r3s7"') == 2


def test_bounds_are_a_band_and_an_open_end_is_marked() -> None:
    svg = drawn(Line("أ", (toll("2022-01-21", 20, 99), toll("2022-01-22", 45, None))))
    band = re.findall(r'd="M([^"]+)Z" class="band c0"', svg)[0]
    heights = [float(point.split()[1]) for point in band.split("L")]
    assert max(heights) - min(heights) > 50
    assert svg.count('class="open c0"') == 1


def test_a_number_without_a_date_is_not_drawn() -> None:
    svg = drawn(Line("أ", (toll("2022-01-21", 5, 5), toll("2022-01-22", 7, 7), toll("", 9, 9))))
    assert "9–9" not in svg


def test_lines_differ_in_colour_and_shape() -> None:
    marks = set(re.findall(r'<path d="([^"]+)" class="mark c(\d)"', drawn(*[TWO] * 3)))
    assert len({shape for shape, _ in marks}) == len({colour for _, colour in marks}) == 3
