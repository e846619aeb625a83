"""The head of a phrase: which of the readings at a token begins a participant, and what that makes it."""

from __future__ import annotations

from tawatur.mentions.actors.chart import Chart
from tawatur.mentions.actors.context import Context
from tawatur.mentions.actors.phrase import Phrase
from tawatur.mentions.actors.spots import Head, Spot, head_of
from tawatur.text.document import Document

_FUNCTION = frozenset(
    (
        "preposition", "conjunction", "subordinator", "relative", "demonstrative", "negator", "auxiliary", "pronoun",
        "particle",
    )
)  # fmt: skip


def head_at(document: Document, chart: Chart, context: Context, first: int) -> Phrase | None:
    """The phrase whose head begins at token ``first``, not yet grown, or None."""
    spot = chart[first]
    if spot is None:
        return None
    head = spot.head if not spot.doubtful else _supported(spot, context)
    if head is None or (head.rule.width == 1 and document.classes[first] in _FUNCTION):
        return None  # a function word that looks like a noun: أمام is no imam
    token = document.tokens[first]
    if token.enclitic == "ه" and document.raw[token.end - 1] == "ة":
        return None  # مسؤولية is no مسؤولي with a pronoun
    if token.text in context.joined_prepositions and document.raw[token.end - 1] == "ى":
        return None
    return _phrase(document, head, first, context)


def _supported(spot: Spot, context: Context) -> Head | None:
    """The head that is left without the names that mean no organisation in this report."""
    return head_of(tuple(r for r in spot.readings if r not in spot.doubtful or context.supports(r)))


def is_definite(document: Document, at: int, context: Context) -> bool:
    """Whether token ``at`` carries the article."""
    key = document.tokens[at].key
    return key.startswith("ال") and key not in context.look_definite


def _phrase(document: Document, head: Head, first: int, context: Context) -> Phrase:
    last = first + head.rule.width
    definite = head.definite
    if definite is None:
        definite = is_definite(document, last - 1, context) or (
            last > first + 1 and is_definite(document, first, context)
        )
    return Phrase(
        first, last, first, head.rule, head.kind, head.actor, head.actor_kind, head.source_kind, head.loaded, definite,
        head.feature, None, head.organ, head.generic, head.title, head.named,
    )  # fmt: skip
