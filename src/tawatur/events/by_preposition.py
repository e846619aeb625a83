"""Participants that a preposition brings: by whom, against whom, on what, with whom, whom one addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.events.constituents import Item
from tawatur.events.participants import is_armed, is_thing
from tawatur.events.phrases import Phrase
from tawatur.events.receivers import cut_off
from tawatur.events.scene import Scene
from tawatur.events.sides import TWO_SIDED, Part, between_parts, is_someone
from tawatur.events.talk_roles import menaced
from tawatur.events.targets import falls_on, is_blasted
from tawatur.events.triggers import TriggerMention
from tawatur.events.verb_roles import parts_from
from tawatur.lexicon.trigger_words import TriggerRole

_RANKS = frozenset({"صفوف", "اوساط"})
_TOWARDS = frozenset({"صوب", "نحو", "باتجاه"})
_FIRED_AT = frozenset({"civilians", "children", "students", "protesters", "families", "fighters", "vehicle", "crowd"})
_HOLDS = frozenset({"abduction", "arrest", "recruitment"})


def prepositional_parts(scene: Scene, trigger: TriggerMention, items: Sequence[Item]) -> Iterator[Part]:
    """The participants of an act among the constituents behind its word, by the preposition that brings each."""
    frame = trigger.rule.frame
    for index, item in enumerate(items):
        bound = _bound_by(scene, trigger, items, index) or _turned_to(scene, trigger, item)
        if bound is not None:
            yield from parts_from(bound[0], items, index, bound[1])
        elif item.preposition == "علي":
            yield from _parts_on(scene, trigger, items, index)
        elif item.preposition == "بين" and frame.id in TWO_SIDED:
            yield from between_parts(scene, frame.id, items, index)
        elif item.preposition == "ب" and frame.id == "threat":
            yield from menaced(scene, item)
        else:
            yield from _struck_parts(scene, trigger, items, index)


def _bound_by(
    scene: Scene, trigger: TriggerMention, items: Sequence[Item], index: int
) -> tuple[TriggerRole, str] | None:
    """The role that a preposition gives whatever the act is, and the name of its rule."""
    item, frame = items[index], trigger.rule.frame
    preposition = item.preposition
    if preposition == "by":
        return "agent", "by"
    if preposition == "لدي" and trigger.type in _HOLDS and is_armed(scene, item.phrase):
        return "agent", "held_by"  # 150 محتجزا لدى الحركة
    if preposition == "عن" and frame.id == "release":
        return "recipient", "about"
    if preposition == "علي":
        return None
    if trigger.form == "verb" and (trigger.first, preposition) in scene.obliques:
        return "recipient", "oblique"
    if preposition in ("ل", "الي") and frame.id == "surrender" and is_someone(scene, item.phrase):
        return "recipient", "to_captor"
    if preposition in ("ضد", "بحق", "تجاه") or (
        frame.means and preposition in _TOWARDS and _is_people(scene, item.phrase)
    ):
        return "recipient", "against"
    if preposition == "ل" and trigger.form in ("noun", "phrase") and not _is_aim(scene, item):
        return _role_of_owner(scene, trigger, items, index), "to"
    return None


def _turned_to(scene: Scene, trigger: TriggerMention, item: Item) -> tuple[TriggerRole, str] | None:
    """The other side of a clash, whom somebody addresses, what is condemned."""
    preposition, frame = item.preposition, trigger.rule.frame
    if preposition == "مع" and frame.id in TWO_SIDED:
        return "recipient", "with"
    warned_of = preposition == "من" and frame.id == "threat"  # حذر من جهات متطرفة
    if preposition in ("من", "الي", "ل") and frame.talk and not warned_of and is_someone(scene, item.phrase):
        return "recipient", "addressee"
    if preposition == "ب" and frame.id == "condemnation":
        return "recipient", "condemned"
    return None


def _parts_on(scene: Scene, trigger: TriggerMention, items: Sequence[Item], index: int) -> Iterator[Part]:
    frame = trigger.rule.frame
    if frame.id != "clash" or is_someone(scene, items[index].phrase):  # نزاع على حصة مائية
        set_up = frame.id == "closure" and trigger.rule.row.object == "none"  # نصبوا حاجزا على المدخل
        yield from parts_from("place" if set_up else frame.on, items, index, "on")


def _struck_parts(scene: Scene, trigger: TriggerMention, items: Sequence[Item], index: int) -> Iterator[Part]:
    """What a bomb went off in, a fire was set to, a shell fell on, or in whose ranks the victims were."""
    item, frame = items[index], trigger.rule.frame
    if item.preposition == "من" and frame.id == "threat":
        return
    if (frame.subject == "instrument" or frame.id == "suicide_attack") and is_blasted(scene, trigger, item):
        yield from parts_from("recipient", items, index, "blasted")
    elif item.preposition == "في" and frame.id == "property_destruction" and _sets_fire(trigger):
        yield from parts_from("recipient", items, index, "set_in")
    elif frame.id == "sanction" and cut_off(scene, item):
        yield from parts_from("recipient", items, index, "cut_off")
    elif trigger.type == "shelling" and falls_on(scene, trigger, item):
        yield from parts_from("recipient", items, index, "fell_on")
    elif item.preposition == "في" and _is_ranks(scene, item):
        yield Part("recipient", Phrase(item.phrase.first + 1, item.phrase.last), "in_ranks")


def _sets_fire(trigger: TriggerMention) -> bool:
    """أضرموا النار في: an idiom whose object stands behind في."""
    return bool(trigger.rule.row.complement) or trigger.last - trigger.first > 1


def _is_people(scene: Scene, phrase: Phrase) -> bool:
    """صوب | الطلبة: people at whom one fires, and no place."""
    actor = scene.actors.get(phrase.first)
    return actor is not None and actor.actor is None and actor.kind in _FIRED_AT


def _is_aim(scene: Scene, item: Item) -> bool:
    """بإطلاق الرصاص لتفريق المتظاهرين: a further deed, and nobody."""
    first = item.phrase.first
    return first in scene.deeds and first not in scene.actors and first not in scene.places


def _role_of_owner(scene: Scene, trigger: TriggerMention, items: Sequence[Item], index: int) -> TriggerRole:
    """هجوم لداعش names the doer, هجوم الخلايا لسجن الصناعة the target."""
    frame = trigger.rule.frame
    role = trigger.rule.row.genitive or frame.genitive
    first = all(item.phrase.first in scene.nisbas for item in items[:index])
    if frame.means and first and is_armed(scene, items[index].phrase) and _is_bare(scene, trigger):
        words = range(trigger.first, items[index].phrase.first)
        return frame.object if any(at in scene.nisbas for at in words) else "agent"
    targeted = is_thing(scene, items[index].phrase) or any(not item.preposition for item in items[:index])
    return frame.object if role == "agent" and frame.means and targeted else role


def _is_bare(scene: Scene, trigger: TriggerMention) -> bool:
    """قصف مدفعي: an indefinite strike, no استهداف, which governs what it hits."""
    tokens = scene.document.tokens
    return not tokens[trigger.first].key.startswith(("ال", "است")) and not tokens[trigger.last - 1].enclitic


def _is_ranks(scene: Scene, item: Item) -> bool:
    """في صفوف القوات: among whom the victims were."""
    key = scene.document.tokens[item.phrase.first].key
    return key in _RANKS and item.phrase.last - item.phrase.first > 1
