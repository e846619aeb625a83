"""A document with the tables that attribution looks up by token."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

import msgspec

from tawatur.lexicon.cue_words import CUES, FRAMING, MODALITY, SOURCES, Cue, FramingKind, SourceWord
from tawatur.lexicon.trigger_words import TRIGGERS
from tawatur.model.mentions import ActorMention
from tawatur.text.document import Document
from tawatur.text.tokens import Token

OPENING = frozenset("\"“”„«″＂(")
CLOSING = frozenset("\"”“»″＂)")
MARKS = OPENING | CLOSING | frozenset("'‘’")
JOINERS = frozenset("#_")
BULLETS = frozenset("-–—•*▪◾|‼")
AN = frozenset(
    (
        "ان", "انه", "انها", "انهم", "انهما", "اننا", "اني", "بان", "بانه", "بانها", "بانهم", "باننا", "وان", "وانه",
        "وانها", "فان", "فانه", "فانها", "لان",
    )
)  # fmt: skip

DASHES = frozenset("-–—")
PRONOUNS = ("ه", "ها", "هم", "هما")
SHORTEST_QUOTE = 4
_LONGEST_TITLE = 8


class CueHit(NamedTuple):
    """A cue at a token: where it ends, its row, the form's feature."""

    last: int
    row: Cue
    feature: str


class Page(msgspec.Struct, frozen=True):
    """Lookup tables by first token: cues, source words (end, row), framing words by kind (end), actor mentions."""

    document: Document
    tokens: tuple[Token, ...]
    classes: tuple[str | None, ...]
    cues: dict[int, tuple[CueHit, ...]]
    sources: dict[int, tuple[int, SourceWord]]
    names: frozenset[int]
    framing: dict[FramingKind, dict[int, int]]
    actors: dict[int, ActorMention]
    quote_at: dict[int, tuple[int, int]]
    unclosed: frozenset[int]
    verbs: frozenset[int]
    bullets: tuple[int, ...]
    breaks: tuple[int, ...]
    sentence_of: list[int]

    def sentence_end(self, index: int) -> int:
        """The token after the sentence that holds ``index``, or the bullet that ends it."""
        last = self.document.sentences[self.sentence_of[index]].last
        if not self.breaks:
            return last
        return min((at for at in self.breaks if index < at < last), default=last)

    def sentence_start(self, index: int) -> int:
        """The first token of the sentence that holds ``index``, or the bullet that begins its item."""
        first = self.document.sentences[self.sentence_of[index]].first
        if not self.breaks:
            return first
        return max((at for at in self.breaks if first < at <= index), default=first)

    def is_an(self, index: int) -> bool:
        """Whether a token opens a clause as أن does."""
        return self.tokens[index].key in AN

    def finite(self, index: int) -> bool:
        """Whether a finite verb of speech stands at a token."""
        return any(hit.feature.startswith(("active", "passive")) for hit in self.cues.get(index, ()))

    def put(self, index: int) -> bool:
        """Whether a noun with a pronoun says how something was put: قوله, ادعاءها, ترجيحهم."""
        if not self.tokens[index].text.endswith(PRONOUNS):
            return False
        return any(hit.feature == "noun" for hit in self.cues.get(index, ()))

    def clitic(self, index: int) -> str:
        """The preposition joined to a word, though the lexicon know the word with it (بفتح)."""
        token = self.tokens[index]
        if token.proclitics in ("ب", "ل"):
            return token.proclitics
        if token.kind == "word" and not token.proclitics and token.text[0] == "ب" and len(token.text) > 3:
            known = index in self.sources or self.classes[index] is not None
            return "ب" if not known and self.document.lexicon.knows_well(token.text[1:]) else ""
        return ""

    def quoted(self, index: int) -> tuple[int, int] | None:
        """The token range of a long quotation whose opening mark stands at ``index``."""
        return self.quote_at.get(index)


def page_of(document: Document, actors: Sequence[ActorMention]) -> Page:
    """The tables of a document."""
    framing = _framing(document)
    cues = _cues(document)
    sources, names = _sources(document)
    verbs = {hits[0].last - 1 for hits in cues.values() if hits[0].feature.startswith("active")}
    acts = (*document.hits(TRIGGERS), *document.hits(MODALITY))
    clauses = frozenset(hit.first for hit in acts if hit.feature.startswith(("active", "passive")))
    ends = {last - 1 for last in framing["naming"].values()}
    bullets = _bullets(document)
    quotes, unclosed = _quotes(document, ends, verbs, clauses)
    return Page(
        document,
        document.tokens,
        _classes(document),
        cues,
        sources,
        frozenset(names),
        framing,
        {actor.first: actor for actor in reversed(actors)},
        quotes,
        frozenset(unclosed),
        clauses,
        bullets,
        (*bullets, *_items(document)),
        _sentence_numbers(document),
    )


def _cues(document: Document) -> dict[int, tuple[CueHit, ...]]:
    rows = document.lexicon.rows(CUES)
    found: dict[int, list[CueHit]] = {}
    for hit in document.hits(CUES):
        if hit.last - hit.first == 1 and _is_small_word(document, hit.first) and hit.feature != "phrase":
            continue
        cue = CueHit(hit.last, rows[hit.row], hit.feature)
        here = found.get(hit.first)
        if here is None:
            found[hit.first] = [cue]
        elif here[0].last == hit.last and not _repeats(here, cue):
            here.append(cue)
    return {first: tuple(hits) for first, hits in found.items()}


def _repeats(here: Sequence[CueHit], cue: CueHit) -> bool:
    """Whether the same row stands here already in the same part of speech ("أعلن" is third person and first)."""
    return any(other.row is cue.row and other.feature[:3] == cue.feature[:3] for other in here)


def _is_small_word(document: Document, index: int) -> bool:
    """Whether a token reads as a function word; "وبين المصدر" is a verb before a source all the same."""
    if document.classes[index] is None:
        return False
    return not (document.tokens[index].proclitics == "و" and document.classes[index] == "preposition")


def _sources(document: Document) -> tuple[dict[int, tuple[int, SourceWord]], set[int]]:
    """The source word at each token, and the last tokens of those that are whole names."""
    rows = document.lexicon.rows(SOURCES)
    found: dict[int, tuple[int, SourceWord]] = {}
    names: set[int] = set()
    for hit in document.hits(SOURCES):
        if hit.first not in found:
            found[hit.first] = (hit.last, rows[hit.row])
            if hit.feature == "name":
                names.add(hit.last - 1)
    return found, names


def _framing(document: Document) -> dict[FramingKind, dict[int, int]]:
    rows = document.lexicon.rows(FRAMING)
    found: dict[FramingKind, dict[int, int]] = {kind: {} for kind in FramingKind.__args__}  # type: ignore[attr-defined]
    for hit in document.hits(FRAMING):
        found[rows[hit.row].kind].setdefault(hit.first, hit.last)
    content = found["content"]
    for hit in document.hits(TRIGGERS):
        if hit.feature.startswith(("noun", "phrase")):
            content.setdefault(hit.first, hit.last)
    return found


def _quotes(
    document: Document, naming: Collection[int], verbs: Collection[int], clauses: Collection[int]
) -> tuple[dict[int, tuple[int, int]], set[int]]:
    """By its opening mark the tokens of each quotation of four words or more, or that begins with a verb.

    The second value holds the marks of those that were never closed.
    """
    unclosed: set[int] = set()
    if not document.quotations:
        return {}, unclosed
    tokens = document.tokens
    starts = [token.start for token in tokens]
    found: dict[int, tuple[int, int]] = {}
    for quotation in document.quotations:
        first = _at_or_after(starts, quotation.start)
        last = _at_or_after(starts, quotation.end)
        words = sum(1 for token in tokens[first:last] if token.kind != "sign")
        words += SHORTEST_QUOTE if words > 1 and first in clauses else 0
        named = first - 2 in naming or (first - 2 in verbs and _clause_follows(document, last))
        if words >= SHORTEST_QUOTE and not (named and words <= _LONGEST_TITLE):
            found[first - 1] = (first, last)
            if not quotation.closed:
                unclosed.add(first - 1)
    return found, unclosed


def _sentence_numbers(document: Document) -> list[int]:
    """The number of the sentence that holds each token."""
    numbers: list[int] = []
    for number, sentence in enumerate(document.sentences):
        numbers.extend([number] * (sentence.last - len(numbers)))
    return numbers


def _items(document: Document) -> tuple[int, ...]:
    """Dashes that set off items within a line whose list a colon and a dash opened ("X: - ... - ...")."""
    tokens = document.tokens
    if ":" not in document.raw:
        return ()
    if not any(token.text == ":" and tokens[at + 1].text in DASHES for at, token in enumerate(tokens[:-1])):
        return ()
    opened = next(at for at, token in enumerate(tokens[:-1]) if token.text == ":" and tokens[at + 1].text in DASHES)
    return tuple(at for at in range(opened + 2, len(tokens)) if tokens[at].text in DASHES and tokens[at].gap)


def _bullets(document: Document) -> tuple[int, ...]:
    """Signs that begin a line: each begins an item of a list, even where lines were joined to one sentence."""
    raw, tokens = document.raw, document.tokens
    if "\n" not in raw:
        return ()
    return tuple(
        index for index in range(1, len(tokens))
        if tokens[index].kind == "sign" and tokens[index].text not in MARKS and tokens[index].text not in JOINERS
        and "\n" in raw[tokens[index - 1].end : tokens[index].start]
    )  # fmt: skip


_JOINED: dict[str, str] = {
    **dict.fromkeys(("وفي", "ومن", "وعن", "فمن", "وفق"), "preposition"),
    **dict.fromkeys(("ولم", "فلم", "ولن", "فلن"), "negator"),
    **dict.fromkeys(("وقد", "فقد"), "auxiliary"),
    **dict.fromkeys(("لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ثم", "وما"), "conjunction"),
    **dict.fromkeys(("فان", "فانه", "فانها", "وانه", "وانها"), "subordinator"),
}


def _classes(document: Document) -> tuple[str | None, ...]:
    """The classes of the document; short words joined to و or ف get theirs here."""
    joined = _JOINED.get
    pairs = zip(document.classes, document.tokens, strict=True)
    return tuple([known or joined(token.text) for known, token in pairs])


def _clause_follows(document: Document, last: int) -> bool:
    """Whether أن follows a closing mark soon: then the quotation between it and the verb was a name."""
    for at in range(last + 1, min(last + 10, len(document.tokens))):
        if document.tokens[at].key in AN:
            return True
        if document.tokens[at].text in (".", ":"):
            return False
    return False


def _at_or_after(starts: Sequence[int], offset: int) -> int:
    low, high = 0, len(starts)
    while low < high:
        middle = (low + high) // 2
        if starts[middle] < offset:
            low = middle + 1
        else:
            high = middle
    return low
