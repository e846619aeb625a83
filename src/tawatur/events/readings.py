"""How a trigger is to be read where it stands: many a verb is spelt like a noun, many a passive like its active."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from tawatur.events.clauses import pronoun_subject, subject_before
from tawatur.events.participants import acts, is_accusative
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.letters import fold_text

DONE = frozenset({"تم", "تمت", "يتم", "تتم", "سيتم", "ستتم", "جري", "جرت", "يجري", "تجري"})
_BRINGS = frozenset({"عن", "في", "علي", "الي", "بعد", "قبل", "خلال", "اثر", "بسبب", "دون", "جراء"})
_JOINED = 6
_DAMMA = "\u064f"


def as_it_stands(scene: Scene, trigger: TriggerMention) -> TriggerMention:
    """The trigger with the form that its neighbours give it."""
    if trigger.form == "verb" and _must_be_noun(scene, trigger):
        return msgspec.structs.replace(trigger, form="noun", tense="", person="", passive=False)
    if trigger.form == "noun" and _is_vowelled_passive(scene, trigger):
        return msgspec.structs.replace(trigger, form="verb", tense="past", person="3ms", passive=True)
    if trigger.form == "noun" and (
        _has_subject(scene, trigger)
        or _has_pronoun(scene, trigger)
        or _describes_noun(scene, trigger)
        or _has_object(scene, trigger)
        or _opens_with_doer(scene, trigger)
    ):
        return msgspec.structs.replace(trigger, form="verb", tense="past", person="3ms")
    if trigger.form == "verb" and _is_noun_with_pronoun(scene, trigger):
        return msgspec.structs.replace(trigger, form="noun", tense="", person="", passive=False)
    if trigger.form == "verb" and trigger.tense == "past" and _begins_with_damma(scene, trigger):
        return msgspec.structs.replace(trigger, passive=True)
    if trigger.form == "verb" and trigger.passive and not _surely_passive(scene, trigger):
        return msgspec.structs.replace(trigger, passive=False)
    if trigger.person == "1s":
        return _not_myself(scene, trigger)
    if trigger.person == "3ms" and trigger.tense == "past" and _is_she(scene, trigger):
        return msgspec.structs.replace(trigger, person="3fs")
    if trigger.person == "3fs" and _is_he_with_pronoun(scene, trigger):
        return msgspec.structs.replace(trigger, person="3ms")
    return trigger


def _not_myself(scene: Scene, trigger: TriggerMention) -> TriggerMention:
    """أحرق is "burnt" sooner than "I burn", أصيب "was hit" sooner than "I hit", قصفت "it shelled" than "I shelled"."""
    if trigger.tense == "past":
        return msgspec.structs.replace(trigger, person="3fs")
    key = scene.document.tokens[trigger.first].key
    if _is_spelt_as(trigger.rule.row.verbs, key):
        return msgspec.structs.replace(trigger, tense="past", person="3ms", passive=False)
    if _is_spelt_as(trigger.rule.row.passives, key):
        return msgspec.structs.replace(trigger, tense="past", person="3ms", passive=True)
    return trigger


def _is_she(scene: Scene, trigger: TriggerMention) -> bool:
    """قواته تقاتل: a past of him in ت is spelt like a present of her, and only she stands before it."""
    if not scene.document.tokens[trigger.first].key.startswith("ت"):
        return False
    start = scene.document.sentences[trigger.sentence].first
    her = subject_before(scene, trigger.first, start, "3fs")
    return her is not None and subject_before(scene, trigger.first, start, "3ms") is None


def _is_he_with_pronoun(scene: Scene, trigger: TriggerMention) -> bool:
    """قصفه, which folding spells like قصفت; تفرقهم and اعتقلته are "she" with a pronoun of their own."""
    token = scene.document.tokens[trigger.last - 1]
    if token.enclitic or scene.document.raw[token.start : token.end].endswith("ته"):
        return False
    return bears_pronoun(scene, trigger)


def _must_be_noun(scene: Scene, trigger: TriggerMention) -> bool:
    return _is_done(scene, trigger) or _is_counted(scene, trigger) or _is_brought(scene, trigger)


def _is_brought(scene: Scene, trigger: TriggerMention) -> bool:
    """تحدثوا عن | نهب محال وحرق سيارات: a noun that a preposition brings, and one that is joined to it."""
    first, tokens = trigger.first, scene.document.tokens
    if first not in scene.deeds or trigger.last - first > 1 or tokens[first].enclitic:
        return False
    if tokens[first].proclitics == "و":
        first = next((i for i in range(first - 1, max(-1, first - _JOINED), -1) if i in scene.deeds), 0)
        if tokens[first].proclitics.endswith("ب"):  # تتهمه بقصف القرية | ونهب المنازل
            return True
    return first > 0 and tokens[first - 1].key in _BRINGS and not tokens[first].proclitics


def _is_done(scene: Scene, trigger: TriggerMention) -> bool:
    """تم قصف, جرى اعتقال: what follows such an auxiliary is a noun, though a verb may be spelt like it."""
    return trigger.first > 0 and scene.document.tokens[trigger.first - 1].key in DONE


def _is_counted(scene: Scene, trigger: TriggerMention) -> bool:
    """40 خرقا: what a number counts is a noun, though a dual verb may be spelt like it."""
    quantity = scene.quantities.get(trigger.first - 1)
    return quantity is not None and quantity.counted_first == trigger.first


def _has_subject(scene: Scene, trigger: TriggerMention) -> bool:
    """الجيش قصف القرية: a word spelt like a verb right behind a participant that opens the clause."""
    token = scene.document.tokens[trigger.first]
    if trigger.last - trigger.first > 1 or token.proclitics or token.enclitic:
        return False
    if not _is_spelt_as(trigger.rule.row.verbs, token.key):
        return False
    before = trigger.first - 1
    start = scene.document.sentences[trigger.sentence].first
    if (
        before < start
        or scene.document.tokens[before].kind == "sign"
        or scene.document.classes[before] == "preposition"
    ):
        return False
    subject = subject_before(scene, trigger.first, start, "3ms")
    if subject is None or subject.phrase.first in scene.deeds or subject.phrase.first in scene.light_verbs:
        return False
    first = subject.phrase.first
    sure = first > start and scene.document.classes[first - 1] == "subordinator"
    if not sure and not acts(scene, subject.phrase):
        return False
    return sure or (subject.phrase.last == trigger.first and (first == start or _opens(scene, first - 1)))


def _has_object(scene: Scene, trigger: TriggerMention) -> bool:
    """ودك | تجمعا للجنود: a verbal noun stands in construct, and a word in the accusative is the object of a verb."""
    first, behind = trigger.first, trigger.last
    if behind - first > 1 or behind not in scene.actors or not is_accusative(scene, behind):
        return False
    return _is_spelt_as(trigger.rule.row.verbs, scene.document.tokens[first].key)


def _opens_with_doer(scene: Scene, trigger: TriggerMention) -> bool:
    """ونشر | الجيش | وحدات: a word joined by و that opens a clause, with a doer and an object behind it."""
    first, behind, tokens = trigger.first, trigger.last, scene.document.tokens
    if behind - first > 1 or tokens[first].proclitics != "و" or behind not in scene.actors:
        return False
    if first > 0 and tokens[first - 1].text not in ".،؛" and first != scene.document.sentences[trigger.sentence].first:
        return False
    after = scene.actors[behind].last
    doer = tokens[behind].key.startswith("ال") and acts(scene, Phrase(behind, after))
    object_ = doer and after in scene.actors and not tokens[after].proclitics
    return object_ and _is_spelt_as(trigger.rule.row.verbs, tokens[first].key)


def _describes_noun(scene: Scene, trigger: TriggerMention) -> bool:
    """عمارة | قصفها الاحتلال: a verb with a pronoun between the indefinite noun that it describes and who did it."""
    first, tokens = trigger.first, scene.document.tokens
    if trigger.last - first > 1 or tokens[first].proclitics or not tokens[first].enclitic or first == 0:
        return False
    if not _is_spelt_as(trigger.rule.row.verbs, tokens[first].key) or trigger.last not in scene.actors:
        return False
    before = tokens[first - 1]
    bare = before.kind == "word" and not before.key.startswith("ال") and not before.enclitic
    noun = bare and first - 1 not in scene.verbs and scene.document.classes[first - 1] in (None, "adjective")
    doer = Phrase(trigger.last, scene.actors[trigger.last].last)
    return noun and not tokens[trigger.last].proclitics and acts(scene, doer)


def _is_noun_with_pronoun(scene: Scene, trigger: TriggerMention) -> bool:
    """أعلنت سيطرتها على: a noun in ة with its pronoun, spelt like a verb of the feminine that takes no object."""
    token = scene.document.tokens[trigger.first]
    if not token.enclitic or trigger.person != "3fs" or trigger.tense != "past" or trigger.last - trigger.first > 1:
        return False
    return any(fold_text(noun)[:-1] + "ت" == token.key for noun in trigger.rule.row.nouns if noun.endswith("ة"))


def _has_pronoun(scene: Scene, trigger: TriggerMention) -> bool:
    """إنه قصف: a word spelt like a verb right behind a pronoun that is its subject."""
    token = scene.document.tokens[trigger.first]
    if trigger.last - trigger.first > 1 or token.proclitics or not _is_spelt_as(trigger.rule.row.verbs, token.key):
        return False
    following = scene.document.tokens[trigger.last : trigger.last + 1]
    predicate = not following or following[0].kind == "sign" or bool(following[0].proclitics)
    start = scene.document.sentences[trigger.sentence].first
    return not predicate and pronoun_subject(scene, trigger.first, start) == "ه"


def _begins_with_damma(scene: Scene, trigger: TriggerMention) -> bool:
    """نُقل, نُهبت: no active of the past has a damma on its first letter."""
    token = scene.document.tokens[trigger.first]
    at = token.start + len(token.proclitics)
    return token.key.startswith("ن") and scene.document.raw[at + 1 : at + 2] == _DAMMA


def _is_vowelled_passive(scene: Scene, trigger: TriggerMention) -> bool:
    """ضُبط, خُطف: a word spelt like the event's noun, with the vowel of a passive on its first letter."""
    token = scene.document.tokens[trigger.first]
    row = trigger.rule.row
    if trigger.last - trigger.first > 1 or not _is_spelt_as((*row.verbs, *row.passives), token.key):
        return False
    at = token.start + len(token.proclitics)
    return scene.document.raw[at + 1 : at + 2] == _DAMMA


def _is_spelt_as(pairs: tuple[str, ...], key: str) -> bool:
    return key in _first_forms(pairs)


@lru_cache(maxsize=4096)
def _first_forms(pairs: tuple[str, ...]) -> frozenset[str]:
    """The folded past tenses of verbs given as past/present; as many as the lexicon has rows."""
    return frozenset(fold_text(pair.partition("/")[0]) for pair in pairs)


def _opens(scene: Scene, index: int) -> bool:
    token = scene.document.tokens[index]
    return token.kind == "sign" or token.kind == "other" or scene.document.classes[index] == "subordinator"


def _surely_passive(scene: Scene, trigger: TriggerMention) -> bool:
    """Whether a passive is spelt differently from its active, or bears the vowel that tells them apart. In the present
    only a hollow one is (يصاب, يعاد); يهاجم and يغتال are both."""
    row = trigger.rule.row
    token = scene.document.tokens[trigger.first]
    if _DAMMA in scene.document.raw[token.start : token.end]:
        return True
    if trigger.tense == "present":
        return token.key[-2:-1] == "ا" and token.key[2:3] != "ت"
    return set(row.passives).isdisjoint(row.verbs)


def bears_pronoun(scene: Scene, trigger: TriggerMention) -> bool:
    """أمطره, قصفه: a last ه that is a pronoun (folding spells it like a feminine ending)."""
    token = scene.document.tokens[trigger.last - 1]
    if token.enclitic:
        return True
    if trigger.last - trigger.first > 1:
        return False
    return trigger.form == "verb" and trigger.tense == "past" and scene.document.raw[token.end - 1] == "ه"
