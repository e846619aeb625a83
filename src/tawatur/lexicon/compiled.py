"""The compiled lexicon as it is cached, and the digest of the resources that it was compiled from."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from tawatur.lexicon.domains import SLIPS_FILE, Domain
from tawatur.lexicon.slips import Slip


class Compiled(msgspec.Struct, frozen=True):
    """The lexicon as it is cached: a serialised automaton over space-separated keys and flat arrays of senses.

    Pattern ``p`` has the senses ``first[p]:first[p + 1]``; each sense is (domain, row, feature, head) in four parallel
    arrays. ``heads[head]`` is what the first word of the text must end with, clitics and all; mostly nothing.
    """

    automaton: bytes
    first: bytes
    domain: bytes
    row: bytes
    feature: bytes
    head: bytes
    features: tuple[str, ...]
    heads: tuple[str, ...]
    core_words: str
    wide_words: str
    rows: dict[str, bytes]
    lines: dict[str, tuple[str, ...]]
    slips: tuple[Slip, ...]
    digest: str


def digest_of(domains: Sequence[Domain[Any]], folder: Path) -> str:
    """BLAKE2b of the names and bytes of all resource files: the same resources give the same digest everywhere."""
    state = hashlib.blake2b(digest_size=16)
    paths = {path for domain in domains for path in domain.paths(folder)} | {folder / SLIPS_FILE}
    for path in sorted(filter(Path.exists, paths)):
        state.update(path.relative_to(folder).as_posix().encode())
        state.update(path.read_bytes())
    return state.hexdigest()
