"""What the words of a phrase say about its part in an event: who can act, who is acted upon, what is only a means."""

from __future__ import annotations

from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.lexicon.trigger_words import INSTRUMENTS

ARMED_KINDS = frozenset(
    {"state", "state_force", "government_body", "rebel_group", "jihadist_group", "militia", "tribal_force", "coalition",
     "party", "armed_group", "military_unit", "fighters", "group"}
)  # fmt: skip
ARMED_GROUPS = frozenset({"armed_group", "fighters", "militia", "rebel_group", "jihadist_group", "tribal_force"})
_ACTING_KINDS = ARMED_KINDS | frozenset(
    {"officials", "leaders", "spokesperson", "organisation", "un_body", "aid_body", "monitor", "media", "agency",
     "crowd", "company", "other", "medics", "person", "protesters", "rioters", "notables", "activists", "religious",
     "journalists", "students", "aid", "experts", "sources", "families", "displaced", "detainees", "civilians"}
)  # fmt: skip
_TELLING_KINDS = frozenset({"media", "agency", "monitor", "sources", "spokesperson", "journalists", "experts"})
HARM = frozenset(
    {"killing", "execution", "arrest", "abduction", "torture", "shooting", "assassination", "release",
     "sexual_violence", "casualty_toll", "recruitment", "evacuation"}
)  # fmt: skip
_OF_AUTHORITY = frozenset({"arrest", "execution", "release", "recruitment", "evacuation"})  # حكمت المحكمة, جندت الحكومة
_SUFFERING = frozenset({"facility", "infrastructure", "goods", "livestock"})
_DEEDS = frozenset(
    {"ground_attack", "shelling", "air_strike", "drone_strike", "property_destruction", "looting", "deployment",
     "search_operation", "cordon", "territory_gain", "weapons_intercepted", "clash"}
)  # fmt: skip
_ORGANS = "actors/organs"
_COMMON = "actors/generics"
_MEN = frozenset({"fighters", "armed_group"})
_CREWED = frozenset({"aircraft", "vehicle", "heavy_weapon"})
NO_MEANS = frozenset({"person", "act"})  # انتحاري, قناصة, قنص say what kind of attack it was, but no weapon
_NEAR_HEAD = 3
_MANY = frozenset(
    {"دفعه", "رشقه", "صليه", "وابل", "زخه", "زخات", "سلسله", "مجموعه", "عدد", "كميه", "كميات", "شحنه"}
)  # دفعة من الصواريخ


def acts(scene: Scene, phrase: Phrase, kind: str = "") -> bool:
    """Whether a phrase names someone who acts; in an act of harm only armed or official bodies do, uncounted."""
    if phrase.first in scene.nisbas:
        return True
    actor = scene.actors.get(phrase.first)
    if actor is None:
        return phrase.first in scene.capitals
    if kind in HARM:
        authority = kind in _OF_AUTHORITY and actor.rule.startswith(_ORGANS)
        return (actor.kind in ARMED_KINDS or authority) and actor.number is None
    return actor.actor is not None or actor.kind in _ACTING_KINDS


def is_armed(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names a named party or an armed body."""
    actor = scene.actors.get(phrase.first)
    return actor is not None and actor.kind in ARMED_KINDS


def only_tells(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names someone whom reports only quote (a channel, a monitor, sources)."""
    actor = scene.actors.get(phrase.first)
    return actor is not None and actor.kind in _TELLING_KINDS


def only_counts(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names the hurt only as such (قتلى, خمسة شهداء): it says that, not who they were."""
    actor = scene.actors.get(phrase.first)
    return actor is not None and actor.kind == "casualties"


def cannot_act(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is no doer: another deed (صفقة, اقتحام), a place, a weapon without a crew."""
    if phrase.first in scene.actors and scene.actors[phrase.first].actor is not None:
        return False
    if phrase.first in scene.nisbas or phrase.first in scene.capitals:
        return False
    if is_means(scene, phrase):
        return True
    if phrase.first in scene.actors or phrase.first in scene.instruments:
        return False
    quantity = scene.quantities.get(phrase.first)
    counted = quantity.counted_first if quantity is not None else None  # 9 هجمات
    return phrase.first in scene.deeds or counted in scene.deeds or is_thing(scene, phrase)


def does_nothing(scene: Scene, phrase: Phrase, kind: str) -> bool:
    """Whether a phrase names what does no such deed: نسفت | فتحة نفق."""
    return kind in _DEEDS and _only_suffers(scene, phrase)


def _only_suffers(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names a building, goods or beasts, which do no deed (ودمر 300 مسجد): none that may stand for
    those within it."""
    actor = scene.actors.get(phrase.first)
    return actor is not None and actor.actor is None and actor.kind in _SUFFERING


def is_means(scene: Scene, phrase: Phrase) -> bool:
    """A weapon that nobody sits in (مسيّرة, قذائف, عبوة), counted or not; snipers are men."""
    actor = scene.actors.get(phrase.first)
    if actor is not None and actor.kind in _MEN:
        return False
    quantity = scene.quantities.get(phrase.first)
    first = phrase.first
    if quantity is not None and quantity.counted_first is not None:
        first = quantity.counted_first
    of_many = quantity is not None or scene.document.tokens[first].bare in _MANY
    for index in range(first, min(phrase.last, first + _NEAR_HEAD)):
        hit = scene.instruments.get(index)
        if hit is not None and (index == first or of_many):
            row = scene.document.lexicon.rows(INSTRUMENTS)[hit.row]
            return row.kind not in _CREWED and row.kind not in NO_MEANS
    return False


def is_thing(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names a place or a building (هجوم سجن الحسكة), which never acts."""
    place = scene.places.get(phrase.first)
    if place is not None and phrase.first not in scene.actors:
        return place.level != "country" and phrase.first not in scene.capitals
    actor = scene.actors.get(phrase.first)
    return actor is not None and actor.actor is None and actor.kind in ("facility", "infrastructure")


def is_ground(scene: Scene, phrase: Phrase) -> bool:
    """A place or land that no one acts as."""
    first = phrase.first
    here = scene.ranges.place_nouns.within(first, first + 1) or scene.ranges.places.within(first, first + 1)
    return bool(here) and not acts(scene, phrase)


def is_oblique(scene: Scene, phrase: Phrase) -> bool:
    """A sound plural or dual in -ين is no subject, nor what bears the ending of an object (شاباً, تجمعا)."""
    token = scene.document.tokens[phrase.first]
    written = scene.document.raw[token.start : token.end]
    if (token.key.endswith("ين") and len(token.key) >= 5) or written.endswith(("\u064b", "\u064bا")):
        return True
    return is_accusative(scene, phrase.first)


def is_accusative(scene: Scene, index: int) -> bool:
    """تجمعا, موقعا: a common noun that is known without its last ا and not with it."""
    key, lexicon = scene.document.tokens[index].key, scene.document.lexicon
    if key.endswith("ها"):  # سائقها
        return False
    actor = scene.actors.get(index)
    common = actor is None or actor.rule.startswith(_COMMON)
    bare = key.endswith("ا") and not key.endswith(("يا", "اا")) and not key.startswith("ال")
    return common and bare and index not in scene.places and lexicon.knows(key[:-1])
