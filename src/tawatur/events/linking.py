"""Which tellings of one report tell the same event.

A bare definite noun ("الهجوم") takes up the last event of its group. A later sentence tells an event anew, mostly as
another voice puts it, when type and place are the same; the text below a headline tells what the headline did. Neither
where place or time speaks against it, nor where the words say that it is another one ("هجوم آخر").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.events.scene import Scene
from tawatur.events.tellings import Telling
from tawatur.model.record import Place, Time

_GROUPS = {
    **dict.fromkeys(
        ("ground_attack", "air_strike", "drone_strike", "shelling", "car_bomb", "suicide_attack", "ied", "explosion"),
        "attack",
    ),
    **dict.fromkeys(("escape", "prison_riot"), "custody"),
}
_WIDE = frozenset({"country", "admin1", "region"})
_OTHER = frozenset(
    {"اخر", "اخري", "ثان", "ثانيه", "ثالث", "ثالثه", "جديد", "جديده", "مماثل", "مماثله", "منفصل", "منفصله"}
)
_REACH = 3


def event_numbers(scene: Scene, tellings: Sequence[Telling]) -> list[int]:
    """For each telling the number of its event, from 1."""
    numbers: list[int] = []
    for index, telling in enumerate(tellings):
        known = next(_same(scene, tellings[:index], numbers, telling), None)
        numbers.append(known if known is not None else max(numbers, default=0) + 1)
    return numbers


def _same(scene: Scene, earlier: Sequence[Telling], numbers: Sequence[int], telling: Telling) -> Iterator[int]:
    """The numbers of earlier events that a telling may tell of, the last first."""
    if _is_another(scene, telling):
        return
    definite, group = _is_definite(scene, telling), _group(telling)
    for number, known in zip(reversed(numbers), reversed(earlier), strict=True):
        if _group(known) != group or not _agree(known, telling):
            continue
        if (
            (definite and telling.place is None)
            or _told_anew(scene, known, telling)
            or (_lies_below(scene, known, telling) and numbers.count(number) == 1)
        ):
            yield number


def _group(telling: Telling) -> str:
    return _GROUPS.get(telling.type, telling.type)


def _is_definite(scene: Scene, telling: Telling) -> bool:
    head = telling.draft.head
    return head.form == "noun" and scene.document.tokens[head.first].key.startswith("ال")


def _is_another(scene: Scene, telling: Telling) -> bool:
    """هجوم آخر, غارة ثانية: the words say that it is not the one told before."""
    head = telling.draft.head
    tokens = scene.document.tokens[head.last : head.last + _REACH]
    return any(token.key in _OTHER for token in tokens)


def _agree(known: Telling, telling: Telling) -> bool:
    """Whether neither place nor time sets two tellings apart."""
    places = known.place is None or telling.place is None or _same_place(known.place, telling.place)
    return places and (known.time is None or telling.time is None or _meet(known.time, telling.time))


def _told_anew(scene: Scene, known: Telling, telling: Telling) -> bool:
    if known.type != telling.type or known.draft.head.sentence == telling.draft.head.sentence:
        return False
    if scene.grammar.frames[telling.type].talk:
        return False
    both = known.place is not None and telling.place is not None
    return both and known.place is not None and known.place.level not in _WIDE


def _lies_below(scene: Scene, known: Telling, telling: Telling) -> bool:
    """The first sentence that tells what a headline told."""
    kinds = [scene.document.sentences[told.draft.head.sentence].kind for told in (known, telling)]
    alike = known.type == telling.type and not scene.grammar.frames[telling.type].talk
    return alike and kinds == ["headline", "sentence"]


def _same_place(one: Place, other: Place) -> bool:
    if one.id is not None and other.id is not None:
        return one.id == other.id or one.id in other.admin or other.id in one.admin
    return one.text in other.text or other.text in one.text


def _meet(one: Time, other: Time) -> bool:
    """Whether two times may be one; an unresolved one may be any."""
    if one.earliest is None or other.earliest is None:
        return True
    return (
        one.earliest[:10] <= (other.latest or other.earliest)[:10]
        and other.earliest[:10] <= (one.latest or one.earliest)[:10]
    )
