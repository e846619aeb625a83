"""Frames of a source named at the end of a line: قصف على البلدة - شهود, إصابة شاب (الهلال الأحمر)."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.attribution.frames import Frame
from tawatur.attribution.page import CLOSING, Page
from tawatur.attribution.source_phrases import is_source, source_end
from tawatur.attribution.sources import link
from tawatur.lexicon.cue_words import Cue
from tawatur.text.segments import Sentence

_TRAILING = Cue("trailing", "say")
_LONGEST = 7
_BEFORE = frozenset("-–—(")
_BEHIND = frozenset(").")
_KINDS = frozenset(("unnamed", "eyewitness", "monitor", "official", "international_body"))  # a medium is a credit


def trailing_frames(page: Page) -> Iterator[Frame]:
    """One frame for each line that ends in the bare name of a source behind a dash or in brackets."""
    sentences = page.document.sentences
    for sentence, following in zip(sentences, (*sentences[1:], None), strict=False):
        ends_line = following is None or following.paragraph != sentence.paragraph or following.kind == "furniture"
        if ends_line and sentence.kind != "furniture":
            last = _past_signs(page, sentence.first, sentence.last)
            frame = _at_end(page, sentence.first, last) or _alone(page, sentence, last)
            if frame is not None:
                yield frame


def _past_signs(page: Page, first: int, last: int) -> int:
    while last > first and page.tokens[last - 1].text in _BEHIND:
        last -= 1
    return last


def _at_end(page: Page, first: int, last: int) -> Frame | None:
    for sign in range(last - 2, max(first, last - _LONGEST), -1):
        if page.tokens[sign].text not in _BEFORE or not page.tokens[sign].gap:
            continue
        if not is_source(page, sign + 1) or source_end(page, sign + 1, last) != last or _is_state(page, sign + 1):
            return None
        source = link(page, sign + 1, last)
        if source.kind not in _KINDS or _has_colon(page, first, sign):
            return None
        return Frame(sign, last, sign, False, (source,), first, sign, False, _TRAILING, "by:trailing")
    return None


def _alone(page: Page, sentence: Sentence, last: int) -> Frame | None:
    """قصف على البلدة.. شهود, "..." .. الناطق العسكري: the bare name behind two dots, or behind quoted words."""
    number, first = page.sentence_of[sentence.first], sentence.first
    before = page.document.sentences[number - 1] if number else None
    if before is None or before.paragraph != sentence.paragraph or before.kind == "furniture":
        return None
    begin = first - 2 if first > 1 and page.tokens[first - 1].text == page.tokens[first - 2].text == "." else first
    dotted = begin < first or page.tokens[first - 1].text == "…"
    if not dotted or not is_source(page, first) or source_end(page, first, last) != last or _is_state(page, first):
        return None
    source = link(page, first, last)
    quoted = page.tokens[begin - 1].text in CLOSING
    if source.kind == "media" or not (quoted or source.kind in _KINDS) or _has_colon(page, before.first, first):
        return None
    return Frame(first, last, first, False, (source,), before.first, begin, quoted, _TRAILING, "by:trailing")


def _has_colon(page: Page, first: int, last: int) -> bool:
    return any(page.is_colon(at) for at in range(first, last))


def _is_state(page: Page, index: int) -> bool:
    actor, known = page.actors.get(index), page.sources.get(index)
    return (actor is not None and actor.kind == "state") or (known is not None and known[1].id == "capital")
