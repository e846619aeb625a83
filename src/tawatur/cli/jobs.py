"""Reading reports in several processes, in the same order and with the same result as in one."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from tawatur.cli.places import user_places
from tawatur.ingest.errors import InputError
from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.places import Overlay
from tawatur.model.record import Record, ReportInput
from tawatur.pipeline import read_report

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

T = TypeVar("T")
ReadMany = Callable[[Sequence[ReportInput]], Iterable[Record]]
JobsOption = Annotated[int, typer.Option("--jobs", "-j", min=1, help="How many processes read at once.")]

BATCH = 32
_CHUNK = 4


def batches(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """``items`` in lists of ``size``, the last one shorter."""
    walk = iter(items)
    while found := list(islice(walk, size)):
        yield found


@contextmanager
def readers(jobs: int) -> Iterator[ReadMany]:
    """A function that reads reports with ``jobs`` processes; it gives records in the order of the reports.

    Raises :class:`InputError` from that function when a process dies; what it gave before stands.
    """
    if jobs == 1:
        yield lambda reports: map(_read, reports)
        return
    from concurrent.futures import ProcessPoolExecutor  # one process needs none of it

    default_lexicon()  # before the processes come to be: where they are forked, they share it
    with ProcessPoolExecutor(jobs, initializer=_start) as pool:
        try:
            yield lambda reports: _gathered(pool, reports)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _start() -> None:
    """An interruption from the keyboard is for the main process, which ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    default_lexicon()


def _gathered(pool: ProcessPoolExecutor, reports: Sequence[ReportInput]) -> list[Record]:
    from concurrent.futures.process import BrokenProcessPool

    try:
        return list(pool.map(_read, reports, chunksize=_CHUNK))
    except BrokenProcessPool as fault:
        raise InputError("a reading process died (out of memory?); run again, with fewer --jobs") from fault


def _read(report: ReportInput) -> Record:
    return read_report(report, default_lexicon(), _places())


@cache
def _places() -> Overlay | None:
    return user_places()
