"""Unpacking within bounds, in memory only: what a member is called is a label and no path."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from functools import partial
from typing import IO

from tawatur.ingest.errors import UnreadableError
from tawatur.ingest.limits import Limits

_CHUNK = 1 << 20


def escapes(name: str) -> bool:
    """Whether a member's name leads out of its archive."""
    plain = name.replace("\\", "/")
    return plain.startswith("/") or plain[1:2] == ":" or ".." in plain.split("/")


def is_hidden(name: str) -> bool:
    """Whether a part of a name begins with a dot, or is what macOS adds to archives."""
    parts = posixpath.normpath(name).split("/")
    return any((part.startswith(".") and part not in (".", "..")) or part == "__MACOSX" for part in parts)


def pieces_of(stream: IO[bytes]) -> Iterator[bytes]:
    """A stream in pieces."""
    return iter(partial(stream.read, _CHUNK), b"")


def unpacked(pieces: Iterable[bytes], packed: int, limits: Limits) -> bytes:
    """All that ``packed`` bytes unpack to, from its pieces. Raises :class:`UnreadableError` past the limits."""
    whole: list[bytes] = []
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > limits.file_bytes:
            raise UnreadableError(f"unpacks to more than {limits.file_bytes} bytes")
        if size > limits.ratio_from and size > limits.ratio * max(packed, 1):
            raise UnreadableError(f"unpacks to more than {limits.ratio} times its size, as a bomb does")
        whole.append(piece)
    return b"".join(whole)
