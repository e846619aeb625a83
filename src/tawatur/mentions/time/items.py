"""From a document to the items that the rules match: time words, numbers and the signs between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

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


def items_of(document: Document) -> Iterator[list[Item]]:
    """Runs of adjacent items, each with at least one that may be a time of its own."""
    run: list[Item] = []
    core = False
    end = -1
    for item in _chosen(document):
        signs = _signs(document, end, item.first) if run else None
        if signs is None:
            if core:
                yield _closed(document, run, end)
            run, core = [], False
        else:
            run.extend(signs)
        run.extend(_proclitics(document, item))
        run.append(item)
        core = core or item.word is None or item.word.kind not in CONNECTORS
        end = item.last
    if core:
        yield _closed(document, run, end)


def _chosen(document: Document) -> Iterator[Item]:
    """Words and numbers without overlap, the longer first; of the same tokens the time word wins."""
    candidates = [*_words(document), *_numbers(document), *_dotted(document)]
    candidates.sort(key=_by_position)
    done = 0
    for item in candidates:
        if item.first >= done:
            done = item.last
            yield item


def _by_position(item: Item) -> tuple[int, int]:
    return item.first, -item.last


def _words(document: Document) -> Iterator[Item]:
    rows = document.lexicon.rows(TIME_WORDS)
    tokens = document.tokens
    for hit in document.hits(TIME_WORDS):
        row = rows[hit.row]
        if row.kind == "cue":
            continue
        if row.value == "second" and not (hit.first and tokens[hit.first - 1].kind == "number"):
            continue  # الثانية is the ordinal nearly always
        symbol = row.kind.upper() + ("_" + hit.feature.upper() if hit.feature else "")
        yield Item(symbol, hit.first, hit.last, word=row)


def _numbers(document: Document) -> Iterator[Item]:
    tokens = document.tokens
    for number in numerals_of(document):
        symbol = None if _is_model(tokens, number.first) else number_symbol(number, tokens[number.first].key)
        if symbol is not None:
            text = tokens[number.first].text if number.last - number.first == 1 else ""
            yield Item(symbol, number.first, number.last, text, number=number, gap=tokens[number.first].gap)


def _is_model(tokens: Sequence[Token], first: int) -> bool:
    """Whether a number is glued to Latin letters (M4, F-16)."""
    if first == 0 or tokens[first].gap:
        return False
    before = tokens[first - 1]
    if before.text in "-–" and not before.gap and first > 1:
        before = tokens[first - 2]
    return before.kind == "latin"


def _dotted(document: Document) -> Iterator[Item]:
    """Digits with two points (20.1.2022), which are no single number."""
    for index, token in enumerate(document.tokens):
        if token.kind == "number" and token.text.count(".") == 2 and "," not in token.text:
            yield Item("DOTTED", index, index + 1, token.text)


def _signs(document: Document, first: int, last: int) -> list[Item] | None:
    """The signs between two items; None where anything else, or a new line, parts them."""
    tokens = document.tokens
    if last - first > _MOST_SIGNS or "\n" in document.raw[tokens[first - 1].end : tokens[last].start]:
        return None
    found: list[Item] = []
    for index in range(first, last):
        token = tokens[index]
        sign = SIGNS.get(token.text)
        if sign is None:
            return None
        found.append(Item(sign, index, index + 1, token.text, gap=token.gap))
    return found


def _closed(document: Document, run: list[Item], end: int) -> list[Item]:
    """The run with a closing bracket that belongs to it."""
    if end < len(document.tokens) and document.tokens[end].text == ")":
        run.append(Item("RPAR", end, end + 1, ")"))
    return run


def _proclitics(document: Document, item: Item) -> Iterator[Item]:
    for letter in document.tokens[item.first].proclitics:
        symbol = PROCLITICS.get(letter)
        if symbol is not None:
            yield Item(symbol, item.first, item.first, letter)
