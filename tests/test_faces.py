"""The Python face, as the documentation shows it."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

import tawatur

DOCS = Path(__file__).resolve().parents[1] / "docs"


def test_times_need_an_anchor_only_where_the_words_do() -> None:
    (anchored,) = tawatur.read_times("وقع الهجوم أمس", anchor="2022-01-21")
    assert anchored.readings[0].earliest is not None
    assert anchored.readings[0].earliest[:10] == "2022-01-20"
    (open_,) = tawatur.read_times("وقع الهجوم أمس")
    assert open_.readings == ()


def test_quantities_give_bounds() -> None:
    (count,) = [q for q in tawatur.read_quantities("فرار أكثر من 20 عنصرا") if q.kind == "count"]
    assert (count.min, count.max) == (20, None)


def test_places_and_actors_carry_ids() -> None:
    assert tawatur.read_places("في مدينة الحسكة")[0].country == "SY"
    assert tawatur.read_actors("أعلنت قوات سوريا الديمقراطية")[0].actor == "sdf"


def test_an_unknown_face_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="read_minds"):
        tawatur.read_minds  # noqa: B018


@pytest.mark.parametrize("page", ["time.md", "quantities.md"])
def test_the_first_example_of_a_page_prints_what_the_page_shows(page: str) -> None:
    block = re.findall(r"```python\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)[0]
    shown = [line.removeprefix("# ") for line in block.splitlines() if line.startswith("# ")]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(block, {})  # our own page
    assert printed.getvalue().splitlines() == shown


def test_an_anchor_that_is_no_date_is_refused() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        tawatur.read_times("أمس", anchor="yesterday")
