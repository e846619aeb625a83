"""The orthographic fold: one table from every code point we know to what it reads as.

Both the lexicon (at compile time) and the text layer (with an offset map) use this table, so that a word of a resource
file and a word of a report meet in the same spelling. Sources: Unicode 15.1 NFKC for presentation forms; the rest is
the usual normalisation of Arabic information retrieval (hamza carriers, ta marbuta, alif maqsura, tatweel, marks).
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = {
    **dict.fromkeys("أإآٱٲٳٵ", "ا"),
    **dict.fromkeys("ىیېےۍ", "ي"),
    **dict.fromkeys("ئۓ", "ي"),
    **dict.fromkeys("ؤۇۆۈۋۏ", "و"),
    **dict.fromkeys("ةۀہەھۃ", "ه"),
    **dict.fromkeys("کڪګگڭ", "ك"),
    **dict.fromkeys("پ", "ب"),
    **dict.fromkeys("چ", "ج"),
    **dict.fromkeys("ڤڥ", "ف"),
    **dict.fromkeys("ژ", "ز"),
    "٫": ".",
    "٬": ",",
    "٪": "%",
    "\u00a0": " ",
    "\u2028": "\n",
    "\u2029": "\n",
    "\r": "\n",
    "\x0b": "\n",
    "\x0c": "\n",
    "\x85": "\n",
}
# Harakat and Quranic marks, tatweel, zero-width characters, soft hyphen, bidi controls, variation selectors, BOM.
_DELETED = (
    *range(0x0610, 0x061B), 0x061C, 0x0640, *range(0x064B, 0x0660), 0x0670,
    *range(0x06D6, 0x06DD), *range(0x06DF, 0x06E5), 0x06E7, 0x06E8, *range(0x06EA, 0x06EE), *range(0x08D3, 0x0900),
    0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A),
    *range(0xFE00, 0xFE10), 0xFEFF,
)  # fmt: skip
# Lone surrogates are no text; the matcher takes none.
_SURROGATES = range(0xD800, 0xE000)
_PRESENTATION = (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF))


def _fold_char(char: str, table: dict[int, str]) -> str:
    return "".join(table.get(ord(c), c) for c in char)


def _presentation_forms(table: dict[int, str]) -> dict[int, str]:
    """NFKC of the Arabic presentation forms, folded in turn (ﻼ becomes لا)."""
    forms: dict[int, str] = {}
    for code in _PRESENTATION:
        plain = unicodedata.normalize("NFKC", chr(code)).strip()
        if plain != chr(code):
            forms[code] = _fold_char(plain, table)
    return forms


def _digits() -> dict[int, str]:
    zeros = (0x0660, 0x06F0, 0xFF10)
    return {zero + value: str(value) for zero in zeros for value in range(10)}


def _build_table() -> dict[int, str]:
    table = {ord(char): plain for char, plain in _LETTERS.items()}
    table.update(dict.fromkeys(_DELETED, ""))
    table.update(dict.fromkeys(_SURROGATES, "\ufffd"))
    table.update(_digits())
    table.update({code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)})
    return {**_presentation_forms(table), **table}


FOLD: dict[int, str] = _build_table()
RESIZED = re.compile("[" + "".join(re.escape(chr(c)) for c, plain in sorted(FOLD.items()) if len(plain) != 1) + "]")
MARKS = frozenset(chr(code) for code in (*range(0x0610, 0x061B), 0x0640, *range(0x064B, 0x0660), 0x0670))


# A letter that the table does not have costs str.translate an error caught: the frequent ones stand for themselves.
_FULL = {**{ord(char): char for char in "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي 0123456789.,:-"}, **FOLD}


def fold_text(text: str) -> str:
    """The folded spelling of ``text``; its length may differ from the raw one's."""
    return text.translate(_FULL)
