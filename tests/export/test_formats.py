from __future__ import annotations

import re

import pytest

from tawatur.export.bundle import Bundle
from tawatur.export.errors import ExportError
from tawatur.export.formats import FORMATS, Format, format_named
from tests.export.made import samples

NAMES = [row.name for row in FORMATS]


def test_names_are_words_and_none_stands_twice() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in NAMES)


@pytest.mark.parametrize("row", FORMATS, ids=NAMES)
def test_the_same_bundle_gives_the_same_bytes(row: Format) -> None:
    assert row.write(samples()) == row.write(samples())


@pytest.mark.parametrize("row", FORMATS, ids=NAMES)
def test_nothing_to_write_is_written_all_the_same(row: Format) -> None:
    assert isinstance(row.write(Bundle((), ())), bytes)


def test_an_unknown_name_is_told_with_those_that_there_are() -> None:
    with pytest.raises(ExportError, match="no format 'pdf'; one of jsonl"):
        format_named("pdf")
