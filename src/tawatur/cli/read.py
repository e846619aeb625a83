"""``tawatur read``: the record of each report."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from tawatur.cli.batch import Batch, end_of_batch
from tawatur.cli.places import user_places
from tawatur.ingest.errors import InputError
from tawatur.ingest.files import read_inputs
from tawatur.lexicon.load import default_lexicon
from tawatur.model.record import Record, ReportInput
from tawatur.pipeline import read_report


class Format(StrEnum):
    """How records are printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"


Paths = Annotated[
    list[str], typer.Argument(help="Files or folders of .txt and .jsonl, or - for standard input.", metavar="PATH…")
]
PublisherOption = Annotated[str | None, typer.Option(help="Publisher of reports that name none.")]
DateOption = Annotated[str | None, typer.Option(help="Publication date (ISO 8601) of reports that state none.")]
Lang = Annotated[str, typer.Option(help="Language of labels: ar or en.")]


def read_command(
    paths: Paths,
    publisher: PublisherOption = None,
    published_at: DateOption = None,
    output: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.table,
    lang: Lang = "ar",
) -> None:
    """Read reports and print what each says: claims with their sources, doubt, place, time and figures.

    Examples:

      tawatur read report.txt --publisher "وكالة" --published-at 2022-01-21

      cat posts.jsonl | tawatur read - --format jsonl > records.jsonl
    """
    batch = Batch(read_inputs(paths), publisher, published_at)
    records = read_all(batch)
    if output is Format.jsonl:
        for record in records:
            sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")
    elif output is Format.json:
        found = list(records)
        whole = found[0] if len(found) == 1 else found
        sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n")
    else:
        _print_tables(records, lang)
    end_of_batch(batch)


def read_all(batch: Batch) -> Iterator[Record]:
    """The records of a batch, one at a time."""
    lexicon, places = default_lexicon(), user_places()
    return (read_report(report, lexicon, places) for report in batch.reports())


def records_of(paths: Sequence[Path]) -> list[Record]:
    """The records of files and folders; what cannot be read is told on standard error and left out.

    Raises :class:`~tawatur.ingest.errors.InputError` when there is no report at all.
    """
    batch = Batch(read_inputs([str(path) for path in paths]))
    records = list(read_all(batch))
    for item in batch.aside:
        print(f"tawatur: set aside {item.where}: {item.reason}", file=sys.stderr)
    if not records:
        raise InputError("no report to read in " + ", ".join(str(path) for path in paths))
    return records


def _print_tables(records: Iterator[Record], lang: str) -> None:
    from tawatur.cli.tables import print_record

    for record in records:
        print_record(record, lang)


def inputs_of(paths: Sequence[str]) -> list[ReportInput]:
    """The readable reports among ``paths``; for commands that read one text."""
    return [item for item in read_inputs(list(paths)) if isinstance(item, ReportInput)]
