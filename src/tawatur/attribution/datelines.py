"""Names of places and states before a colon: where the news comes from, and not whose words they are."""

from __future__ import annotations

from tawatur.attribution.page import OUR_PLURALS, Page

_FURTHEST = 40
_FUTURE = ("سن", "وسن")
_SHALL = frozenset(("لن", "ولن", "فلن", "يجب"))
_VERDICTS = frozenset(
    (
        "جريمه",
        "انتهاك",
        "انتهاكا",
        "تصعيد",
        "مرفوض",
        "مرفوضه",
        "باطل",
        "باطله",
        "مقبول",
        "مقبوله",
        "مدان",
        "مدانه",
        "يشكل",
        "تشكل",
        "يمثل",
        "تمثل",
        "يستدعي",
        "تستدعي",
        "يهدد",
        "تهدد",
    )
)


def is_dateline(page: Page, start: int, end: int, rest: int, colon: int) -> bool:
    """Whether the name ``start:end`` before the colon is a place: درعا: انفجار عبوة, العراق: غارات على المطار.

    A state may speak (إيران: سنرد): where the words say "we", foretell or judge, or begin with no event, it does.
    """
    if rest != colon:
        return False
    if is_state(page, start, end):
        return _begins_with_event(page, colon + 1) and not speaks_for_itself(page, colon + 1)
    return (
        not _is_known(page, start, end) and page.places.get(start) == colon and not speaks_for_itself(page, colon + 1)
    )


def _is_known(page: Page, start: int, end: int) -> bool:
    """Whether the name is one of a source or a participant; أم and بني only begin the names of towns (أم كدادة)."""
    actor, source = page.actors.get(start), page.sources.get(start)
    return (source is not None and source[0] >= end) or (actor is not None and actor.last >= end)


def is_state(page: Page, start: int, end: int) -> bool:
    """Whether a state or its capital is named, and nothing else; a government is no place."""
    actor, known = page.actors.get(start), page.sources.get(start)
    if known is not None and known[1].id == "capital":
        return True
    return actor is not None and actor.kind == "state" and actor.last == end and page.places.get(start) == end


def speaks_for_itself(page: Page, first: int) -> bool:
    """Whether words say "we", foretell, oblige or judge."""
    words = page.tokens[first : min(page.sentence_end(first), first + _FURTHEST)]
    return any(
        token.enclitic == "نا"
        or token.text.endswith(OUR_PLURALS)
        or token.key in _SHALL | _VERDICTS
        or token.text.startswith(_FUTURE)
        or _we_did(page, at)
        for at, token in enumerate(words, first)
    )


def _we_did(page: Page, index: int) -> bool:
    token = page.tokens[index]
    if token.key.startswith("ن") and page.classes[index - 1] == "negator":
        return True
    return (index in page.verbs or page.finite(index)) and (token.key.endswith("نا") or token.key.startswith("ن"))


def _begins_with_event(page: Page, index: int) -> bool:
    """Whether an event is named first, perhaps behind a number or a word that says how it goes (تجدد الاشتباكات)."""
    stop = page.sentence_end(index)
    if index + 1 < stop and not _is_event(page, index) and not page.tokens[index].key.startswith("ال"):
        index += 1
    return index < stop and _is_event(page, index)


def _is_event(page: Page, index: int) -> bool:
    return index in page.framing["content"] and page.classes[index] is None
