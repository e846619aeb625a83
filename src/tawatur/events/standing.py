"""Whether a trigger tells that something happened, or only names a thing, a topic or a time."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.events.anchors import bare_anchor, only_topic, under_a_deal
from tawatur.events.disasters import tells_of_disaster
from tawatur.events.figurative import beside_the_point
from tawatur.events.passing import only_in_passing
from tawatur.events.plain import is_plain
from tawatur.events.same_act import is_bare_definite
from tawatur.events.scene import Scene
from tawatur.events.strangers import Ground, ground_of
from tawatur.events.topics import Signs, figure_of_speech, signs_of
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.forms import FINITE
from tawatur.text.ordered import Ordered

_COMPOUNDS = frozenset({"vehicle", "weapon"})
_DUALS = frozenset({"3md", "3fd"})
_QUALITIES = frozenset({"شديد", "شديده", "سريع", "سريعه", "قابله", "قابل"})
_TAKINGS = frozenset({"looting", "aid_obstruction"})
_HOLDING_UP = frozenset({"aid_obstruction", "closure"})  # تعليق توزيع المساعدات
_TAKEN_REACH = 4
_LOADS = ("شاحن", "قافل", "قوافل", "مساعد", "معون", "اغاث")
_FLED = frozenset({"clash", "shelling", "ground_attack", "air_strike"})
_AWAY = {"من": "displacement", "في": "recruitment", "الي": "recruitment"}  # فروا من القتال, زج بهم في القتال
_LOCATES = frozenset({"بين", "علي", "مع"})
_FLIGHT_REACH = 8
_ASKING = frozenset({"demand", "threat"})
_WITHOUT = frozenset({"دون", "بلا", "بدون", "لا", "ولا", "عدم", "بعدم", "نفي", "ينفي", "تنفي", "نافيا", "نافيه", "نفت"})
_VICTIMS = frozenset({"اصابات", "ضحايا", "خسائر", "قتلي", "جرحي"})
_OBJECT_REACH = 3
_AGAINST = frozenset({"علي", "ضد"})
_COMPLETED_REACH = 4
_FEAR_REACH = 16
_OF_REACH = 4  # من | شن أي | هجوم
_WARNED_REACH = 7
_TAKES_UP_REACH = 3
_BODY_REACH = 4
_WILL_NOT = frozenset({"لن", "ولن", "فلن"})
_WARFARE = frozenset({"الحرب", "حرب", "حربنا", "القتال", "قتال", "المعركه", "العمليات", "الهجوم", "القصف", "العدوان"})
_BODIES = frozenset(
    {"لجنه", "هيئه", "جمعيه", "رابطه", "اتحاد", "مجلس", "مركز", "منظمه", "صندوق", "برنامج", "مكتب", "شبكه", "تنسيقيه"}
)


class Backdrop(msgspec.Struct, frozen=True):
    """What the whole text says of its event words: the signs of war, and the words that name events, each where its
    context agrees.

    ``disaster``: it tells of nature's violence alone. ``ground``: where it speaks of war.
    """

    signs: Signs
    disaster: bool
    ground: Ground
    words: Ordered[TriggerMention]


def backdrop_of(scene: Scene, triggers: Sequence[TriggerMention]) -> Backdrop:
    """The backdrop of a document with all its ``triggers``; the same for each of them."""
    signs = signs_of(scene)
    return Backdrop(signs, tells_of_disaster(scene), ground_of(scene, signs.spoken), Ordered(triggers))


def why_not(scene: Scene, trigger: TriggerMention, backdrop: Backdrop) -> str | None:
    """Why a trigger tells nothing that happened, or None when it may; whether it names a source is asked apart."""
    return _by_its_place(scene, trigger, backdrop) or _by_its_sense(scene, trigger, backdrop)


def is_of_source(scene: Scene, trigger: TriggerMention, sources: frozenset[int]) -> bool:
    """Whether a trigger is part of the phrase of a source; ``sources`` are the tokens of all such phrases."""
    return trigger.first in sources and not _opens_source(scene, trigger, sources)


def _by_its_place(scene: Scene, trigger: TriggerMention, backdrop: Backdrop) -> str | None:
    """Why it tells nothing where it stands: in a name, a time, the words for people or for a topic."""
    if backdrop.disaster:
        return "the text tells of a flood, a storm or an earthquake"
    if _names_people(scene, trigger):
        return "it only says who"
    if _inside_name(scene, trigger):
        return "it is part of a name"
    if _fled_from(scene, trigger, backdrop.words):
        return "it only says what people fled from"
    if _inside_other(scene, trigger):
        return "it is part of a time or a count"
    if bare_anchor(scene, trigger):
        return "it only anchors a time or names a topic"
    if only_topic(scene, trigger) or only_in_passing(scene, trigger):
        return "it is only spoken of"
    return None


def _by_its_sense(scene: Scene, trigger: TriggerMention, backdrop: Backdrop) -> str | None:
    """Why it tells nothing as it is meant: a purpose, a fear, a figure of speech."""
    if _says_who_calls(scene, trigger):
        return "it only says who they are"
    if _says_what_for(scene, trigger):
        return "it only says what people or things are for"
    if _refuses_to_stop(scene, trigger):
        return "it only says that the war goes on"
    if under_a_deal(scene, trigger):
        return "it only says under which deal"
    if _is_label(scene, trigger):
        return "it only heads what is told"
    if _is_feared(scene, trigger) or _is_warned_of(scene, trigger, backdrop.words):
        return "it is only feared or guarded against"
    if _may_be_figure(scene, trigger, backdrop) and not _takes_up_deed(scene, trigger, backdrop):
        return "nothing in the text says that it is meant as it stands"
    if beside_the_point(scene, trigger, backdrop.signs.war):
        return "what stands beside it says that it is a figure of speech"
    if _is_what_was_hit(scene, trigger):
        return "it only says what was hit"
    if _no_victims(scene, trigger):
        return "nobody was hurt"
    if _object_of_talk(scene, trigger, backdrop.words):
        return "it only says what a speech act is about"
    return None


def _may_be_figure(scene: Scene, trigger: TriggerMention, backdrop: Backdrop) -> bool:
    return figure_of_speech(trigger, backdrop.signs) and not is_plain(scene, trigger)


def _takes_up_deed(scene: Scene, trigger: TriggerMention, backdrop: Backdrop) -> bool:
    """غارة | استهدفت سيارة, استهدفت | غارة سيارة: the verb of a blow that is meant as it stands."""
    if trigger.form != "verb":
        return False
    near = backdrop.words.within(max(0, trigger.first - _TAKES_UP_REACH), trigger.last + 1)
    blows = (blow for blow in near if blow.form == "noun" and blow.rule.frame.means)
    return any(_beside(scene, blow, trigger) and not _may_be_figure(scene, blow, backdrop) for blow in blows)


def _beside(scene: Scene, noun: TriggerMention, verb: TriggerMention) -> bool:
    """Whether a noun stands right behind a verb, or before it with nothing but adjectives between them."""
    between = range(noun.last, verb.first)
    adjectives = (scene.document.classes[i] in ("adjective", "relative") or i in scene.nisbas for i in between)
    return noun.first == verb.last or (noun.last <= verb.first and all(adjectives))


def _names_people(scene: Scene, trigger: TriggerMention) -> bool:
    """ذوي المخطوفين, الضحايا: a definite participle that only says who, uncounted."""
    if trigger.form != "patient":
        return False
    freed = scene.ranges.triggers.within(max(0, trigger.first - 3), trigger.first)
    if any(scene.grammar.triggers[hit.row].row.type == "release" for hit in freed):
        return True  # تحرير طفلة مختطفة
    if not scene.document.tokens[trigger.first].key.startswith("ال"):
        return False
    actors = scene.ranges.actors.within(max(0, trigger.first - 5), trigger.last)
    return any(actor.first <= trigger.first < actor.last and actor.number is None for actor in actors)


def _inside_name(scene: Scene, trigger: TriggerMention) -> bool:
    """جهاز الإسعاف, لجنة التهدئة, بلدة خربة سلم, ناقلة جند: the word is part of a name or of a compound."""
    for actor in scene.ranges.actors.within(trigger.first - 8, trigger.first):
        named = actor.actor is not None or (actor.kind in _COMPOUNDS and actor.number is None)
        if named and trigger.last <= actor.last:
            return True
    places = scene.ranges.places.within(trigger.first - 4, trigger.first)
    return any(trigger.last <= place.last for place in places) or _names_town(scene, trigger)


def _names_town(scene: Scene, trigger: TriggerMention) -> bool:
    """أسواق تدمر: a town that is spelt like a verb, behind the building that it has."""
    if trigger.form != "verb" or trigger.first not in scene.places:
        return False
    before = scene.ranges.actors.within(trigger.first - 1, trigger.first)
    buildings = (actor for actor in before if actor.kind == "facility" and actor.last == trigger.first)
    return any(not scene.document.tokens[actor.first].key.startswith("ال") for actor in buildings)


def _object_of_talk(scene: Scene, trigger: TriggerMention, words: Ordered[TriggerMention]) -> bool:
    """تبنى الهجوم, التنديد بالتفجير: a bare definite noun that a speech act speaks of tells nothing new; with its
    target it does (يدين الهجوم على القنصلية).

    What is threatened or called for is told by that very word: هدد بالقصف, طالب بالإفراج.
    """
    if _completes_talk(scene, trigger, words):
        return True
    if not is_bare_definite(scene, trigger) or _names_its_target(scene, trigger):
        return False
    asked = scene.document.tokens[trigger.first].proclitics[-1:] in ("ب", "و") or (
        scene.document.tokens[trigger.first - 1].key == "الي"
    )  # طالب بالإفراج, دعا إلى الإفراج, طالب بإسقاط النظام والإفراج
    near = words.within(max(0, trigger.first - _OBJECT_REACH), trigger.first)
    return any(word.rule.frame.talk and not (asked and word.type in _ASKING) for word in near)


def _names_its_target(scene: Scene, trigger: TriggerMention) -> bool:
    tokens = scene.document.tokens
    return trigger.last + 1 < len(tokens) and tokens[trigger.last].key in _AGAINST


def _completes_talk(scene: Scene, trigger: TriggerMention, words: Ordered[TriggerMention]) -> bool:
    """يعرقل التوصل إلى اتفاق: a noun that only completes what somebody is accused of."""
    if trigger.form == "verb":
        return False
    own = [scene.document.tokens[i].bare for i in range(trigger.first, trigger.last)]
    near = words.within(max(0, trigger.first - _COMPLETED_REACH), trigger.first)
    accusing = (word for word in near if word.type == "accusation" and word.last <= trigger.first)
    return any(word.rule.complement.found_in(own) for word in accusing)


def _inside_other(scene: Scene, trigger: TriggerMention) -> bool:
    """فجر أمس is a time, 16 طالباً a count: neither is a verb."""
    for time in scene.ranges.times.within(trigger.first - 6, trigger.first + 1):
        if trigger.last <= time.last:
            return True
    if trigger.form != "verb" or trigger.person in _DUALS:
        return False  # مروحيتان حلقتا: no count goes on with a verb that agrees with it
    counts = scene.ranges.quantities.within(trigger.first - 6, trigger.first)
    return any(q.kind == "count" and trigger.first < max(q.last, q.counted_last or 0) for q in counts)


def _fled_from(scene: Scene, trigger: TriggerMention, words: Ordered[TriggerMention]) -> bool:
    """فروا من القتال, هربا من القصف: the known fighting, as the ground of a flight or of a levy (زج بهم في القتال)."""
    tokens = scene.document.tokens
    if trigger.type not in _FLED or not is_bare_definite(scene, trigger) or tokens[trigger.first].proclitics:
        return False
    led = tokens[trigger.first - 1].key if trigger.first else ""
    stays = trigger.last < len(tokens) and tokens[trigger.last].key in _LOCATES
    if led not in _AWAY or stays:
        return False
    moves = words.within(max(0, trigger.first - _FLIGHT_REACH), trigger.first)
    return any(word.type == _AWAY[led] for word in moves)


def _says_who_calls(scene: Scene, trigger: TriggerMention) -> bool:
    """الداعين إلى الإضراب: a definite participle only says who they are."""
    definite = scene.document.tokens[trigger.first].key.startswith("ال")
    return trigger.type == "demand" and trigger.form == "participle" and definite


def _says_what_for(scene: Scene, trigger: TriggerMention) -> bool:
    """فرق الإسعاف, نقطة تفتيش, وفد التفاوض: the event noun stands in construct to those who bear its name."""
    proclitics = scene.document.tokens[trigger.first].proclitics
    if trigger.form != "noun" or proclitics not in ("", "ل"):
        return False
    if not proclitics:
        return trigger.first - 1 in scene.bearers or _only_qualifies(scene, trigger)
    bodies = range(max(0, trigger.first - _BODY_REACH), trigger.first)
    return any(
        scene.document.tokens[i].key.removeprefix("ال") in _BODIES and _only_qualified(scene, i + 1, trigger.first)
        for i in bodies
    )


def _only_qualifies(scene: Scene, trigger: TriggerMention) -> bool:
    """عبوة شديدة الانفجار: behind such an adjective the noun says what a weapon is like."""
    tokens = scene.document.tokens
    return tokens[trigger.first].key.startswith("ال") and tokens[trigger.first - 1].key in _QUALITIES


def _only_qualified(scene: Scene, first: int, last: int) -> bool:
    """Whether nothing but adjectives stands there: اللجنة الوطنية العليا | للإفراج."""
    keys = [scene.document.tokens[i].key for i in range(first, last)]
    return all(key.startswith("ال") and not scene.document.tokens[first].proclitics for key in keys)


def _opens_source(scene: Scene, trigger: TriggerMention, sources: frozenset[int]) -> bool:
    """وتجمع متظاهرون أمام المبنى مطالبين: a verb that opens the words taken for a source has only its subject there."""
    opens = trigger.first - 1 not in sources
    behind_subject = trigger.first in scene.verbs and trigger.first - 2 not in sources  # طهران | تغلق المعبر وتطلب
    return trigger.form == "verb" and (opens or behind_subject)


def _refuses_to_stop(scene: Scene, trigger: TriggerMention) -> bool:
    """لن نوقف الحرب, لن نوقف القتال: no truce is told of but that in لن نوقف إطلاق النار, which is refused."""
    tokens = scene.document.tokens
    if trigger.type != "ceasefire" or trigger.form != "verb" or not trigger.first or trigger.last >= len(tokens):
        return False
    return tokens[trigger.first - 1].key in _WILL_NOT and tokens[trigger.last].key in _WARFARE


def _is_label(scene: Scene, trigger: TriggerMention) -> bool:
    """تحذير: ..., إنذار عاجل: ...: a noun of warning that opens the line and stands before a colon."""
    if trigger.type != "threat" or trigger.form != "noun":
        return False
    tokens, first = scene.document.tokens, scene.document.sentences[trigger.sentence].first
    opens = all(tokens[i].kind != "word" for i in range(first, trigger.first))
    return opens and any(token.text == ":" for token in tokens[trigger.last : trigger.last + 2])


def _is_feared(scene: Scene, trigger: TriggerMention) -> bool:
    """خشية اقتحام البلدة, تخشى أن يؤدي اجتياح المدينة إلى مجازر: what is feared or guarded against."""
    sentence = scene.document.sentences[trigger.sentence]
    for index in range(trigger.first, max(sentence.first, trigger.first - _FEAR_REACH) - 1, -1):
        link = scene.links.get(index)
        if link is not None and link.last <= trigger.first and scene.grammar.links[link.row].kind == "feared":
            return True
        if _ends_fear(scene, index, trigger):
            return False
    return False


def _is_warned_of(scene: Scene, trigger: TriggerMention, words: Ordered[TriggerMention]) -> bool:
    """حذرت المنظمة الأطراف من | هجوم على المدينة: what is warned of has not happened."""
    tokens, first = scene.document.tokens, trigger.first
    if trigger.form != "noun":
        return False
    of = next((i for i in range(first - 1, max(0, first - _OF_REACH), -1) if tokens[i].key == "من"), 0)
    warned = [word for word in words.within(max(0, of - _WARNED_REACH), of) if word.type == "threat"]
    between = (tokens[i].kind == "sign" for i in range(warned[-1].last, first)) if warned else ()
    return bool(warned) and tokens[first].proclitics == "" and not any(between)


def _ends_fear(scene: Scene, index: int, trigger: TriggerMention) -> bool:
    """A sign (but for that of a relative clause), a new voice, or a verb that أن does not bring under the fear."""
    tokens, classes = scene.document.tokens, scene.document.classes
    if tokens[index].kind == "sign" and tokens[index].text not in '"«»“”#_':
        return index + 1 >= len(tokens) or classes[index + 1] != "relative" or tokens[index].text not in "،,"
    if index in scene.sayings:
        return True
    if index not in scene.verbs or classes[index - 1] in ("subordinator", "relative"):
        return False
    return index != trigger.first or bool(tokens[index].proclitics)


def _is_what_was_hit(scene: Scene, trigger: TriggerMention) -> bool:
    """استهدف لغم رتلا عسكريا, تمنع دخول شاحنات: troops on the move, or relief, that something happens to."""
    if trigger.type not in ("deployment", "aid") or trigger.form != "noun":
        return False
    if trigger.type == "aid" and _is_taken(scene, trigger):
        return True
    before = range(max(0, trigger.first - _OBJECT_REACH), trigger.first)
    light = (scene.light_verbs.get(i) for i in before)
    if any(hit is not None and scene.grammar.light_verbs[hit.row].role == "recipient" for hit in light):
        return True
    hits = scene.ranges.triggers.within(before.start, trigger.first)
    finite = [scene.grammar.triggers[hit.row] for hit in hits if hit.feature.startswith(FINITE)]
    held_up = trigger.type == "aid" and any(scene.grammar.triggers[hit.row].row.type in _HOLDING_UP for hit in hits)
    acts = held_up or any(rule.frame.means for rule in finite)
    return acts and not scene.document.tokens[trigger.first].proclitics


def _is_taken(scene: Scene, trigger: TriggerMention) -> bool:
    """الاستيلاء على شاحنات المساعدات, يعترضون قوافل الإغاثة: aid that is plundered or held up is not given."""
    hits = scene.ranges.triggers.within(max(0, trigger.first - _TAKEN_REACH), trigger.first)
    taken = any(scene.grammar.triggers[hit.row].row.type in _TAKINGS for hit in hits)
    token = scene.document.tokens[trigger.first]
    return taken and not token.proclitics and token.key.removeprefix("ال").startswith(_LOADS)


def _no_victims(scene: Scene, trigger: TriggerMention) -> bool:
    """دون إصابات, لا ضحايا, عدم وقوع خسائر: nobody was hurt, so nothing is claimed."""
    if not trigger.rule.row.result or trigger.form not in ("noun", "phrase"):
        return False
    tokens = scene.document.tokens
    counted = tokens[trigger.last].key if trigger.last < len(tokens) else ""
    if trigger.person != "plural" and tokens[trigger.last - 1].key not in _VICTIMS and counted not in _VICTIMS:
        return False
    before = tokens[max(0, trigger.first - 3) : trigger.first]
    return any(token.key in _WITHOUT for token in before)
