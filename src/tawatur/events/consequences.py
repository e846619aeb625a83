"""Which act a word of consequence belongs to: killed in a strike, wounded by it, counted in a toll."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.events.constituents import describes
from tawatur.events.nearness import coordinated, linked, only_dates, parted
from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.trigger_words import CLAUSE_LINKS

_SLAUGHTER = frozenset({"massacre"})
_COMMAS = frozenset("،,")
_AMONG = frozenset({"بينهم", "بينهن", "بينها", "منهم", "منهن", "ضمنهم"})
_AMONG_REACH = 5
_OWN_CLAUSE = 8
_TARGET_REACH = 20
_RELATIVE_CLAUSE = 12
_SINGLE_ACTS = frozenset(
    {"air_strike", "drone_strike", "car_bomb", "ied", "suicide_attack", "explosion", "landmine", "ground_attack"}
)
_CAMPAIGNS = frozenset({"العدوان", "الغزو", "الاجتياح", "التوغل", "العمليه"})  # they go on, and so does their toll
_ONE = ("3ms", "3fs", "1s")  # أحرق is spelt like "I burn"
_ALSO = frozenset({"فضلا", "اضافه", "علاوه", "جانب"})
_THINGS = frozenset({"facility", "vehicle", "infrastructure", "weapon"})
_STOPS = frozenset("؛;")
_AS_A_COUNT = frozenset({"في", "وفق", "حسب"})
_SERIES = frozenset({"سلسله", "عده", "موجه", "موجات", "جمله", "عشرات", "اربع", "ثلاث", "خمس", "ست", "سبع", "احدي"})
_HELD = frozenset({"infiltration", "clash", *_SINGLE_ACTS})
_IN_IT = frozenset(
    {"فيها", "فيه", "فيهما", "خلالها", "خلاله", "خلالهما", "جراءها", "جراءه", "اثرها", "اثره", "اثناءها"}
)
_IN = frozenset({"في", "قرب", "شمال", "جنوب", "شرق", "غرب", "وسط", "داخل"})
_NEXT = frozenset({"ثم", "كما", "لاحقا", "كذلك", "ايضا", "بعدها", "مقابل", "المقابل"})
_WITHOUT_VICTIMS = frozenset({"protest", "strike", "casualty_toll"})  # who is hurt there was hurt by another act


def joins_backwards(scene: Scene, triggers: Sequence[TriggerMention], head: int, index: int) -> bool:
    """Whether trigger ``index`` belongs to the event of the trigger before it, headed by ``head``."""
    here, previous, owner = triggers[index], triggers[index - 1], triggers[head]
    if not here.rule.row.result:
        return _counted_so_far(scene, owner, here)
    told_from = owner.first if previous.rule.row.weak and previous.first <= owner.last else previous.first
    if owner.rule.frame.means and linked(scene, _opening(scene, told_from), here, "result"):
        return True
    if _part_of_it(scene, previous, here) and (owner.rule.frame.means or owner.rule.row.measure is not None):
        return True
    harmed_by_it = owner.rule.frame.means or (owner.type == "killing" and here.type == "property_destruction")
    if harmed_by_it and _and_so(scene, previous, here):
        return True
    of_it = owner.rule.row.id in _SLAUGHTER and here.type == "killing"
    if of_it and linked(scene, max(0, told_from - 1), here, "result"):
        return True  # مجزرة راح ضحيتها 30 مدنيا: its victims, over however many hours it is counted
    describes_them = here.rule.row.weak or here.form == "patient"
    if previous.rule.row.result and describes_them and not parted(scene, previous, here, _COMMAS):
        return True  # انتشلت جثامين 11 شهيدا; 30 شهيدا، 60 جريحا; جثة شاب مقتول بالرصاص
    if owner.rule.frame.means and _same_target(scene, here):
        return True
    if owner.type in _HELD and _happened_in_it(scene, previous, here):
        return True
    apart = here.type == "property_destruction" and here.form == "verb" and parted(scene, previous, here)
    if previous.rule.row.result and not apart and _adds_victims(scene, previous, here):
        harmed = previous.rule.row.measure is not None or previous.type == "killing"
        return owner.rule.frame.means or (harmed and here.type == "killing")
    return owner.rule.frame.means and _told_of(scene, previous, here)


def _counted_so_far(scene: Scene, owner: TriggerMention, here: TriggerMention) -> bool:
    """أدى القصف في حصيلة أولية إلى مقتل 14: a count that is only said to be provisional."""
    token = scene.document.tokens[here.first]
    led = here.first > 0 and scene.document.tokens[here.first - 1].key in _AS_A_COUNT
    joined = token.proclitics == "ب" or (token.proclitics == "و" and token.key.startswith("ال"))  # والحصيلة الأولية 4
    return here.type == "casualty_toll" and owner.rule.frame.means and (led or joined)


def _opening(scene: Scene, first: int) -> int:
    """أدت سلسلة غارات إلى, أسفرت عدة انفجارات عن: the word of consequence may stand before a noun of number."""
    many = first > 1 and scene.document.tokens[first - 1].key in _SERIES
    return max(0, first - 1 - many)


def _and_so(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """سقوط قذيفة على السوق ومقتل بائعة: nouns in a row, the act and its victims, with nothing that parts them."""
    suffers = here.type == "killing" or (here.type == "property_destruction" and here.rule.row.subject == "recipient")
    if not suffers or scene.document.tokens[here.first].proclitics != "و":
        return False
    if previous.form != "noun" or (here.form != "noun" and here.type == "killing"):
        return False
    return not parted(scene, previous, here)  # تضرر is spelt alike as noun and verb


def counts_one_act(scene: Scene, toll: TriggerMention, here: TriggerMention) -> bool:
    """ارتفعت حصيلة التفجير إلى: the victims of one act, named behind the word that counts them, are its figures."""
    token = scene.document.tokens[here.first]
    of_it = token.proclitics == "ل" and token.key.startswith("ال")  # حصيلة أولية للغارة
    one = here.form == "noun" and here.person != "plural" and (of_it or not token.proclitics)
    act = here.type in _SINGLE_ACTS or here.rule.row.id == "massacre"
    if toll.type != "casualty_toll" or not (one and act) or here.first - toll.last > 1:
        return False
    return not parted(scene, toll, here) and token.key not in _CAMPAIGNS


def _part_of_it(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """بينهم 57 قضوا تحت التعذيب: some of those just counted."""
    tokens = scene.document.tokens
    return any(tokens[i].key in _AMONG for i in range(max(previous.last, here.first - _AMONG_REACH), here.first))


def _told_of(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """فقُتل سبعة after the means, or a verb of consequence right behind its noun (القصف أوقع ...)."""
    if "ف" in scene.document.tokens[here.first].proclitics and here.form == "verb":
        return True
    if previous.form != "noun" or here.form != "verb":
        return False
    reaches = here.first - previous.last <= _RELATIVE_CLAUSE and not parted(scene, previous, here)
    return reaches and (not coordinated(scene, here) or _did_it_too(scene, previous, here))


def _happened_in_it(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """محاولة تسلل قُتل فيها اثنان: a verb whose pronoun takes up the act just told."""
    tokens = scene.document.tokens
    in_it = here.last < len(tokens) and tokens[here.last].text in _IN_IT
    hurt = here.form == "verb" and here.type == "killing"
    return in_it and hurt and not parted(scene, previous, here, _COMMAS)


def _did_it_too(scene: Scene, act: TriggerMention, here: TriggerMention) -> bool:
    """طال قصف المحطة وأحرق صهريجين: a second verb of which the act is the subject."""
    behind_verb = act.first - 1 in scene.verbs and here.person.startswith(_ONE)
    return (behind_verb and here.last not in scene.actors) or (behind_verb and scene.actors[here.last].kind in _THINGS)


def _same_target(scene: Scene, here: TriggerMention) -> bool:
    """استهدفوا آلية ... وأعطبوها: what happened to what was hit, which stands as a pronoun behind the verb."""
    verb = here.form == "verb" and coordinated(scene, here) and here.type == "property_destruction"
    return verb and (bool(scene.document.tokens[here.last - 1].enclitic) or _names_target_again(scene, here))


def _names_target_again(scene: Scene, here: TriggerMention) -> bool:
    """استهدفت ثلاث شاحنات ...، واحترقت الشاحنات: the noun of what was hit, now known."""
    tokens = scene.document.tokens
    subject = tokens[here.last].key if here.last < len(tokens) else ""
    before = range(max(scene.document.sentences[here.sentence].first, here.first - _TARGET_REACH), here.first)
    known = subject.startswith("ال") and here.rule.row.subject == "recipient"
    return known and any(tokens[i].key == subject.removeprefix("ال") for i in before)


def _adds_victims(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    joined = coordinated(scene, here) or "ف" in scene.document.tokens[here.first].proclitics
    return joined or _besides(scene, previous, here)


def _besides(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """مقتل خمسة، فضلا عن إصابة ثلاثة: further victims behind an "and also"."""
    lead = scene.document.tokens[max(previous.last, here.first - 2) : here.first]
    return here.form == "noun" and any(token.key in _ALSO for token in lead)


def _is_known(scene: Scene, here: TriggerMention) -> bool:
    """الهجمات, هجمات التنظيم: a definite noun, or a plural that is so by whose acts they are."""
    tokens = scene.document.tokens
    owned = here.person == "plural" and here.last < len(tokens) and tokens[here.last].key.startswith("ال")
    return tokens[here.first].key.startswith("ال") or (owned and tokens[here.first].proclitics == "ب")


def caused_before(scene: Scene, triggers: Sequence[TriggerMention], heads: Sequence[int], index: int) -> int | None:
    """أطلق النار على النازحين بعد أن طلب ...، ما أدى إلى استشهاد: the consequence of an act told before another."""
    here, previous = triggers[index], triggers[index - 1]
    if not here.rule.row.result or previous.rule.frame.means or not linked(scene, previous.last, here, "result"):
        return None
    return next((heads[i] for i in range(index - 1, -1, -1) if triggers[heads[i]].rule.frame.means), None)


def toll_before(scene: Scene, triggers: Sequence[TriggerMention], heads: Sequence[int], index: int) -> int | None:
    """حصيلة القتلى منذ بدء الهجوم إلى 262 قتيلاً: the victims counted are those of the toll."""
    here, previous = triggers[index], triggers[index - 1]
    known = here.form == "noun" and _is_known(scene, here)
    if previous.type == "casualty_toll" and known and not (only_dates(scene, here) or parted(scene, previous, here)):
        return heads[index - 1]  # حصيلة القتال, عدد القتلى جراء الهجمات: what it counts the victims of
    if not here.rule.row.result or here.form == "verb" or coordinated(scene, here):
        return None
    earlier = next((i for i in range(index - 1, -1, -1) if not only_dates(scene, triggers[i])), None)
    return heads[earlier] if earlier is not None and triggers[heads[earlier]].type == "casualty_toll" else None


def added_victims(scene: Scene, triggers: Sequence[TriggerMention], heads: Sequence[int], index: int) -> int | None:
    """اقتحموا الحاجز وقتلوا ثلاثة, انفجرت ... وأصيب تسعة: victims told on in the sentence of the act that made them."""
    here = triggers[index]
    if not _tells_only_victims(triggers, heads, index) or _has_cause_of_its_own(scene, triggers, index):
        return None
    for earlier in range(index - 1, -1, -1):
        owner = triggers[heads[earlier]]
        if owner.type in _WITHOUT_VICTIMS or only_dates(scene, triggers[earlier]):
            return None
        if owner.rule.frame.means or owner.type == "assassination":
            told_on = not _told_elsewhere(scene, triggers[earlier], here, _ends_before(triggers, index))
            return heads[earlier] if told_on else None
        if (owner.type != "killing" or not owner.rule.row.result) and not describes(scene, triggers[earlier].first):
            return None
    return None


def _tells_only_victims(triggers: Sequence[TriggerMention], heads: Sequence[int], index: int) -> bool:
    here = triggers[index]
    members = [triggers[i] for i in range(len(triggers)) if heads[i] == index and i != index]
    return here.rule.row.result and here.type == "killing" and all(m.rule.row.result for m in members)


def _ends_before(triggers: Sequence[TriggerMention], index: int) -> int:
    return next((t.first for t in triggers[index + 1 :]), 1 << 30)


def _has_cause_of_its_own(scene: Scene, triggers: Sequence[TriggerMention], index: int) -> bool:
    """وقتل اثنان برصاص قناص: another means than that of the act told before."""
    here = triggers[index]
    last = min(_ends_before(triggers, index), here.last + _OWN_CLAUSE, len(scene.document.tokens))
    return any(i in scene.instruments and "ب" in scene.document.tokens[i].proclitics for i in range(here.last, last))


def _told_elsewhere(scene: Scene, act: TriggerMention, here: TriggerMention, stop: int) -> bool:
    """Whether another voice, another happening or another place stands between an act and its supposed victims."""
    between = range(act.last, here.first + 1)
    if any(i in scene.sayings for i in between) or any(_parts(scene, i, here) for i in between):
        return True
    if any(scene.document.tokens[i].text in _STOPS or _goes_on(scene, i, here) for i in between):
        return True
    return _elsewhere(scene, here, stop) or _others_did_it(scene, here)


def _goes_on(scene: Scene, index: int, here: TriggerMention) -> bool:
    """تخوض القتال وتعمل فوق الأرض وتقتل: a further verb of the same doer, so that the next one is an act of its own."""
    coordinated_verb = index in scene.verbs and scene.document.tokens[index].proclitics == "و"
    return coordinated_verb and index < here.first and not _is_result(scene, index)


def _is_result(scene: Scene, index: int) -> bool:
    hits = scene.ranges.triggers.within(index, index + 1)
    return index in scene.links or any(scene.grammar.triggers[hit.row].row.result for hit in hits)


def _parts(scene: Scene, index: int, here: TriggerMention) -> bool:
    """فيما, كما, ثم: what follows is another happening, unless it counts further victims (فيما أصيب عشرة آخرون)."""
    link = scene.clause_links.get(index)
    rows = scene.document.lexicon.rows(CLAUSE_LINKS)
    contrast = link is not None and rows[link.row].kind == "contrast"
    if not contrast and scene.document.tokens[index].key not in _NEXT:
        return False
    further = scene.ranges.quantities.within(here.first, here.last + _AMONG_REACH)
    return not any(q.rule.startswith("count.others") for q in further)


def _elsewhere(scene: Scene, here: TriggerMention, stop: int) -> bool:
    """قصفت بلدة كذا ... وقتل مدني في بلدة كذا: both with a place of their own."""
    sentence = scene.document.sentences[here.sentence]
    told = scene.ranges.places.within(sentence.first, here.first)
    tokens = scene.document.tokens
    last = min(stop, here.last + _OWN_CLAUSE, sentence.last)
    last = next((i for i in range(here.last, last) if tokens[i].text in "،,"), last)
    own = scene.ranges.places.within(here.last, last)
    return bool(told) and any(tokens[p.first - 1].key in _IN or "ب" in tokens[p.first].proclitics for p in own)


def _others_did_it(scene: Scene, here: TriggerMention) -> bool:
    """وقتل مسلحون ثلاثة جنود: an active verb with a doer of its own and somebody whom it is done to."""
    doer = scene.actors.get(here.last) if here.form == "verb" and not here.passive else None
    if doer is None or doer.number is not None or doer.last >= len(scene.document.tokens):
        return False
    return doer.last in scene.actors or doer.last in scene.quantities
