"""Places that no preposition leads to: where those live, work or govern who act, and who tell of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from tawatur.events.drafts import Draft
from tawatur.events.journeys import home_of
from tawatur.events.scene import Scene
from tawatur.events.settle import MOVING, OFFICES
from tawatur.events.sides import Part
from tawatur.events.site_extents import DIRECTIONS
from tawatur.events.sites import Located, Site, is_definite, is_thing, town_of
from tawatur.events.stretches import Stretch

_OUT_OF_DOORS = frozenset({"protest", "violent_demonstration"})
_INSIDE = frozenset({"في", "ب"})
_OF_A_PLACE = _INSIDE | {"من", ""}
_CAMP = "مخيم"
_TOWN_LEVELS = frozenset({"settlement", "admin1", "admin2", "admin3"})
_LOCAL_LEVELS = frozenset({"settlement", "neighbourhood", "admin3", "facility"})
_WIDER = frozenset({"opening", "ahead", "heading", "witness"})
_INHABITANTS = frozenset(
    {"سكان", "اهالي", "اهل", "شهود", "شاهد", "شاهده", "مختار", "عمده", "مزارع", "مزارعون", "مزارعين", "راع", "صاحب",
     "صاحبه", "مواطن", "مواطنون", "مواطنين", "مقيم", "مقيمون", "مقيمين", "قروي", "قرويون", "قرويين", "ناج", "ناجون",
     "ناجين", "ساكن"}
)  # fmt: skip
_REACH = 5


def implied(
    scene: Scene, draft: Draft, parts: Sequence[Part], sites: Sequence[Site], stretch: Stretch
) -> Located | None:
    """Where those live who take to the street (خرج أهالي بلدة كذا), or what was hit lies (مزارع بلدة كذا)."""
    for part in parts:
        inside = [site for site in sites if part.phrase.first <= site.first <= part.phrase.last]
        crowd = part.role == "agent" and draft.type in _OUT_OF_DOORS
        if crowd and (home_town := home_of(scene, inside, frozenset())) is not None:
            return Located(home_town, "home")
        if part.role != "recipient":
            continue
        if draft.type == "territory_gain" and (taken := _taken_town(scene, part, inside)) is not None:
            return Located(taken, "taken")
        if (held := next(filter(None, map(town_of, inside)), None)) is not None:
            return Located(held, "holder")
    theirs = _of_those(scene, draft, sites, stretch)
    return Located(theirs, "home") if theirs is not None else None


def holder_before(scene: Scene, found: Site, parts: Sequence[Part], sites: Sequence[Site]) -> Site | None:
    """قصف على سوق بلدة كذا غربي حلب: the town whose building was hit, right before how that lies to another."""
    if not scene.document.tokens[found.first].bare.startswith(DIRECTIONS):
        return None
    struck = {part.phrase.first for part in parts if part.role == "recipient"}
    beside = (site for site in sites if site.first in struck and site.last == found.first)
    return next(filter(None, map(town_of, beside)), None)


def _taken_town(scene: Scene, part: Part, sites: Sequence[Site]) -> Site | None:
    """استعادة بلدة كذا, سقوط المدينة: a town or camp that is taken is also where."""
    site = next((site for site in sites if site.first == part.phrase.first), None)
    if site is None or (site.mention is None and not (site.noun == "settlements" and is_definite(scene, site))):
        return None
    camp = scene.document.tokens[site.first].bare == _CAMP
    return site if site.mention is None or camp or site.mention.level in _TOWN_LEVELS else None


def _of_those(scene: Scene, draft: Draft, sites: Sequence[Site], stretch: Stretch) -> Site | None:
    """أعلن عمال الميناء بطبرق إضرابا: where they work who stop working; محلية كذا تمنع التجوال: what an office orders
    holds where it governs."""
    own = [site for site in sites if stretch.after <= site.first < draft.head.first and site.mention is not None]
    if draft.type == "strike":
        return next((site for site in own if site.lead in _INSIDE), None)
    if draft.type != "curfew":
        return None
    return next((site for site in own if not site.lead and scene.document.tokens[site.first].bare in OFFICES), None)


def local_witnesses(scene: Scene, sites: Sequence[Site], sources: Set[int]) -> Iterator[Site]:
    """أفاد سكان في بلدة كذا, صاحب مخبز في حي كذا, مزارع من قرية كذا: who is there tells what was there."""
    for site in sites:
        if site.first not in sources or site.mention is None or site.mention.level not in _LOCAL_LEVELS:
            continue
        if is_thing(site) or site.lead not in _OF_A_PLACE:
            continue
        before = range(max(0, site.first - _REACH), site.first)
        if any(i in sources and scene.document.tokens[i].bare in _INHABITANTS for i in before):
            yield site


def witnessed(draft: Draft, found: Located | None, towns: Sequence[Site], stretch: Stretch) -> Located | None:
    """What was found, or the town of those who tell of it, where nothing but a wider place before it says where."""
    if draft.type in MOVING or (found is not None and found.rule not in _WIDER):
        return found
    near = (site for site in towns if stretch.after < site.last <= draft.head.first)
    town = next(near, None)
    if town is None or (found is not None and found.site.first > town.first):
        return found
    return Located(town, "local")
