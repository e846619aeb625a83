"""Two words for one act: a general one beside the specific, a noun that takes up what was told."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.events.nearness import coordinated, only_adjectives, parted
from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention

_EXPLOSIVE = frozenset({"ied", "car_bomb", "landmine", "grenade", "suicide_attack"})
_STRIKES = frozenset({"ground_attack", "shelling"})
_ATTACKS = _STRIKES | {"air_strike", "drone_strike"}
_BLOWS = _ATTACKS | _EXPLOSIVE | {"explosion"}
SHOT = frozenset({"shoot_dead", "empty_gun"})  # victims of a shooting, told with the word for it beside them
_DEATHS = frozenset({"killing", "execution", "shooting", "assassination"})
_SHOT_DOWN = frozenset({"رميا"})  # رميا بالرصاص: spelt like the dual of a verb
_FLEEING = frozenset({"هربا", "فرارا", "هروبا"})  # the first is spelt like the dual of a verb
_FLIGHT = frozenset({"displacement", "escape"})
_REPEL = frozenset({"repel_verb", "rout"})
_REPELLED = frozenset({"ground_attack", "infiltration"})
_REPEL_REACH = 6
_FOILS = ("احبط", "يحبط", "تحبط", "نحبط", "احباط", "افشل", "يفشل", "تفشل", "نفشل", "افشال")
_FOILED = frozenset({"explosion", "escape", "abduction", "assassination"})
_SIGNS = frozenset("؛;:")
_BREAKS = frozenset("،,;؛:")
_PARTS = ("بعض", "معظم", "جميع", "كل", "غالبي", "اغلب", "اكثر")
_PRONOUNS = ("ها", "هم", "هما")
_OF_THEM = frozenset({"منها", "منهم", "منهما", "معه", "معها", "معهم", "معهما", "عليه", "عليها", "عليهم"})
_OBJECT_REACH = 3
_MEANWHILE = frozenset({"بعد", "خلال", "اثناء", "عقب", "لدي", "قبل"})
_OTHER = frozenset({"اخر", "اخري", "ثان", "ثانيه", "ثالثه"})
_RELATIVE_REACH = 3
_NEAR_BY = 5
_KEPT_FROM = {
    "ceasefire_violation": frozenset({"ceasefire"}),
    "aid_obstruction": frozenset({"aid", "deployment", "evacuation"}),
}
_COMPLEMENT_REACH = 8
_STOPPED = frozenset({"shooting", "ground_attack", "clash", "shelling", "air_strike"})
_SUFFERS = ("تعرض", "يتعرض", "تتعرض")
_BY_GROUND = frozenset({"بعد", "بموجب", "اثر", "ضمن", "عقب"})
_ADJACENT = 3
_PARTICIPLE_REACH = 14
_BY_MEANS_REACH = 7


def names_same_act(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """هجوم + بسيارة مفخخة, قصف + استهدف, انفجار + عبوة ناسفة: one act named by two words."""
    if any(same(scene, previous, here) for same in _FIRST_OF_ALL):
        return True
    if _is_waged(scene, previous, here):
        return not coordinated(scene, here)  # شن مسلحون هجوما, شنت مقاتلات ضربات
    if _strikes_itself(previous, here):
        return not scene.document.tokens[here.first].proclitics  # استهدفت غارة: the act itself is the subject
    return any(same(scene, previous, here) for same in _TELLINGS) or _stands_beside(scene, previous, here)


def _took_part_in_it(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """قصفت الطائرات ... مستهدفة: a participle that goes on with the attack."""
    aims = here.form == "participle" and here.type == "ground_attack"
    return aims and previous.rule.frame.means and here.first - previous.last <= _PARTICIPLE_REACH


def _is_waged(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """شن مسلحون هجوما, تبادل الطرفان إطلاق النار: a verb and the noun that completes it."""
    if not previous.rule.row.complement or previous.form != "verb" or here.form not in ("noun", "phrase"):
        return False
    exchange = (previous.type, here.type) == ("clash", "shooting")
    alike = previous.type == here.type or exchange or {previous.type, here.type} <= _ATTACKS
    return alike and here.first - previous.last <= _COMPLEMENT_REACH and not parted(scene, previous, here)


def _strikes_itself(previous: TriggerMention, here: TriggerMention) -> bool:
    """استهدفت غارة, طال قصف: a verb of attack and the noun of one right behind it."""
    side_by_side = here.first == previous.last and previous.form == "verb" and here.form == "noun"
    return side_by_side and {previous.type, here.type} <= _BLOWS


def _stands_beside(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """Two words close together, with no sign, "and" or speech between them."""
    gap = here.first - previous.last
    if gap > _NEAR_BY or coordinated(scene, here) or previous.rule.frame.talk or here.rule.frame.talk:
        return False
    if any(scene.document.tokens[i].text in _BREAKS for i in _between(previous, here)):
        return False
    aims = here.type == "ground_attack" or (here.type == previous.type and here.form == "verb")
    if aims and here.form in ("verb", "participle") and previous.rule.frame.means:
        return previous.form != "verb" or bool(previous.rule.row.complement)  # شن ... غارات استهدفت
    if here.rule.row.weak and gap <= _ADJACENT:
        return True
    if previous.rule.frame.general and here.rule.frame.means and gap <= _ADJACENT:
        return "ب" in scene.document.tokens[here.first].proclitics or (gap == 0 and here.form == "noun")
    to_that_end = scene.document.tokens[here.first].proclitics == "ل"  # أطلقت الغاز المسيل لتفريق المحتجين
    return previous.type == here.type and (gap <= _ADJACENT or to_that_end) and here.form != "verb"


def _reproves_twice(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """ندين ونستنكر, إدانة وشجب: one speech act in two words, side by side."""
    alike = here.type == previous.type and here.rule.frame.talk and here.form == previous.form
    return alike and here.first == previous.last and coordinated(scene, here)


def _threatens_with(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """توعد واشنطن بدفع الثمن, حذر من عواقب وخيمة: what one threatens with is no second threat."""
    threat = previous.type == here.type == "threat" and previous.form in ("verb", "participle")
    if not threat or here.form not in ("noun", "phrase") or here.first - previous.last > _PARTICIPLE_REACH:
        return False
    return not any(i in scene.sayings for i in range(previous.last, here.first))


def _stops_firing(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """لن نوقف إطلاق النار, وقف فوري للعملية العسكرية: the fire or fighting that stops is no second act."""
    stops = previous.type == "ceasefire" and here.form == "noun" and here.type in _STOPPED
    whole = previous.form == "verb" or scene.document.tokens[here.first].proclitics == "ل"
    return stops and whole and here.first - previous.last <= _ADJACENT and not coordinated(scene, here)


def _exposed_to(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """تعرض المعتقل، بحسب محاميه، للضرب: the verb of suffering and what one suffers."""
    tokens = scene.document.tokens
    suffers = tokens[previous.first].key.startswith(_SUFFERS) and previous.type == here.type
    return suffers and tokens[here.first].proclitics.endswith("ل") and here.first - previous.last <= _PARTICIPLE_REACH


def _by_pardon(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """أفرج عن 27 سجينا بعد عفو رئاسي: what let them go is no second release."""
    let_go = previous.type == here.type == "release" and here.form == "noun"
    return let_go and scene.document.tokens[here.first - 1].key in _BY_GROUND and not parted(scene, previous, here)


def _what_it_keeps_from(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """خروقاته لاتفاق الهدنة, إعاقة المسعفين من الوصول: the truce that is broken, the help that is kept away."""
    kept = here.type in _KEPT_FROM.get(previous.type, frozenset()) and here.form in ("noun", "phrase")
    near_by = here.first - previous.last <= _NEAR_BY and not coordinated(scene, here)
    return kept and near_by and not parted(scene, previous, here)


def _to_negotiate(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """يتوجه وفد إلى القاهرة لبحث هدنة: what an envoy goes for is the talks that his journey names."""
    alike = previous.type == here.type == "negotiation" and here.form == "noun"
    return alike and scene.document.tokens[here.first].proclitics == "ل" and not parted(scene, previous, here)


def _tells_on(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """A verb that says what the act did, or the blast of the device just named."""
    if previous.type == "explosion" and here.type in _EXPLOSIVE and here.form == "noun":
        return any(_brings_about(scene, i) for i in range(previous.last, min(here.first, previous.last + _ADJACENT)))
    if _does_more_to_it(scene, previous, here):
        return True
    if here.form != "verb" or not previous.rule.frame.means or not here.rule.frame.means:
        return False
    if previous.type in _EXPLOSIVE and here.type in ("explosion", previous.type):
        return not _is_another(scene, here) and not any(_ends(scene, i) for i in range(previous.last, here.first))
    if here.type not in _STRIKES or previous.type not in _ATTACKS:
        return False
    if previous.form == "verb":
        return _hits_it_again(scene, previous, here)
    return _relative(scene, previous, here) or _plainly_behind(scene, previous, here)


def _plainly_behind(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """عدوانا جويا من اتجاه الجولان استهدف نقاطا: no verb, sign or clause between the act and what it did."""
    subordinate = any(scene.document.classes[i] == "subordinator" for i in range(previous.last, here.first))
    return not (subordinate or parted(scene, previous, here) or coordinated(scene, here))


def _brings_about(scene: Scene, index: int) -> bool:
    """انفجار ناجم عن عبوة: what a blast came of."""
    return scene.document.tokens[index].key.removeprefix("ال").startswith(("ناتج", "ناجم"))


def _does_more_to_it(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """داهموا منزلا وفتشوه: a second verb of the same kind for what a pronoun takes up."""
    shot_too = here.form == "verb" or here.form == previous.form
    if here.rule.row.id in SHOT and previous.type == here.type and shot_too:  # أطلقوا الرصاص وأصابوا ثلاثة
        return coordinated(scene, here) and not parted(scene, previous, here)
    shot_down = (previous.type, here.type) == ("weapons_intercepted", "property_destruction")
    if shot_down and (_some_of_them(scene, here.last) or here.first == previous.last):  # اعتراض وتدمير
        return coordinated(scene, here) and not parted(scene, previous, here)  # اعترضوا صواريخ ودمروا ثلاثة منها
    alike = here.type == previous.type and not here.rule.frame.talk and here.form == previous.form == "verb"
    to_it = bool(scene.document.tokens[here.last - 1].enclitic) or _some_of_them(scene, here.last)
    if alike and here.type == "weapons_intercepted" and _some_of_them(scene, here.last):
        return coordinated(scene, here)  # تصدت لصواريخ أطلقت من ... وأسقطت عددا منها
    return alike and to_it and coordinated(scene, here) and not parted(scene, previous, here)


def _some_of_them(scene: Scene, first: int) -> bool:
    """تصدت للصواريخ وأسقطت معظمها, ودمرت ثلاثة منها: the object is a part of what was named before."""
    tokens = scene.document.tokens[first : first + _OBJECT_REACH]
    parts = bool(tokens) and tokens[0].text.startswith(_PARTS) and tokens[0].text.endswith(_PRONOUNS)
    return parts or any(token.text in _OF_THEM for token in tokens)


def _hits_it_again(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """استهدفت مبنى وقصفته: a second verb for what was hit, which stands as a pronoun behind it."""
    pronoun = scene.document.tokens[here.last - 1].enclitic
    return bool(pronoun) and coordinated(scene, here) and not parted(scene, previous, here)


def _relative(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """القصف الذي نفذته قوات النظام واستهدف سوقا: a second verb in what is said of the act."""
    opens = range(previous.last, min(previous.last + _RELATIVE_REACH, here.first))
    if not any(scene.document.classes[i] == "relative" for i in opens):
        return False
    return not any(_ends(scene, i) for i in range(previous.last, here.first))


def _ends(scene: Scene, index: int) -> bool:
    """A sign or a word that ends what can be said of one act, or a new voice."""
    return scene.document.tokens[index].text in _SIGNS or index in scene.sayings


def _is_another(scene: Scene, here: TriggerMention) -> bool:
    """ثم انفجرت ثانية: another one than the one before."""
    return any(token.key in _OTHER for token in scene.document.tokens[here.last : here.last + 2])


def _says_again(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """قصفت ... قصفا عنيفا, خرجوا في تظاهرات, أعدم ... رميا بالرصاص: the same act in a noun or a phrase of manner."""
    if here.type != previous.type or here.form not in ("noun", "phrase"):
        return False
    if coordinated(scene, here):
        return _listed_with(scene, previous, here)
    if here.first - previous.last > _PARTICIPLE_REACH:
        return False
    if here.form == "phrase":
        adverbial = scene.document.tokens[here.first].key.endswith("ا")
        return adverbial and not any(_ends(scene, i) for i in range(previous.last, here.first))
    token, before = scene.document.tokens[here.first], scene.document.tokens[here.first - 1]
    in_a_march = here.type == "protest" and before.key == "في"  # خرج المئات رافعين الأعلام، في مسيرة
    if parted(scene, previous, here, _BREAKS if in_a_march else frozenset()):
        return False
    same_word = here.rule.row.id == previous.rule.row.id or here.type in _FLIGHT  # نزحوا هربا من القصف
    inner_object = previous.form == "verb" and same_word and token.key.endswith("ا")
    return inner_object or before.key == "في" or token.proclitics == "ب"


def _is_its_verb(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """رتل للتحالف يدخل, تعزيزات وصلت: the verb of which the forces just named are the subject."""
    moves = previous.type == here.type == "deployment" and previous.form == "noun" and here.form == "verb"
    near_by = here.first - previous.last <= _NEAR_BY and not scene.document.tokens[here.first].proclitics
    return moves and near_by and not parted(scene, previous, here)


def _wrongs_him_too(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """يُحرمون من النوم ويُجبرون على الوقوف: the ill-treatment of the same captives goes on."""
    alike = previous.type == here.type == "torture" and previous.form == here.form == "verb"
    same_people = previous.person == here.person
    return alike and same_people and coordinated(scene, here) and not parted(scene, previous, here)


def _listed_with(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """حالة خطف وإخفاء قسري, تعرض للضرب والتنكيل: a second noun for the act, with nothing of its own before it."""
    counted = any(i in scene.quantities for i in range(previous.last, here.last + 1))
    if here.form != "noun" or counted:
        return False
    if previous.form in ("noun", "phrase") and only_adjectives(scene, previous.last, here.first):
        return True
    if not previous.rule.asks or here.first - previous.last > _NEAR_BY or parted(scene, previous, here):
        return False
    between = [scene.document.tokens[i].bare for i in _between(previous, here)]
    return previous.rule.near.found_in(between[-2:])


def _in_manner(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """أعدموا أحدهما ذبحا, قتل رميا بالرصاص: how somebody was killed is no second killing."""
    if scene.document.tokens[here.first].key in _FLEEING and {previous.type, here.type} <= _FLIGHT:
        return not coordinated(scene, here) and not parted(scene, previous, here)
    if not {previous.type, here.type} <= _DEATHS or previous.form == "phrase" or coordinated(scene, here):
        return False
    key = scene.document.tokens[here.first].key
    adverbial = key in _SHOT_DOWN or (here.form in ("noun", "phrase") and key.endswith("ا"))
    return adverbial and here.first - previous.last <= _BY_MEANS_REACH and not parted(scene, previous, here)


def _as_it_was_found(scene: Scene, previous: TriggerMention, here: TriggerMention) -> bool:
    """فككت عبوة زرعت قرب مدرسة, ضبط عبوات معدة للتفجير: what a weapon that was taken had been laid or meant for."""
    armed = here.type in _EXPLOSIVE or (here.type == "shelling" and here.form == "noun")  # صاروخا معدا للإطلاق
    if previous.type != "weapons_intercepted" or not armed or coordinated(scene, here):
        return False
    if any(scene.document.tokens[i].kind == "sign" for i in _between(previous, here)):
        return False
    if here.form != "verb":
        return scene.document.tokens[here.first].proclitics == "ل"
    weapons = scene.ranges.instruments.within(previous.last, here.first)
    return any(only_adjectives(scene, weapon.last, here.first) for weapon in weapons)


def repels(scene: Scene, here: TriggerMention, after: TriggerMention) -> bool:
    """صد الجيش هجوما للحوثيين, أحبط عملية خطف: who throws an attack back or foils a deed tells of that deed."""
    thrown_back = here.rule.row.id in _REPEL and after.type in _REPELLED
    foils = scene.document.tokens[here.first].key.removeprefix("ال").startswith(_FOILS)
    foiled = foils and after.type in _REPELLED | _BLOWS | _FOILED
    if not (thrown_back or foiled) or after.form != "noun":
        return False
    if coordinated(scene, after) or after.first - here.last > _REPEL_REACH or parted(scene, here, after):
        return False
    return not scene.document.tokens[after.first].key.startswith("ال")


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


_FIRST_OF_ALL = (
    _resumes,
    _reproves_twice,
    _threatens_with,
    _to_negotiate,
    _what_it_keeps_from,
    _took_part_in_it,
    _stops_firing,
    _exposed_to,
    _by_pardon,
)
_TELLINGS = (
    _with_means,
    _tells_on,
    _says_again,
    _is_its_verb,
    _wrongs_him_too,
    _in_manner,
    _as_it_was_found,
)


def _between(left: TriggerMention, right: TriggerMention) -> range:
    return range(left.last, right.first)


def taken_up(scene: Scene, triggers: Sequence[TriggerMention], heads: Sequence[int], index: int) -> int | None:
    """وأسفر القصف عن: a bare definite noun takes up the attack that the same sentence told before."""
    here = triggers[index]
    if _done_to_theirs(scene, here):
        alike = (heads[i] for i in range(index - 1, -1, -1) if triggers[heads[i]].type == here.type)
        return next(alike, None)
    if not is_bare_definite(scene, here) or not here.rule.frame.means:
        return None
    for earlier in range(index - 1, -1, -1):
        owner = triggers[heads[earlier]]
        if owner.rule.frame.means and (owner.type == here.type or here.rule.frame.general):
            return heads[earlier]
    return None


def _done_to_theirs(scene: Scene, here: TriggerMention) -> bool:
    """داهموا منازل واعتقلوا شبانا بعد تفتيش بيوتهم: the act told first, as the time of the second."""
    if here.form != "noun" or not here.first or here.last >= len(scene.document.tokens):
        return False
    tokens = scene.document.tokens
    led = tokens[here.first - 1].key in _MEANWHILE and not tokens[here.first].proclitics
    ends = scene.document.raw[tokens[here.last].end - 1 : tokens[here.last].end]
    return led and (tokens[here.last].text.endswith(_PRONOUNS) or ends == "ه")


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
