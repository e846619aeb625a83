"""Scores the readers of numbers and ordinals on those suites of Recognizers-Text (files named after its models)."""

from __future__ import annotations

import math
from pathlib import Path

import msgspec

from tawatur.evaluate.peers import PeerRow, digest_of, read_disputed
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.load import default_lexicon
from tawatur.text.document import read_document
from tawatur.text.expressions import expressions_of
from tawatur.text.places_in_order import order_mentions_of

SUITES = ("NumberModel", "OrdinalModel")
DISPUTED = Path(__file__).resolve().parent / "disputed_numbers.yaml"
_TOLERANCE = 1e-6

Read = tuple[str, str | float]


class Resolution(msgspec.Struct, frozen=True):
    """What the words are worth, as text: "16", "1E-12", "end-1"."""

    value: str = ""


class Result(msgspec.Struct, frozen=True, rename="pascal"):
    """The words expected and their value."""

    text: str
    resolution: Resolution = Resolution()


class Case(msgspec.Struct, frozen=True, rename="pascal"):
    """One case; ``ignore_resolution`` is the suite's own mark that the values are not to be compared."""

    input: str
    results: tuple[Result, ...]
    ignore_resolution: bool = False


def score_numbers(folder: Path, strict: bool = False) -> list[PeerRow]:
    """A row for each suite whose file stands in ``folder``.

    ``strict`` compares the values also where the suite says that they are not to be compared.
    """
    lexicon = default_lexicon()
    disputed = read_disputed(DISPUTED)
    rows = []
    for suite in SUITES:
        path = folder / f"{suite}.json"
        if path.exists():
            cases = msgspec.json.decode(path.read_bytes(), type=list[Case])
            excluded = {entry.case for entry in disputed if entry.suite == suite}
            rows.append(_row(suite, cases, excluded, lexicon, strict))
    return rows


def _row(suite: str, cases: list[Case], excluded: set[str], lexicon: Lexicon, strict: bool) -> PeerRow:
    judged = [case for case in cases if digest_of(case.input) not in excluded]
    wrong = tuple(case.input for case in judged if not _is_right(suite, case, lexicon, strict))
    return PeerRow(suite, len(cases), len(cases) - len(judged), len(judged) - len(wrong), wrong)


def _is_right(suite: str, case: Case, lexicon: Lexicon, strict: bool) -> bool:
    found = read_case(suite, case.input, lexicon)
    if len(found) != len(case.results):
        return False
    values = strict or not case.ignore_resolution
    return all(_agrees(want, have, values) for want, have in zip(case.results, found, strict=True))


def read_case(suite: str, text: str, lexicon: Lexicon) -> list[Read]:
    """What we read in the input of a case: words and value. The suites do not read digits glued to a word."""
    document = read_document(text, lexicon)
    if suite == "OrdinalModel":
        return [(document.span(m.first, m.last).text, m.value) for m in order_mentions_of(document)]
    return [(text[e.start : e.end], e.value) for e in expressions_of(document, glued=False)]


def _agrees(want: Result, have: Read, values: bool) -> bool:
    text, value = have
    if text.strip() != want.text.strip():
        return False
    if not values:
        return True
    if isinstance(value, str):
        return value == want.resolution.value
    return math.isclose(value, float(want.resolution.value), rel_tol=_TOLERANCE)
