"""What is hit and where: a town, camp or district that an attack strikes is its place, not its recipient."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.sites import Site, is_thing, site_of
from tawatur.events.triggers import TriggerMention
from tawatur.model.mentions import ActorMention

_TALK = frozenset({"accusation", "condemnation", "threat", "demand", "sanction", "responsibility_claim", "negotiation"})
_DONE_TO = frozenset({"territory_gain", "closure", "property_destruction", "looting"})  # the ground itself
OFFICES = frozenset({"بلديه", "محافظه", "محليه", "ولايه", "مديريه", "ناحيه", "قايمقاميه", "معتمديه", "عماله"})
_ORDERED = frozenset({"closure", "curfew", "strike", "aid", "evacuation", "weapons_intercepted", "sanction", "protest"})
_ADDRESS_REACH = 4
_CALL_REACH = 30
_NUMBERS = frozenset({"الرقم", "رقم", "الارقام", "ارقام", "الساخن", "هاتف"})
GATES = frozenset({"معبر", "منفذ", "حاجز", "مطار", "مفرق", "تقاطع", "دوار", "مفترق", "بوابه"})
_BLOCKS = frozenset({"مربع", "مربعا", "مربعات", "مربعين"})  # دمرت الطائرات مربعا سكنيا: houses, no quarter
_PUBLIC = frozenset({"civilians", "families", "crowd"})
MOVING = frozenset(
    {"withdrawal", "escape", "displacement", "evacuation", "return", "deployment", "aid", "infiltration", "overflight"}
)


def settle_places(scene: Scene, kind: str, parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts with settlements and districts moved from recipient to place, unless they are what is taken, and with
    what was hit moved from place to recipient."""
    if kind in _TALK:
        return tuple(parts)
    settled = [_settled(scene, kind, part) for part in parts]
    struck = any(part.role == "recipient" for part in settled)
    return tuple(
        msgspec.structs.replace(part, role="recipient") if _is_struck(scene, kind, part) else part
        for part in settled
        if part.role != "place" or (_may_be_place(scene, part) and not (struck and _is_struck(scene, kind, part)))
    )


def with_whole_ways(kind: str, parts: Sequence[Part], sites: Sequence[Site]) -> tuple[Part, ...]:
    """أغلقوا الطريق المؤدية إلى المطار: what is shut is the way with whither it leads."""
    if kind != "closure":
        return tuple(parts)
    ends = {site.first: site.last for site in sites}
    return tuple(
        msgspec.structs.replace(part, phrase=Phrase(part.phrase.first, ends[part.phrase.first]))
        if part.role == "recipient" and ends.get(part.phrase.first, 0) > part.phrase.last
        else part
        for part in parts
    )


def _settled(scene: Scene, kind: str, part: Part) -> Part:
    if part.role == "agent" and _is_settlement(scene, kind, part) and not governs(scene, kind, part):
        return msgspec.structs.replace(part, role="place")
    if not falls_on_ground(scene, kind, part) and not _is_passed(scene, kind, part):
        return part
    return msgspec.structs.replace(part, role="place")


def falls_on_ground(scene: Scene, kind: str, part: Part) -> bool:
    """Whether what a deed was done to is ground (قصف بلدة كذا), and not what is taken or shut."""
    if part.role != "recipient" or kind in _DONE_TO or part.phrase.first in scene.quantities:
        return False
    return _is_ground(scene, part)


def _is_passed(scene: Scene, kind: str, part: Part) -> bool:
    """عبرت الشاحنات معبر كذا: a crossing is no recipient of those who pass it."""
    if kind not in MOVING or part.role != "recipient" or part.phrase.first not in scene.places:
        return False
    return scene.document.tokens[part.phrase.first].bare in GATES


def governs(scene: Scene, kind: str, part: Part) -> bool:
    """أغلقت بلدية كذا الطريق: an authority that bears the name of its town; قصف كيبوتس كذا: no town shells another."""
    office = scene.document.tokens[part.phrase.first].key in OFFICES
    return office and kind in _ORDERED and part.rule.startswith(("verb.", "subject.", "light_verb"))


def _is_settlement(scene: Scene, kind: str, part: Part) -> bool:
    site = site_of(scene, part.phrase.first, part.phrase.last)
    named = site is not None and (site.mention is not None or (kind in MOVING and part.rule == "to"))
    return site is not None and site.noun == "settlements" and named


def _is_struck(scene: Scene, kind: str, part: Part) -> bool:
    """قصف على مبان, حصار فندق: a building is what was hit, but it is where those go who move."""
    if part.role != "place" or kind in MOVING or part.rule.startswith("light_verb"):
        return False
    site = site_of(scene, part.phrase.first, part.phrase.last)
    return site is None or is_thing(site)


def _is_ground(scene: Scene, part: Part) -> bool:
    """Whether a participant is a town, a quarter, a camp, a road or land, and no building, post or state."""
    site = site_of(scene, part.phrase.first, part.phrase.last)
    if site is None or is_thing(site) or scene.document.tokens[part.phrase.first].bare in _BLOCKS:
        return False
    country = site.mention is not None and site.noun is None and site.mention.level == "country"
    return not country or part.rule.startswith("on")


def _may_be_place(scene: Scene, part: Part) -> bool:
    """Verbs of motion take a place behind them, but not every noun there is one."""
    first, last = part.phrase.first, part.phrase.last
    if scene.ranges.places.within(first, last) or scene.ranges.place_nouns.within(first, first + 1):
        return True
    actor = scene.actors.get(first)
    return actor is not None and actor.kind in ("facility", "infrastructure")


def asks_the_public(scene: Scene, kind: str, parts: Sequence[Part], head: TriggerMention) -> bool:
    """A request to the inhabitants is an instruction (a notice), not a demand between parties; ``head`` asks."""
    if kind != "demand":
        return False
    near = scene.ranges.actors.within(head.last, head.last + _ADDRESS_REACH)
    if any(_is_public(actor) and _addressed(scene, head, actor.first) for actor in near):
        return True
    if _gives_number(scene, head):
        return True
    asked = (part for part in parts if part.role == "recipient" and _may_be_asked(head, part))
    actors = (scene.actors.get(part.phrase.first) for part in asked)
    return any(actor is not None and _is_public(actor) for actor in actors)


def _gives_number(scene: Scene, head: TriggerMention) -> bool:
    """تدعو الأهالي إلى الإبلاغ على الرقم 000: who is told whom to call is instructed."""
    last = min(scene.document.sentences[head.sentence].last, head.last + _CALL_REACH)
    tokens = scene.document.tokens
    return any(tokens[i].key in _NUMBERS and tokens[i + 1].kind == "number" for i in range(head.last, last - 1))


def _may_be_asked(head: TriggerMention, part: Part) -> bool:
    """داعيا السكان إلى: whom a participle asks stands right behind it; بكشف مصير السكان is what it asks for."""
    return head.form == "verb" or part.phrase.first <= head.last + 1


def _is_public(actor: ActorMention) -> bool:
    return actor.actor is None and actor.kind in _PUBLIC


def _addressed(scene: Scene, head: TriggerMention, first: int) -> bool:
    """تهيب بالمواطنين, يطلب من الأهالي: behind a preposition stands whom it asks; مناشدة من الأهالي says who does."""
    before = scene.document.tokens[first - 1].key if first else ""
    return scene.document.tokens[first].proclitics == "ب" or (before == "من" and head.form == "verb")
