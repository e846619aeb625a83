"""Single files packed with gzip or Zstandard."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from typing import IO, cast

from tawatur.ingest.errors import UnreadableError, parsing
from tawatur.ingest.extras import extra
from tawatur.ingest.items import Item, Member, Options, Source
from tawatur.ingest.unpack import pieces_of, unpacked

FORMAT = "packed"
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_SUFFIXES = {".gz": "", ".tgz": ".tar", ".zst": "", ".zstd": "", ".tzst": ".tar"}
_SLICE = 1024  # packed bytes at a time: a block of four may unpack to 128 KiB


def sniff(data: bytes, name: str) -> bool:
    """The signature."""
    return data.startswith((_GZIP, _ZSTD))


def read(source: Source, options: Options) -> Iterator[Item]:
    """The one file within, under the name without the suffix."""
    unpack = _gzip if source.data.startswith(_GZIP) else _zstandard
    data = unpacked(unpack(source.data), len(source.data), options.limits)
    yield Member(_inner_name(source.name), data)


def _gzip(data: bytes) -> Iterator[bytes]:
    with parsing("gzip file"), gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
        yield from pieces_of(cast(IO[bytes], stream))


def _zstandard(data: bytes) -> Iterator[bytes]:
    library = extra("zstandard", "zst")
    with parsing("Zstandard file", library.ZstdError):
        at = 0
        while at < len(data):
            frame = library.ZstdDecompressor().decompressobj()
            while at < len(data) and not frame.eof:
                packed = data[at : at + _SLICE]
                at += len(packed)
                yield frame.decompress(packed)
            if not frame.eof:
                raise UnreadableError("damaged Zstandard file: it is cut short")
            at -= len(frame.unused_data)


def _inner_name(name: str) -> str:
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    for suffix, becomes in _SUFFIXES.items():
        if last.lower().endswith(suffix):
            return last[: -len(suffix)] + becomes
    return last
