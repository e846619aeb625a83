"""Which column is what."""

from __future__ import annotations

import pytest

from tawatur.ingest.columns import FIELDS, Column, guess_columns, parse_columns, well_known
from tawatur.ingest.errors import InputError


def test_a_map_as_the_user_writes_it() -> None:
    columns = parse_columns("text=body, published_at=date:%d/%m/%Y %H:%M,id=n")
    assert columns.columns == (
        Column("text", "body"),
        Column("published_at", "date", "%d/%m/%Y %H:%M"),
        Column("id", "n"),
    )
    assert not columns.guessed


@pytest.mark.parametrize("words", ["", "body", "text=", "=body", "words=body,text=a", "id=n", "text=a,text=b", "text"])
def test_what_is_no_map_is_refused(words: str) -> None:
    with pytest.raises(InputError, match="--columns"):
        parse_columns(words)


@pytest.mark.parametrize(
    ("header", "guessed"),
    [
        (["id", "text"], "text=text,id=id"),
        (["Post_Text", "Channel-Name", "DATE"], "text=Post_Text,publisher=Channel-Name,published_at=DATE"),
        (["النص", "المصدر", "تاريخ"], "text=النص,publisher=المصدر,published_at=تاريخ"),
        (["body", "text", "source", "publisher"], "text=text,publisher=publisher"),
        (["title", "url"], None),
        ([], None),
    ],
)
def test_a_guess_by_well_known_names(header: list[str], guessed: str | None) -> None:
    found = guess_columns(header)
    assert (str(found) if found else None) == guessed


def test_no_name_is_known_for_two_fields() -> None:
    names = [name for known in well_known().values() for name in known]
    assert len(set(names)) == len(names)
    assert set(well_known()) == set(FIELDS)
