"""Binds a place to the event that it speaks of."""

from __future__ import annotations

from collections.abc import Sequence, Set

import msgspec

from tawatur.events.drafts import Draft
from tawatur.events.extents import THROWN, clause_end, hard_end, runs_on
from tawatur.events.foreground import (
    COMMAS,
    TOWARDS,
    WITHIN,
    ahead,
    calmed,
    destination,
    joined,
    opened_prison,
    pronoun,
    taken_up,
    topic,
    witnessing,
)
from tawatur.events.implied import holder_before, implied, local_witnesses, witnessed
from tawatur.events.journeys import home, is_journey, is_object, leaves_whole, on_the_way
from tawatur.events.scene import Scene
from tawatur.events.settle import MOVING
from tawatur.events.sides import Part
from tawatur.events.sites import Located, Site, is_definite, is_named, is_thing, sites_of
from tawatur.events.stretches import Stretch
from tawatur.events.targets import is_bound_for, is_of_somebody, is_only_meant, is_target, is_where_taken
from tawatur.lexicon.clitics import bare_word
from tawatur.text.segments import Sentence
from tawatur.text.tokens import Token

PLACELESS = frozenset({"ceasefire", "ceasefire_violation", "release", "disinformation", "negotiation"})
_FROM = frozenset({"من"})
_NEARNESS = frozenset({"قرب", "امام", "داخل", "خارج", "حول", "عند", "خلف", "محيط", "قدام", "قباله"})
_SHAKEN = frozenset({"surroundings", "settlements", "ways"})
_BARE = frozenset({"settlements", "surroundings"})
_AND = frozenset({"و", "ف"})
_INSIDE = frozenset({"في", "ب"})
_DEALS = frozenset({"ceasefire", "ceasefire_violation", "negotiation", "release", "clash"})  # بين لبنان وإسرائيل
_ONE_OF = frozenset({"احدي", "احد", "بعض"})
_LYING = ("الواقع", "الكاين", "الموجود")
_FARMS = frozenset({"مزارع", "مزرعه"})
_TIED = ("مرتبط", "المرتبط", "متعلق", "المتعلق", "الخاص", "خاصه")
_SKY = frozenset({"الاجواء", "سماء", "السماء", "اجواء"})
_CAUGHT = frozenset({"arrest", "abduction", "killing"})
_BESIDE = frozenset({"عند", "علي", "قرب"})
_OBJECT = "verb.second"
_TALKS = "negotiation"
_BLASTS = frozenset({"car_bomb", "suicide_attack", "ied"})
_BLASTED = "blasted"  # فجر نفسه أمام فندق كذا: hit, and where
_NOWHERE = frozenset({"sanction"})
_TAKEN_FROM = frozenset(
    {"protest", "abduction", "arrest", "release", "recruitment", "curfew", "closure", "territory_gain"}
)
_RIGHT_BEHIND = 1
_PARTED = frozenset('-–—"”“«»|')
_PLURAL_VERBS = ("ون", "وا", "و")
_NAMED_AFTER = 6
_OWNER = 4
_AIMED = frozenset({"نحو", "باتجاه", "صوب"})
_HELD_OFF = frozenset({"shooting", "weapons_intercepted"})  # النار باتجاه أطراف كذا, صواريخ أطلقت نحو كذا


class Setting(msgspec.Struct, frozen=True):
    """A sentence with its sites; tokens ``barred`` name sources and say nothing of where anything happened, but for
    ``locals``, the towns whose inhabitants tell what they saw."""

    sentence: Sentence
    sites: tuple[Site, ...]
    barred: frozenset[int]
    locals: tuple[Site, ...]


def setting_of(scene: Scene, sentence: Sentence, sources: frozenset[int]) -> Setting:
    """The sites of a sentence, found once for all its events; ``sources`` are the tokens that name sources."""
    sites = tuple(sites_of(scene, sentence))
    return Setting(sentence, sites, sources, tuple(local_witnesses(scene, sites, sources)))


def place_of(scene: Scene, draft: Draft, parts: Sequence[Part], stretch: Stretch, setting: Setting) -> Located | None:
    """Where it happened, from the sites of its sentence."""
    if scene.grammar.frames[draft.type].talk or draft.type in _NOWHERE:
        return None
    sites, barred = setting.sites, _barred(setting, parts)
    used = barred | _taken(scene, draft, parts, sites)
    told = {part.phrase.first: part.rule for part in parts if part.role == "place" and part.rule != "with"}
    free = [site for site in sites if _is_free(scene, draft, site, used, told, barred)]
    behind = taken_up(scene, draft, _behind(scene, draft, free, stretch, parts, sites), sites, barred) or pronoun(
        scene, draft, sites, stretch
    )
    behind = _rather_ahead(scene, draft, free, stretch, behind)
    if (behind is None or behind.site.lead != "من") and (left := home(scene, draft, sites, barred)) is not None:
        return Located(left, "home")
    calm = calmed(scene, draft, sites, stretch, barred) if behind is None else None
    if behind is not None or draft.type in PLACELESS:
        there = calm or opened_prison(scene, draft, sites, stretch)
        return behind or there or destination(scene, draft, free, stretch)
    witness = next((site for site in free if told.get(site.first, "").startswith("light_verb")), None)
    witness = witness or witnessing(scene, draft, sites, stretch, barred)
    found = calm or ahead(scene, draft, free, stretch) or (Located(witness, "witness") if witness else None)
    found = found or joined(scene, draft, parts, sites, stretch, barred)
    found = found or implied(scene, draft, parts, sites, stretch) or topic(scene, draft, sites, stretch, barred)
    return witnessed(draft, found, setting.locals, stretch)


def _rather_ahead(
    scene: Scene, draft: Draft, free: Sequence[Site], stretch: Stretch, behind: Located | None
) -> Located | None:
    """وفي كذا، قتل اثنان عند محطة للحافلات, انطلقت في كذا محادثات لوقف الحرب في كذا: a name before the event says more
    than some place behind it, and more surely where than what it is about."""
    if behind is None or not (_is_some(scene, behind.site) or (behind.rule == "through" and draft.head.form == "noun")):
        return behind
    before = ahead(scene, draft, [site for site in free if site.mention is not None], stretch)
    if before is None:
        return behind
    between = scene.document.tokens[before.site.last : draft.head.first]
    if behind.site.mention is None and is_definite(scene, behind.site):  # في كذا ... على جانب الطريق
        return before if all(token.text not in COMMAS for token in between) else behind
    return before if _is_some(scene, behind.site) or not between else behind


def _is_some(scene: Scene, site: Site) -> bool:
    """Some station, some house; the road."""
    unnamed = site.mention is None and not is_named(scene, site)
    return unnamed and (site.noun == "ways" or not is_definite(scene, site))


def _barred(setting: Setting, parts: Sequence[Part]) -> frozenset[int]:
    """The tokens of sources; but تظاهر آلاف في ساحة كذا مطالبين: who acts is no source of where that was."""
    own: set[int] = set()
    for part in parts:
        index = part.phrase.first
        while part.role == "agent" and part.phrase.first in setting.barred and index in setting.barred:
            own.add(index)
            index += 1
    return setting.barred - own if own else setting.barred


def _taken(scene: Scene, draft: Draft, parts: Sequence[Part], sites: Sequence[Site]) -> set[int]:
    """The tokens of participants; but منزل ضابط في مديرية كذا tells where, though it is all one phrase."""
    held = (p for p in parts if p.role != "place" and p.rule != _BLASTED and not _is_venue(scene, draft, p))
    used = {i for part in held for i in range(part.phrase.first, part.phrase.last)}
    for part in parts:
        apart = _NEARNESS | _INSIDE if part.role == "recipient" or part.rule == "by" else _NEARNESS
        apart = apart | {""} if leaves_whole(draft) and part.role == "agent" else apart
        inside = [s for s in sites if part.phrase.first < s.first < part.phrase.last and s.lead in apart]
        used.difference_update(i for site in inside for i in range(site.first, site.last))
    return used


def _is_venue(scene: Scene, draft: Draft, part: Part) -> bool:
    """محادثات الدوحة: talks are called after where they are held; محادثات واشنطن وطهران are of two states."""
    city = draft.type == _TALKS and part.rule == "genitive" and part.phrase.first in scene.capitals
    after = scene.document.tokens[part.phrase.last : part.phrase.last + 1]
    return city and not any(token.proclitics[:1] in _AND for token in after)


def _behind(
    scene: Scene, draft: Draft, free: Sequence[Site], stretch: Stretch, parts: Sequence[Part], sites: Sequence[Site]
) -> Located | None:
    """A site of the event's own words, else of those of the event that it happened in (مقتل خمسة في هجوم على بلدة)."""
    end = clause_end(scene, draft, stretch.stop)
    found = _chosen(scene, draft, _specific(scene, draft, free, draft.head.first + 1, end))
    if found is not None and (held := holder_before(scene, found, parts, sites)) is not None:
        return Located(held, "holder")
    if found is not None:
        return Located(_told_closer(scene, found, free, end), "behind")
    return _through(scene, draft, free, stretch, end) or _farther(scene, draft, free, stretch, end)


def _told_closer(scene: Scene, found: Site, free: Sequence[Site], end: int) -> Site:
    """مناطق خاضعة لسيطرتهم في كذا: some area yields to the name that closes what is told of it."""
    if found.mention is not None or found.noun != "settlements" or is_definite(scene, found):
        return found
    after = next((site for site in free if end <= site.first <= found.last + _NAMED_AFTER), None)
    if after is None or after.mention is None or after.lead not in _INSIDE:
        return found
    parted = any(token.kind == "sign" for token in scene.document.tokens[found.last : after.first])
    return found if parted else after


def _through(scene: Scene, draft: Draft, free: Sequence[Site], stretch: Stretch, end: int) -> Located | None:
    """A site of the event that this one happened in."""
    told_of = end + 1 == stretch.stop and scene.document.classes[end] == "relative" and draft.type in THROWN
    if (end < stretch.stop and not told_of) or not runs_on(scene, draft, stretch.stop):
        return None
    end = hard_end(scene, stretch.stop, stretch.beyond)
    theirs = [site for site in free if site.lead or not is_thing(site)]  # استهدف حقل كذا في كذا: what that one hit
    found = _chosen(scene, draft, _specific(scene, draft, theirs, stretch.stop, end))
    return Located(found, "through") if found is not None else None


def _farther(scene: Scene, draft: Draft, free: Sequence[Site], stretch: Stretch, end: int) -> Located | None:
    """A site behind a word that the event took in before its head (قتل ثلاثة في وادي كذا، بعد اشتباك), or behind a verb
    that goes on and tells no event (أضرموا النار في مركبتين وخطوا شعارات على مسجد في قرية كذا)."""
    first, head = draft.triggers[0].first + 1, draft.head.first
    quoted = any(token.text in _PARTED for token in scene.document.tokens[first:head])
    reaches = [] if quoted else [(first, head)]
    if end < stretch.stop and _only_goes_on(scene, end):
        reaches.append((end, hard_end(scene, end, stretch.stop)))
    found = (_chosen(scene, draft, _specific(scene, draft, free, first, last)) for first, last in reaches)
    site = next((site for site in found if site is not None), None)
    return Located(site, "behind") if site is not None else None


def _only_goes_on(scene: Scene, index: int) -> bool:
    """Whether a verb joined to what is told has no event of its own, nor says anything, nor has another subject."""
    tokens = scene.document.tokens
    if index not in scene.verbs or tokens[index].proclitics[:1] not in _AND or index in scene.sayings:
        return False
    return not scene.ranges.triggers.within(index, index + 1) and tokens[index].key.endswith(_PLURAL_VERBS)


def _specific(scene: Scene, draft: Draft, free: Sequence[Site], first: int, end: int) -> list[Site]:
    """The sites of a stretch; a general noun yields to the name right behind it (مستشفى في مدينة رفح)."""
    found = [site for site in free if first <= site.first < end]
    return [site for number, site in enumerate(found) if not _yields(scene, draft, site, found[number + 1 :])]


def _yields(scene: Scene, draft: Draft, site: Site, following: Sequence[Site]) -> bool:
    leads = {after.lead for after in following[:1] if after.mention is not None}
    if draft.type in _BLASTS and is_thing(site) and site.lead == "امام" and leads and leads <= _INSIDE:
        return following[0].first - site.last <= 1  # انفجرت أمام سوق كذا في كذا
    if scene.document.tokens[site.first].key in _SKY and leads == {"فوق"}:
        return True
    if site.mention is not None and site.mention.level == "line":  # في نهر الفرات قرب كذا
        return leads == {"قرب"}
    if site.mention is not None or is_named(scene, site):
        return False
    if leads <= _INSIDE and leads and _is_of_a_body(scene, site, following[0]):
        return True
    if site.last - site.first > 1 and is_definite(scene, site) and not _is_one_of(scene, site):
        return False
    reach = site.last + (1 if is_definite(scene, site) and not _is_one_of(scene, site) else _NAMED_AFTER)
    some = not is_definite(scene, site)
    near = [after for after in following if after.first <= reach and _holds(site, after, some)]
    return any(after.mention is not None or _is_wider(scene, site, after) for after in near)


def _holds(site: Site, after: Site, some: bool) -> bool:
    """In what a place lies, or the town near or in the midst of which some place does (في معسكر قرب مدينة كذا)."""
    if after.lead in _INSIDE or (some and site.noun == "land" and after.lead == "قرب"):
        return True
    town = after.mention is not None and after.mention.level == "settlement"
    return some and town and after.lead in ("قرب", "وسط")


def _is_of_a_body(scene: Scene, site: Site, after: Site) -> bool:
    """المقر العام للبعثة في كذا: whose it is stands between a building and the town that it lies in."""
    between = scene.document.tokens[site.last : after.first]
    return is_thing(site) and 1 <= len(between) <= _OWNER and between[0].proclitics == "ل"


def _is_one_of(scene: Scene, site: Site) -> bool:
    """إحدى المناطق المنعزلة, المزارع الواقعة جنوب كذا: one of some places, or those that lie somewhere."""
    tokens = scene.document.tokens
    return tokens[site.last - 1].key.startswith(_LYING) or (site.first > 0 and tokens[site.first - 1].key in _ONE_OF)


def _is_wider(scene: Scene, site: Site, after: Site) -> bool:
    """مناطق جديدة في القطاع: some towns or quarters yield to the territory that they lie in."""
    some = site.noun == "settlements" and not is_definite(scene, site)
    return some and after.noun == "settlements" and is_definite(scene, after)


def _chosen(scene: Scene, draft: Draft, behind: Sequence[Site]) -> Site | None:
    """The first site behind an event; what moves is told by where it left or where it came, as its type has it."""
    if is_journey(draft):
        return on_the_way(scene, draft, behind)
    behind = [site for site in behind if not (draft.type in THROWN and site.lead in _FROM)]
    if draft.type == "release" and len(behind) > 1 and behind[0].lead in _FROM and not is_thing(behind[0]):
        return behind[1]  # أفرج عن أسرى من كذا عبر معبر كذا
    if len(behind) > 1 and behind[0].lead in _FROM and draft.type in _CAUGHT and behind[1].first - behind[0].last <= 1:
        return behind[1] if _is_elsewhere(behind[0], behind[1]) else behind[0]
    return next(iter(behind), None)


def _is_elsewhere(home: Site, site: Site) -> bool:
    """أوقفوا ثلاثة من كذا عند حاجز كذا, اعتقلوا ناشطين من ود مدني في بورتسودان: not around where those are from."""
    if site.lead in _BESIDE:
        return True
    named = site.mention is not None and home.mention is not None and home.mention.level == "settlement"
    if site.mention is None or home.mention is None or not named or site.lead not in _INSIDE:
        return False
    town = site.mention.level == "settlement" and site.mention.id is not None
    return town and home.mention.id is not None and site.mention.id not in home.mention.admin


def _is_free(scene: Scene, draft: Draft, site: Site, used: Set[int], told: dict[int, str], barred: Set[int]) -> bool:
    """Whether a site may say where: not part of a participant's or a source's name, nor what an attack hit."""
    if site.first in used or (site.mention is not None and site.mention.first in used):
        return False
    if site.lead in _INSIDE and site.first - 2 in barred and site.first - 1 not in barred:
        return False  # مؤسسة كذا في إقليم كذا نفت: where the source is
    if site.noun == "seats" and site.lead not in _NEARNESS:
        return False
    if site.lead == "ب" and scene.document.tokens[site.first - 1].key.startswith(_TIED):
        return False  # ميليشيات مرتبطة بإيران
    entered = is_journey(draft) and told.get(site.first) == _OBJECT  # دخل اللواء الخامس المدينة
    if is_target(scene, draft, site) or (is_of_somebody(scene, site) and not entered):
        return False
    if is_only_meant(scene, draft, site) or is_where_taken(scene, draft, site):
        return False
    if site.first not in told and not _says_where(scene, draft, site):
        return False
    return not _is_in_a_name(scene, draft, site)


def _says_where(scene: Scene, draft: Draft, site: Site) -> bool:
    """Whether what leads to a site lets it say where: a preposition of place, for what moves or is thrown also إلى and
    من; without any only the name right behind an event, and for a general noun a verb of motion."""
    if site.lead in WITHIN:
        return not (site.lead == "بين" and draft.type in _DEALS and _is_state(site))
    if site.lead in _FROM:
        return draft.type in MOVING or draft.type in _TAKEN_FROM
    if site.lead == "":
        return draft.type in MOVING or _stands_alone(scene, draft, site)
    if site.lead == "علي":
        return site.mention is not None or is_definite(scene, site)
    if is_bound_for(scene, draft, site):
        return False
    if draft.type in _HELD_OFF:
        return site.lead in _AIMED and site.mention is not None
    return site.lead in TOWARDS and (draft.type in MOVING or draft.type in THROWN or draft.type == _TALKS)


def _is_state(site: Site) -> bool:
    return site.mention is not None and site.mention.level == "country"


def _stands_alone(scene: Scene, draft: Draft, site: Site) -> bool:
    """A name that needs no preposition: right behind the event, with its type word (also one it shares: مطاري دمشق
    وحلب), or the object of a verb; and what an explosion shook."""
    told = scene.ranges.triggers.within(draft.head.last, site.first)  # خلال اقتحام القوات مخيم كذا
    behind = scene.document.tokens[told[-1].last if told else draft.head.last : site.first]
    if any(token.text in COMMAS for token in behind):
        return False
    if site.mention is None and draft.type == "search_operation":  # فتشوا البساتين القريبة, حملة طالت المزارع
        searched = site.first == draft.head.last or draft.head.form == "verb" or site.first - 1 in scene.verbs
        ground = not is_thing(site) or bare_word(scene.document.tokens[site.first].key) in _FARMS
        return searched and ground and is_definite(scene, site)
    if site.mention is None:
        return (draft.type == "explosion" and site.noun in _SHAKEN) or _is_covered(scene, draft, site)
    if site.noun in _BARE or site.mention.rule.startswith(("type.", "list.")) or site.first - 1 in scene.verbs:
        return True
    return site.first - draft.head.last <= _RIGHT_BEHIND or (draft.type == "explosion" and site.noun in _SHAKEN)


def _is_covered(scene: Scene, draft: Draft, site: Site) -> bool:
    """إضراب يعم المدن, قصف طال أحياء المدينة: the object of the verb that an event noun has."""
    verb = site.first - 1 in scene.verbs and not scene.document.tokens[site.first - 1].proclitics
    return verb and draft.head.form == "noun" and site.noun == "settlements" and is_definite(scene, site)


def _beside(scene: Scene, site: Site) -> Sequence[Token]:
    tokens = scene.document.tokens
    return (*tokens[max(0, site.first - 1) : site.first], *tokens[site.last : site.last + 1])


def _is_in_a_name(scene: Scene, draft: Draft, site: Site) -> bool:
    """Whether the words belong to the event's own (حظر الجولان), to a participant's name (قيادة شرطة البصرة) or to a
    longer hashtag (#حرب_غزة, #غزة_الآن)."""
    if site.mention is not None and not site.lead and any(t.first <= site.first < t.last for t in draft.triggers):
        return True
    if any(token.text == "_" for token in _beside(scene, site)):
        return True
    goes = (draft.type in MOVING or draft.type == _TALKS) and is_object(draft, site)  # وصلت إسرائيل, جولة مسقط
    return any(
        actor.actor is not None
        and actor.first <= site.first
        and site.last <= actor.last
        and (
            (site.lead == "" and not goes) or site.mention is None or actor.last - actor.first > site.last - site.first
        )
        for actor in scene.ranges.actors.within(max(0, site.first - 8), site.first + 1)
    )
