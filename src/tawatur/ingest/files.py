"""Plain text and JSON lines from files, folders and standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from tawatur.ingest.errors import InputError
from tawatur.model.record import ReportInput

STDIN = "-"
_SUFFIXES = frozenset({".txt", ".jsonl"})


class SetAside(msgspec.Struct, frozen=True):
    """An item of a batch that could not be read, and why."""

    where: str
    reason: str


def read_inputs(paths: list[str]) -> Iterator[ReportInput | SetAside]:
    """The reports of files, folders (``.txt`` and ``.jsonl`` below them) and ``-`` for standard input, in order.

    A bad line of a JSONL file is yielded as :class:`SetAside`; a file that cannot be read raises :class:`InputError`.
    """
    for name in paths:
        if name == STDIN:
            yield from _reports("standard input", None, sys.stdin.buffer.read(), jsonl=None)
            continue
        for path in _files(Path(name)):
            yield from _reports(str(path), path.stem, _bytes(path), jsonl=path.suffix == ".jsonl")


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        found = sorted(p for p in path.rglob("*") if p.suffix in _SUFFIXES and p.is_file())
        if not found:
            raise InputError(f"{path}: no .txt or .jsonl file in this folder")
        return found
    return [path]


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise InputError(f"{path}: {fault.strerror or fault}") from fault


def _reports(where: str, ref: str | None, data: bytes, jsonl: bool | None) -> Iterator[ReportInput | SetAside]:
    """``jsonl`` None means: JSON lines when the first character says so."""
    text = _decode(where, data)
    if jsonl is None:
        jsonl = text.lstrip().startswith("{")
    if not jsonl:
        yield ReportInput(text, ref)
        return
    decoder = msgspec.json.Decoder(ReportInput)
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _from_line(decoder, line, f"{where}:{number}")


def _from_line(decoder: msgspec.json.Decoder[ReportInput], line: str, where: str) -> ReportInput | SetAside:
    try:
        return decoder.decode(line)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeError) as fault:
        return SetAside(where, str(fault))


def _decode(where: str, data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise InputError(f"{where}: not UTF-8 (byte {fault.start}); convert it first, e.g. with iconv") from fault
    if "\x00" in text:
        raise InputError(f"{where}: holds NUL characters, so it is no plain text (UTF-16?)")
    return text
