"""A batch of inputs: defaults filled in, bad items set aside and told at the end."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import msgspec
import typer

from tawatur import __version__
from tawatur.ingest.columns import parse_columns
from tawatur.ingest.errors import InputError
from tawatur.ingest.intake import Desk, Outcome, take_in
from tawatur.ingest.items import Note, Options, PassedOver, SetAside, Taken
from tawatur.model.record import ReportInput


class Batch:
    """Reports in order. ``aside`` fills up while :meth:`taken` is consumed; notes go to standard error at once."""

    def __init__(
        self, outcomes: Iterable[Outcome], publisher: str | None = None, published_at: str | None = None
    ) -> None:
        self._outcomes = outcomes
        self._publisher = publisher
        self._published_at = _checked_date(published_at)
        self.aside: list[SetAside] = []
        self.passed_over = 0
        self.count = 0

    def taken(self) -> Iterator[Taken]:
        """The readable reports with their custody; what cannot be read goes to ``aside``."""
        for item in self._outcomes:
            if isinstance(item, Taken):
                self.count += 1
                yield msgspec.structs.replace(item, report=self._completed(item.report))
            elif isinstance(item, SetAside):
                self.aside.append(item)
            elif isinstance(item, Note):
                print(f"tawatur: {item.where}: {item.words}", file=sys.stderr)
            elif isinstance(item, PassedOver):
                self.passed_over += 1

    def reports(self) -> Iterator[ReportInput]:
        """The readable reports alone."""
        return (taken.report for taken in self.taken())

    def _completed(self, report: ReportInput) -> ReportInput:
        return msgspec.structs.replace(
            report,
            publisher=report.publisher or self._publisher,
            published_at=report.published_at or self._published_at,
        )


def batch_of(
    paths: Iterable[str], publisher: str | None = None, published_at: str | None = None, columns: str | None = None
) -> Batch:
    """The batch that a command's paths and options mean. Custody says the present time."""
    desk = Desk(__version__, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    options = Options(columns=parse_columns(columns) if columns else None)
    return Batch(take_in(list(paths), desk, options), publisher, published_at)


def _checked_date(text: str | None) -> str | None:
    if text is not None and not _is_date(text):
        raise InputError(f"--published-at: no ISO 8601 date: {text!r}")
    return text


def _is_date(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def tell_aside(batch: Batch) -> None:
    """Tells on standard error what was set aside, each with its reason, and how much was passed over."""
    sys.stdout.flush()
    for item in batch.aside:
        print(f"tawatur: set aside {item.where}: {item.reason}", file=sys.stderr)
    if batch.passed_over:
        print(f"tawatur: passed over {batch.passed_over}, no reports by their kind", file=sys.stderr)


def end_of_batch(batch: Batch) -> None:
    """Tells what was set aside; exit code 1 when anything was, 2 when nothing could be read."""
    tell_aside(batch)
    if not batch.aside:
        return
    if batch.count or len(batch.aside) > 1:
        print(f"tawatur: {batch.count} read, {len(batch.aside)} set aside", file=sys.stderr)
    raise typer.Exit(1 if batch.count else 2)
