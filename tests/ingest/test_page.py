"""Web pages: what they say of themselves is taken, and nothing is made up for what they do not say."""

from __future__ import annotations

from pathlib import Path

import pytest

from .samples import ONE, TWO
from .taking import put, taken

_BODY = f"<h1>قصف على سرمدا</h1><p>{ONE}</p><p>{TWO}</p>"
_DATA = """<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2022-01-20T23:10:00Z",
"publisher": {"@type": "Organization", "name": "\\u0634\\u0628\\u0643\\u0629 النهر"}}</script>"""


def _page(head: str, body: str) -> str:
    return f"<html><head><title>قصف على سرمدا</title>{head}</head><body>{body}</body></html>"


def test_no_date_is_made_of_a_year_in_the_footer_or_the_present_day(tmp_path: Path) -> None:
    footer = "<footer>© 2024 جميع الحقوق محفوظة</footer>"
    (found,) = taken(put(tmp_path, "a.html", _page("", f"<div>منذ 2011</div>{_BODY}{footer}")))
    assert found.report.published_at is None
    assert found.report.publisher is None


def test_data_for_search_engines_says_who_and_when(tmp_path: Path) -> None:
    (found,) = taken(put(tmp_path, "a.html", _page(_DATA, f"<article>{_BODY}</article>")))
    assert (found.report.publisher, found.report.published_at) == ("شبكة النهر", "2022-01-20T23:10:00Z")


def test_comments_of_readers_are_no_part_of_the_report(tmp_path: Path) -> None:
    comments = f"<div class='comments'><p>تعليق قارئ: {TWO.replace('أربعة', 'ألف')}</p></div>"
    (found,) = taken(put(tmp_path, "a.html", _page("", f"<article>{_BODY}</article>{comments}")))
    assert "ألف" not in found.report.text
    assert found.report.text.startswith("قصف على سرمدا\n")


@pytest.mark.parametrize("declared", ["windows-1256", "utf-8", "iso-8859-1", "nonsense"])
def test_the_bytes_decide_when_the_declaration_is_wrong(declared: str, tmp_path: Path) -> None:
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    (found,) = taken(put(tmp_path, "a.html", _page(head, _BODY).encode("windows-1256")))
    assert ONE in found.report.text


def test_a_page_that_a_browser_saved_knows_where_it_was(tmp_path: Path) -> None:
    saved = "<!-- saved from url=(0031)https://sahel.example/a?id=1 -->"
    (found,) = taken(put(tmp_path, "a.html", f"<!DOCTYPE html>\n{saved}\n{_page('', _BODY)}"))
    assert found.report.url == "https://sahel.example/a?id=1"
    assert found.report.publisher == "sahel.example"


def test_markup_that_hides_the_few_words_is_read_as_declared(tmp_path: Path) -> None:
    head = '<meta charset="windows-1256">' + "<style>p { color: red; margin: 0 }</style>" * 4000
    (found,) = taken(put(tmp_path, "a.html", _page(head, f"<article>{_BODY}</article>").encode("windows-1256")))
    assert (ONE in found.report.text, found.custody.encoding) == (True, "windows-1256")
