"""Counts that are figures because of the role that those counted have: who attacked, what was fired, who was freed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.events.binding import CountedFigure, counted_class
from tawatur.events.drafts import Draft
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.model.codes import Measure
from tawatur.model.mentions import QuantityMention

_FIRED = frozenset({"shelling", "drone_strike"})
_MUNITIONS = frozenset({"munition", "aircraft"})
_GOES_OFF = frozenset({"ied", "car_bomb", "explosion"})
_RELATIVE_CLAUSE = 8
_BEFORE_NOUN = 4  # نحو ثلاثة آلاف | صاروخ
_RUINED = frozenset({"vehicle", "building", "weapon", "aircraft"})
_DAMAGING = ("عطب", "ضرر", "خرب")
_OF_WEIGHT = "measure.weight"
_TONS = frozenset({"طن", "طنا", "اطنان"})
_OPEN_BOUNDS = frozenset({"من", "عن", "علي", "فوق", "تجاوز", "يتجاوز", "تجاوزت", "تتجاوز", "يفوق", "دون", "الي"})
_ABOUT = frozenset({"نحو", "حوالي", "قرابه", "زهاء"})
_LOAD_REACH = 16
_OF_FIRMS = "number.organisation"
_GROUND = frozenset({"place", "military_site"})
_SANCTIONED = frozenset({"organisation", "person", "fighter", "nationality", "vehicle", "building"})
_ATTACKERS: dict[str | None, Measure] = {
    "fighter": "fighters_present",
    "person": "participants",
    "nationality": "participants",
}
_STILL_WOUNDED: dict[str, Measure] = {"evacuation": "evacuated", "cordon": "besieged"}


def final_figures(
    scene: Scene, draft: Draft, kind: str, parts: Sequence[Part], figures: Sequence[CountedFigure]
) -> tuple[CountedFigure, ...]:
    """The counts as an event of its last type ``kind`` has them, with those that only their role makes figures."""
    told = [_as_told(scene, draft, kind, figure) for figure in figures if not _went_off(scene, kind, figure, figures)]
    told.extend(_tons(scene, draft, kind))
    known = {figure.quantity.first for figure in told}
    told.extend(figure for figure in _by_role(scene, draft, kind, parts) if figure.quantity.first not in known)
    return tuple(sorted(told, key=lambda figure: figure.quantity.first))


def _as_told(scene: Scene, draft: Draft, kind: str, figure: CountedFigure) -> CountedFigure:
    """Those whom an armed group holds are abducted; the wounded who are carried off or shut in are so."""
    if kind == "abduction" and figure.measure == "detained":
        return msgspec.structs.replace(figure, measure="abducted")
    if kind == "weapons_intercepted" and figure.measure == "destroyed" and _is_munition(scene, figure):
        return msgspec.structs.replace(figure, measure="intercepted")
    wounded = figure.measure == "wounded" and counted_class(scene, figure.quantity) == "victim"
    if wounded and kind in _STILL_WOUNDED:
        return msgspec.structs.replace(figure, measure=_STILL_WOUNDED[kind])
    ruin = _ruin_behind(scene, draft, figure.quantity) if figure.measure == "other" else None
    return figure if ruin is None else msgspec.structs.replace(figure, measure=ruin)


def _ruin_behind(scene: Scene, draft: Draft, quantity: QuantityMention) -> Measure | None:
    """قصفت ثلاث شاحنات وأحرقتها, استهدف آليتين وأعطبهما: what became of the things that were hit."""
    if counted_class(scene, quantity) not in _RUINED:
        return None
    end = max(quantity.last, quantity.counted_last or 0)
    for trigger in draft.triggers:
        if trigger.type == "property_destruction" and trigger.form == "verb" and trigger.first >= end:
            word = scene.document.tokens[trigger.first].key
            return "damaged" if any(root in word for root in _DAMAGING) else "destroyed"
    return None


def _tons(scene: Scene, draft: Draft, kind: str) -> Iterator[CountedFigure]:
    """طائرة تحمل 40 طنا من الأدوية: aid is counted by its weight; of open bounds (أكثر من) nothing is said."""
    sentence = scene.document.sentences[draft.head.sentence]
    if kind != "aid":
        return
    tokens = scene.document.tokens
    last = min(sentence.last - 1, draft.head.last + _LOAD_REACH)
    for quantity in scene.ranges.quantities.within(draft.head.first, last):
        of_weight = quantity.rule == _OF_WEIGHT and quantity.value is not None and quantity.value == int(quantity.value)
        if of_weight and tokens[quantity.last].key in _TONS and tokens[quantity.first - 1].key not in _OPEN_BOUNDS:
            span = scene.document.span_without_clitics(quantity.first, quantity.last + 1)
            approx = tokens[quantity.first - 1].key in _ABOUT
            weight = msgspec.structs.replace(
                _counted(quantity), text=span.text, start=span.start, end=span.end, approx=approx
            )
            yield CountedFigure(weight, "other")
            return


def _is_munition(scene: Scene, figure: CountedFigure) -> bool:
    return counted_class(scene, figure.quantity) == "munition"


def _went_off(scene: Scene, kind: str, figure: CountedFigure, figures: Sequence[CountedFigure]) -> bool:
    """مقتل ثلاثة بتفجير عبوتين, فجروا عبوتين في دورية: what went off was neither made safe nor destroyed."""
    if figure.measure in ("destroyed", "launched") and kind in _GOES_OFF and _is_munition(scene, figure):
        return True
    harmed = any(other.measure in ("killed", "wounded") for other in figures)
    return figure.measure == "intercepted" and kind in _GOES_OFF and harmed


def _by_role(scene: Scene, draft: Draft, kind: str, parts: Sequence[Part]) -> Iterator[CountedFigure]:
    for part in parts:
        quantity = _count_of(scene, draft, part.phrase)
        measure = _measure_of_role(scene, draft, kind, part, quantity) if quantity is not None else None
        if quantity is not None and measure is not None:
            yield CountedFigure(quantity, measure)


def _count_of(scene: Scene, draft: Draft, phrase: Phrase) -> QuantityMention | None:
    """The count that a participant of the same sentence begins with or consists of."""
    sentence = scene.document.sentences[draft.head.sentence]
    if not sentence.first <= phrase.first < sentence.last:
        return None
    for quantity in scene.ranges.quantities.within(max(sentence.first, phrase.first - _BEFORE_NOUN), phrase.last):
        if draft.type == "sanction" and quantity.rule == _OF_FIRMS and quantity.first == phrase.first:
            return _counted(quantity)
        if quantity.kind != "count" or quantity.part_of is not None:
            continue
        end = max(quantity.last, quantity.counted_last or 0)
        if end > phrase.first:
            return quantity if _only_bounds(scene, phrase, quantity) else None
    return None


def _counted(quantity: QuantityMention) -> QuantityMention:
    """Firms are no count of news elsewhere; a sanction counts them."""
    exact = int(quantity.value) if quantity.value is not None else None
    return msgspec.structs.replace(quantity, min=exact, max=exact)


def _only_bounds(scene: Scene, phrase: Phrase, quantity: QuantityMention) -> bool:
    """Whether nothing but signs stands before the count in its phrase."""
    return all(scene.document.tokens[i].kind == "sign" for i in range(phrase.first, quantity.first))


def _measure_of_role(scene: Scene, draft: Draft, kind: str, part: Part, quantity: QuantityMention) -> Measure | None:
    counted = counted_class(scene, quantity)
    if part.role == "instrument" and kind in _FIRED and counted in _MUNITIONS:
        return "launched" if _fired_again(scene, draft, part.phrase) else None
    if part.role == "agent" and kind == "ground_attack":
        return _ATTACKERS.get(counted) if quantity.measure is None and not draft.head.passive else None
    if part.role != "recipient":
        return None
    if kind == "release" and quantity.measure in (None, "detained") and counted in ("captive", "fighter"):
        return "released"
    if kind == "sanction" and quantity.rule == _OF_FIRMS:
        return "other"
    if kind == "sanction" and quantity.measure is None and counted in _SANCTIONED:
        return "other"
    return "other" if kind == "territory_gain" and quantity.measure is None and counted in _GROUND else None


def _fired_again(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """إسقاط 12 مسيرة أطلقها التنظيم: what one brought down the other had launched."""
    takes_up = draft.head.form == "verb" and bool(scene.document.tokens[draft.head.last - 1].enclitic)
    return takes_up and 0 <= draft.head.first - phrase.last <= _RELATIVE_CLAUSE
