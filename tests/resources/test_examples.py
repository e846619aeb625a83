"""Every example beside a resource file is read as it says: all that is expected, in order, and nothing else.

One example: ``pytest tests/resources -k "dates and 12"`` (file and line are in the name of each test).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.lexicon.domains import RESOURCES
from tawatur.lexicon.rows import read_rows
from tests.resources.readers import EXACT, Example, Fields, reader_of

FILES = sorted(RESOURCES.rglob("*.examples.yaml"))


def _name(path: Path) -> str:
    return path.relative_to(RESOURCES).as_posix()


CASES = [
    pytest.param(_name(path), example, id=f"{_name(path)}:{line}")
    for path in FILES
    for example, line in read_rows(path, Example)
]


@pytest.mark.parametrize(("path", "example"), CASES)
def test_example(path: str, example: Example) -> None:
    read = reader_of(path)
    assert read is not None, f"no reader for {path}"
    found = read(example)
    assert _shown(found, example, whole=read in EXACT) == example.expect


def _shown(found: list[Fields], example: Example, whole: bool) -> list[Fields]:
    """What was found, with only those fields that the example names; a surplus find shows its words."""
    if whole:
        return found
    named = [list(want) for want in example.expect]
    named += [["trigger"] if "trigger" in one else ["text"] for one in found[len(named) :]]
    return [{name: _plain(one[name]) for name in names} for one, names in zip(found, named, strict=False)]


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def test_examples_stand_beside_the_resources_that_they_exercise() -> None:
    assert len(CASES) >= 300
    assert [_name(path) for path in FILES if reader_of(_name(path)) is None] == []


@pytest.mark.parametrize("folder", sorted({path.parent.name for path in FILES}))
def test_the_examples_of_an_area_hold_near_misses(folder: str) -> None:
    examples = [example for path in FILES if path.parent.name == folder for example, _ in read_rows(path, Example)]
    near_misses = [example for example in examples if not example.expect]
    assert len(near_misses) >= len(examples) / 25


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_no_text_stands_twice_in_a_file(path: Path) -> None:
    examples = [example for example, _ in read_rows(path, Example)]
    settings = [(example.text, example.anchor, example.country, example.publisher) for example in examples]
    assert len(set(settings)) == len(settings)


def test_numbers_and_times_have_six_hundred_examples_a_third_of_them_near_misses() -> None:
    areas = ("time", "quantities")
    examples = [example for path in FILES if path.parent.name in areas for example, _ in read_rows(path, Example)]
    near_misses = [example for example in examples if not example.expect]
    assert len(examples) >= 600
    assert len(near_misses) * 3 >= len(examples)
