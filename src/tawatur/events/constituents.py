"""Constituents behind a trigger: noun phrases, bare or brought by a preposition, up to the next verb or hard sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.events.phrases import Phrase, begins_every, begins_who, looks_like_verb, names_body, phrase_at
from tawatur.events.scene import Scene

REACH = 14
_LONG_WORD = 5
_LONGEST_NAME = 9
_GOVERNED = 7
_WHO_IS = frozenset({"احد", "احدي", "وهو", "وهي", "عضو", "نجل", "شقيق", "المتحدث", "الناطق", "الجناح", "القيادي"})
_NOT = "غير"
_LONGEST_ASIDE = 8
_COMMON_NOUNS = "actors/generics"
_PLURALS = ("ين", "ون")
_QUOTES = frozenset('"”“«#')
_COMMAS = frozenset("،,")
_PER_CENT = frozenset("%٪")
_LONE_PREPOSITIONS = frozenset({"ب", "ل"})  # بـ«الرصاص»
_NEW_CLAUSE = frozenset(
    {
        "بحسب",
        "حسب",
        "حسبما",
        "وفق",
        "طبقا",
        "وان",
        "كانو",
        "وهو",
        "وهي",
        "وهم",
        "وهما",
        "بينهم",
        "بينها",
        "بحوزتهم",
        "بحوزته",
    }
)
HARD_SIGNS = frozenset(".،,;؛:!؟?…()[]{}–—-|")


class Item(msgspec.Struct, frozen=True):
    """One constituent after a trigger: a bare noun phrase (no preposition) or one brought by ``preposition``."""

    preposition: str
    phrase: Phrase
    coordinated: bool


def items_of(scene: Scene, start: int, stop: int) -> Iterator[Item]:
    """Constituents from ``start`` on, up to the next verb, hard sign or ``stop``."""
    index, end = start, min(stop, start + REACH, len(scene.document.tokens))
    told = -1  # where a relative clause that a verb opened began
    owned = False  # behind what an adjective takes: محملة بالأدوية | والأغطية
    inner = False  # inside a relative clause that an unknown verb opens: مسلحون يرتدون زيا
    while index < end:
        index = _beyond_inserted(scene, index)
        if index >= end or _ends_clause(scene, index, start):
            return
        if scene.document.tokens[index].key == _NOT:  # ذخائر غير | منفجرة: the quality that it denies is no noun
            index += 2
            continue
        at = _beyond_filler(scene, index)
        if at > index:
            index = at
            continue
        preposition, at = _preposition(scene, index, start)
        preposition = preposition or _of_time(scene, index)
        if at > index and index in scene.places and scene.places[index].last > at:  # والي | شمال دارفور
            index = scene.places[index].last
            continue
        if at > index and at < end and scene.document.classes[at] == "subordinator":
            return
        phrase = phrase_at(scene, at, end)
        if phrase is None and at in scene.times:  # في نوفمبر الماضي
            index = scene.times[at].last
            continue
        if phrase is None:
            told = at if at < end and at in scene.verbs else told
            inner = inner or told == at or (at < end and looks_like_verb(scene, at))
            again = index < at < end and scene.document.classes[at] == "preposition"  # بالقرب من, إلى داخل
            index = at if again else at + 1
            continue
        described = (index - 1, preposition) in scene.obliques and index > start and index - 1 not in scene.verbs
        owned = described or (owned and not preposition and _is_coordinated(scene, phrase.first))
        if ((preposition and index != told + 1) or not inner) and not owned:
            yield Item(preposition, phrase, _is_coordinated(scene, phrase.first))
        inner = inner and bool(preposition)
        index = phrase.last


def _is_coordinated(scene: Scene, first: int) -> bool:
    """والفصائل, و«جهاز كذا»: joined by و, which stands alone before a quotation mark."""
    tokens = scene.document.tokens
    if "و" in tokens[first].proclitics:
        return True
    return first > 1 and tokens[first - 1].text in _QUOTES and tokens[first - 2].text == "و"


def _ends_clause(scene: Scene, index: int, start: int) -> bool:
    """Whether another clause begins at a token: a hard sign, a verb, a word that opens clauses, كان behind a noun."""
    if index in scene.times or index in scene.quantities or _is_by(scene, index):
        return False
    token, word_class = scene.document.tokens[index], scene.document.classes[index]
    if token.text in HARD_SIGNS or token.text in _NEW_CLAUSE:
        return True
    if index in scene.verbs:
        return not names_body(scene, index) and (index == start or not describes(scene, index))
    if word_class == "auxiliary":
        return index > start and token.key.startswith("كان")
    return word_class in ("relative", "subordinator")


def _beyond_filler(scene: Scene, index: int) -> int:
    """Behind a time, a soft sign, a nought or a preposition complete by itself (خلالها); else the token itself."""
    time = scene.times.get(index)
    if time is not None:
        return time.last
    token = scene.document.tokens[index]
    complete = scene.document.classes[index] == "preposition" and token.enclitic
    return index + 1 if token.kind == "sign" or complete or _is_nobody(scene, index) else index


def _is_nobody(scene: Scene, index: int) -> bool:
    """من المسافة صفر: a lone nought counts nobody."""
    quantity = scene.quantities.get(index)
    return quantity is not None and quantity.value == 0 and quantity.counted is None


def _beyond_inserted(scene: Scene, index: int) -> int:
    """هاجم المندوب، الأحد، المنظمة; أجلت الفرق، بمساعدة الأهالي، امرأة: behind a time or a preposition with its noun
    between two commas, or the token itself where none opens there."""
    tokens = scene.document.tokens
    if tokens[index].text not in _COMMAS or index + 1 >= len(tokens):
        return index
    time = scene.times.get(index + 1)
    if time is not None:
        closed = time.last < len(tokens) and tokens[time.last].text in _COMMAS
        return time.last + 1 if closed else index
    brought = tokens[index + 1].proclitics == "ب" or scene.document.classes[index + 1] == "preposition"
    brought = brought or tokens[index + 1].text in _WHO_IS
    if not brought:
        return index
    for at in range(index + 2, min(index + _LONGEST_ASIDE, len(tokens) - 1)):
        if at in scene.verbs or (tokens[at].kind == "sign" and tokens[at].text not in _QUOTES | _COMMAS):
            return index
        if tokens[at].text in _COMMAS:
            return at + 1 if _goes_on(scene, at + 1) else index
    return index


def _goes_on(scene: Scene, index: int) -> bool:
    """Whether a noun without و stands behind what was inserted."""
    token = scene.document.tokens[index]
    return token.kind in ("word", "number") and token.proclitics == "" and scene.document.classes[index] is None


def _of_time(scene: Scene, index: int) -> str:
    """بعد عامين من | حبسه: the preposition that a time right before has taken."""
    token = scene.document.tokens[index - 1]
    taken = index > 0 and scene.document.classes[index - 1] == "preposition"
    times = scene.ranges.times.within(index - 1, index) if taken else ()
    return token.key if any(time.last == index for time in times) else ""


def _is_by(scene: Scene, index: int) -> bool:
    link = scene.links.get(index)
    return link is not None and scene.grammar.links[link.row].kind == "by"


def _preposition(scene: Scene, index: int, start: int) -> tuple[str, int]:
    """The preposition at a token, apart or joined to its noun, and where the noun begins."""
    tokens = scene.document.tokens
    token = tokens[index]
    if _is_by(scene, index):
        return "by", scene.links[index].last
    if begins_who(scene, index):
        return "", index
    if begins_every(scene, index):
        return token.proclitics.lstrip("وف"), index
    if index in scene.quantities or index in scene.actors:  # نحو 90 مشتبها به, جنوب أفريقيا
        return token.proclitics.lstrip("وف"), index
    if scene.document.classes[index] == "preposition" or token.text in _LONE_PREPOSITIONS:
        counted = token.key == "من" and index > start and tokens[index - 1].text in _PER_CENT
        quoted = index + 1 < len(tokens) and tokens[index + 1].text in _QUOTES  # على «مخازن ذخيرة»
        return "" if counted else token.key, index + 1 + quoted
    return token.proclitics.lstrip("وف") or _unknown_preposition(scene, index), index


def _unknown_preposition(scene: Scene, index: int) -> str:
    """بمحاسبة: the first letter of a word that the lexicon does not know, where it may well be a preposition."""
    token = scene.document.tokens[index]
    if token.kind != "word" or token.key[0] not in "بل" or len(token.key) < _LONG_WORD:
        return ""
    if index in scene.actors or index in scene.places or scene.document.lexicon.knows(token.key):
        return ""
    return token.key[0]


def with_coordinated(items: Sequence[Item], index: int) -> Iterator[tuple[Phrase, bool]]:
    """The phrase of item ``index`` and those joined to it by و, with whether it is a later one."""
    yield items[index].phrase, False
    for item in items[index + 1 :]:
        if item.preposition or not item.coordinated:
            return
        yield item.phrase, True


def describes(scene: Scene, index: int) -> bool:
    """شن مسلحون | يستقلون دراجات هجوما, على خلية | كانت ترصد القوات: a verb right behind an indefinite participant that
    another verb or a preposition has already."""
    tokens, classes = scene.document.tokens, scene.document.classes
    end = index
    while end > 0 and classes[end - 1] == "auxiliary":
        end -= 1
    if tokens[index].proclitics or end == 0:
        return False
    for start in range(end - 1, max(0, end - _LONGEST_NAME) - 1, -1):
        actor = scene.actors.get(start)
        if actor is not None and actor.last == end:
            held = tokens[start].proclitics in ("ب", "ل") or _is_held(scene, start)
            return held and is_indefinite(scene, Phrase(start, end))
    return False


def _is_held(scene: Scene, start: int) -> bool:
    """Whether a verb, a deed or a preposition stands before a participant in its clause."""
    for index in range(start - 1, max(-1, start - _GOVERNED), -1):
        if scene.document.tokens[index].kind == "sign":
            return False
        if index in scene.verbs or index in scene.deeds or scene.document.classes[index] == "preposition":
            return True
    return False


def is_indefinite(scene: Scene, phrase: Phrase) -> bool:
    """مهاجرين, خلايا للتنظيم: a participant without name or article; no proof that there is none."""
    actor = scene.actors.get(phrase.first)
    if actor is None or scene.document.tokens[phrase.first].key.startswith("ال"):
        return False
    owned = any(scene.document.tokens[i].proclitics == "ل" for i in range(phrase.first + 1, phrase.last))
    last = scene.document.tokens[phrase.last - 1].key
    joined = any(scene.document.classes[i] == "preposition" for i in range(phrase.first, phrase.last))
    if last.startswith("ال") and not (owned or joined):
        return False  # سجون الاحتلال: a construct has its article at its end
    common = actor.rule.startswith(_COMMON_NOUNS) and last.endswith(_PLURALS)
    return actor.actor is None or owned or common  # خلية مخربين, whoever is meant
