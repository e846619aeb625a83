"""Constituents behind a trigger: noun phrases, bare or brought by a preposition, up to the next verb or hard sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.events.phrases import Phrase, phrase_at
from tawatur.events.scene import Scene

REACH = 14
_LONG_WORD = 5
_LONE_PREPOSITIONS = frozenset({"ب", "ل"})  # بـ«الرصاص»
_NEW_CLAUSE = frozenset({"وان", "وهو", "وهي", "وهم", "وهما", "بينهم", "بينها", "بحوزتهم", "بحوزته"})
HARD_SIGNS = frozenset(".،,;؛:!؟?…()[]{}–—-|")


class Item(msgspec.Struct, frozen=True):
    """One constituent after a trigger: a bare noun phrase (no preposition) or one brought by ``preposition``."""

    preposition: str
    phrase: Phrase
    coordinated: bool


def items_of(scene: Scene, start: int, stop: int) -> Iterator[Item]:
    """Constituents from ``start`` on, up to the next verb, hard sign or ``stop``."""
    tokens, classes = scene.document.tokens, scene.document.classes
    index, end = start, min(stop, start + REACH, len(tokens))
    while index < end:
        token = tokens[index]
        time = scene.times.get(index)
        if time is not None:
            index = time.last
            continue
        if token.kind == "sign":
            if token.text in HARD_SIGNS:
                return
            index += 1
            continue
        link = scene.links.get(index)
        if link is not None and scene.grammar.links[link.row].kind == "by":
            preposition, index = "by", link.last
        elif index in scene.verbs or classes[index] in ("relative", "subordinator") or token.text in _NEW_CLAUSE:
            return
        elif classes[index] == "preposition" or token.text in _LONE_PREPOSITIONS:
            preposition, index = token.key, index + 1
            if index < end and classes[index] == "subordinator":
                return
        else:
            preposition = token.proclitics.lstrip("وف") or _unknown_preposition(scene, index)
        phrase = phrase_at(scene, index, end)
        if phrase is None:
            index += 1
            continue
        yield Item(preposition, phrase, "و" in tokens[phrase.first].proclitics)
        index = phrase.last


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
