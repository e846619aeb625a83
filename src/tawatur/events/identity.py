"""Which place the words of a site mean: the one that they name, the one that the report named before, or none."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.events.scene import Scene
from tawatur.events.sites import Site, is_named, is_thing
from tawatur.lexicon.clitics import bare_word
from tawatur.mentions.collection import place_of_mention
from tawatur.model.codes import PlaceRelation
from tawatur.model.mentions import PlaceMention
from tawatur.model.record import Place

_SETTLED = frozenset({"مدينه", "بلده", "قريه", "ضيعه"})
_SAME = {"مشفي": "مستشفي", "معتقل": "سجن", "ضيعه": "قريه", "حاره": "حي"}
_LEVELS = {
    **dict.fromkeys(_SETTLED, "settlement"),
    "محافظه": "admin1",
    "ولايه": "admin1",
    "بلاد": "country",
    "دوله": "country",
}
_SELF = frozenset({"ذاته", "ذاتها", "نفسه", "نفسها"})
_BESIDE = frozenset({"في", "ب", "قرب"})
_TOWARDS = frozenset({"الي", "نحو", "باتجاه", "صوب"})
_AROUND = frozenset({"surroundings", "ways", "land"})


def place_meant(scene: Scene, site: Site, sites: Sequence[Site]) -> tuple[Place, str | None]:
    """A site as a field of the record, with the rule by which a general noun got its identity (none where the words
    themselves name the place, or where nothing says which is meant)."""
    if site.mention is not None and not (site.noun is not None and is_thing(site) and site.mention.first > site.first):
        return _worded(scene, site, place_of_mention(site.mention)), None
    if site.mention is not None:
        return _held(scene, site, site.mention), None
    known = _antecedent(scene, site)
    if known is not None:
        return _worded(scene, site, _here(site, known)), "antecedent"
    holder = _holder(scene, site, sites)
    return (_held(scene, site, holder), "holder") if holder is not None else (_unresolved(scene, site), None)


def _worded(scene: Scene, site: Site, place: Place) -> Place:
    """A place under the words of a site; محيط السجن is near what it names."""
    span = scene.document.span_without_clitics(site.first, site.last)
    near = site.noun == "surroundings" and place.relation == "in"
    return msgspec.structs.replace(
        place, text=span.text, start=span.start, end=span.end, relation="near" if near else place.relation
    )


def _unresolved(scene: Scene, site: Site) -> Place:
    span = scene.document.span_without_clitics(site.first, site.last)
    name = span.text if is_named(scene, site) else None
    return Place(
        span.text,
        span.start,
        span.end,
        None,
        name,
        None,
        None,
        None,
        None,
        "none",
        None,
        _relation(site),
        None,
        (),
        None,
        None,
        (),
    )


def _relation(site: Site) -> PlaceRelation:
    """How what happened stands to a place, by the word that leads to it."""
    return "from" if site.lead == "من" else ("towards" if site.lead in _TOWARDS else "in")


def _held(scene: Scene, site: Site, holder: PlaceMention) -> Place:
    """A place without identity of its own, at the point of the named place that it lies in."""
    place = _unresolved(scene, site)
    if holder.lat is None or holder.lon is None:
        return place
    return msgspec.structs.replace(
        place,
        lat=holder.lat,
        lon=holder.lon,
        radius_km=holder.radius_km,
        basis="parent",
        country=holder.country,
        admin=(holder.id, *holder.admin) if holder.id is not None else holder.admin,
    )


def _here(site: Site, known: PlaceMention) -> Place:
    """A place named before, in the relation that it stands in here."""
    return msgspec.structs.replace(place_of_mention(known), relation=_relation(site))


def _holder(scene: Scene, site: Site, sites: Sequence[Site]) -> PlaceMention | None:
    """The place right behind a general noun, named or taken up: سوق شعبي في مدينة الباب, مشفى في المدينة."""
    for after in sites:
        if site.last <= after.first <= site.last + 1 and after.lead in _BESIDE:
            return after.mention or _antecedent(scene, after)
    return None


def _antecedent(scene: Scene, site: Site) -> PlaceMention | None:
    """What المدينة, السجن ذاته or محيط البلدة take up: the only place of that kind that the report named before."""
    noun = _definite_noun(scene, site)
    if noun is None:
        return None
    places = scene.ranges.places.within(0, site.first)
    level = _LEVELS.get(noun)
    found = [place for place in places if _type_word(scene, place) == noun and not _in_a_name(scene, place)]
    if not found and level:
        bare = [place for place in places if place.level == level and _is_bare(scene, place)]
        found = [place for place in bare if not _in_a_name(scene, place)]
    return found[-1] if len({place.id or place.text for place in found}) == 1 else None


def _definite_noun(scene: Scene, site: Site) -> str | None:
    """The noun of a site that consists of it alone, or of it behind a word for its surroundings."""
    keys = [token.key for token in scene.document.tokens[site.first : site.last] if token.key not in _SELF]
    if len(keys) == 2 and site.noun in _AROUND | {"settlements"} and not keys[0].startswith("ال"):
        keys = keys[1:]
    if len(keys) != 1 or not keys[0].startswith("ال"):
        return None
    bare = bare_word(keys[0])
    return _SAME.get(bare, bare)


def _type_word(scene: Scene, place: PlaceMention) -> str | None:
    if place.last - place.first < 2:
        return None
    bare = scene.document.tokens[place.first].bare
    return _SAME.get(bare, bare)


def _is_bare(scene: Scene, place: PlaceMention) -> bool:
    return _type_word(scene, place) not in _SETTLED


def _in_a_name(scene: Scene, place: PlaceMention) -> bool:
    """محافظ درعا is a place named, قيادة شرطة البصرة a body."""
    actors = scene.ranges.actors.within(max(0, place.first - 8), place.first)
    return any(actor.actor is not None and place.last <= actor.last for actor in actors)
