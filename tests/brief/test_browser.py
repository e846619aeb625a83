"""The HTML brief in a real browser: clicks lead to the words, nothing is loaded, it fits a telephone and prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tawatur.brief.html import render_html
from tawatur.brief.strings import Lang
from tawatur.cli.app import application
from tests.brief.samples import brief
from tests.brief.webdriver import MISSING, Browser, settled

pytestmark = pytest.mark.skipif(MISSING, reason="no Chromium with its driver on this machine")
A4_WIDTH = 688  # CSS pixels between the margins of the style sheet

# The text of the sentence that is marked, once it has come into view.
MARKED = """const found = document.querySelector(':target'); if (!found) return null;
    const box = found.getBoundingClientRect();
    const seen = box.top >= 0 && box.top < innerHeight, report = found.closest('article') ?? found;
    return seen ? [found.textContent, getComputedStyle(found).backgroundColor, report.id] : null"""
CUT = """return [...document.querySelectorAll('main *')]
    .filter(e => !e.closest('svg') && e.getClientRects().length && e.getBoundingClientRect().right > innerWidth + 1
                 && !e.closest('.scroll'))
    .map(e => e.className + ' ' + e.textContent.slice(0, 40))"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profile")) as there:
        yield there


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> dict[str, Path]:
    """The brief of the samples as the command writes it, in both languages; one of gold readings beside them."""
    folder = tmp_path_factory.mktemp("brief")
    samples = str(request.config.rootpath / "samples")
    for lang in ("ar", "en"):
        application("brief")(
            ["brief", samples, "--lang", lang, "--html", str(folder / f"{lang}.html")], standalone_mode=False
        )
    (folder / "gold.html").write_text(render_html(brief("ar")), encoding="utf-8")
    return {path.stem: path for path in folder.iterdir()}


def shown(browser: Browser, page: Path, width: int = 1280) -> None:
    browser.media("screen")
    browser.resize(width)
    browser.open(page)


PARTS = {
    "matrix": "td.num .quote a",
    "series": ".tolls a.ref",
    "control": "tr td .quote a",
    "disputes": ".dispute .quote a",
    "timeline": ".day .quote a",
    "notices": "#notices .quote a",
    "map": "tr[id*='-p'] .quote a",
}


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_click_opens_the_passage_marked_in_its_report(
    browser: Browser, pages: dict[str, Path], lang: Lang, part: str
) -> None:
    shown(browser, pages[lang])
    target, words = browser.run(
        "const a = document.querySelector(arguments[0]); return [a.getAttribute('href'), a.title]", PARTS[part]
    )
    browser.click(PARTS[part])
    text, colour, report = settled(browser, MARKED)
    assert report == re.match(r"#(r\d+)s", target)[1]  # type: ignore[index]
    assert words == "" or " ".join(text.split()) == words
    assert colour not in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")


def test_a_point_of_the_map_opens_its_row_and_a_number_of_the_chart_its_sentence(
    browser: Browser, pages: dict[str, Path]
) -> None:
    shown(browser, pages["ar"])
    point = "svg.map a .point:not(.borrowed)"
    name = browser.run(f"return document.querySelector('{point}').closest('a').querySelector('text').textContent")
    browser.click(point)
    assert name in settled(browser, MARKED)[0]
    browser.click("svg.chart a .value")
    assert settled(browser, "return location.hash.startsWith('#r')")


def test_going_back_returns_to_the_cell(browser: Browser, pages: dict[str, Path]) -> None:
    shown(browser, pages["ar"])
    browser.click(PARTS["matrix"])
    settled(browser, MARKED)
    browser.back()
    seen = (
        "const b = document.querySelector('td.num').getBoundingClientRect(); return b.top >= 0 && b.top < innerHeight"
    )
    assert settled(browser, seen)


def test_nothing_is_asked_for_and_nothing_complains(browser: Browser, pages: dict[str, Path]) -> None:
    browser.requests(), browser.log("browser")
    for page in pages.values():
        shown(browser, page)
    asked = browser.requests()
    assert {address for address in asked if not address.startswith("file:")} == set()
    assert len(asked) == len(pages)
    assert browser.log("browser") == []


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_page_fits_the_window(browser: Browser, pages: dict[str, Path], lang: Lang, width: int) -> None:
    shown(browser, pages[lang], width)
    assert browser.run("return document.documentElement.scrollWidth") <= width
    assert browser.run(CUT) == []


@pytest.mark.parametrize(("lang", "direction", "side"), [("ar", "rtl", "right"), ("en", "ltr", "left")])
def test_each_language_runs_its_way(
    browser: Browser, pages: dict[str, Path], lang: Lang, direction: str, side: str
) -> None:
    shown(browser, pages[lang])
    assert browser.run("return document.documentElement.dir") == direction
    first, last = browser.run(
        "const r = document.querySelector('table').rows[0].cells; const box = c => c.getBoundingClientRect();"
        "return [box(r[0]).left, box(r[r.length - 1]).left]"
    )
    assert (first > last) == (side == "right")
    quotes = "return [...document.querySelectorAll('.quote, .report .text')].map(e => getComputedStyle(e).direction)"
    assert set(browser.run(quotes)) == {"rtl"}


def test_a_place_known_by_its_parent_has_a_dashed_circle(browser: Browser, pages: dict[str, Path]) -> None:
    shown(browser, pages["ar"])
    dash = "return getComputedStyle(document.querySelector(arguments[0])).strokeDasharray"
    assert browser.run(dash, "svg.map .reach.parent") != "none"
    assert browser.run(dash, "svg.map .reach:not(.parent)") == "none"


OVERLAPS = """const names = map => [...map.querySelectorAll('text.place-name, text.town-name')];
    const boxes = [...document.querySelectorAll('svg.map')]
        .map(map => names(map).map(t => [t.textContent, t.getBoundingClientRect()]));
    return boxes.flatMap(map => map.flatMap(([name, a], i) => map.slice(i + 1)
        .filter(([_, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3
                            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)
        .map(([other]) => name + ' / ' + other)))"""


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_names_on_the_map_do_not_cover_one_another(browser: Browser, pages: dict[str, Path], lang: Lang) -> None:
    shown(browser, pages[lang])
    assert browser.run(OVERLAPS) == []


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_it_prints_whole(browser: Browser, pages: dict[str, Path], lang: Lang) -> None:
    """Nothing is wider than the paper, no row may be torn, and each incident begins a page."""
    shown(browser, pages[lang], A4_WIDTH)
    browser.media("print")
    wide = "return [...document.querySelectorAll('main *')].filter(e => !e.closest('svg') &&"
    wide += " (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1))"
    assert browser.run(f"{wide}.map(e => e.textContent.slice(0, 40))") == []
    torn = "return [...document.querySelectorAll('tr, figure, .dispute')].map(e => getComputedStyle(e).breakInside)"
    assert set(browser.run(torn)) == {"avoid"}
    incidents = len(brief(lang).incidents)
    assert len(re.findall(rb"/Type\s*/Page\b", browser.pdf())) > incidents


def test_dark_windows_get_a_dark_page(browser: Browser, pages: dict[str, Path]) -> None:
    shown(browser, pages["ar"])
    dark = {"name": "prefers-color-scheme", "value": "dark"}
    browser.devtools("Emulation.setEmulatedMedia", media="screen", features=[dark])
    paper, ink = browser.run(
        "const s = getComputedStyle(document.querySelector('section.card'));"
        "return [s.backgroundColor, s.color].map(c => c.match(/\\d+/g).slice(0, 3).reduce((a, n) => a + +n, 0))"
    )
    assert paper < 250 < 500 < ink
