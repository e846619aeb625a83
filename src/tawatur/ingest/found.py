"""Finding files: what the user names, and what lies in the folders among it."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from tawatur.ingest.errors import InputError
from tawatur.ingest.items import PassedOver, SetAside, Source, holder_of
from tawatur.ingest.limits import Limits
from tawatur.ingest.registry import may_be_report

STDIN = "-"
STDIN_NAME = "standard input"


def sources(paths: list[str], limits: Limits) -> Iterator[Source | SetAside | PassedOver]:
    """The bytes of files, of folders (all below them, by name) and of ``-`` for standard input.

    A name that is not there raises :class:`InputError` before anything is read: it is a slip of the user's. A file
    that cannot be read is set aside.
    """
    for name in paths:
        if name != STDIN and not Path(name).exists():
            raise InputError(f"{name}: No such file or directory")
    for name in paths:
        if name == STDIN:
            yield _whole(STDIN_NAME, sys.stdin.buffer.read(limits.file_bytes + 1), limits)
        elif Path(name).is_dir():
            yield from _folder(Path(name), limits)
        else:
            yield _file(Path(name), limits)


def _folder(folder: Path, limits: Limits) -> Iterator[Source | SetAside | PassedOver]:
    empty = True
    for item in _below(folder):
        empty = empty and isinstance(item, PassedOver)
        yield _file(item, limits) if isinstance(item, Path) else item
    if empty:
        raise InputError(f"{folder}: no file of a known kind in this folder")


def _below(folder: Path) -> Iterator[Path | SetAside | PassedOver]:
    """Regular files that may be reports; links are not followed, so that no circle is walked."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as fault:
        yield SetAside(str(folder), fault.strerror or str(fault))
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith("."):
            yield PassedOver(str(path))
        elif entry.is_symlink():
            yield SetAside(str(path), "is a symbolic link, which is not followed")
        elif entry.is_dir():
            yield from _below(path)
        elif not entry.is_file():
            yield SetAside(str(path), "is no regular file")
        else:
            yield path if may_be_report(entry.name) else PassedOver(str(path))


def _file(path: Path, limits: Limits) -> Source | SetAside:
    try:
        size = path.stat()
        if stat.S_ISREG(size.st_mode) and size.st_size > limits.file_bytes:
            return SetAside(str(path), f"is larger than {limits.file_bytes} bytes")
        with path.open("rb") as file:
            return _whole(str(path), file.read(limits.file_bytes + 1), limits)
    except OSError as fault:
        return SetAside(str(path), fault.strerror or str(fault))


def _whole(name: str, data: bytes, limits: Limits) -> Source | SetAside:
    if len(data) > limits.file_bytes:
        return SetAside(name, f"is larger than {limits.file_bytes} bytes")
    return Source(data, (holder_of(name, data),))
