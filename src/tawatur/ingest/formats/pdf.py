"""PDF documents with a text layer. What is only a picture of text is set aside.

A PDF holds letters and where they are printed, not the order in which they are read; Arabic comes out of the usual
extraction turned word by word. Here each line is put together anew from the places of its letters.
"""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate, cycle, pairwise
from statistics import median
from typing import Any
from unicodedata import combining

import msgspec

from tawatur.ingest.errors import UnreadableError, parsing
from tawatur.ingest.extras import extra
from tawatur.ingest.items import Found, Item, Options, Source
from tawatur.ingest.repair import logical_order, mend
from tawatur.model.record import ReportInput

FORMAT = "pdf"
EXTRA = "pdf"
_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
_INKED = re.compile("[\u0620-\u065f\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_GAP = 0.2  # of the size of the letters: a wider gap between two is a blank
_MIXED_GAP = 0.16  # where one of them is no Arabic letter
_SAME_LINE = 0.5  # of the size of the letters
_PARAGRAPH = 1.4  # of the usual distance of lines
_PAIRS = ("()", "[]", "{}", "«»")
_GUTTER = 0.7  # of the size of the letters: a strip between two columns
_COLUMN_LINES = 3
_COLUMN_SHARE = 0.1  # of the letters of a page: a column has more
_NEAR = 200
_ENDING = re.compile(r"(?<=[\u0621-\u064a]) (?=\u0644?\u0627\u064b(?!\w))")  # قتي لاً
_LAM, _ALEF = "\u0644", "\u0627"


class _Glyph(msgspec.Struct, frozen=True, gc=False):
    """A character, where it begins and ends, the base of its line and its size: points from the lower left corner."""

    char: str
    left: float
    right: float
    base: float
    size: float


def sniff(data: bytes, name: str) -> bool:
    """The signature, which may stand after some rubbish."""
    return b"%PDF-" in data[:1024]


def read(source: Source, options: Options) -> Iterator[Item]:
    """One report: the text of all pages."""
    library = extra("pypdfium2", EXTRA)
    with parsing("PDF", library.PdfiumError):
        document = _opened(library, source.data)
        try:
            if len(document) > options.limits.pages:
                raise UnreadableError(f"more than {options.limits.pages} pages")
            text = "\n\n".join(filter(None, (_page(library, page) for page in document))).strip()
            about = document.get_metadata_dict()
        finally:
            document.close()
    if not text:
        raise UnreadableError("has no text layer: a scan, which has to be read by people or by OCR first")
    yield Found(ReportInput(text, source.stem, title=mend(about.get("Title", "")).text.strip() or None))


def _opened(library: Any, data: bytes) -> Any:
    try:
        return library.PdfDocument(data)
    except library.PdfiumError as fault:
        if "password" in str(fault).lower():
            raise UnreadableError("is encrypted") from fault
        raise


def _page(library: Any, page: Any) -> str:
    layer = page.get_textpage()
    try:
        plain = layer.get_text_range()
        if not _ARABIC.search(plain):
            return str(plain).replace("\r\n", "\n").strip()
        return "\n\n".join(_words(block) for block in _blocks(_glyphs(library, layer)))
    finally:
        layer.close()
        page.close()


def _glyphs(library: Any, layer: Any) -> list[_Glyph]:
    raw = library.raw
    letters: list[_Glyph] = []
    marks: list[_Glyph] = []
    x, y = ctypes.c_double(), ctypes.c_double()
    for number in range(layer.count_chars()):
        char = layer.get_text_range(number, 1)
        left, _, right, _ = layer.get_charbox(number, loose=not _INKED.match(char))
        if char.strip() and right > left:
            raw.FPDFText_GetCharOrigin(layer, number, x, y)
            glyph = _Glyph(char, left, right, y.value, raw.FPDFText_GetFontSize(layer, number))
            (marks if combining(char) else letters).append(glyph)
    return _marked(letters, marks)


def _marked(letters: list[_Glyph], marks: list[_Glyph]) -> list[_Glyph]:
    """The letters, each with the marks above and below it: those have a place of their own on the page."""
    letters.sort(key=_middle)
    for mark in marks:
        at = bisect_left(letters, _middle(mark), key=_middle)
        near = [n for n in range(max(0, at - _NEAR), min(len(letters), at + _NEAR)) if _same_row(letters[n], mark)]
        for beside in near:
            if letters[beside].right == mark.left:  # a third of one ligature, which would leave a gap
                letters[beside] = msgspec.structs.replace(letters[beside], right=mark.right)
        if near:
            bearer = _bearer(letters, near, mark)
            letters[bearer] = msgspec.structs.replace(letters[bearer], char=letters[bearer].char + mark.char)
    return letters


def _bearer(letters: list[_Glyph], near: list[int], mark: _Glyph) -> int:
    """The letter under a mark; of lam-alef, whose letters share a box, the alef."""
    best = min(near, key=lambda n: abs(_middle(letters[n]) - _middle(mark)))
    if letters[best].char != _LAM:
        return best
    return next((n for n in near if letters[n].char == _ALEF and letters[n].right == letters[best].left), best)


def _middle(glyph: _Glyph) -> float:
    return glyph.left + glyph.right


def _same_row(letter: _Glyph, mark: _Glyph) -> bool:
    return abs(letter.base - mark.base) < _SAME_LINE * letter.size


def _blocks(glyphs: list[_Glyph]) -> Iterator[list[_Glyph]]:
    """Columns and what stands above and below them, in reading order: cut at blank strips, upright ones first."""
    lines = _lines(glyphs)
    if len(lines) >= _COLUMN_LINES:
        left, right = _columns(glyphs)
        if min(len(_lines(left)), len(_lines(right))) >= _COLUMN_LINES:
            yield from _blocks(right)
            yield from _blocks(left)
            return
    at = _widest_step(lines)
    if at is None:
        yield glyphs
    else:
        yield from _blocks([glyph for line in lines[:at] for glyph in line])
        yield from _blocks([glyph for line in lines[at:] for glyph in line])


def _columns(glyphs: list[_Glyph]) -> tuple[list[_Glyph], list[_Glyph]]:
    """The glyphs to both sides of the first upright strip without any; one side is empty where there is none."""
    ordered = sorted(glyphs, key=lambda glyph: glyph.left)
    edge, size = ordered[0].right, median(glyph.size for glyph in glyphs)
    least = _COLUMN_SHARE * len(ordered)
    for number, glyph in enumerate(ordered):
        if glyph.left - edge > _GUTTER * size and least < number < len(ordered) - least:
            return ordered[:number], ordered[number:]
        edge = max(edge, glyph.right)
    return ordered, []


def _widest_step(lines: list[list[_Glyph]]) -> int | None:
    """Where two lines are farther apart than usual: the number of the lower one."""
    steps = [above[0].base - below[0].base for above, below in pairwise(lines)]
    if not steps or max(steps) <= _PARAGRAPH * sorted(steps)[len(steps) // 2]:
        return None
    return steps.index(max(steps)) + 1


def _lines(glyphs: list[_Glyph]) -> list[list[_Glyph]]:
    lines: list[list[_Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.base):
        if lines and lines[-1][0].base - glyph.base < _SAME_LINE * glyph.size:
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return lines


def _words(block: list[_Glyph]) -> str:
    return "\n".join(_line(line) for line in _lines(block))


def _line(glyphs: list[_Glyph]) -> str:
    printed: list[str] = []
    before: _Glyph | None = None
    for glyph in sorted(glyphs, key=lambda glyph: (_middle(glyph), glyph.char == _LAM)):
        if before is not None and _is_blank_between(before, glyph):
            printed.append(" ")
        printed.append(glyph.char[::-1])
        before = glyph if before is None or glyph.right > before.right else before
    line = "".join(printed)
    return _joined(_balanced(logical_order(line))) if _ARABIC.search(line) else line


def _joined(line: str) -> str:
    """An ending that is no word: where its ligature has only the box of its mark, a gap seems to stand before it."""
    return _ENDING.sub("", line)


def _is_blank_between(one: _Glyph, two: _Glyph) -> bool:
    """The boxes of Arabic letters are as wide as their ink, all others as wide as the letter with its margins."""
    inked = _INKED.match(one.char) and _INKED.match(two.char)
    return two.left - one.right > (_GAP if inked else _MIXED_GAP) * two.size


def _balanced(line: str) -> str:
    """The library mirrors some brackets by itself: those that do not close one another are paired in their order."""
    for pair in _PAIRS:
        signs = [char for char in line if char in pair]
        depths = list(accumulate(1 if sign == pair[0] else -1 for sign in signs))
        if depths and (min(depths) < 0 or depths[-1]) and len(signs) % 2 == 0:
            turn = cycle(pair)
            line = "".join(next(turn) if char in pair else char for char in line)
    return line
