from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from tawatur.brief import brief_of
from tawatur.brief.html import render_html
from tawatur.brief.strings import Lang
from tests.brief.samples import brief
from tests.incidents.make import claim, report

VOID = {"meta", "br", "hr", "img", "link", "input", "rect"}
LANGS: tuple[Lang, ...] = ("ar", "en")


class Page(HTMLParser):
    """Checks that tags nest, and gathers ids, links and text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.faults: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.seen.append((tag, named))
        if tag not in VOID or tag == "rect":
            self.open.append(tag)
        if named.get("id"):
            self.ids.append(str(named["id"]))
        if tag == "a":
            self.links.append(str(named.get("href")))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.fixture(scope="module", params=LANGS)
def page(request: pytest.FixtureRequest) -> Page:
    return Page(render_html(brief(request.param)))


def test_tags_nest_and_ids_are_single(page: Page) -> None:
    assert page.faults == []
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))


def test_every_link_leads_to_a_place_in_the_file(page: Page) -> None:
    assert len(page.links) > 300
    assert {link for link in page.links if not link.startswith("#")} == set()
    assert {link[1:] for link in page.links} <= set(page.ids)


def test_nothing_is_loaded_from_anywhere(page: Page) -> None:
    assert not {tag for tag, _ in page.seen} & {"script", "link", "img", "iframe", "object"}
    assert not [attrs for _, attrs in page.seen if attrs.get("src")]
    style = "".join(page.text)
    assert "@import" not in style
    assert "url(" not in style


@pytest.mark.parametrize(("lang", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_the_page_runs_in_its_languages_direction(lang: Lang, direction: str) -> None:
    found = Page(render_html(brief(lang)))
    assert next(attrs for tag, attrs in found.seen if tag == "html") == {"lang": lang, "dir": direction}


def test_report_texts_are_whole_and_run_from_right_to_left(page: Page) -> None:
    text = "".join(page.text)
    for report_text in brief("ar").reports:
        assert report_text.text in text
    texts = [attrs for tag, attrs in page.seen if tag == "p" and attrs.get("class") == "text"]
    assert {attrs["lang"] for attrs in texts} == {"ar"}


def test_hostile_text_is_escaped() -> None:
    hostile = '<script>alert(1)</script> غارة "على" <b>حي</b>'
    record = report("a", hostile, claim("air_strike", "غارة"), publisher='<img src=x onerror="x">')
    html = render_html(brief_of([record], [], "ar"))
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


def test_it_prints(page: Page) -> None:
    assert re.search(r"@media print", "".join(page.text))
    assert "@page" in "".join(page.text)
