"""Domains ``quantity_words`` and ``governors``: words that bound a number, tell what it is, or say what happened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from tawatur.lexicon.domains import Domain
from tawatur.lexicon.forms import ARTICLE, Form, noun_forms, verb_forms
from tawatur.model.codes import Measure

QuantityRole = Literal[
    "lower", "upper", "under", "about", "reach", "after_lower", "after_upper", "after_about", "or_more", "among",
    "of_total", "others", "mixed", "cumulative", "risen", "count_of", "reached", "label", "name", "calibre", "age",
    "clock", "clock_after", "month", "phone", "type", "adverbial",
]  # fmt: skip
Takes = Literal["person", "captive", "thing", "munition", "vehicle", "building", "weapon", "any"]


class QuantityWord(msgspec.Struct, frozen=True):
    """Words around numbers.

    Before a number: ``lower`` (أكثر من), ``upper`` (لا يتجاوز), ``under`` (أقل من), ``about`` (نحو), ``reach`` (ما يصل
    إلى); ``label`` numbers things (رقم، الفرقة), ``name`` is a model that ends in a number where nothing is counted
    (شاهد 136), ``calibre``, ``age``, ``clock`` and ``phone`` say what the number is. After it: ``after_lower``,
    ``after_upper``, ``after_about``, ``or_more``, ``clock_after`` (صباحا), ``month``. Anywhere: ``among`` (بينهم) opens
    a part of the count before it, ``of_total`` (من أصل) a whole, ``others`` is آخرين, ``mixed`` is "between dead and
    wounded", ``cumulative`` marks a running toll and ``risen`` (ليرتفع) the one that follows it, ``count_of`` is عدد or
    حصيلة, ``reached`` is بلغ, ``type`` a kind of weapon (هاون), ``adverbial`` a word that never belongs to what is
    counted (غرقا).
    """

    id: str
    role: QuantityRole
    forms: tuple[str, ...]
    article: bool = False


class Governor(msgspec.Struct, frozen=True):
    """Words that say what happened to those counted after them; ``verbs`` are pairs of past and present.

    ``takes`` is what they happen to: a governor is passed over where something else is counted. One without ``measure``
    ends the search. ``direct``: it governs only what stands right after it; ``far``: only what other words part from it
    (فقد الجيش 9 جنود beside فقد 9 جنود); ``by``: only what بـ joins to it.
    """

    id: str
    takes: tuple[Takes, ...]
    measure: Measure | None = None
    nouns: tuple[str, ...] = ()
    verbs: tuple[tuple[str, str], ...] = ()
    phrases: tuple[str, ...] = ()
    direct: bool = False
    far: bool = False
    by: bool = False


def _expand_word(row: QuantityWord) -> Iterator[Form]:
    for form in row.forms:
        yield Form(form, slips=False)
        if row.article:
            yield Form(ARTICLE + form, slips=False)


def _expand_governor(row: Governor) -> Iterator[Form]:
    for noun in row.nouns:
        yield from noun_forms(noun, "noun")
    for past, present in row.verbs:
        yield from verb_forms(past, present, "verb")
    for phrase in row.phrases:
        yield Form(phrase, "phrase", slips=False)


QUANTITY_WORDS = Domain("quantity_words", "quantities/words*.yaml", QuantityWord, _expand_word, core=False, slips=False)
GOVERNORS = Domain("governors", "quantities/governors*.yaml", Governor, _expand_governor)
