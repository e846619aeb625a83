"""Rows of resource files: typed, and faults named with file and line."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tawatur.lexicon.errors import ResourceError
from tawatur.lexicon.rows import read_rows


class Row(msgspec.Struct, frozen=True):
    id: str
    weight: int = 1
    ratio: float = 0.0
    sure: bool = True
    forms: tuple[str, ...] = ()
    note: str | None = None


def _rows(folder: Path, name: str, text: str) -> list[tuple[Row, int]]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return list(read_rows(path, Row))


def test_yaml_rows_have_types_and_lines(tmp_path: Path) -> None:
    text = "# words\n- {id: a, weight: 3, ratio: 0.5, sure: no, forms: [غارة, قصف], note: ~}\n\n- {id: b}\n"
    assert _rows(tmp_path, "x.yaml", text) == [
        (Row("a", 3, 0.5, False, ("غارة", "قصف"), None), 2),
        (Row("b"), 4),
    ]


def test_csv_rows_leave_empty_cells_to_their_defaults(tmp_path: Path) -> None:
    rows = _rows(tmp_path, "x.csv", "id,weight,ratio,note\na,2,1.5,\nb,,,نعم\n")
    assert rows == [(Row("a", 2, 1.5), 2), (Row("b", note="نعم"), 3)]


def test_an_empty_file_has_no_rows(tmp_path: Path) -> None:
    assert _rows(tmp_path, "x.yaml", "# nothing yet\n") == []


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("bad.yaml", "- {id: a}\n- {id: b, weight: many}\n", "bad.yaml:2"),
        ("bad.yaml", "- {id: a}\n- {weight: 2}\n", "bad.yaml:2"),
        ("bad.yaml", "- {id: a}\n\n- {id: b, forms: غارة}\n", "bad.yaml:3"),
        ("bad.yaml", "- {id: a}\n- {id: [b}\n", "bad.yaml:2"),
        ("bad.yaml", "- {id: a}\n- {[x]: 1}\n", "bad.yaml:2"),
        ("bad.yaml", "id: a\n", "bad.yaml:1"),
        ("bad.yaml", "- {id: 7}\n", "bad.yaml:1"),
        ("bad.csv", "id,weight\na,1\nb,many\n", "bad.csv:3"),
        ("bad.csv", "id,weight\na\n", "bad.csv:2"),
        ("bad.csv", "id,weight\na,1\nb,1,2\n", "bad.csv:3"),
        ("bad.csv", "name,weight\na,1\n", "bad.csv:2"),
    ],
)
def test_a_fault_names_file_and_line(tmp_path: Path, name: str, text: str, place: str) -> None:
    with pytest.raises(ResourceError) as fault:
        _rows(tmp_path, name, text)
    assert str(fault.value).startswith(f"{place}: ")
