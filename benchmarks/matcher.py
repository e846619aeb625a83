"""Throughput of the matcher (daachorse) against ahocorasick_rs: 50,000 patterns, the same texts, identical hits.

Patterns are whole words: padded with spaces over a space-joined line of folded words. Prints the ratio of best runs;
exit code 1 when the hits differ or the ratio is below the one asked for.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice, product
from pathlib import Path
from time import perf_counter

import ahocorasick_rs
import daachorse

from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.load import default_lexicon
from tawatur.lexicon.place_words import PLACE_TYPES, PLACES, place_names
from tawatur.text.document import read_document

ROOT = Path(__file__).resolve().parent.parent
PATTERNS = 50_000
ROUNDS = 9
WANTED = 1.5
Hits = list[tuple[int, int, int]]


def patterns(count: int = PATTERNS) -> list[str]:
    """Names of the gazetteer, then the same after type words, until there are ``count``; padded with spaces."""
    lexicon = default_lexicon()
    names = sorted({fold_text(name) for row in lexicon.rows(PLACES) for name in place_names(row)})
    types = sorted({fold_text(form) for row in lexicon.rows(PLACE_TYPES) for form in row.forms})
    found = dict.fromkeys([*names, *(f"{kind} {name}" for kind, name in islice(product(types, names), count))])
    return [f" {pattern} " for pattern in islice(found, count)]


def lines() -> list[str]:
    """Our own gold texts as the reader searches them: the keys of each joined by single spaces."""
    lexicon = default_lexicon()
    return [f" {' '.join(token.key for token in read_document(text, lexicon).tokens)} " for text in _texts()]


def _texts() -> Iterator[str]:
    for path in (*sorted((ROOT / "gold").glob("*.jsonl")), *sorted((ROOT / "gold" / "places").glob("*.jsonl"))):
        for row in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(row).get("text", "")


def race(searches: Sequence[Callable[[str], Hits]], texts: Sequence[str]) -> list[float]:
    """The shortest time of each search in seconds; they take turns, so that a busy machine slows all alike."""
    times = [float("inf")] * len(searches)
    for _ in range(ROUNDS):
        for index, search in enumerate(searches):
            start = perf_counter()
            for text in texts:
                search(text)
            times[index] = min(times[index], perf_counter() - start)
    return times


def _overlapping(automaton: ahocorasick_rs.AhoCorasick, text: str) -> Hits:
    return automaton.find_matches_as_indexes(text, overlapping=True)


def _reordered(automaton: ahocorasick_rs.AhoCorasick, text: str) -> Hits:
    """Their hits in our order: start, end, pattern."""
    return [(start, end, pattern) for pattern, start, end in _overlapping(automaton, text)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copies", type=int, default=10, help="how often the texts are repeated")
    parser.add_argument("--at-least", type=float, default=WANTED, help="the ratio asked for")
    options = parser.parse_args()
    words, texts = patterns(), lines() * options.copies
    ours = daachorse.CharwiseDoubleArrayAhoCorasick(words)
    theirs = ahocorasick_rs.AhoCorasick(words)
    same = all(sorted(ours.find_overlapping(text)) == sorted(_reordered(theirs, text)) for text in texts)
    seconds, other = race([ours.find_overlapping, partial(_overlapping, theirs)], texts)
    ratio = other / seconds
    print(f"{len(words)} patterns, {len(texts)} texts of {sum(map(len, texts))} characters, identical hits: {same}")
    print(f"daachorse {seconds * 1000:.1f} ms, ahocorasick_rs {other * 1000:.1f} ms")
    print(f"ratio {ratio:.2f} (asked for {options.at_least})")
    return 0 if same and ratio >= options.at_least else 1


if __name__ == "__main__":
    sys.exit(main())
