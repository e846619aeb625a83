"""Which tellings of one report tell the same event."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.events.scene import Scene
from tawatur.events.tellings import Telling

_GROUPS = {
    **dict.fromkeys(
        ("ground_attack", "air_strike", "drone_strike", "shelling", "car_bomb", "suicide_attack", "ied", "explosion"),
        "attack",
    ),
    **dict.fromkeys(("escape", "prison_riot"), "custody"),
}


def event_numbers(scene: Scene, tellings: Sequence[Telling]) -> list[int]:
    """For each telling the number of its event, from 1; a definite noun ("الهجوم") takes up the last of its group."""
    numbers: list[int] = []
    last: dict[str, int] = {}
    count = 0
    for telling in tellings:
        group = _GROUPS.get(telling.type, telling.type)
        number = last.get(group) if _takes_up(scene, telling) else None
        if number is None:
            count += 1
            number = count
        last[group] = number
        numbers.append(number)
    return numbers


def _takes_up(scene: Scene, telling: Telling) -> bool:
    head = telling.draft.head
    if head.form != "noun" or telling.place is not None:
        return False
    key = scene.document.tokens[head.first].key
    return key.startswith("ال")
