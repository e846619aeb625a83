"""Whether an event is going on when the text is written: its words say so, or the present tells of a state."""

from __future__ import annotations

from tawatur.attribution.reach import AN
from tawatur.events.drafts import Draft
from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.forms import FINITE
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.trigger_words import ASPECTS, Aspect

_REACH = 4
_FAR = 12
_LEADS = 7
_OPENING = 9
_LASTING = frozenset(
    {"clash", "cordon", "displacement", "search_operation", "negotiation", "overflight", "aid_obstruction", "strike",
     "prison_riot", "protest", "looting", "disinformation", "shelling"}
)  # fmt: skip
_LED = _LASTING | {"deployment", "air_strike", "ground_attack"}
_HELD = frozenset({"cordon", "aid_obstruction", "closure", "strike", "curfew", "abduction"})  # what was set up stays
_STEADY = frozenset({"overflight", "negotiation", "disinformation"})  # also a flash tells of them as they go on
_GAINED = frozenset({"territory_gain", "surrender", "release", "return"})  # told in the present, done all the same
_CLOSED = frozenset({"casualty_toll"})  # a count is closed when it is told, whatever it counts goes on
_BROKE_OUT = "تجدد"  # تجدد القتال tells the past, though the same letters may be a present
_WAS = frozenset({"كان", "كانت", "كانوا", "كانا", "كن"})
_NOT_YET = frozenset({"قبل", "دون", "بعد", "غير", "بدون", "لولا"})
_PHASES = frozenset({"بدء", "من", "بعد", "قبل", "دخول", "موعد", "فور", "قبيل", "عشيه"})
_STOPS = frozenset({"بعد", "قبل", "عقب", "اثر", "جراء", "خلال", "رغم", "منذ", "حيث", "فيما", "بينما"})
_THAT = AN | {"انهما"}
_LASTED = frozenset({"حتي", "لساعات", "ساعات", "ساعتين", "ساعه", "دقائق", "لايام", "يومين", "ايام", "لساعتين", "قبل"})
_UNTIL_NOW = frozenset({"الان", "اللحظه", "الساعه", "كتابه", "هذه", "اليوم", "اشعار"})
_DID_NOT = frozenset({"لم", "ولم", "فلم", "الم"})
_BEHIND_NAMES = frozenset(":|")
_TRANSPARENT = frozenset('"«»“”#_')


def goes_on(scene: Scene, draft: Draft) -> bool:
    """Whether the text tells an event as one that is going on."""
    head = draft.head
    if scene.grammar.frames[draft.type].talk or draft.type in _CLOSED:
        return False
    if _over_by_then(scene, head):
        return False
    if any(_says_so(scene, draft, hit) for hit in _aspects(scene, head)):
        return True
    return _told_in_the_present(scene, draft) or _led_in_the_present(scene, draft) or _still_led(scene, draft)


def _over_by_then(scene: Scene, head: TriggerMention) -> bool:
    """كانت القوات تحاصر, كانت مختطفة: a state of the past."""
    if head.form == "verb":
        return _is_present(scene, head) and _of_the_past(scene, head.first, head.sentence)
    return head.form in ("patient", "participle") and scene.document.tokens[head.first - 1].key in _WAS


def _is_present(scene: Scene, head: TriggerMention) -> bool:
    """أصيب may be a present of the first person by its letters, and never is; لم ينسحب tells the past."""
    tokens = scene.document.tokens
    if head.first and tokens[head.first - 1].text in _DID_NOT:
        return False
    return head.tense == "present" and not tokens[head.first].key.startswith("ا")


def _aspects(scene: Scene, head: TriggerMention) -> list[Hit]:
    sentence = scene.document.sentences[head.sentence]
    first, last = max(sentence.first, head.first - _FAR), min(sentence.last, head.last + _FAR)
    return [hit for hit in scene.ranges.aspects.within(first, last) if hit.last <= last]


def _says_so(scene: Scene, draft: Draft, hit: Hit) -> bool:
    """Whether a word before, behind or in the trigger (إضراب مفتوح, سريان الهدنة) says that its event goes on."""
    row, head = scene.document.lexicon.rows(ASPECTS)[hit.row], draft.head
    if row.near and not _stands_near(scene, hit, row):
        return False
    if row.lasting and not _may_last(scene, draft):
        return False
    if hit.first >= head.last:
        return row.side in ("behind", "both") and _behind(scene, draft, hit, row)
    if hit.last <= head.first:
        return row.side != "behind" and _before(scene, draft, hit, row)
    inside = scene.document.tokens[max(0, head.first - 1)].key
    return hit.first > head.first if row.side == "behind" else row.side == "adjacent" and inside not in _PHASES


def _stands_near(scene: Scene, hit: Hit, row: Aspect) -> bool:
    return any(scene.document.tokens[i].key in row.near for i in range(max(0, hit.first - _FAR), hit.first))


def _may_last(scene: Scene, draft: Draft) -> bool:
    """Whether an act holds on by its nature, or a verb in the present tells it."""
    return _is_present(scene, draft.head) or draft.type in _HELD


def _before(scene: Scene, draft: Draft, hit: Hit, row: Aspect) -> bool:
    head = draft.head
    if row.side == "adjacent":
        return all(scene.document.tokens[i].kind == "number" for i in range(hit.last, head.first))
    if _lasted(scene, hit, head):
        return False
    if head.first - hit.last < _REACH:
        return not any(scene.document.tokens[i].text in _BEHIND_NAMES for i in range(hit.last, head.first))
    return row.far and _one_clause(scene, draft, hit.last, head.first)


def _behind(scene: Scene, draft: Draft, hit: Hit, row: Aspect) -> bool:
    head = draft.head
    if row.side == "both" and head.tense == "past":
        return False
    if hit.feature == "noun" and not _qualifies(scene, head, hit):
        return False
    if hit.first - head.last < _REACH:
        return True
    return row.far and _one_clause(scene, draft, head.last, hit.first)


def _qualifies(scene: Scene, head: TriggerMention, hit: Hit) -> bool:
    """Whether an adjective may be the event's: not القائم بالأعمال, قائمتها, nor a definite one behind a verb."""
    tokens = scene.document.tokens
    token = tokens[hit.first]
    if token.enclitic or (hit.last < len(tokens) and tokens[hit.last].proclitics == "ب"):
        return False
    return not (head.form == "verb" and token.key.startswith("ال"))


def _lasted(scene: Scene, hit: Hit, head: TriggerMention) -> bool:
    """استمرت الاشتباكات حتى الظهر, تواصل القصف ساعتين: told in the past with its end."""
    tokens = scene.document.tokens
    if tokens[hit.first].key[0] in "يتل" or not tokens[hit.first].key.startswith(("استمر", "تواصل", "ظل")):
        return False
    for index in range(head.last, min(head.last + _REACH * 2, len(tokens) - 1)):
        if tokens[index].key in _LASTED and tokens[index + 1].key not in _UNTIL_NOW:
            return True
    return False


def _one_clause(scene: Scene, draft: Draft, first: int, last: int) -> bool:
    """Whether neither a sign, a clause of its own nor another event parts two words."""
    tokens, classes = scene.document.tokens, scene.document.classes
    for index in range(first, last):
        token = tokens[index]
        if token.kind == "sign" and token.text not in _TRANSPARENT:
            return False
        if token.key in _THAT or token.key in _STOPS or classes[index] == "relative":
            return False
        if index in scene.verbs and token.proclitics:
            return False
    own = {trigger.first for trigger in draft.triggers}
    others = (hit for hit in scene.ranges.triggers.within(first, last) if hit.feature.startswith(FINITE))
    return not any(hit.first >= first and hit.last <= last and hit.first not in own for hit in others)


def _of_the_past(scene: Scene, verb: int, sentence: int) -> bool:
    """كانت القوات تحاصر, قبل أن تندلع: a present that tells the past, or what had not come yet."""
    tokens = scene.document.tokens
    first = scene.document.sentences[sentence].first
    if verb - 2 >= first and tokens[verb - 1].key == "ان" and tokens[verb - 2].key in _NOT_YET:
        return True
    for index in range(verb - 1, max(first, verb - _LEADS) - 1, -1):
        if tokens[index].key in _WAS:
            return True
        if tokens[index].kind == "sign" or tokens[index].key in _THAT or index in scene.verbs:
            return False
    return False


def _told_in_the_present(scene: Scene, draft: Draft) -> bool:
    """تحاصر قوات ...: a lasting act in the present. الجيش يقصف is how flashes and headlines tell what has happened."""
    head = draft.head
    if not _is_present(scene, head):
        return False
    besieges = draft.type == "cordon" and not head.rule.row.complement
    steady = draft.type in _STEADY or (besieges and not scene.document.tokens[head.first].proclitics)
    if _tells_as_a_flash(scene, head):
        return steady
    if draft.type not in _GAINED and (_is_reported(scene, head) or _is_quoted(scene, head)):
        return True
    if _subject_before(scene, head.first) or _joins_such(scene, head):
        return steady or draft.type == "displacement"
    return draft.type in _LASTING if head.rule.row.lasts is None else head.rule.row.lasts


def _subject_before(scene: Scene, verb: int) -> bool:
    before = verb - 1
    if before < 0 or scene.document.tokens[verb].proclitics or scene.document.tokens[before].kind != "word":
        return False
    return scene.document.classes[before] in (None, "adjective") and before not in scene.verbs


def _joins_such(scene: Scene, head: TriggerMention) -> bool:
    """والجيش يضرب طوقا ويداهم منازل: a second verb of a clause that opens with its subject."""
    if not scene.document.tokens[head.first].proclitics:
        return False
    before = next((i for i in range(head.first - 1, max(0, head.first - _LEADS), -1) if i in scene.verbs), None)
    return before is not None and scene.document.tokens[before].key[0] in "يت" and _subject_before(scene, before)


def _tells_as_a_flash(scene: Scene, head: TriggerMention) -> bool:
    """قوات الاحتلال تداهم المجمع وتحتجز: it opens with its subject and a verb in the present, also behind a name."""
    sentence = scene.document.sentences[head.sentence]
    tokens = scene.document.tokens
    if sentence.kind == "headline":
        return True
    start = next(
        (i + 1 for i in range(head.first - 1, sentence.first - 1, -1) if tokens[i].text in ":|"), sentence.first
    )
    if any(i in scene.sayings for i in range(sentence.first, start)):
        return False
    opening = range(start, min(start + _OPENING, sentence.last))
    verb = next((i for i in opening if i in scene.verbs), None)
    if verb is None or not _subject_before(scene, verb) or not tokens[verb].key.startswith(("ي", "ت")):
        return False
    return not any(tokens[i].key in _THAT for i in range(start, max(verb, head.first)))


def _is_quoted(scene: Scene, head: TriggerMention) -> bool:
    """قال: "لا مكان آمن، فالمستشفيات تقصف": a present in words quoted behind a verb of saying."""
    document = scene.document
    start = document.tokens[head.first].start
    quote = next((q for q in document.quotations if q.start <= start < q.end), None)
    if quote is None:
        return False
    first = document.sentences[head.sentence].first
    return any(first <= i and document.tokens[i].end <= quote.start for i in scene.sayings if i < head.first)


def _is_reported(scene: Scene, head: TriggerMention) -> bool:
    """قال إن القوات تقاتل, "المستشفيات تقصف": a present in reported words is of the time of the report."""
    tokens, classes = scene.document.tokens, scene.document.classes
    first = scene.document.sentences[head.sentence].first
    for index in range(head.first - 1, max(first, head.first - _FAR) - 1, -1):
        token = tokens[index]
        if token.key in _THAT:
            return index < head.first - 1 or token.key not in ("ان", "بان", "وان")
        if index in scene.verbs and not (tokens[head.first].proclitics and token.key[0] in "يت"):
            return False
        if classes[index] == "relative" or (token.kind == "sign" and token.text not in _TRANSPARENT):
            return False
    return False


def _led_in_the_present(scene: Scene, draft: Draft) -> bool:
    """تشن فصائل هجمات, تشهد المدينة انتشارا: an event noun that a verb in the present governs."""
    head = draft.head
    if draft.type not in _LED or _tells_as_a_flash(scene, head):
        return False
    if head.form == "verb" and head.rule.row.complement:  # the row holds verb and noun: تشن ... هجمات
        return head.tense == "present"
    if head.form not in ("noun", "phrase"):
        return False
    for index in range(max(0, head.first - _LEADS), head.first):
        opens = _leads(scene, index) and (_opens_a_clause(scene, index) or _has_subject_behind_that(scene, index))
        if opens and not _of_the_past(scene, index, head.sentence):
            return True
    return False


def _has_subject_behind_that(scene: Scene, verb: int) -> bool:
    """أوضحت أن وحدات الحرس تنفذ عملية تمشيط: a present of the time of the report, behind its subject."""
    for index in range(verb - 1, max(0, verb - _LEADS) - 1, -1):
        if scene.document.tokens[index].key in _THAT:
            return _subject_before(scene, verb)
        if index in scene.verbs or scene.document.tokens[index].kind == "sign":
            return False
    return False


def _leads(scene: Scene, index: int) -> bool:
    hit = scene.light_verbs.get(index)
    return hit is not None and ".present.3" in hit.feature and scene.document.tokens[index].key != _BROKE_OUT


def _opens_a_clause(scene: Scene, index: int) -> bool:
    before = scene.document.classes[index - 1] if index else None
    if scene.document.tokens[index].proclitics or before in ("subordinator", "conjunction"):
        return scene.document.tokens[index].proclitics in ("", "و", "ف")
    return index == 0 or scene.document.tokens[index - 1].kind == "sign"


def _still_led(scene: Scene, draft: Draft) -> bool:
    """القصف الذي تشنه القوات, حصارا تفرضه الميليشيا: a verb in the present that takes the event noun up again."""
    head = draft.head
    if head.form != "noun" or draft.type not in _LED:
        return False
    at = head.last
    at += at < len(scene.document.tokens) and scene.document.classes[at] == "adjective"
    at += at < len(scene.document.tokens) and scene.document.classes[at] == "relative"
    return at in scene.light_verbs and _leads(scene, at) and bool(scene.document.tokens[at].enclitic)
