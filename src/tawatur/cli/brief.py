"""``tawatur brief``: what reports say together, in the terminal, as a page, as Markdown or as JSON."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Literal, TextIO

import msgspec
import typer

from tawatur.brief import Brief, brief_of
from tawatur.brief.html import render_html
from tawatur.brief.json import render_json
from tawatur.brief.markdown import render_markdown
from tawatur.brief.scope import Scope, area_of, incidents_within, records_within
from tawatur.brief.strings import Lang
from tawatur.brief.terminal import render_terminal
from tawatur.cli.days import SinceOption, UntilOption, check_period
from tawatur.incidents import build_incidents
from tawatur.ingest.errors import InputError
from tawatur.model.record import Record

Reader = Callable[[Sequence[Path]], Sequence[Record]]
_INCIDENT = re.compile(r"i-[\w-]+")

WhatArgument = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[PATH… | ID…]", help="Reports (files, folders, -), or incidents of the store."),
]
PlaceOption = Annotated[
    str | None, typer.Option(help="A place and all that lies in it: a name or an id of the gazetteer.")
]
StoreOption = Annotated[
    str | None, typer.Option(help="The store to ask: a file or postgresql:// URL. Default: the user's own.")
]
LangOption = Annotated[Literal["ar", "en"], typer.Option(help="Language of the brief.")]
HtmlOption = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Also write one self-contained page; - prints it.")
]
MarkdownOption = Annotated[Path | None, typer.Option(metavar="FILE", help="Also write Markdown; - prints it.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead of the terminal form.")]


class Output(msgspec.Struct, frozen=True):
    """Where the brief goes: files beside the terminal form (``-`` prints one of them in its place), or JSON."""

    html: Path | None = None
    markdown: Path | None = None
    as_json: bool = False


def write_brief(brief: Brief, output: Output, out: TextIO) -> None:
    """Writes the brief as asked. Raises ``OSError`` when a file cannot be written."""
    pages = ((output.html, render_html), (output.markdown, render_markdown))
    wanted = [(path, render(brief)) for path, render in pages if path is not None]
    for path, text in wanted:
        if str(path) == "-":
            out.write(text)
        else:
            path.write_text(text, encoding="utf-8")
    printed = output.as_json or any(str(path) == "-" for path, _ in wanted)
    if output.as_json:
        out.write(render_json(brief))
    elif not printed:
        render_terminal(brief, out)
        out.writelines(f"\n{path}\n" for path, _ in wanted)


def brief_of_reports(records: Sequence[Record], scope: Scope, lang: Lang) -> Brief:
    """The brief of reports that are in no store, of what lies in the scope."""
    found = build_incidents(records)
    if scope.is_open:
        return brief_of(records, found, lang)
    chosen = incidents_within(records, found, scope)
    kept = {incident.id for incident in chosen}
    others = [incident for incident in found if incident.id not in kept]
    return brief_of(records_within(records, chosen, scope), chosen, lang, scope=scope, others=others)


def brief_command(reader: Reader) -> Callable[..., None]:
    """The command for an application: ``reader`` turns the paths given into records."""

    def brief(
        what: WhatArgument = None,
        since: SinceOption = None,
        until: UntilOption = None,
        place: PlaceOption = None,
        store: StoreOption = None,
        lang: LangOption = "ar",
        html: HtmlOption = None,
        markdown: MarkdownOption = None,
        as_json: JsonOption = False,
    ) -> None:
        """Tell what happened, who says so, and where they disagree.

        Reports are read as they are; without any, incidents of the store are told: by their ids, or by period and area.

        Examples:

          tawatur brief samples/ --html brief.html

          tawatur brief i-0123456789ab --lang en

          tawatur brief --since 2022-01-20 --until 2022-01-31 --place الحسكة --markdown -
        """
        made = _made(what or [], _scope(since, until, place), store, lang, reader)
        try:
            write_brief(made, Output(html, markdown, as_json), sys.stdout)
        except OSError as fault:
            typer.echo(f"tawatur brief: {fault}", err=True)
            raise typer.Exit(1) from fault

    return brief


def _made(given: Sequence[Path], scope: Scope, store: str | None, lang: Lang, reader: Reader) -> Brief:
    """The brief of the reports given, else of the incidents named, else of what the store has in the scope."""
    names = [path.name for path in given if _is_incident(path)]
    if names and (len(names) < len(given) or not scope.is_open):
        raise InputError("brief: incidents stand alone, without reports, period or place")
    if given and not names:
        return brief_of_reports(reader(given), scope, lang)
    return _of_store(store, names, scope, lang)


def _scope(since: str | None, until: str | None, place: str | None) -> Scope:
    first, last = check_period(since, until)
    area = None if place is None else area_of(place)
    if place is not None and area is None:
        raise InputError("--place: holds no word")
    return Scope(first, last, area)


def _is_incident(path: Path) -> bool:
    """Whether an argument is an incident's id; a file of that name comes first."""
    return _INCIDENT.fullmatch(str(path)) is not None and not path.exists()


def _of_store(location: str | None, names: Sequence[str], scope: Scope, lang: Lang) -> Brief:
    if not names and scope.is_open:
        raise InputError("brief: name reports, an incident of the store, or --since, --until or --place")
    from tawatur.cli.brief_store import brief_of_incidents, brief_of_scope  # only the store's users pay for loading it

    return brief_of_incidents(location, names, lang) if names else brief_of_scope(location, scope, lang)
