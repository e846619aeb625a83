"""The symbols that the rules are written in: kinds of words, sizes of numbers, signs, and what rules have made."""

from __future__ import annotations

from tawatur.text.numerals import Numeral

BREAK = "\n"
SIGNS = {
    "/": "SLASH", "\\": "SLASH", "-": "DASH", "–": "DASH", "—": "DASH", "−": "DASH", "‐": "DASH", "‑": "DASH",
    ",": "COMMA", "،": "COMMA", ":": "COLON", ".": "DOT", "(": "LPAR", "[": "LPAR", ")": "RPAR", "]": "RPAR",
}  # fmt: skip
PROCLITICS = {"و": "AND", "ل": "LAM", "ب": "BI"}
_SIZES = (
    (0, "Z"), (12, "A"), (24, "B"), (31, "C"), (59, "D"), (99, "E"), (999, "F"), (1299, "G"), (1499, "H"), (2199, "I")
)  # fmt: skip
_SOURCES = ("DIG", "CARD", "ORD", "ORDF")
_SIZE_NAMES = (*(name for _, name in _SIZES), "J", "P")
NUMBER_SYMBOLS = [f"{source}_{size}" for source in _SOURCES for size in _SIZE_NAMES]
CLASSES: dict[str, tuple[str, ...]] = {
    "NUM": ("DIG", "CARD"),
    "DAY": (*(f"{source}_{size}" for source in _SOURCES[:3] for size in "ABC"), "ORDF_B", "ORDF_C"),
    "DAYDIG": ("DIG_A", "DIG_B", "DIG_C"),
    "HOUR": ("DIG_A", "DIG_B", "DIG_Z", "ORDF_A", "CARD_A", "CARD_B"),
    "NTH": ("ORD", "ORDF"),
    "HOURDIG": ("DIG_A", "DIG_B", "DIG_Z"),
    "MINUTE": ("DIG_Z", "DIG_A", "DIG_B", "DIG_C", "DIG_D", "CARD_A", "CARD_B", "CARD_C", "CARD_D"),
    "MINUTEDIG": ("DIG_Z", "DIG_A", "DIG_B", "DIG_C", "DIG_D"),
    "YEAR": ("DIG_H", "DIG_I", "CARD_H", "CARD_I", "YEARMADE"),
    "YEARDIG": ("DIG_H", "DIG_I"),
    "YEARSHORT": tuple(f"DIG_{size}" for size in "ZABCDE"),
    "OF": ("FROM",),
    "YEARWORD": ("UNIT_SG_YEAR", "UNIT_DEF_SG_YEAR"),
    "MONTHWORD": ("UNIT_SG_MONTH", "UNIT_DEF_SG_MONTH"),
    "DAYWORD": ("UNIT_SG_DAY",),
    "PARTC": ("PART_C", "PART_BOTH", "UNIT_SG_NIGHT"),
    "EVENINGC": ("PART_C_EVE",),
    "NIGHT": ("PART_C_NIGHT", "UNIT_SG_NIGHT"),
    "PARTADV": ("PART_ADV", "PART_BOTH", "MARK"),
    "ERA": ("ERA_G", "ERA_H", "MARK_M"),
    "SEP": ("SLASH", "DASH"),
    "STROKE": ("SLASH", "DASH", "COMMA", "DOT"),
}


def size_of(value: float | int) -> str:
    """The letter of the size of a number; P for one with a fraction, J for what is no part of a date."""
    if value != int(value):
        return "P"
    for limit, name in _SIZES:
        if value <= limit:
            return name
    return "J"


def number_symbol(number: Numeral, word: str) -> str | None:
    """The symbol of a number in digits, in words or as an ordinal, whose first word is ``word``.

    Hours are feminine ordinals (ORDF). None for what never belongs to a time.
    """
    if number.kind == "ordinal":
        return f"{'ORDF' if word[-1] == 'ه' or word.endswith('ولي') else 'ORD'}_{size_of(number.value)}"
    if number.kind != "cardinal" or number.value < 0:
        return None
    return f"{'DIG' if number.digits else 'CARD'}_{size_of(number.value)}"


CONNECTORS = frozenset(
    [
        "this", "mod", "mod_late", "mod_then", "few", "edge", "edge_first", "rest", "from", "to", "until",
        "during", "over", "between", "before", "after", "in", "at", "ahead", "by", "ondate", "about", "and",
        "or", "except", "upon", "half", "quarter", "third", "whole", "one", "inarow", "era_g",
        "era_h", "art", "gone", "period", "every", "starting", "since", "label", "placenamed", "age", "block",
        "lastword", "laterin", "zone", "eve", "throughout", "times", "feastdays",
    ]
)  # fmt: skip
"""Kinds of words that are no time by themselves: a run of nothing else is dropped at once."""
