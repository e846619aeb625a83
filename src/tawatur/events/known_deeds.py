"""Deeds that are known already: what is looked into, answered or mourned, and whose doers or victims are spoken of."""

from __future__ import annotations

from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention

_REACH = 3
_LOOKED_INTO = frozenset(
    {"تحقيق", "تحقيقا", "التحقيق", "تحقيقات", "التحقيقات", "للتحقيق", "بالتحقيق", "ملابسات", "ظروف", "خلفيات", "تقصي"}
)
_ANSWERS = frozenset({"رد", "الرد", "ردا", "بالرد", "تعقيبا", "تعليقا", "احتجاجا"})
_OF_THOSE = frozenset(
    {"منفذ", "منفذي", "منفذو", "مرتكب", "مرتكبي", "مرتكبو", "مدبر", "مدبري", "مخططي", "ضحايا", "قتلي", "جرحي", "مصابي",
     "شهداء", "ناجين", "متضرري"}
)  # fmt: skip
_MOURNED = frozenset({"تشييع", "جنازه", "دفن", "عزاء", "تابين", "ذكري", "حداد", "حدادا"})


def is_known_deed(scene: Scene, trigger: TriggerMention) -> bool:
    """أمر الوزير بفتح تحقيق في مقتل شاب, تعهد بملاحقة منفذي الهجوم, الرد على اغتيال القائد, تشييع قتلى الهجوم: whoever
    is told of there has not done the deed, and what is said of the will to act is not said of it.
    """
    first = trigger.first
    lead = [token.key for token in scene.document.tokens[max(0, first - _REACH) : first]]
    if not lead or trigger.form not in ("noun", "phrase"):
        return False
    if not _LOOKED_INTO.isdisjoint(lead) or lead[-1] in _OF_THOSE or not _MOURNED.isdisjoint(lead[-2:]):
        return True
    return lead[-1] == "علي" and len(lead) > 1 and lead[-2] in _ANSWERS
