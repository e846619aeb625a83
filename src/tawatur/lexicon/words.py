"""Domain ``words``: function words with their grammatical class, and words whose first letter is no clitic."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from tawatur.lexicon.domains import Domain
from tawatur.lexicon.forms import Form, noun_forms

WordClass = Literal[
    "preposition", "conjunction", "subordinator", "relative", "demonstrative", "negator", "pronoun", "auxiliary",
    "adverb", "adjective", "particle", "quantifier", "protected", "noun",
]  # fmt: skip


class FunctionWord(msgspec.Struct, frozen=True):
    """A class of words that steer reading; ``protected`` words only keep their letters from being cut as clitics, a
    plain ``noun`` is only known, so that what is joined to it is cut (بجروح)."""

    id: str
    word_class: WordClass
    forms: tuple[str, ...]


def _expand(row: FunctionWord) -> Iterator[Form]:
    for form in row.forms:
        if row.word_class in ("protected", "adjective", "noun"):
            yield from noun_forms(form)
        else:
            yield Form(form, slips=False)


WORDS = Domain("words", "text/words*.yaml", FunctionWord, _expand, slips=False)
