"""What a crowd calls for or threatens: تظاهر العشرات للمطالبة بـ, خرج الآلاف مطالبين بـ, هتافات تطالب بـ."""

from __future__ import annotations

import msgspec

from tawatur.attribution.content import opening
from tawatur.attribution.content_end import noun_phrase_end
from tawatur.attribution.frames import Frame
from tawatur.attribution.page import CueHit, Page
from tawatur.attribution.scopes import SourceLink
from tawatur.attribution.source_phrases import GATHERINGS, source_end
from tawatur.attribution.sources import link
from tawatur.lexicon.trigger_words import TRIGGERS

_CALLS = frozenset(("demand", "threaten"))
_GATHERINGS = frozenset(("protest", "strike", "violent_demonstration", "closure"))
_COME_OUT = frozenset(
    (
        "خرج", "خرجت", "خرجوا", "يخرج", "خروج", "احتشد", "احتشدت", "يحتشد", "تجمع", "تجمعت", "يتجمع", "نزل", "نزلت",
        "رفع", "رفعت", "رفعوا", "هتف", "جاب", "جابت", "يجوب", "يجوبون", "سار", "سارت", "توافد", "واصل", "شارك",
    )
)  # fmt: skip
_SLOGANS = GATHERINGS | {"شعارات", "هتافات", "لافتات"}
_DURING = "خلال"  # في مظاهرة طالبوا خلالها
_IN = "في"
_FURTHEST = 30


def crowd_frame(page: Page, index: int, hit: CueHit) -> Frame | None:
    """The frame of a call at ``index`` that only a crowd of its sentence can make, or None."""
    if hit.row.talk not in _CALLS or hit.row.weak or not _calls(page, index, hit):
        return None
    stop = page.sentence_end(index)
    found = opening(page, hit.last, stop, hit.row, free=False)
    crowd = _crowd(page, index)
    if found is None or crowd is None or found.opener == "quote":
        return None
    last = _before_deeds(page, found.first, noun_phrase_end(page, found.first, stop))
    return Frame(index, hit.last, index, False, (crowd,), found.first, last, False, hit.row, f"crowd:{hit.row.id}")


def _before_deeds(page: Page, first: int, stop: int) -> int:
    """مطالبين بالماء وأحرقوا الإطارات: what they did is not called for."""
    deeds = (at for at in range(first + 1, stop) if "و" in page.tokens[at].proclitics and at in page.verbs)
    return next(deeds, stop)


def _calls(page: Page, index: int, hit: CueHit) -> bool:
    """Whether a word says what others call for: مطالبين, للمطالبة, تطالب right behind slogans."""
    token = page.tokens[index]
    if hit.feature == "participle":
        return not token.key.startswith("ال")
    if hit.feature == "noun":
        return token.proclitics == "ل"
    return _slogans(page, index) is not None or page.tokens[min(hit.last, len(page.tokens) - 1)].key == _DURING


def _slogans(page: Page, index: int) -> int | None:
    """Where what people called out, or their gathering, stands right before a verb: وقفة احتجاجية تطالب."""
    if index and page.tokens[index - 1].key in _SLOGANS:
        return index - 1
    qualified = index > 1 and page.classes[index - 1] in (None, "adjective") and page.tokens[index - 2].key in _SLOGANS
    return index - 2 if qualified else None


def _crowd(page: Page, index: int) -> SourceLink | None:
    """Who came out: the subject of the last gathering word before ``index``."""
    start = max(page.sentence_start(index), index - _FURTHEST)
    for at in range(index - 1, start - 1, -1):
        if page.tokens[at].key in _COME_OUT or _gathers(page, at):
            found = _before(page, start, at) or _behind(page, at, index)
            if found is not None:
                return found
    gathering = _slogans(page, index)
    return None if gathering is None else _link(page, gathering, index)


def _gathers(page: Page, index: int) -> bool:
    rows = page.document.lexicon.rows(TRIGGERS)
    return any(rows[hit.row].type in _GATHERINGS for hit in page.document.hits_at(TRIGGERS, index))


def _behind(page: Page, verb: int, stop: int) -> SourceLink | None:
    first = verb + 1
    if first >= stop or page.classes[first] not in (None, "quantifier") or page.tokens[first].kind == "sign":
        return None
    if page.tokens[first].proclitics or page.clitic(first) or page.tokens[first].key in _SLOGANS:
        return None
    end = source_end(page, first, stop)
    if end > first and end + 1 < stop and page.tokens[end].key == "من":
        place = next((at for at in range(end + 1, stop) if page.tokens[at].key == _IN), stop)
        end = max(end, source_end(page, end + 1, place))  # العشرات | من شباب الجنوب | في مظاهرة
    return _link(page, first, end)


def _before(page: Page, start: int, verb: int) -> SourceLink | None:
    """عشرات الآلاف يجوبون: the words from the beginning of the sentence up to the verb."""
    first = next((at for at in range(start, verb) if page.tokens[at].kind in ("word", "number")), verb)
    if first >= verb or page.classes[first] == "preposition" or page.finite(first) or first in page.verbs:
        return None
    return _link(page, first, verb) if source_end(page, first, verb) == verb else None


def _link(page: Page, first: int, last: int) -> SourceLink | None:
    if last <= first:
        return None
    return msgspec.structs.replace(link(page, first, last), kind="unnamed")
