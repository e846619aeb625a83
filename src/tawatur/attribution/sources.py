"""Whom a source phrase names, and what kind of source that is."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.attribution.page import CLOSING, JOINERS, OPENING, PRONOUNS, Page
from tawatur.attribution.scopes import SourceLink
from tawatur.attribution.source_phrases import DOCUMENTS, source_end
from tawatur.model.codes import SourceKind

_INQUIRY = "تحقيق"
_PUT_OUT = frozenset(
    (
        "اصدرته", "اصدرتها", "اصدره", "اصدرها", "نشرته", "نشرتها", "نشره", "نشرها", "اعدته", "اعدتها", "اعده", "اعدها",
        "اجرته", "اجرتها", "اجراه", "اجراها", "وزعته", "وزعه", "وزعها", "اذاعته", "وضعتها", "وضعته",
    )
)  # fmt: skip
_PRONOUN_OF = {"باسمه": "ه", "باسمها": "ها", "باسمهم": "هم", "بلسانه": "ه", "بلسانها": "ها", "بلسانهم": "هم"}
_SPOKEN_FOR = frozenset(("monitor", "official", "party_statement", "international_body"))
_ORGAN = frozenset(("اعلام", "الاعلام"))  # إعلام قوات كذا: what a party puts out
_CARRIERS = frozenset(("statement", "estimates"))


def link(page: Page, first: int, last: int, earlier: Iterable[SourceLink] = ()) -> SourceLink:
    """The source that tokens ``first:last`` name; ``earlier`` sources lend their kind to "المصدر" and "البيان"."""
    while first < last - 1 and (page.tokens[first].text in JOINERS or page.tokens[first].text == "ل"):
        first += 1
    if page.tokens[first].text in OPENING and page.tokens[last - 1].text in CLOSING and last - first > 2:
        first, last = first + 1, last - 1  # «شبكة السنديان»
    first, last = _issuer_of(page, first, last) or (_past_carrier(page, first, last), last)
    span = page.document.span_without_clitics(first, last)
    owner = _spoken_for(page, first, last, earlier := tuple(earlier))
    if owner is not None:
        return SourceLink(span.text, span.start, span.end, first, last, owner.kind, owner.actor)
    actor = page.actors.get(first)
    kind = _kind(page, first, last, earlier)
    return SourceLink(span.text, span.start, span.end, first, last, kind, actor.actor if actor else None)


def _spoken_for(page: Page, first: int, last: int, earlier: tuple[SourceLink, ...]) -> SourceLink | None:
    """The body heard before for which الناطق باسمها or متحدثه العسكري speaks, else null."""
    pronoun = next((_PRONOUN_OF[t.text] for t in page.tokens[first:last] if t.text in _PRONOUN_OF), None)
    head = page.sources.get(first)
    if pronoun is None and head is not None and head[1].id == "official":
        pronoun = page.tokens[first].enclitic or None
    if pronoun not in PRONOUNS:
        return None
    bodies = (source for source in reversed(earlier) if source.kind in _SPOKEN_FOR)
    return next((body for body in bodies if _may_be(page, body, pronoun)), None)


def _may_be(page: Page, body: SourceLink, pronoun: str) -> bool:
    """Whether a pronoun may take up a body: ه no noun that ends as feminines do."""
    return pronoun != "ه" or not page.tokens[body.first].key.endswith(("ه", "ات"))


def _issuer_of(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """بيان أصدرته الحكومة, تقديرات أعدتها الأمم المتحدة: a document is theirs who put it out."""
    known = page.sources.get(first)
    document = known is not None and (known[1].id in DOCUMENTS or page.tokens[first].key.removeprefix("ال") == _INQUIRY)
    if not document or last + 1 >= len(page.tokens):
        return None
    if page.tokens[last].text not in _PUT_OUT:
        return None
    end = source_end(page, last + 1, page.sentence_end(last))
    return (last + 1, end) if end > last + 1 else None


def _past_carrier(page: Page, first: int, last: int) -> int:
    """A statement or an estimate of somebody is that somebody's: بيان للداخلية, تقديرات الجيش."""
    known = page.sources.get(first)
    if known is None or known[1].id not in _CARRIERS:
        return first
    for at in range(known[0], min(last, known[0] + 3)):
        if at in page.sources or at in page.actors:
            return at
    return first


def _kind(page: Page, first: int, last: int, earlier: tuple[SourceLink, ...]) -> SourceKind:
    actor = page.actors.get(first)
    if actor and actor.source_kind:
        return actor.source_kind  # type: ignore[return-value]
    known = page.sources.get(first)
    if known is None:
        inner = next((page.sources[i] for i in range(first, last) if i in page.sources), None)
        return inner[1].kind if inner else "official"
    row = known[1]
    if row.generic and last - first <= 2 and page.tokens[first].key.startswith("ال"):
        return _kind_of_antecedent(page, first, row.id, earlier) or row.kind
    if row.id == "website" and page.tokens[first].key in _ORGAN:
        inner = next((page.sources[i] for i in range(known[0], last) if i in page.sources), None)
        return inner[1].kind if inner and inner[1].kind == "party_statement" else row.kind
    if row.id == "party" and page.tokens[first].key.removeprefix("ال") == "قايد":
        inner = next((page.sources[i] for i in range(known[0], last) if i in page.sources), None)
        return inner[1].kind if inner else row.kind
    if row.id == "statement":
        inner = next((page.sources[i] for i in range(known[0], last) if i in page.sources), None)
        return inner[1].kind if inner else (earlier[-1].kind if earlier else row.kind)
    return row.kind


def _kind_of_antecedent(page: Page, first: int, row: str, earlier: tuple[SourceLink, ...]) -> SourceKind | None:
    """The kind of the latest earlier source that "the source", "the centre" or "the statement" may stand for."""
    if not earlier:
        return None
    if row == "statement":
        return earlier[-1].kind
    bare = page.tokens[first].key.removeprefix("ال")
    for source in reversed(earlier):
        if any(token.key.removeprefix("ال") == bare for token in page.tokens[source.first : source.last]):
            return source.kind
    return None
