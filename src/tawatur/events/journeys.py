"""Where those who move are told to be: who leaves by whence, or by where they are at home; who comes by whither."""

from __future__ import annotations

from collections.abc import Sequence, Set

from tawatur.events.drafts import Draft
from tawatur.events.foreground import TOWARDS
from tawatur.events.scene import Scene
from tawatur.events.sites import DWELLINGS, Site

_LEAVING = frozenset({"withdrawal", "escape", "displacement", "evacuation"})
_COMING = frozenset({"return", "deployment", "aid"})
_UPROOTED = frozenset({"displacement", "evacuation"})
_FROM = frozenset({"من"})
_BY_WAY = "عبر"
_INSIDE = frozenset({"في", "ب"})
_HEADING_FOR = frozenset({"التوجه", "الانتقال", "توجه", "انتقال", "اللجوء"})
_IT = ("ها", "ه")
_OF = ("تابع", "التابع")
_HOME = frozenset({"سكان", "اهالي", "اهل", "ابناء", "قاطني", "قاطنو", "نازحي", "نازحو", "مواطني", "مواطنو"})


def is_journey(draft: Draft) -> bool:
    """Whether somebody or something goes from one place to another."""
    return draft.type in _LEAVING or draft.type in _COMING


def on_the_way(scene: Scene, draft: Draft, behind: Sequence[Site]) -> Site | None:
    """Of the sites behind an event of motion the one that its type asks for."""
    if draft.type in _LEAVING:
        behind = [site for site in behind if not (_says_nothing(scene, draft, site) or _is_dwelling(scene, site))]
        left = [site for site in behind if site.lead in _FROM]
        gone = [site for site in behind if site.lead == ""]  # غادرت العائلات المخيم إلى المدينة
        return next(iter([*left, *gone, *behind]), None)
    behind = [site for site in behind if not _is_put_up(scene, draft, site)]
    came = [site for site in behind if site.lead in TOWARDS or is_object(draft, site)]
    stood = [site for site in behind if site.lead not in _FROM and (site.lead != _BY_WAY or draft.type != "return")]
    whence = [site for site in behind if draft.type == "return"]
    return next((site for site in [*came, *stood, *whence] if not _is_home(scene, site)), None)


def _says_nothing(scene: Scene, draft: Draft, site: Site) -> bool:
    """إجلاؤهم إلى مكان آمن, إخلاؤها عبر شارع كذا إلى حي كذا: by which way people get away, to no one knows where, or
    where they go who have to empty what was named before."""
    if draft.type not in _UPROOTED:
        return False
    tokens = scene.document.tokens
    unknown = site.mention is None and not any(token.key.startswith("ال") for token in tokens[site.first : site.last])
    emptied = draft.type == "evacuation" and tokens[draft.head.last - 1].enclitic in _IT and site.lead not in _FROM
    goes_on = any(token.key in _HEADING_FOR for token in tokens[draft.head.last : site.first])
    on_the_road = site.lead == _BY_WAY and draft.type == "evacuation"
    return goes_on or on_the_road or emptied or (unknown and site.lead in TOWARDS)


def _is_dwelling(scene: Scene, site: Site) -> bool:
    """من بيت واحد, مغادرة قراهم: somebody's home, wherever that is."""
    tokens = scene.document.tokens[site.first : site.last]
    if site.mention is not None or any(token.key.startswith("ال") for token in tokens):
        return False
    return tokens[0].key in DWELLINGS or (bool(tokens[0].enclitic) and site.noun == "settlements")


def _is_put_up(scene: Scene, draft: Draft, site: Site) -> bool:
    """نصبت القوات حاجزا: what forces put up is not where they went."""
    tokens = scene.document.tokens[site.first : site.last]
    return is_object(draft, site) and site.mention is None and not any(token.key.startswith("ال") for token in tokens)


def is_object(draft: Draft, site: Site) -> bool:
    """Whether a site stands bare right behind the event (وصلت إسرائيل)."""
    return site.lead == "" and draft.head.last <= site.first <= draft.head.last + 1


def home(scene: Scene, draft: Draft, sites: Sequence[Site], barred: Set[int]) -> Site | None:
    """على أهالي قريتي كذا إخلاء منازلهم, 70 ألفا من سكان الجليل أُجلوا: where those live who have to leave."""
    if draft.type not in _UPROOTED:
        return None
    return home_of(scene, sites, barred)


def home_of(scene: Scene, sites: Sequence[Site], barred: Set[int]) -> Site | None:
    """The first of some sites that is told as where people live; سكان 22 قرية في كذا live in كذا."""
    for site, after in zip(sites, (*sites[1:], None), strict=False):
        if site.first not in barred and _is_home(scene, site):
            return site
        if after is not None and _are_homes(scene, site) and _holds(scene, site, after):
            return after
    return None


def _are_homes(scene: Scene, site: Site) -> bool:
    """سكان 22 قرية, سكان قريتين: a number of unnamed settlements."""
    tokens = scene.document.tokens
    first = site.first - 1 if site.first and tokens[site.first - 1].kind == "number" else site.first
    return site.mention is None and site.noun == "settlements" and first > 0 and tokens[first - 1].key in _HOME


def _holds(scene: Scene, site: Site, after: Site) -> bool:
    """قرى في كذا, قريتين تابعتين لناحية كذا."""
    between = scene.document.tokens[site.last : after.first]
    inside = after.lead in _INSIDE and len(between) <= 1
    return inside or (after.lead == "ل" and len(between) == 1 and between[0].key.startswith(_OF))


def _is_home(scene: Scene, site: Site) -> bool:
    """سكان الجليل, أهالي القرية."""
    before = scene.document.tokens[site.first - 1] if site.first else None
    if before is None or before.key not in _HOME or before.enclitic or site.lead:
        return False
    named = scene.ranges.places.within(site.first, site.last)
    return bool(named) or any(token.key.startswith("ال") for token in scene.document.tokens[site.first : site.last])


def leaves_whole(draft: Draft) -> bool:
    """Whether the place that is left may stand within the words for who leaves it (غادرت مئات العائلات المخيم)."""
    return draft.type in _LEAVING
