"""The means of an act, and the narrowest type that it and the words beside it support."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.events.agreement import may_precede
from tawatur.events.nearness import coordinated, only_adjectives
from tawatur.events.participants import NO_MEANS
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.trigger_words import INSTRUMENTS, Instrument

_ARTICLE = "ال"
_INSTRUMENT_REACH = 16
_BEFORE = 3
_BEHIND = 8
_LONG_SUBJECT = 12
_ENDS = frozenset("؛;:")
_CARRIERS = frozenset({"drone", "aircraft"})
_BLOWS = frozenset({"قصف", "ضربه", "ضربات", "غاره", "غارات", "اغاره", "هجوم", "هجمات"})
_GUNS = "shelling"
_FIREARMS = "shooting"
_ARMS = ("سلاح", "اسلحه", "رشاش", "بندقي", "بنادق")
_OUTCOMES = frozenset({"killing", "ground_attack", "assassination"})  # a means told as a word of its own is the act
_RUIN = frozenset({"property_destruction", "weapons_intercepted"})
_RUINOUS = frozenset({"shelling", "air_strike", "drone_strike", "ied", "landmine", "car_bomb", "grenade"})
_BLOWS_UP = frozenset({"blow_up_buildings"})  # who blows up a house with charges destroys property
_CHARGES = frozenset({"متفجرات", "مواد"})
_WITH = frozenset({"بواسطة", "بواسطه", "باستخدام", "عبر"})
_BY_CARRIER = frozenset({"shooting", "grenade"})  # not general, but a craft that shoots makes its own kind of attack
_CARS = frozenset(
    {"سياره", "سيارات", "شاحنه", "حافله", "دراجه", "مركبه", "عربه", "صهريج", "عجله", "سيارتين", "سيارتان"}
)
_LEFT = frozenset({"مركونه", "متوقفه", "مركونا", "متوقفا", "مركون", "متوقف", "مركونتين", "متوقفتين", "ركنها", "مفخخه"})
_HAS_SUBJECT = ("1", "3mp", "3md", "3fd")  # أعطبوا جرافة: the verb bears its subject, so that the noun is the object
_BRINGS_MEANS = frozenset({"بواسطة", "بواسطه", "باستخدام", "عبر", "من", "في", "جراء", "اثر", "نتيجه", "بفعل"})


def narrowed(
    scene: Scene, head: TriggerMention, members: Sequence[TriggerMention], reach: tuple[int, int]
) -> tuple[str, Phrase | None]:
    """The narrowest type that the words support, and the weapon that it was done with."""
    means = _instrument(scene, head, reach)
    kind = _narrowed_type(scene, head, members, reach, means)
    if kind == "car_bomb" and _has_bomber(scene, head, reach):
        kind = "suicide_attack"
    return kind, _weapon(scene, head, reach, means)


def _has_bomber(scene: Scene, head: TriggerMention, reach: tuple[int, int]) -> bool:
    """شاحنة مفخخة يقودها انتحاري: a car bomb whose driver blew himself up with it."""
    first, last = max(reach[0], head.first - _LONG_SUBJECT), min(reach[1], head.last + _BEHIND)
    near_by = scene.ranges.instruments.within(first, last)
    return any(_row_at(scene, hit.first).kind == "person" and _row_at(scene, hit.first).type == "suicide_attack"
               for hit in near_by if hit.first in scene.instruments)  # fmt: skip


def _narrowed_type(
    scene: Scene,
    head: TriggerMention,
    members: Sequence[TriggerMention],
    reach: tuple[int, int],
    means: Phrase | None,
) -> str:
    narrow = _row_at(scene, means.first).type if means else None
    if not head.rule.frame.general:
        told_by_means = means is not None and narrow is not None and _tells_the_act(scene, head, means.first)
        return narrow if told_by_means and narrow is not None else head.type
    members = [m for m in members if not _only_hurt(head, m)]
    specific = [m.type for m in members if m.rule.frame.means and not m.rule.frame.general]
    if specific:
        return "drone_strike" if specific[0] == "air_strike" and narrow == "drone_strike" else specific[0]
    moved = head.rule.row.moves and means is not None and not _is_carrier(scene, means.first)
    if narrow is not None and not (head.type == "killing" and narrow == "killing") and not (moved and narrow == _GUNS):
        return head.type if means is not None and _only_armed(scene, head, means.first) else narrow
    if head.type == "explosion" and _is_parked(scene, head, reach):
        return "car_bomb"
    general = [m.type for m in members if m.rule.frame.means and m.type != head.type]
    return general[0] if general and head.type in _OUTCOMES else head.type


def _only_hurt(head: TriggerMention, member: TriggerMention) -> bool:
    """أصيب أربعة بالرصاص خلال هجوم: who was shot in its course does not make an attack a shooting."""
    return head.type == "ground_attack" and member.type == _FIREARMS and member.last <= head.first


def _only_armed(scene: Scene, head: TriggerMention, index: int) -> bool:
    """هاجموا الموقع بالأسلحة الرشاشة: with what arms an attack was made; bullets (بالرصاص) tell of a shooting."""
    arms = scene.document.tokens[index].key.removeprefix("ال").startswith(_ARMS)
    return arms and head.type == "ground_attack" and _row_at(scene, index).type == _FIREARMS


def _tells_the_act(scene: Scene, head: TriggerMention, index: int) -> bool:
    """تدمير ناقلة جند بقذيفة, أعطبوا جرافة بعبوة: a named means of war tells what kind of attack destroyed a thing."""
    row = _row_at(scene, index)
    if head.type in _BY_CARRIER:
        return row.kind in _CARRIERS
    if head.type == "air_strike":
        return row.kind == "drone"  # شنت مسيرة غارة
    if head.type not in _RUIN or row.type not in _RUINOUS:
        return False
    if head.type == "weapons_intercepted" and index < head.first:  # هجوم بمسيرتين وإسقاطهما: what is brought down
        return False
    if row.kind in _CARRIERS:
        did_it = head.type == "property_destruction" and head.rule.row.subject != "recipient"
        return did_it or _brought(scene, index)
    blows_up = head.rule.row.id in _BLOWS_UP or scene.document.tokens[index].key.removeprefix("ال") in _CHARGES
    return _brought(scene, index) and not blows_up


def _brought(scene: Scene, index: int) -> bool:
    """بقذيفة, بثلاثة صواريخ, بواسطة لغم: a preposition of means before it or before its number."""
    before = scene.document.tokens[index - 1].key if index else ""
    return "ب" in scene.document.tokens[index].proclitics or _counted_means(scene, index) or before in _WITH


def _weapon(scene: Scene, head: TriggerMention, reach: tuple[int, int], means: Phrase | None) -> Phrase | None:
    """The means with its adjectives; what only names the kind of attack (انتحاري, قنص) gives way to the weapon."""
    if means is not None and _row_at(scene, means.first).kind in NO_MEANS:
        weapons = (i for i in _candidates(scene, head, reach) if _row_at(scene, i).kind not in NO_MEANS)
        first = next(weapons, None)
        means = Phrase(first, scene.instruments[first].last) if first is not None else None
    return _with_adjectives(scene, means) if means is not None else None


def _with_adjectives(scene: Scene, means: Phrase) -> Phrase:
    """قذيفة طائشة, رشقات صاروخية مركزة: further words that agree with an indefinite weapon."""
    tokens = scene.document.tokens
    last, feminine = means.last, tokens[means.first].key.endswith(("ه", "ات"))
    while last < len(tokens) and _describes(scene, last, feminine, tokens[means.first].key.startswith(_ARTICLE)):
        last += 1
    return Phrase(means.first, last)


def _describes(scene: Scene, index: int, feminine: bool, definite: bool) -> bool:
    token = scene.document.tokens[index]
    if token.kind != "word" or token.proclitics or token.enclitic or token.key.startswith(_ARTICLE) != definite:
        return False
    if index in scene.nisbas or index in scene.verbs or index in scene.times or index in scene.actors:
        return False
    if scene.document.classes[index] is not None:
        return scene.document.classes[index] == "adjective"
    noun = index in scene.deeds or index in scene.places or index in scene.quantities or index in scene.instruments
    return feminine and token.key.endswith("ه") and not noun


def _row_at(scene: Scene, index: int) -> Instrument:
    return scene.document.lexicon.rows(INSTRUMENTS)[scene.instruments[index].row]


def _is_carrier(scene: Scene, index: int) -> bool:
    return _row_at(scene, index).kind in _CARRIERS


def _instrument(scene: Scene, head: TriggerMention, reach: tuple[int, int]) -> Phrase | None:
    """The means of an act: the craft that fired rather than what it fired (بصاروخ من طائرة مسيرة)."""
    for index in range(head.first, head.last):
        hit = scene.instruments.get(index)
        if hit is not None and (_is_of_type(scene, head, index) or "ب" in scene.document.tokens[index].proclitics):
            return Phrase(index, hit.last)
    found = list(_candidates(scene, head, reach))
    carrier = next((index for index in found if _is_carrier(scene, index)), None)
    chosen = carrier if carrier is not None else next(iter(found), None)
    return Phrase(chosen, scene.instruments[chosen].last) if chosen is not None else None


def _is_of_type(scene: Scene, head: TriggerMention, index: int) -> bool:
    return head.rule.frame.object == "instrument" or head.type == _row_at(scene, index).type


def _candidates(scene: Scene, head: TriggerMention, reach: tuple[int, int]) -> Iterator[int]:
    """The instruments that an act may be done with, the likeliest first."""
    sentence = scene.document.sentences[head.sentence]
    first = max(sentence.first, reach[0], head.first - _BEFORE)
    last = min(sentence.last, reach[1], head.last + _INSTRUMENT_REACH)
    behind, ahead = (scene.ranges.instruments.within(*side) for side in ((head.last, last), (first, head.first)))
    yield from (hit.first for hit in (*behind, *ahead) if _is_means(scene, head, hit.first))
    if head.form == "verb" and (index := _subject_weapon(scene, head, sentence.first, reach[0])) is not None:
        yield index


def _subject_weapon(scene: Scene, head: TriggerMention, start: int, told: int) -> int | None:
    """طائرات حربية يرجح أنها تركية استهدفت: the weapon that opens a verb's clause, over what is said of it."""
    if "و" in scene.document.tokens[head.first].proclitics:
        return None
    for index in range(head.first - 1, max(start, told, head.first - _LONG_SUBJECT) - 1, -1):
        if scene.document.tokens[index].text in _ENDS:
            return None
        hit = scene.instruments.get(index)
        if hit is not None and opens_clause(scene, index, start):
            return index if may_precede(scene, Phrase(index, hit.last), head.person) else None
    return None


def opens_clause(scene: Scene, index: int, start: int) -> bool:
    """Whether a noun is the first of its clause: behind أن, a sign, or where the sentence begins."""
    if scene.document.tokens[index].proclitics.lstrip("وف"):
        return False
    before = index - 1
    if before < start:
        return True
    return scene.document.tokens[before].kind == "sign" or scene.document.classes[before] == "subordinator"


def _is_parked(scene: Scene, head: TriggerMention, reach: tuple[int, int]) -> bool:
    """سيارة كانت مركونة ... انفجرت: a car that was left somewhere and blew up."""
    sentence = scene.document.sentences[head.sentence]
    first, last = max(sentence.first, reach[0], head.first - _LONG_SUBJECT), min(sentence.last, reach[1])
    words = {scene.document.tokens[i].key.removeprefix("ال") for i in range(first, min(last, head.last + _BEHIND))}
    return bool(words & _CARS) and bool(words & _LEFT)


def _is_means(scene: Scene, head: TriggerMention, index: int) -> bool:
    """Whether the instrument at ``index`` is what the act is done with, and not what it is done to."""
    token = scene.document.tokens[index]
    if (_another_clause if index < head.first else _of_some)(scene, index, head):
        return False
    if "ب" in token.proclitics or _counted_means(scene, index) or _is_used(scene, index):
        return True
    before = scene.document.tokens[index - 1].key if index else ""
    if before in _BRINGS_MEANS and index - 1 >= head.last:
        return before != "من" or head.form != "verb" or _fired_from(scene, index)
    if head.form == "phrase" and index == head.last:  # فجر انتحاري | شاحنة مفخخة
        return True
    if head.form == "verb":  # the subject: قصفت طائرات, طائرة استهدفت, مسيّرة معادية أغارت
        return (index == head.last and not head.person.startswith(_HAS_SUBJECT)) or only_adjectives(
            scene, scene.instruments[index].last, head.first
        )
    if index > head.last and (_fired_by(scene, index) or _strikes_itself(scene, index)):
        return True
    if index < head.first and _wages_it(scene, index, head):
        return True
    return head.rule.row.genitive == "instrument" and index <= head.last + 1


def _is_used(scene: Scene, index: int) -> bool:
    """استخدمت فيه الأسلحة المتوسطة, مستعملين الهاون: what one is said to have used."""
    lead = scene.document.tokens[max(0, index - _BEFORE) : index]
    return any("ستخدم" in token.key or "ستعمل" in token.key for token in lead)


def _another_clause(scene: Scene, index: int, head: TriggerMention) -> bool:
    """نسف البوابة بعربة ملغمة ثم اقتحموه: what stands before a conjunction belongs to the verb before."""
    between = range(index + 1, head.first)
    conjoined = any(scene.document.classes[i] == "conjunction" for i in between)
    return conjoined or coordinated(scene, head)


def _of_some(scene: Scene, index: int, head: TriggerMention) -> bool:
    """قُتل عشرون، ثلثاهم بألغام: how some of them died is not how all did."""
    tokens = scene.document.tokens
    return any(tokens[i].text in "،," and tokens[i + 1].enclitic for i in range(head.last, index))


def _fired_from(scene: Scene, index: int) -> bool:
    """بصاروخ من طائرة مسيرة: the craft behind what it fired."""
    return _is_carrier(scene, index) and any(i in scene.instruments for i in range(max(0, index - 4), index - 1))


def _fired_by(scene: Scene, index: int) -> bool:
    """ضربة نفذتها طائرة, بصاروخ أطلقته مسيرة: the craft behind a verb whose pronoun takes up the act or the weapon."""
    return _is_carrier(scene, index) and index - 1 in scene.verbs and bool(scene.document.tokens[index - 1].enclitic)


def _wages_it(scene: Scene, index: int, head: TriggerMention) -> bool:
    """شنت طائرة مسيرة ضربة, مسيرة معادية نفذت غارة: the craft as the subject of a verb that carries the blow."""
    behind = scene.instruments[index].last
    if not _is_carrier(scene, index) or scene.document.tokens[head.first].proclitics:
        return False
    if index - 1 in scene.light_verbs:
        return only_adjectives(scene, behind, head.first)
    return head.first - 1 in scene.light_verbs and only_adjectives(scene, behind, head.first - 1)


def _strikes_itself(scene: Scene, index: int) -> bool:
    """بقصف طائرات الاحتلال, إغارة الطيران: the craft right behind the noun of its blow."""
    noun = scene.document.tokens[index - 1].key.removeprefix("ال") if index else ""
    return noun in _BLOWS and _is_carrier(scene, index) and not scene.document.tokens[index].proclitics


def _counted_means(scene: Scene, index: int) -> bool:
    """بـ62 صاروخا, بعشرات القذائف: the preposition stands before the number."""
    tokens = scene.document.tokens
    if index == 0 or (tokens[index - 1].kind != "number" and index - 1 not in scene.quantities):
        return False
    return tokens[index - 1].proclitics == "ب" or (index > 1 and tokens[index - 2].key == "ب")
