"""The notation of the rules."""

import re

import pytest

from tawatur.lexicon.errors import ResourceError
from tawatur.mentions.time.patterns import Symbols, compile_pattern

SYMBOLS = Symbols(["DAY", "MONTH_SURE", "MONTH_PAIR", "OF"], {"ANY": ("DAY", "OF")})


def _code(*names: str) -> str:
    return "".join(SYMBOLS.char[name] for name in names)


def test_parts_are_named_and_a_stem_stands_for_all_that_it_begins() -> None:
    pattern = re.compile(compile_pattern("day:DAY OF? month:MONTH", SYMBOLS, {}))
    found = pattern.fullmatch(_code("DAY", "OF", "MONTH_PAIR"))
    assert found is not None
    assert found.span("month") == (2, 3)
    assert pattern.fullmatch(_code("DAY", "MONTH_SURE")) is not None
    assert pattern.fullmatch(_code("OF", "MONTH_SURE")) is None


def test_macros_and_classes_are_put_in_place() -> None:
    pattern = re.compile(compile_pattern("both:$TWO", SYMBOLS, {"TWO": "ANY ANY"}))
    assert pattern.fullmatch(_code("OF", "DAY")) is not None


@pytest.mark.parametrize("pattern", ["NOSUCH", "DAY ]", "day:DAY %"])
def test_a_wrong_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ResourceError):
        compile_pattern(pattern, SYMBOLS, {})
