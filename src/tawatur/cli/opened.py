"""Opening the store that a command means, and turning its faults into faults of the input."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from tawatur import __version__
from tawatur.ingest.errors import InputError
from tawatur.pipeline import read_incidents
from tawatur.review import ReviewError
from tawatur.store import Store, StoreError, locate, open_store
from tawatur.store.location import VARIABLE

StoreOption = Annotated[
    str | None,
    typer.Option("--store", help="A file or postgresql:// URL. Default: $TAWATUR_STORE, else the user's own file."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")]


def location(given: str | None) -> str:
    """The store of a command: its own option, the one before the command, the environment, the user's own."""
    return locate(given, os.environ)


def mean_store(given: str | None) -> None:
    """Takes the ``--store`` that stands before a command as what the command means unless it says otherwise."""
    if given is not None:
        os.environ[VARIABLE] = given


@contextmanager
def faults() -> Iterator[None]:
    """A fault of the store or of a judgement is a fault of the input: one line and exit code 2."""
    try:
        yield
    except (StoreError, ReviewError) as fault:
        raise InputError(str(fault)) from fault


@contextmanager
def opened(given: str | None, *, create: bool = False) -> Iterator[Store]:
    """The open store of a command."""
    with faults(), open_store(location(given), create=create) as store:
        yield store


def refresh(store: Store) -> None:
    """Builds the incidents again where reports came in, or the program changed, since they were built."""
    if store.incidents_stale(__version__):
        store.rebuild(read_incidents, __version__)
