"""The means of an act, and the narrowest type that it and the words beside it support."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.events.nearness import only_adjectives
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.trigger_words import INSTRUMENTS

_INSTRUMENT_REACH = 16
_BRINGS_MEANS = frozenset({"بواسطة", "بواسطه", "باستخدام", "عبر", "من", "في", "جراء", "اثر", "نتيجه", "بفعل"})


def narrowed(
    scene: Scene, head: TriggerMention, members: Sequence[TriggerMention], reach: tuple[int, int]
) -> tuple[str, Phrase | None]:
    """The narrowest type that the words support, and the means that says so."""
    means = _instrument(scene, head, reach)
    narrow = scene.document.lexicon.rows(INSTRUMENTS)[scene.instruments[means.first].row].type if means else None
    if not head.rule.frame.general:
        return head.type, means
    specific = [m.type for m in members if m.rule.frame.means and not m.rule.frame.general]
    if specific:
        return specific[0], means
    if narrow is not None and not (head.type == "killing" and narrow == "killing"):
        return narrow, means
    general = [m.type for m in members if m.rule.frame.means and m.type != head.type]
    return (general[0] if general and head.type in ("killing", "ground_attack") else head.type), means


def _instrument(scene: Scene, head: TriggerMention, reach: tuple[int, int]) -> Phrase | None:
    sentence = scene.document.sentences[head.sentence]
    rows = scene.document.lexicon.rows(INSTRUMENTS)
    first = max(sentence.first, reach[0], head.first - 3)
    last = min(sentence.last, reach[1], head.last + _INSTRUMENT_REACH)
    for index in range(head.first, head.last):
        hit = scene.instruments.get(index)
        if hit is not None and (head.rule.frame.object == "instrument" or head.type == rows[hit.row].type):
            return Phrase(index, hit.last)
    for index in (*range(head.last, last), *range(first, head.first)):
        hit = scene.instruments.get(index)
        if hit is not None and _is_means(scene, head, index):
            return Phrase(index, hit.last)
    return None


def _is_means(scene: Scene, head: TriggerMention, index: int) -> bool:
    """Whether the instrument at ``index`` is what the act is done with, and not what it is done to."""
    token = scene.document.tokens[index]
    if "ب" in token.proclitics or _counted_means(scene, index):
        return True
    before = scene.document.tokens[index - 1].key if index else ""
    if before in _BRINGS_MEANS and index - 1 >= head.last:
        return before != "من" or head.form != "verb"
    if head.form == "verb":  # the subject: قصفت طائرات, طائرة استهدفت, مسيّرة معادية أغارت
        return index == head.last or only_adjectives(scene, scene.instruments[index].last, head.first)
    return head.rule.row.genitive == "instrument" and index <= head.last + 1


def _counted_means(scene: Scene, index: int) -> bool:
    """بـ62 صاروخا, بعشرات القذائف: the preposition stands before the number."""
    tokens = scene.document.tokens
    if index == 0 or (tokens[index - 1].kind != "number" and index - 1 not in scene.quantities):
        return False
    return tokens[index - 1].proclitics == "ب" or (index > 1 and tokens[index - 2].key == "ب")
