"""The participants of a participle: whose it is, whom it turns to, whom a passive one describes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.events.agreement import agrees_in_full
from tawatur.events.clauses import phrase_ending_at, topic_before
from tawatur.events.constituents import Item
from tawatur.events.earlier_subjects import subject_afar
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.triggers import TriggerMention
from tawatur.events.verb_roles import maybe, parts_from, verb_roles


def is_lone_participle(scene: Scene, trigger: TriggerMention) -> bool:
    """متهما, محملة: one participle in the accusative as the phrase of a talk act, for its noun means another (متهم)."""
    key = scene.document.tokens[trigger.first].key
    lone = trigger.form == "phrase" and trigger.last - trigger.first == 1 and trigger.rule.frame.talk
    return lone and key.startswith("م") and key.endswith(("ا", "ه", "ين"))


def participle_parts(
    scene: Scene, trigger: TriggerMention, items: Sequence[Item], inherited: Phrase | None
) -> Iterator[Part]:
    """محذراً, داعية إلى: the doer of a participle is that of the verb before."""
    subject, object_ = verb_roles(trigger)
    if (
        inherited is not None
        and trigger.rule.frame.talk
        and not agrees_in_full(scene, inherited, _person(scene, trigger))
    ):
        inherited = None  # أكد الوزير أن قواته قصفت القرية، متهما
    yield from maybe(subject, inherited or _subject_afar_of_participle(scene, trigger), "subject.inherited")
    if items and items[0].preposition in ("", "ل", "من", "علي"):
        yield from parts_from(object_, items, 0, "participle.object")


def _subject_afar_of_participle(scene: Scene, trigger: TriggerMention) -> Phrase | None:
    if not trigger.rule.frame.talk:
        return None
    return subject_afar(scene, msgspec.structs.replace(trigger, person=_person(scene, trigger)))


def _person(scene: Scene, participle: TriggerMention) -> str:
    """Of whom a participle speaks: محذرا of him, محذرة of her, محذرين of them."""
    token = scene.document.tokens[participle.first]
    if scene.document.raw[token.end - 1] == "ة":
        return "3fs"
    return "3mp" if token.key.endswith("ين") else "3ms"


def patient_parts(scene: Scene, trigger: TriggerMention) -> Iterator[Part]:
    """فتاة مختطفة: the passive participle describes whom it befell."""
    sentence = scene.document.sentences[trigger.sentence]
    start = trigger.first
    while start > sentence.first and scene.document.classes[start - 1] == "auxiliary":
        start -= 1
    before = phrase_ending_at(scene, sentence.first, start) or topic_before(scene, start, sentence.first)
    yield from maybe("recipient", before, "patient.before")
    if start == trigger.first:
        yield from maybe("recipient", phrase_ending_at(scene, sentence.first, trigger.last), "patient.itself")
