"""How far a word of modality reaches: to a break, a clause of its own, or what a purpose brings."""

from __future__ import annotations

from tawatur.lexicon.cue_words import CUES, MODALITY, ModalWord
from tawatur.lexicon.forms import FINITE
from tawatur.lexicon.trigger_words import LIGHT_VERBS, TRIGGERS
from tawatur.text.document import Document

_BREAKS = frozenset("،,.؛:!؟?…|")
_LIST_SIGNS = frozenset("-–—•*")
_CLAUSE = 24
_LIMITS = {"one": 2, "next": 7, "noun": 6, "clause": _CLAUSE}
_ASIDE = 5
_ACCORDING_ASIDE = 9
_ACCORDING = frozenset(("بحسب", "حسب", "وفق", "وفقا", "طبقا"))
_BRINGS_PURPOSE = frozenset(("الي", "علي", "اجل", "بغيه", "بهدف", "سبيل"))
BEFORE_THE_PAST = frozenset(("بعد", "عقب", "منذ", "اثر", "رغم", "خلال", "غداه", "جراء", "بموجب"))
_RESULTS = frozenset(("يسفر", "تسفر", "يود", "تود", "يتسبب", "تتسبب", "يوقع", "توقع", "يخلف", "تخلف", "يودي", "تودي"))
AN = frozenset(("ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "وان", "وانه", "وانها", "وانهم", "وبان"))
_EXCEPT = frozenset(("الا", "سوي", "غير"))
_AND_NOT = frozenset(("ولم", "ولا", "ولن", "وليس", "وليست"))
_WITHIN = "خلال"


def reach_of(document: Document, first: int, last: int, row: ModalWord) -> tuple[int, int]:
    sentence = document.sentences[document.sentence_at(first)]
    if row.reach == "self":
        return max(sentence.first, first - 3), min(last + 1, sentence.last)
    if row.reach == "before":
        starts = [at + 1 for at in range(sentence.first, first) if _begins_item(document, at)]
        return max((sentence.first, *starts)), last
    if row.reach == "sentence":
        return sentence.first, sentence.last
    if row.reach == "purpose":
        return _purpose(document, last, _until_break(document, last, min(sentence.last, last + _CLAUSE), row))
    end = _until_break(document, last, min(sentence.last, last + _LIMITS[row.reach]), row)
    if row.effect == "polarity" and row.reach == "next" and last < end and document.tokens[last].key in _RESULTS:
        return _past_preposition(document, last, end), end
    return last, end


def _begins_item(document: Document, index: int) -> bool:
    """A comma, a colon or the dash of a list that is written in one line."""
    token = document.tokens[index]
    return token.text in ("،", ":", "|") or (token.text in _LIST_SIGNS and token.gap)


def _purpose(document: Document, index: int, stop: int) -> tuple[int, int]:
    """جهود ... لتمديد الهدنة: what a word of purpose brings, up to the end of the clause; nothing where none does."""
    for at in range(index, stop):
        token = document.tokens[at]
        cut = token.proclitics.endswith("ل") and document.classes[at] is None
        whole = token.text.startswith("ل") and not (token.proclitics or document.lexicon.knows(token.key))
        if token.key in _BRINGS_PURPOSE or cut or whole:
            return at, stop
    return stop, stop


def _until_break(document: Document, index: int, stop: int, row: ModalWord) -> int:
    tight = row.reach in ("one", "next", "noun")
    first, at = index, index
    while at < stop:
        token = document.tokens[at]
        if token.kind == "sign" and (token.text in _BREAKS or (token.text in _LIST_SIGNS and token.gap)):
            aside = _past_aside(document, at, stop)
            if aside == at or row.reach == "noun":
                return at
            stop, at = min(stop + aside - at, document.sentences[document.sentence_at(first)].last), aside
            continue
        if tight and at > first and _ends_tight(document, at):
            return at
        if (row.reach == "noun" or row.effect == "no_claim") and at > first and _tells_the_past(document, at):
            return at
        if not tight and _ends_wide(document, at, row):
            return at
        at += 1
    return stop


def _ends_tight(document: Document, index: int) -> bool:
    """What ends a short reach: a clause of its own, a time, an exception or a further member."""
    token = document.tokens[index]
    if document.classes[index] in ("relative", "conjunction") or token.key in _EXCEPT or token.key in AN:
        return True
    if token.key in BEFORE_THE_PAST or token.key == "قبل" or "و" in token.proclitics:
        return True
    return token.proclitics.startswith("ف")


def features_at(document: Document, index: int) -> tuple[str, ...]:
    """The features of all words of events, speech and modality that a token may be."""
    domains = (TRIGGERS, LIGHT_VERBS, CUES, MODALITY)
    return tuple(hit.feature for domain in domains for hit in document.hits_at(domain, index))


def _tells_the_past(document: Document, index: int) -> bool:
    """قوة لمكافحة الإرهاب | ألقت القبض: what can only be a verb of the past is none of the nouns guarded against."""
    features = features_at(document, index)
    return bool(features) and all(feature.startswith(FINITE) and ".past." in feature for feature in features)


def _ends_wide(document: Document, index: int, row: ModalWord) -> bool:
    """What ends the reach of a clause: a dash, the past; for a denial the next negator (لا صحة لـ ... ولم يهرب أحد).

    "Within 45 days" ends no plan.
    """
    token = document.tokens[index]
    if row.effect == "polarity" and token.text in _AND_NOT:
        return True
    if row.value == "planned" and token.key == _WITHIN:
        return False
    return token.text in _LIST_SIGNS or token.key in BEFORE_THE_PAST


def _past_aside(document: Document, comma: int, stop: int) -> int:
    """هدد الرئيس، الخميس، بشن عملية: past a few words between two commas when a preposition or an event goes on."""
    if document.tokens[comma].text != "،" or comma + 1 >= len(document.tokens):
        return comma
    longest = _ACCORDING_ASIDE if document.tokens[comma + 1].key in _ACCORDING else _ASIDE
    for at in range(comma + 2, min(comma + longest + 1, len(document.tokens) - 1)):
        if document.tokens[at].text == "،":
            after = document.tokens[at + 1]
            names_a_source = document.tokens[comma + 1].key in _ACCORDING
            goes_on = after.text[0] in "بل" or after.key in _BRINGS_PURPOSE or after.key in AN or names_a_source
            return at + 1 if goes_on else comma
    return comma


def _past_preposition(document: Document, index: int, end: int) -> int:
    for at in range(index, end):
        if document.classes[at] == "preposition" or document.tokens[at].proclitics in ("ب", "ل"):
            return at
    return index
