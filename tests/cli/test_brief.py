from __future__ import annotations

import io
import json
from pathlib import Path

import typer
from typer.testing import CliRunner

from tawatur.cli.brief import Output, brief_command, write_brief
from tawatur.model.record import Record
from tests.brief.samples import brief, records


def test_json_goes_out_and_the_page_into_its_file(tmp_path: Path) -> None:
    out, page = io.StringIO(), tmp_path / "brief.html"
    write_brief(brief("en"), Output(html=page, as_json=True), out)
    assert json.loads(out.getvalue())["lang"] == "en"
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_terminal_form_names_the_file_that_it_wrote(tmp_path: Path) -> None:
    out, page = io.StringIO(), tmp_path / "brief.html"
    write_brief(brief("ar"), Output(html=page), out)
    assert out.getvalue().endswith(f"\n{page}\n")
    assert "موجز الحوادث" in out.getvalue()


def application() -> typer.Typer:
    def reader(paths: list[Path]) -> tuple[Record, ...]:
        return records()[: len(paths)]

    app = typer.Typer()
    app.command()(brief_command(reader))  # type: ignore[arg-type]
    return app


def test_the_command_reads_writes_and_fails_with_one_line(tmp_path: Path) -> None:
    runner = CliRunner()
    good = runner.invoke(application(), ["a", "b", "--lang", "en", "--json"])
    assert good.exit_code == 0
    assert len(json.loads(good.stdout)["reports"]) == 2
    bad = runner.invoke(application(), ["a", "--html", str(tmp_path / "missing" / "x.html")])
    assert bad.exit_code == 1
    assert "tawatur brief:" in bad.output
