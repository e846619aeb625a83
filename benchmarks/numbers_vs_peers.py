"""The same counts through Tawatur, arabic-itn and mahad, and their speed.

Run: ``python benchmarks/numbers_vs_peers.py``. arabic-itn and mahad are optional: what is not installed is left out
with a message. Prints the table of docs/comparison.md. The cases are the exact counts among the examples beside the
quantity resources, which our rules were written with; a count is found when a tool gives its value. The near misses are
the examples in which nothing is counted: there the table shows how many numbers a tool reads all the same (the peers do
not tell counts from other numbers).
"""

from __future__ import annotations

import importlib
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from types import ModuleType
from typing import Any

import msgspec
import yaml

from tawatur.lexicon.domains import RESOURCES
from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.quantities import read_quantities
from tawatur.text.document import read_document
from tawatur.text.fold import fold

ROUNDS = 5
Reader = Callable[[str], list[float]]
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


class Case(msgspec.Struct, frozen=True):
    """A text, its kind of number and the values counted in it."""

    text: str
    kind: str
    values: tuple[int, ...]


def cases() -> list[Case]:
    """The examples whose counts are all exact, and the near misses."""
    found = []
    for path in sorted((RESOURCES / "quantities").glob("*.examples.yaml")):
        for example in yaml.safe_load(path.read_text(encoding="utf-8")):
            expected: list[dict[str, Any]] = example["expect"]
            if all(want["min"] is not None and want["min"] == want["max"] for want in expected):
                values = tuple(int(want["min"]) for want in expected)
                found.append(Case(example["text"], _kind(example["text"], expected), values))
    return found


def _kind(text: str, expected: list[dict[str, Any]]) -> str:
    if not expected:
        return "nothing counted"
    if any(char.isdigit() for want in expected for char in want["text"]):
        return "digits"
    return "duals" if any(" " not in want["text"] for want in expected) else "words"


def ours(text: str) -> list[float]:
    """The counts."""
    found = read_quantities(read_document(text, default_lexicon()))
    return [float(mention.value) for mention in found if mention.kind == "count" and mention.value is not None]


def with_arabic_itn(module: ModuleType) -> Reader:
    """Its normalised text holds the numbers as digits."""

    def read(text: str) -> list[float]:
        return [float(word.replace(",", "")) for word in _DIGITS.findall(fold(module.normalize(text)["text"]).text)]

    return read


def with_mahad(module: ModuleType) -> Reader:
    """Its numeral dimension."""

    def read(text: str) -> list[float]:
        return [float(found.value) for found in module.parse_dimension(text, numeral=True)]

    return read


PEERS: tuple[tuple[str, str, Callable[[ModuleType], Reader]], ...] = (
    ("arabic-itn", "arabic_itn", with_arabic_itn),
    ("mahad", "maha.parsers.functions", with_mahad),
)


def readers() -> dict[str, Reader]:
    """Our reader and those of the peers that are installed."""
    found: dict[str, Reader] = {"Tawatur": ours}
    for name, module, build in PEERS:
        try:
            found[name] = build(importlib.import_module(module))
        except ImportError:
            print(f"{name} is not installed; left out", file=sys.stderr)
    return found


def shares(read: Reader, material: list[Case]) -> dict[str, tuple[int, int]]:
    """For each kind how many of its values were found; for the near misses how many numbers were read."""
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for case in material:
        found = Counter(read(case.text))
        total[case.kind] += len(case.values) or 1
        wanted = Counter(map(float, case.values))
        hits[case.kind] += (found & wanted).total() if case.values else found.total()
    return {kind: (hits[kind], total[kind]) for kind in total}


def seconds(read: Reader, material: list[Case]) -> float:
    """The best of some rounds over all cases."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for case in material:
            read(case.text)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Prints the table and the ratios of speed."""
    material = cases()
    installed = readers()
    table = {name: shares(read, material) for name, read in installed.items()}
    kinds = ("digits", "words", "duals", "nothing counted")
    print("| | " + " | ".join(kinds) + " |")
    print("|---|" + "---|" * len(kinds))
    for name, row in table.items():
        print(f"| {name} | " + " | ".join(f"{row[kind][0]} of {row[kind][1]}" for kind in kinds) + " |")
    times = {name: seconds(read, material) for name, read in installed.items()}
    for name in times:
        if name != "Tawatur":
            print(f"\nTawatur takes {times['Tawatur'] / times[name]:.2f} of the time of {name}.")


if __name__ == "__main__":
    main()
