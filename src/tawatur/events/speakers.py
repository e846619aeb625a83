"""On whose behalf a source says "we": the force, not the man who speaks for it."""

from __future__ import annotations

import msgspec

from tawatur.attribution import SourceLink
from tawatur.events.scene import Scene

_PERSONS = frozenset(
    {"person", "officials", "leaders", "spokesperson", "civilians", "medics", "journalists", "experts"}
)
_PRIVATE = frozenset({"eyewitness", "expert", "correspondent", "unnamed", "social_media", "media"})
_OUTLETS = frozenset({"media", "agency"})
_COMMANDS = frozenset({"قياده", "رياسه", "اماره", "اداره"})
_SPOKESMAN = ".spokesman"  # houthi.spokesman speaks for houthi
_ON_BEHALF = frozenset({"باسم", "بلسان"})


class Doer(msgspec.Struct, frozen=True):
    """Who acted, as written: raw offsets ``start:end`` and the actor id, if known."""

    text: str
    start: int
    end: int
    actor: str | None


def body_meant(scene: Scene, link: SourceLink, talks: bool) -> Doer | None:
    """The body that a source stands for: itself, or the one for which its spokesman speaks; none for a mere person.

    ``talks``: of an act of speech, or of what he says of himself, the person himself is the doer.
    """
    actor = scene.actors.get(link.first)
    within = scene.ranges.actors.within(link.first, link.last)
    if actor is None and not talks and not any(found.kind not in _PERSONS for found in within):
        return None  # كلمة الوزير, a name that no list has
    actor = actor or next((found for found in within if found.kind not in _PERSONS), None)
    itself = actor is not None and actor.kind not in _PERSONS and not _speaks_for_others(scene, link)
    if talks or (link.kind not in _PRIVATE and itself):
        return Doer(link.text, link.start, link.end, link.actor)
    if actor is None or itself or link.kind in _PRIVATE:
        return None
    return _behind_spokesman(scene, link)


def _speaks_for_others(scene: Scene, link: SourceLink) -> bool:
    """المتحدث العسكري باسم الحوثيين, though a list knows him as an office."""
    return any(token.text in _ON_BEHALF for token in scene.document.tokens[link.first : link.last])


def is_person(scene: Scene, link: SourceLink) -> bool:
    """Whether a source is a man or woman and no office."""
    actor = scene.actors.get(link.first)
    return actor is not None and actor.kind in _PERSONS and not _is_command(scene, link)


def _is_command(scene: Scene, link: SourceLink) -> bool:
    """قيادة العمليات, رئاسة الأركان: an office, though its word is of those for leaders."""
    return scene.document.tokens[link.first].key.removeprefix("ال") in _COMMANDS


def _behind_spokesman(scene: Scene, link: SourceLink) -> Doer | None:
    """المتحدث باسم | الجيش الإسرائيلي, الناطق العسكري ل|الحركة."""
    tokens = scene.document.tokens
    for index in range(link.first + 1, link.last):
        told = scene.actors.get(index)
        if told is not None and told.kind in _OUTLETS:  # مسؤول في الحركة | لوكالة كذا
            return None
        if tokens[index - 1].text in _ON_BEHALF or tokens[index].proclitics == "ل":
            last = _end_of_name(scene, index, link.last)
            span = scene.document.span_without_clitics(index, last)
            return Doer(span.text, span.start, span.end, (link.actor or "").partition(_SPOKESMAN)[0] or None)
    return None


def _end_of_name(scene: Scene, first: int, stop: int) -> int:
    """The end of a name and its adjectives: جيش الاحتلال, الجيش الإسرائيلي, without the man named behind it."""
    tokens = scene.document.tokens
    last = first + 1
    if not tokens[first].key.startswith("ال") and last < stop:
        last += 1
    while last < stop and tokens[last].key.startswith("ال"):
        last += 1
    return last
