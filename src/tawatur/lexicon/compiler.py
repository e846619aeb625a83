"""Compiles resource rows into one automaton with flat tables, as bytes that load in a few milliseconds."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import daachorse
import msgspec

from tawatur.lexicon.compiled import Compiled, digest_of
from tawatur.lexicon.domains import Domain
from tawatur.lexicon.errors import ResourceError
from tawatur.lexicon.forms import FINITE, Form
from tawatur.lexicon.keys import Vocabulary, cut_pattern, vocabulary_of, wears_clitic
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.pieces import words_of
from tawatur.lexicon.rows import read_rows
from tawatur.lexicon.slips import Slip, read_slips, widen

Sense = tuple[int, int, int, int]
_VERBS = (*FINITE, "verb.")  # the second are finite verbs of the domain of governors

_APART = re.compile(r" و(ال\S{4,})")  # hurried desks write the conjunction apart: الدخول و الخروج


def compile_lexicon(domains: Sequence[Domain[Any]], folder: Path) -> Compiled:
    """Reads all resource files of ``domains`` below ``folder`` and compiles them.

    Raises :class:`~tawatur.lexicon.rows.ResourceError` naming file and line.
    """
    slips = read_slips(folder)
    forms: dict[str, list[tuple[int, int, int]]] = {}
    core: set[str] = set()
    free: set[str] = set()  # core forms whose first word is not written with a clitic that it may lose
    features: dict[str, int] = {"": 0}
    rows: dict[str, bytes] = {}
    lines: dict[str, tuple[str, ...]] = {}
    for index, domain in enumerate(domains):
        entries, places = _read_domain(domain, folder)
        rows[domain.name] = msgspec.msgpack.encode(entries)
        lines[domain.name] = places
        for form, sense, is_bound in _forms(domain, index, entries, slips, features):
            forms.setdefault(form, []).extend([sense] if domain.searched else [])
            if domain.core:
                core.add(form)
                free.update(() if is_bound else (form,))
    vocabulary = vocabulary_of(core, forms.keys() - core, core - free)
    return _pack(forms, tuple(features), vocabulary, rows, lines, slips, digest_of(domains, folder))


def _read_domain(domain: Domain[Any], folder: Path) -> tuple[list[Any], tuple[str, ...]]:
    entries: list[Any] = []
    places: list[str] = []
    for path in domain.paths(folder):
        for row, line in read_rows(path, domain.row_type):
            entries.append(row)
            places.append(f"{path.relative_to(folder).as_posix()}:{line}")
    return entries, tuple(places)


def _forms(
    domain: Domain[Any], index: int, entries: Iterable[Any], slips: tuple[Slip, ...], features: dict[str, int]
) -> Iterator[tuple[str, tuple[int, int, int], bool]]:
    """Each folded form with its sense, and whether its first word is written with a clitic that it may lose."""
    for number, row in enumerate(entries):
        forms = [(_folded(form), form) for form in domain.expand(row)]
        exact = {plain for plain, _ in forms}
        for plain, form in forms:
            sense = (index, number, features.setdefault(form.feature, len(features)))
            is_bound = form.bound or wears_clitic(form.words)
            yield plain, sense, is_bound
            if (parted := _APART.sub(r" و \1", plain)) != plain:
                yield parted, sense, is_bound
            if form.slips and domain.slips:  # a slip never takes the place of another form of the same row
                found = widen(plain, slips, is_verb=form.feature.startswith(_VERBS))
                yield from ((slip, sense, is_bound) for slip in found if slip not in exact)


def _folded(form: Form) -> str:
    plain = " ".join(words_of(fold_text(form.words)))
    if not plain:
        raise ResourceError(f"an empty form in {form!r}")
    return plain


def _in_keys(
    forms: dict[str, list[tuple[int, int, int]]], vocabulary: Vocabulary, heads: dict[str, int]
) -> dict[str, list[Sense]]:
    """The senses of each pattern of keys, each sense once."""
    word_of = vocabulary.analyser()
    patterns: dict[str, dict[Sense, None]] = {}
    for form, senses in forms.items():
        if not senses:
            continue
        pattern, head = cut_pattern(form, word_of)
        number = heads.setdefault(head, len(heads))
        patterns.setdefault(pattern, {}).update(dict.fromkeys((*sense, number) for sense in senses))
    return {pattern: list(senses) for pattern, senses in patterns.items()}


def _pack(
    forms: dict[str, list[tuple[int, int, int]]],
    features: tuple[str, ...],
    vocabulary: Vocabulary,
    rows: dict[str, bytes],
    lines: dict[str, tuple[str, ...]],
    slips: tuple[Slip, ...],
    digest: str,
) -> Compiled:
    heads = {"": 0}
    patterns = _in_keys(forms, vocabulary, heads)
    ordered = sorted(patterns)
    domain, row, feature, head = array("B"), array("I"), array("H"), array("H")
    first = array("I", [0])
    for pattern in ordered:
        for sense in patterns[pattern]:
            domain.append(sense[0])
            row.append(sense[1])
            feature.append(sense[2])
            head.append(sense[3])
        first.append(len(domain))
    automaton = daachorse.CharwiseDoubleArrayAhoCorasick([f" {pattern} " for pattern in ordered])
    return Compiled(
        bytes(automaton.serialize()),
        first.tobytes(),
        domain.tobytes(),
        row.tobytes(),
        feature.tobytes(),
        head.tobytes(),
        features,
        tuple(heads),
        "\n".join(sorted(vocabulary.core)),
        "\n".join(sorted(vocabulary.wide)),
        rows,
        lines,
        slips,
        digest,
    )
