"""Event words that only anchor a time, name a topic or frame what is told: شروط الهدنة, بموجب التسوية, بعد القصف."""

from __future__ import annotations

from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention

_RUMOUR_REACH = 7
_UNDER = frozenset({"بموجب", "رغم", "ضمن", "وفق", "بالرغم"})
_PARTS = frozenset({"الدفعه", "دفعه", "المرحله", "مرحله", "اليوم", "يوم", "بنود", "بند"})
_PHASES = frozenset({"انتهاء", "نهايه", "انقضاء", "بدء", "بدايه", "سريان", "انهيار", "اندلاع", "انطلاق", "توقف"})
_EVES = frozenset({"بدايه", "عشيه", "مطلع", "غداه"})
_ANCHORS = frozenset({"بعد", "قبل", "منذ", "خلال", "عقب", "اثناء", "قبيل", "بعيد", "اثر", "حول", "بشان", "عن", "خلفيه"})


def only_topic(scene: Scene, trigger: TriggerMention) -> bool:
    """شروط الهدنة, ملف الأسرى: the event noun stands in construct to a word for what is discussed."""
    if trigger.form != "noun" or scene.document.tokens[trigger.first].proclitics:
        return False
    link = scene.links.get(trigger.first - 1)
    if scene.document.tokens[trigger.first - 1].enclitic:
        return False  # كان من نتائجها الاستيلاء: no construct
    lead = scene.document.tokens[max(0, trigger.first - _RUMOUR_REACH) : trigger.first - 1]
    if any(token.bare in scene.grammar.words["rumours"] for token in lead):
        return False  # ما تناقلته وسائل الإعلام حول سقوط المدينة: it is what the rumour says
    return link is not None and scene.grammar.links[link.row].kind == "topic" and link.last == trigger.first


def under_a_deal(scene: Scene, trigger: TriggerMention) -> bool:
    """بموجب التسوية الأخيرة, رغم الهدنة, منذ ثاني أيام الهدنة: a known truce that only frames what is told."""
    tokens = scene.document.tokens
    if trigger.type != "ceasefire" or trigger.form != "noun" or trigger.last - trigger.first > 1 or not trigger.first:
        return False
    known = tokens[trigger.last - 1].key.startswith("ال") and not tokens[trigger.first].proclitics
    before = tokens[trigger.first - 1].key
    of_it = before == "من" and any(token.key in _PARTS for token in tokens[max(0, trigger.first - 4) : trigger.first])
    return known and (before in _UNDER or of_it)


def _is_known_event(scene: Scene, trigger: TriggerMention) -> bool:
    """الهدنة, القصف; وقف العدوان, that ends what is known."""
    if trigger.type == "ceasefire" and trigger.last - trigger.first > 1:
        return scene.document.tokens[trigger.last - 1].key.startswith("ال")
    words = scene.document.tokens[trigger.first : trigger.last]
    return trigger.form == "noun" and all(word.key.startswith("ال") for word in words)  # القصف, الاجتياح البري


def _anchored(scene: Scene, first: int) -> bool:
    """Behind a preposition of time or topic, also where its begin or end stands between: بعد دقائق من انتهاء الهدنة."""
    tokens = scene.document.tokens
    if first and tokens[first - 1].key in _ANCHORS | _EVES:
        return True
    phase = first > 1 and tokens[first - 1].key in _PHASES
    return phase and any(tokens[i].key in _ANCHORS for i in range(max(0, first - 4), first - 1))


def bare_anchor(scene: Scene, trigger: TriggerMention) -> bool:
    """A definite event noun behind a preposition of time or topic, with nothing said of it."""
    tokens = scene.document.tokens
    if not _is_known_event(scene, trigger) or not _anchored(scene, trigger.first):
        return False
    following = tokens[trigger.last] if trigger.last < len(tokens) else None
    if following is not None and tokens[trigger.first - 1].key in _EVES:
        return following.proclitics.endswith("ل") or following.kind != "word"  # بداية الاجتياح للقطاع
    return following is None or following.kind in ("sign", "number") or "و" in following.proclitics
