"""Who is said to be behind a deed: منفذا الهجوم شقيقان, من يقف وراء النهب عصابات, مرتكب المجزرة هو الجيش."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.events.participants import acts
from tawatur.events.phrases import phrase_at
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.triggers import TriggerMention

_DOERS = frozenset(
    {"منفذ", "منفذا", "منفذو", "منفذي", "مرتكب", "مرتكبا", "مرتكبو", "مرتكبي", "مدبر", "مدبرو", "مدبري", "فاعل"}
)
_WHO = frozenset({"من", "الذي", "الذين", "التي"})
_BEHIND = frozenset({"وراء", "خلف"})
_ARE = frozenset({"هو", "هي", "هم", "هما"})
_STANDING = "وقوف"
_QUOTES = frozenset('"”“«»')
_REACH = 10


def perpetrator(scene: Scene, trigger: TriggerMention) -> Iterator[Part]:
    """The predicate that says who did the deed which ``trigger`` names."""
    yield from _stands_behind(scene, trigger)
    if not _asks_who(scene, trigger.first):
        return
    end = scene.document.sentences[trigger.sentence].last
    own = phrase_at(scene, trigger.first, end)
    at = trigger.last if own is None or _is_complete(scene, trigger) else max(own.last, trigger.last)
    while at < end and (scene.document.tokens[at].key in _ARE or scene.document.tokens[at].kind == "sign"):
        at += 1
    found = phrase_at(scene, at, end) if at < end else None
    if found is not None and acts(scene, found) and not scene.document.tokens[at].proclitics:
        yield Part("agent", found, "predicate")


def _stands_behind(scene: Scene, trigger: TriggerMention) -> Iterator[Part]:
    """رجح وقوف التنظيم وراء | الهجوم: whose standing behind a deed one speaks of."""
    tokens = scene.document.tokens
    if trigger.first < 2 or tokens[trigger.first - 1].key not in _BEHIND:
        return
    for index in range(trigger.first - 2, max(0, trigger.first - _REACH) - 1, -1):
        if tokens[index].kind == "sign" and tokens[index].text not in _QUOTES:
            return
        if tokens[index].key == _STANDING:
            found = phrase_at(scene, index + 1, trigger.first)
            if found is not None and acts(scene, found):
                yield Part("agent", found, "stands_behind")
            return


def _asks_who(scene: Scene, first: int) -> bool:
    """منفذا | الهجوم, من يقف وراء | نهب القوافل."""
    tokens = scene.document.tokens
    if first == 0:
        return False
    if tokens[first - 1].key in _DOERS:
        return True
    return first > 2 and tokens[first - 1].key in _BEHIND and tokens[first - 3].key in _WHO


def _is_complete(scene: Scene, trigger: TriggerMention) -> bool:
    """الهجوم takes nothing in construct, نهب القوافل does."""
    return scene.document.tokens[trigger.last - 1].key.startswith("ال")
