"""Mends text on a copy: letters misread by an earlier program, letters frozen in their printed shapes, lost halves."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import pairwise

import msgspec

_HALF = re.compile("[\ud800-\udfff]")
_LOST = "\ufffd"

# UTF-8 read as a Western or Arabic code page: the first byte of an Arabic letter became one of these characters.
_LEADS_1252, _LEADS_1256 = "ØÙÚÛ", "طظعغ"
_MISREAD_1252 = re.compile("[\u0080-\u00ffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]+")
_ENOUGH = 0.3
_SHORTEST = 8  # fewer letters may be UTF-8 in windows-1256 by chance (طگ)
_SPACED = re.compile(r"(?<=[ØÙ]) (?=[ØÙ\s]|$)")  # the second byte of ٠ (A0) often ended as a plain space

_SHAPES = re.compile("[\ufb50-\ufbc1\ufbd3-\ufbff\ufe70-\ufefc]")
_SHAPED_RUN = re.compile("[\ufb50-\ufbc1\ufbd3-\ufbff\ufe70-\ufefc]+")
_OPENS, _CLOSES = ("<initial>", "<medial>"), ("<medial>", "<final>")
_STRONG = "[0-9٠-٩۰-۹A-Za-z]"
_BIDI = re.compile(rf"{_STRONG}(?:[0-9٠-٩۰-۹A-Za-z.,:/_@+?=&#~-]*{_STRONG})?(?: (?=[A-Za-z])[A-Za-z.&'-]+)*")
_MIRROR = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


class Mended(msgspec.Struct, frozen=True):
    """A text and what was done to it, nothing when it is as it came."""

    text: str
    repairs: tuple[str, ...] = ()


def mend(text: str) -> Mended:
    """The text with whatever can be mended without guessing; every other character is left exactly as it is."""
    repairs: list[str] = []
    for name, repair in _REPAIRS:
        after = repair(text)
        if after != text:
            text = after
            repairs.append(name)
    return Mended(text, tuple(repairs))


def logical_order(line: str) -> str:
    """A line whose characters stand as they are printed, from the left, in the order in which they are read."""
    turned = line[::-1].translate(_MIRROR)
    return _BIDI.sub(lambda found: found.group()[::-1], turned) if _BIDI.search(turned) else turned


def _whole_letters(text: str) -> str:
    """Lone surrogates are bytes or halves that no letter came from."""
    return _HALF.sub(_LOST, text)


def _unmisread(text: str) -> str:
    return _misread_arabic(_misread_western(text))


def _misread_western(text: str) -> str:
    leads = sum(text.count(lead) for lead in _LEADS_1252)
    if leads < _ENOUGH * sum(char >= "\x80" for char in text) or leads == 0:
        return text
    return _MISREAD_1252.sub(lambda found: _reread(found.group(), "cp1252"), _SPACED.sub("\xa0", text))


def _misread_arabic(text: str) -> str:
    """Strict: but for a word or two, the bytes of true Arabic in windows-1256 are never UTF-8 throughout."""
    leads = sum(text.count(lead) for lead in _LEADS_1256)
    if leads < _ENOUGH * sum(char >= "\x80" for char in text) or leads == 0:
        return text
    reread = _reread(text, "cp1256")
    return reread if len(reread) >= _SHORTEST else text


def _reread(run: str, encoding: str) -> str:
    try:
        return b"".join(_byte(char, encoding) for char in run).decode("utf-8")
    except UnicodeError:
        return run


def _byte(char: str, encoding: str) -> bytes:
    """Bytes that the code page has no character for were kept as controls."""
    return char.encode("latin-1") if "\x80" <= char <= "\x9f" else char.encode(encoding)


def _unshaped(text: str) -> str:
    if not _SHAPES.search(text):
        return text
    if _stands_reversed(text):
        text = "\n".join(logical_order(line) for line in text.split("\n"))
    return _SHAPES.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)


def _stands_reversed(text: str) -> bool:
    """Whether letters that end words stand before those that begin them."""
    forward = backward = 0
    for run in _SHAPED_RUN.findall(text):
        shapes = [unicodedata.decomposition(char).split(" ", 1)[0] for char in run]
        for one, two in pairwise(shapes):
            forward += one in _OPENS and two in _CLOSES
            backward += one in _CLOSES and two in _OPENS
    return backward > forward


_REPAIRS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("mojibake", _unmisread),
    ("lost characters", _whole_letters),
    ("presentation forms", _unshaped),
)
