"""A folded copy of the raw text that remembers where each of its characters came from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

import msgspec

from tawatur.lexicon.letters import FOLD, MARKS, RESIZED

_TATWEEL = "\u0640"
# A letter hidden from filters between tatweels: حمـ.ـاس, حـMـاس. Only punctuation and the Latin look-alikes below.
_HIDDEN = re.compile("([\u0621-\u063a\u0641-\u064a]\u0640+)([.,*_a-zA-Z-])(?=\u0640+[\u0621-\u063a\u0641-\u064a])")
_LOOKALIKES = str.maketrans("MmSsBbDdRrKkFfNnLlTtHhAa", "ممسسببددررككففننللتتههاا", ".,*_-")
# str.translate looks each character up; replacing the few frequent ones first and the runs of the rest after is faster.
_FREQUENT = [(char, FOLD[ord(char)]) for char in "أإآةىئؤ٠١٢٣٤٥٦٧٨٩\u00a0"]
_RARE = re.compile("[" + "".join(re.escape(chr(c)) for c in sorted(FOLD) if chr(c) not in dict(_FREQUENT)) + "]+")


class Folded(msgspec.Struct, frozen=True):
    """``text`` is ``raw`` folded. From offset ``seams[i]`` to the next seam, raw = folded + ``shifts[i]``.

    Both begin with 0; only characters that fold to nothing or to several letters make a seam.
    """

    raw: str
    text: str
    seams: tuple[int, ...] = (0,)
    shifts: tuple[int, ...] = (0,)

    def raw_offset(self, offset: int) -> int:
        """The raw offset of the character that folded character ``offset`` came from."""
        return offset + self.shifts[bisect_right(self.seams, offset) - 1]

    def raw_spans(self, starts: list[int], ends: list[int]) -> tuple[list[int], list[int]]:
        """Raw starts and ends of folded ranges (ascending, none empty), each with the marks after its last letter."""
        if self.shifts == (0,):
            return starts, ends
        raw_starts: list[int] = []
        raw_ends: list[int] = []
        for shift, seam, following in zip(self.shifts, self.seams[1:], self.shifts[1:], strict=False):
            here = bisect_left(starts, seam, lo=len(raw_starts))
            raw_starts += [start + shift for start in starts[len(raw_starts) : here]]
            here = bisect_right(ends, seam, lo=len(raw_ends))
            raw_ends += [end + shift for end in ends[len(raw_ends) : here]]
            if here and ends[here - 1] == seam:
                raw_ends[-1] = self._past_marks(raw_ends[-1], seam + following)
        raw_starts += [start + self.shifts[-1] for start in starts[len(raw_starts) :]]
        raw_ends += [end + self.shifts[-1] for end in ends[len(raw_ends) :]]
        return raw_starts, raw_ends

    def _past_marks(self, stop: int, limit: int) -> int:
        while stop < limit and self.raw[stop] in MARKS:
            stop += 1
        return stop


def fold(raw: str) -> Folded:
    """Folds hamza carriers, ta marbuta, alif maqsura, marks, digits, presentation forms and invisible characters."""
    source = raw
    for char, plain in _FREQUENT:
        source = source.replace(char, plain)
    if not _RARE.search(source):
        return Folded(raw, source)
    if _TATWEEL in source:
        source = _HIDDEN.sub(lambda m: m[1] + (m[2].translate(_LOOKALIKES) or _TATWEEL), source)
    text = _RARE.sub(lambda m: m.group().translate(FOLD), source)
    return Folded(raw, text, *_seams(source))


def _seams(source: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    shifts = {0: 0}
    shift = 0
    for found in RESIZED.finditer(source):
        at = found.start() - shift
        letters = len(FOLD[ord(found.group())])
        for letter in range(1, letters):
            shifts[at + letter] = shift - letter
        shift += 1 - letters
        shifts[at + letters] = shift
    return tuple(shifts), tuple(shifts.values())
