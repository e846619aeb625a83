"""Whom or what a deed of some types can be done to: goods are brought and not aided, ties are cut with somebody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.events.constituents import Item
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.sides import Part, is_someone

_LOADS = frozenset({"vehicle", "weapon", "goods", "livestock"})
_THINGS = _LOADS | {"facility", "infrastructure"}
_OWN = ("ها", "ه", "هم", "نا")
_TIES = frozenset({"مع", "لدي", "من", "الي", "ل", "عن"})
_ADDRESSES = frozenset({"يا", "الي", "علي", "ايها"})
_RESIDENTS = frozenset({"civilians", "families", "displaced", "detainees"})
_ADDRESS_REACH = 24
_FIELDS = frozenset({"مزارع", "مزرعه", "بساتين", "بستان", "حقول", "غابات", "غابه", "كروم", "احراش", "وديان", "جبال"})
_TOOK_IN = ("استقبل", "تستقبل", "يستقبل", "وصل", "وصول")


def received(scene: Scene, kind: str, head: int, parts: Sequence[Part]) -> Iterator[Part]:
    """The parts of an event whose words begin at token ``head``, without recipients that it cannot have."""
    brought = ""  # إيصال الوقود | والدواء: what is joined to goods is goods
    for part in parts:
        aided = part.role != "recipient" or kind != "aid" or _is_aided(scene, head, part)
        if not aided or (part.role == "recipient" and part.rule == brought):
            brought = part.rule.rstrip("+") + "+"
            actor = scene.actors.get(part.phrase.first)
            if actor is not None and actor.kind == "casualties":  # استقبل المستشفى 20 جريحا
                continue
            site = actor is not None and actor.kind not in _LOADS and actor.kind in _THINGS
            yield msgspec.structs.replace(part, role="place" if site else "instrument")
        elif part.role == "agent" and kind == "aid" and _is_load(scene, part.phrase):
            continue  # دخلت 40 شاحنة مساعدات: who sent them is not told
        elif part.role == "recipient" and kind == "sanction" and not is_punished(scene, part.phrase):
            continue
        elif part.role == "recipient" and kind == "withdrawal" and _is_owned(scene, part.phrase):
            continue  # سحبت جنودها
        elif part.role == "recipient" and kind == "search_operation" and _is_field(scene, part.phrase):
            continue  # it is where they searched
        else:
            yield part


def _is_aided(scene: Scene, head: int, part: Part) -> bool:
    """وزعت الشبكة سلالا | على العائلات: people are, goods are what they get; whom a hospital took in is a figure."""
    phrase = part.phrase
    if phrase.first in scene.places:
        return True  # settled with the places
    actor = scene.actors.get(phrase.first)
    if actor is None:
        counted = scene.quantities.get(phrase.first)
        hurt = counted is not None and counted.measure is not None
        given = part.rule.startswith(
            ("verb.object", "verb.second", "genitive", "noun.object", "inside")
        )  # إيصال | الطحين
        return hurt or (counted is None and phrase.first not in scene.instruments and not given)
    took_in = scene.document.tokens[head].key.startswith(_TOOK_IN)
    return actor.kind not in _THINGS and not (took_in and actor.kind == "casualties")


def _is_load(scene: Scene, phrase: Phrase) -> bool:
    """Lorries and goods, counted or not; ambulances and aircraft bring them."""
    actor = scene.actors.get(phrase.first)
    if actor is None or actor.kind not in _LOADS:
        return False
    words = [token.bare for token in scene.document.tokens[phrase.first : phrase.last]]
    return not any(word in ("اسعاف", "طايره", "طايرات", "مروحيه", "مروحيات", "فرق") for word in words)


def is_punished(scene: Scene, phrase: Phrase) -> bool:
    """A state, a body or somebody; not what is stopped, cut or called home (صادرات, علاقاتها, سفيرها)."""
    return is_someone(scene, phrase) and not _is_owned(scene, phrase)


def _is_owned(scene: Scene, phrase: Phrase) -> bool:
    """سفيرها, جنودها: with the pronoun of whoever acts."""
    token = scene.document.tokens[phrase.first]
    return bool(token.enclitic) or (token.text.endswith(_OWN) and phrase.last - phrase.first == 1)


def _is_field(scene: Scene, phrase: Phrase) -> bool:
    return scene.document.tokens[phrase.first].bare in _FIELDS


def told_to_leave(scene: Scene, head: int, start: int) -> Phrase | None:
    """يا سكان الحي ... عليكم الانتقال, على أهالي القريتين | إخلاء منازلهم: residents whom an order addresses."""
    tokens = scene.document.tokens
    for index in range(head - 1, max(start, head - _ADDRESS_REACH) - 1, -1):
        if tokens[index].key in _ADDRESSES and index + 1 in scene.actors:
            actor = scene.actors[index + 1]
            if actor.kind in _RESIDENTS and actor.last <= head:
                town = scene.places.get(actor.last)
                return Phrase(index + 1, actor.last if town is None else town.last)
    return None


def cut_off(scene: Scene, item: Item) -> bool:
    """علقت علاقاتها مع كذا, استدعت سفيرها لدى كذا: with whom a tie is cut."""
    return item.preposition in _TIES and is_someone(scene, item.phrase)
