"""Words of modality with their reach: negation, hedges, attempts, plans, threats, calls, conditions."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from tawatur.attribution.conditions import end_of_condition, if_clauses
from tawatur.attribution.reach import AN, BEFORE_THE_PAST, features_at, reach_of
from tawatur.lexicon.cue_words import CUES, MODALITY, Effect, ModalWord
from tawatur.lexicon.forms import FINITE
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Hit
from tawatur.text.document import Document

_FIRST_PERSON = (".present.1s", ".present.1p")  # أهم, نفشل: of such words other readings are likelier
_MYSELF = ".present.1s"  # أجهز على الجريح: spelt like "I prepare"
_NOT_I = frozenset(("attempted", "prevented"))
_FUTURE = 5
_KEEPS_ON = frozenset(
    (
        "يزال", "تزال", "يزل", "تزل", "يزالون", "تزالون", "يزالان", "تزالان", "يزالوا", "يتوقف", "تتوقف", "ينقطع",
        "تنقطع", "يهدا", "تهدا", "يقل", "تقل", "يزيد", "تزيد", "يتجاوز", "تتجاوز", "يتعدي", "تتعدي", "يخفي", "تخفي",
    )
)  # fmt: skip
_ATTRIBUTIVE = "neg_not_true"
_NOT_BEFORE = "not_before"
_ONLY_BY = frozenset(("only_by", _NOT_BEFORE))  # لن ينسحبوا إلا بعد, لن ينسحبوا قبل
_NOT_TO_BE = "not_to_be"
_THIS = frozenset(("هذا", "ذلك", "هو", "هذه", "هي", "الامر"))  # وهذا لن يحدث looks back on it as a whole
_REFUSED = "neg_refuse"
_NO_COMMENT = frozenset(("التعليق", "الادلاء", "الافصاح", "الخوض", "الحديث"))  # رفض المتحدث التعليق على الهجوم
_FURTHEST_COMMENT = 6
_OBLIGED = "obliged"
_FUTURE_DENIED = frozenset(("لن", "ولن", "لا", "ولا", "فلن"))
_FURTHEST_DENIAL = 12
_WAS = frozenset(("كان", "كانت", "كانوا", "يكون", "تكون"))
_PLUPERFECT = 8
_IS = frozenset(("يكون", "تكون", "يكونون", "تكونون", "كان", "كانت"))
_PAST_ENDS = ("ت", "نا", "تم")
_ANY_SUCH = "any_such"
_WITHOUT = "neg_without"
_FURTHEST_BETWEEN = 9
_COMES_BETWEEN = frozenset(("حال", "حالت", "حالوا", "يحول", "تحول", "يحولون", "الحيلوله", "حيل", "حائلا", "حايلا"))


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
        if hit.first < done or _is_of_others(row, hit):
            continue
        if hit.feature.endswith("jussive") and document.classes[hit.first - 1] != "negator":
            continue  # تسع عائلات: no سعى
        if hit.feature.startswith(FINITE) and document.raw[document.tokens[hit.first].end - 1] == "ة":
            continue  # طلبة: no طلبت
        if row.id == _ANY_SUCH and any(one.effect == "polarity" and one.first <= hit.first < one.last for one in found):
            continue  # لم تقع أي إصابات: "not any" says that there was none
        made = _modality(document, hit.first, hit.last, row, denials)
        if made is not None:
            found.append(made)
            done = hit.last
            found.extend(_besides(document, made, row))
    found.extend(_future(document))
    found.extend(Modality(at + 1, end, at, at + 1, "no_claim", "", "if_in") for at, end in if_clauses(document))
    return tuple(sorted(found, key=lambda one: (one.cue_first, one.first)))


def _is_of_others(row: ModalWord, hit: Hit) -> bool:
    """Whether a word spelt like a verb of the first person is sooner another's."""
    first_person = row.value in _NOT_I and hit.feature.endswith(_FIRST_PERSON)
    return first_person or (row.value == "planned" and hit.feature.endswith(_MYSELF))


def _modality(document: Document, first: int, last: int, row: ModalWord, denials: frozenset[int]) -> Modality | None:
    if row.after and not _followed(document, last, row.after):
        return None
    if row.id == "maybe_qad" and not _before_present(document, last):
        return None
    if (row.unless and _followed(document, last, row.unless)) or _is_idle(document, first, last, row):
        return None
    if row.effect == "no_claim" and row.reach == "clause" and row.id != _NOT_BEFORE:
        end = end_of_condition(document, first, last)
        return Modality(last, end, first, last, row.effect, row.value, row.id) if end > last else None
    if row.effect == "polarity" and row.reach == "next" and (_keeps_on(document, last) or last in denials):
        return None
    start, end = reach_of(document, first, last, row)
    if row.id == _WITHOUT and _stands_between(document, first):
        return Modality(start, end, first, last, "status", "prevented", row.id) if end > start else None
    return Modality(start, end, first, last, row.effect, row.value, row.id) if end > start else None


def _is_idle(document: Document, first: int, last: int, row: ModalWord) -> bool:
    """Whether the words round a row's word say that it is meant otherwise."""
    if row.id == _ATTRIBUTIVE and last - first == 1:
        return _qualifies_noun(document, first)
    if row.id == _NOT_TO_BE:
        return document.tokens[first - 1].key in _THIS
    if row.id == _REFUSED:
        return any(token.key in _NO_COMMENT for token in document.tokens[last : last + _FURTHEST_COMMENT])
    if row.id in _ONLY_BY:
        start = max(document.sentences[document.sentence_at(first)].first, first - _FURTHEST_DENIAL)
        return not any(document.tokens[at].key in _FUTURE_DENIED for at in range(start, first))
    if row.id == _OBLIGED:
        before = first - 1
        return (
            before >= document.sentences[document.sentence_at(first)].first and document.tokens[before].kind != "sign"
        )
    return False


def _qualifies_noun(document: Document, index: int) -> bool:
    """مقاطع مفبركة, ادعاءات كاذبة: an adjective of what is false, and no verdict on what was told before."""
    before = document.tokens[index - 1] if index else None
    if before is None or before.kind != "word" or document.classes[index - 1] is not None:
        return False
    return not (before.key.startswith("ال") or before.enclitic)


def _stands_between(document: Document, index: int) -> bool:
    """حالت الشرطة أمس دون خروج المسيرة: what came between prevented it."""
    start = max(document.sentences[document.sentence_at(index)].first, index - _FURTHEST_BETWEEN)
    return any(document.tokens[at].key in _COMES_BETWEEN for at in range(start, index))


def _besides(document: Document, made: Modality, row: ModalWord) -> list[Modality]:
    """What the word says of the status, too; قد يكون قُتل speaks of the past."""
    if row.status is None or made.cue_last >= len(document.tokens):
        return []
    after = document.tokens[made.cue_last]
    if after.key in _IS:
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
    return token.key in _folded(words) or token.proclitics in words


@lru_cache(maxsize=64)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold_text(word) for word in words)


def _before_present(document: Document, last: int) -> bool:
    """قد before a present verb is "may"; before a past one it only strengthens (وقد تعرض, وقد نجحنا)."""
    if last >= len(document.tokens):
        return False
    token = document.tokens[last]
    if any(document.tokens[at].key in _WAS for at in range(max(0, last - _PLUPERFECT), last)):
        return False
    if token.text[:1] not in "يتن" or len(token.text) < 3 or token.proclitics or token.text.endswith(_PAST_ENDS):
        return False
    tenses = _tenses(document, last)
    joined = document.tokens[last - 1].text[0] in "وف"
    return not (".past." in tenses and (joined or ".present." not in tenses))


def _tenses(document: Document, index: int) -> str:
    """The features of the verbs that a token may be, in one string."""
    return " ".join(features_at(document, index))


def _keeps_on(document: Document, last: int) -> bool:
    """لم تتوقف, لا يزال: what is denied is the end."""
    return last < len(document.tokens) and document.tokens[last].key in _KEEPS_ON


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
        if loose or tokens[at].key in BEFORE_THE_PAST or tokens[at].key in AN:
            return at
    return min(index + _FUTURE, len(tokens))
