"""How much of a noun phrase belongs to whom or what a deed was done to, once all parts of the event are known: what
stands in construct to it, its adjectives, its make, whose it is, the clause that describes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set

import msgspec

from tawatur.events.agreement import may_precede
from tawatur.events.drafts import Draft
from tawatur.events.phrases import (
    Phrase,
    begins_who,
    end_of_who,
    ends_phrase,
    is_adjectival,
    is_loose_adjective,
    phrase_at,
    qualifies,
)
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.triggers import TriggerMention

_ARTICLE = "ال"
_MAKES = frozenset({"نوع", "طراز", "عيار", "فئه", "ماركه", "صنف"})
_PARTS = frozenset(
    {"جزء", "جزءا", "اجزاء", "جانب", "جانبا", "قسم", "قسما", "عدد", "عددا", "رشقه", "دفعه", "وابل", "شحنه", "كميه",
     "كميات", "خليه", "شبكه", "مجموعه"}
)  # fmt: skip
_OF_COMPLEMENTS = frozenset({"ل", "ب", "من"})
_WHERE = frozenset(
    {"شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط", "قرب", "داخل", "خارج", "محيط", "نتيجه",
     "حصيله", "احدهم", "احدهما"}
)  # fmt: skip
_FROM = ("قادم", "قريب", "هارب", "فار", "عايد", "محروم", "خال")  # with من they say whence, and of nothing what it is
_NO_QUALITY = frozenset(
    {"المسووليه", "القريب", "القريبه", "المجاور", "المجاوره", "الواقع", "الواقعه", "المقابل", "المقابله", "المحاذي"}
)
_SITES = frozenset({"facility", "infrastructure", "vehicle", "goods"})
_NUNATED = ("ون", "ين", "ان")
_SHORTEST_NUNATED = 5
_TANWIN = "\u064b"
_STEPS = 6
_COMPLETED_REACH = 6
_TAKEN_UP = frozenset({"pronoun", "crowd", "passive.afar", "under"})  # told before as part of another clause
_Way = Callable[[Scene, Phrase, int], int]


def with_whole_nouns(scene: Scene, draft: Draft, parts: Sequence[Part], ahead: int) -> tuple[Part, ...]:
    """The parts of an event, each recipient with all of its noun phrase that no other part and no event (the next one
    begins at token ``ahead``) has taken."""
    stop = scene.document.sentences[draft.head.sentence].last
    taken = {i for part in parts for i in range(part.phrase.first, part.phrase.last)}
    taken.update(i for trigger in draft.triggers for i in range(trigger.first, trigger.last))
    taken.update(i for trigger in draft.triggers for i in _completing(scene, trigger, stop))
    taken.add(ahead)
    return tuple(
        msgspec.structs.replace(part, phrase=_whole(scene, part, stop, taken)) if part.role == "recipient" else part
        for part in parts
    )


def _completing(scene: Scene, trigger: TriggerMention, stop: int) -> Iterator[int]:
    """لقي رجل | حتفه: the words that only complete a verb, near behind it."""
    words = trigger.rule.complement.words
    for index in range(trigger.last, min(trigger.last + _COMPLETED_REACH, stop)) if words else ():
        if words & {scene.document.tokens[index].bare, scene.document.tokens[index].text}:
            yield index


def _whole(scene: Scene, part: Part, stop: int, taken: Set[int]) -> Phrase:
    phrase, ways = part.phrase, _APART if part.rule in _TAKEN_UP else _ALL
    if part.role == "instrument":
        ways = _OF_WEAPONS
    if begins_who(scene, phrase.first):
        return Phrase(phrase.first, max(phrase.last, end_of_who(scene, phrase.first, stop)))
    for _ in range(_STEPS):
        end = _further(scene, phrase, stop, taken, ways)
        if end == phrase.last:
            break
        phrase = Phrase(phrase.first, end)
    return phrase


def _further(scene: Scene, phrase: Phrase, stop: int, taken: Set[int], ways: Sequence[_Way]) -> int:
    """The end of the phrase with what belongs to it next, or its own end."""
    at = phrase.last
    if at >= stop or scene.document.tokens[at].kind != "word":
        return at
    for widen in ways:
        end = widen(scene, phrase, stop)
        if end > at:
            return end if taken.isdisjoint(range(at, end)) else at
    return at


def _make(scene: Scene, phrase: Phrase, stop: int) -> int:
    """بنادق من طراز كذا, قذائف عيار 120: of which make."""
    at, tokens = phrase.last, scene.document.tokens
    named = at + (tokens[at].key == "من")
    if named + 1 >= stop or tokens[named].key not in _MAKES:
        return at
    end = named + 1
    while end < stop and tokens[end].text in "\"”“«»'":
        end += 1
    end += 1
    while end < stop and tokens[end].kind in ("latin", "number"):
        end += 1
    return min(end, stop)


def _complement(scene: Scene, phrase: Phrase, stop: int) -> int:
    """سيارة تابعة للشرطة, متهمين بالتهريب: an adjective with what its preposition brings."""
    at, tokens = phrase.last, scene.document.tokens
    adjective = at if _takes_complement(scene, at) else at - 1
    if adjective < phrase.first or adjective + 1 >= stop:
        return at
    behind = tokens[adjective + 1]
    by = behind.proclitics or behind.key
    if by == "من" and tokens[adjective].key.removeprefix(_ARTICLE).startswith(_FROM):
        return at
    if by not in _OF_COMPLEMENTS or (adjective, by) not in scene.obliques:
        return at
    begin = adjective + 1 if behind.proclitics else adjective + 2
    complement = phrase_at(scene, begin, stop)
    return complement.last if complement is not None else at


def _takes_complement(scene: Scene, index: int) -> bool:
    return any((index, by) in scene.obliques for by in _OF_COMPLEMENTS) and index not in scene.verbs


def _described(scene: Scene, phrase: Phrase, stop: int) -> int:
    """معتقل إداري, الشرطة الحرة: an adjective that agrees in being definite."""
    at, tokens = phrase.last, scene.document.tokens
    if tokens[at].key == "غير" and not tokens[at].proclitics and at + 1 < stop:  # الذخائر غير المنفجرة
        return at + 2
    if ends_phrase(scene, phrase.first, at, stop) and scene.document.classes[at] != "adjective":
        return at
    if tokens[at].proclitics or at in scene.verbs or at in scene.quantities or at in scene.light_verbs:
        return at
    if tokens[at].key.startswith(_ARTICLE):
        fits = _is_definite(scene, at - 1) and tokens[at].key not in _NO_QUALITY and not _is_name(scene, phrase)
        return at + 1 if fits and qualifies(scene, at - 1, at) else at
    fits = is_adjectival(scene, at) or is_loose_adjective(scene, at) or _is_accusative_pair(scene, at)
    return at + 1 if fits and not _is_definite(scene, at - 1) and not _is_name(scene, phrase) else at


def _is_accusative_pair(scene: Scene, index: int) -> bool:
    """قاربا | مطاطيا, هدفا | حيويا: an indefinite adjective in the case of its noun."""
    before, token = scene.document.tokens[index - 1].key, scene.document.tokens[index].key
    named = index in scene.actors or index in scene.deeds or scene.document.classes[index] is not None
    return before.endswith("ا") and token.endswith("ا") and len(token) >= _SHORTEST_NUNATED and not named


def _construct(scene: Scene, phrase: Phrase, stop: int) -> int:
    """متاجر سوق كذا, رتل صهاريج, مرضى القسم: the noun right behind an indefinite one says whose or of what it is."""
    at, tokens = phrase.last, scene.document.tokens
    token = tokens[at]
    if not _may_govern(scene, at - 1) or _is_name(scene, phrase) or ends_phrase(scene, phrase.first, at, stop):
        return at
    if token.proclitics or token.key in _WHERE or at in scene.quantities or token.key.startswith("ي"):
        return at
    if is_adjectival(scene, at) and not token.key.startswith(_ARTICLE):
        return at
    behind = phrase_at(scene, at, stop)
    return behind.last if behind is not None else at


def _may_govern(scene: Scene, index: int) -> bool:
    """Whether a noun can be the first of a construct: without article, pronoun and the endings that it loses there."""
    token = scene.document.tokens[index]
    if token.kind != "word" or _is_definite(scene, index) or scene.document.classes[index] is not None:
        return False
    if is_adjectival(scene, index) or index in scene.nisbas or index in scene.places:
        return False
    if token.key.endswith(_NUNATED) and len(token.key) >= _SHORTEST_NUNATED:
        return False
    written = scene.document.raw[token.start : token.end]
    accusative = token.key.endswith("ا") and scene.document.lexicon.knows(token.key[:-1])
    return not accusative and not written.endswith((_TANWIN, _TANWIN + "ا"))


def _counted_out(scene: Scene, phrase: Phrase, stop: int) -> int:
    """جزءا من الشبكة, رشقة من عشرة صواريخ, عنصر من القوات: of what or of whom it is a part."""
    at, tokens = phrase.last, scene.document.tokens
    if tokens[at].key != "من" or tokens[at].proclitics or at + 1 >= stop:
        return at
    part = tokens[at - 1].key in _PARTS or tokens[phrase.first].key in _PARTS
    if not part and (_is_definite(scene, at - 1) or not (_is_body(scene, phrase.first) and _is_body(scene, at + 1))):
        return at
    behind = phrase_at(scene, at + 1, stop)
    return behind.last if behind is not None else at


def _is_present(key: str, person: str) -> bool:
    """يضم, تقل, يستقلون, but no تجمع, تجمعت, تجمعوا."""
    return key.startswith("ي") or (key.startswith("ت") and person == "3fs" and not key.endswith("ت"))


def _is_body(scene: Scene, index: int) -> bool:
    """عنصر من | القوات: people, and no place from which they came."""
    return index in scene.actors and not _is_site(scene, index)


def _is_site(scene: Scene, index: int) -> bool:
    actor = scene.actors.get(index)
    return index in scene.places or (actor is not None and actor.kind in _SITES)


def _clause(scene: Scene, phrase: Phrase, stop: int) -> int:
    """ناقلة ترفع علم كذا, شخصا يشتبه بانتمائه: a verb of the present right behind an indefinite noun, with what it
    governs."""
    at, tokens = phrase.last, scene.document.tokens
    if at not in scene.verbs or at in scene.light_verbs or tokens[at].proclitics or at + 1 >= stop:
        return at
    if not _is_present(tokens[at].key, scene.persons[at]) or _is_definite(scene, at - 1):
        return at
    if _is_name(scene, phrase) or not may_precede(scene, phrase, scene.persons[at]):
        return at
    begin = at + 1 + (scene.document.classes[at + 1] == "preposition" and not tokens[at + 1].enclitic)
    behind = phrase_at(scene, begin, stop)
    return behind.last if behind is not None else at


def _is_definite(scene: Scene, index: int) -> bool:
    token = scene.document.tokens[index]
    return token.key.startswith(_ARTICLE) or bool(token.enclitic)


def _is_name(scene: Scene, phrase: Phrase) -> bool:
    """A named party, a state or a person: nothing stands in construct to it."""
    actor = scene.actors.get(phrase.first)
    return actor is not None and (actor.actor is not None or actor.kind == "person") and actor.last == phrase.last


_APART: tuple[_Way, ...] = (_make, _complement, _described, _counted_out, _clause)
_OF_WEAPONS: tuple[_Way, ...] = (_make, _complement)
_ALL: tuple[_Way, ...] = (*_APART[:3], _construct, *_APART[3:])
