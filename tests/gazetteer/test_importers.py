"""Importers: what is taken, what is rejected with line and reason."""

import json
import zipfile
from pathlib import Path

import pytest

from tawatur.gazetteer.cod import read_cod
from tawatur.gazetteer.database import add_places, all_places, find_places
from tawatur.gazetteer.geonames import read_geonames
from tawatur.gazetteer.rows import FormatError, Rejected, sorted_out
from tawatur.gazetteer.tables import parse_map, read_geojson, read_mapped
from tawatur.lexicon.place_words import PlaceRow


def _geonames_line(**cells: str) -> str:
    row = {"0": "42", "1": "Tell X", "3": "Tall X,تل كذا", "4": "36.5", "5": "40.5", "6": "P", "7": "PPL", "8": "SY"}
    row.update({"14": "1200"} | cells)
    return "\t".join(row.get(str(i), "") for i in range(19))


def test_a_geonames_dump_gives_places_and_reasons(tmp_path: Path) -> None:
    dump, names = tmp_path / "SY.txt", tmp_path / "alternateNamesV2.txt"
    lines = [
        _geonames_line(),
        _geonames_line(**{"0": "43", "3": "Latin only"}),
        _geonames_line(**{"4": "north"}),
        "a\tb",
    ]
    lines.append(_geonames_line(**{"0": "44", "3": "", "7": "ADM2", "6": "A"}))
    dump.write_text("\n".join(lines), encoding="utf-8")
    names.write_text("1\t44\tar\tناحية كذا\t1\t\t\t\n2\t44\ten\tX\n3\t44\tar\tقديم\t\t\t\t1\n", encoding="utf-8")
    rows, rejected = sorted_out(read_geonames(dump, names))
    assert [(row.id, row.name_ar, row.level, row.population) for row in rows] == [
        ("gn:42", "تل كذا", "settlement", 1200),
        ("gn:44", "ناحية كذا", "admin2", 1200),
    ]
    assert [item.line for item in rejected] == [2, 3, 4]
    assert rejected[0].reason == "no name in Arabic letters"
    assert "columns" in rejected[2].reason


OLD = "admin2Name_en,admin2Name_ar,admin2Pcode,admin1Name_en,admin1Name_ar,admin1Pcode,admin0Pcode"
NEW = "ADM2_EN,ADM2_AR,ADM2_PCODE,ADM1_EN,ADM1_AR,ADM1_PCODE,ADM0_PCODE"
ROWS = "Qamishli,القامشلي,SY0802,Al-Hasakeh,الحسكة,SY08,SY\nNameless,,SY0803,Al-Hasakeh,الحسكة,SY08,SY\n"


@pytest.mark.parametrize("header", [OLD, NEW])
def test_both_schemas_of_ocha_tables_are_read(tmp_path: Path, header: str) -> None:
    table = tmp_path / "cod.csv"
    table.write_text(f"{header}\n{ROWS}", encoding="utf-8")
    rows, rejected = sorted_out(read_cod(table))
    assert [(row.id, row.level, row.parent, row.note) for row in rows] == [
        ("cod:SY08", "admin1", "sy", "pcode:SY08"),
        ("cod:SY0802", "admin2", "cod:SY08", "pcode:SY0802"),
    ]
    assert rejected == [Rejected(3, "SY0803: no name in Arabic letters")]


def _workbook(path: Path, rows: list[list[str]]) -> None:
    namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    shared = sorted({cell for row in rows for cell in row})
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(
            f'<c r="{chr(65 + i)}{number}" t="s"><v>{shared.index(cell)}</v></c>' for i, cell in enumerate(row) if cell
        )
        lines.append(f'<row r="{number}">{cells}</row>')
    with zipfile.ZipFile(path, "w") as book:
        book.writestr(
            "xl/sharedStrings.xml", f"<sst {namespace}>{''.join(f'<si><t>{s}</t></si>' for s in shared)}</sst>"
        )
        book.writestr(
            "xl/worksheets/sheet1.xml", f"<worksheet {namespace}><sheetData>{''.join(lines)}</sheetData></worksheet>"
        )


def test_a_workbook_reads_like_its_csv(tmp_path: Path) -> None:
    book, table = tmp_path / "cod.xlsx", tmp_path / "cod.csv"
    table.write_text(f"{NEW}\n{ROWS}", encoding="utf-8")
    _workbook(book, [line.split(",") for line in f"{NEW}\n{ROWS}".strip().split("\n")])
    assert list(read_cod(book)) == list(read_cod(table))


def test_a_table_without_codes_is_no_ocha_table(tmp_path: Path) -> None:
    table = tmp_path / "x.csv"
    table.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(FormatError, match="P-code"):
        list(read_cod(table))


def test_a_broken_workbook_is_one_clear_fault(tmp_path: Path) -> None:
    book = tmp_path / "x.xlsx"
    book.write_bytes(b"no zip")
    with pytest.raises(FormatError, match=r"x\.xlsx"):
        list(read_cod(book))


def test_a_column_map_names_the_columns(tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("Name;Y;X\nقرية كذا;36.5;40.1\nbad;1;2\nقرية أخرى;95;40\n", encoding="utf-8")
    rows, rejected = sorted_out(read_mapped(table, parse_map("name_ar=Name,lat=Y,lon=X"), country="sy"))
    assert [(row.id, row.lat, row.lon, row.parent) for row in rows] == [("user:own.2", 36.5, 40.1, "sy")]
    assert [(item.line, item.reason.split(":")[0]) for item in rejected] == [
        (3, "no name in Arabic letters"),
        (4, "coordinates out of range"),
    ]
    with pytest.raises(FormatError):
        parse_map("nome=Name")


def test_geojson_points_and_areas(tmp_path: Path) -> None:
    area = [[[40.0, 36.0], [42.0, 36.0], [42.0, 38.0], [40.0, 36.0]]]
    features = [
        {"id": "a", "properties": {"name:ar": "تل كذا"}, "geometry": {"type": "Point", "coordinates": [40.5, 36.5]}},
        {"properties": {"name": "ناحية كذا", "level": "admin3"}, "geometry": {"type": "Polygon", "coordinates": area}},
        {"properties": {"name": "Latin"}, "geometry": None},
    ]
    path = tmp_path / "x.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    rows, rejected = sorted_out(read_geojson(path, country="SY"))
    assert [(row.id, row.lat, row.lon) for row in rows] == [("user:a", 36.5, 40.5), ("user:x.2", 37.0, 41.0)]
    assert rejected == [Rejected(3, "no name in Arabic letters")]


def test_the_database_keeps_finds_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "data" / "own.sqlite"
    row = PlaceRow("user:1", "القرية الفلانية", "settlement", country="SY", lat=1.5, lon=2.5, aliases="الفلانيه")
    assert all_places(path) == ()
    assert find_places(path, "x") == ()
    assert add_places(path, [row]) == 1
    assert add_places(path, [row]) == 1
    assert all_places(path) == (row,)
    assert find_places(path, "الفلانية") == (row,)
    path.write_bytes(b"no database at all, only text that is long enough to be looked at")
    with pytest.raises(FormatError):
        all_places(path)
