"""Frames of what one source passes on from another."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.attribution.content import opening, without_own
from tawatur.attribution.content_end import frame_of, noun_phrase_end
from tawatur.attribution.frames import Frame
from tawatur.attribution.page import CLOSING, OPENING, CueHit, Page
from tawatur.attribution.scopes import SourceLink
from tawatur.attribution.source_phrases import is_source, source_end
from tawatur.attribution.sources import link
from tawatur.attribution.subjects import (
    Speakers,
    clause_initial,
    coordinated,
    past_interruption,
    prepositions,
    subject_before,
    word_before,
)
from tawatur.lexicon.cue_words import Cue

_LONGEST_DESCRIPTION = 10
_OF_HIM = frozenset(("عنه", "عنها", "عنهم", "عنهما"))
_RELATIVE_WORDS = frozenset(("ما", "التي", "الذي", "مما", "لما", "عما", "الذين", "وما", "بما"))
_ASCRIBE = "ascribe_to"  # نسبت الصحيفة إلى مسؤول قوله: of a deed ascribed (نسب الهجوم إلى الحركة) nobody tells
_TOLD = Cue("told", "say", takes=("an", "عن", "من", "حول", "quote"))
_RELAYED = Cue("relayed", "say", takes=("an", "quote", "عن", "noun"))


def relay_frame(page: Page, index: int, hit: CueHit, speakers: Speakers, publisher: str | None) -> Frame | None:
    """نقلت الشبكة عن ناجية قولها: the one who passes on, then the one who says it."""
    stop = page.sentence_end(index)
    outer, after, cut = _relayer(page, index, hit, stop, speakers)
    at = _find(page, after, stop, prepositions(hit.row)[0])
    if at is None:
        return None
    of_him = page.tokens[at].key in _OF_HIM
    end = at + 1 if of_him else source_end(page, at + 1, stop)
    if end == at + 1 and not (of_him and outer):
        return None
    inner = (link(page, at + 1, end, speakers.all),) if end > at + 1 else ()  # نقل أحد جيرانه عنه أنه
    put = next((at for at in range(end, min(stop, end + 10)) if page.put(at)), end)
    if hit.row.id == _ASCRIBE and not (put < stop and page.put(put)):
        return None
    cited = _cited(page, end, put)
    found = opening(page, _past_description(page, cited, stop) if cited else put, stop, _RELAYED, free=True)
    if found is None:
        return None
    links = (*without_own(outer, publisher), *inner, *cited, *found.inner)
    return frame_of(page, index, hit, found, links, cut, "relay", coordinated=coordinated(page, cut))


def told_frame(page: Page, index: int, hit: CueHit, speakers: Speakers) -> Frame | None:
    """What another told: ما ذكرته قناة عن, الأنباء التي تناقلتها صفحات عن; None where no relative goes before."""
    if not after_relative(page, index):
        return None
    before = word_before(page, index)
    stop = page.sentence_end(index)
    end = source_end(page, hit.last, stop, ("عن", "من", "حول"))
    if end == hit.last:
        return None
    links: tuple[SourceLink, ...] = (link(page, hit.last, end, speakers.all),)
    found = opening(page, end, stop, _TOLD, free=False)
    if found is None:
        return None
    return frame_of(page, index, hit, found, (*links, *found.inner), before, "told", told=True)


def so_called_frame(page: Page, index: int, hit: CueHit, speakers: Speakers) -> Frame | None:
    """ما وصفه بـ"المجزرة": what the speaker of the clause, or whoever acts in it, calls a thing."""
    if hit.row.id != "describe" or not after_relative(page, index):
        return None
    start = page.sentence_start(index)
    links = speakers.latest if speakers.at >= start else _doer_of(page, start, speakers)
    found = opening(page, hit.last, page.sentence_end(index), hit.row, free=False)
    if found is None or not links:
        return None
    frame = frame_of(page, index, hit, found, links, index, "so_called", continues=True)
    return None if frame is None else _called(page, found.first, frame)


def _doer_of(page: Page, start: int, speakers: Speakers) -> tuple[SourceLink, ...]:
    """Whom a sentence begins with, perhaps behind a verb of speech."""
    first = page.cues[start][0].last if page.finite(start) else start
    actor, known = page.actors.get(first), page.sources.get(first)
    end = actor.last if actor else known[0] if known else first
    return (link(page, first, end, speakers.all),) if end > first else ()


def _called(page: Page, first: int, frame: Frame) -> Frame:
    """The name alone: what stands between its marks, or up to a comma."""
    if page.tokens[first].text not in OPENING:
        return msgspec.structs.replace(frame, last=noun_phrase_end(page, first, frame.last))
    close = next((at for at in range(first + 1, frame.last) if page.tokens[at].text in CLOSING), frame.last)
    return msgspec.structs.replace(frame, first=first + 1, last=close, listing=True)


def after_relative(page: Page, index: int) -> bool:
    before = word_before(page, index)
    return before >= 0 and page.tokens[before].key in _RELATIVE_WORDS


def _past_description(page: Page, cited: Sequence[SourceLink], stop: int) -> int:
    """عن رعاة | عبروا الحدود، أن: past what is said of whoever is cited last."""
    end = cited[-1].last
    return next((at for at in range(end, min(stop, end + _LONGEST_DESCRIPTION)) if page.is_an(at) or page.put(at)), end)


def _cited(page: Page, first: int, stop: int) -> tuple[SourceLink, ...]:
    """Whom the one that is relayed cites in turn: عن مسؤول، نقلا عن محققين، ترجيحهم."""
    further = first + 2 < len(page.tokens) and page.tokens[first].text == "،" and page.tokens[first + 1].key == "عن"
    if further and is_source(page, first + 2):
        end = source_end(page, first + 2, page.sentence_end(first))
        return (link(page, first + 2, end),) if end > first + 2 else ()
    for at in range(first, stop):
        if any(hit.row.id == "relay_phrase" for hit in page.cues.get(at, ())):
            begin = page.cues[at][0].last
            begin += page.tokens[begin].key == "عن"
            end = source_end(page, begin, stop)
            return (link(page, begin, end),) if end > begin else ()
    return ()


def _relayer(
    page: Page, index: int, hit: CueHit, stop: int, speakers: Speakers
) -> tuple[tuple[SourceLink, ...], int, int]:
    after = past_interruption(page, hit.last, stop)
    if not clause_initial(page, index):
        first = subject_before(page, index)
        if first is not None:
            return (link(page, first, max(source_end(page, first, index), first + 1), speakers.all),), after, first
    if after < stop and page.tokens[after].key not in ("عن", "من"):
        end = source_end(page, after, stop, ("من",))
        if end > after and page.tokens[end - 1].enclitic != "نا" and page.tokens[after].enclitic != "نا":
            return (link(page, after, end, speakers.all),), end, index
        return (), end, index
    return (), after, index


def _find(page: Page, index: int, stop: int, key: str) -> int | None:
    for at in range(index, min(stop, index + 8)):
        if page.tokens[at].key == key or (key == "عن" and page.tokens[at].key in _OF_HIM):
            return at
    return None
