"""Compiles resource rows into one automaton with flat tables, as bytes that load in a few milliseconds."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import daachorse
import msgspec

from tawatur.lexicon.clitics import analyse
from tawatur.lexicon.domains import Domain
from tawatur.lexicon.forms import FINITE, Form
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.rows import ResourceError, read_rows
from tawatur.lexicon.slips import Slip, read_slips, widen

Sense = tuple[int, int, int]


class Compiled(msgspec.Struct, frozen=True):
    """The lexicon as it is cached: a serialised automaton over space-separated keys and flat arrays of senses.

    Pattern ``p`` has the senses ``first[p]:first[p + 1]``; each sense is (domain, row, feature) in three parallel arrays.
    """

    automaton: bytes
    first: bytes
    domain: bytes
    row: bytes
    feature: bytes
    features: tuple[str, ...]
    core_words: str
    wide_words: str
    rows: dict[str, bytes]
    lines: dict[str, tuple[str, ...]]
    digest: str


def compile_lexicon(domains: Sequence[Domain[Any]], folder: Path) -> Compiled:
    """Reads all resource files of ``domains`` below ``folder`` and compiles them.

    Raises :class:`~tawatur.lexicon.rows.ResourceError` naming file and line.
    """
    slips = read_slips(folder)
    patterns: dict[str, list[Sense]] = {}
    features: dict[str, int] = {"": 0}
    core: set[str] = set()
    wide: set[str] = set()
    rows: dict[str, bytes] = {}
    lines: dict[str, tuple[str, ...]] = {}
    for index, domain in enumerate(domains):
        entries, places = _read_domain(domain, folder)
        rows[domain.name] = msgspec.msgpack.encode(entries)
        lines[domain.name] = places
        words = core if domain.core else wide
        for pattern, sense in _patterns(domain, index, entries, slips, features):
            patterns.setdefault(pattern, []).append(sense)
            if " " not in pattern:
                words.add(pattern)
    patterns = _without_clitics(patterns, frozenset(core))
    for pattern, senses in patterns.items():
        words = core if any(domains[sense[0]].core for sense in senses) else wide
        words.update(pattern.split())
    return _pack(patterns, features, core, wide - core, rows, lines, digest_of(domains, folder))


def _read_domain(domain: Domain[Any], folder: Path) -> tuple[list[Any], tuple[str, ...]]:
    entries: list[Any] = []
    places: list[str] = []
    for path in domain.paths(folder):
        for row, line in read_rows(path, domain.row_type):
            entries.append(row)
            places.append(f"{path.relative_to(folder).as_posix()}:{line}")
    return entries, tuple(places)


def _patterns(
    domain: Domain[Any], index: int, entries: Iterable[Any], slips: tuple[Slip, ...], features: dict[str, int]
) -> Iterator[tuple[str, Sense]]:
    for number, row in enumerate(entries):
        forms = [(_folded(form), form) for form in domain.expand(row)]
        exact = {plain for plain, _ in forms}
        for plain, form in forms:
            sense = (index, number, features.setdefault(form.feature, len(features)))
            yield plain, sense
            if form.slips and domain.slips:  # a slip never takes the place of another form of the same row
                found = widen(plain, slips, is_verb=form.feature.startswith(FINITE))
                yield from ((slip, sense) for slip in found if slip not in exact)


def _without_clitics(patterns: dict[str, list[Sense]], core: frozenset[str]) -> dict[str, list[Sense]]:
    """Cuts conjunctions and prepositions off the later words of phrases, as the reader cuts them off a text's words."""
    cut: dict[str, list[Sense]] = {}
    for pattern, senses in patterns.items():
        known = cut.setdefault(_cut_phrase(pattern, core), [])
        known.extend(sense for sense in dict.fromkeys(senses) if sense not in known)
    return cut


def _cut_phrase(pattern: str, core: frozenset[str]) -> str:
    if " " not in pattern:
        return pattern
    head, *rest = pattern.split(" ")
    return " ".join([head, *(_cut_word(word, core) for word in rest)])


def _cut_word(word: str, core: frozenset[str]) -> str:
    analysis = analyse(word, core, frozenset())
    return analysis.key if analysis.known and not analysis.enclitic else word


def _folded(form: Form) -> str:
    plain = " ".join(fold_text(form.words).split())
    if not plain:
        raise ResourceError(f"an empty form in {form!r}")
    return plain


def _pack(
    patterns: dict[str, list[Sense]],
    features: dict[str, int],
    core: set[str],
    wide: set[str],
    rows: dict[str, bytes],
    lines: dict[str, tuple[str, ...]],
    digest: str,
) -> Compiled:
    ordered = sorted(patterns)
    first, domain, row, feature = array("I", [0]), array("B"), array("I"), array("H")
    for pattern in ordered:
        for sense in patterns[pattern]:
            domain.append(sense[0])
            row.append(sense[1])
            feature.append(sense[2])
        first.append(len(domain))
    automaton = daachorse.CharwiseDoubleArrayAhoCorasick([f" {pattern} " for pattern in ordered])
    return Compiled(
        bytes(automaton.serialize()),
        first.tobytes(),
        domain.tobytes(),
        row.tobytes(),
        feature.tobytes(),
        tuple(features),
        "\n".join(sorted(core)),
        "\n".join(sorted(wide)),
        rows,
        lines,
        digest,
    )


def digest_of(domains: Sequence[Domain[Any]], folder: Path) -> str:
    """BLAKE2b of the names and bytes of all resource files: the same resources give the same digest everywhere."""
    state = hashlib.blake2b(digest_size=16)
    paths = {path for domain in domains for path in domain.paths(folder)} | set(folder.glob("text/*.yaml"))
    for path in sorted(paths):
        state.update(path.relative_to(folder).as_posix().encode())
        state.update(path.read_bytes())
    return state.hexdigest()
