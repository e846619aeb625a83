"""A folded copy of the raw text that remembers where each of its characters came from."""

from __future__ import annotations

import re
from array import array

import msgspec

from tawatur.lexicon.letters import FOLD, MARKS, RESIZED

# A letter hidden from filters between tatweels: حمـ.ـاس, حـMـاس. Only punctuation and the Latin look-alikes below.
_HIDDEN = re.compile("(?<=\u0640)[.,*_a-zA-Z-](?=\u0640)")
_LOOKALIKES = str.maketrans("MmSsBbDdRrKkFfNnLlTtHhAa", "ممسسببددررككففننللتتههاا", ".,*_-")


class Folded(msgspec.Struct, frozen=True):
    """``text`` is ``raw`` folded. ``origins[i]`` is the raw offset of folded character ``i``, with one more at the end.

    ``origins`` is None where folding changed no length: then offsets are the same.
    """

    raw: str
    text: str
    origins: array[int] | None

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw offsets of the folded range ``start:end`` (not empty), with the marks that follow its last letter."""
        if self.origins is None:
            return start, end
        stop = self.origins[end - 1] + 1
        limit = self.origins[end]
        while stop < limit and self.raw[stop] in MARKS:
            stop += 1
        return self.origins[start], stop


def fold(raw: str) -> Folded:
    """Folds hamza carriers, ta marbuta, alif maqsura, marks, digits, presentation forms and invisible characters."""
    if not RESIZED.search(raw):
        return Folded(raw, raw.translate(FOLD), None)
    source = _HIDDEN.sub(lambda m: m.group().translate(_LOOKALIKES) or "\u0640", raw)
    return Folded(raw, source.translate(FOLD), _origins(source))


def _origins(source: str) -> array[int]:
    origins = array("I")
    done = 0
    for found in RESIZED.finditer(source):
        origins.extend(range(done, found.start()))
        origins.extend([found.start()] * len(FOLD[ord(found.group())]))
        done = found.end()
    origins.extend(range(done, len(source) + 1))
    return origins
