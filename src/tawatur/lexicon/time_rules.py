"""Domain ``time_rules``: the grammar of time expressions as rows."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tawatur.lexicon.domains import Domain
from tawatur.lexicon.forms import Form


class TimeRule(msgspec.Struct, frozen=True):
    """One rule of the cascade: where ``pattern`` matches, ``build`` makes a value and the words become one ``out``.

    A pattern is a regular expression over symbols in capitals, white space ignored: ``day:DAY OF? month:MONTH`` names
    its parts ``day`` and ``month``. A row of level 0 is a macro: ``$ID`` in a pattern stands for it. Within a level the
    leftmost match wins, and at one place the rule that comes first. ``register`` "diary" marks a rule that is only used
    for appointment talk, where a bare number may be a date. ``shows``: whether the words are a mention if nothing
    larger takes them.
    """

    id: str
    level: int
    pattern: str
    out: str = ""
    build: str = ""
    register: str = "news"
    shows: bool = True


def _no_forms(row: TimeRule) -> Iterator[Form]:
    return iter(())


TIME_RULES = Domain("time_rules", "time/rules_*.yaml", TimeRule, _no_forms)
