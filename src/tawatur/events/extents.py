"""How far the words of an event reach in its sentence, and whether it is told through the event behind it."""

from __future__ import annotations

from tawatur.events.drafts import Draft
from tawatur.events.foreground import BREAKS, CLAUSE_SIGNS
from tawatur.events.scene import Scene
from tawatur.lexicon.lexicon import Hit

_FINITE = ("active", "passive")
_CLAUSE_CLASSES = frozenset({"subordinator", "auxiliary", "negator"})
_THAT = ("ان", "بان")
_AND = frozenset({"و", "ف"})
_JOINING = frozenset({"و", "او", "ف", "ثم", "ام"})
_COMING = frozenset({"infiltration", "ground_attack", "deployment"})
THROWN = frozenset(
    {"shelling", "drone_strike", "air_strike", "ground_attack", "ceasefire_violation", "aid_obstruction", "curfew",
     "ied", "grenade"}
)  # fmt: skip
# أفرج عن رجلين كان مسلحون قد احتجزوهما, بعد أيام على اختطافه, مقتل المسؤول عن تفجير كذا: what was at another time
_EARLIER = frozenset(
    {"بعد", "قبل", "عقب", "منذ", "كان", "كانت", "كانوا", "قد", "المسوول", "المسوولين", "المسووله", "المتهم", "المتهمين",
     "الضالع", "الضالعين", "المتورط", "المتورطين", "المدبر", "المخطط", "منفذ", "منفذي"}
)  # fmt: skip
_BEEN = frozenset({"كان", "كانت", "كانوا"})  # كان مسلحون قد احتجزوهما
_BEEN_REACH = 6
_JOINED = 2
_OR = "او"
_MORE_REACH = 7
_PLURAL_VERBS = ("ون", "وا")
_JOINED_BY_PRONOUN = 4
_DURING = frozenset({"خلال", "اثناء", "جراء"})
_OF_THE_EVENT = 2
_ELSEWHERE = frozenset(
    {"بعد", "قبل", "عقب", "قبيل", "بعيد", "رغم", "ضد", "دون", "بدون", "احتجاجا", "ردا", "حول", "و", "او", "منذ"}
)


def runs_on(scene: Scene, draft: Draft, stop: int) -> bool:
    """Whether the next event is part of how this one is told: its cause, its object, a clause without a pronoun, or a
    noun that and joins right to it (استعصاء ومحاولة فرار في سجن كذا)."""
    tokens = scene.document.tokens
    hits = scene.ranges.triggers.within(stop, stop + 1)
    if not hits or (all(_is_talk(scene, hit) for hit in hits) and not _describes(scene, hits[0])):
        return False
    during = tokens[stop - 1].key in _DURING and draft.head.last < stop
    parted = any(tokens[i].text in CLAUSE_SIGNS for i in range(draft.head.last, stop))
    if any(token.key in _EARLIER for token in tokens[draft.head.last : stop]):
        return False
    if (parted and not during) or any(_brings_result(scene, i) for i in range(draft.head.last, stop)):
        return False
    verb = all(hit.feature.startswith(_FINITE) for hit in hits)
    if tokens[stop].proclitics[:1] in _AND or tokens[stop - 1].key == _OR:
        near = stop - draft.head.last <= (_JOINED_BY_PRONOUN if _takes_up(scene, stop) else _JOINED)
        near = near or _is_more_of_it(scene, draft, stop)
        return near and verb == (draft.head.form == "verb")
    if verb and draft.head.form == "verb":
        tells = scene.document.classes[stop - 1] == "relative"  # الحاجز الذي نصبوه عند كذا, رتلا توغل في كذا
        return draft.type in THROWN and (tells or _has_come(scene, draft, stop))
    before = (
        stop - 1
        if scene.document.classes[stop - 1] != "preposition" or tokens[stop - 1].key in _ELSEWHERE
        else stop - 2
    )
    return tokens[before].key not in _ELSEWHERE


def _is_more_of_it(scene: Scene, draft: Draft, stop: int) -> bool:
    """أحرقوا مركبات واقتلعوا أشجارا في كذا: more of the same that the same people did, by a verb without a subject."""
    rows = [scene.grammar.triggers[hit.row] for hit in scene.ranges.triggers.within(stop, stop + 1)]
    same = any(row.frame.id == draft.type for row in rows)
    return same and stop - draft.head.last <= _MORE_REACH and scene.document.tokens[stop].key.endswith(_PLURAL_VERBS)


def _has_come(scene: Scene, draft: Draft, stop: int) -> bool:
    """فجروا عبوة بقوة توغلت في كذا: a verb of motion right behind an indefinite noun says how those hit had come."""
    rows = [scene.grammar.triggers[hit.row] for hit in scene.ranges.triggers.within(stop, stop + 1)]
    before = scene.document.tokens[stop - 1]
    came = any(row.frame.id in _COMING for row in rows)
    return came and stop - 1 > draft.head.last - 1 and not before.key.startswith("ال") and stop - 1 not in scene.verbs


def _takes_up(scene: Scene, stop: int) -> bool:
    """هاجموا صهريجا وسرقوا حمولته, اعتقال شاب وتفتيش منزله: a pronoun takes up what the act before was done to."""
    after = scene.document.tokens[stop + 1] if stop + 1 < len(scene.document.tokens) else None
    return after is not None and after.text.endswith(("ه", "ها", "هم")) and scene.document.raw[after.end - 1] != "ة"


def _describes(scene: Scene, hit: Hit) -> bool:
    """هجوم تبناه الحوثيون, مسيرة منددة: a talk act told of the event in passing."""
    return bool(scene.document.tokens[hit.last - 1].enclitic) or not hit.feature.startswith((*_FINITE, "noun"))


def _brings_result(scene: Scene, index: int) -> bool:
    link = scene.links.get(index)
    return link is not None and scene.grammar.links[link.row].kind == "result"


def _is_talk(scene: Scene, hit: Hit) -> bool:
    return scene.grammar.triggers[hit.row].frame.talk


def hard_end(scene: Scene, first: int, last: int) -> int:
    tokens = scene.document.tokens
    return next((i for i in range(first, last) if tokens[i].text in CLAUSE_SIGNS), last)


def clause_end(scene: Scene, draft: Draft, stop: int) -> int:
    """Where the words of an event end: at the next clause (وأضافت، بينما قام، بأن السجن) behind its last word."""
    first = max([trigger.last for trigger in draft.triggers])
    return next((index for index in range(first, stop) if _opens_another(scene, index, first)), stop)


def _opens_another(scene: Scene, index: int, first: int) -> bool:
    """Whether another clause begins at a token; ``first`` is the one behind the words of the event."""
    token, word_class = scene.document.tokens[index], scene.document.classes[index]
    if token.kind == "sign":
        return token.text in BREAKS and token.gap and index - 1 not in scene.places
    if word_class == "conjunction" and token.key not in _JOINING:
        return True
    if word_class == "subordinator" and token.key.startswith(_THAT):
        return True
    if token.key in _BEEN and any(
        after.key == "قد" for after in scene.document.tokens[index + 1 : index + _BEEN_REACH]
    ):
        return True
    if word_class == "relative":
        return not (
            _is_of_the_event(scene, index, first) or index + 1 in scene.light_verbs or _is_sited(scene, index - 1)
        )
    before = scene.document.tokens[index - 1].text if index else ""
    joined = token.proclitics[:1] in _AND or before in CLAUSE_SIGNS or before in _AND
    return joined and (index in scene.verbs or word_class in _CLAUSE_CLASSES or token.key == "ما")


def _is_sited(scene: Scene, index: int) -> bool:
    """قرب قاعدة كذا التي تضم قوات غربي العراق: what is told of a place may say where that is."""
    places = scene.ranges.places.within(max(0, index - 4), index + 1)
    return any(place.last == index + 1 for place in places)


def _is_of_the_event(scene: Scene, index: int, first: int) -> bool:
    """الهجوم الذي, القصف الإسرائيلي الذي: only adjectives lie between the event and what is told of it."""
    between = scene.document.tokens[first:index]
    return len(between) <= _OF_THE_EVENT and all(token.key.startswith("ال") for token in between)
