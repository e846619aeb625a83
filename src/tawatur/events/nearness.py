"""What stands between two triggers of a sentence: a sign, a verb, a word of consequence, a mere date."""

from __future__ import annotations

from datetime import date

from tawatur.events.constituents import describes
from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention
from tawatur.model.mentions import TimeMention

_LONG_DAYS = 2
SPANS = frozenset(
    {"ساعه", "ساعات", "الساعات", "ايام", "الايام", "اسابيع", "الاسابيع", "اشهر", "الاشهر", "شهور", "سنوات", "السنوات",
     "الفتره", "المده", "الشهر", "العام"}
)  # fmt: skip


def parted(scene: Scene, previous: TriggerMention, here: TriggerMention, joining: frozenset[str] = frozenset()) -> bool:
    """Whether a verb or a sign (but for the ``joining`` ones) stands between two triggers."""
    tokens = scene.document.tokens
    signs = (i for i in range(previous.last, here.first) if tokens[i].kind == "sign" and tokens[i].text not in joining)
    return any(signs) or any(i in scene.verbs and not describes(scene, i) for i in range(previous.last, here.first))


def linked(scene: Scene, start: int, trigger: TriggerMention, kind: str) -> bool:
    """Whether a link of this kind stands between token ``start`` and the trigger, or is the trigger's own word."""
    for index in range(start, trigger.first + 1):
        hit = scene.links.get(index)
        if hit is not None and scene.grammar.links[hit.row].kind == kind:
            return True
    return False


def coordinated(scene: Scene, trigger: TriggerMention) -> bool:
    tokens = scene.document.tokens
    return "و" in tokens[trigger.first].proclitics or (
        trigger.first > 0 and tokens[trigger.first - 1].text in ("و", "او")
    )


def only_dates(scene: Scene, trigger: TriggerMention) -> bool:
    """منذ بدء الهجوم: an event that only says since when is counted."""
    tokens = scene.document.tokens
    return any(tokens[i].key == "منذ" for i in range(max(0, trigger.first - 2), trigger.first))


def only_adjectives(scene: Scene, first: int, last: int) -> bool:
    """Whether nothing but adjectives stands between a noun and its verb."""
    return first <= last <= first + 2 and all(
        scene.document.classes[i] == "adjective" or i in scene.nisbas for i in range(first, last)
    )


def runs_on(scene: Scene, time: TimeMention | None) -> bool:
    """Whether a time is one over which victims are counted up: days and weeks, "since", the last so many hours."""
    if time is None:
        return False
    tokens = scene.document.tokens
    lead = [tokens[i].key for i in range(max(0, time.first - 1), time.last)]
    if "منذ" in lead or ("خلال" in lead and not SPANS.isdisjoint(lead)):
        return True
    if not time.readings:
        return False
    earliest, latest = time.readings[0].earliest, time.readings[0].latest
    if earliest is None or latest is None or earliest.startswith("T") or latest.startswith("T"):
        return False  # a clock without a day
    return (date.fromisoformat(latest[:10]) - date.fromisoformat(earliest[:10])).days >= _LONG_DAYS
