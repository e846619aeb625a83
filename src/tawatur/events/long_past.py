"""Whether a sentence tells of what happened before living memory: no report of a conflict, but history."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.events.scene import Scene
from tawatur.text.segments import Sentence

_LIVING_MEMORY = 1946
_YEAR_WORDS = frozenset({"عام", "سنه"})
_DIGITS = 4


def tells_of_long_past(scene: Scene, sentence: Sentence) -> bool:
    """اغتيل القيصر سنة 1881, سقطت المدينة عام 1258: all years that the sentence names are before living memory."""
    years = list(_years(scene, sentence))
    return bool(years) and max(years) < _LIVING_MEMORY


def _years(scene: Scene, sentence: Sentence) -> Iterator[int]:
    for time in scene.ranges.times.within(sentence.first, sentence.last):
        latest = (time.readings[0].latest or "") if time.readings else ""
        if latest[:4].isdecimal():
            yield int(latest[:4])
    tokens = scene.document.tokens
    for index in range(sentence.first + 1, sentence.last):
        digits = tokens[index].text
        if digits.isdecimal() and len(digits) == _DIGITS and tokens[index - 1].key in _YEAR_WORDS:
            yield int(digits)
