"""Records for tests: a full one written by hand, and a hypothesis strategy for any record that the types allow."""

from __future__ import annotations

import types
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

from tawatur.model.record import (
    Attribution,
    Candidate,
    ChainLink,
    Claim,
    ClaimOrigin,
    Event,
    Factuality,
    Figure,
    Notice,
    Place,
    Record,
    Report,
    Role,
    Run,
    Segment,
    Time,
)
from tawatur.model.spans import Span, span_of

TEXT = "قال مصدر محلي إن غارة على بلدة السوسة أمس قتلت 3 مدنيين. للاستفسار 0900000001"


def _words(words: str) -> Span:
    start = TEXT.index(words)
    return span_of(TEXT, start, start + len(words))


def _at(words: str) -> tuple[str, int, int]:
    span = _words(words)
    return span.text, span.start, span.end


def full_record() -> Record:
    """A record in which no optional field is empty."""
    place = Place(
        *_at("بلدة السوسة"), "sy.sousa", "السوسة", "As Susah", "settlement", 34.5, 40.9, "own", 2.0, "in", "SY",
        ("دير الزور",), "SY0904", 163345, (Candidate("sy.sousa2", "السوسة", "farther from the other places"),),
    )  # fmt: skip
    time = Time(*_at("أمس"), "2022-01-20", "2022-01-20", "day", "anchored")
    role = Role(*_at("مدنيين"), "recipient", None, "civilians", place)
    figure = Figure(*_at("3 مدنيين"), "killed", "مدنيين", 3, 3, False, False)
    event = Event("e1", "air_strike", "occurred", _words("غارة"), (role,), (figure,), place, time)
    source = ChainLink("unnamed", None, *_at("مصدر محلي"))
    chain = (ChainLink("publisher", None, None, None, None), source)
    claim = Claim(
        "c1",
        event,
        Attribution("indirect", chain, _words("قال"), _words("غارة على بلدة السوسة أمس قتلت 3 مدنيين")),
        Factuality("certain", "+", "reports", (_words("قال"),)),
        ClaimOrigin({"type": "air_strike.ghara"}),
    )
    issuer = Role(*_at("مصدر محلي"), "issuer", "sy.council", "authority")
    notice = Notice("n1", "hotline", issuer, place, time, time, (_words("0900000001"),), _words("للاستفسار 0900000001"))
    report = Report("r1", "ref", "وكالة", "https://x.example/1", "2022-01-21", "عنوان", "ar", "0" * 64, TEXT)
    return Record(report, (Segment(0, len(TEXT), "sentence"),), (claim,), (notice,), Run("0.1.0", "0" * 32))


def any_of(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type made of structs, literals, unions, tuples, dicts and scalars."""
    origin = get_origin(kind)
    if origin is Literal:
        return st.sampled_from(get_args(kind))
    if origin in (Union, types.UnionType):
        return st.one_of(*map(any_of, get_args(kind)))
    if origin is tuple:
        return st.lists(any_of(get_args(kind)[0]), max_size=2).map(tuple)
    if origin is dict:
        return st.dictionaries(st.text(max_size=3), any_of(get_args(kind)[1]), max_size=2)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return st.builds(
            kind, **{name: any_of(hint) for name, hint in get_type_hints(kind).items() if name != "schema"}
        )
    return _SCALARS[kind]


_SCALARS = {
    str: st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
    int: st.integers(0, 1 << 40),
    float: st.floats(-180, 180),
    bool: st.booleans(),
    type(None): st.none(),
}
