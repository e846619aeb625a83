"""Which tellings of one report tell the same event.

A bare definite noun ("الهجوم") takes up the last event of its group. A later sentence tells an event anew, mostly as
another voice puts it, when type and place are the same; the text below a headline tells what the headline did. Neither
where place or time speaks against it, nor where the words say that it is another one ("هجوم آخر", "كما اعتقلت"), nor
where the narrator opens a sentence with the act and names others who suffered it ("وقتل شرطي").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from tawatur.events.scene import Scene
from tawatur.events.tellings import Telling
from tawatur.lexicon.numeral_words import NUMERALS
from tawatur.model.record import Place, Time
from tawatur.text.segments import Sentence

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
_FURTHEST = 200  # tellings of the same group: a longer text looks no further back
_ALSO = "كما"
_BULLETS = frozenset("-–—•*▪◾⭕🔴🔵")


class _Group(NamedTuple):
    """The tellings of one group so far with the numbers of their events: all, and those of headlines."""

    told: list[tuple[int, Telling]]
    above: list[tuple[int, Telling]]


def event_numbers(scene: Scene, tellings: Sequence[Telling]) -> list[int]:
    """For each telling the number of its event, from 1."""
    numbers: list[int] = []
    groups: dict[str, _Group] = {}
    times_told: Counter[int] = Counter()
    for telling in tellings:
        group = groups.setdefault(_GROUPS.get(telling.type, telling.type), _Group([], []))
        known = _same(scene, group, times_told, telling)
        number = len(times_told) + 1 if known is None else known
        times_told[number] += 1
        numbers.append(number)
        group.told.append((number, telling))
        if _sentence(scene, telling).kind == "headline":
            group.above.append((number, telling))
    return numbers


def _same(scene: Scene, group: _Group, times_told: Mapping[int, int], telling: Telling) -> int | None:
    """The number of the earlier event of a group, the last of several, that a telling may tell of, or None."""
    if not group.told or _is_another(scene, telling):
        return None
    taken_up = telling.place is None and _is_definite(scene, telling)
    if not taken_up and scene.grammar.frames[telling.type].talk:
        return None
    opens = _opens(scene, telling)
    known_ones = group.told if taken_up or telling.place is not None else group.above
    for number, known in islice(reversed(known_ones), _FURTHEST):
        if _agree(known, telling) and (
            taken_up
            or _told_anew(scene, known, telling, opens)
            or (times_told[number] == 1 and _lies_below(scene, known, telling))
        ):
            return number
    return None


def _sentence(scene: Scene, telling: Telling) -> Sentence:
    return scene.document.sentences[telling.draft.head.sentence]


def _is_definite(scene: Scene, telling: Telling) -> bool:
    head = telling.draft.head
    return head.form == "noun" and scene.document.tokens[head.first].key.startswith("ال")


def _is_another(scene: Scene, telling: Telling) -> bool:
    """هجوم آخر, غارة ثانية, كما اعتقلت: the words say that it is not the one told before."""
    head = telling.draft.head
    if head.first and scene.document.tokens[head.first - 1].key == _ALSO:
        return True
    tokens = scene.document.tokens[head.last : head.last + _REACH]
    return any(token.key in _OTHER for token in tokens)


def _agree(known: Telling, telling: Telling) -> bool:
    """Whether neither place nor time sets two tellings apart."""
    places = known.place is None or telling.place is None or _same_place(known.place, telling.place)
    return places and (known.time is None or telling.time is None or _meet(known.time, telling.time))


def _told_anew(scene: Scene, known: Telling, telling: Telling, opens: bool) -> bool:
    """Whether a later sentence tells an act of the same place again; ``opens`` says that it opens with the act."""
    if known.place is None or telling.place is None or known.place.level in _WIDE:
        return False
    if known.type != telling.type or known.draft.head.sentence == telling.draft.head.sentence:
        return False
    return not (opens and _struck_others(scene, known, telling))


def _opens(scene: Scene, telling: Telling) -> bool:
    """Whether the act opens its sentence: then no voice tells again what another told."""
    first = _sentence(scene, telling).first
    return all(token.kind == "sign" for token in scene.document.tokens[first : telling.draft.head.first])


def _struck_others(scene: Scene, known: Telling, telling: Telling) -> bool:
    """Whether both say who suffered it, the later one of somebody not named before, and no word is common."""
    before, now = _struck(scene, known), _struck(scene, telling)
    return bool(before and now) and not before & now and not any(word.startswith("ال") for word in now)


def _struck(scene: Scene, telling: Telling) -> frozenset[str]:
    """The words for whom it was done to, without numbers."""
    document = scene.document
    phrases = (part.phrase for part in telling.parts if part.role == "recipient")
    tokens = (at for phrase in phrases for at in range(phrase.first, phrase.last))
    words = (document.tokens[at] for at in tokens if not document.hits_at(NUMERALS, at))
    return frozenset(word.key for word in words if word.kind == "word")


def _lies_below(scene: Scene, known: Telling, telling: Telling) -> bool:
    """The first sentence that tells what a headline told."""
    if known.type != telling.type:
        return False
    above, below = _sentence(scene, known), _sentence(scene, telling)
    listed = scene.document.tokens[above.first].text in _BULLETS and scene.document.tokens[below.first].text in _BULLETS
    return (above.kind, below.kind) == ("headline", "sentence") and not listed


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
