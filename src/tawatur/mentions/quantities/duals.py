"""Duals as counts: "قتيلان", "صاروخين", "حالتي اغتصاب"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tawatur.mentions.quantities.phrases import tail_of
from tawatur.mentions.quantities.vocabulary import Noun, Vocabulary

_NEVER_CONSTRUCT = frozenset(
    ("building", "military_site", "place", "organisation", "household", "abstract", "talk", "group")
)
_BOTH = frozenset(("احدهما", "احداهما", "كلاهما", "هما", "وهما", "بينهما", "كليهما", "منهما"))
_REACH_OF_BOTH = 6
_DUAL_VOWEL = re.compile("(?:\u064e\u0651?|\u0651\u064e)[يى]\u0652?ن")


def duals_of(vocabulary: Vocabulary, taken: frozenset[int]) -> Iterator[Noun]:
    """The nouns in the dual, in order, that no number in ``taken`` (token indices) has used."""
    done = 0
    for index in _candidates(vocabulary):
        if index < done or index in taken:
            continue
        noun = _first_dual(vocabulary, index)
        if noun is None:
            continue
        done = tail_of(vocabulary, noun)  # its adjectives are no duals of their own, whether it counts or not
        if _is_dual(vocabulary, noun):
            yield noun


def _first_dual(vocabulary: Vocabulary, index: int) -> Noun | None:
    for noun in vocabulary.senses(index):
        if noun.form.startswith("dual") or _is_owned_pair(vocabulary, noun):
            return noun
    return None


def _candidates(vocabulary: Vocabulary) -> list[int]:
    tokens = vocabulary.document.tokens
    owned = [index for index in vocabulary.nouns if tokens[index].key[-2:] == "اه"]
    return sorted({*vocabulary.pairs, *owned}) if owned else vocabulary.pairs


def _is_owned_pair(vocabulary: Vocabulary, noun: Noun) -> bool:
    """ "طفلاه", his two children, is spelt like a slip of طفلات; the raw ending tells them apart."""
    if noun.form != "pl" or noun.row.noun_class != "person":
        return False
    document = vocabulary.document
    token = document.tokens[noun.index]
    return token.key.endswith("اه") and document.raw[token.end - 1] == "ه"


def _is_dual(vocabulary: Vocabulary, noun: Noun) -> bool:
    document = vocabulary.document
    before = document.tokens[noun.index - 1] if noun.index else None
    if before is not None and before.key in ("بين", "مابين"):
        return False
    if noun.form == "pl":
        return True
    if document.tokens[noun.index].enclitic:
        return noun.form in ("dual.own", "dual.construct")
    if noun.form == "dual.own":
        return False
    if noun.form == "dual.construct":
        return noun.row.noun_class not in _NEVER_CONSTRUCT and _has_complement(vocabulary, noun.index + 1)
    rivals = [other for other in vocabulary.senses(noun.index) if other.form in ("sound", "pl", "sg")]
    return not rivals or _marked_dual(vocabulary, noun.index)


def _has_complement(vocabulary: Vocabulary, index: int) -> bool:
    """A construct dual needs a noun after it; without one the ending is "my"."""
    document = vocabulary.document
    if index >= len(document.tokens):
        return False
    token = document.tokens[index]
    if token.kind != "word" or token.proclitics or vocabulary.is_function_word(index) or len(token.key) < 3:
        return False
    governs = vocabulary.governors_at(index)
    verb = governs and all(govern.form != "noun" for govern in governs) and index not in vocabulary.nouns
    return not verb and not token.key.endswith(("ت", "وا"))


def _marked_dual(vocabulary: Vocabulary, index: int) -> bool:
    """Whether a word that may be dual or plural (عسكريين) is marked as a dual: by its vowel or by "one of the two"."""
    document = vocabulary.document
    token = document.tokens[index]
    if _DUAL_VOWEL.search(document.raw, token.start, token.end):
        return True
    following = document.tokens[index + 1 : index + 1 + _REACH_OF_BOTH]
    return any(other.text in _BOTH for other in following)
