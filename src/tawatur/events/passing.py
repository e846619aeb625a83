"""Event words that a sentence only names in passing: who called for a thing, the fighting that there was not, a danger
that no one threatens with, whose ground it is.
"""

from __future__ import annotations

from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention

_TO_IT = frozenset({"اليها", "اليه", "اليهما", "له", "لها"})
_NOT_WITH = frozenset({"دون", "بدون", "بلا"})
_FIGHTING = frozenset({"clash", "shooting"})
_AMOUNTS_TO = ("شكل", "يشكل", "تشكل", "يمثل", "تمثل", "مثلت", "يعد", "تعد", "يعتبر", "تعتبر")
_UNTIL = "حتي"
_GROUND = frozenset(
    {"مناطق", "منطقه", "مواقع", "اراض", "اراضي", "بلدات", "قري", "احياء", "مدن", "معابر", "سجون", "مخيمات", "طرق",
     "جهات", "مجموعات", "فصائل", "مليشيات", "ميليشيات"}
)  # fmt: skip
_HELD = ("تحت", "خاضعه", "خارج")
_SUBJECT_TO = "خاضعه"
_POSTED = frozenset({"المرابطه", "المرابطين", "المتمركزه", "المتمركزين", "المنتشره", "المنتشرين"})
_CROWD_REACH = 60  # a protest told in the sentences before
_CHANTS = ("ردد", "يردد", "هتف", "يهتف")
_BIDDING_REACH = 9
_BLASTS = frozenset({"explosion", "landmine", "ied", "car_bomb", "grenade", "shelling", "drone_strike"})
_BURST = "نفج"
_VERDICT_REACH = 3
_GUILTY = frozenset({"ادين", "ادينت", "ادينوا", "يدان", "تدان"})  # the first is spelt like "I condemn"
_GUILT = "ادانت"
_MANNER = frozenset({"شده", "اشد", "اقوي", "اقسي"})


def only_in_passing(scene: Scene, trigger: TriggerMention) -> bool:
    """Whether a word of demand, fighting, threat, aid or control tells nothing of its own."""
    return any(only(scene, trigger) for only in _IN_PASSING)


def _called_for_it(scene: Scene, trigger: TriggerMention) -> bool:
    """مسيرة دعت إليها النقابة: who called for what is told there."""
    tokens = scene.document.tokens
    verb = trigger.type == "demand" and trigger.form == "verb" and trigger.last < len(tokens)
    return verb and tokens[trigger.last].key in _TO_IT and "و" not in tokens[trigger.first].proclitics


def _without_fighting(scene: Scene, trigger: TriggerMention) -> bool:
    """دخلت البلدة من دون قتال: there was none."""
    tokens = scene.document.tokens
    noun = trigger.type in _FIGHTING and trigger.form == "noun" and trigger.first > 0
    indefinite = noun and not tokens[trigger.first].key.startswith("ال") and not tokens[trigger.first].proclitics
    return indefinite and tokens[trigger.first - 1].key in _NOT_WITH


def _is_a_danger(scene: Scene, trigger: TriggerMention) -> bool:
    """المسيرات تشكل تهديدا: what a thing amounts to is no threat that somebody made."""
    tokens = scene.document.tokens
    noun = trigger.type == "threat" and trigger.form == "noun" and trigger.first > 0
    return noun and not tokens[trigger.first].proclitics and tokens[trigger.first - 1].key.startswith(_AMOUNTS_TO)


def _until_then(scene: Scene, trigger: TriggerMention) -> bool:
    """سنستمر حتى يدخل الغذاء: that has not happened."""
    verb = trigger.form == "verb" and trigger.first > 0 and trigger.type in ("aid", "deployment")
    return verb and scene.document.tokens[trigger.first - 1].key == _UNTIL


def _whose_ground(scene: Scene, trigger: TriggerMention) -> bool:
    """في قرى خاضعة لسيطرتهم, فصائل خارج سيطرة الحكومة: whose ground or whose people they are."""
    tokens = scene.document.tokens
    if trigger.type != "territory_gain" or not trigger.first:
        return False
    before = tokens[max(0, trigger.first - 3) : trigger.first]
    if before[-1].key.removeprefix("ال") == _SUBJECT_TO:
        return any(token.bare in _GROUND for token in before)
    return tokens[trigger.first].key.startswith(_HELD) and any(token.key in _GROUND for token in before[-2:])


def _bids_the_public(scene: Scene, trigger: TriggerMention) -> bool:
    """طلبت القيادة من المواطنين سلوك طريق آخر: an instruction to the public is no political demand."""
    if trigger.type != "demand" or trigger.form != "verb":
        return False
    last = min(trigger.last + _BIDDING_REACH, scene.document.sentences[trigger.sentence].last)
    words = [scene.document.tokens[i].bare for i in range(trigger.last, last)]
    public = next((at for at, word in enumerate(words) if word in scene.grammar.words["public"]), None)
    return public is not None and any(word in scene.grammar.words["biddings"] for word in words[public:])


def _never_burst(scene: Scene, trigger: TriggerMention) -> bool:
    """مقذوف لم ينفجر, سقطت دون أن تنفجر, فككت قبل انفجارها: there was no blast."""
    tokens, first = scene.document.tokens, trigger.first
    if trigger.type not in _BLASTS or _BURST not in tokens[first].key or first < 2:
        return False
    before, earlier = tokens[first - 1].key, tokens[first - 2].key
    if trigger.form == "noun":
        return before == "قبل" and bool(tokens[first].enclitic)
    return before in ("لم", "ولم") or (before == "ان" and earlier in _NOT_WITH)


def _is_a_verdict(scene: Scene, trigger: TriggerMention) -> bool:
    """أدين بالتجسس, بعد إدانتهم بالقتل: a court finds guilty, and condemns nothing that others did."""
    tokens = scene.document.tokens
    if trigger.type != "condemnation":
        return False
    behind = tokens[trigger.last : trigger.last + _VERDICT_REACH]
    of_a_crime = any("ب" in token.proclitics and token.key not in _MANNER for token in behind)
    token = tokens[trigger.first]
    found_guilty = token.key in _GUILTY or (trigger.form == "noun" and token.key == _GUILT and bool(token.enclitic))
    return of_a_crime and found_guilty


def _who_is_posted_there(scene: Scene, trigger: TriggerMention) -> bool:
    """الوحدات المرابطة في الجبهة: it only says which units."""
    return trigger.type == "deployment" and scene.document.tokens[trigger.first].key in _POSTED


def _chants_on(scene: Scene, trigger: TriggerMention) -> bool:
    """ورددوا شعارات, حيث ردد المحتجون: what a crowd already told of did."""
    tokens = scene.document.tokens
    chants = trigger.type == "protest" and trigger.form == "verb" and tokens[trigger.first].key.startswith(_CHANTS)
    if not chants:
        return False
    goes_on = trigger.first > scene.document.sentences[trigger.sentence].first
    known = goes_on and trigger.last < len(tokens) and tokens[trigger.last].key.startswith("ال")
    if not (known or "و" in tokens[trigger.first].proclitics):
        return False
    before = scene.ranges.triggers.within(max(0, trigger.first - _CROWD_REACH), trigger.first)
    return any(scene.grammar.triggers[hit.row].row.type == "protest" for hit in before)


_IN_PASSING = (
    _called_for_it,
    _without_fighting,
    _is_a_danger,
    _until_then,
    _whose_ground,
    _bids_the_public,
    _never_burst,
    _is_a_verdict,
    _who_is_posted_there,
    _chants_on,
)
