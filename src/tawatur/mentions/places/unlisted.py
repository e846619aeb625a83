"""Names that the gazetteer lacks: a type word followed by what can only be a name ("سجن الصناعة", "قرية كذا")."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache

import msgspec

from tawatur.lexicon.actor_words import GIVEN_NAMES
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Hit, Lexicon
from tawatur.lexicon.place_words import PLACE_TYPES, PlaceType
from tawatur.lexicon.time_words import TIME_WORDS
from tawatur.mentions.places.vocabulary import words_for
from tawatur.model.codes import PlaceLevel
from tawatur.text.document import Document

_SHORTEST = 3
_FEMININE = "ة"
_FEMININE_KEY = "ه"
_MONTHS = frozenset({"month_sure", "month_amb", "hmonth"})
_FIRST = "اول"
_KIN = frozenset({"بن", "ابن", "بنت", "ابي", "ابو", "ابا", "ام", "ال"})
_LIKE_PLURALS: tuple[PlaceLevel, ...] = ("settlement", "region")
_CALLED_AFTER_PEOPLE = frozenset({"camp", "airport", "street", "school", "hospital", "market", "worship"})


class Unlisted(msgspec.Struct, frozen=True, gc=False):
    """A type word at ``first`` and the name after it up to ``last``."""

    first: int
    last: int
    type: PlaceType


def unlisted_names(document: Document, taken: Set[int]) -> Iterator[Unlisted]:
    """Names of places after type words, where no token of the name is in ``taken``."""
    rows, dates = document.lexicon.rows(PLACE_TYPES), _dates(document)
    done = 0
    for hit in document.hits(PLACE_TYPES):
        row = rows[hit.row]
        if hit.feature != "definite" and hit.first >= done and hit.last not in taken:
            day = dates.get(hit.last, 0) if row.anchor and hit.feature == "one" else 0
            last = day or _last_of(document, hit, row, taken)
            if last and not taken & set(range(hit.first, last)):
                done = last
                yield Unlisted(hit.first, last, row)


def _dates(document: Document) -> dict[int, int]:
    """By first token the end of each day of a month, which squares and streets are called after (ساحة 9 أبريل)."""
    rows, tokens = document.lexicon.rows(TIME_WORDS), document.tokens
    months = {hit.first: hit.last for hit in document.hits(TIME_WORDS) if rows[hit.row].kind in _MONTHS}
    return {
        first - 1: last
        for first, last in months.items()
        if first and (tokens[first - 1].kind == "number" or tokens[first - 1].key == _FIRST)
    }


def _last_of(document: Document, hit: Hit, row: PlaceType, taken: Set[int]) -> int:
    """The token after the name behind a type word, or after the last of several behind one for many (قرى كذا وكذا)."""
    if hit.feature == "many" and not row.anchor:
        return 0
    last = _name_end(document, hit, row, taken) if row.anchor or _is_led(document, hit) else 0
    if not last or hit.feature == "one":
        return last
    one, last = last, _names_on(document, last, row, taken)
    return last if last > one or one > hit.last + 1 else 0


def _names_on(document: Document, last: int, row: PlaceType, taken: Set[int]) -> int:
    """The token after the last name of a list that goes on at ``last`` (وتازول, وأم الكيف)."""
    tokens = document.tokens
    while last < len(tokens) and last not in taken and document.classes[last] is None:
        word = tokens[last].key if tokens[last].proclitics == "و" else tokens[last].text[1:]
        if not tokens[last].text.startswith("و") or len(word) < _SHORTEST - 1:
            break
        if word in words_for(document.lexicon, "opener") and last + 1 < len(tokens) and not tokens[last + 1].proclitics:
            last += 2
        elif document.lexicon.knows_well(word) or _is_adjective(word, row) or len(word) < _SHORTEST:
            break
        else:
            last += 1
    return last


def _is_led(document: Document, hit: Hit) -> bool:
    """في منطقة كذا: a preposition leads to the type word."""
    clitics = document.tokens[hit.first].proclitics
    return clitics.endswith("ب") or (hit.first > 0 and document.classes[hit.first - 1] == "preposition")


def _name_end(document: Document, hit: Hit, row: PlaceType, taken: Set[int]) -> int:
    """The token after the name that begins at ``hit.last``, or 0 where no name follows."""
    tokens = document.tokens
    index = hit.last
    if hit.first in taken or tokens[hit.last - 1].enclitic or index >= len(tokens):
        return 0
    token = tokens[index]
    if token.key in words_for(document.lexicon, "opener") and not token.proclitics and index + 1 < len(tokens):
        named = tokens[index + 1].kind == "word" and not tokens[index + 1].proclitics
        return index + 2 + _joins_more(document, index + 1) if named else 0
    return _person_end(document, index, row) if _is_name(document, index, row) else 0


def _person_end(document: Document, index: int, row: PlaceType) -> int:
    """The token after a name, with what follows the first name of somebody (شارع خالد بن الوليد, ساحة رياض الصلح)."""
    tokens, last = document.tokens, index + 1
    if _joins_more(document, last):
        return last + 2
    if row.id not in _CALLED_AFTER_PEOPLE or tokens[index].key not in _given_names(document.lexicon):
        return last
    if last >= len(tokens):
        return last
    family = tokens[last].kind == "word" and not tokens[last].proclitics and tokens[last].key.startswith("ال")
    plain = family and document.classes[last] is None and not tokens[last].text.endswith("ه")
    return last + 1 if plain and not document.lexicon.knows_well(tokens[last].key) else last


def _joins_more(document: Document, index: int) -> bool:
    """كرم | أبو سالم, خالد | بن الوليد: a word of kinship that joins what follows it to the name before."""
    if index + 1 >= len(document.tokens) or document.tokens[index].key not in _KIN:
        return False
    return document.tokens[index + 1].kind == "word" and not (
        document.tokens[index].proclitics or document.tokens[index + 1].proclitics
    )


def _is_name(document: Document, index: int, row: PlaceType) -> bool:
    token = document.tokens[index]
    whole = bool(token.enclitic) and document.raw[token.end - 1] == _FEMININE  # the last letter of جلبانة is no pronoun
    key = token.text if whole else token.key
    if (
        token.kind != "word"
        or token.proclitics
        or document.classes[index] is not None
        or (token.enclitic and not whole)
    ):
        return False
    if not token.gap or key in words_for(document.lexicon, "stop") or len(key) < _SHORTEST:
        return False
    if key.startswith("ال"):
        return row.anchor or not document.lexicon.knows(key)
    if row.anchor and key in _given_names(document.lexicon) and _is_home(row):
        return True
    return not document.lexicon.knows_well(key) and not _is_adjective(
        key, row, document.tokens[index - 1].key.endswith(_FEMININE_KEY)
    )


def _is_home(row: PlaceType) -> bool:
    """Towns, quarters, camps and bases are called after people (بلدة سليم, معسكر بدر)."""
    return row.levels[0] in ("settlement", "neighbourhood") or row.id in _CALLED_AFTER_PEOPLE


@lru_cache(maxsize=4)
def _given_names(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(fold_text(row.name) for row in lexicon.rows(GIVEN_NAMES))


def _is_adjective(key: str, row: PlaceType, feminine: bool = False) -> bool:
    """Adjectives and plurals by their ending; villages, valleys and hills are often called like duals and plurals, and
    behind a ``feminine`` type word no adjective ends like a man's (قرية سركلي)."""
    if row.levels[0] not in _LIKE_PLURALS:
        return key.endswith(("ي", "يه", "ين", "ات", "ون"))
    return key.endswith("يه" if feminine else ("ي", "يه"))
