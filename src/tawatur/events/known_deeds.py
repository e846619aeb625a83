"""Deeds that are known already: what is looked into, answered, mourned or charged with, and whose doers or victims are
spoken of."""

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
_CHARGED = frozenset(
    {"متهم", "متهما", "متهمه", "متهمين", "متهمون", "المتهم", "المتهمه", "المتهمين", "المتهمون", "تهمه", "تهم", "مدان",
     "مدانين", "المدانين", "ادين", "ادينوا", "ادينو", "مشتبه", "المشتبه", "متورط", "متورطين", "المتورطين", "ضالعين",
     "الضالعين", "شبهه", "اشتباه", "المسوولين", "المطلوبين", "مطلوبين"}
)  # fmt: skip
_OF_IT = frozenset({"في", "به", "بها", "بهم", "بهما", "عن"})
_MOURNED = frozenset({"تشييع", "جنازه", "دفن", "عزاء", "تابين", "ذكري", "حداد", "حدادا"})


def is_known_deed(scene: Scene, trigger: TriggerMention) -> bool:
    """أمر الوزير بفتح تحقيق في مقتل شاب, تعهد بملاحقة منفذي الهجوم, الرد على اغتيال القائد, تشييع قتلى الهجوم,
    إعدام متهمين بقتل: whoever is told of there has not done the deed, and what is said of the will to act is not said
    of it.
    """
    first = trigger.first
    lead = [token.key for token in scene.document.tokens[max(0, first - _REACH) : first]]
    if not lead or trigger.form not in ("noun", "phrase"):
        return False
    if not _LOOKED_INTO.isdisjoint(lead) or lead[-1] in _OF_THOSE or not _MOURNED.isdisjoint(lead[-2:]):
        return True
    beside = [word for word in lead if word not in _OF_IT]  # مشتبه | بهم في | تفجير
    if beside and beside[-1] in _CHARGED and lead[-1] in _OF_IT | {beside[-1]}:
        return True
    return lead[-1] == "علي" and len(lead) > 1 and lead[-2] in _ANSWERS
