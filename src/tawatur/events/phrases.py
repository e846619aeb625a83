"""Noun phrases around a trigger, where no mention gives them."""

from __future__ import annotations

import msgspec

from tawatur.events.scene import Scene

_LONGEST = 7
_TRANSPARENT = frozenset("\"”“«»#_'’‘")
_STOP_CLASSES = frozenset(
    {"preposition", "conjunction", "subordinator", "relative", "negator", "pronoun", "auxiliary", "adverb", "particle"}
)
_BEFORE_TIME = frozenset(
    {"يوم", "صباح", "مساء", "فجر", "ليل", "ليله", "ظهر", "عصر", "شهر", "عام", "سنه", "اواخر", "مطلع"}
)
_BELONGING = frozenset({"تابع", "تابعه", "تابعين", "التابع", "التابعه", "التابعين", "التابعون", "مواليه", "المواليه"})


class Phrase(msgspec.Struct, frozen=True):
    """Tokens ``first:last`` of a noun phrase."""

    first: int
    last: int


def phrase_at(scene: Scene, start: int, stop: int) -> Phrase | None:
    """The noun phrase that begins at token ``start`` and ends before ``stop``, or None when none begins there."""
    if start >= stop or not _may_begin(scene, start):
        return None
    known = _known_end(scene, start)
    end = min(known, stop) if known else _extend(scene, start, stop)
    return Phrase(start, _with_owner(scene, end, stop))


def _with_owner(scene: Scene, end: int, stop: int) -> int:
    """مستودعا للذخيرة, سيارة لفرع الأمن: an indefinite noun with its owner behind ل."""
    if end >= stop or scene.document.tokens[end - 1].key.startswith("ال"):
        return end
    owner = scene.document.tokens[end]
    if owner.proclitics != "ل" or not (owner.key.startswith("ال") or end in scene.actors):
        return end
    known = scene.actors.get(end)
    return min(known.last, stop) if known is not None else end + 1


def _known_end(scene: Scene, start: int) -> int | None:
    """The end of the longest actor mention or counted quantity that begins here."""
    ends = [scene.actors[start].last] if start in scene.actors else []
    if start in scene.places:
        ends.append(scene.places[start].last)
    quantity = scene.quantities.get(start)
    if quantity is not None and quantity.kind == "count":
        ends.append(max(quantity.last, quantity.counted_last or 0))
    return max(ends) if ends else None


def _may_begin(scene: Scene, index: int) -> bool:
    token = scene.document.tokens[index]
    if token.kind == "sign":
        return False
    word_class = scene.document.classes[index]
    if word_class in _STOP_CLASSES or index in scene.verbs or index in scene.times or index in scene.links:
        return False
    if word_class == "adjective" and index not in scene.actors:
        return False
    if index + 1 in scene.times and token.key in _BEFORE_TIME:
        return False
    if _looks_like_verb(scene, index):
        return False
    return token.kind in ("word", "latin", "number")


def _looks_like_verb(scene: Scene, index: int) -> bool:
    """An unknown word in ي is a verb of the present (يتزعمها، يخططان); hardly any noun begins so."""
    token = scene.document.tokens[index]
    if not token.key.startswith("ي") or len(token.key) < 4 or index in scene.actors or index in scene.places:
        return False
    return not scene.document.lexicon.knows(token.key)


def _extend(scene: Scene, start: int, stop: int) -> int:
    tokens, classes = scene.document.tokens, scene.document.classes
    index = start + 1
    while index < min(stop, start + _LONGEST):
        token = tokens[index]
        if token.kind == "sign":
            if token.text not in _TRANSPARENT or index + 1 >= stop:
                break
            index += 1
            continue
        if index in scene.verbs or index in scene.times or index in scene.links or _looks_like_verb(scene, index):
            break
        if token.proclitics:
            if not (token.proclitics == "ل" and tokens[index - 1].key in _BELONGING):
                break
        elif classes[index] in _STOP_CLASSES and not _partitive(scene, start, index, stop):
            break
        index += 1
    while index - 1 > start and tokens[index - 1].kind == "sign":
        index -= 1
    return index


def _partitive(scene: Scene, start: int, index: int, stop: int) -> bool:
    """Whether "من" at ``index`` continues an indefinite phrase (دورية من المخابرات)."""
    tokens = scene.document.tokens
    return (
        tokens[index].key == "من"
        and index + 1 < stop
        and not tokens[index - 1].key.startswith("ال")
        and tokens[index + 1].key.startswith("ال")
        and index - start <= 2
        and index + 1 not in scene.places
    )
