"""From triggers to events: a consequence joins the means named beside it, a general word the specific one."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.trigger_words import INSTRUMENTS

_NEAR_BY = 5
_ADJACENT = 3
_PARTICIPLE_REACH = 14
_INSTRUMENT_REACH = 16
_COMMAS = frozenset("،,")
_AMONG = frozenset({"بينهم", "بينهن", "بينها", "منهم", "منهن", "ضمنهم"})
_AMONG_REACH = 5
_BY_MEANS_REACH = 7
_BRINGS_MEANS = frozenset({"بواسطة", "بواسطه", "باستخدام", "عبر", "من", "في", "جراء", "اثر", "نتيجه", "بفعل"})


class Draft(msgspec.Struct, frozen=True):
    """An event on its way: its head trigger, the triggers it took in, its type and the means that narrowed it."""

    head: TriggerMention
    type: str
    absorbed: tuple[TriggerMention, ...]
    instrument: Phrase | None

    @property
    def triggers(self) -> tuple[TriggerMention, ...]:
        """Head and absorbed triggers in text order."""
        return tuple(sorted((self.head, *self.absorbed), key=lambda trigger: trigger.first))


def draft_events(scene: Scene, triggers: Sequence[TriggerMention]) -> tuple[Draft, ...]:
    """The events of one sentence from its triggers in text order."""
    heads = _heads(scene, triggers)
    drafts: list[Draft] = []
    for index, trigger in enumerate(triggers):
        if heads[index] != index:
            continue
        members = [triggers[i] for i in range(len(triggers)) if heads[i] == index and i != index]
        if trigger.rule.row.weak and not members and not _weak_stands(scene, trigger):
            continue
        kind, means = _narrowed(scene, trigger, members, _reach(triggers, heads, index))
        drafts.append(Draft(trigger, kind, tuple(members), means or _spoken_means(members)))
    return tuple(drafts)


def _spoken_means(members: Sequence[TriggerMention]) -> Phrase | None:
    """مقتل ... برصاص: a means that an event took in as a word of its own."""
    for member in members:
        if member.rule.row.weak and member.form == "phrase":
            return Phrase(member.first, member.last)
    return None


def _heads(scene: Scene, triggers: Sequence[TriggerMention]) -> list[int]:
    """For each trigger the index of the trigger that heads its event (its own when it stands alone)."""
    heads = list(range(len(triggers)))
    for index in range(1, len(triggers)):
        before = heads[index - 1]
        if (toll := _toll_before(scene, triggers, heads, index)) is not None:
            heads[index] = toll
        elif _joins_backwards(scene, triggers, before, index) or _general_joins_specific(
            scene, triggers[index - 1], triggers[index]
        ):
            heads[index] = before
        elif (cause := _caused_before(scene, triggers, heads, index)) is not None:
            heads[index] = cause
        elif (taken_up := _taken_up(scene, triggers, heads, index)) is not None:
            heads[index] = taken_up
    for index in range(len(triggers) - 2, -1, -1):
        after = next((i for i in range(index + 1, len(triggers)) if heads[i] != index), None)
        if heads[index] == index and after is not None and _caused_by(scene, triggers, heads, index, after):
            target = heads[after]
            heads = [target if head == index else head for head in heads]
    return heads


def _caused_before(scene: Scene, triggers: Sequence[TriggerMention], heads: Sequence[int], index: int) -> int | None:
    """أطلق النار على النازحين بعد أن طلب ...، ما أدى إلى استشهاد: the consequence of an act told before another."""
    here, previous = triggers[index], triggers[index - 1]
    if not here.rule.row.result or previous.rule.frame.means or not _linked(scene, previous.last, here, "result"):
        return None
    return next((heads[i] for i in range(index - 1, -1, -1) if triggers[heads[i]].rule.frame.means), None)


def _toll_before(scene: Scene, triggers: Sequence[TriggerMention], heads: Sequence[int], index: int) -> int | None:
    """حصيلة القتلى منذ بدء الهجوم إلى 262 قتيلاً: the victims counted are those of the toll."""
    here, previous = triggers[index], triggers[index - 1]
    known = here.form == "noun" and scene.document.tokens[here.first].key.startswith("ال")
    if previous.type == "casualty_toll" and known and not (only_dates(scene, here) or _parted(scene, previous, here)):
        return heads[index - 1]  # حصيلة القتال, عدد القتلى جراء الهجمات: what it counts the victims of
    if not here.rule.row.result or here.form == "verb" or _coordinated(scene, here):
        return None
    earlier = next((i for i in range(index - 1, -1, -1) if not only_dates(scene, triggers[i])), None)
    return heads[earlier] if earlier is not None and triggers[heads[earlier]].type == "casualty_toll" else None


def only_dates(scene: Scene, trigger: TriggerMention) -> bool:
    """منذ بدء الهجوم: an event that only says since when is counted."""
    tokens = scene.document.tokens
    return any(tokens[i].key == "منذ" for i in range(max(0, trigger.first - 2), trigger.first))


def _taken_up(scene: Scene, triggers: Sequence[TriggerMention], heads: Sequence[int], index: int) -> int | None:
    """وأسفر القصف عن: a bare definite noun takes up the attack that the same sentence told before."""
    here = triggers[index]
    if not is_bare_definite(scene, here) or not here.rule.frame.means:
        return None
    for earlier in range(index - 1, -1, -1):
        owner = triggers[heads[earlier]]
        if owner.rule.frame.means and (owner.type == here.type or here.rule.frame.general):
            return heads[earlier]
    return None


def is_bare_definite(scene: Scene, trigger: TriggerMention) -> bool:
    """A single noun with the article and nothing that qualifies it: القصف عن, الهجوم وزعم."""
    tokens, classes = scene.document.tokens, scene.document.classes
    if trigger.form != "noun" or trigger.last - trigger.first > 1 or not tokens[trigger.first].key.startswith("ال"):
        return False
    if trigger.last >= len(tokens):
        return True
    after = tokens[trigger.last]
    if after.kind == "sign" or after.proclitics or trigger.last in scene.times or trigger.last in scene.verbs:
        return True
    return classes[trigger.last] in ("preposition", "conjunction", "subordinator")


def _joins_backwards(scene: Scene, triggers: Sequence[TriggerMention], head: int, index: int) -> bool:
    """Whether trigger ``index`` belongs to the event of the trigger before it, headed by ``head``."""
    here, previous, owner = triggers[index], triggers[index - 1], triggers[head]
    if not here.rule.row.result:
        return False
    told_from = owner.first if previous.rule.row.weak and previous.first <= owner.last else previous.first
    if owner.rule.frame.means and _linked(scene, max(0, told_from - 1), here, "result"):
        return True
    if _part_of_it(scene, previous, here) and (owner.rule.frame.means or owner.rule.row.measure is not None):
        return True
    if owner.rule.frame.means and _and_so(scene, previous, here):
        return True
    if previous.rule.row.result and here.rule.row.weak and not _parted(scene, previous, here, _COMMAS):
        return True  # انتشلت جثامين 11 شهيدا; 30 شهيدا، 60 جريحا
    if previous.rule.row.result and _coordinated(scene, here):
        harmed = previous.rule.row.measure is not None or previous.type == "killing"
        return owner.rule.frame.means or (harmed and here.type == "killing")
    return owner.rule.frame.means and _told_of(scene, previous, here)


def _and_so(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """سقوط قذيفة على السوق ومقتل بائعة: nouns in a row, the act and its victims, with nothing that parts them."""
    if here.type != "killing" or scene.document.tokens[here.first].proclitics != "و":
        return False
    if previous.form != "noun" or here.form != "noun":
        return False
    return not _parted(scene, previous, here)


def _parted(
    scene: Scene, previous: TriggerMention, here: TriggerMention, joining: frozenset[str] = frozenset()
) -> bool:
    """Whether a verb or a sign (but for the ``joining`` ones) stands between two triggers."""
    tokens = scene.document.tokens
    signs = (i for i in range(previous.last, here.first) if tokens[i].kind == "sign" and tokens[i].text not in joining)
    return any(signs) or any(i in scene.verbs for i in range(previous.last, here.first))


def _part_of_it(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """بينهم 57 قضوا تحت التعذيب: some of those just counted."""
    tokens = scene.document.tokens
    return any(tokens[i].key in _AMONG for i in range(max(previous.last, here.first - _AMONG_REACH), here.first))


def _linked(scene: Scene, start: int, trigger: TriggerMention, kind: str) -> bool:
    """Whether a link of this kind stands between token ``start`` and the trigger, or is the trigger's own word."""
    for index in range(start, trigger.first + 1):
        hit = scene.links.get(index)
        if hit is not None and scene.grammar.links[hit.row].kind == kind:
            return True
    return False


def _coordinated(scene: Scene, trigger: TriggerMention) -> bool:
    tokens = scene.document.tokens
    return "و" in tokens[trigger.first].proclitics or (
        trigger.first > 0 and tokens[trigger.first - 1].text in ("و", "او")
    )


def _told_of(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """فقُتل سبعة after the means, or a verb of consequence right behind its noun (القصف أوقع ...)."""
    if "ف" in scene.document.tokens[here.first].proclitics and here.form == "verb":
        return True
    close = here.first - previous.last <= 2 and previous.form == "noun"
    return close and here.form == "verb" and not _coordinated(scene, here)


def _general_joins_specific(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """هجوم + بسيارة مفخخة, قصف + استهدف, انفجار + عبوة ناسفة: one act named by two words."""
    gap = here.first - previous.last
    if _resumes(scene, previous, here):
        return True
    if (
        here.form == "participle"
        and here.type == "ground_attack"
        and previous.rule.frame.means
        and gap <= _PARTICIPLE_REACH
    ):
        return True
    if _with_means(scene, previous, here):
        return True
    if gap > _NEAR_BY or _coordinated(scene, here) or previous.rule.frame.talk or here.rule.frame.talk:
        return False
    if any(
        scene.document.tokens[i].kind == "sign" and scene.document.tokens[i].text in "،,;؛:"
        for i in _between(previous, here)
    ):
        return False
    aims = here.type == "ground_attack" or (here.type == previous.type and here.form == "verb")
    if aims and here.form in ("verb", "participle") and previous.rule.frame.means:
        return previous.form != "verb" or bool(previous.rule.row.complement)  # شن ... غارات استهدفت
    if here.rule.row.weak and gap <= _ADJACENT:
        return True
    by_means = "ب" in scene.document.tokens[here.first].proclitics
    if previous.rule.frame.general and here.rule.frame.means and gap <= _ADJACENT:
        return by_means or (gap == 0 and here.form == "noun")
    to_that_end = scene.document.tokens[here.first].proclitics == "ل"  # أطلقت الغاز المسيل لتفريق المحتجين
    return previous.type == here.type and (gap <= _ADJACENT or to_that_end) and here.form != "verb"


def _with_means(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """استهداف أطراف البلدة بأربع غارات: a general word whose means comes behind what is hit."""
    general = previous.rule.frame.general and not previous.rule.row.result
    if not general or not here.rule.frame.means or here.form not in ("noun", "phrase"):
        return False
    if not previous.last <= here.first <= previous.last + _BY_MEANS_REACH:
        return False
    stop = any(
        scene.document.tokens[i].kind == "sign" or i in scene.verbs or "و" in scene.document.tokens[i].proclitics
        for i in range(previous.last, here.first)
    )
    counted = here.first - 1 if here.first - 1 in scene.quantities else here.first
    return not stop and scene.document.tokens[counted].proclitics == "ب"


def _resumes(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """عبوة زرعها مجهولون: a verb of the same type whose pronoun takes up the noun before it."""
    pronoun = scene.document.tokens[here.last - 1].enclitic
    return (
        bool(pronoun) and here.form == "verb" and here.type == previous.type and here.first - previous.last <= _ADJACENT
    )


def _between(left: TriggerMention, right: TriggerMention) -> range:
    return range(left.last, right.first)


def _caused_by(
    scene: Scene, triggers: Sequence[TriggerMention], heads: Sequence[int], index: int, next_index: int
) -> bool:
    """مقتل ثلاثة في غارة, إصابة جنود بتفجير عبوات: the consequence comes first."""
    here, after = triggers[index], triggers[next_index]
    target = triggers[heads[next_index]]
    if not here.rule.row.result or not target.rule.frame.means or heads[next_index] < index:
        return False
    if after.form == "verb" and after.rule.row.result:
        return _others_suffer_too(scene, here, after)
    if after.form == "verb":
        return _by_relative_clause(scene, here, after)
    if here.form == "verb" and after.first == here.last and not scene.document.tokens[after.first].proclitics:
        return True  # دمر القصف, أحال الهجوم: the act itself is the subject
    if _coordinated(scene, after):
        return False
    last = max((triggers[i].last for i in range(len(triggers)) if heads[i] == index), default=here.last)
    if any(i in scene.verbs for i in range(last, after.first)):
        return False
    return "ب" in scene.document.tokens[after.first].proclitics or _linked(scene, last, after, "cause")


def _others_suffer_too(scene: Scene, here: TriggerMention, after: TriggerMention) -> bool:
    """لقوا حتفهم وعشرات آخرون جُرحوا في غارة: a second count with its verb, before the cause of both."""
    between = scene.document.tokens[here.last : after.first]
    return any("و" in token.proclitics for token in between) and not any(token.kind == "sign" for token in between)


def _by_relative_clause(scene: Scene, here: TriggerMention, after: TriggerMention) -> bool:
    """قُتلت امرأة بشظايا قذيفة أطلقها مسلحون: what caused it stands before its own verb."""
    if not scene.document.tokens[after.last - 1].enclitic:
        return False
    means = next(
        (i for i in range(after.first - 1, max(here.last, after.first - 4) - 1, -1) if i in scene.instruments), -1
    )
    if means < 0 or not _only_adjectives(scene, scene.instruments[means].last, after.first):
        return False
    brought = range(max(here.last, means - 2), means + 1)
    return any("ب" in scene.document.tokens[i].proclitics for i in brought) or _linked(
        scene, brought.start, after, "cause"
    )


def _weak_stands(scene: Scene, trigger: TriggerMention) -> bool:
    """A weak word stands on its own in a headline or beside a figure, never as a mere instrument."""
    if trigger.form == "phrase":
        return False
    sentence = scene.document.sentences[trigger.sentence]
    counted = any(
        q.kind == "count" and q.first <= trigger.last and trigger.first <= max(q.last, q.counted_last or 0)
        for q in scene.mentions.quantities
    )
    return counted or (sentence.kind == "headline" and trigger.first - sentence.first <= 4)


def _reach(triggers: Sequence[TriggerMention], heads: Sequence[int], index: int) -> tuple[int, int]:
    """The tokens in which the event of head ``index`` may find its means: up to its neighbours of other events."""
    before = [t.last for i, t in enumerate(triggers) if i < index and heads[i] != index]
    after = [t.first for i, t in enumerate(triggers) if i > index and heads[i] != index]
    return (max(before) if before else 0), (min(after) if after else 1 << 30)


def _narrowed(
    scene: Scene, head: TriggerMention, members: Sequence[TriggerMention], reach: tuple[int, int]
) -> tuple[str, Phrase | None]:
    """The narrowest type that the words support, and the means that says so."""
    means = _instrument(scene, head, reach)
    narrow = scene.document.lexicon.rows(INSTRUMENTS)[scene.instruments[means.first].row].type if means else None
    if not head.rule.frame.general:
        return head.type, means
    specific = [m.type for m in members if m.rule.frame.means and not m.rule.frame.general]
    if specific:
        return specific[0], means
    if narrow is not None and not (head.type == "killing" and narrow == "killing"):
        return narrow, means
    general = [m.type for m in members if m.rule.frame.means and m.type != head.type]
    return (general[0] if general and head.type in ("killing", "ground_attack") else head.type), means


def _instrument(scene: Scene, head: TriggerMention, reach: tuple[int, int]) -> Phrase | None:
    sentence = scene.document.sentences[head.sentence]
    rows = scene.document.lexicon.rows(INSTRUMENTS)
    first = max(sentence.first, reach[0], head.first - 3)
    last = min(sentence.last, reach[1], head.last + _INSTRUMENT_REACH)
    for index in range(head.first, head.last):
        hit = scene.instruments.get(index)
        if hit is not None and (head.rule.frame.object == "instrument" or head.type == rows[hit.row].type):
            return Phrase(index, hit.last)
    for index in (*range(head.last, last), *range(first, head.first)):
        hit = scene.instruments.get(index)
        if hit is not None and _is_means(scene, head, index):
            return Phrase(index, hit.last)
    return None


def _is_means(scene: Scene, head: TriggerMention, index: int) -> bool:
    """Whether the instrument at ``index`` is what the act is done with, and not what it is done to."""
    token = scene.document.tokens[index]
    if "ب" in token.proclitics or _counted_means(scene, index):
        return True
    before = scene.document.tokens[index - 1].key if index else ""
    if before in _BRINGS_MEANS and index - 1 >= head.last:
        return before != "من" or head.form != "verb"
    if head.form == "verb":  # the subject: قصفت طائرات, طائرة استهدفت, مسيّرة معادية أغارت
        return index == head.last or _only_adjectives(scene, scene.instruments[index].last, head.first)
    return head.rule.row.genitive == "instrument" and index <= head.last + 1


def _counted_means(scene: Scene, index: int) -> bool:
    """بـ62 صاروخا, بعشرات القذائف: the preposition stands before the number."""
    tokens = scene.document.tokens
    if index == 0 or (tokens[index - 1].kind != "number" and index - 1 not in scene.quantities):
        return False
    return tokens[index - 1].proclitics == "ب" or (index > 1 and tokens[index - 2].key == "ب")


def _only_adjectives(scene: Scene, first: int, last: int) -> bool:
    """Whether nothing but adjectives stands between a noun and its verb."""
    return first <= last <= first + 2 and all(
        scene.document.classes[i] == "adjective" or i in scene.nisbas for i in range(first, last)
    )
