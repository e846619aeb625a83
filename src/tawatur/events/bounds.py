"""Where a word of modality stops before an event: a clause of its own, what is known already, what had happened."""

from __future__ import annotations

from tawatur.attribution import Modality
from tawatur.attribution.reach import AN
from tawatur.events.drafts import Draft
from tawatur.events.known_deeds import is_known_deed
from tawatur.events.scene import Scene

_AFTER = frozenset({"بعد", "عقب", "منذ", "اثر", "جراء", "غداه", "بسبب", "رغم", "بموجب"})
_ANSWER = frozenset({"رد", "ردا", "ردها", "رده", "الرد", "احتجاجا", "للرد"})
_THAT = AN | {"الي", "لان"}
_CLAIMED = frozenset({"certainty", "polarity", "status"})
_DENIES_NO_DEED = frozenset(
    {"تتضح", "يتضح", "تعرف", "يعرف", "نعرف", "تحدد", "يحدد", "تكشف", "يكشف", "تتبين", "يتبين", "توضح", "يوضح", "تعلق",
     "يعلق", "يتطرق", "تتطرق", "تشر", "يشر", "يوفق", "يعلم", "تعلم"}
)  # fmt: skip
_IMPERFECT = ("ي", "ت", "ن", "ا")
_WHICH = frozenset({"علي", "عن", "ل", "من", "ب"})


def applies(scene: Scene, word: Modality, draft: Draft) -> bool:
    """Whether a word in whose reach an event stands means it."""
    if _named(scene, word) or _cut_off(scene, word, draft):
        return False
    if word.effect in _CLAIMED and _is_known(scene, word, draft):
        return False
    return word.effect != "polarity" or not _denies_another(scene, word, draft)


def _named(scene: Scene, word: Modality) -> bool:
    """جهاز مكافحة الإرهاب, أطباء بلا حدود: the word is part of somebody's name."""
    before = scene.ranges.actors.within(max(0, word.cue_first - 3), word.cue_first)
    return any(actor.first < word.cue_first < actor.last for actor in before)


def _is_known(scene: Scene, word: Modality, draft: Draft) -> bool:
    """ربما تكون الهجمات التي ضربت البلدة, لم يدن الهجوم الذي نفذوه: what a relative clause tells of is known to be."""
    head = draft.head
    if word.effect == "status" and word.cue_last <= head.first and is_known_deed(scene, head):
        return True
    if word.value in ("prevented", "threatened") or word.cue_last > head.first:
        return False
    tokens, classes = scene.document.tokens, scene.document.classes
    if head.form == "verb":
        return any(_is_relative(scene, at) for at in range(max(word.cue_last, head.first - 2), head.first))
    if head.form != "noun" or not tokens[head.first].key.startswith("ال"):
        return False
    after = head.last
    while after < len(tokens) and after < head.last + 2 and tokens[after].key.startswith("ال") and not classes[after]:
        after += 1  # الهجمات | الأربع التي
    return after < len(tokens) and classes[after] == "relative"


def _is_relative(scene: Scene, index: int) -> bool:
    """الذي, and the ما of "على ما ارتكبه"."""
    tokens = scene.document.tokens
    if scene.document.classes[index] == "relative" and tokens[index].key not in ("ما", "من"):
        return True
    return tokens[index].key == "ما" and index > 0 and tokens[index - 1].key in _WHICH


def _denies_another(scene: Scene, word: Modality, draft: Draft) -> bool:
    """لم تعرف هويتهم اغتالوا, لم تتضح طبيعة الانفجار: another verb is denied, or what is known of the event."""
    head, tokens = draft.head, scene.document.tokens
    verb = word.cue_last
    if verb >= head.first or not tokens[verb].key.startswith(_IMPERFECT):
        return False
    if head.form == "verb":
        return not any(tokens[i].key in _THAT for i in range(verb, head.first))
    return tokens[verb].key in _DENIES_NO_DEED


def _cut_off(scene: Scene, word: Modality, draft: Draft) -> bool:
    """Whether a word about trying, planning or calling ends before the event.

    It does not reach over a new clause (حاولت ... حيث جرت اشتباكات; دعا إلى التعبئة وهدد; نطالب ... ونرفض هدنة; طلب حجب
    اسمه إن قذيفة) nor to what has happened before (ردها على الهجوم الذي شنته; المطالبة بالثأر بعد مقتل).
    """
    if word.effect != "status" or word.cue_last > draft.head.first:
        return False
    tokens, classes, first = scene.document.tokens, scene.document.classes, draft.head.first
    between = range(word.cue_last, first)
    if any(classes[i] == "subordinator" and tokens[i].key == "حيث" for i in between):
        return True
    if _happened_before(scene, draft, word) or any(_tells_anew(scene, i) for i in between):
        return True
    if _in_relative(scene, between, draft):
        return True
    verbs = (i for i in (*between, first) if "و" in tokens[i].proclitics and (i in scene.verbs or i == first))
    new_verb = next((i for i in verbs if i != first or draft.head.form == "verb"), None)
    return new_verb is not None and not any(tokens[i].key in _THAT for i in range(word.cue_last, new_verb))


def _tells_anew(scene: Scene, index: int) -> bool:
    """إن قذيفة سقطت: "that" before a noun opens what is told; before a verb it goes on (دعا إلى أن يفرج)."""
    token = scene.document.tokens[index]
    if token.key not in ("ان", "وان") or token.enclitic or index + 1 >= len(scene.document.tokens):
        return False
    return index + 1 not in scene.verbs and not scene.document.tokens[index + 1].key.startswith(("ي", "ت", "ن"))


def _in_relative(scene: Scene, between: range, draft: Draft) -> bool:
    """الدمار الذي سببه القصف: the event stands in a relative clause, and no preposition brings it out of there."""
    tokens, head = scene.document.tokens, draft.head
    if tokens[head.first].proclitics.endswith(("ب", "ل")) or tokens[head.first - 1].key in _THAT:
        return False
    at = next((i for i in between if _is_relative(scene, i)), None)
    return at is not None and at + 1 < head.first and not tokens[at + 1].proclitics.endswith("س")


def _happened_before(scene: Scene, draft: Draft, word: Modality) -> bool:
    tokens, head = scene.document.tokens, draft.head
    if word.value == "prevented" or head.first - word.cue_last < 1:
        return False
    before = tokens[head.first - 1].key
    if before in _AFTER or (before == "علي" and tokens[head.first - 2].key in _ANSWER):
        return True
    known = head.form == "noun" and tokens[head.first].key.startswith("ال")
    return known and head.last < len(tokens) and scene.document.classes[head.last] == "relative"
