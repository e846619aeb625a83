"""Clauses of a sentence, as far as the time of what they tell hangs on the clause before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.trigger_words import CLAUSE_LINKS
from tawatur.model.mentions import TimeMention
from tawatur.text.segments import Sentence

ClauseKind = Literal[
    "main",
    "and",
    "that",
    "contrast",
    "background",
    "aside",
    "prior",
    "before",
    "during",
    "where",
    "ground",
    "saying",
    "relative",
]
_MAIN_LEVEL = frozenset({"main", "and", "that", "contrast", "background"})
_COMMAS = frozenset("،,")
_JOINING = frozenset("وف")
_BEEN = frozenset({"كان", "كانت", "كانوا", "كانا", "كانتا", "كن"})
_THAT = frozenset({"وان", "وانه", "وانها", "وانهم", "وبان", "وبانه", "وبانها"})
_GOES_ON = frozenset({"pronoun", "quantifier", "negator", "adverb"})
_SHORTEST_JOINED = 3
_IMPERFECT = ("ي", "ت")
_MEANS_TO = ("خطط", "حضر", "ستهدف", "عتزم", "نوي", "ستعد", "عد", "دبر", "هدف", "عتقد")


class Clause(msgspec.Struct, frozen=True):
    """A clause that begins at token ``first``; ``parent`` is the clause that it hangs on, or follows (None: the first).

    ``main``: the first; ``and``: joined by و or ف or ثم and led by a verb; ``that``: one more thing told (وأن);
    ``aside``: a verb right behind a comma; ``contrast``: another happening; ``background``: what had been (كان قد);
    the rest as in :class:`tawatur.lexicon.trigger_words.ClauseLink`.
    """

    kind: ClauseKind
    first: int
    parent: int | None


class Clauses(msgspec.Struct, frozen=True):
    """The clauses of one sentence; ``owner[i]`` is the clause of token ``first + i``."""

    first: int
    found: tuple[Clause, ...]
    owner: tuple[int, ...]

    def at(self, token: int) -> int:
        """The index of the clause that holds a token of the sentence."""
        return self.owner[token - self.first]


def clauses_of(scene: Scene, sentence: Sentence, triggers: Sequence[TriggerMention]) -> Clauses:
    """The clauses of a sentence with the events ``triggers``.

    A comma closes what hangs on the main clause, which then goes on.
    """
    verbs = scene.verbs | {trigger.first for trigger in triggers if trigger.form == "verb"}
    openings = dict(_openings(scene, sentence, verbs))
    begins = openings.pop(sentence.first, "main")
    found = [Clause("background" if begins == "background" else "main", sentence.first, None)]
    owner: list[int] = []
    current = main = 0
    for index in range(sentence.first, sentence.last):
        kind = openings.get(index)
        if kind is not None:
            beside = kind in _MAIN_LEVEL and not (kind == "and" and found[current].kind == "relative")
            found.append(Clause(kind, index, main if beside else current))
            current = len(found) - 1
            main = current if beside else main
        elif found[current].kind == "saying" and scene.document.classes[index] == "subordinator":
            current = main
        owner.append(current)
        if scene.document.tokens[index].text in _COMMAS:
            current = main
    return Clauses(sentence.first, tuple(found), tuple(owner))


def is_before_event(scene: Scene, time: TimeMention) -> bool:
    """قبل أسبوع من الهجوم, not قبل أسبوع من أمام منزله: whether it is counted back from an event and not from today."""
    if time.rule != "before_event":
        return False
    here = time.last < len(scene.document.tokens) and scene.document.classes[time.last] == "preposition"
    return not here and time.last not in scene.places


def is_meanwhile(scene: Scene, index: int) -> bool:
    """خلالها، تخللها: a word that ties the event beside it to what was told before."""
    link = scene.clause_links.get(index)
    if link is None:
        return False
    kind = scene.document.lexicon.rows(CLAUSE_LINKS)[link.row].kind
    return kind == "meanwhile" or (kind == "during" and bool(scene.document.tokens[index].enclitic))


def tells_result(scene: Scene, index: int) -> bool:
    """وأسفرت عن ...: what follows came of what was told."""
    link = scene.links.get(index)
    return link is not None and scene.grammar.links[link.row].kind == "result"


def _openings(scene: Scene, sentence: Sentence, verbs: frozenset[int]) -> Iterator[tuple[int, ClauseKind]]:
    """The tokens at which a clause begins."""
    index, told = sentence.first, False
    while index < sentence.last:
        time = scene.times.get(index)
        if time is not None:
            if time.rule == "after_event" or is_before_event(scene, time):
                yield index, "prior" if time.rule == "after_event" else "before"
            index = time.last
            continue
        opening, following = _opening_at(scene, index, sentence, verbs)
        if opening is None and told and index in verbs and _behind_comma(scene, index):
            opening = "aside"
        if opening == "contrast" and not told:
            opening = "during"  # مساء السبت، وبينما كان السكان نياماً، سقطت ...: nothing yet to stand against
        if opening is not None:
            yield index, opening
        told = told or index in verbs or index in scene.deeds
        index = following


def _behind_comma(scene: Scene, index: int) -> bool:
    return index > 0 and scene.document.tokens[index - 1].text in _COMMAS


def _opening_at(scene: Scene, index: int, sentence: Sentence, verbs: frozenset[int]) -> tuple[ClauseKind | None, int]:
    """The kind of the clause that opens at a token, if one does, and the token from which to look on."""
    token = scene.document.tokens[index]
    begins, word_class = index == sentence.first, scene.document.classes[index]
    joined = token.proclitics != "" and not _JOINING.isdisjoint(token.proclitics)
    if token.key in _BEEN or (joined and token.key == "قد"):
        if token.key in _BEEN and _describes(scene, index, begins or joined):
            return None, index + 1
        return "background" if begins or joined else "ground", index + 1
    link = scene.clause_links.get(index)
    if link is not None and _stands(scene, link):
        kind = scene.document.lexicon.rows(CLAUSE_LINKS)[link.row].kind
        return None if kind == "meanwhile" or is_meanwhile(scene, index) else kind, link.last
    if word_class == "relative":
        return "relative", index + 1
    if token.key in _THAT or (joined and word_class == "subordinator"):
        return "that", index + 1
    if token.key == "ثم" or (joined and (index in verbs or tells_result(scene, index))):
        return "and", index + 1
    if not begins and _behind_comma(scene, index) and _begins_anew(scene, index, verbs):
        return "contrast", index + 1
    return None, index + 1


def _describes(scene: Scene, index: int, anew: bool) -> bool:
    """امرأة | كانت تجمع الحطب: what somebody is told to have been doing, of no time of its own."""
    tokens = scene.document.tokens
    if anew or index + 1 >= len(tokens) or tokens[index - 1].kind != "word":
        return False
    doing = tokens[index + 1].key
    meant = doing[1:].startswith(_MEANS_TO)  # كانوا يخططون لاستهداف كذا ليلة العيد
    return doing.startswith(_IMPERFECT) and not meant and not scene.document.classes[index + 1]


def _stands(scene: Scene, link: Hit) -> bool:
    """Whether the words open a clause here: no time follows them (خلال أسبوع), and what they take does."""
    takes = scene.document.lexicon.rows(CLAUSE_LINKS)[link.row].takes
    if link.last in scene.times:
        return False
    return not takes or (
        link.last < len(scene.document.tokens) and takes in scene.document.tokens[link.last].proclitics
    )


def _begins_anew(scene: Scene, index: int, verbs: frozenset[int]) -> bool:
    """، وفي المكلا ...، ، وسُمع دوي، ، لترتفع: behind a comma a joined preposition or verb opens another clause.

    So does an unknown word; not so a noun that goes on with a list: one that names an event, a participant, a place or
    a number.
    """
    token, word_class = scene.document.tokens[index], scene.document.classes[index]
    if "ل" in token.proclitics and index in verbs:
        return True
    joined = not _JOINING.isdisjoint(token.proclitics) or (token.key[0] == "و" and len(token.key) >= _SHORTEST_JOINED)
    if not joined or word_class in _GOES_ON or index in scene.deeds or token.key.startswith("ال"):
        return False
    if word_class == "preposition":
        return True
    return not any(index in known for known in (scene.actors, scene.places, scene.quantities, scene.times))
