"""Whether an event word in a text without war is bound to things that no lexicon knows to fight or to be hit.

تحاصر الإعلانات الزوار, هدنة مع المهور, معركة ضد الدبابير: who fights and what is hit are known by their kinds; in a
figure of speech any noun stands there. A name may be unknown, too, but it has no article.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from tawatur.events.drafts import Draft
from tawatur.events.figurative import is_harmless, without_force
from tawatur.events.phrases import Phrase
from tawatur.events.plain import is_plain
from tawatur.events.same_act import is_bare_definite
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.lexicon.actor_words import GIVEN_NAMES
from tawatur.lexicon.lexicon import Hit, Lexicon
from tawatur.lexicon.trigger_words import PLACE_NOUNS, TOPICS, TRIGGERS

# Acts of fighters and of those whom they threaten or drive out. Anything may shut roads; courts arrest.
_VIOLENT = frozenset(
    {"clash", "ground_attack", "shelling", "air_strike", "drone_strike", "explosion", "cordon", "infiltration",
     "threat", "territory_gain", "assassination", "killing", "execution", "abduction", "shooting", "search_operation",
     "surrender", "torture", "curfew", "ceasefire", "looting", "weapons_intercepted"}
)  # fmt: skip
_FOUGHT_FOR = frozenset(
    {"property_destruction", "displacement", "evacuation", "aid_obstruction", "return", "recruitment", "withdrawal",
     "escape"}
)  # fmt: skip
_BETWEEN_KNOWN = _VIOLENT | _FOUGHT_FOR
_DOERS = frozenset({"verb.subject", "subject.before", "light_verb", "genitive", "to"})
_SUFFERERS = frozenset({"verb.second", "verb.object", "noun.object", "on", "with", "against", "to"})
_AT_WAR = frozenset(
    {"state_force", "rebel_group", "jihadist_group", "militia", "tribal_force", "coalition", "armed_group", "fighters",
     "military_unit", "detainees", "protesters", "rioters", "government_body", "officials", "leaders", "displaced",
     "suspects", "casualties"}
)  # fmt: skip
_HARM = frozenset({"killed", "wounded", "killed_or_wounded", "detained", "displaced", "abducted"})
# Deeds done to persons and goods, whose trades and kinds no list exhausts (نحات, مغنية).
_PERSONAL = frozenset(
    {"weapons_intercepted", "killing", "assassination", "abduction", "execution", "torture", "aid_obstruction"}
)
# قوة مشتركة, منظومة الدفاع: whose they are, the words behind them say.
_BODIES = frozenset(
    {"قوه", "مجموعه", "وحده", "فرقه", "فريق", "دفاعات", "الدفاعات", "منظومه", "مضادات", "المضادات", "الالاف", "المئات",
     "العشرات", "الملايين", "جزءا", "جزء", "اجزاء", "قسم", "قسما", "معظم", "نصف", "ثلث", "ربع", "غالبيه", "كامل",
     "الجمارك", "جمارك", "السلطات", "الاجهزه", "الكثير", "كثير", "كثيرون", "الكثيرون", "البعض", "الجميع", "اخرون",
     "الاخرون", "بعض"}
)  # fmt: skip
# Acts of armies that by nobody and nowhere are games, quarrels and figures of speech.
_MILITARY = frozenset(
    {"clash", "ground_attack", "cordon", "infiltration", "territory_gain", "curfew", "surrender", "grenade", "looting",
     "withdrawal", "evacuation"}
)  # fmt: skip
# Deeds of powers, not of neighbours, buyers and colleagues.
_OF_POWERS = frozenset(
    {"ceasefire", "ceasefire_violation", "negotiation", "surrender", "withdrawal", "territory_gain",
     "infiltration"}
)  # fmt: skip
# Deeds that are done by somebody to somebody: what tells of neither tells of a word.
_PERSONS_DEEDS = frozenset(
    {"abduction", "recruitment", "return", "killing", "assassination", "execution", "torture", "release", "sanction",
     "looting", "surrender", "escape", "infiltration", "territory_gain", "weapons_intercepted", "clash",
     "property_destruction", "ground_attack", "search_operation", "sexual_violence"}
)  # fmt: skip
_PRIVATE = frozenset({"civilians", "children", "women", "students", "journalists", "experts", "medics", "families"})
_PLAYERS = frozenset(
    {"مهاجم", "مدافع", "حارس", "نجم", "هداف", "جناح", "ظهير", "قايد", "كابتن", "مدرب", "قناص", "كتيبه", "فريق", "فرقه",
     "ابناء", "رفاق", "زملاء", "جماهير", "انصار", "اسود", "نسور", "فرسان", "شياطين", "عميد", "زعيم", "لاعب", "راس"}
)  # fmt: skip
_CRUSHES = frozenset(
    {"زحام", "زحمه", "ازدحام", "غلاء", "اسعار", "ضجيج", "صخب", "حر", "برد", "شتاء", "صيف", "ليل", "طقس"}
)
_WORDS = frozenset({"accusation", "condemnation", "threat", "sanction", "disinformation"})
_GAME_REACH = 3
_TALKERS = frozenset({"officials", "leaders", "notables", "experts", "journalists", "medics"})  # they throw no grenades
_TOWNS = "settlements"
_THINGS = frozenset({"facility", "infrastructure", "vehicle", "goods", "livestock", "weapon"})
_ARTICLE = "ال"
_COMMON = ("ة", "ات", "ا", "ً", "ين", "ون")


class Ground(msgspec.Struct, frozen=True):
    """What a text says of war: where it names fighters, rulers, victims or deeds of one sense, in text order.

    ``somewhere``: it names a place, a party or a town at all; ``at_war``: words, weapons or victims of war.
    """

    signs: tuple[int, ...]
    somewhere: bool
    at_war: bool


def ground_of(scene: Scene, at_war: bool) -> Ground:
    """The ground on which the events of a text stand, looked at once; ``at_war``: it has words of war."""
    actors = scene.mentions.actors
    fighters = (a.first for a in actors if a.kind in _AT_WAR and not without_force(scene, a.first, a.last))
    victims = (q.first for q in scene.mentions.quantities if q.measure in _HARM)
    sure = _sure_deeds(scene.document.lexicon)
    deeds = (hit.first for hit in scene.document.hits(TRIGGERS) if hit.row in sure)
    named = bool(scene.mentions.places or scene.nisbas) or any(actor.actor is not None for actor in actors)
    return Ground(tuple(sorted({*fighters, *victims, *deeds})), named or _names_town(scene), at_war)


def _names_town(scene: Scene) -> bool:
    rows = scene.document.lexicon.rows(PLACE_NOUNS)
    return any(rows[hit.row].id == _TOWNS for hit in scene.document.hits(PLACE_NOUNS))


@lru_cache(maxsize=4)
def _sure_deeds(lexicon: Lexicon) -> frozenset[int]:
    """The rows of deeds of violence that have but one sense."""
    rows = enumerate(lexicon.rows(TRIGGERS))
    return frozenset(number for number, row in rows if row.type in _VIOLENT and not row.near and not row.weak)


def out_of_war(scene: Scene, draft: Draft, parts: Sequence[Part], ground: Ground) -> bool:
    """Whether no sign of war stands outside a draft's own words, and what it is bound to, or where, gives none."""
    if _is_done_by_or_to_nothing(scene, draft, parts) or (not ground.at_war and _is_unbound(scene, draft, parts)):
        return True
    if not ground.at_war and _is_mere_talk(scene, draft, parts):
        return True
    private = _is_private(scene, draft, parts)
    if not ground.at_war and private:
        return True
    if any(is_plain(scene, trigger) for trigger in draft.triggers):
        return False
    own = sum(_count(ground.signs, trigger.first, trigger.last) for trigger in draft.triggers)
    if len(ground.signs) > own:
        return False
    return (
        private or _among_strangers(scene, draft, parts) or (not ground.somewhere and _is_nowhere(scene, draft, parts))
    )


def _is_done_by_or_to_nothing(scene: Scene, draft: Draft, parts: Sequence[Part]) -> bool:
    """هجر كثير من الشبان | صناعة الفخار, ألقى الوزير قنبلة: the sentence binds the word to no thing or man of war."""
    thrower = next((part for part in parts if part.role == "agent"), None) if draft.type == "grenade" else None
    actor = scene.actors.get(thrower.phrase.first) if thrower is not None else None
    if actor is not None and actor.kind in _TALKERS:
        return True
    return any(_is_harmless_part(scene, draft, part) for part in parts)


def _is_harmless_part(scene: Scene, draft: Draft, part: Part) -> bool:
    if part.role == "agent":
        done = part.rule in _DOERS and is_harmless(scene, draft.head, part.phrase.first, "doer")
        return done or (draft.type in _VIOLENT and _plays(scene, part.phrase) and not is_plain(scene, draft.head))
    bound = part.role == "recipient" and part.rule in _SUFFERERS
    return bound and is_harmless(scene, draft.head, part.phrase.first, "sufferer")


def _is_mere_talk(scene: Scene, draft: Draft, parts: Sequence[Part]) -> bool:
    """طالبوا بالإنارة, انتقدت المديرة الإهمال: words about no deed, and from no party to a conflict."""
    if draft.type == "demand":
        return not _asks_for_deed(scene, draft)
    actors = (scene.actors.get(part.phrase.first) for part in parts)
    named = any(actor is not None and (actor.actor is not None or actor.kind in _AT_WAR) for actor in actors)
    return draft.type in _WORDS and not named and not _asks_for_deed(scene, draft)


def _asks_for_deed(scene: Scene, draft: Draft) -> bool:
    """Whether another word for an event stands in the sentence of a demand: طالبت بالإفراج, but not طالبوا بالإنارة."""
    if draft.head.last - draft.head.first > 1:
        return True
    sentence = scene.document.sentences[draft.head.sentence]
    others = scene.ranges.triggers.within(sentence.first, sentence.last)
    rows = (
        scene.grammar.triggers[hit.row].row for hit in others if not draft.head.first <= hit.first < draft.head.last
    )
    return any(row.type != "demand" for row in rows)


def _plays(scene: Scene, phrase: Phrase) -> bool:
    """مهاجم الوداد, حارس عرين المنتخب: one who has his name from a game, and a word of the game right behind."""
    key = scene.document.tokens[phrase.first].key.removeprefix(_ARTICLE)
    rows = scene.document.lexicon.rows(TOPICS)
    near = scene.ranges.topics.within(phrase.first + 1, phrase.first + _GAME_REACH)
    return key in _PLAYERS and any(rows[hit.row].id == "football" for hit in near)


def _is_unbound(scene: Scene, draft: Draft, parts: Sequence[Part]) -> bool:
    """معنى الخطف, سلامة الحقن: a word with other senses, or a bare one, that is bound to nobody known."""
    if draft.type not in _PERSONS_DEEDS or draft.head.form not in ("verb", "noun"):
        return False
    if any(part.role != "place" and _is_known(scene, part.phrase) for part in parts):
        return False
    return draft.head.rule.asks or is_bare_definite(scene, draft.head)


def _is_private(scene: Scene, draft: Draft, parts: Sequence[Part]) -> bool:
    """هدنة بين البائع والمشتري, تدخل زملاؤهما لتهدئتهما: those who bear arms or speak for others have no part in it."""
    actors = [scene.actors.get(part.phrase.first) for part in parts if part.role in ("agent", "recipient")]
    known = [actor for actor in actors if actor is not None]
    return draft.type in _OF_POWERS and bool(known) and all(actor.kind in _PRIVATE for actor in known)


def _among_strangers(scene: Scene, draft: Draft, parts: Sequence[Part]) -> bool:
    personal = draft.type in _PERSONAL
    bound = [part for part in parts if part.role == "agent" or not personal]
    return draft.type in _BETWEEN_KNOWN and any(_is_stranger(scene, part) for part in bound)


def _is_nowhere(scene: Scene, draft: Draft, parts: Sequence[Part]) -> bool:
    """حاصر الأطفال البائع: a verb with other senses, done nowhere and by nobody who is known to."""
    head = draft.head
    if draft.type not in _MILITARY or head.form != "verb" or head.last - head.first > 1 or is_plain(scene, head):
        return False
    struck = any(part.role == "recipient" and part.phrase.first in scene.actors for part in parts)
    return draft.type != "evacuation" or not struck


def _count(signs: Sequence[int], first: int, last: int) -> int:
    return bisect_left(signs, last) - bisect_left(signs, first)


def _is_stranger(scene: Scene, part: Part) -> bool:
    rules = _DOERS if part.role == "agent" else _SUFFERERS if part.role == "recipient" else frozenset()
    return part.rule in rules and not _is_known(scene, part.phrase) and not _may_be_name(scene, part.phrase)


def _is_known(scene: Scene, phrase: Phrase) -> bool:
    """Whether someone, a place, a count, a time or a word of war stands in the phrase, or a thing at its head."""
    first, last = phrase.first, phrase.last
    if scene.document.tokens[first].key in _BODIES or any(i in scene.nisbas for i in range(first, last)):
        return True
    ranges = scene.ranges
    things = (ranges.actors, ranges.instruments, ranges.place_nouns)
    if any(mentions.within(first, first + 1) for mentions in things):
        return True
    known = (ranges.places, ranges.titles, ranges.times)
    if any(mentions.within(first, last) for mentions in known) or _is_of_war(scene, first, last):
        return not _is_crush(scene, first)
    people = (actor for actor in ranges.actors.within(first, last) if actor.kind not in _THINGS)
    return any(people) or any(quantity.kind == "count" for quantity in ranges.quantities.within(first, last))


def _is_crush(scene: Scene, first: int) -> bool:
    """معركة مع | زحام القاهرة: what has its name from a place is not the place."""
    return scene.document.tokens[first].key in _CRUSHES


def _is_of_war(scene: Scene, first: int, last: int) -> bool:
    rows = scene.document.lexicon.rows(TOPICS)
    return any(rows[hit.row].id == "war" for hit in scene.ranges.topics.within(first, last))


def _may_be_name(scene: Scene, phrase: Phrase) -> bool:
    """Words without article of which the first has no ending of common nouns, or one that men or women bear."""
    first, last = phrase.first, phrase.last
    names = scene.document.hits(GIVEN_NAMES)
    at = bisect_left(names, first, key=_begin)
    if at < len(names) and names[at].first == first:
        return True
    tokens = scene.document.tokens[first:last]
    bare = not any(token.key.startswith(_ARTICLE) or token.enclitic for token in tokens)
    return bare and not scene.document.raw[tokens[0].start : tokens[0].end].endswith(_COMMON)


def _begin(hit: Hit) -> int:
    return hit.first
