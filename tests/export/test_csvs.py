from __future__ import annotations

import csv
import io

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tawatur.export.csvs import csv_bytes, safe_text


class Row(msgspec.Struct, frozen=True):
    name: str
    count: int | None
    sure: bool
    return_: float | None = None


def test_absent_values_are_empty_and_names_lose_their_underscore() -> None:
    assert csv_bytes([Row("أ", None, True)], Row) == "name,count,sure,return\nأ,,true,\n".encode()


def test_a_second_row_of_heads() -> None:
    assert csv_bytes([], Row, ["#a", "#b", "#c", "#d"]) == b"name,count,sure,return\n#a,#b,#c,#d\n"


def test_formulas_are_defused_and_lines_joined() -> None:
    assert safe_text("=cmd|' /C calc'!A0") == "'=cmd|' /C calc'!A0"
    assert safe_text("@SUM(A1)") == "'@SUM(A1)"
    assert safe_text("سطر\nوسطر\x00") == "سطر وسطر"
    assert safe_text("\u2068نص\u2069") == "\u2068نص\u2069"


@given(st.lists(st.builds(Row, st.text(), st.none() | st.integers(), st.booleans()), max_size=4))
def test_any_text_comes_back_on_one_line(rows: list[Row]) -> None:
    read = list(csv.reader(io.StringIO(csv_bytes(rows, Row).decode("utf-8", "surrogatepass"))))[1:]
    assert [line[0] for line in read] == [safe_text(row.name) for row in rows]
