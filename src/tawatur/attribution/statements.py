"""Texts that are one pasted statement: who puts it out stands in its heading lines or in the signature at its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tawatur.attribution.frames import Frame
from tawatur.attribution.page import OUR_PLURALS, Page
from tawatur.attribution.scopes import SourceLink
from tawatur.attribution.source_phrases import is_source, source_end
from tawatur.attribution.sources import link
from tawatur.lexicon.cue_words import Cue
from tawatur.text.segments import Sentence

_STATEMENT = Cue("heading", "announce")
_LONGEST_HEADING = 16
_MOST_HEADS = 3
_MOST_CLOSING = 3
_LONGEST_SIGNATURE = 12
_ISSUED = frozenset(("صادر", "صادره", "الصادر", "الصادره"))
_APPEALS = frozenset(("نداء", "مناشده", "استغاثه", "رساله"))  # نداء استغاثة من أهالي المخيم
_BY = frozenset(("عن", "من"))
_OURS = frozenset(("نا", "كم"))
_IN_GODS_NAME = ("بسم", "الله")
_SPEAKING_KINDS = frozenset(("official", "party_statement", "monitor", "international_body"))
_LETTERHEADS = frozenset(("state_body", "official", "party", "minister"))
_DOCUMENTS = frozenset(("statement", "estimates", "report_doc"))


def statement_frames(page: Page) -> list[Frame]:
    """The frame of a whole statement, if heading lines or a signature name who puts it out; else an empty list."""
    heads = _heads(page)
    if not heads:
        return []
    body = heads[-1].last
    found = _by_heading(page, heads) or _by_signature(page, heads)
    if found is None:
        return []
    source, last = found
    if last <= body:
        return []
    first = source.first if source.first < body else heads[0].first
    cue = (first, body)
    return [
        Frame(*cue, first, True, (source,), body, last, True, _STATEMENT, "statement:heading", listing=True)
    ]  # fmt: skip


def _heads(page: Page) -> list[Sentence]:
    """The short lines that open a text, each by itself, with something below them."""
    found: list[Sentence] = []
    sentences = page.document.sentences
    for head, below in pairwise(sentences[: _MOST_HEADS + 1]):
        alone = below.paragraph != head.paragraph and head.last - head.first <= _LONGEST_HEADING
        further = bool(found)
        if head.kind == "furniture" or not alone or (further and not _is_bare(page, head)):
            break
        found.append(head)
        if not further and not _is_bare(page, head):
            break
    return found


def _is_bare(page: Page, line: Sentence) -> bool:
    """Whether a line tells nothing: it has no verb, no colon but at its end and no noun with which news begins."""
    names = {at for first in range(line.first, line.last) for at in range(first, page.sources.get(first, (first,))[0])}
    words = range(line.first, line.last)
    return not any(
        page.finite(at) or (at in page.verbs and at not in names) or (page.is_colon(at) and at < line.last - 1)
        or (at in page.framing["content"] and at not in page.sources) for at in words
    )  # fmt: skip


def _by_heading(page: Page, heads: Sequence[Sentence]) -> tuple[SourceLink, int] | None:
    """The issuer that the heading lines name, and where the statement ends."""
    body = heads[-1].last
    for head in heads:
        phrase = issued_by(page, head.first, head.last) or _named_alone(page, head, heads)
        if phrase is None:
            continue
        source = link(page, *phrase)
        if source.kind in _SPEAKING_KINDS:
            quoted = page.quoted(body)
            return source, quoted[1] if quoted else _last_token(page, heads[-1])
    return None


def issued_by(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of whoever issued what the words ``first:last`` announce: بيان صادر عن القيادة."""
    for at in range(first, last - 1):
        if page.tokens[at].key in _ISSUED and page.tokens[at + 1].key in _BY:
            return _phrase(page, at + 2, last)
    appeal = next((at for at in range(first + 1, min(first + 3, last - 1)) if page.tokens[at].key == "من"), None)
    if appeal is not None and page.tokens[first].key in _APPEALS and is_source(page, appeal + 1):
        return _phrase(page, appeal + 1, last)
    return None


def _named_alone(page: Page, heading: Sentence, heads: Sequence[Sentence]) -> tuple[int, int] | None:
    """The issuer as the subject of a bare line: of a statement, of a text that says "we", or as a letterhead."""
    if not _is_bare(page, heading):
        return None
    named = _phrase(page, _first_word(page, heading), heading.last)
    if named is None or not is_source(page, named[0]) or _is_document(page, named[0]):
        return None
    known = any(_announces(page, head) for head in heads) or _speaks_as_we(page, heads[-1].last)
    return named if known or _is_letterhead(page, named, heading) else None


def _first_word(page: Page, line: Sentence) -> int:
    return next((at for at in range(line.first, line.last) if page.tokens[at].kind != "sign"), line.first)


def _is_document(page: Page, index: int) -> bool:
    known = page.sources.get(index)
    return known is not None and known[1].id in _DOCUMENTS


def _announces(page: Page, line: Sentence) -> bool:
    return any(at in page.framing["statement"] for at in range(line.first, line.last))


def _is_letterhead(page: Page, named: tuple[int, int], line: Sentence) -> bool:
    """خلية الإعلام الأمني: a body's full name and nothing else in the line; a state or a capital opens mere news."""
    first, end = named
    known, actor = page.sources.get(first), page.actors.get(first)
    if known is None or known[1].id not in _LETTERHEADS or (actor is not None and actor.kind == "state"):
        return False
    rest = [token for token in page.tokens[end : line.last] if token.kind != "sign"]
    return not rest and end - first > 1


def _by_signature(page: Page, heads: Sequence[Sentence]) -> tuple[SourceLink, int] | None:
    """The issuer that signs a text which opens as a statement without a name, and where the statement ends."""
    if not any(_announces(page, head) or _opens_in_gods_name(page, head) for head in heads):
        return None
    for line in _closing(page, heads[-1]):
        first = _first_word(page, line)
        if line.last - line.first > _LONGEST_SIGNATURE or not _is_bare(page, line) or not is_source(page, first):
            continue
        source = link(page, first, max(source_end(page, first, line.last), first + 1))
        if source.kind in _SPEAKING_KINDS:
            return source, line.first
    return None


def _opens_in_gods_name(page: Page, line: Sentence) -> bool:
    return tuple(token.key for token in page.tokens[line.first : line.first + 2]) == _IN_GODS_NAME


def _closing(page: Page, head: Sentence) -> Iterator[Sentence]:
    """The last lines of a text, the last first, without furniture."""
    lines = [line for line in page.document.sentences if line.first >= head.last and line.kind != "furniture"]
    yield from reversed(lines[-_MOST_CLOSING:])


def _phrase(page: Page, first: int, stop: int) -> tuple[int, int] | None:
    end = source_end(page, first, stop)
    return (first, end) if end > first else None


def _speaks_as_we(page: Page, first: int) -> bool:
    return any(token.enclitic in _OURS or token.text.endswith(OUR_PLURALS) for token in page.tokens[first : first + 60])


def _last_token(page: Page, head: Sentence) -> int:
    """Up to the first furniture behind the heading, or the end."""
    last = head.last
    for sentence in page.document.sentences:
        if sentence.first < head.last:
            continue
        if sentence.kind == "furniture":
            break
        last = sentence.last
    return last
