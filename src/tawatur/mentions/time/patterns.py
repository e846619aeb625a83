"""The notation of the rules: regular expressions over symbols, compiled to expressions over one character a symbol."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tawatur.lexicon.errors import ResourceError

_PIECE = re.compile(r"\s*(?:(?P<name>[a-z][a-z_0-9]*):|(?P<symbol>[A-Z][A-Z_0-9]*)|(?P<sign>[()|?*+]))")


class Symbols:
    """Symbols and the characters that stand for them; UNIT also stands for UNIT_PL and all that it begins."""

    def __init__(self, names: list[str], classes: Mapping[str, tuple[str, ...]]) -> None:
        self.char = {name: chr(0xE000 + index) for index, name in enumerate(dict.fromkeys(names))}
        self._classes = classes
        self._known: dict[str, str] = {}

    def chars(self, symbol: str) -> str:
        """All characters that a symbol of a pattern may match; empty for one that nothing makes."""
        known = self._known.get(symbol)
        if known is None:
            known = self._known[symbol] = self._chars(symbol)
        return known

    def _chars(self, symbol: str) -> str:
        if symbol in self._classes:
            return "".join(self.chars(member) for member in self._classes[symbol])
        stem = symbol + "_"
        return "".join(char for name, char in self.char.items() if name == symbol or name.startswith(stem))


def compile_pattern(pattern: str, symbols: Symbols, macros: Mapping[str, str]) -> str:
    """The source of a regular expression for a pattern.

    Raises :class:`~tawatur.lexicon.rows.ResourceError` for an unknown symbol or a malformed pattern.
    """
    pieces: list[str] = []
    at = 0
    pattern = _expanded(pattern, macros)
    name = ""
    while at < len(pattern.rstrip()):
        found = _PIECE.match(pattern, at)
        if found is None:
            raise ResourceError(f"malformed pattern at {pattern[at:]!r}")
        at = found.end()
        if found["name"]:
            name = found["name"]
            continue
        pieces.append(_piece(found, name, symbols))
        name = ""
    return "".join(pieces)


def _expanded(pattern: str, macros: Mapping[str, str]) -> str:
    while "$" in pattern:
        pattern = re.sub(r"\$([A-Z_0-9]+)", lambda found: f"( {macros[found[1]]} )", pattern)
    return pattern


def _piece(found: re.Match[str], name: str, symbols: Symbols) -> str:
    sign = found["sign"]
    if sign == "(":
        return f"(?P<{name}>" if name else "(?:"
    if sign:
        return sign
    chars = symbols.chars(found["symbol"])
    if not chars:
        raise ResourceError(f"a pattern names {found['symbol']}, which nothing makes")
    return f"(?P<{name}>[{chars}])" if name else f"[{chars}]"
