"""Loads the compiled lexicon, from the user's cache when it fits the resources, else compiling it anew."""

from __future__ import annotations

import hashlib
import os
import tempfile
import zlib
from functools import cache
from pathlib import Path

import msgspec

from tawatur.lexicon.compiled import Compiled, digest_of
from tawatur.lexicon.domains import RESOURCES
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.registry import DOMAINS

_KEPT = 4  # compiled lexicons of other versions or of edited resources that stay in the cache


@cache
def default_lexicon() -> Lexicon:
    """The lexicon of the shipped resources, loaded once a process.

    Raises :class:`~tawatur.lexicon.rows.ResourceError` when a resource file is wrong.
    """
    return Lexicon(load_compiled(RESOURCES, cache_folder()), DOMAINS)


def cache_folder() -> Path:
    """Where compiled lexicons are kept: ``$TAWATUR_CACHE``, ``$XDG_CACHE_HOME/tawatur`` or ``~/.cache/tawatur``."""
    named = os.environ.get("TAWATUR_CACHE")
    if named:
        return Path(named)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tawatur"


def load_compiled(folder: Path, cache_at: Path) -> Compiled:
    """The compiled resources of ``folder``; an unwritable or damaged cache only costs the time to compile."""
    path = cache_at / f"lexicon-{_cache_key(folder)}.bin"
    try:
        return _unpacked(path.read_bytes())
    except (OSError, msgspec.DecodeError):
        from tawatur.lexicon.compiler import compile_lexicon  # the YAML reader is only loaded to compile

        compiled = compile_lexicon(DOMAINS, folder)
        _write(path, _packed(compiled))
        return compiled


def _packed(compiled: Compiled) -> bytes:
    data = msgspec.msgpack.encode(compiled)
    return zlib.crc32(data).to_bytes(4, "big") + data


def _unpacked(data: bytes) -> Compiled:
    """Checked first: the automaton is loaded as it is, so that a flipped bit in it would go unnoticed."""
    body = memoryview(data)[4:]
    if zlib.crc32(body) != int.from_bytes(data[:4], "big"):
        raise msgspec.DecodeError("the checksum does not fit")
    return msgspec.msgpack.decode(body, type=Compiled)


def _cache_key(folder: Path) -> str:
    """Resources and the code that compiles them: a change of either makes a new cache file."""
    state = hashlib.blake2b(digest_of(DOMAINS, folder).encode(), digest_size=12)
    for path in sorted(Path(__file__).resolve().parent.glob("*.py")):
        state.update(path.read_bytes())
    return state.hexdigest()


def _write(path: Path, data: bytes) -> None:
    """Writes atomically, so that two processes may do it at once; gives up quietly where it may not write."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(name, path)
        for old in sorted(path.parent.glob("lexicon-*.bin"), key=os.path.getmtime)[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return
