"""Reading everything again, after the lexicon or the program changed, and saying what is different now."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from tawatur.model.record import Record, Report, ReportInput
from tawatur.store.changes import Change, changes_between
from tawatur.store.store import Store

Read = Callable[[ReportInput], Record]
_BATCH = 64


class Reread(msgspec.Struct, frozen=True):
    """A report that was read again, with what is different now (often nothing)."""

    report: str
    changes: tuple[Change, ...]


def input_of(report: Report, forwarded_from: str | None = None) -> ReportInput:
    """A kept report as the reader gets it."""
    return ReportInput(
        report.text, report.ref, report.publisher, report.published_at, report.title, report.url, forwarded_from
    )


def reread(store: Store, read: Read, *, save: bool = True) -> Iterator[Reread]:
    """Reads every version of every report again; keeps the new readings unless ``save`` is false.

    Readings are kept in batches as the iterator is consumed, so stopping half-way loses nothing that was reported.
    """
    waiting: list[tuple[int, Record]] = []
    done: list[Reread] = []
    forwards = store.forwards()
    for row, old in store.records(current=False):
        new = msgspec.structs.replace(read(input_of(old.report, forwards.get(row))), report=old.report)
        done.append(Reread(old.report.id, changes_between(old, new)))
        if new != old:
            waiting.append((row, new))
        if len(done) >= _BATCH:
            yield from _keep(store, waiting, done, save=save)
            waiting, done = [], []
    yield from _keep(store, waiting, done, save=save)


def _keep(store: Store, readings: list[tuple[int, Record]], done: list[Reread], *, save: bool) -> list[Reread]:
    if save and readings:
        store.save_readings(readings)
    return done
