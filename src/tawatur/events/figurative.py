"""Whether what stands right beside an event word makes it a figure of speech: العاصفة تضرب, اشتباك لفظي."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.events.grammar import bare_word
from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.trigger_words import HARMLESS, Harmless

_OBJECT_REACH = 4
_SUBJECT_REACH = 10
_MEANS_REACH = 7
_MOVED = frozenset({"displacement", "evacuation", "return", "aid", "casualty_toll"})  # floods drive people out, too
_SAID = frozenset({"demand", "threat", "accusation", "condemnation", "ceasefire", "negotiation", "release"})
_BY_NATURE = frozenset({"sanction", "strike", "protest", "closure", "demand", "condemnation", "disinformation"})
_TO = frozenset({"علي", "عن"})


def beside_the_point(scene: Scene, trigger: TriggerMention, at_war: bool) -> bool:
    """Whether its doer, its sufferer, its kind or its means is harmless; ``at_war``: the text holds a sign of war.

    Who speaks of private affairs (a firm, a physician) is passed over only where it holds none.
    """
    return (
        (
            trigger.type not in _MOVED
            and not trigger.rule.frame.talk
            and (_done_by_nothing(scene, trigger) or _befalls_nothing(scene, trigger))
        )
        or (trigger.type not in _BY_NATURE and (_of_other_kind(scene, trigger) or _by_other_means(scene, trigger)))
        or (not at_war and trigger.type in _SAID and _is_beside(scene, trigger, "speaker"))
    )


def without_force(scene: Scene, first: int, last: int) -> bool:
    """Whether tokens ``first:last`` lie in words that hold a word of war and are none: تشكيل الحكومة, شركة الطيران."""
    hits = _hits(scene, first - 3, last, "no_force")
    return any(hit.first < last and first < hit.last for hit in hits)


def _hits(scene: Scene, first: int, last: int, part: str) -> Iterator[Hit]:
    for hit in scene.ranges.harmless.within(max(0, first), last):
        if _row(scene, hit).part == part and not _is_name(scene, hit):
            yield hit


def _is_name(scene: Scene, hit: Hit) -> bool:
    """سيول may be a capital, not floods."""
    actor = scene.actors.get(hit.first)
    return hit.first in scene.places or (actor is not None and actor.actor is not None)


def _row(scene: Scene, hit: Hit) -> Harmless:
    return scene.document.lexicon.rows(HARMLESS)[hit.row]


def _done_by_nothing(scene: Scene, trigger: TriggerMention) -> bool:
    return _is_beside(scene, trigger, "doer")


def _is_beside(scene: Scene, trigger: TriggerMention, part: str) -> bool:
    """Whether a word of this part is the subject: right behind the verb, before it, or in construct to the noun."""
    for hit in _hits(scene, trigger.last, trigger.last + 1, part):
        if _is_bound(scene, trigger, hit):
            return True
    if trigger.form != "verb":
        return False
    before = _hits(scene, trigger.first - _SUBJECT_REACH, trigger.first, part)
    return any(_opens_clause(scene, hit.first) and _governs(scene, hit.last, trigger) for hit in before)


def _governs(scene: Scene, last: int, trigger: TriggerMention) -> bool:
    """Whether a subject that ends before token ``last`` is the verb's, or that of the verb it is joined to."""
    if _leads_to(scene, last, trigger.first):
        return True
    tokens = scene.document.tokens
    if tokens[trigger.first].proclitics != "و" or any(tokens[i].kind == "sign" for i in range(last, trigger.first)):
        return False
    verbs = [i for i in range(last, trigger.first) if i in scene.verbs]
    return len(verbs) == 1 and _leads_to(scene, last, verbs[0])


def _is_bound(scene: Scene, trigger: TriggerMention, hit: Hit) -> bool:
    """Directly behind a verb, or in construct to a noun that has neither article nor pronoun: هجوم الفيروس."""
    tokens = scene.document.tokens
    if trigger.form in ("verb", "phrase"):
        return not tokens[hit.first].proclitics
    last = tokens[trigger.last - 1]
    construct = not last.key.startswith("ال") and not last.enclitic
    return construct and tokens[hit.first].proclitics in ("", "ل")


def _opens_clause(scene: Scene, first: int) -> bool:
    """Whether a noun may be the subject of what follows: nothing governs it."""
    tokens, classes = scene.document.tokens, scene.document.classes
    if tokens[first].proclitics not in ("", "و", "ف") or first == 0:
        return first == 0
    before = classes[first - 1]
    return tokens[first - 1].kind == "sign" or before in ("conjunction", "subordinator", "relative")


def _leads_to(scene: Scene, last: int, verb: int) -> bool:
    """Nothing but adjectives or a relative pronoun between a subject and its verb: العاصفة العاتية التي ضربت."""
    classes = scene.document.classes
    return last <= verb <= last + 2 and all(
        classes[i] in ("adjective", "relative") or scene.document.tokens[i].key.startswith("ال")
        for i in range(last, verb)
    )


def _befalls_nothing(scene: Scene, trigger: TriggerMention) -> bool:
    """اغتالت العارضة أحلام الفريق, تحرير أسعار الوقود, هجوم على مشروع القانون."""
    hits = _hits(scene, trigger.last, trigger.last + _OBJECT_REACH, "sufferer")
    return any(_reaches(scene, trigger, hit) and _is_meant(scene, trigger, hit) for hit in hits)


def _is_meant(scene: Scene, trigger: TriggerMention, hit: Hit) -> bool:
    row = _row(scene, hit)
    return (not row.types or trigger.type in row.types) and (not row.owned or _has_owner(scene, hit))


def _reaches(scene: Scene, trigger: TriggerMention, hit: Hit) -> bool:
    tokens, classes = scene.document.tokens, scene.document.classes
    between = range(trigger.last, hit.first)
    if any(tokens[i].kind == "sign" or i in scene.verbs or tokens[i].proclitics for i in between):
        return False
    on = any(tokens[i].key in _TO for i in between)
    if any(classes[i] is not None and classes[i] != "adjective" and tokens[i].key not in _TO for i in between):
        return False
    return on or _is_bound(scene, trigger, hit) or (trigger.form == "verb" and not tokens[hit.first].proclitics)


def _has_owner(scene: Scene, hit: Hit) -> bool:
    """أحلامه, أحلام الشباب: without an owner it may be a woman's name."""
    tokens = scene.document.tokens
    if tokens[hit.last - 1].enclitic:
        return True
    owner = tokens[hit.last] if hit.last < len(tokens) else None
    construct = owner is not None and owner.key.startswith("ال") and not owner.proclitics
    return construct and not tokens[hit.first].key.startswith("ال")


def _of_other_kind(scene: Scene, trigger: TriggerMention) -> bool:
    """اشتباك لفظي, انفجارات بركانية, أعلن هدنة إعلامية: the adjective right behind the event noun."""
    hits = _hits(scene, trigger.last, trigger.last + _OBJECT_REACH, "quality")
    if trigger.form == "verb":
        return any(_completes(scene, trigger, hit.first - 1) for hit in hits)
    return any(hit.first == trigger.last for hit in hits)


def _completes(scene: Scene, trigger: TriggerMention, index: int) -> bool:
    """Whether a noun only completes the verb, so that both name the event: أعلن ... هدنة."""
    return trigger.last <= index and trigger.rule.complement.found_in([bare_word(scene.document.tokens[index].key)])


def _by_other_means(scene: Scene, trigger: TriggerMention) -> bool:
    """قصفه بتصريحات نارية, أمطر المرمى بالكرات: what was done with is brought by ب in the same clause."""
    tokens = scene.document.tokens
    for hit in _hits(scene, trigger.last, trigger.last + _MEANS_REACH, "means"):
        between = range(trigger.last, hit.first)
        if tokens[hit.first].proclitics != "ب":
            continue
        if not any(tokens[i].kind == "sign" or i in scene.verbs for i in between):
            return True
    return False
