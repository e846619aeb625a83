"""Words of modality with their reach: negation, hedges, attempts, plans, threats, calls, conditions."""

from __future__ import annotations

import msgspec

from tawatur.lexicon.cue_words import CUES, MODALITY, Effect, ModalWord
from tawatur.text.document import Document

_BREAKS = frozenset("،,.؛:!؟?…|")
_LIST_SIGNS = frozenset("-–—•*")
_FIRST_PERSON = (".present.1s", ".present.1p")  # أهم, نفشل: of such words other readings are likelier
_NOT_I = frozenset(("attempted", "prevented"))
_CLAUSE = 24
_LIMITS = {"one": 2, "next": 7, "noun": 6, "clause": _CLAUSE}
_ASIDE = 5
_ACCORDING = frozenset(("بحسب", "حسب", "وفق", "وفقا", "طبقا"))
_FUTURE = 5
_BRINGS_PURPOSE = frozenset(("الي", "علي", "اجل", "بغيه", "بهدف", "سبيل"))
_BEFORE_THE_PAST = frozenset(("بعد", "عقب", "منذ", "اثر", "رغم", "خلال", "غداه", "جراء"))
_RESULTS = frozenset(("يسفر", "تسفر", "يود", "تود", "يتسبب", "تتسبب", "يوقع", "توقع", "يخلف", "تخلف", "يودي", "تودي"))
_KEEPS_ON = frozenset(("يزال", "تزال", "يزل", "تزل", "يتوقف", "تتوقف", "ينقطع", "تنقطع", "يهدا", "تهدا"))
AN = frozenset(("ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "وان", "وانه", "وانها", "وانهم", "وبان"))
_WAS = frozenset(("كان", "كانت", "كانوا", "يكون", "تكون"))
_PLUPERFECT = 8
_IS = frozenset(("يكون", "تكون", "يكونون", "تكونون", "كان", "كانت"))
_ANY_SUCH = "any_such"
_WITHOUT = "neg_without"
_FURTHEST_BETWEEN = 9
_COMES_BETWEEN = frozenset(("حال", "حالت", "حالوا", "يحول", "تحول", "يحولون", "الحيلوله", "حيل", "حائلا", "حايلا"))
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
        row = rows[hit.row]
        if hit.first < done or (row.value in _NOT_I and hit.feature.endswith(_FIRST_PERSON)):
            continue
        if row.id == _ANY_SUCH and any(one.effect == "polarity" and one.first <= hit.first < one.last for one in found):
            continue  # لم تقع أي إصابات: "not any" says that there was none
        made = _modality(document, hit.first, hit.last, row, denials)
        if made is not None:
            found.append(made)
            done = hit.last
            found.extend(_besides(document, made, row))
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
    if row.id == _WITHOUT and _stands_between(document, first):
        return Modality(start, end, first, last, "status", "prevented", row.id) if end > start else None
    return Modality(start, end, first, last, row.effect, row.value, row.id) if end > start else None


def _stands_between(document: Document, index: int) -> bool:
    """حالت الشرطة أمس دون خروج المسيرة: what came between prevented it."""
    start = max(document.sentences[document.sentence_at(index)].first, index - _FURTHEST_BETWEEN)
    return any(document.tokens[at].key in _COMES_BETWEEN for at in range(start, index))


def _besides(document: Document, made: Modality, row: ModalWord) -> list[Modality]:
    """What the word says of the status, too; قد يكون قُتل speaks of the past."""
    if row.status is None or made.cue_last >= len(document.tokens):
        return []
    after = document.tokens[made.cue_last]
    if after.key in _IS or (row.id == "maybe_qad" and not after.key.startswith("ي")):
        return []
    return [msgspec.structs.replace(made, effect="status", value=row.status)]


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
    if any(document.tokens[at].key in _WAS for at in range(max(0, last - _PLUPERFECT), last)):
        return False
    return token.text[:1] in "يتن" and len(token.text) >= 3 and token.text[-1:] != "ت" and not token.proclitics


def _keeps_on(document: Document, last: int) -> bool:
    """لم تتوقف, لا يزال: what is denied is the end."""
    return last < len(document.tokens) and document.tokens[last].key in _KEEPS_ON


def _reach(document: Document, first: int, last: int, row: ModalWord) -> tuple[int, int]:
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
    aside = index
    for at in range(index, stop):
        token = document.tokens[at]
        if at < aside:
            continue
        if row.reach in ("clause", "purpose") and (token.text in _LIST_SIGNS or token.key in _BEFORE_THE_PAST):
            return at
        if token.kind == "sign" and token.text in _BREAKS:
            aside = _past_aside(document, at, stop)
            if aside > at and row.reach != "noun":
                continue
            return at
        if at > index and tight and (document.classes[at] in ("relative", "conjunction") or token.key in _EXCEPT):
            return at
        if at > index and tight and (token.key in AN or token.key in _BEFORE_THE_PAST or token.key == "قبل"):
            return at
        if at > index and tight and "و" in token.proclitics:
            return at
    return stop


def _past_aside(document: Document, comma: int, stop: int) -> int:
    """هدد الرئيس، الخميس، بشن عملية: past a few words between two commas when a preposition or an event goes on."""
    if document.tokens[comma].text != "،":
        return comma
    for at in range(comma + 2, min(comma + _ASIDE + 1, stop - 1)):
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


def _future(document: Document) -> list[Modality]:
    """The future particle س on a verb, with the event noun that the verb governs (سيؤدي إلى إطلاق سراح)."""
    return [
        Modality(index, _future_end(document, index + 1), index, index + 1, "status", "planned", "future_sin")
        for index, token in enumerate(document.tokens)
        if token.proclitics and token.proclitics[-1] == "س" and (token.key[0] != "ا" or "أ" in token.text[:3])
    ]


def _future_end(document: Document, index: int) -> int:
    tokens = document.tokens
    for at in range(index, min(index + _FUTURE, len(tokens))):
        loose = tokens[at].kind == "sign" or "و" in tokens[at].proclitics or document.classes[at] == "relative"
        if loose or tokens[at].key in _BEFORE_THE_PAST or tokens[at].key in AN:
            return at
    return min(index + _FUTURE, len(tokens))
