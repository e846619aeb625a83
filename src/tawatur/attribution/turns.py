"""Whom a sentence turns to before its verb of speech: أما زعيم الكتلة فاتهم, سألنا الطبيب فأكد."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.attribution.page import Page
from tawatur.attribution.scopes import SourceLink
from tawatur.attribution.source_phrases import is_source, source_end
from tawatur.attribution.sources import link

_AS_FOR = "اما"
_AND_THEN = frozenset(("فقد", "فلم", "فلن", "فلا"))
_ASKED = frozenset(
    (
        "سال", "سالت", "سالنا", "سالوا", "يسال", "تسال", "تواصل", "تواصلت", "تواصلنا", "يتواصل", "اتصل", "اتصلت",
        "اتصلنا", "استفسر", "استفسرت", "استفسرنا", "التقي", "التقت", "التقينا", "استوضح", "استوضحت", "استوضحنا",
        "حاور", "حاورت", "حاورنا", "راجع", "راجعت", "راجعنا",
    )
)  # fmt: skip
_ABOUT = frozenset(("عن", "حول", "بشان", "بخصوص"))
_HAD = "سبق"
_FURTHEST = 25


def turned_to(page: Page, index: int, earlier: Sequence[SourceLink]) -> tuple[SourceLink, ...]:
    """The source that the verb at ``index`` takes up, if the sentence turned to one before it."""
    return _topic(page, index, earlier) or _asked(page, index, earlier) or _had_before(page, index, earlier)


def _topic(page: Page, index: int, earlier: Sequence[SourceLink]) -> tuple[SourceLink, ...]:
    """أما زعيم الكتلة | فاتهم, أما الحركة فقد | أصدرت: whom the sentence turns to."""
    start = page.sentence_start(index)
    so = index if page.tokens[index].proclitics == "ف" else index - 1
    if so <= start or page.tokens[start].key != _AS_FOR or (so < index and page.tokens[so].text not in _AND_THEN):
        return ()
    end = source_end(page, start + 1, so)
    return (link(page, start + 1, end, earlier),) if end > start + 1 else ()


def _asked(page: Page, index: int, earlier: Sequence[SourceLink]) -> tuple[SourceLink, ...]:
    """تواصل المراسل مع طبيب | فأكد, سأل المذيع الوزير عن القصف | فأجاب: the last one named before what was asked."""
    if page.tokens[index].proclitics != "ف":
        return ()
    start = max(page.sentence_start(index), index - _FURTHEST)
    verb = next((at for at in range(index - 1, start - 1, -1) if page.tokens[at].key in _ASKED), None)
    if verb is None:
        return ()
    stop = next((at for at in range(verb, index) if page.tokens[at].key in _ABOUT), index)
    first = _last_source(page, verb + 1, stop)
    end = source_end(page, first, stop) if first is not None else 0
    return (link(page, first, end, earlier),) if first is not None and end > first else ()


def _had_before(page: Page, index: int, earlier: Sequence[SourceLink]) -> tuple[SourceLink, ...]:
    """سبق لوزارة الصحة أن | أعلنت."""
    if index == 0 or not page.is_an(index - 1):
        return ()
    start = max(page.sentence_start(index), index - _FURTHEST)
    verb = next((at for at in range(index - 1, start - 1, -1) if page.tokens[at].key == _HAD), None)
    if verb is None or page.tokens[verb + 1].proclitics != "ل":
        return ()
    end = source_end(page, verb + 1, index - 1)
    return (link(page, verb + 1, end, earlier),) if end > verb + 1 else ()


def _last_source(page: Page, first: int, stop: int) -> int | None:
    found, at = None, first
    while at < stop:
        end = source_end(page, at, stop) if is_source(page, at) else at
        found = at if end > at else found
        at = max(end, at + 1)
    return found
