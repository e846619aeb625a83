"""A copy of a SQLite store while others read and write it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from tawatur.store.errors import StoreError

Progress = Callable[[int, int], None]
_PAGES = 4096


def copy_file(source: Path, target: Path, progress: Progress | None = None, *, replace: bool = False) -> None:
    """Copies the store ``source`` to ``target``, which appears only when it is whole.

    ``progress`` gets pages done and pages in all. Raises StoreError where ``target`` exists, unless ``replace``.
    """
    if target.exists() and not replace:
        raise StoreError(f"{target}: exists already")
    part = target.with_name(target.name + ".part")
    try:
        _copy(source, part, progress)
        os.replace(part, target)
    except (sqlite3.Error, OSError) as fault:
        part.unlink(missing_ok=True)
        raise StoreError(f"{target}: {fault}") from fault


def _copy(source: Path, part: Path, progress: Progress | None) -> None:
    part.unlink(missing_ok=True)
    there = sqlite3.connect(source)
    here = sqlite3.connect(part)
    try:
        there.backup(here, pages=_PAGES, progress=lambda _, left, total: progress and progress(total - left, total))
        # A single file is easier to carry away than one with a -wal beside it.
        here.execute("PRAGMA journal_mode=DELETE")
    finally:
        here.close()
        there.close()
