"""Finds the notices of a report: sentences in which an authority tells the public what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.attribution import Attributed, SourceLink, voices
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.notice_words import NOTICE_WORDS, NoticeWord
from tawatur.mentions.collection import Mentions, place_of_mention, time_of_mention
from tawatur.model.codes import NoticeKind
from tawatur.model.mentions import TimeMention
from tawatur.model.record import Notice, Role
from tawatur.model.spans import Span
from tawatur.text.document import Document
from tawatur.text.ordered import Ordered
from tawatur.text.segments import Sentence
from tawatur.text.tokens import Token

_AUTHORITIES = frozenset({"official", "party_statement", "international_body"})
_SHORT_CODE = range(3, 6)
_FULL_NUMBER = range(6, 16)
_JOINS_DIGITS = frozenset("-+")
_UNTIL = frozenset({"حتي", "الي", "لغايه", "لحين"})


def read_notices(
    document: Document, mentions: Mentions, attributions: Sequence[Attributed], report_id: str
) -> tuple[Notice, ...]:
    """The notices of a report in text order."""
    rows = document.lexicon.rows(NOTICE_WORDS)
    hits = Ordered(document.hits(NOTICE_WORDS))
    found: list[Notice] = []
    for sentence in document.sentences:
        if sentence.kind == "furniture":
            continue
        inside = hits.within(sentence.first, sentence.last)
        kind = _kind(rows, inside)
        issuer = _issuer(attributions, inside)
        if kind is None or not (_commands(rows, inside) and _public(rows, inside, issuer)):
            continue
        found.append(_notice(document, mentions, sentence, inside, kind, issuer, f"{report_id}-n{len(found) + 1}"))
    return tuple(found)


def _kind(rows: Sequence[NoticeWord], hits: Sequence[Hit]) -> NoticeKind | None:
    """The kind of the first subject; a hotline only where nothing else is asked."""
    kinds = [rows[hit.row].kind for hit in hits if rows[hit.row].part == "subject"]
    others = [kind for kind in kinds if kind != "hotline"]
    return others[0] if others else (kinds[0] if kinds else None)


def _commands(rows: Sequence[NoticeWord], hits: Sequence[Hit]) -> bool:
    return any(rows[hit.row].commands or rows[hit.row].part == "command" for hit in hits)


def _public(rows: Sequence[NoticeWord], hits: Sequence[Hit], issuer: SourceLink | None) -> bool:
    """An authority speaks, or the sentence itself commands and names a subject that commands."""
    direct = any(rows[hit.row].commands for hit in hits)
    return issuer is not None and issuer.kind in _AUTHORITIES and direct


def _issuer(attributions: Sequence[Attributed], hits: Sequence[Hit]) -> SourceLink | None:
    for hit in hits:
        for voice in voices(attributions, hit.first):
            if voice.links:
                return voice.links[-1]
    return None


def _notice(
    document: Document,
    mentions: Mentions,
    sentence: Sentence,
    hits: Sequence[Hit],
    kind: NoticeKind,
    issuer: SourceLink | None,
    notice_id: str,
) -> Notice:
    places = Ordered(mentions.places).within(sentence.first, sentence.last)
    times = Ordered(mentions.times).within(sentence.first, sentence.last)
    ends = [time for time in times if _is_end(document, time)]
    starts = [time for time in times if time not in ends and time.kind in ("date", "interval")]
    return Notice(
        notice_id,
        kind,
        Role(issuer.text, issuer.start, issuer.end, "issuer", issuer.actor, issuer.kind) if issuer else None,
        place_of_mention(max(places, key=lambda place: place.last - place.first)) if places else None,
        time_of_mention(starts[0]) if starts else None,
        time_of_mention(ends[0]) if ends else None,
        tuple(_contacts(document, sentence, hits)),
        document.span(sentence.first, sentence.last),
    )


def _is_end(document: Document, time: TimeMention) -> bool:
    tokens = document.tokens
    return time.kind == "open" or tokens[time.first].key in _UNTIL or tokens[max(0, time.first - 1)].key in _UNTIL


def _contacts(document: Document, sentence: Sentence, hits: Sequence[Hit]) -> Iterator[Span]:
    """Numbers to call: full telephone numbers, and short codes behind a word such as "الرقم"."""
    rows = document.lexicon.rows(NOTICE_WORDS)
    opened = [hit.last for hit in hits if rows[hit.row].part == "contact" or rows[hit.row].kind == "hotline"]
    if not opened:
        return
    for first, last in _number_runs(document.tokens, sentence):
        digits = sum(char.isdigit() for token in document.tokens[first:last] for char in token.text)
        near = any(0 <= first - at <= 6 for at in opened)
        if digits in _FULL_NUMBER or (digits in _SHORT_CODE and near):
            yield document.span(first, last)


def _number_runs(tokens: Sequence[Token], sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Runs of digits that are written together: 099-751-2356, +963 ..., never two numbers with space between."""
    index = sentence.first
    while index < sentence.last:
        start = index
        if tokens[index].kind == "number" or (tokens[index].text == "+" and index + 1 < sentence.last):
            index += 1
            while index < sentence.last and not tokens[index].gap and _continues(tokens[index]):
                index += 1
            while tokens[index - 1].kind == "sign" and index - 1 > start:
                index -= 1
            if any(token.kind == "number" for token in tokens[start:index]):
                yield start, index
        index = max(index, start + 1)


def _continues(token: Token) -> bool:
    return token.kind == "number" or token.text in _JOINS_DIGITS
