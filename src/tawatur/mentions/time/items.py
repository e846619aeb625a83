"""From a document to the items that the rules match: time words, numbers and the signs between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.time_words import TIME_WORDS, TimeWord
from tawatur.mentions.time.symbols import CONNECTORS, PROCLITICS, SIGNS, number_symbol
from tawatur.mentions.time.values import Value
from tawatur.text.document import Document
from tawatur.text.numerals import Numeral, numerals_of
from tawatur.text.tokens import Token

_MOST_SIGNS = 2


class Item(msgspec.Struct, frozen=True, gc=False):
    """Tokens ``first:last`` stand for ``symbol``.

    ``word`` is the lexicon row, ``number`` the number, ``value`` what a rule has made, ``text`` the folded words of a
    sign or of digits; ``gap``: white space stands before it; ``clitics``: the words taken begin with a proclitic of the
    first token. An item of no width (``first == last``) is a proclitic of the token ``first``.
    """

    symbol: str
    first: int
    last: int
    text: str = ""
    word: TimeWord | None = None
    number: Numeral | None = None
    value: Value | None = None
    rule: str = ""
    shows: bool = False
    gap: bool = True
    clitics: bool = False


_LONGEST_RUN = 60  # no time takes more words; a list of numbers may go on for ever


def items_of(document: Document) -> Iterator[list[Item]]:
    """Runs of adjacent items, each with at least one that may be a time of its own."""
    run: list[Candidate] = []
    core = False
    end = -1
    for candidate in _chosen(document):
        if run and (len(run) >= _LONGEST_RUN or not _adjoins(document, end, candidate.first)):
            if core:
                yield _items(document, run)
            run, core = [], False
        run.append(candidate)
        core = core or candidate.core
        end = candidate.last
    if core:
        yield _items(document, run)


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """Tokens that are a time word or a number, before they become an item; ``core``: it may be a time of its own."""

    first: int
    last: int
    symbol: str
    core: bool
    word: TimeWord | None = None
    number: Numeral | None = None


def _chosen(document: Document) -> Iterator[Candidate]:
    """Words and numbers without overlap, the longer first; of the same tokens the time word wins."""
    candidates = [*_words(document), *_numbers(document), *_dotted(document)]
    candidates.sort(key=_by_position)
    done = 0
    for candidate in candidates:
        if candidate.first >= done:
            done = candidate.last
            yield candidate


def _by_position(candidate: Candidate) -> tuple[int, int]:
    return candidate.first, -candidate.last


def _words(document: Document) -> Iterator[Candidate]:
    table = _word_table(document.lexicon)
    tokens = document.tokens
    for hit in document.hits(TIME_WORDS):
        entry = table[hit.row]
        if entry is None:
            continue
        row, stem, core = entry
        if row.value == "second" and not (hit.first and tokens[hit.first - 1].kind == "number"):
            continue  # الثانية is the ordinal nearly always
        symbol = f"{stem}_{hit.feature.upper()}" if hit.feature else stem
        yield Candidate(hit.first, hit.last, symbol, core, row)


@lru_cache(maxsize=8)
def _word_table(lexicon: Lexicon) -> tuple[tuple[TimeWord, str, bool] | None, ...]:
    """For each row its symbol without the feature and whether it may stand alone; None for words that only steer."""
    rows = lexicon.rows(TIME_WORDS)
    return tuple(None if row.kind == "cue" else (row, row.kind.upper(), row.kind not in CONNECTORS) for row in rows)


def _numbers(document: Document) -> Iterator[Candidate]:
    tokens = document.tokens
    for number in numerals_of(document):
        if not _is_model(tokens, number.first):
            symbol = number_symbol(number, tokens[number.first].key)
            if symbol is not None:
                yield Candidate(number.first, number.last, symbol, True, None, number)


def _dotted(document: Document) -> Iterator[Candidate]:
    """Digits with two points (20.1.2022), which are no single number."""
    for index, token in enumerate(document.tokens):
        if token.kind == "number" and token.text.count(".") == 2 and "," not in token.text:
            yield Candidate(index, index + 1, "DOTTED", True)


def _is_model(tokens: Sequence[Token], first: int) -> bool:
    """Whether a number is glued to Latin letters (M4, F-16)."""
    if first == 0 or tokens[first].gap:
        return False
    before = tokens[first - 1]
    if before.text in "-–" and not before.gap and first > 1:
        before = tokens[first - 2]
    return before.kind == "latin"


def _adjoins(document: Document, first: int, last: int) -> bool:
    """Whether nothing but a few known signs, and no new line, stands between two candidates."""
    if last - first > _MOST_SIGNS:
        return False
    tokens = document.tokens
    for index in range(first, last):
        if tokens[index].text not in SIGNS:
            return False
    return "\n" not in document.raw[tokens[first - 1].end : tokens[last].start]


def _items(document: Document, run: Sequence[Candidate]) -> list[Item]:
    """The items of a run, with the proclitics and signs among them and a closing bracket behind it."""
    tokens = document.tokens
    items: list[Item] = []
    end = run[0].first
    for candidate in run:
        first = candidate.first
        for index in range(end, first):
            items.append(_sign(tokens[index], index))
        end = candidate.last
        items.extend(_with_proclitics(tokens[first], candidate))
    if end < len(tokens) and tokens[end].text == ")":
        items.append(_sign(tokens[end], end))
    return items


def _with_proclitics(token: Token, candidate: Candidate) -> list[Item]:
    first, last = candidate.first, candidate.last
    text = token.text if last - first == 1 else ""
    item = Item(candidate.symbol, first, last, text, candidate.word, candidate.number, gap=token.gap)
    if not token.proclitics:
        return [item]
    return [*(Item(PROCLITICS[c], first, first, c) for c in token.proclitics if c in PROCLITICS), item]


def _sign(token: Token, index: int) -> Item:
    return Item(SIGNS[token.text], index, index + 1, token.text, gap=token.gap)
