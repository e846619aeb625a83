"""Names of persons: kept as written, recognised by a given name or by the role before them."""

from __future__ import annotations

from functools import lru_cache

from tawatur.lexicon.actor_words import GENERICS, MODIFIERS, ORGANISATIONS, STATES
from tawatur.lexicon.cue_words import CUES
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.trigger_words import TRIGGERS
from tawatur.mentions.actors.chart import Chart
from tawatur.mentions.actors.particles import particles
from tawatur.mentions.actors.phrase import Phrase
from tawatur.mentions.actors.spots import Reading
from tawatur.text.document import Document

_MOST_WORDS = 4
_PRONOUNS = ("ه", "ها", "هم")
_NO_NAME = "يتسنو"  # first letters of present verbs, and the conjunction
_SHORTEST_NAME = 2


def is_open_word(document: Document, at: int, article: bool, known: bool = False) -> bool:
    """Whether token ``at`` is a plain word that the core lexicon does not know: likely a proper name.

    ``article``: the word may carry the article (such words are nouns for sure); ``known``: it may be any word that
    names no event.
    """
    token = document.tokens[at]
    if token.kind != "word" or token.proclitics or document.classes[at] is not None or _has_pronoun(document, at):
        return False
    if token.text.startswith("ال"):
        return article
    if token.text[0] in _NO_NAME or token.text.endswith("وا"):
        return False
    if known and not (document.hits_at(TRIGGERS, at) or document.hits_at(CUES, at)):
        return True
    return not document.lexicon.knows_well(token.text) or token.text in proper_words(document.lexicon)


def joins_a_name(document: Document, at: int) -> bool:
    """Whether token ``at`` is a word of kinship with which a name only begins (أبو عمرة, آل ثابت)."""
    after = document.tokens[at + 1] if at + 1 < len(document.tokens) else None
    kin = document.tokens[at].text in particles(document.lexicon, "name_connectors")
    return kin and after is not None and after.kind == "word" and not after.proclitics


def _has_pronoun(document: Document, at: int) -> bool:
    """Whether a pronoun is joined to the word; a ta marbuta is none, though folded it looks like one."""
    token = document.tokens[at]
    return token.text.endswith(_PRONOUNS) and document.raw[token.end - 1] != "ة"


@lru_cache(maxsize=8)
def proper_words(lexicon: Lexicon) -> frozenset[str]:
    """Words without article in names of organisations that are no common words of participants: places and persons."""
    names = (row.name_ar for row in lexicon.rows(ORGANISATIONS))
    common = {word for row in lexicon.rows(GENERICS) for word in fold_text(row.forms.replace("|", " ")).split()}
    common.update(word for row in lexicon.rows(MODIFIERS) for word in fold_text(row.forms.replace("|", " ")).split())
    common.update(fold_text(row.name_ar) for row in lexicon.rows(STATES))  # قائد الحرس الثوري | إسرائيل
    words = {word for name in names for word in fold_text(name).split()[1:]}
    return frozenset(word for word in words if len(word) > 2 and not word.startswith("ال")) - common


def grow_name(document: Document, chart: Chart, phrase: Phrase, limit: int, skip: int = 0) -> bool:
    """Takes up the name words that follow (after ``skip`` tokens); false, and nothing taken, where none does."""
    at = _past_courtesy(document, phrase.last + skip)
    last = _name_end(document, chart, at, limit, phrase)
    if last == at:
        return False
    phrase.last = last
    phrase.named = True
    figure = _name_sense(document, chart, last - 1)
    if figure is not None and figure.category == "figure" and phrase.actor is None and phrase.title is not None:
        phrase.actor = figure.row.organisation
    return True


def _past_courtesy(document: Document, at: int) -> int:
    """Past "د." before a name."""
    tokens = document.tokens
    letters = particles(document.lexicon, "courtesy_letters")
    if tokens[at].text in letters and at + 2 < len(tokens):
        at += 1
    return at + 1 if tokens[at].text == "." and tokens[at - 1].text in letters and at + 1 < len(tokens) else at


def _name_end(document: Document, chart: Chart, at: int, limit: int, phrase: Phrase) -> int:
    known = phrase.rule.category == "name"
    connectors = particles(document.lexicon, "name_connectors")
    endings = particles(document.lexicon, "name_endings")
    last = at
    joined = False
    while last < limit and last - at < _MOST_WORDS:
        token = document.tokens[last]
        if token.kind != "word" or (token.proclitics and token.text not in connectors):
            break
        sense = _name_sense(document, chart, last)
        if sense is not None:
            last, known, joined = last + sense.width, True, False
            if sense.category == "figure":
                break
        elif token.text in connectors:
            last, joined = last + 1, True
        elif joined or token.text in endings or _is_surname(document, chart, last, last > at, known):
            last, joined = last + 1, False
            if last - at >= _SHORTEST_NAME and not known:
                break
        else:
            break
    if last == at + 1 and (joined or (not known and document.tokens[at].text.endswith("ا"))):
        return at  # a lone connector, or an accusative that is no name
    return last


def _name_sense(document: Document, chart: Chart, at: int) -> Reading | None:
    if document.classes[at] is not None and document.raw[document.tokens[at].end - 1] == "ى":  # على is no علي
        return None
    spot = chart[at]
    return None if spot is None else spot.name


def _is_surname(document: Document, chart: Chart, at: int, after_name: bool, sure: bool) -> bool:
    """``sure``: a given name stands before, so that a word with the article is a surname unless a role or a day."""
    text = document.tokens[at].text
    if len(text) < _SHORTEST_NAME:
        return False
    if not text.startswith("ال"):
        return is_open_word(document, at, article=False)
    if not (after_name or sure) or document.classes[at] is not None or _has_pronoun(document, at):
        return False
    if not document.lexicon.knows_well(text):
        return True
    return sure and chart[at] is None and text not in particles(document.lexicon, "no_surnames")
