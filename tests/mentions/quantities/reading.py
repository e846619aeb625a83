"""Short ways to read quantities in tests."""

from __future__ import annotations

from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.quantities import read_quantities
from tawatur.model.mentions import QuantityMention
from tawatur.text.document import read_document


def quantities(text: str) -> tuple[QuantityMention, ...]:
    """All quantities of a text."""
    return read_quantities(read_document(text, default_lexicon()))


def counts(text: str) -> list[QuantityMention]:
    """The counts of a text."""
    return [mention for mention in quantities(text) if mention.kind == "count"]


def kinds(text: str) -> list[tuple[str, str]]:
    """Words and kind of each quantity."""
    return [(mention.text, mention.kind) for mention in quantities(text)]
