"""Nouns in construct that one mention does not hold: whose office, vehicle or road it is."""

from __future__ import annotations

from tawatur.events.scene import Scene

_ARTICLE = "ال"
_IN_CHARGE = frozenset(
    {"سايق", "سايقي", "مدير", "مديره", "رييس", "قايد", "مختار", "عمده", "امام", "خطيب", "حارس", "حراس", "صاحب", "مالك",
     "قبطان", "ربان", "ركاب", "موظف", "موظفي", "طلاب", "طلبه", "تلاميذ", "مرضي", "نزلاء", "سكان", "اهالي", "وجهاء"}
)  # fmt: skip
_CHARGES = frozenset({"facility", "infrastructure", "vehicle", "company", "organisation", "government_body"})
_OFFICES = frozenset({"بلديه", "محافظه", "ولايه", "محليه", "طواري", "مديريه", "شرطه", "امن", "تنسيقيه"})
_HELD = frozenset({"vehicle", "facility", "goods"})
_HOLDERS = frozenset({"officials", "leaders", "civilians", "activists", "journalists", "notables", "person", "medics"})
_CONSTRUCTED = frozenset({"facility", "infrastructure", "goods"})


def with_construct(scene: Scene, start: int, end: int, stop: int) -> int:
    """The end of the mention ``start:end`` with the noun behind it that it stands in construct to."""
    if end >= stop or scene.document.tokens[end].proclitics:
        return end
    ways = (_with_town(scene, end), _with_charge(scene, start, end), _with_definite(scene, start, end))
    for widened in (*ways, _with_holder(scene, start, end)):
        if widened > end:
            return min(widened, stop)
    return end


def _with_town(scene: Scene, end: int) -> int:
    """غرفة طوارئ | بورتسودان, رئيس بلدية | صيدا: the town whose office it is."""
    town = scene.places.get(end) or scene.places.get(end - 1)
    return town.last if town is not None and scene.document.tokens[end - 1].key in _OFFICES else end


def _with_charge(scene: Scene, start: int, end: int) -> int:
    """سائق | شاحنة, مدير | بنك: whom one names by what is in his charge."""
    if end - start > 1 or scene.document.tokens[start].bare not in _IN_CHARGE or end in scene.verbs:
        return end
    charge = scene.actors.get(end)
    return charge.last if charge is not None and charge.kind in _CHARGES else end


def _with_definite(scene: Scene, start: int, end: int) -> int:
    """طريق | البلدة, خزان | المصنع: a thing without article stands in construct to the noun with one behind it."""
    actor, token = scene.actors.get(start), scene.document.tokens[start]
    thing = actor is not None and actor.kind in _CONSTRUCTED and end - start == 1
    if not thing or token.key.startswith(_ARTICLE) or token.enclitic or start in scene.instruments:
        return end
    return end + 1 if scene.document.tokens[end].key.startswith(_ARTICLE) and _is_noun(scene, end) else end


def _with_holder(scene: Scene, start: int, end: int) -> int:
    """سيارة | عضو المجلس, منزل | قيادي: whose it is, where no ending says that he is another participant."""
    actor, holder = scene.actors.get(start), scene.actors.get(end)
    token, behind = scene.document.tokens[start], scene.document.tokens[end]
    owned = actor is not None and actor.kind in _HELD and end - start == 1 and start not in scene.instruments
    if not owned or token.key.startswith(_ARTICLE) or token.enclitic or end in scene.verbs:
        return end
    fits = holder is not None and holder.kind in _HOLDERS and not behind.key.endswith(("ا", "ين", "ون"))
    return holder.last if fits and holder is not None else end


def _is_noun(scene: Scene, index: int) -> bool:
    known = any(index in other for other in (scene.actors, scene.verbs, scene.times, scene.links))
    return scene.document.classes[index] is None and not known
