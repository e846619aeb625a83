"""Texts that are one statement under a heading that names who speaks: بيان صادر عن X, X – بيان."""

from __future__ import annotations

from tawatur.attribution.frames import Frame
from tawatur.attribution.page import Page
from tawatur.attribution.sources import is_source, link, source_end
from tawatur.lexicon.cue_words import Cue
from tawatur.text.segments import Sentence

_STATEMENT = Cue("heading", "announce")
_LONGEST_HEADING = 16
_ISSUED = frozenset(("صادر", "صادره", "الصادر", "الصادره"))
_BY = frozenset(("عن", "من"))
_OURS = frozenset(("نا", "كم"))
_SPEAKING_KINDS = frozenset(("official", "party_statement", "monitor", "international_body"))


def statement_frames(page: Page) -> list[Frame]:
    """The frame of a whole statement, if the text's first line is its heading; else an empty list."""
    heading = _heading(page)
    if heading is None:
        return []
    issuer = _issuer(page, heading)
    if issuer is None:
        return []
    first, end = issuer
    source = link(page, first, end)
    if source.kind not in _SPEAKING_KINDS:
        return []
    quoted = page.quoted(heading.last)
    last = quoted[1] if quoted else _last_token(page)
    if last <= heading.last:
        return []
    return [
        Frame(
            first, heading.last, first, True, (source,), heading.last, last, True, _STATEMENT, "statement:heading",
            listing=True,
        )
    ]  # fmt: skip


def _heading(page: Page) -> Sentence | None:
    sentences = page.document.sentences
    if len(sentences) < 2 or sentences[1].paragraph == sentences[0].paragraph:
        return None
    head = sentences[0]
    return head if head.kind != "furniture" and head.last - head.first <= _LONGEST_HEADING else None


def _issuer(page: Page, heading: Sentence) -> tuple[int, int] | None:
    """The tokens of the issuer: after "issued by", or the whole line when the text speaks as "we"."""
    for at in range(heading.first, heading.last - 1):
        if page.tokens[at].key in _ISSUED and page.tokens[at + 1].key in _BY:
            return _phrase(page, at + 2, heading.last)
    words = range(heading.first, heading.last)
    if any((at in page.framing["content"] and at not in page.sources) or page.finite(at) for at in words):
        return None
    named = _phrase(page, heading.first, heading.last)
    if named is None or not is_source(page, named[0]):
        return None
    announced = any(at in page.framing["statement"] for at in words)
    return named if announced or _speaks_as_we(page, heading.last) else None


def _phrase(page: Page, first: int, stop: int) -> tuple[int, int] | None:
    end = source_end(page, first, stop)
    return (first, end) if end > first else None


def _speaks_as_we(page: Page, first: int) -> bool:
    return any(token.enclitic in _OURS for token in page.tokens[first : first + 60])


def _last_token(page: Page) -> int:
    """Up to the first furniture behind the heading, or the end."""
    sentences = page.document.sentences
    last = sentences[0].last
    for sentence in sentences[1:]:
        if sentence.kind == "furniture":
            break
        last = sentence.last
    return last
