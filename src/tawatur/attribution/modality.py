"""Words of modality with their reach: negation, hedges, attempts, plans, threats, calls, conditions."""

from __future__ import annotations

import msgspec

from tawatur.lexicon.cue_words import CUES, MODALITY, Effect, ModalWord
from tawatur.text.document import Document

_BREAKS = frozenset("،,.؛:!؟?…|")
_FIRST_PERSON = (".present.1s", ".present.1p")
_NEXT = 7
_NOUN = 6
_CLAUSE = 24
_RESULTS = frozenset(("يسفر", "تسفر", "يود", "تود", "يتسبب", "تتسبب", "يوقع", "توقع", "يخلف", "تخلف", "يودي", "تودي"))
_KEEPS_ON = frozenset(("يزال", "تزال", "يزل", "تزل", "يتوقف", "تتوقف", "ينقطع", "تنقطع", "يهدا", "تهدا"))
AN = frozenset(("ان", "انه", "انها", "انهم", "بان", "بانه", "بانها"))
_EXCEPT = frozenset(("الا", "سوي", "غير"))


class Modality(msgspec.Struct, frozen=True):
    """What tokens ``first:last`` undergo: ``effect`` (certainty, polarity, status, endorsement or no_claim), ``value``.

    ``cue_first:cue_last`` is the word itself; ``rule`` the id of its row.
    """

    first: int
    last: int
    cue_first: int
    cue_last: int
    effect: Effect
    value: str
    rule: str


def read_modality(document: Document) -> tuple[Modality, ...]:
    """The words of modality of a document with their reach, by first token of the cue. Pure."""
    rows = document.lexicon.rows(MODALITY)
    denials = _denials(document)
    found: list[Modality] = []
    done = -1
    for hit in document.hits(MODALITY):
        if hit.first < done or hit.feature.endswith(_FIRST_PERSON):
            continue
        made = _modality(document, hit.first, hit.last, rows[hit.row], denials)
        if made is not None:
            found.append(made)
            done = hit.last
    found.extend(_future(document))
    return tuple(sorted(found, key=lambda one: (one.cue_first, one.first)))


def _modality(document: Document, first: int, last: int, row: ModalWord, denials: frozenset[int]) -> Modality | None:
    if row.after and not _followed(document, last, row.after):
        return None
    if row.id == "maybe_qad" and not _before_present(document, last):
        return None
    if row.effect == "polarity" and row.reach == "next" and (_keeps_on(document, last) or last in denials):
        return None
    start, end = _reach(document, first, last, row)
    return Modality(start, end, first, last, row.effect, row.value, row.id) if end > start else None


def _denials(document: Document) -> frozenset[int]:
    """Where verbs of denying stand: a negator before one does not negate what is spoken of (لم تنكر)."""
    rows = document.lexicon.rows(CUES)
    return frozenset(hit.first for hit in document.hits(CUES) if rows[hit.row].polarity == "-")


def _followed(document: Document, last: int, words: tuple[str, ...]) -> bool:
    if last >= len(document.tokens):
        return False
    token = document.tokens[last]
    return token.key in words or token.proclitics in words


def _before_present(document: Document, last: int) -> bool:
    """قد before a present verb is "may"; before a past one it only strengthens."""
    if last >= len(document.tokens):
        return False
    token = document.tokens[last]
    return token.text[:1] in "يتن" and len(token.text) >= 3 and token.text[-1:] != "ت" and not token.proclitics


def _keeps_on(document: Document, last: int) -> bool:
    """لم تتوقف, لا يزال: what is denied is the end."""
    return last < len(document.tokens) and document.tokens[last].key in _KEEPS_ON


def _reach(document: Document, first: int, last: int, row: ModalWord) -> tuple[int, int]:
    sentence = document.sentences[document.sentence_at(first)]
    if row.reach == "self":
        return max(sentence.first, first - 3), min(last + 1, sentence.last)
    if row.reach == "before":
        commas = [at for at in range(sentence.first, first) if document.tokens[at].text in ("،", ":")]
        return (commas[-1] + 1 if commas else sentence.first), last
    if row.reach == "sentence":
        return sentence.first, sentence.last
    limit = {"next": _NEXT, "noun": _NOUN, "clause": _CLAUSE}[row.reach]
    end = _until_break(document, last, min(sentence.last, last + limit), row)
    if row.effect == "polarity" and row.reach == "next" and last < end and document.tokens[last].key in _RESULTS:
        return _past_preposition(document, last, end), end
    return last, end


def _until_break(document: Document, index: int, stop: int, row: ModalWord) -> int:
    tight = row.reach in ("next", "noun")
    for at in range(index, stop):
        token = document.tokens[at]
        if token.kind == "sign" and token.text in _BREAKS:
            return at
        if at > index and tight and (document.classes[at] in ("relative", "conjunction") or token.key in _EXCEPT):
            return at
        if at > index and tight and token.key in AN:
            return at
        if at > index and tight and "و" in token.proclitics:
            return at
    return stop


def _past_preposition(document: Document, index: int, end: int) -> int:
    for at in range(index, end):
        if document.classes[at] == "preposition" or document.tokens[at].proclitics in ("ب", "ل"):
            return at
    return index


def _future(document: Document) -> list[Modality]:
    """The future particle س on a verb."""
    return [
        Modality(index, min(index + 2, len(document.tokens)), index, index + 1, "status", "planned", "future_sin")
        for index, token in enumerate(document.tokens)
        if token.proclitics and token.proclitics[-1] == "س"
    ]  # fmt: skip
