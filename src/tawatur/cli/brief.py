"""``tawatur brief``: the incident brief of reports, in the terminal, as an HTML file or as JSON."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Literal, TextIO

import typer

from tawatur.brief import brief_of
from tawatur.brief.html import render_html
from tawatur.brief.json import render_json
from tawatur.brief.strings import Lang
from tawatur.brief.terminal import render_terminal
from tawatur.incidents import build_incidents
from tawatur.model.record import Record

Reader = Callable[[Sequence[Path]], Sequence[Record]]


def run_brief(records: Sequence[Record], lang: Lang, html: Path | None, as_json: bool, out: TextIO) -> None:
    """Writes the brief of ``records``: JSON to ``out``, or the terminal form, and with ``html`` also that file.

    Raises ``OSError`` when the file cannot be written.
    """
    brief = brief_of(records, build_incidents(records), lang)
    if html is not None:
        html.write_text(render_html(brief), encoding="utf-8")
    if as_json:
        out.write(render_json(brief))
    else:
        render_terminal(brief, out)
    if html is not None and not as_json:
        out.write(f"\n{html}\n")


def brief_command(reader: Reader) -> Callable[..., None]:
    """The command for an application: ``reader`` turns the paths given into records."""

    def brief(
        paths: Annotated[list[Path], typer.Argument(metavar="PATH…", help="Files or folders with reports.")],
        lang: Annotated[Literal["ar", "en"], typer.Option(help="Language of the brief.")] = "ar",
        html: Annotated[
            Path | None, typer.Option(metavar="FILE", help="Also write one self-contained HTML file.")
        ] = None,
        as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of the terminal form.")] = False,
    ) -> None:
        """Tell what happened, who says so, and where they disagree."""
        try:
            run_brief(reader(paths), lang, html, as_json, sys.stdout)
        except OSError as fault:
            typer.echo(f"tawatur brief: {fault}", err=True)
            raise typer.Exit(1) from fault

    return brief
