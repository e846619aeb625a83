"""Which acts of one sentence happened in one place: what goes on there, ensues there, or is told as part of it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.events.drafts import Draft
from tawatur.events.scene import Scene
from tawatur.events.sides import Part

_AND = frozenset({"و", "ف"})
_CLAUSE_SIGNS = frozenset("،,؛;:.")
_RAIDS = frozenset({"search_operation", "ground_attack", "protest_repression", "infiltration", "deployment"})
_AT_GRAVES = "dig_up_graves"
_DURING = frozenset({"خلالها", "خلاله", "اثناءها", "اثناءه", "تخللها", "تخلله"})
_ENSUING = frozenset(
    {"arrest", "abduction", "property_destruction", "looting", "weapons_intercepted", "torture", "aid_obstruction",
     "closure", "shooting", "violent_demonstration", "protest_repression", "execution", "clash", "displacement",
     "sexual_violence", "landmine", "ied"}
)  # fmt: skip
_ELSEWHERE = frozenset(
    {"ceasefire", "ceasefire_violation", "release", "negotiation", "aid", "return", "evacuation",
     "overflight", "disinformation"}
)  # fmt: skip
_CROWDS = frozenset({"protest", "violent_demonstration", "closure"})
_DEEDS_OF_CROWDS = frozenset({"property_destruction", "looting"})
_FOUGHT_FOR = frozenset({"territory_gain", "ground_attack", "killing", "withdrawal", "search_operation", "arrest"})
_FOUGHT = frozenset({"clash", "cordon"})
_THE_FIGHTING = frozenset({"المعارك", "الاشتباكات", "المواجهات"})
_AFTER = frozenset({"بعد", "اثر", "عقب", "خلال", "اثناء", "وسط"})
_WHERE = "حيث"
_THERE = frozenset({"فيه", "فيها", "هناك", "داخله", "داخلها"})
_CAUSES = frozenset({"عبر", "اثر", "جراء", "نتيجه", "خلال", "اثناء", "بسبب"})
_PLANS = ("مخطط", "خطه", "المخطط")
_ENDED = ("اسفر", "تمخض")
_WORKS = frozenset({"اعمال", "عمليات", "حملات"})
_NEAR = 8
_COUNTED_REACH = 24
_SWEPT = frozenset({"arrest", "weapons_intercepted"})
_THEIR = frozenset({"هم", "ها", "ه"})
_OF_THEM = ("ها", "هم")
_THEN = "ثم"
_COMMAS = frozenset("،,")
_WHILE = frozenset({"اثناء", "خلال", "لدي", "وخلال", "ولدي", "واثناء"})
_BEFALLING = frozenset(
    {"shooting", "clash", "ied", "landmine", "explosion", "killing", "arrest", "weapons_intercepted", "suicide_attack",
     "ground_attack", "grenade", "violent_demonstration"}
)  # fmt: skip
_HELD = "بحوز"
_CAUGHT = frozenset({"arrest", "killing", "search_operation"})
_CARRIED = ("subject.afar", "agent.carried")
_BEFORE_THAT = ("قبل", "ان")


def is_raid(draft: Draft) -> bool:
    """Whether forces go somewhere and may do more there; who digs up graves is at them."""
    return draft.type in _RAIDS or draft.head.rule.row.id == _AT_GRAVES


def lends_place(draft: Draft) -> bool:
    """Whether an act may tell where those that go on from it happened."""
    return draft.type not in _ELSEWHERE


def is_meant(scene: Scene, draft: Draft) -> bool:
    """مخططا لتفجير كنيسة في كذا: what one only meant to do."""
    before = scene.document.tokens[draft.head.first - 1 : draft.head.first]
    return draft.head.form == "noun" and any(token.key.startswith(_PLANS) for token in before)


def shares_place(scene: Scene, before: Draft, draft: Draft, parts: Sequence[Part]) -> bool:
    """Whether an act that names no place happened where the one before it in its sentence did."""
    if before.type == "weapons_intercepted":
        return _was_aboard(scene, before, draft, parts)
    return (
        _is_during(scene, draft)
        or _goes_on(scene, before, draft, parts)
        or _precedes(scene, draft)
        or _is_there(scene, draft)
        or _brought_about(scene, draft)
        or _was_carried(scene, before, draft)
        or _is_dispersed(scene, before, draft)
        or _was_fought(scene, before, draft)
        or _broke_in_on(scene, before, draft)
        or _is_also_counted(scene, before, draft, parts)
    )


def _is_during(scene: Scene, draft: Draft) -> bool:
    """حملة اعتقلت خلالها, مظاهرة تخللها رشق: a pronoun says that it was part of it."""
    tokens = scene.document.tokens
    around = (*tokens[draft.head.last : draft.head.last + 2], *tokens[max(0, draft.head.first - 1) : draft.head.first])
    return any(token.text in _DURING for token in around)


def _goes_on(scene: Scene, before: Draft, draft: Draft, parts: Sequence[Part]) -> bool:
    """داهمت بلدة واعتقلت شابين: what who is there goes on to do, by a verb without a subject of its own."""
    verb = draft.head.form in ("verb", "phrase")
    if draft.type == "closure" and scene.document.tokens[draft.head.last - 1].enclitic:
        return False  # على طريق كذا وقطعوه
    sent = before.type == "deployment" and draft.type == "search_operation"  # وصلت تعزيزات وبدأت تمشيطا
    told_so = verb or sent or (draft.type == "arrest" and before.head.form == "noun" and is_raid(before))
    told_so = told_so or _is_theirs(scene, draft)
    if not (sent or draft.type in _ENSUING) or not told_so or not _is_joined(scene, draft):
        return False
    subject = next((part for part in parts if part.role == "agent"), None)
    if subject is not None and not sent and not (subject.rule.startswith(_CARRIED) or _is_theirs(scene, draft)):
        return False
    swept = before.type == "search_operation" and draft.type in _SWEPT  # حملة تمشيط في كذا، وتم توقيف عشرة
    return swept or not is_apart(scene, before.head.last, draft.head.first)


def _was_aboard(scene: Scene, before: Draft, draft: Draft, parts: Sequence[Part]) -> bool:
    """ضبطوا شاحنة أسلحة عند كذا واعتقلوا سائقها: who belongs to what was found."""
    if (before.type, draft.type) != ("weapons_intercepted", "arrest") or not _is_joined(scene, draft):
        return False
    caught = (part.phrase for part in parts if part.role == "recipient")
    tokens = scene.document.tokens
    return any(tokens[one.first].enclitic in _THEIR or tokens[one.first].text.endswith(_OF_THEM) for one in caught)


def _is_theirs(scene: Scene, draft: Draft) -> bool:
    """تمرد نزلاء في سجن كذا واحتجازهم حراسا: the pronoun of a noun says that those did it."""
    return draft.head.form == "noun" and scene.document.tokens[draft.head.last - 1].enclitic in _THEIR


def is_apart(scene: Scene, first: int, last: int) -> bool:
    """Whether a sign parts what is told from token ``first`` on from what token ``last`` tells; the comma before
    فقتلوا does not."""
    tokens = scene.document.tokens
    return any(tokens[i].text in _CLAUSE_SIGNS and not tokens[i + 1].text.startswith("ف") for i in range(first, last))


def _is_there(scene: Scene, draft: Draft) -> bool:
    """اقتحام استشهد فيه ستة, مداهمة مضافة في كذا حيث اشتبكت: a word that takes up where the act before was."""
    tokens, first = scene.document.tokens, draft.triggers[0].first
    if draft.head.form != "verb" or scene.grammar.frames[draft.type].talk:
        return False
    after = tokens[draft.head.last : draft.head.last + 1]
    return tokens[first - 1].key == _WHERE or any(token.text in _THERE for token in after)


def _brought_about(scene: Scene, draft: Draft) -> bool:
    """تمشيط في جبل كذا إثر انفجار لغم, أصيب في بلدة كذا جراء قصف: what it came of was where it was."""
    before = scene.document.tokens[draft.triggers[0].first - 1]
    if draft.head.form != "noun":
        return False
    first = draft.triggers[0].first
    work = first > 1 and before.key in _WORKS and scene.document.tokens[first - 2].key in _CAUSES  # بسبب أعمال تمشيط
    return before.key in _CAUSES or work or _is_result(scene, first)


def _is_result(scene: Scene, first: int) -> bool:
    """كمين في كذا أسفر عن القبض على اثنين."""
    tokens = scene.document.tokens
    return first > 1 and tokens[first - 1].key == "عن" and tokens[first - 2].key.startswith(_ENDED)


def _was_carried(scene: Scene, before: Draft, draft: Draft) -> bool:
    """أوقفوا رجلا في كذا وضبطوا بحوزته سلاحا: what somebody had on him who was caught."""
    if draft.type != "weapons_intercepted" or before.type not in _CAUGHT:
        return False
    for token in scene.document.tokens[draft.head.last : draft.head.last + _NEAR]:
        if token.text in _CLAUSE_SIGNS:
            return False
        if (token.proclitics + token.key).startswith(_HELD):
            return True
    return False


def _is_joined(scene: Scene, draft: Draft) -> bool:
    """Whether it is joined to what stands before by itself, or by the verb that it is the object of (وبدأت تمشيطا)."""
    first = draft.head.first - 1 if draft.head.first - 1 in scene.light_verbs else draft.head.first
    tokens = scene.document.tokens
    return tokens[first].proclitics[:1] in _AND or (first > 0 and tokens[first - 1].key == _THEN)


def _precedes(scene: Scene, draft: Draft) -> bool:
    """استولوا على المحتويات قبل أن يضرموا النار: what one does before one is gone."""
    first = draft.head.first
    return (
        draft.head.form == "verb"
        and tuple(t.key for t in scene.document.tokens[max(0, first - 2) : first]) == _BEFORE_THAT
    )


def _broke_in_on(scene: Scene, before: Draft, draft: Draft) -> bool:
    """أثناء مداهمة منازل في حي كذا، تعرضت الدورية لإطلاق نار: what befell those who were at something there."""
    tokens, first = scene.document.tokens, before.triggers[0].first
    start = scene.document.sentences[before.head.sentence].first
    whiles = (i for i in range(max(start, first - _NEAR), first) if tokens[i].key in _WHILE)
    at = next((i for i in whiles if i == start or tokens[i - 1].kind == "sign"), None)
    if at is None or before.head.form != "noun" or is_apart(scene, at, first):
        return False
    signs = [token.text for token in tokens[before.head.last : draft.head.first] if token.text in _CLAUSE_SIGNS]
    return len(signs) == 1 and signs[0] in _COMMAS and draft.type in _BEFALLING


def _is_also_counted(scene: Scene, before: Draft, draft: Draft, parts: Sequence[Part]) -> bool:
    """30 هجوما في كذا، قتل خلالها تسعة، وأحرقت سيارات: what else befell in their course is told by a passive."""
    tokens = scene.document.tokens
    if draft.head.form != "verb" or not _is_joined(scene, draft) or any(part.role == "agent" for part in parts):
        return False
    first = max(before.triggers[0].first - _COUNTED_REACH, draft.head.first - _COUNTED_REACH, 0)
    return any(token.text in _DURING for token in tokens[first : draft.head.first])


def _is_dispersed(scene: Scene, before: Draft, draft: Draft) -> bool:
    """A crowd is dispersed where it is, also one that only its deeds show (أحرقوا إطارات، والشرطة فرقتهم)."""
    if draft.type != "protest_repression":
        return False
    taken_up = scene.document.tokens[draft.head.first].text.endswith("هم")
    return before.type in _CROWDS or (taken_up and before.type in _DEEDS_OF_CROWDS)


def _was_fought(scene: Scene, before: Draft, draft: Draft) -> bool:
    """سيطروا على بلدة كذا بعد اشتباكات: what ground changed hands by was fought there."""
    if before.type not in _FOUGHT_FOR or draft.head.form != "noun":
        return False
    tokens, head = scene.document.tokens, draft.head
    if draft.type == "clash" and tokens[head.first].key in _THE_FIGHTING:  # سيطروا على كذا، ولا تزال المعارك متواصلة
        return True
    if draft.type not in _FOUGHT and not (before.type == "withdrawal" and draft.type in _RAIDS):
        return False
    return any(token.key in _AFTER for token in tokens[max(0, draft.head.first - 2) : draft.head.first])
