"""Binds to each event the time at which it happened, as far as its own sentence says so."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.events.datable import DatableTimes
from tawatur.events.drafts import Draft
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.stretches import Stretch
from tawatur.events.time_clauses import Clause, is_meanwhile, tells_result
from tawatur.events.triggers import TriggerMention
from tawatur.model.mentions import Interval, TimeMention

_COVERED = frozenset({"main", "and", "during", "where", "aside"})
_COMMAS = frozenset("،,")
_RELATIVE_REACH = 3
_MEANWHILE_REACH = 3
_SINCE_REACH = 8
_HAPPENED = frozenset({"وقع", "وقعت", "حدث", "حدثت", "حصل", "حصلت", "جري", "جرت"})
_PLURAL_VERB = ("وا", "ون")
_COMING = frozenset({"المقبله", "القادمه", "المقبل", "القادم", "المقبلين", "القادمين"})
_TOMORROW = frozenset({"غدا", "غد", "الغد"})
_ENDS = frozenset({"حتي", "وحتي", "لغايه", "ولغايه", "الي", "قبل", "ينتهي", "تنتهي", "موعد", "بحلول"})
_TERMS = frozenset({"خلال", "غضون", "في غضون"})


def time_of(
    scene: Scene, draft: Draft, stretch: Stretch, known: DatableTimes, parts: Sequence[Part]
) -> TimeMention | None:
    """When it happened, as its own clause, the clause that it hangs on or the front of the sentence says."""
    if not known.times and not known.announced:
        return None
    if scene.grammar.frames[draft.type].talk:
        return known.fronted if draft.head.form != "verb" and known.recorded else None
    homes = {known.clauses.at(trigger.first) for trigger in draft.triggers}
    home = known.clauses.at(draft.head.first)
    found = (
        _own_time(scene, draft, stretch, known, homes)
        or _time_within(known, home)
        or _time_around(scene, draft, known, home, parts)
        or _announced(known, draft, home)
    )
    return found and _since_event(scene, draft, known, found)


def is_term(scene: Scene, time: TimeMention) -> bool:
    """خلال 45 يوماً, خلال الساعات المقبلة: of what has not happened yet, the time within which it may."""
    tokens = scene.document.tokens
    return any(token.key in _TERMS for token in tokens[max(0, time.first - 1) : time.first + 1])


def lies_ahead(scene: Scene, time: TimeMention) -> bool:
    """Whether a time is told as one to come."""
    latest, anchor = time.readings[0].latest if time.readings else None, scene.mentions.anchor
    words = {token.key for token in scene.document.tokens[time.first : time.last]}
    return not words.isdisjoint(_COMING) or (latest is not None and anchor is not None and latest[:10] > anchor[:10])


def begins_ahead(scene: Scene, head: TriggerMention, time: TimeMention) -> bool:
    """Whether the time of an event is told as one at which it is still to begin: غدا, ابتداء من الأحد المقبل.

    A verb between the two has the time for itself (التوصل إلى اتفاق يبدأ سريانه غدا).
    """
    tokens = scene.document.tokens
    if not scene.verbs.isdisjoint(range(head.last, time.first)):
        return False
    words = [token.key for token in tokens[max(0, time.first - 2) : time.last]]
    ends = next((at for at, word in enumerate(words) if word in _ENDS), len(words))
    if not (_COMING | _TOMORROW).isdisjoint(words[:ends]):
        return True
    if time.duration is not None or is_term(scene, time):
        return False
    earliest, anchor = time.readings[0].earliest if time.readings else None, scene.mentions.anchor
    return ends == len(words) and earliest is not None and anchor is not None and earliest[:10] > anchor[:10]


def _own_time(scene: Scene, draft: Draft, stretch: Stretch, known: DatableTimes, homes: set[int]) -> TimeMention | None:
    """The time of the event's own clause: the nearest behind it, else the nearest ahead."""
    head = draft.head
    times = [
        t for t in known.times if known.clauses.at(t.first) in homes or _describes(scene, known, draft, stretch, t)
    ]
    behind = [t for t in times if t.first >= head.last]
    near = [t for t in behind if t.first < stretch.stop]
    if near:
        return near[0]
    ahead = next((t for t in reversed(times) if t.last <= head.first), None)
    if ahead is not None and _reaches(scene, known, stretch, ahead, draft):
        return ahead
    far = [t for t in behind if not _commas(scene, head.last, t.first)]
    return far[0] if far else None


def _describes(scene: Scene, known: DatableTimes, draft: Draft, stretch: Stretch, time: TimeMention) -> bool:
    """الهجوم الذي بدأه ... مساء الخميس, ووقع يوم الاثنين: a time of a clause that only says when the event was."""
    clause = known.clauses.found[known.clauses.at(time.first)]
    after = draft.head.last
    if time.first >= stretch.stop or clause.first < after:
        return False
    if clause.kind == "relative":
        return clause.first <= after + _RELATIVE_REACH
    return clause.kind == "and" and scene.document.tokens[clause.first].key in _HAPPENED


def _goes_on(scene: Scene, draft: Draft) -> bool:
    """دحر ... وتحرير ... وأسر: a noun goes on with the list that the time opens, or the event fell into it."""
    head = draft.head
    if head.form != "verb" and "و" in scene.document.tokens[head.first].proclitics:
        return True
    return _meanwhile(scene, draft)


def _meanwhile(scene: Scene, draft: Draft) -> bool:
    """اعتقلت خلالها، تخللها رشق: a word beside the event says that it fell into what was told before."""
    head = draft.head
    beside = range(head.first - 1, head.last + _MEANWHILE_REACH)
    return any(is_meanwhile(scene, index) for index in beside)


def _reaches(scene: Scene, known: DatableTimes, stretch: Stretch, time: TimeMention, draft: Draft) -> bool:
    """Whether neither another event, a comma (but the one that sets the time off), a verb nor quoted words part them.

    Unless a list goes on. A verb right before the event only helps it (حاولتا استهداف).
    """
    if _goes_on(scene, draft):
        return True
    if time.first < stretch.after or not known.contents.isdisjoint(range(time.last, draft.head.first + 1)):
        return False
    between = range(time.last, draft.head.first - 1)
    return not _commas(scene, time.last + 1, draft.head.first) and scene.verbs.isdisjoint(between)


def _commas(scene: Scene, first: int, last: int) -> bool:
    return any(token.text in _COMMAS for token in scene.document.tokens[first:last])


def _time_within(known: DatableTimes, home: int) -> TimeMention | None:
    """قُتلت ... أثناء اقتحام ... صباح اليوم: the time of what went on meanwhile."""
    for time in known.times:
        clause = known.clauses.found[known.clauses.at(time.first)]
        if clause.kind == "during" and clause.parent == home:
            return time
    return None


def _time_around(
    scene: Scene, draft: Draft, known: DatableTimes, home: int, parts: Sequence[Part]
) -> TimeMention | None:
    """The time that a clause without one takes over from the clause that it hangs on, or from the front."""
    clause = known.clauses.found[home]
    if _asked_for(scene, draft, clause):
        return None
    if clause.parent is not None and _goes_on_with(scene, draft, clause, parts):
        times = [t for t in known.times if known.clauses.at(t.first) == clause.parent]
        ahead = [t for t in times if t.first < clause.first]
        if times:
            return ahead[-1] if ahead else times[0]
        return _time_within(known, clause.parent) or _time_around(scene, draft, known, clause.parent, parts)
    covered = known.fronted is not None and known.fronted.first < draft.head.first
    return known.fronted if covered and clause.kind in _COVERED else None


def _asked_for(scene: Scene, draft: Draft, clause: Clause) -> bool:
    """وسط مطالبات بانسحاب ...: what a speech act of the same clause names has no time of its own."""
    talk = scene.ranges.triggers.within(clause.first, draft.head.first)
    return any(scene.grammar.triggers[hit.row].frame.talk for hit in talk)


def _goes_on_with(scene: Scene, draft: Draft, clause: Clause, parts: Sequence[Part]) -> bool:
    """Whether a clause tells on of the same happening: at the same time, or by the same one right after."""
    if clause.kind in ("during", "where") or _meanwhile(scene, draft):
        return True
    if clause.kind == "and" and tells_result(scene, clause.first):
        return True
    return clause.kind in ("and", "before") and _same_subject(scene, draft, clause, parts)


def _same_subject(scene: Scene, draft: Draft, clause: Clause, parts: Sequence[Part]) -> bool:
    """Whether a verb names no subject of its own: a plural never has one behind it, nor one before a preposition."""
    head = draft.head
    if head.form == "verb" and head.first <= clause.first + 2:
        own = [part for part in parts if part.phrase.first >= head.last]
        named = any(part.role == "agent" or part.rule.startswith("passive") for part in own)
        return not head.passive and not named
    tokens, classes = scene.document.tokens, scene.document.classes
    following = classes[clause.first + 1] if clause.first + 1 < len(classes) else None
    brings = clause.first + 1 == head.first and "ب" in tokens[head.first].proclitics  # وقامت بتمشيط
    return tokens[clause.first].key.endswith(_PLURAL_VERB) or following == "preposition" or brings


def _announced(known: DatableTimes, draft: Draft, home: int) -> TimeMention | None:
    """أعلنت ...، السبت، بدء ...: an act told by its bare noun is of the day on which it was announced.

    Not so a consequence (أعلنت ... الأحد مقتل ...), which may be older.
    """
    results = any(trigger.rule.row.result for trigger in draft.triggers)
    if results or known.clauses.found[home].kind not in _COVERED:
        return None
    for time, attribution in known.announced:
        if attribution.first <= draft.head.first < attribution.last:
            return time
    return None


def _since_event(scene: Scene, draft: Draft, known: DatableTimes, time: TimeMention) -> TimeMention:
    """منذ بدء الهجوم ... مساء 20 كانون الثاني: the day of the start opens a period that reaches to the report."""
    anchor, reading = scene.mentions.anchor, time.readings[0] if time.readings else None
    if time.kind != "date" or anchor is None or reading is None or reading.earliest is None:
        return time
    clause = known.clauses.found[known.clauses.at(time.first)]
    window = range(max(clause.first, time.first - _SINCE_REACH), time.first)
    since = next((i for i in window if scene.document.tokens[i].key == "منذ"), None)
    if since is None or since < draft.head.first < time.first:
        return time
    period = Interval(reading.earliest, anchor[:10])
    return msgspec.structs.replace(time, kind="interval", readings=(period,), precision="days")
