"""Binds figures to the event that they speak of."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.events.drafts import Draft
from tawatur.events.nearness import only_dates
from tawatur.events.participants import ARMED_GROUPS
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.quantity_nouns import COUNTABLES
from tawatur.model.codes import Measure
from tawatur.model.mentions import QuantityMention

_PEOPLE = frozenset(
    {"victim", "captive", "displaced", "person", "fighter", "nationality", "household", "group", "organisation"}
)
_NO_FIGURE = frozenset({"time", "distance", "weight", "money", "score", "abstract", "talk"})
_OUTCOME_OF: dict[str, frozenset[str]] = {
    "detained": frozenset({"arrest", "search_operation", "casualty_toll"}),
    "displaced": frozenset({"displacement", "return", "evacuation", "aid", "casualty_toll", "cordon", "closure"}),
}
_HARMING = frozenset(
    {
        "protest_repression",
        "chemical_attack",
        "sexual_violence",
        "torture",
        "killing",
        "shooting",
        "arrest",
        "abduction",
    }
)
_DONE_TO_PEOPLE = frozenset({"killed", "abducted", "detained", "released"})
_DONE_TO = frozenset({"killed", "wounded", "abducted", "detained", "destroyed", "damaged", "other"})
_MOVING = frozenset({"displaced", "returned", "escaped", "surrendered"})
_FALLEN = frozenset({"سقوط", "سقط", "سقطت", "يسقط", "ارتقاء", "ارتقي", "ضحيته", "ضحيتها", "ضحيه"})
_LEAD = 7
_ALREADY = "قد"
_CORPSES = frozenset({"جثث", "جثامين", "رفات", "جثتي", "جثماني"})
_PLACED = frozenset({"في", "وسط", "متن", "من"})
_WHERE_FIGHTERS_ARE = frozenset({"clash", "infiltration", "territory_gain", "deployment", "prison_riot"})
_OF_THINGS = frozenset({"aid", "aid_obstruction", "deployment", "looting", "overflight"})
_THINGS = frozenset({"item", "vehicle", "aircraft", "weapon"})
_AS_THE_ACT_HAS_IT: dict[tuple[str, Measure], Measure] = {
    ("weapons_intercepted", "launched"): "intercepted",
    ("release", "evacuated"): "released",  # أخلت سبيل 41 محبوسا
    ("abduction", "detained"): "abducted",  # اقتاد ملثمون ثلاثة شبان
}
_MOVES_UNITS = frozenset({"deployment", "withdrawal"})
_OF_CROWDS = frozenset({"protest", "strike", "violent_demonstration"})
_LAUNCHING = frozenset({"shelling", "drone_strike", "ied", "grenade"})


class CountedFigure(msgspec.Struct, frozen=True):
    """A quantity with what it measures in the event that it belongs to."""

    quantity: QuantityMention
    measure: Measure


def figures_by_draft(scene: Scene, drafts: Sequence[Draft], first: int, last: int) -> list[list[CountedFigure]]:
    """The counts of tokens ``first:last``, each with the event whose words govern it."""
    found: list[list[CountedFigure]] = [[] for _ in drafts]
    owners = sorted(
        ((trigger, number) for number, draft in enumerate(drafts) for trigger in draft.triggers),
        key=lambda pair: pair[0].first,
    )
    for quantity in scene.ranges.quantities.within(first, last):
        if quantity.kind != "count":
            continue
        owner = _governor(scene, owners, quantity)
        if owner is None:
            continue
        trigger, number = owner
        measure = _measure(scene, drafts[number], trigger, quantity, found[number])
        if drafts[number].type not in _OUTCOME_OF.get(measure or "", (drafts[number].type,)):
            continue  # سجن يضم آلاف المعتقلين: those held before are no outcome of the attack
        if _told_by_another_verb(scene, trigger, quantity):
            continue
        if measure is not None and _suits(measure, counted_class(scene, quantity)):
            found[number].append(CountedFigure(quantity, measure))
    return found


def _governor(
    scene: Scene, owners: Sequence[tuple[TriggerMention, int]], quantity: QuantityMention
) -> tuple[TriggerMention, int] | None:
    end = max(quantity.last, quantity.counted_last or 0)
    for owner in owners:
        if owner[0].first < end and quantity.first < owner[0].last:
            return owner
    behind = _behind(scene, end)
    next_verb = next((owner for owner in owners if owner[0].first == behind), None)
    before = [owner for owner in owners if owner[0].last <= quantity.first]
    if next_verb is not None and _takes_subject_before(scene, next_verb[0], quantity):
        return before[-1] if before and _is_taken(before[-1][0], next_verb[0], quantity) else next_verb
    telling = [owner for owner in before if not only_dates(scene, owner[0])]
    if before:
        return _over_its_means(scene, telling or before)
    after = [owner for owner in owners if owner[0].first >= end]
    return after[0] if after and after[0][0].first - end <= 8 else None


def _behind(scene: Scene, end: int) -> int:
    """Where a verb behind those counted begins: اثنان من الجنود قد وقعا في الأسر."""
    tokens = scene.document.tokens
    return end + 1 if end < len(tokens) and tokens[end].key == _ALREADY else end


def _over_its_means(scene: Scene, before: Sequence[tuple[TriggerMention, int]]) -> tuple[TriggerMention, int]:
    """قتل بقصفه 60 من أسراه: what the means brings stands between the verb of loss and those whom it befell."""
    *earlier, last = before
    brought = bool(earlier) and scene.document.tokens[last[0].first].proclitics == "ب"
    if brought and earlier[-1][1] == last[1] and earlier[-1][0].rule.row.result:
        return earlier[-1]
    return last


def _is_taken(earlier: TriggerMention, later: TriggerMention, quantity: QuantityMention) -> bool:
    """اعتقل 20 مسلحا سلموا أنفسهم: the verb behind only describes those whom the verb before was done to."""
    measure = earlier.rule.frame.measure
    taken = measure == quantity.measure and measure in _DONE_TO_PEOPLE
    return taken and later.rule.frame.measure in _MOVING


def _takes_subject_before(scene: Scene, trigger: TriggerMention, quantity: QuantityMention) -> bool:
    """وعشرات آخرون جُرحوا, عشرات العائلات نزحت: a verb of what befell them right behind those counted."""
    measure = trigger.rule.frame.measure
    suffers = trigger.rule.row.result or (measure is not None and (measure in _MOVING or measure == quantity.measure))
    verb = trigger.form == "verb" and suffers
    return verb and not scene.document.tokens[trigger.first].proclitics


def _measure(
    scene: Scene, draft: Draft, trigger: TriggerMention, quantity: QuantityMention, earlier: Sequence[CountedFigure]
) -> Measure | None:
    """What the count counts: as the act has it, else what its own words say, else what the governing word says."""
    own = _as_the_act_has_it(scene, draft, trigger, quantity)
    if own is not None:
        return own
    if quantity.measure is not None and (quantity.measure != "participants" or draft.type not in _HARMING):
        return quantity.measure
    if quantity.part_of is not None and earlier:
        return earlier[-1].measure
    if trigger.rule.row.measure is not None:
        return trigger.rule.row.measure
    if _told_as_victims(scene, trigger, quantity):
        return "killed"
    return _measure_of_type(scene, draft, trigger, quantity)


def _as_the_act_has_it(
    scene: Scene, draft: Draft, trigger: TriggerMention, quantity: QuantityMention
) -> Measure | None:
    """Where the act decides against the count's own words, or before them."""
    if _counts_acts(scene, draft, quantity):
        return quantity.measure or _measure_of_acts(scene, draft, quantity)
    behind = trigger.first == max(quantity.last, quantity.counted_last or 0) and trigger.form == "verb"
    if behind and trigger.rule.frame.measure in _MOVING:
        return trigger.rule.frame.measure  # السجن وعشرات العائلات نزحت
    gathers = trigger.form == "verb" and not trigger.rule.row.result
    if draft.type in _OF_CROWDS and gathers and trigger.last == quantity.first:
        return "participants"  # خرج المئات للمطالبة بالإفراج عن ...
    if _some_of_them(quantity):  # واعتقلت 60 منهم: what happened to some of those counted before
        return trigger.rule.row.measure or scene.grammar.frames[draft.type].measure
    held = quantity.measure == "detained" and counted_class(scene, quantity) == "captive"
    if quantity.measure is not None and not held and (draft.type, quantity.measure) in _AS_THE_ACT_HAS_IT:
        return _AS_THE_ACT_HAS_IT[draft.type, quantity.measure]
    fighters = draft.type in _WHERE_FIGHTERS_ARE and quantity.measure in (None, "participants")
    if fighters and counted_class(scene, quantity) == "fighter":
        return "fighters_present"
    dead = scene.document.tokens[quantity.first - 1].key in _CORPSES
    if dead and draft.type == "release":
        return "other"  # تسليم جثامين 30 أسيرا
    if dead and quantity.measure == "evacuated":
        return "killed"  # عثرت فرق الإنقاذ على جثث أربعة
    return None


def _measure_of_type(scene: Scene, draft: Draft, trigger: TriggerMention, quantity: QuantityMention) -> Measure | None:
    counted = counted_class(scene, quantity)
    if draft.type in _LAUNCHING and _counts_projectiles(scene, quantity) and not _is_hit(scene, trigger, quantity):
        return "launched"
    if draft.type in _OF_THINGS and counted in _THINGS:
        return "other"
    if draft.type in _MOVES_UNITS and counted == "group":
        return None  # سحب لواءين: units are no fighters
    frame = scene.grammar.frames[trigger.type if trigger.rule.row.result else draft.type]
    if frame.measure is not None:
        return frame.measure
    return "other" if frame.means and trigger.first <= quantity.first else None


def _counts_acts(scene: Scene, draft: Draft, quantity: QuantityMention) -> bool:
    """شن 60 غارة, 11 عملية خطف, ست محاولات تسلل: the number says how often the act itself was done."""
    if counted_class(scene, quantity) not in ("event", "case") or quantity.part_of is not None:
        return False
    first, last = quantity.first, max(quantity.last, quantity.counted_last or 0)
    return any(trigger.first <= last and first < trigger.last for trigger in draft.triggers)


def _measure_of_acts(scene: Scene, draft: Draft, quantity: QuantityMention) -> Measure:
    """تسع حالات احتجاز count those held, ست محاولات and 22 حالة اعتداء only how often it was done."""
    of_people = counted_class(scene, quantity) == "case"
    measure = scene.grammar.frames[draft.type].measure if of_people else None
    return measure or "other"


def _told_as_victims(scene: Scene, trigger: TriggerMention, quantity: QuantityMention) -> bool:
    """راح ضحيته 9 مدنيين, وسقوط 13 مدنيا, أودت بحياة أربعة: people counted behind a word of loss."""
    if not trigger.rule.frame.means or counted_class(scene, quantity) not in _PEOPLE:
        return False
    lead = range(max(trigger.last, quantity.first - _LEAD), quantity.first)
    tokens = scene.document.tokens
    return any(tokens[i].key in _FALLEN or (tokens[i].key == "حياه" and "ب" in tokens[i].proclitics) for i in lead)


def is_outcome(scene: Scene, draft: Draft, figure: CountedFigure, parts: Sequence[Part]) -> bool:
    """Whether a count is one of what the act did or was done to, not of who did it or of what only stood about."""
    if _counts_acts(scene, draft, figure.quantity):
        return True
    if figure.measure != "other" or not draft.head.rule.frame.means:
        return not _counts_doers(scene, draft, figure, parts)
    hit = any(_overlaps(part.phrase, figure.quantity) for part in parts if part.role == "recipient")
    acts = any(_overlaps(Phrase(t.first, t.last), figure.quantity) for t in draft.triggers)
    return hit or acts or not _stands_about(scene, figure.quantity)


def _stands_about(scene: Scene, quantity: QuantityMention) -> bool:
    """انفجار في ثلاثة مستودعات, ترافقها أربع جرافات, منفذاه شقيقان: people, or things of another verb or a place."""
    if counted_class(scene, quantity) in _PEOPLE:
        return True
    before = quantity.first - 1
    return before >= 0 and (before in scene.verbs or scene.document.tokens[before].key in _PLACED)


def _overlaps(phrase: Phrase, quantity: QuantityMention) -> bool:
    end = max(quantity.last, quantity.counted_last or 0)
    return phrase.first < end and quantity.first < phrase.last


def _counts_doers(scene: Scene, draft: Draft, figure: CountedFigure, parts: Sequence[Part]) -> bool:
    """اغتال مسلحان قائدا: how many did it is not how many it was done to."""
    doers = (part.phrase for part in parts if part.role == "agent" and draft.head.form == "verb")
    armed = (d for d in doers if (actor := scene.actors.get(d.first)) is not None and actor.kind in ARMED_GROUPS)
    inside = any(doer.first <= figure.quantity.first < doer.last for doer in armed)
    return inside and figure.measure in _DONE_TO and not draft.head.passive


def _some_of_them(quantity: QuantityMention) -> bool:
    return quantity.rule.startswith("count.others")


def _told_by_another_verb(scene: Scene, trigger: TriggerMention, quantity: QuantityMention) -> bool:
    """خطفت خمس نساء ثم أعيدت اثنتان منهن: what became of some is told by the verb right before them."""
    before = quantity.first - 1
    return _some_of_them(quantity) and before >= trigger.last and before in scene.verbs


def _is_hit(scene: Scene, trigger: TriggerMention, quantity: QuantityMention) -> bool:
    """استهداف دبابتين: a weapon that is aimed at and not fired."""
    aimed = trigger.type == "ground_attack" and trigger.last <= quantity.first
    return aimed and "ب" not in scene.document.tokens[quantity.first].proclitics


def counted_class(scene: Scene, quantity: QuantityMention) -> str | None:
    """The class of the noun counted (person, vehicle, building, ...), or None where the lexicon does not know it."""
    if quantity.counted_first is None:
        return None
    hits = scene.ranges.countables.within(quantity.counted_first, quantity.counted_first + 1)
    return scene.document.lexicon.rows(COUNTABLES)[hits[0].row].noun_class if hits else None


def _suits(measure: Measure, counted: str | None) -> bool:
    """People are killed, displaced or arrested, things destroyed or intercepted; hours and metres are neither."""
    if counted is None or counted == "case":
        return True
    if counted in _NO_FIGURE:
        return False
    if measure in ("destroyed", "damaged", "launched", "intercepted"):
        return counted not in _PEOPLE
    return measure == "other" or counted in _PEOPLE


def _counts_projectiles(scene: Scene, quantity: QuantityMention) -> bool:
    if counted_class(scene, quantity) == "vehicle":
        return False  # استهدف دبابتين: a weapon that is struck and not fired
    first = quantity.counted_first if quantity.counted_first is not None else quantity.first
    return any(i in scene.instruments for i in range(first, max(quantity.last, quantity.counted_last or 0)))
