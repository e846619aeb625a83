"""Conditions: how far "if" reaches, and the "if" that is spelt like "that"."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.lexicon.cue_words import CUES
from tawatur.lexicon.trigger_words import LIGHT_VERBS, TRIGGERS
from tawatur.text.document import Document

_LONGEST = 24
_COMMAS = frozenset("،,")
_ENDS = frozenset(".؛!؟?…|:")
_LIST_SIGNS = frozenset("-–—•*")
_IF_BY_HAMZA = ("إن", "وإن", "فإن")
_HE = (".past.3ms", ".past.3ms.it")  # إن فرقه: "he did" is spelt like too many nouns
_NOT_YET = frozenset(("لم", "لن"))
_COUNTERFACTUAL = frozenset(("لو", "ولو", "فلو", "لولا"))
_ANSWERS = frozenset(("سوف", "لن", "فلن", "فسوف", "فان", "فانه", "فانها", "فاننا", "فانهم", "فلا"))
_MAYBE = "فقد"  # إذا فشلت الوساطة فقد تتوسع المواجهة tells nothing
_PAUSE_GOES_ON = frozenset(("و", "ثم", "او", "ام"))


def end_of_condition(document: Document, first: int, last: int) -> int:
    """Where the clause of a condition at ``first:last`` ends: at its answer (فـ, سـ, لن), a comma or its end.

    What would have been ("لو ... لـ") is no more told than its condition.
    """
    stop = min(document.sentences[document.sentence_at(first)].last, last + _LONGEST)
    counterfactual = document.tokens[first].text in _COUNTERFACTUAL
    for at in range(last, stop):
        token = document.tokens[at]
        if token.kind == "sign" and _closes(document, at):
            return at
        if at > last and not counterfactual and _answers(document, at):
            return at
    return stop


def _closes(document: Document, index: int) -> bool:
    token = document.tokens[index]
    if token.text in _COMMAS:
        return not _goes_on(document, index)
    return token.text in _ENDS or (token.text in _LIST_SIGNS and token.gap)


def _goes_on(document: Document, comma: int) -> bool:
    """إذا استمر القصف، أو اتسع، فسنرد: the condition takes a further member behind the comma."""
    after = comma + 1
    return after < len(document.tokens) and document.tokens[after].text in _PAUSE_GOES_ON


def _answers(document: Document, index: int) -> bool:
    """Whether the answer to a condition begins here: فسنقصف, سنقصف, لن نقبل, فالرد."""
    token = document.tokens[index]
    if token.text in _ANSWERS or token.key in _ANSWERS:
        return True
    if "س" in token.proclitics and "و" not in token.proclitics:
        return True
    return token.proclitics.startswith("ف") and token.text != _MAYBE


def if_clauses(document: Document) -> Iterator[tuple[int, int]]:
    """إن هاجمونا, وإن لم ينسحبوا: an "if" before a verb in the past or a jussive, and the end of its clause.

    "That" (إنّ) has a noun or a pronoun behind it; a text that leaves out the hamza does not tell the two apart.
    """
    raw = document.raw
    for at, token in enumerate(document.tokens):
        if (
            token.text in ("ان", "وان", "فان")
            and raw[token.start : token.end] in _IF_BY_HAMZA
            and _verb(document, at + 1)
        ):
            end = end_of_condition(document, at, at + 1)
            if end > at + 1:
                yield at, end


def _verb(document: Document, index: int) -> bool:
    """Whether a token is a verb in the past and nothing else, or a negator before a verb."""
    if index >= len(document.tokens):
        return False
    token = document.tokens[index]
    if token.key in _NOT_YET:
        return True
    if token.proclitics or document.classes[index] is not None or token.text.endswith("ه"):
        return False
    hits = [hit for domain in (TRIGGERS, LIGHT_VERBS, CUES) for hit in document.hits_at(domain, index)]
    return bool(hits) and all(".past." in hit.feature and not hit.feature.endswith(_HE) for hit in hits)
