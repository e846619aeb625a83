"""Whose order or statement holds a deed: أصدر المحافظ قرارا يقضي بمنع التجول, أصدر التنظيم بيانا يتبنى فيه التفجير."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.events.clauses import subject_of
from tawatur.events.constituents import HARD_SIGNS
from tawatur.events.participants import acts
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.triggers import TriggerMention

_PAPERS = frozenset(
    {"قرار", "قرارا", "امر", "امرا", "مرسوم", "مرسوما", "تعميم", "تعميما", "بيان", "بيانا", "قرارات", "اوامر"}
)  # fmt: skip
_HOLDS = frozenset(
    {"يقضي", "تقضي", "قضي", "قضت", "ينص", "نص", "يتضمن", "تضمن", "شمل", "يشمل", "يتبني", "تبني", "تتبني"}
)  # fmt: skip
_ISSUES = ("اصدر", "يصدر", "تصدر", "نشر", "ينشر", "تنشر", "وقع", "يوقع", "عمم", "اتخذ")
_REACH = 9
_PAPER_REACH = 4


def issuer(scene: Scene, trigger: TriggerMention) -> Iterator[Part]:
    """The subject of the verb that issues the paper whose words hold the event."""
    start = scene.document.sentences[trigger.sentence].first
    held = _holding_verb(scene, trigger, start)
    paper = _paper_before(scene, held, start) if held is not None else None
    if paper is None:
        return
    for index in range(paper - 1, max(start - 1, paper - _REACH), -1):
        token = scene.document.tokens[index]
        if token.text in HARD_SIGNS:
            return
        if token.key.startswith(_ISSUES):
            found = subject_of(scene, index, index + 1, scene.persons.get(index, "3ms"), start, paper)
            if found is not None and acts(scene, found):
                yield Part("agent", found, "issuer")
            return


def _holding_verb(scene: Scene, trigger: TriggerMention, start: int) -> int | None:
    """يقضي | بمنع التجول, or the verb of the event itself (يتبنى)."""
    tokens = scene.document.tokens
    if trigger.form == "verb" and tokens[trigger.first].key in _HOLDS:
        return trigger.first
    before = range(trigger.first - 1, max(start - 1, trigger.first - _PAPER_REACH), -1)
    return next((i for i in before if tokens[i].key in _HOLDS), None)


def _paper_before(scene: Scene, verb: int, start: int) -> int | None:
    """بيانا | يتبنى, أمر طوارئ | قضى: the paper of which a verb speaks."""
    before = range(verb - 1, max(start - 1, verb - _PAPER_REACH), -1)
    return next((i for i in before if scene.document.tokens[i].key in _PAPERS), None)
