"""A batch of inputs: defaults filled in, bad items set aside and told at the end."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec
import typer

from tawatur.ingest.errors import InputError
from tawatur.ingest.files import SetAside
from tawatur.model.record import ReportInput


class Batch:
    """Reports in order. ``aside`` fills up while :meth:`reports` is consumed."""

    def __init__(
        self, items: Iterable[ReportInput | SetAside], publisher: str | None = None, published_at: str | None = None
    ) -> None:
        self._items = items
        self._publisher = publisher
        self._published_at = _checked_date(published_at)
        self.aside: list[SetAside] = []
        self.count = 0

    def reports(self) -> Iterator[ReportInput]:
        """The readable reports; what cannot be read goes to ``aside``."""
        for item in self._items:
            if isinstance(item, SetAside):
                self.aside.append(item)
                continue
            if item.published_at is not None and not _is_date(item.published_at):
                where = item.id or f"report {self.count + 1}"
                self.aside.append(SetAside(where, f"published_at is no ISO 8601 date: {item.published_at!r}"))
                continue
            self.count += 1
            yield self._completed(item)

    def _completed(self, report: ReportInput) -> ReportInput:
        return msgspec.structs.replace(
            report,
            publisher=report.publisher or self._publisher,
            published_at=report.published_at or self._published_at,
        )


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


def end_of_batch(batch: Batch) -> None:
    """Tells what was set aside, on standard error; exit code 1 when anything was, 2 when nothing could be read."""
    sys.stdout.flush()
    for item in batch.aside:
        print(f"tawatur: set aside {item.where}: {item.reason}", file=sys.stderr)
    if batch.aside:
        print(f"tawatur: {batch.count} read, {len(batch.aside)} set aside", file=sys.stderr)
        raise typer.Exit(1 if batch.count else 2)
