"""Whether what stands right beside an event word makes it a figure of speech: العاصفة تضرب, اشتباك لفظي."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.trigger_words import HARMLESS, Harmless

_OBJECT_REACH = 4
_SUBJECT_REACH = 10
_MEANS_REACH = 7
_FRAME_REACH = 14
_LIGHT_REACH = 7
_BESIDE = 3
_MOVED = frozenset({"displacement", "evacuation", "return", "aid", "casualty_toll"})
_SAID = frozenset({"demand", "threat", "accusation", "condemnation", "ceasefire", "negotiation", "release"})
_BY_NATURE = frozenset({"sanction", "strike", "protest", "closure", "demand", "condemnation", "disinformation"})
_BEARERS = frozenset({"facility", "organisation", "civilians", "casualties", "medics", "officials", "crowd"})
_TRADES = frozenset({"civilians", "students", "journalists", "medics", "experts"})
_LEVIES = frozenset(
    {"الشباب", "شباب", "الشبان", "شبان", "الرجال", "رجال", "ابناء", "المواطنين", "المدنيين", "الاهالي", "اهالي", "سكان",
     "السكان", "المتطوعين", "متطوعين", "اشخاص", "افراد", "الافراد", "العمال", "المهاجرين", "اطفال", "الاطفال", "قبل"}
)  # fmt: skip
_TO = frozenset({"علي", "عن"})
_ENDS = frozenset(".!?؟:؛\n")
_TIMES = frozenset({"بعد", "قبل", "عقب", "اثر", "منذ", "خلال", "اثناء", "رغم", "بسبب", "وسط", "جراء", "نتيجه", "قرب"})
_ABOUT = frozenset({"عن", "حول", "بشان"})
_WITHIN = frozenset({"في", "خلال", "اثناء", "داخل", "قرب", "بعد", "قبل", "عقب", "امام", "خارج", "ضد"})


def beside_the_point(scene: Scene, trigger: TriggerMention, at_war: bool) -> bool:
    """Whether its doer, its sufferer, its kind or its means is harmless; ``at_war``: the text holds a sign of war.

    Who speaks of private affairs (a firm, a physician) is passed over only where it holds none.
    """
    first, last = max(0, trigger.first - _SUBJECT_REACH), trigger.last + _MEANS_REACH
    return bool(scene.ranges.harmless.within(first, last)) and _has_harmless(scene, trigger, at_war)


def _has_harmless(scene: Scene, trigger: TriggerMention, at_war: bool) -> bool:
    return (
        (
            (trigger.type == "threat" or not trigger.rule.frame.talk)
            and (_done_by_nothing(scene, trigger) or _befalls_nothing(scene, trigger))
        )
        or _only_treated_of(scene, trigger)
        or _only_likened(scene, trigger)
        or (trigger.type not in _BY_NATURE and (_of_other_kind(scene, trigger) or _by_other_means(scene, trigger)))
        or (not at_war and trigger.type in _SAID and _is_beside(scene, trigger, "speaker"))
        or (not at_war and trigger.type == "threat" and _by_other_means(scene, trigger, "mild"))
    )


def is_harmless(scene: Scene, trigger: TriggerMention, first: int, part: str) -> bool:
    """Whether the phrase that begins at token ``first``, bound to an event word, is such a doer or sufferer."""
    if trigger.rule.frame.talk and trigger.type != "threat":
        return False
    return any(hit.first == first and _is_meant(scene, trigger, hit) for hit in _hits(scene, first, first + 1, part))


def without_force(scene: Scene, first: int, last: int) -> bool:
    """Whether tokens ``first:last`` lie in words that hold a word of war and are none: تشكيل الحكومة, قذائف الأسعار."""
    hits = _hits(scene, first - 3, last, "no_force")
    return any(hit.first < last and first < hit.last for hit in hits) or (
        _is_owned_by_nothing(scene, first, last) or _is_made_of_nothing(scene, last)
    )


def _is_owned_by_nothing(scene: Scene, first: int, last: int) -> bool:
    """قذائف الأسعار, سلاح التضخم, لغم محاسبي: an armed word in construct to what does no violence, or of other kind."""
    tokens = scene.document.tokens
    if tokens[last - 1].key.startswith("ال") or tokens[last - 1].enclitic:
        return False
    owners = [hit for part in ("doer", "quality") for hit in _hits(scene, last, last + 1, part)]
    return any(not tokens[hit.first].proclitics and not _row(scene, hit).types for hit in owners)


def _hits(scene: Scene, first: int, last: int, part: str) -> Iterator[Hit]:
    for hit in scene.ranges.harmless.within(max(0, first), last):
        if _row(scene, hit).part == part and not _is_name(scene, hit):
            yield hit


def _is_name(scene: Scene, hit: Hit) -> bool:
    """سيول may be a capital, not floods."""
    actor = scene.actors.get(hit.first)
    return hit.first in scene.places or (actor is not None and actor.actor is not None)


def _row(scene: Scene, hit: Hit) -> Harmless:
    return scene.document.lexicon.rows(HARMLESS)[hit.row]


def _befell(scene: Scene, hit: Hit) -> bool:
    """قصف متحف, أدانت الندوة: an event word of one sense right before speaks of the place or the meeting itself."""
    before = scene.ranges.triggers.within(hit.first - 2, hit.first)
    return any(not scene.grammar.triggers[other.row].asks for other in before)


def _done_by_nothing(scene: Scene, trigger: TriggerMention) -> bool:
    return _is_beside(scene, trigger, "doer") or _waged_by_nothing(scene, trigger)


def _is_beside(scene: Scene, trigger: TriggerMention, part: str) -> bool:
    """Whether a word of this part is the subject: right behind the verb, before it, or in construct to the noun."""
    for hit in _hits(scene, trigger.last, trigger.last + _BESIDE, part):
        if _is_of(scene, trigger, hit) and _is_owner(scene, trigger, hit):
            return True
    if trigger.form != "verb":
        return False
    before = _hits(scene, trigger.first - _SUBJECT_REACH, trigger.first, part)
    own = (hit for hit in before if _is_of(scene, trigger, hit) and _opens_clause(scene, _head_of(scene, hit)))
    return any(_governs(scene, hit.last, trigger) for hit in own)


def _is_of(scene: Scene, trigger: TriggerMention, hit: Hit) -> bool:
    """Whether the row speaks of events of this type; floods drive people out, too."""
    types = _row(scene, hit).types
    if trigger.type in _MOVED and not types:
        return False
    return not types or trigger.type in types


def _is_owner(scene: Scene, trigger: TriggerMention, hit: Hit) -> bool:
    """Right behind the event word or its adjective (هجوم نادر لدب), or owner of its subject (اقتحمت رائحة الخبز)."""
    if hit.first == trigger.last:
        return _is_bound(scene, trigger, hit)
    if hit.first == trigger.last + 2:
        return _is_mass_of(scene, trigger, hit)
    if trigger.form == "verb":  # أطلقت الرصاص | وقنابل الصوت goes on with the object
        return _head_of(scene, hit) == trigger.last and not scene.document.tokens[trigger.last].proclitics
    return scene.document.tokens[hit.first].proclitics == "ل" and trigger.last not in scene.places


def _is_mass_of(scene: Scene, trigger: TriggerMention, hit: Hit) -> bool:
    """تهاجم موجة | من الحر, اجتاح سيل | من الأسئلة: the subject is so much of what does no violence."""
    tokens = scene.document.tokens
    mass, of = tokens[trigger.last], tokens[trigger.last + 1].key == "من" and not tokens[trigger.last + 1].proclitics
    bound = trigger.form == "verb" and not mass.proclitics and not mass.key.startswith("ال")
    return bound and of and not tokens[hit.first].proclitics


def _head_of(scene: Scene, hit: Hit) -> int:
    """The noun that a harmless word owns (زحف | التصحر, أسراب | الجراد), or the word itself."""
    before = hit.first - 1
    tokens, classes = scene.document.tokens, scene.document.classes
    if before < 0 or tokens[hit.first].proclitics or not tokens[hit.first].key.startswith("ال"):
        return hit.first
    head = tokens[before]
    bare = head.kind == "word" and classes[before] is None and not head.enclitic and not head.key.startswith("ال")
    return hit.first if not bare or before in scene.verbs or _is_someone(scene, before) else before


def _is_someone(scene: Scene, index: int) -> bool:
    """Whether a participant, a place or a building begins or goes on there (no host of ants)."""
    around = scene.ranges.actors.within(index - 2, index + 1)
    known = any(actor.first <= index < actor.last for actor in around)
    if (known and not without_force(scene, index, index + 1)) or index in scene.places:
        return True
    return index in scene.quantities or bool(scene.ranges.place_nouns.within(index, index + 1))


def _waged_by_nothing(scene: Scene, trigger: TriggerMention) -> bool:
    """خاضت النحلات معركة, نفذ الجراد غزوا: the noun of a verb that only carries it, done by nothing."""
    if trigger.form != "noun":
        return False
    for index in range(trigger.first - 1, max(-1, trigger.first - _LIGHT_REACH), -1):
        if scene.document.tokens[index].kind == "sign":
            return False
        if index in scene.verbs:
            hits = _hits(scene, index + 1, index + 3, "doer") if _carries(scene, index) else ()
            return any(_is_of(scene, trigger, hit) and _head_of(scene, hit) == index + 1 for hit in hits)
    return False


def _carries(scene: Scene, index: int) -> bool:
    """Whether a verb only carries the noun of a deed: خاض, نفذ, شن."""
    light = scene.light_verbs.get(index)
    if light is not None:
        return scene.grammar.light_verbs[light.row].role == "agent"
    wages = (scene.grammar.triggers[hit.row] for hit in scene.ranges.triggers.within(index, index + 1))
    return any(rule.row.complement for rule in wages)


def _only_treated_of(scene: Scene, trigger: TriggerMention) -> bool:
    """محاضرة عن حصار المدينة, تمرين على إخلاء المبنى: the event noun is the topic of words, or a game."""
    if trigger.form != "noun" or scene.document.tokens[trigger.first].proclitics.endswith("ب"):
        return False
    frames = _hits(scene, trigger.first - _FRAME_REACH, trigger.first, "frame")
    return any(_treats_of(scene, hit, trigger) for hit in frames)


def _only_likened(scene: Scene, trigger: TriggerMention) -> bool:
    """نزل الخبر كالقذيفة, زرعت ألغاما من الشك: the weapon beside the word is a likeness."""
    tokens = scene.document.tokens
    weapons = scene.ranges.instruments.within(trigger.first, trigger.last + _BESIDE)
    return any(tokens[hit.first].proclitics.endswith("ك") or _is_made_of_nothing(scene, hit.last) for hit in weapons)


def _is_made_of_nothing(scene: Scene, last: int) -> bool:
    """ألغام | من الشك, قوات | كبيرة من بائعي الفل: behind من stands who or what does not fight."""
    tokens = scene.document.tokens
    last += last + 1 < len(tokens) and tokens[last].key != "من" and tokens[last].kind == "word"
    of = last + 1
    if of >= len(tokens) or tokens[last].key != "من" or tokens[of].proclitics:
        return False
    trades = scene.ranges.actors.within(of, of + 1)
    if any(actor.kind in _TRADES and actor.number is None and tokens[of].key not in _LEVIES for actor in trades):
        return True
    harmless = any(list(_hits(scene, of, of + 1, part)) for part in ("doer", "sufferer"))
    return tokens[of].key.startswith("ال") and harmless


def _treats_of(scene: Scene, hit: Hit, trigger: TriggerMention) -> bool:
    tokens = scene.document.tokens
    between = range(hit.last, trigger.first)
    if any(tokens[i].text in _ENDS or i in scene.verbs or tokens[i].key in _TIMES for i in between):
        return False
    aside = hit.first and tokens[hit.first - 1].key in _WITHIN and tokens[hit.last].key not in _ABOUT
    if aside or _befell(scene, hit):
        return False
    joined = "و" in tokens[trigger.first].proclitics and all(
        tokens[i].key != "بين" for i in range(hit.first, trigger.first)
    )
    return not joined or bool(scene.ranges.triggers.within(hit.last, trigger.first))


def _governs(scene: Scene, last: int, trigger: TriggerMention) -> bool:
    """Whether a subject that ends before token ``last`` is the verb's, or that of the verb it is joined to."""
    if _leads_to(scene, last, trigger.first):
        return True
    tokens = scene.document.tokens
    if tokens[trigger.first].proclitics != "و" or any(tokens[i].kind == "sign" for i in range(last, trigger.first)):
        return False
    verbs = [i for i in range(last, trigger.first) if i in scene.verbs]
    return len(verbs) == 1 and _leads_to(scene, last, verbs[0])


def _is_bound(scene: Scene, trigger: TriggerMention, hit: Hit) -> bool:
    """Directly behind a verb, or in construct to a noun that has neither article nor pronoun: هجوم الفيروس."""
    tokens = scene.document.tokens
    if trigger.form in ("verb", "phrase"):
        return not tokens[hit.first].proclitics
    last = tokens[trigger.last - 1]
    construct = not last.key.startswith("ال") and not last.enclitic
    return construct and tokens[hit.first].proclitics in ("", "ل")


def _opens_clause(scene: Scene, first: int) -> bool:
    """Whether a noun may be the subject of what follows: nothing governs it."""
    tokens, classes = scene.document.tokens, scene.document.classes
    if tokens[first].proclitics not in ("", "و", "ف") or first == 0:
        return first == 0
    before = classes[first - 1]
    return tokens[first - 1].kind == "sign" or before in ("conjunction", "subordinator", "relative")


def _leads_to(scene: Scene, last: int, verb: int) -> bool:
    """Nothing but adjectives or a relative pronoun between a subject and its verb: العاصفة العاتية التي ضربت."""
    classes = scene.document.classes
    return last <= verb <= last + 2 and all(
        classes[i] in ("adjective", "relative") or scene.document.tokens[i].key.startswith("ال")
        for i in range(last, verb)
    )


def _befalls_nothing(scene: Scene, trigger: TriggerMention) -> bool:
    """اغتالت العارضة أحلام الفريق, تحرير أسعار الوقود, هجوم على مشروع القانون."""
    hits = _hits(scene, trigger.last, trigger.last + _OBJECT_REACH, "sufferer")
    return any(_reaches(scene, trigger, hit) and _is_meant(scene, trigger, hit) for hit in hits)


def _is_meant(scene: Scene, trigger: TriggerMention, hit: Hit) -> bool:
    row = _row(scene, hit)
    if trigger.type in _MOVED and not row.types:
        return False
    return (not row.types or trigger.type in row.types) and (not row.owned or _has_owner(scene, hit))


def _reaches(scene: Scene, trigger: TriggerMention, hit: Hit) -> bool:
    tokens, classes = scene.document.tokens, scene.document.classes
    between = range(trigger.last, hit.first)
    if any(tokens[i].kind == "sign" or i in scene.verbs or tokens[i].proclitics for i in between):
        return False
    on = any(tokens[i].key in _TO for i in between)
    if any(classes[i] is not None and classes[i] != "adjective" and tokens[i].key not in _TO for i in between):
        return False
    if between and _bears_name(scene, hit.first - 1):  # مستشفى السرطان, لاعب الكرة
        return False
    return on or _is_bound(scene, trigger, hit) or (trigger.form == "verb" and not tokens[hit.first].proclitics)


def _bears_name(scene: Scene, index: int) -> bool:
    actor = scene.actors.get(index)
    named = actor is not None and actor.kind in _BEARERS
    return named and not scene.document.tokens[index].key.startswith("ال")


def _has_owner(scene: Scene, hit: Hit) -> bool:
    """أحلامه, أحلام الشباب: without an owner it may be a woman's name."""
    tokens = scene.document.tokens
    if tokens[hit.last - 1].enclitic:
        return True
    owner = tokens[hit.last] if hit.last < len(tokens) else None
    construct = owner is not None and owner.key.startswith("ال") and not owner.proclitics
    return construct and not tokens[hit.first].key.startswith("ال")


def _of_other_kind(scene: Scene, trigger: TriggerMention) -> bool:
    """اشتباك لفظي, انفجارات بركانية, أعلن هدنة إعلامية: the adjective right behind the event noun."""
    hits = _hits(scene, trigger.last, trigger.last + _OBJECT_REACH, "quality")
    if trigger.form == "verb":
        return any(_completes(scene, trigger, hit.first - 1) for hit in hits)
    return any(hit.first == trigger.last for hit in hits)


def _completes(scene: Scene, trigger: TriggerMention, index: int) -> bool:
    """Whether a noun only completes the verb, so that both name the event: أعلن ... هدنة."""
    return trigger.last <= index and trigger.rule.complement.found_in([scene.document.tokens[index].bare])


def _by_other_means(scene: Scene, trigger: TriggerMention, part: str = "means") -> bool:
    """قصفه بتصريحات نارية, أمطر المرمى بالكرات: what was done with is brought by ب in the same clause."""
    tokens = scene.document.tokens
    for hit in _hits(scene, trigger.last, trigger.last + _MEANS_REACH, part):
        between = range(trigger.last, hit.first)
        if tokens[hit.first].proclitics != "ب":
            continue
        if not any(tokens[i].kind == "sign" or i in scene.verbs for i in between):
            return True
    return False
