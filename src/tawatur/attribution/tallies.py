"""A count that is somebody's: حصيلة سابقة للمرصد, إحصائية صادرة عن الدفاع المدني. Its body says what it tells."""

from __future__ import annotations

from tawatur.attribution.frames import Frame
from tawatur.attribution.page import Page
from tawatur.attribution.source_phrases import is_source, source_end
from tawatur.attribution.sources import link
from tawatur.attribution.subjects import Speakers
from tawatur.lexicon.cue_words import Cue

_TALLY = Cue("tally", "say")
_MOST_ADJECTIVES = 3
_NOT = "غير"
_ESTIMATES = "تقديرات"  # تتراوح تقديرات الأطباء بين 5 و8
_ISSUED = frozenset(("صادره", "الصادره", "صادر", "الصادر"))
_BODIES = frozenset(("monitor", "official", "international_body", "media"))


def tally_frame(page: Page, index: int, speakers: Speakers) -> Frame | None:
    """The frame of a count noun at ``index`` whose body is named behind it, else null.

    A party is no body that counts here: of حصيلة للجيش nobody can say whether it counted or was counted.
    """
    stop = page.sentence_end(index)
    first = _body(page, index, stop)
    end = source_end(page, first, stop) if first is not None else 0
    if first is None or end == first:
        return None
    source = link(page, first, end, speakers.all)
    if source.kind not in _BODIES:
        return None
    return Frame(index, end, index, True, (source,), index, stop, False, _TALLY, "tally")


def _body(page: Page, index: int, stop: int) -> int | None:
    """The token at which the body begins: behind ل or "issued by", past the adjectives of the count."""
    definite = page.tokens[index].key.startswith("ال")
    at = page.framing["tally"][index]
    for _ in range(_MOST_ADJECTIVES):
        if at < stop and _qualifies(page, at, definite):
            at += 1
    if at + 2 < stop and page.tokens[at].key in _ISSUED and page.tokens[at + 1].key == "عن":
        return at + 2
    estimated = page.tokens[index].key == _ESTIMATES and not page.tokens[index].proclitics
    owned = at < stop and (page.tokens[at].proclitics == "ل" or estimated) and is_source(page, at)
    return at if owned else None


def _qualifies(page: Page, index: int, definite: bool) -> bool:
    token = page.tokens[index]
    if token.kind != "word" or token.proclitics or token.key in _ISSUED:
        return False
    agrees = token.key.startswith("ال") == definite and page.classes[index] in (None, "adjective")
    return agrees or token.key == _NOT
