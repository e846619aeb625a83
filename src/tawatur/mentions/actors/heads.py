"""The head of a phrase: which of the readings at a token begins a participant, and what that makes it."""

from __future__ import annotations

from tawatur.lexicon.actor_words import Figure, Organisation, State
from tawatur.mentions.actors.chart import NO_HEAD, Chart, Sense
from tawatur.mentions.actors.context import DOUBT, Context
from tawatur.mentions.actors.particles import particles
from tawatur.mentions.actors.phrase import SPEAKS, Phrase
from tawatur.model.codes import SourceKind
from tawatur.text.document import Document

_FUNCTION = frozenset(
    (
        "preposition", "conjunction", "subordinator", "relative", "demonstrative", "negator", "auxiliary", "pronoun",
        "particle",
    )
)  # fmt: skip
_COMMON = frozenset(("title", "organ", "generic"))


def head_at(document: Document, chart: Chart, context: Context, first: int) -> Phrase | None:
    """The phrase whose head begins at token ``first``, not yet grown, or None."""
    senses = chart.get(first)
    if senses is None:
        return None
    best: Sense | None = None
    for sense in senses:
        if sense.rank == NO_HEAD or (best is not None and sense.key >= best.key):
            continue
        if DOUBT not in sense.feature or context.supports(sense):
            best = sense
    if best is None or (document.classes[first] in _FUNCTION and best.last == first + 1):
        return None  # a function word that looks like a noun: أمام is no imam
    token = document.tokens[first]
    last_letter = document.raw[token.end - 1]
    if last_letter == "ة" and token.enclitic == "ه":
        return None  # مسؤولية is no مسؤولي with a pronoun
    if last_letter == "ى" and token.text in particles(document.lexicon, "joined_prepositions"):
        return None
    return _phrase(document, senses, best, context)


def is_definite(document: Document, at: int, context: Context) -> bool:
    """Whether token ``at`` carries the article."""
    key = document.tokens[at].key
    return key.startswith("ال") and key not in context.look_definite


def _phrase(document: Document, senses: list[Sense], best: Sense, context: Context) -> Phrase:
    phrase = Phrase(best.first, best.last, best.first, best)
    phrase.definite = is_definite(document, best.last - 1, context) or (
        best.last - best.first > 1 and is_definite(document, best.first, context)
    )
    if best.category in _COMMON:
        _common(phrase, senses, best)
    else:
        indefinite = best.category == "organisation" and best.last - best.first > 1 and not phrase.definite
        _proper(phrase, best)
        phrase.definite = phrase.definite and not indefinite
    return phrase


def _common(phrase: Phrase, senses: list[Sense], best: Sense) -> None:
    """Role, organ and common noun may be the same words: the phrase keeps all three until it has grown."""
    for sense in senses:
        if sense.last != best.last:
            continue
        if sense.category == "generic" and phrase.generic is None:
            phrase.generic = sense.row
            phrase.feature = sense.feature
        elif sense.category == "organ" and phrase.organ is None:
            phrase.organ = sense.row
        elif sense.category == "title" and phrase.title is None:
            phrase.title = sense.row
    if phrase.generic is not None:
        phrase.kind = phrase.generic.kind
        phrase.loaded = phrase.generic.loaded == "always"
    elif phrase.title is not None:
        phrase.kind = phrase.title.kind
    elif phrase.organ is not None:
        phrase.kind = phrase.organ.kind
    if phrase.title is not None:
        phrase.source_kind = phrase.title.source_kind


def _proper(phrase: Phrase, sense: Sense) -> None:
    phrase.definite = True
    row = sense.row
    if isinstance(row, Organisation):
        phrase.actor, phrase.kind, phrase.actor_kind = row.id, row.kind, row.kind
        phrase.source_kind = speaks(row)
        phrase.loaded = sense.feature.startswith("loaded")
    elif isinstance(row, State):
        _state(phrase, sense, row)
    elif isinstance(row, Figure):
        phrase.actor, phrase.kind, phrase.source_kind = row.organisation, row.kind, row.source_kind
        phrase.named = True
    elif sense.category == "people":
        phrase.kind, phrase.feature = "civilians", sense.feature
        phrase.definite = False
    else:
        phrase.kind, phrase.named = "person", True


def _state(phrase: Phrase, sense: Sense, row: State) -> None:
    if sense.feature in ("sg", "dual", "people"):
        phrase.kind, phrase.feature = "civilians", sense.feature
        return
    phrase.actor, phrase.kind, phrase.actor_kind = row.id, "state", "state"
    phrase.source_kind = "official"
    phrase.loaded = sense.feature == "loaded"


def speaks(row: Organisation) -> SourceKind:
    """The kind of source that an organisation makes; bodies of no one country are international."""
    if not row.country and row.kind in ("other", "aid_body", "coalition") and row.inter >= 7:
        return "international_body"
    return SPEAKS[row.kind]
