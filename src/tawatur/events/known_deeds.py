"""Deeds that are known already: what is looked into, answered, mourned or charged with, and whose doers or victims are
spoken of."""

from __future__ import annotations

from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention

_REACH = 3
_OF_IT = frozenset({"في", "به", "بها", "بهم", "بهما", "عن"})


def is_known_deed(scene: Scene, trigger: TriggerMention) -> bool:
    """أمر الوزير بفتح تحقيق في مقتل شاب, تعهد بملاحقة منفذي الهجوم, الرد على اغتيال القائد, تشييع قتلى الهجوم,
    إعدام متهمين بقتل: whoever is told of there has not done the deed, and what is said of the will to act is not said
    of it.
    """
    first, words = trigger.first, scene.grammar.words
    lead = [token.bare for token in scene.document.tokens[max(0, first - _REACH) : first]]
    if not lead or trigger.form not in ("noun", "phrase"):
        return False
    if not words["inquiries"].isdisjoint(lead) or not words["mourning"].isdisjoint(lead[-2:]):
        return True
    if lead[-1] in words["doers_and_victims"]:
        return True
    beside = [word for word in lead if word not in _OF_IT]  # مشتبه | بهم في | تفجير
    if beside and beside[-1] in words["charged"] and lead[-1] in _OF_IT | {beside[-1]}:
        return True
    return lead[-1] == "علي" and len(lead) > 1 and lead[-2] in words["answers"]
