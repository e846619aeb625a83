"""Domain ``numerals``: the words that numbers are made of, each with its value and its role in a number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from tawatur.lexicon.domains import Domain
from tawatur.lexicon.forms import ARTICLE, Form

NumeralRole = Literal[
    "zero", "unit", "teen_unit", "ten", "teen", "tens", "hundred", "hundreds", "scale", "dual_scale", "alif_scale",
    "part", "parts", "dual_part", "rare_part", "joined_part", "ordinal", "vague", "few", "some", "dozen", "dual_dozen",
    "last", "next", "previous", "current",
]  # fmt: skip


class NumeralWord(msgspec.Struct, frozen=True):
    """A word of numbers.

    ``value`` is what it is worth (for ``part`` the denominator); ``article`` says whether it may carry the article.
    Roles: ``teen_unit`` stands only before عشر or tens (أحد، اثنا); ``ten`` is 10 and the tail of 11-19; ``scale``
    multiplies what is before it (ألف); ``dual_scale`` is two of them; ``alif_scale`` is ألفا, which is either; ``part``
    divides (ثلث), ``parts`` is its plural; ``rare_part`` is spelt like another word (خمس، ثمن) and divides only where
    grammar says so, ``joined_part`` only after "and" (ونص); ``vague`` has no exact value by itself (عشرات) and
    multiplies after a number; ``few`` is بضعة and ``some`` is عدة, a number only before a vague word; ``last``,
    ``next``, ``previous`` and ``current`` are places relative to an end or to here (الأخير، التالي).
    """

    id: str
    role: NumeralRole
    value: int
    forms: tuple[str, ...]
    article: bool = True


def _expand(row: NumeralWord) -> Iterator[Form]:
    for form in row.forms:
        yield Form(form, slips=len(form) > 4)
        if row.article:
            yield Form(ARTICLE + form, "definite", slips=len(form) > 4)


NUMERALS = Domain("numerals", "quantities/numerals*.yaml", NumeralWord, _expand)
