"""The last word on an event's type, once its participants, figures and time are known."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.events.binding import CountedFigure
from tawatur.events.drafts import Draft
from tawatur.events.nearness import SPANS, runs_on
from tawatur.events.participants import ARMED_GROUPS
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.lexicon.trigger_words import INSTRUMENTS
from tawatur.model.mentions import TimeMention

_SPAN_REACH = 8
_SPEAKERS = frozenset({"person", "officials", "leaders", "spokesperson"})
_LAWLESS = frozenset({"armed_group", "jihadist_group", "rebel_group", "fighters", "detainees", "militia", "crowd"})
_SEIZE = ("استول", "يستول", "تستول")
_CARRIES = ("نقل", "ينقل", "تنقل", "اقل", "يقل", "تقل", "وصول", "وصل", "خروج", "مغادره")
_AIRCRAFT = frozenset({"مروحيه", "مروحيات", "مروحيتان", "مروحيتين", "طايره", "طايرات"})
_AWAY = frozenset({"الخارج", "معبر"})
_CARE = frozenset({"علاج", "العلاج", "تلقي", "لتلقي"})
_BY_AIR = 4
_THINGS = frozenset({"facility", "vehicle", "infrastructure", "weapon"})
_VICTIMS = frozenset({"killed", "killed_or_wounded"})
_TAKEN_IN = frozenset({"hold_hostage", "lead_away", "dragged_off"})
_STATES = frozenset({"state", "state_force", "government_body"})


def final_type(
    scene: Scene, draft: Draft, parts: Sequence[Part], figures: Sequence[CountedFigure], time: TimeMention | None
) -> str:
    """A death count over a period is a toll; a capture is an arrest by a state and an abduction by an armed group."""
    counted_up = runs_on(scene, time) or any(f.quantity.cumulative or _over_a_span(scene, f) for f in figures)
    if figures and counted_up and _counts_victims(draft, figures):
        return "casualty_toll"
    kind = _agent_kind(scene, parts)
    if (
        draft.head.rule.row.id == "attack_verb"
        and draft.head.form == "verb"
        and kind in _SPEAKERS
        and not _hits_a_place(scene, parts)
    ):
        return "accusation"
    if draft.type == "weapons_intercepted" and kind in _LAWLESS and _seizes(scene, draft):
        return "looting"
    if draft.type in ("shooting", "killing") and _dispersed(scene, draft, parts):
        return "protest_repression"
    if draft.type == "protest_repression" and _done_to_prisoners(scene, parts):
        return "torture"
    if draft.type == "aid" and _carried_far(scene, draft, parts):
        return "evacuation"
    if draft.type == "abduction" and kind in _STATES and draft.head.rule.row.id in _TAKEN_IN:
        return "arrest"
    if draft.type == "arrest" and (kind == "jihadist_group" or _captured_by_a_group(scene, draft, parts, kind)):
        return "abduction"
    return draft.type


def _dispersed(scene: Scene, draft: Draft, parts: Sequence[Part]) -> bool:
    """أصيب 12 متظاهرا بالرصاص المطاطي: protesters hurt by what crowds are dispersed with."""
    hurt = (at for part in parts if part.role == "recipient" for at in range(part.phrase.first, part.phrase.last))
    if not any(scene.document.tokens[at].bare in scene.grammar.words["crowds"] for at in hurt):
        return False
    last = min(scene.document.sentences[draft.head.sentence].last, draft.head.last + _SPAN_REACH)
    rows = scene.document.lexicon.rows(INSTRUMENTS)
    return any(rows[hit.row].kind == "crowd_control" for hit in scene.ranges.instruments.within(draft.head.last, last))


def _done_to_prisoners(scene: Scene, parts: Sequence[Part]) -> bool:
    """وحدات القمع اعتدت على الأسرى: those beaten in a prison do not protest."""
    struck = (scene.actors.get(part.phrase.first) for part in parts if part.role == "recipient")
    return any(actor is not None and actor.kind == "detainees" for actor in struck)


def _captured_by_a_group(scene: Scene, draft: Draft, parts: Sequence[Part], kind: str | None) -> bool:
    """أسر مقاتلو الجماعة جنودا, أنباء عن أسر جنديين: soldiers whom nobody else is said to have captured, too."""
    if draft.head.rule.row.id != "capture":
        return False
    taken = (at for part in parts if part.role == "recipient" for at in range(part.phrase.first, part.phrase.last))
    soldiers = any(scene.document.tokens[at].bare in scene.grammar.words["soldiers"] for at in taken)
    return kind in ARMED_GROUPS or (kind not in _STATES and soldiers)


def _counts_victims(draft: Draft, figures: Sequence[CountedFigure]) -> bool:
    """مقتل 17 مدنيا خلال شهر, 134 شخصا بانفجار الألغام منذ شباط: of mines laid long ago no single one is told of."""
    if draft.type == "killing":
        return draft.head.rule.row.result
    return draft.type == "landmine" and any(figure.measure in _VICTIMS for figure in figures)


def _seizes(scene: Scene, draft: Draft) -> bool:
    """استولى سجناء على أسلحة الحراس: arms that gunmen take are plunder, arms that a state takes are intercepted."""
    return scene.document.tokens[draft.head.first].key.startswith(_SEIZE)


def _carried_far(scene: Scene, draft: Draft, parts: Sequence[Part]) -> bool:
    """مروحيات نقلت مصابين إلى الخارج, وصول 23 جريحا إلى مصر للعلاج: wounded who leave by air or over a border."""
    tokens = scene.document.tokens
    if not tokens[draft.head.first].key.removeprefix("ال").startswith(_CARRIES):
        return False
    patients = (scene.actors.get(part.phrase.first) for part in parts if part.role == "recipient")
    if not any(actor is not None and actor.kind == "casualties" for actor in patients):
        return False
    last = min(scene.document.sentences[draft.head.sentence].last, draft.head.last + _SPAN_REACH)
    around = {token.key for token in tokens[max(0, draft.head.first - _BY_AIR) : last]}
    ahead = {token.key for token in tokens[draft.head.last : last]}
    return bool(around & _AIRCRAFT or ahead & _AWAY) or (bool(ahead & _CARE) and _abroad(scene, draft))


def _abroad(scene: Scene, draft: Draft) -> bool:
    places = scene.ranges.places.within(draft.head.last, draft.head.last + _SPAN_REACH)
    return any(place.level == "country" for place in places)


def _over_a_span(scene: Scene, figure: CountedFigure) -> bool:
    """مقتل 45 عاملا ... خلال الأشهر الستة الأولى: a span that no reading of the time has a day for."""
    end = max(figure.quantity.last, figure.quantity.counted_last or 0)
    tokens = scene.document.tokens
    for index in range(end, min(end + _SPAN_REACH, len(tokens) - 1)):
        if tokens[index].kind == "sign" or index in scene.verbs:
            return False
        if tokens[index].key == "خلال":
            return tokens[index + 1].key in SPANS
    return False


def _hits_a_place(scene: Scene, parts: Sequence[Part]) -> bool:
    """Whether what is attacked is a place or a thing, and not a person or body that is being blamed."""
    hit = next((part.phrase for part in parts if part.role == "recipient"), None)
    if hit is None:
        return False
    actor = scene.actors.get(hit.first)
    return actor is None or actor.kind in _THINGS


def _agent_kind(scene: Scene, parts: Sequence[Part]) -> str | None:
    for part in parts:
        if part.role == "agent":
            actor = scene.actors.get(part.phrase.first)
            return actor.kind if actor is not None else None
    return None
