"""Victims told before the act that made them: مقتل ثلاثة في غارة, قتل سائق حين سقطت قذيفة على حافلته."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.events.constituents import describes
from tawatur.events.nearness import coordinated, linked, only_adjectives, parted, runs_on
from tawatur.events.same_act import SHOT
from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention

_AS = frozenset({"حين", "عندما", "حينما", "لما"})
_AFTER = frozenset({"بعدما", "عقبما"})
_WHILE = frozenset({"فيما", "بينما"})
_AT_THEM = frozenset({"عليه", "عليها", "عليهم", "عليهما", "فيه", "فيها", "فيهم", "به", "بها", "بهم"})
_HARMED_TOO = frozenset({"فقد", "فقدت", "فقدوا", "اعتبر"})
_COURSE_OF = frozenset({"ground_attack", "protest_repression"})
_LAID = frozenset({"landmine", "ied"})
_OWN_CLAUSE = 8
_BESIDE = 4


def caused_by(
    scene: Scene, triggers: Sequence[TriggerMention], heads: Sequence[int], index: int, next_index: int
) -> bool:
    """مقتل ثلاثة في غارة, إصابة جنود بتفجير عبوات: the consequence comes first."""
    here, after = triggers[index], triggers[next_index]
    target = triggers[heads[next_index]]
    if heads[next_index] < index or not (here.rule.row.result or _shot_during(here, target)):
        return False
    if here.rule.row.weak and after.type == "casualty_toll":
        return not parted(scene, here, after)  # ارتفعت إلى 38 قتيلا حصيلة التفجير
    if not target.rule.frame.means and not _is_hit(scene, here, target):
        return False
    if here.rule.row.result and _shot_too(scene, here, after):
        return True
    if after.form in ("verb", "phrase") and not after.rule.row.result and _when(scene, here, after):
        return True
    if after.form == "verb" and after.rule.row.result:
        return _others_suffer_too(scene, here, after) or _of_those_wounds(scene, here, after)
    if after.form == "verb":
        return _by_relative_clause(scene, here, after)
    if here.form == "verb" and after.first == here.last and not scene.document.tokens[after.first].proclitics:
        return True  # دمر القصف, أحال الهجوم: the act itself is the subject
    if coordinated(scene, after) or _counted_up(scene, here, after):
        return False
    last = max((triggers[i].last for i in range(len(triggers)) if heads[i] == index), default=here.last)
    verbs = (i for i in range(last, after.first) if i in scene.verbs and not describes(scene, i))
    if any(scene.document.tokens[i].key not in _HARMED_TOO for i in verbs):
        return False
    return _brought_about(scene, here, last, after)


def _brought_about(scene: Scene, here: TriggerMention, last: int, after: TriggerMention) -> bool:
    """بتفجير عبوة, جراء القصف, بعد استهدافه: what leads to the word of the act says that it did it."""
    tokens = scene.document.tokens
    if "ب" in tokens[after.first].proclitics or linked(scene, last, after, "cause"):
        return True
    follows = tokens[after.first - 1].key == "بعد" and not tokens[after.first].proclitics
    return follows and here.type == "killing" and after.form in ("noun", "phrase")


def _shot_during(here: TriggerMention, target: TriggerMention) -> bool:
    """أصيب أربعة بالرصاص خلال هجوم: the attack is the act; a raid, in whose course people are shot, is another."""
    return here.rule.row.id in SHOT and target.type in _COURSE_OF and not target.rule.row.moves


def _shot_too(scene: Scene, here: TriggerMention, after: TriggerMention) -> bool:
    """قُتل ثلاثة وأصيب آخرون برصاص: the bullets named behind the second count made both."""
    joined = "و" in scene.document.tokens[after.first].proclitics
    return after.rule.row.id in SHOT and joined and not parted(scene, here, after)


def _is_hit(scene: Scene, here: TriggerMention, target: TriggerMention) -> bool:
    """اندلع حريق إثر إصابته بصاروخ: a hit with its weapon behind it."""
    if here.type != "property_destruction" or target.rule.row.measure != "wounded":
        return False
    return any("ب" in scene.document.tokens[i].proclitics and i in scene.instruments for i in _behind(scene, target))


def _behind(scene: Scene, trigger: TriggerMention) -> range:
    return range(trigger.last, min(trigger.last + _BESIDE, len(scene.document.tokens)))


def _counted_up(scene: Scene, here: TriggerMention, after: TriggerMention) -> bool:
    """خلال أسبوعين قتل 25 قرويا ... في الغارات: a toll over days, however it came about."""
    sentence = scene.document.sentences[here.sentence]
    times = scene.ranges.times.within(max(sentence.first, here.first - _OWN_CLAUSE), after.first)
    between = (range(time.last, here.first) for time in times)
    near = (not any(scene.document.tokens[i].kind == "sign" for i in gap) for gap in between)
    return any(close and runs_on(scene, time) for time, close in zip(times, near, strict=True))


def _others_suffer_too(scene: Scene, here: TriggerMention, after: TriggerMention) -> bool:
    """لقوا حتفهم وعشرات آخرون جُرحوا في غارة: a second count with its verb, before the cause of both."""
    between = scene.document.tokens[here.last : after.first + 1]
    if any(token.key in _WHILE for token in between):
        counted = scene.ranges.quantities.within(after.first - _BESIDE, after.last + _BESIDE)
        return any(q.rule.startswith("count.others") for q in counted)
    return any("و" in token.proclitics for token in between[:-1]) and not any(t.kind == "sign" for t in between)


def _of_those_wounds(scene: Scene, here: TriggerMention, after: TriggerMention) -> bool:
    """وفاة جندي بجروح لحقت به في كمين: the act that gave the wounds is the one that killed."""
    between = scene.document.tokens[here.last : after.first]
    return after.first - here.last <= _OWN_CLAUSE and any(token.key.startswith("متاثر") for token in between)


def _when(scene: Scene, here: TriggerMention, after: TriggerMention) -> bool:
    """قتل ثمانية حين سقط صاروخ على صالة, بعد أن أمطره مسلحون: the act in the clause that says when."""
    opener = _opener(scene, here.last, after.first)
    if opener is None or any(_breaks(scene, i) for i in range(opener, after.first)):
        return False
    if scene.document.tokens[opener].key in _AS:
        return opener == after.first - 1 or after.type in _LAID  # لما داست شاحنتهم لغما
    at_them = any(scene.document.tokens[i].text in _AT_THEM for i in _behind(scene, after))
    return bool(scene.document.tokens[after.last - 1].enclitic) or at_them


def _opener(scene: Scene, first: int, last: int) -> int | None:
    """The last of the words there that opens a clause of time: حين, بعدما, بعد أن."""
    tokens = scene.document.tokens
    for index in range(last - 1, first - 1, -1):
        if index in scene.sayings:
            return None
        if tokens[index].key in _AS | _AFTER or (tokens[index].key == "ان" and tokens[index - 1].key == "بعد"):
            return index
    return None


def _breaks(scene: Scene, index: int) -> bool:
    return scene.document.tokens[index].kind == "sign" or index in scene.sayings


def _by_relative_clause(scene: Scene, here: TriggerMention, after: TriggerMention) -> bool:
    """قُتلت امرأة بشظايا قذيفة أطلقها مسلحون: what caused it stands before its own verb."""
    if here.last in scene.instruments and scene.instruments[here.last].last == after.first:
        return True  # قتلت قذيفة سقطت على خيمة امرأة
    means = next(
        (i for i in range(after.first - 1, max(here.last, after.first - 4) - 1, -1) if i in scene.instruments), -1
    )
    if means < 0 or not only_adjectives(scene, scene.instruments[means].last, after.first):
        return False
    if not scene.document.tokens[after.last - 1].enclitic and not _said_of_it(scene, means, after):
        return False
    brought = range(max(here.last, means - 2), means + 1)
    return any("ب" in scene.document.tokens[i].proclitics for i in brought) or linked(
        scene, brought.start, after, "cause"
    )


def _said_of_it(scene: Scene, means: int, after: TriggerMention) -> bool:
    """بقذيفة سقطت على مدرسة, بعبوة زرعت: a verb of which an indefinite weapon is the subject."""
    tokens = scene.document.tokens
    return not tokens[means].key.startswith("ال") and not tokens[after.first].proclitics
