"""``tawatur gazetteer`` end to end."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from tawatur.cli.gazetteer import gazetteer
from tawatur.cli.places import user_places
from tawatur.ingest.errors import InputError
from tawatur.model.record import Record

RUN = CliRunner()


def test_import_find_and_show(tmp_path: Path) -> None:
    table, database = tmp_path / "own.csv", tmp_path / "own.sqlite"
    table.write_text("name_ar,lat,lon,country\nتل مرشوق,36.5,40.1,SY\nLatin,1,2,SY\n", encoding="utf-8")
    done = RUN.invoke(gazetteer, ["import", "csv", str(table), "--database", str(database)])
    assert done.exit_code == 0, done.output
    assert "1 places imported, 1 rows rejected" in done.output
    assert "own.csv:3: no name in Arabic letters" in done.output
    found = RUN.invoke(gazetteer, ["find", "تل مرشوق", "--database", str(database)])
    assert found.output.startswith("user:own.2")
    shown = RUN.invoke(gazetteer, ["show", "user:own.2", "--database", str(database)])
    assert "سوريا" in shown.output


def test_shipped_places_are_found_in_any_spelling(tmp_path: Path) -> None:
    found = RUN.invoke(gazetteer, ["find", "الحسكه", "--database", str(tmp_path / "none.sqlite")])
    assert "gn:173811" in found.output


def test_the_shipped_tables_are_whole() -> None:
    done = RUN.invoke(gazetteer, ["build"])
    assert done.exit_code == 0, done.output
    assert "places" in done.output


def test_bad_input_is_one_line(tmp_path: Path) -> None:
    table = tmp_path / "x.csv"
    table.write_text("a,b\n1,2\n", encoding="utf-8")
    done = RUN.invoke(gazetteer, ["import", "cod", str(table), "--database", str(tmp_path / "d.sqlite")])
    assert isinstance(done.exception, InputError)
    assert "\n" not in str(done.exception)
    with pytest.raises(InputError):
        RUN.invoke(gazetteer, ["show", "x:nothing", "--database", str(tmp_path / "d.sqlite")], catch_exceptions=False)


def test_reading_lays_the_users_places_over_the_shipped_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAWATUR_GAZETTEER", str(tmp_path / "own.sqlite"))
    table = tmp_path / "own.csv"
    table.write_text("name_ar,lat,lon,country\nتل مرشوق,36.5,40.1,SY\n", encoding="utf-8")
    report = tmp_path / "report.txt"
    report.write_text("قصفت الطائرات قرية تل مرشوق ليلا.", encoding="utf-8")
    before = _read(report)
    assert RUN.invoke(gazetteer, ["import", "csv", str(table)]).exit_code == 0
    after = _read(report)
    assert before.claims[0].event.place is None or before.claims[0].event.place.lat is None
    place = after.claims[0].event.place
    assert place is not None
    assert (place.id, place.lat) == ("user:own.2", 36.5)
    assert after.run.resources.startswith(before.run.resources + "+")


def test_a_broken_database_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "own.sqlite"
    broken.write_text("no database at all, only words " * 40, encoding="utf-8")
    monkeypatch.setenv("TAWATUR_GAZETTEER", str(broken))
    with pytest.raises(InputError, match=r"own\.sqlite"):
        user_places()


def _read(report: Path) -> Record:
    ran = subprocess.run(
        [sys.executable, "-m", "tawatur", "read", str(report), "--format", "json"], capture_output=True, check=True
    )
    return msgspec.json.decode(ran.stdout, type=Record)
