"""Sites that do not say where: what an act was done to or with, and what a person is called after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.events.constituents import Item
from tawatur.events.drafts import Draft
from tawatur.events.participants import is_means
from tawatur.events.scene import Scene
from tawatur.events.settle import MOVING
from tawatur.events.sides import Part
from tawatur.events.sites import Site, is_thing
from tawatur.events.triggers import TriggerMention

_ONTO = frozenset({"علي", "ل", "ضد", "تجاه", "نحو", "باتجاه"})
_INTO = frozenset({"في", "ب", "داخل", "قرب", "بمحيط", "بجوار", "بجانب"})
_FALLS = ("سقط", "سقوط", "تساقط", "وسقط", "وسقوط")
_FIRES = frozenset({"النار", "نار", "النيران", "نيران", "حريق", "حرائق"})
_DONE_TO_BUILDINGS = frozenset({"territory_gain", "cordon", "closure", "looting", "property_destruction"})
_EARTH = ("ساتر", "سواتر", "الساتر", "السواتر")
_TENTS = frozenset({"الخيام", "خيام", "الخيم"})
_BOUND = frozenset(
    {
        "طريقها",
        "طريقه",
        "طريقهم",
        "متجه",
        "متجهه",
        "متجها",
        "المتجه",
        "المتجهه",
        "متوجهه",
        "متوجها",
        "المتوجهه",
        "مبحره",
        "عايده",
        "قادمه",
    }
)
_CARRYING = frozenset({"تنقل", "ينقل", "تقل", "يقل", "تحمل", "يحمل", "محمله", "محمل", "محملا"})
_FREIGHT_REACH = 6
_INNER = frozenset({"في", "ب", "داخل", "وسط"})
_MILITARY = frozenset({"قاعده", "معسكر", "ثكنه", "موقع"})
_OTHER_TARGET = frozenset({"علي", "من", "ضد"})
_VILLAGE = frozenset({"مختار", "عمده", "شيخ"})
_FOUND_OUT = frozenset({"weapons_intercepted", "arrest", "killing"})
_MEANT = frozenset({"معده", "معد", "معدا", "معدين", "المعده", "تستعد", "يستعد", "يخطط", "يخططان", "يخططون"})
_LAUNCH = "اطلاق"
_HOSPITALS = frozenset({"مستشفي", "مشفي", "مستوصف", "مستشفيات", "مشافي", "مجمع"})
_HURTING = frozenset(
    {"killing", "shelling", "air_strike", "drone_strike", "shooting", "ground_attack", "casualty_toll", "ied"}
)
_BROUGHT = ("وصل", "نقل", "ونقل", "ووصل", "اسعف", "ينقل")
_MEMBERS = frozenset({"في", "ب"})
_BASE = "القاعده"
_CALLED = frozenset({"قاطع", "يسمي", "تسمي", "يدعي", "تدعي", "يسمونه"})
_NAME_REACH = 5
_AT = frozenset({"داخل", "نحو", "صوب", "باتجاه"})
_STORES = frozenset({"خزان", "خزانات", "صهريج", "صهاريج", "مستودع", "مستودعات", "مخزن", "مخازن"})
_NO_TARGETS = frozenset({"state", "goods", "other", "weapon"})
_GOVERNED = ("genitive", "verb.object", "noun.object")


def is_target(scene: Scene, draft: Draft, site: Site) -> bool:
    """Whether a site is what the act was done to, or done with."""
    if _is_barrier(scene, draft, site) or (draft.type == "closure" and _is_cut(scene, draft, site)):
        return True
    if not is_thing(site):
        return False
    if site.lead in _ONTO and (scene.grammar.frames[draft.type].means or draft.type in _DONE_TO_BUILDINGS):
        return True
    return site.lead in _INTO and (_falls(scene, draft, site) or _is_set_on_fire(scene, draft, site))


def _is_cut(scene: Scene, draft: Draft, site: Site) -> bool:
    """قطعوا طريق المطار: the road itself, and the names on its way."""
    return draft.head.first <= site.first <= draft.head.last and site.lead in ("", "علي")


def _is_barrier(scene: Scene, draft: Draft, site: Site) -> bool:
    """بالسواتر الترابية, بالخيام: what a road is shut with."""
    key = scene.document.tokens[site.first].key
    return site.lead == "ب" and (key.startswith(_EARTH) or (draft.type == "closure" and key in _TENTS))


def _falls(scene: Scene, draft: Draft, site: Site) -> bool:
    """سقوط صاروخين قرب قاعدة, قذيفة داخل مسجد: what falls into a building hit it, and by a base was meant for it."""
    tokens = scene.document.tokens[draft.head.first : site.first]
    if draft.type != "shelling" or not tokens or not tokens[0].text.startswith(_FALLS):
        return False  # no tokens: the site stands before the word of the act
    military = scene.document.tokens[site.first].bare in _MILITARY
    return (military or site.lead in _INNER) and not any(token.key in _OTHER_TARGET for token in tokens)


def falls_on(scene: Scene, trigger: TriggerMention, item: Item) -> bool:
    """سقطت قذيفة داخل مسجد, سقوط صاروخين قرب قاعدة: the building into which it fell, or the base that was meant."""
    actor = scene.actors.get(item.phrase.first)
    if actor is None or actor.kind != "facility":
        return False
    if not scene.document.tokens[trigger.first].text.startswith(_FALLS):
        return False
    military = scene.document.tokens[item.phrase.first].bare in _MILITARY
    return item.preposition in _INNER or (military and item.preposition in _INTO)


def is_blasted(scene: Scene, trigger: TriggerMention, item: Item) -> bool:
    """انفجر لغم بسيارة, انفجرت عبوة في مدرعة, انفجرت سيارة أمام مركز: what a blast hits, or the building right before
    it; انفجار بمصفاة says where."""
    actor = scene.actors.get(item.phrase.first)
    if actor is None or is_means(scene, item.phrase):
        return False
    building = actor.kind in ("facility", "infrastructure")
    if item.preposition == "ب":
        return not building or trigger.form == "verb"
    if item.preposition == "في":
        store = trigger.type == "explosion" and scene.document.tokens[item.phrase.first].bare in _STORES
        armour = item.phrase.first in scene.instruments
        hit = not building and actor.kind not in _NO_TARGETS and (actor.actor is None or armour)
        return store or hit
    if item.preposition in _AT and trigger.type == "grenade":
        return actor.kind not in _NO_TARGETS
    return item.preposition == "امام" and actor.kind == "facility"


def blown_up(scene: Scene, draft: Draft, parts: Sequence[Part]) -> Iterator[Part]:
    """تفجير ناقلة جند بعبوة: beside a weapon, what is said to have been blown up was no weapon but hit by it."""
    weapons = (p for p in parts if p.role == "instrument" and is_means(scene, p.phrase))
    weapon = next((p for p in weapons if "ب" in scene.document.tokens[p.phrase.first].proclitics), None)
    for part in parts:
        named = part.role == "instrument" and part.rule.startswith(_GOVERNED) and not is_means(scene, part.phrase)
        actor = scene.actors.get(part.phrase.first)
        if (
            weapon is not None
            and named
            and actor is not None
            and scene.grammar.frames[draft.type].subject == "instrument"
        ):
            yield msgspec.structs.replace(part, role="recipient")
        else:
            yield part


def _is_set_on_fire(scene: Scene, draft: Draft, site: Site) -> bool:
    """أضرموا النار في عدد من المتاجر."""
    if draft.type != "property_destruction":
        return False
    return any(token.key in _FIRES for token in scene.document.tokens[draft.head.first : site.first])


def is_bound_for(scene: Scene, draft: Draft, site: Site) -> bool:
    """سفينة متجهة إلى إسرائيل, صهاريج تنقل الوقود إلى كذا: whither what was hit was going."""
    if draft.type in MOVING or draft.type == "aid_obstruction":
        return False
    tokens = scene.document.tokens
    if any(token.key in _BOUND for token in tokens[max(0, site.first - 3) : site.first]):
        return True
    return any(
        token.key in _CARRYING for token in tokens[max(draft.head.last, site.first - _FREIGHT_REACH) : site.first]
    )


def is_only_meant(scene: Scene, draft: Draft, site: Site) -> bool:
    """عبوة معدة للتفجير في سوق كذا, كانا يخططان لاستهداف زوار في كذا: where nothing happened yet."""
    if draft.type not in _FOUND_OUT:
        return False
    tokens = scene.document.tokens
    meant = (i for i in range(draft.head.last, site.first) if tokens[i].key in _MEANT)
    return any(not tokens[i + 1].key.endswith(_LAUNCH) for i in meant)  # معد للإطلاق في وادي كذا is there


def is_where_taken(scene: Scene, draft: Draft, site: Site) -> bool:
    """شهداء وصلوا مستشفى كذا, نقلوا إلى مشفى كذا: where the victims were brought."""
    if scene.document.tokens[site.first].bare not in _HOSPITALS:
        return False
    between = scene.document.tokens[draft.head.last : site.first]
    return draft.type in _HURTING and any(token.key.startswith(_BROUGHT) for token in between)


def is_of_somebody(scene: Scene, site: Site) -> bool:
    """أمير قاطع داقوق, والي كركوك, القيادي في القاعدة: what a person is called after."""
    tokens = scene.document.tokens
    if tokens[site.first].key == _BASE and site.last - site.first == 1 and site.lead in _MEMBERS:
        return _titled(scene, site) != frozenset()
    if site.lead:
        return False
    title = max(_titled(scene, site), default=None)
    return title is not None and not any(_parts(scene, index) for index in range(title + 1, site.first))


def _parts(scene: Scene, index: int) -> bool:
    """Whether a token ends what a title is the title of."""
    token = scene.document.tokens[index]
    if token.key in _CALLED:
        return False
    return index in scene.verbs or scene.document.classes[index] == "preposition" or token.proclitics != ""


def _titled(scene: Scene, site: Site) -> frozenset[int]:
    """The tokens close before a site that are titles of persons."""
    hits = scene.ranges.titles.within(max(0, site.first - _NAME_REACH), site.first)
    return frozenset(hit.last - 1 for hit in hits if scene.document.tokens[hit.last - 1].key not in _VILLAGE)
