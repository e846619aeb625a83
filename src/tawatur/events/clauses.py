"""The clause of a verb: where it opens, the noun phrase that it is about, the subject that a verb has there."""

from __future__ import annotations

import msgspec

from tawatur.events.agreement import may_follow, may_precede
from tawatur.events.constituents import HARD_SIGNS, is_indefinite, items_of
from tawatur.events.phrases import Phrase, phrase_at
from tawatur.events.scene import Scene

_LONGEST_ASIDE = 5
_LONGEST_ASIDE_NAME = 12
_AMONG = frozenset({"بينهم", "بينها", "بينهن", "منهم", "منها", "منهن"})
_COMMAS = frozenset("،,")
_LONGEST_SUBJECT = 14
_LONGEST_PHRASE = 9
_QUOTES = frozenset("\"”“«»'")
_WAS = frozenset({"كان", "كانت", "كانوا"})  # إنه كان يهدف; folding spells كأن so, too
_BETWEEN = frozenset({"auxiliary", "adverb", "negator"})
_PRONOUNS = {"ها": "ها", "هم": "هم", "هما": "هم", "نه": "ه", "هي": "ها", "هو": "ه"}
_MARKS = _QUOTES | {"#"}
_LONGEST_DEED = 3
_DEEDS = frozenset({"عمليه", "عمليات", "حمله", "حملات", "ضربه", "ضربات"})
_SOME = frozenset({"عددا", "بعضا", "كثيرا", "واحدا"})
_OPENERS = frozenset({"لكن", "ولكن", "فيما", "بينما", "كما"})
_BEFORE_VERBS = frozenset(
    {"حيث", "بعدما", "عندما", "ريثما", "حين", "حينما", "لما", "كلما", "مما", "ما", "اذ", "اذا", "لو"}
)


class Subject(msgspec.Struct, frozen=True):
    """A phrase before a verb that is its subject; ``relative`` when a relative pronoun stands between them."""

    phrase: Phrase
    relative: bool


def subject_before(scene: Scene, first: int, start: int, person: str) -> Subject | None:
    """The subject that stands before the verb at token ``first`` in its clause; the sentence begins at ``start``."""
    if "و" in scene.document.tokens[first].proclitics or "ف" in scene.document.tokens[first].proclitics:
        return None
    index = _over_aside(scene, _over_apposition(scene, _before_verb(scene, first, start), start), start)
    relative = index >= start and scene.document.classes[index] == "relative"
    if relative:
        index = _before_verb(scene, index, start)
        index -= index > start and scene.document.tokens[index].text in _COMMAS  # إلى الجماعة، التي | كانت قد هاجمت
    if index < start:
        return None
    described = _described(scene, first, index, start)
    if described is not None and may_precede(scene, described, person):
        return Subject(described, False)
    phrase = phrase_ending_at(scene, start, index + 1)
    if phrase is not None and may_precede(scene, phrase, person) and not _behind_preposition(scene, phrase, relative):
        return Subject(phrase, relative)
    topic = None if relative else topic_before(scene, first, start)
    return Subject(topic, False) if topic is not None and may_precede(scene, topic, person) else None


def _over_apposition(scene: Scene, index: int, start: int) -> int:
    """كتائب القسام، الجناح العسكري لحماس، | قصفت: the token before what stands between two commas and names no deed."""
    tokens, classes = scene.document.tokens, scene.document.classes
    if index <= start or tokens[index].text not in _COMMAS:
        return index
    for at in range(index - 1, max(start, index - _LONGEST_ASIDE_NAME), -1):
        if tokens[at].text in _COMMAS:
            opens = tokens[at + 1]
            named = not opens.proclitics and classes[at + 1] is None and at + 1 not in scene.times
            return at - 1 if named else index
        if at in scene.verbs or classes[at] in ("relative", "subordinator", "conjunction"):
            return index
    return index


def _over_aside(scene: Scene, index: int, start: int) -> int:
    """ستة مدنيين بينهم امرأتان | قتلوا: the token before what only says who is among them."""
    for at in range(index, max(start, index - _LONGEST_ASIDE), -1):
        if scene.document.tokens[at].kind == "sign" or at in scene.verbs:
            return index
        if scene.document.tokens[at].key in _AMONG:
            return at - 1 - (scene.document.tokens[at - 1].text in _COMMAS)
    return index


def _described(scene: Scene, first: int, index: int, start: int) -> Phrase | None:
    """طائرات لم تُعرف هويتها | قصفت: an indefinite subject behind which a negated clause describes it."""
    for at in range(index, max(start, index - _LONGEST_ASIDE), -1):
        if scene.document.tokens[at].kind == "sign" or at in scene.actors:
            return None
        if scene.document.classes[at] == "negator":
            phrase = phrase_ending_at(scene, start, at) if at < first - 1 else None
            return phrase if phrase is not None and is_indefinite(scene, phrase) else None
    return None


def _behind_preposition(scene: Scene, phrase: Phrase, relative: bool) -> bool:
    """في مدينة تعز قتل ...: what a preposition brings is no subject, unless a relative clause speaks of it (as it does
    of an indefinite noun without a pronoun: على مهاجرين حاولوا الهرب)."""
    token = scene.document.tokens[phrase.first]
    if relative or is_indefinite(scene, phrase):
        return False
    at = phrase.first - 1
    if at > 0 and scene.document.tokens[at].text in _MARKS:  # لدى #حماس
        at -= 1
    if at >= 0 and scene.document.classes[at] == "preposition":
        return not _is_partitive(scene, at)
    return token.proclitics.endswith(("ب", "ل"))


def _is_partitive(scene: Scene, index: int) -> bool:
    """عدداً من المهاجمين, 37 من المقاتلين: what "من" counts out stands for its number."""
    tokens, classes = scene.document.tokens, scene.document.classes
    if index == 0 or tokens[index].key != "من":
        return False
    counted = index - 1 in scene.quantities or tokens[index - 1].kind == "number"
    return counted or classes[index - 1] == "quantifier" or tokens[index - 1].key in _SOME


def _before_verb(scene: Scene, first: int, start: int) -> int:
    """The token before a verb, over its auxiliaries, negation, adverbs and opening quotation marks."""
    tokens, classes = scene.document.tokens, scene.document.classes
    index = first - 1
    while index >= start and (
        tokens[index].text in _QUOTES or classes[index] in _BETWEEN or tokens[index].text in _WAS
    ):
        index -= 1
    return index


def pronoun_subject(scene: Scene, first: int, start: int) -> str:
    """قالت إنها قصفت, وهي تنسحب: the pronoun before a verb that stands for its subject, or nothing."""
    index = _before_verb(scene, first, start)
    if index < start or scene.document.classes[index] not in ("subordinator", "pronoun") or index in scene.actors:
        return ""
    text = scene.document.tokens[index].text
    if text in ("وهم", "هم"):
        return "هم"
    ending = text[-3:] if text.endswith("هما") else text[-2:]
    return _PRONOUNS.get(ending, "")


def phrase_ending_at(scene: Scene, first: int, end: int) -> Phrase | None:
    """The mention that ends right before token ``end``."""
    for start in range(max(first, end - _LONGEST_PHRASE), end):
        actor = scene.actors.get(start)
        if actor is not None and actor.last == end:
            return Phrase(start, end)
        instrument = scene.instruments.get(start)
        if instrument is not None and instrument.last == end:
            return Phrase(start, end)
        quantity = scene.quantities.get(start)
        if quantity is not None and quantity.kind == "count" and max(quantity.last, quantity.counted_last or 0) == end:
            return Phrase(start, end)
    return None


def takes_up(scene: Scene, index: int) -> bool:
    """هاجمه, تفرقهم: whether a verb ends in a pronoun for its object."""
    token = scene.document.tokens[index]
    return bool(token.enclitic) or scene.document.raw[token.end - 1] == "ه"


def describes_deed(scene: Scene, first: int) -> bool:
    """لعملية إرهابية | استهدفت نقطة حراسة: whether a verb says what the indefinite deed right before it did."""
    tokens = scene.document.tokens
    if tokens[first].proclitics:
        return False
    for index in range(first - 1, max(-1, first - _LONGEST_DEED - 1), -1):
        token = tokens[index]
        if token.kind != "word" or token.key.startswith("ال") or index in scene.verbs or index in scene.actors:
            return False
        if index in scene.deeds or token.key in _DEEDS:
            return not token.enclitic
    return False


def topic_before(scene: Scene, first: int, start: int) -> Phrase | None:
    """The noun phrase with which the clause of a verb opens: إن الأسرى في السجن | أحرقوا, الرتل القادم | وصل."""
    opening = _opening(scene, first, start)
    if opening is None:
        return None
    at, sure = opening
    at = _over_lead(scene, at, first)
    phrase = phrase_at(scene, at, first)
    if phrase is None or scene.document.tokens[at].proclitics.lstrip("وف"):
        return None
    return phrase if sure or _stands_out(scene, phrase) else None


def opens_with_noun(scene: Scene, first: int, start: int) -> bool:
    """مكافحة الإرهاب | دخلت: whether a clause opens with a noun, so that its verb has no subject behind it."""
    opening = _opening(scene, first, start)
    if opening is None:
        return False
    at = _over_lead(scene, opening[0], first)
    token = scene.document.tokens[min(at, first)]
    return at < first and scene.document.classes[at] is None and token.proclitics in ("", "و", "ف")


def _over_lead(scene: Scene, at: int, first: int) -> int:
    """The first token of a clause behind what only leads it in: signs, times, conjunctions, كان."""
    tokens, classes = scene.document.tokens, scene.document.classes
    while at < first:
        time = scene.times.get(at)
        if time is not None:
            at = time.last
        elif tokens[at].kind in ("sign", "other") or classes[at] in ("auxiliary", "conjunction", "adverb"):
            at += 1
        else:
            break
    return at


def _stands_out(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is surely a noun phrase: a known participant or thing, or one with article or pronoun."""
    first = phrase.first
    token = scene.document.tokens[first]
    if token.kind == "number" and phrase.last - first == 1:
        return False
    known = first in scene.actors or first in scene.quantities or first in scene.instruments or first in scene.capitals
    return known or token.key.startswith("ال") or (bool(token.enclitic) and first not in scene.deeds)


def _opening(scene: Scene, first: int, start: int) -> tuple[int, bool] | None:
    """Where the clause of the verb at ``first`` opens, and whether a noun must stand there (behind أن and its kin)."""
    tokens, classes = scene.document.tokens, scene.document.classes
    for index in range(first - 1, max(start, first - _LONGEST_SUBJECT) - 1, -1):
        word_class = classes[index]
        if index in scene.verbs or word_class == "relative":
            return None
        if word_class == "subordinator":
            return None if tokens[index].text[-1:] == "ه" or tokens[index].key in _BEFORE_VERBS else (index + 1, True)
        if tokens[index].text in HARD_SIGNS or tokens[index].kind == "other" or tokens[index].key in _OPENERS:
            return index + 1, False
    return (start, False) if first - start <= _LONGEST_SUBJECT else None


def subject_of(scene: Scene, first: int, last: int, person: str, start: int, stop: int) -> Phrase | None:
    """The subject of the verb at tokens ``first:last``: before it in its clause, else right behind it."""
    found = subject_before(scene, first, start, person)
    if found is not None:
        return found.phrase
    for item in items_of(scene, last, stop):
        if not item.preposition:
            return item.phrase if may_follow(scene, item.phrase, person) else None
    return None
