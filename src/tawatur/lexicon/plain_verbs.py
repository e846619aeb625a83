"""Domains ``plain_verbs``: everyday verbs that name no event and show how the clauses of a sentence hang together, and
``obliques``: verbs and adjectives that take their complement by a preposition."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tawatur.lexicon.domains import Domain
from tawatur.lexicon.forms import Form, feminine_plural_forms, masculine_plural_forms, noun_forms, verb_forms

ALIKE = ".alike"
ADJECTIVE = "adjective"
_ROOT = 3
_SHORT_PRESENT = 4


class PlainVerb(msgspec.Struct, frozen=True):
    """Verbs as "past/present" pairs (third person masculine singular).

    ``object`` says that they take one, so that a lone noun behind them need not be their subject.
    """

    id: str
    verbs: tuple[str, ...]
    object: bool = False


def _expand(row: PlainVerb) -> Iterator[Form]:
    for pair in row.verbs:
        past, _, present = pair.partition("/")
        for form in verb_forms(past, present):
            if not form.feature.endswith((".1s", ".jussive")):
                alike = ALIKE if _is_spelt_like_noun(form) else ""
                yield Form(form.words, form.feature + alike, slips=form.feature.endswith(".past.3mp"))


def _is_spelt_like_noun(form: Form) -> bool:
    """نقل, توجه, تدخل: a bare root, the past of تفعّل, or a present as short as its verbal noun (no نام, no عاد)."""
    word, (_, tense, _) = form.words, form.feature.split(".")
    if tense == "present":
        return word[0] in "تن" and len(word) <= _SHORT_PRESENT
    return (len(word) <= _ROOT and word[1] != "ا") or (word[0] == "ت" and form.feature.endswith(".3ms"))


PLAIN_VERBS = Domain("plain_verbs", "events/plain_verbs.yaml", PlainVerb, _expand, core=False)


class Oblique(msgspec.Struct, frozen=True):
    """Words that take a complement by the preposition ``by`` (folded): verbs, as above, whose object it is (تصدى ل),
    and adjectives in the masculine singular, to which it only belongs (مسيل ل, محمل ب)."""

    id: str
    by: str
    verbs: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


def _expand_oblique(row: Oblique) -> Iterator[Form]:
    for pair in row.verbs:
        past, _, present = pair.partition("/")
        yield from verb_forms(past, present)
    for adjective in row.adjectives:
        yield from noun_forms(adjective, ADJECTIVE)
        yield from noun_forms(adjective + "ة", ADJECTIVE)
        yield from masculine_plural_forms(adjective, ADJECTIVE)
        yield from feminine_plural_forms(adjective + "ة", ADJECTIVE)


OBLIQUES = Domain("obliques", "events/oblique.yaml", Oblique, _expand_oblique, core=False)
