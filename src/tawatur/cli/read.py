"""``tawatur read``: the record of each report."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from tawatur.cli.batch import Batch, batch_of, end_of_batch, tell_aside
from tawatur.cli.jobs import JobsOption, batches, readers
from tawatur.cli.progress import counted
from tawatur.ingest.errors import InputError
from tawatur.model.record import Record, ReportInput


class Format(StrEnum):
    """How records are printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    taken = "taken"


Paths = Annotated[
    list[str],
    typer.Argument(help="Files, archives and folders of any known kind, or - for standard input.", metavar="PATH…"),
]
PublisherOption = Annotated[str | None, typer.Option(help="Publisher of reports that name none.")]
DateOption = Annotated[str | None, typer.Option(help="Publication date (ISO 8601) of reports that state none.")]
ColumnsOption = Annotated[
    str | None,
    typer.Option(metavar="MAP", help="Columns of tables: FIELD=COLUMN,… with text, id, publisher, published_at, …"),
]
Lang = Annotated[str, typer.Option(help="Language of labels: ar or en.")]


def read_command(
    paths: Paths,
    publisher: PublisherOption = None,
    published_at: DateOption = None,
    columns: ColumnsOption = None,
    jobs: JobsOption = 1,
    output: Annotated[
        Format, typer.Option("--format", help="How to print; taken: only what was found in the files.")
    ] = Format.table,
    lang: Lang = "ar",
) -> None:
    """Read reports and print what each says: claims with their sources, doubt, place, time and figures.

    Examples:

      tawatur read report.txt --publisher "وكالة" --published-at 2022-01-21

      cat posts.jsonl | tawatur read - --format jsonl > records.jsonl

      tawatur read export.zip --columns text=body,published_at=date --jobs 4

      tawatur read export.zip --format taken
    """
    batch = batch_of(paths, publisher, published_at, columns)
    if output is Format.taken:
        _print_taken(batch)
    else:
        _print_records(counted(read_all(batch, jobs), "reading"), output, lang)
    end_of_batch(batch)


def _print_taken(batch: Batch) -> None:
    from tawatur.cli.taken import taken_lines

    for item in batch.taken():
        print("\n".join(taken_lines(item)))


def _print_records(records: Iterator[Record], output: Format, lang: str) -> None:
    if output is Format.jsonl:
        for record in records:
            sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")
    elif output is Format.json:
        found = list(records)
        whole = found[0] if len(found) == 1 else found
        sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n")
    else:
        _print_tables(records, lang)


def read_all(batch: Batch, jobs: int = 1) -> Iterator[Record]:
    """The records of a batch, in the order of its reports, read with ``jobs`` processes."""
    with readers(jobs) as read:
        for reports in batches(batch.reports()):
            yield from read(reports)


def records_of(paths: Sequence[Path]) -> list[Record]:
    """The records of files and folders; what cannot be read is told on standard error and left out.

    Raises :class:`~tawatur.ingest.errors.InputError` when there is no report at all.
    """
    batch = batch_of(str(path) for path in paths)
    records = list(read_all(batch))
    tell_aside(batch)
    if not records:
        raise InputError("no report to read in " + ", ".join(str(path) for path in paths))
    return records


def _print_tables(records: Iterator[Record], lang: str) -> None:
    from tawatur.cli.tables import print_record

    for record in records:
        print_record(record, lang)


def inputs_of(paths: Sequence[str]) -> list[ReportInput]:
    """The readable reports among ``paths``; for commands that read one text. Raises InputError where there is none."""
    batch = batch_of(paths)
    found = list(batch.reports())
    if not found:
        raise InputError("; ".join(f"{item.where}: {item.reason}" for item in batch.aside))
    tell_aside(batch)
    return found
