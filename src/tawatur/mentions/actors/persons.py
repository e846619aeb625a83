"""Names of persons: kept as written, recognised by a given name or by the role before them."""

from __future__ import annotations

from tawatur.mentions.actors.chart import Chart, Sense
from tawatur.mentions.actors.phrase import Phrase
from tawatur.text.document import Document

_MOST_WORDS = 4
_CONNECTORS = frozenset(("بن", "ابن", "ابو", "ابي", "ال", "عبد", "ام", "ولد", "اولد"))
_ENDINGS = frozenset(("الدين", "الله", "اللهيان", "الاسلام", "الحق", "الزمان"))
_VERB_LETTERS = "يتسن"
_SHORTEST_NAME = 2


def is_open_word(document: Document, at: int, article: bool) -> bool:
    """Whether token ``at`` is a plain word that the core lexicon does not know: likely a proper name.

    ``article``: the word may carry the article (such words are nouns for sure).
    """
    token = document.tokens[at]
    if token.kind != "word" or token.proclitics or token.enclitic or document.classes[at] is not None:
        return False
    if token.text.startswith("ال"):
        return article
    return not document.lexicon.knows_well(token.text) and token.text[0] not in _VERB_LETTERS


def grow_name(document: Document, chart: Chart, phrase: Phrase, limit: int) -> bool:
    """Takes up the name words that follow; false (and nothing taken) where none does."""
    at = _after_title_dot(document, phrase)
    last = _name_end(document, chart, at, limit, phrase)
    if last == at:
        return False
    phrase.last = last
    phrase.named = True
    return True


def _after_title_dot(document: Document, phrase: Phrase) -> int:
    """"د. محمد": the dot of the abbreviation stands between."""
    at = phrase.last
    return at


def _name_end(document: Document, chart: Chart, at: int, limit: int, phrase: Phrase) -> int:
    known = phrase.rule.category == "name"
    last = at
    joined = False
    while last < limit and last - at < _MOST_WORDS:
        token = document.tokens[last]
        if token.kind != "word" or token.proclitics and token.text not in _CONNECTORS:
            break
        sense = _name_sense(chart, last)
        if sense is not None:
            last, known, joined = sense.last, True, False
        elif token.text in _CONNECTORS:
            last, joined = last + 1, True
        elif joined or token.text in _ENDINGS or _is_surname(document, last, last > at or known):
            last, joined = last + 1, False
            if last - at > _SHORTEST_NAME - 1 and not known:
                break
        else:
            break
    return at if joined and last == at + 1 else last


def _name_sense(chart: Chart, at: int) -> Sense | None:
    for sense in chart.get(at, ()):
        if sense.category in ("name", "figure"):
            return sense
    return None


def _is_surname(document: Document, at: int, after_name: bool) -> bool:
    text = document.tokens[at].text
    if len(text) < _SHORTEST_NAME:
        return False
    return is_open_word(document, at, article=after_name and not document.lexicon.knows_well(text))
