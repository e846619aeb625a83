"""Whether a noun phrase may be the subject of a verb, by gender and number as news spells them.

Arabic verbs agree in full with a subject before them and in gender alone with one behind them. Only a plain clash
speaks against a pair: what the spelling does not show fits everything.
"""

from __future__ import annotations

from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene

_SHORTEST = 4
_MANY = 3
_PLURALS = ("ون", "ين")
_NO_PLURALS = frozenset({"فلسطين", "البحرين", "الصين", "جنين", "حطين", "سلوان", "تشرين", "تموين", "قوانين", "مليشيون"})
_NAMES = frozenset({"state", "person", "officials", "leaders", "spokesperson"})
_TITLES = frozenset({"officials", "leaders", "spokesperson"})
_THINGS = frozenset({"vehicle", "facility", "infrastructure", "weapon"})
_HIS_WOMEN = ("واته", "واتها", "واتنا", "واتهم", "راته", "راتها", "راتنا")  # قواته, طائراتنا, which a row lists whole
_FEMININE = ("3fs", "3fp", "3fd")


def may_follow(scene: Scene, phrase: Phrase, person: str) -> bool:
    """Whether a phrase behind a verb of this person may be its subject (a plural verb has its subject before it)."""
    if person[:1] != "3" or person[1:3] in ("mp", "fp", "md", "fd"):
        return False
    shape = _shape(scene, phrase)
    return shape == "" or (shape[0] == "f") == (person[:3] in _FEMININE)


def may_precede(scene: Scene, phrase: Phrase, person: str) -> bool:
    """Whether a phrase before a verb of this person, or in the clause before, may be its subject."""
    if person[:1] != "3":
        return False
    shape = _shape(scene, phrase)
    if person.startswith("3mp") and _is_ride(scene, phrase):
        return False  # مجهولون يستقلون دراجة نارية | أطلقوا
    if shape == "":
        return True
    if shape == "mp":
        return person.startswith(("3mp", "3md"))
    if shape == "ms":
        return person.startswith("3ms")
    return person[:3] in _FEMININE or (person.startswith("3mp") and _is_body(scene, phrase))


def agrees_in_full(scene: Scene, phrase: Phrase, person: str) -> bool:
    """Like :func:`may_precede`, without the "they" that careless news says of a force, and "he" of many."""
    if not may_precede(scene, phrase, person) or (person[:3] == "3ms" and _are_many(scene, phrase)):
        return False
    return person[:3] != "3mp" or _shape(scene, phrase)[:1] != "f"


def fits_pronoun(scene: Scene, phrase: Phrase, pronoun: str) -> bool:
    """Whether a pronoun ending may stand for a phrase: ه for one man or thing, ها for one woman or many things."""
    shape = _shape(scene, phrase)
    if pronoun == "هما":
        return _is_two(scene, phrase)
    if pronoun == "هم":
        return shape in ("", "mp") and not _is_state(scene, phrase)
    if pronoun == "ها":
        return shape in ("", "fs", "fp")
    if pronoun == "هن":
        return shape in ("", "fp") and phrase.first not in scene.bodies and not _is_state(scene, phrase)
    single = pronoun == "ه" and shape in ("", "ms") and not _is_state(scene, phrase)
    return single and _counted(scene, phrase) in (None, 1)


def _counted(scene: Scene, phrase: Phrase) -> int | None:
    """How many a phrase counts, None where it counts nothing; 0 where it does not say how many."""
    quantity = scene.quantities.get(phrase.first)
    return None if quantity is None else (quantity.min or 0) if quantity.min == quantity.max else 0


def _is_two(scene: Scene, phrase: Phrase) -> bool:
    """نفقين, أما وأبا: two that one word names."""
    quantity, actor = scene.quantities.get(phrase.first), scene.actors.get(phrase.first)
    counted = (quantity.min if quantity is not None else None) or (actor.number if actor is not None else None)
    return counted == 2


def _shape_of_counted(scene: Scene, phrase: Phrase) -> str:
    """ثمانية مشتبهين are "they", مستوطن واحد is "he"; of other counts the spelling says nothing."""
    actor, quantity = scene.actors.get(phrase.first), scene.quantities[phrase.first]
    if actor is None or actor.kind in _THINGS or quantity.counted_first is None:
        return ""
    key = scene.document.tokens[quantity.counted_first].key
    if key.endswith(_PLURALS) and len(key) > _SHORTEST:
        return "mp"
    return "ms" if quantity.max == 1 and quantity.counted_first in scene.men else ""


def _are_many(scene: Scene, phrase: Phrase) -> bool:
    """40 مهاجرا: three and more are no "he"."""
    quantity = scene.quantities.get(phrase.first)
    return quantity is not None and quantity.kind == "count" and (quantity.min or 0) >= _MANY


def _is_ride(scene: Scene, phrase: Phrase) -> bool:
    actor = scene.actors.get(phrase.first)
    return actor is not None and actor.kind == "vehicle" and actor.actor is None


def _is_body(scene: Scene, phrase: Phrase) -> bool:
    """A group or force, of which careless news says "they"."""
    actor = scene.actors.get(phrase.first)
    return actor is not None and actor.kind not in _THINGS


def _is_state(scene: Scene, phrase: Phrase) -> bool:
    actor = scene.actors.get(phrase.first)
    return actor is not None and actor.kind == "state"


def _shape(scene: Scene, phrase: Phrase) -> str:
    """ms, mp, fs or fp as far as the head noun shows it, else nothing."""
    actor = scene.actors.get(phrase.first)
    if phrase.first in scene.quantities:
        return _shape_of_counted(scene, phrase)
    head = actor.head if actor is not None and phrase.first <= actor.head < phrase.last else phrase.first
    if actor is not None and actor.kind in _NAMES:
        return "ms" if head in scene.men and actor.kind in _TITLES else ""
    token = scene.document.tokens[head]
    if scene.document.raw[token.end - 1] == "ة" or (token.enclitic and token.key.endswith("ه")):
        return "fs"
    if token.key.endswith(("ات", *_HIS_WOMEN)) and len(token.key) >= _SHORTEST:
        return "fp"
    if token.key.endswith(_PLURALS) and len(token.key) > _SHORTEST and token.key not in _NO_PLURALS:
        return "mp" if actor is not None or token.key.startswith("ال") else ""
    if head in scene.bodies:
        return "fp"
    bare = not token.key.endswith("ا") or scene.document.lexicon.knows(token.key[:-1])  # مستوطنا, but ميليشيا
    shown = bare and not token.key.endswith(("ه", "ي"))
    return "ms" if head in scene.men and shown else ""
