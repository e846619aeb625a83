"""Noun phrases, found by their shape where no mention gives them."""

from __future__ import annotations

import msgspec

from tawatur.events.constructs import with_construct
from tawatur.events.scene import EVERY, SOME, Scene
from tawatur.lexicon.cue_words import CUES

_LONGEST = 7
_TRANSPARENT = frozenset("\"”“«»#_'’‘")
_STOP_CLASSES = frozenset(
    {"preposition", "conjunction", "subordinator", "relative", "negator", "pronoun", "auxiliary", "adverb", "particle"}
)
_BEFORE_TIME = frozenset(
    {"يوم", "صباح", "مساء", "فجر", "ليل", "ليله", "ظهر", "عصر", "شهر", "عام", "سنه", "اواخر", "مطلع"}
)
_BELONGING = frozenset({"تابع", "تابعه", "تابعين", "التابع", "التابعه", "التابعين", "التابعون", "مواليه", "المواليه"})
_ARTICLE = "ال"
_NISBA_ENDINGS = ("ي", "يه", "يين", "يون", "يات", "يتين", "يتان")
_ACCUSATIVE_NISBA = "يا"
_NUNATED = ("ون", "ين", "ان")
_FEMININE_DUALS = ("تين", "تان")
_QUALITIES = frozenset({"suspects", "detainees"})  # شركة | متهمة
_ANYBODY = frozenset({"جهه", "طرف", "احد", "فصيل", "شيء", "من"})
_HIT = frozenset({"vehicle", "facility", "infrastructure", "civilians", "fighters", "children", "displaced"})
CRAFT = frozenset(
    {"مسيره", "مسيرات", "طايره", "طايرات", "مروحيه", "مروحيات", "درون", "مقاتله", "مقاتلات", "صاروخ", "صواريخ", "قذيفه",
     "قذايف", "شظايا", "شظيه", "رصاصه", "قنبله"}
)  # fmt: skip
_NOBODY = "احدا"
_LONG_WORD = 4


class Phrase(msgspec.Struct, frozen=True):
    """Tokens ``first:last`` of a noun phrase."""

    first: int
    last: int


def phrase_at(scene: Scene, start: int, stop: int) -> Phrase | None:
    """The noun phrase that begins at token ``start`` and ends before ``stop``, or None when none begins there."""
    if start >= stop or _says_whence(scene, start):
        return None
    if begins_who(scene, start):
        return Phrase(start, end_of_who(scene, start, stop))
    if begins_every(scene, start):
        every = phrase_at(scene, start + 1, stop)
        return Phrase(start, every.last) if every is not None else None
    if not _may_begin(scene, start):
        return None
    known = _known_end(scene, start)
    if known and start in scene.quantities:  # قتل 60 من | أسراه: what is counted is no other deed
        stop = max(stop, known)
    end = _with_adjectives(scene, start, min(known, stop), stop) if known else _extend(scene, start, stop)
    if known:
        end = with_construct(scene, start, end, stop)
    if end - start == 1 and _names_nothing(scene, start):
        return None
    return Phrase(start, _with_owner(scene, end, stop))


def _says_whence(scene: Scene, index: int) -> bool:
    """قصف | مصدره مواقع كذا: what only says where something came from."""
    token = scene.document.tokens[index]
    return (token.key + token.enclitic).removesuffix("ا") in ("مصدره", "مصدرهم")


def begins_every(scene: Scene, index: int) -> bool:
    """كل الفارين, أي معتقل: a word for all or any of those who follow; "any side" is nobody."""
    tokens = scene.document.tokens
    if tokens[index].key not in EVERY or index + 1 >= len(tokens) or tokens[index + 1].proclitics:
        return False
    actor = scene.actors.get(index + 1)
    if actor is not None:
        return actor.kind != "casualties" and tokens[index + 1].key not in _ANYBODY
    return index + 1 not in scene.deeds and tokens[index + 1].key not in _ANYBODY and _may_begin(scene, index + 1)


def begins_who(scene: Scene, index: int) -> bool:
    """فر | من بقي منهم, ملاحقة كل من يعتدي: "who", not "from", for a verb follows."""
    tokens, classes = scene.document.tokens, scene.document.classes
    whoever = tokens[index].key == "كل" and index + 1 < len(tokens)
    index += whoever
    if tokens[index].key != "من" or tokens[index].proclitics:
        return False
    verb = index + 1 + (index + 1 < len(tokens) and classes[index + 1] == "negator")
    if verb >= len(tokens) or tokens[verb].proclitics:
        return False
    return verb in scene.verbs or (whoever and _is_unknown_verb(scene, verb))


def _is_unknown_verb(scene: Scene, index: int) -> bool:
    """كل من | اشتبهت به: no participant and no place of those that each of them might be (كل من سوريا ولبنان)."""
    token = scene.document.tokens[index]
    named = any(index in known for known in (scene.actors, scene.places, scene.quantities, scene.capitals))
    return token.kind == "word" and not named and not token.key.startswith(_ARTICLE)


def end_of_who(scene: Scene, start: int, stop: int) -> int:
    """Behind the clause of "who", as far as a sign, a joined word or a time."""
    tokens = scene.document.tokens
    end = start + 2
    while end < min(stop, start + _LONGEST):
        if tokens[end].kind == "sign" or "و" in tokens[end].proclitics or end in scene.times:
            break
        end += 1
    return end


def _names_nothing(scene: Scene, index: int) -> bool:
    """A number or a demonstrative by itself (هناك, تلك), nobody (أحدا)."""
    token = scene.document.tokens[index]
    return token.kind == "number" or token.key == _NOBODY or scene.document.classes[index] == "demonstrative"


def _with_adjectives(scene: Scene, start: int, end: int, stop: int) -> int:
    """متظاهرون | مؤيدون, صاروخ | باليستي: further participles with the ending of the plural described, and nisbas
    behind a weapon."""
    tokens = scene.document.tokens
    if _takes_nisba(scene, start, end):
        while end < stop and _is_indefinite_word(scene, end) and _is_nisba(scene, end):
            end += 1
        return end
    ending = tokens[end - 1].key[-2:]
    if ending not in _NUNATED or end - start != 1 or tokens[start].key.startswith(_ARTICLE):
        return end
    while end < stop and tokens[end].key.endswith(ending) and not ends_phrase(scene, start, end, stop):
        end += 1
    return end


def _takes_nisba(scene: Scene, start: int, end: int) -> bool:
    """An indefinite weapon of one word."""
    return end - start == 1 and start in scene.instruments and _is_indefinite_word(scene, start)


def _is_nisba(scene: Scene, index: int) -> bool:
    return is_adjectival(scene, index) or scene.document.tokens[index].key.endswith(_ACCUSATIVE_NISBA)


def _is_indefinite_word(scene: Scene, index: int) -> bool:
    token = scene.document.tokens[index]
    return (
        token.kind == "word" and not token.key.startswith(_ARTICLE) and not token.enclitic and index not in scene.verbs
    )


def _with_owner(scene: Scene, end: int, stop: int) -> int:
    """مستودعا للذخيرة, سيارة لفرع الأمن: an indefinite noun with its owner behind ل."""
    if end >= stop or scene.document.tokens[end - 1].key.startswith(_ARTICLE) or _is_state(scene, end - 1):
        return end
    owner = scene.document.tokens[end]
    if end in scene.deeds:
        return end  # تعرض صحفي | للضرب
    known = scene.actors.get(end)
    named = known is not None and (known.actor is not None or known.last - known.first > 1)
    if owner.proclitics != "ل" or not (owner.key.startswith(_ARTICLE) or named):
        return end
    return min(known.last, stop) if known is not None else end + 1


def _is_state(scene: Scene, index: int) -> bool:
    actor = scene.actors.get(index)
    return actor is not None and actor.kind == "state"


def _known_end(scene: Scene, start: int) -> int | None:
    """The end of the longest actor mention or counted quantity that begins here."""
    ends = [scene.actors[start].last] if start in scene.actors else []
    if start in scene.places:
        ends.append(scene.places[start].last)
    if start in scene.instruments and (ends or _names_craft(scene, start)):  # قنابل الغاز
        ends.append(scene.instruments[start].last)
    quantity = scene.quantities.get(start)
    if quantity is not None and quantity.kind == "count":
        ends.append(max(quantity.last, quantity.counted_last or 0))
        at = quantity.counted_first  # ثلاثة من | عناصر التنظيم
        if at is not None and at >= start and at in scene.actors:
            ends.append(scene.actors[at].last)
    return max(ends) if ends else None


def _names_craft(scene: Scene, index: int) -> bool:
    """استهدفت مسيّرة | دراجة: a craft right before what it hits, which stands in construct to nothing."""
    behind = scene.actors.get(scene.instruments[index].last)
    return behind is not None and behind.kind in _HIT and scene.document.tokens[index].bare in CRAFT


def _may_begin(scene: Scene, index: int) -> bool:
    token = scene.document.tokens[index]
    if token.kind == "sign":
        return False
    word_class = scene.document.classes[index]
    if _is_counted(scene, index) or _is_name(scene, index):  # نحو 20 سجينا, جنوب أفريقيا, أحدهم
        return True
    if names_body(scene, index):
        return True
    if _is_tag(scene, index) or _speaks_on(scene, index):
        return False
    if word_class in _STOP_CLASSES or index in scene.verbs or index in scene.times:
        return False
    if index in scene.links and index not in scene.actors:  # لجنة روسية is somebody, though "لجنة" may lead to a topic
        return False
    if word_class == "adjective" and index not in scene.actors:
        return False
    if index + 1 in scene.times and token.key in _BEFORE_TIME:
        return False
    if looks_like_verb(scene, index) or is_loose_adjective(scene, index):
        return False
    return token.kind in ("word", "latin", "number")


def _is_name(scene: Scene, index: int) -> bool:
    actor = scene.actors.get(index)
    return actor is not None and (actor.rule == SOME or (actor.actor is not None and actor.last > index + 1))


def _speaks_on(scene: Scene, index: int) -> bool:
    """..., مؤكدا أن: a participle with which somebody speaks on."""
    if not scene.document.tokens[index].key.endswith("ا"):
        return False
    return any(hit.feature == "participle" for hit in scene.document.hits_at(CUES, index))


def _is_tag(scene: Scene, index: int) -> bool:
    """#أخبار_اليوم: the first word of a tag that names nobody."""
    tokens = scene.document.tokens
    joined = index + 1 < len(tokens) and tokens[index + 1].text == "_"
    return joined and index not in scene.actors and index not in scene.places and tokens[index - 1].text == "#"


def names_body(scene: Scene, index: int) -> bool:
    """أجلت | فرق الإسعاف: a word spelt like a verb with which the name of a body of several words begins."""
    actor = scene.actors.get(index)
    long = actor is not None and actor.last > index + 1 and actor.kind not in ("person", "casualties")
    return long and scene.document.tokens[index].key[0] not in "يت"


def is_loose_adjective(scene: Scene, index: int) -> bool:
    """قذيفة | طائشة, رشقات | مركزة, جثتين | إضافيتين: an unknown word that agrees with the indefinite feminine before
    it and has the shape of an adjective or participle."""
    token = scene.document.tokens[index]
    if not _follows_bare_noun(scene, index) or token.proclitics or token.key.startswith(_ARTICLE):
        return False
    actor = scene.actors.get(index)
    if actor is not None and (actor.actor is not None or actor.kind not in _QUALITIES):
        return False
    if any(index in known for known in (scene.places, scene.instruments, scene.quantities, scene.deeds)):
        return False
    before = scene.document.tokens[index - 1].key
    if before.endswith(_FEMININE_DUALS):
        return token.key.endswith(_FEMININE_DUALS)
    shaped = token.key[:1] == "م" or token.key[1:2] == "ا" or token.key.endswith("يه")
    feminine = token.key.endswith("ه") or scene.document.raw[token.end - 1] == "ة"  # طائشة, cut like a pronoun
    return shaped and len(token.key) >= _LONG_WORD and before.endswith(("ه", "ات")) and feminine


def _follows_bare_noun(scene: Scene, index: int) -> bool:
    """Whether an indefinite noun or its adjective stands right before a token."""
    if index == 0 or index - 1 in scene.verbs:
        return False
    before = scene.document.tokens[index - 1]
    if before.kind != "word" or before.key.startswith(_ARTICLE) or before.enclitic:
        return False
    return scene.document.classes[index - 1] in (None, "adjective")


def _is_counted(scene: Scene, index: int) -> bool:
    quantity = scene.quantities.get(index)
    return quantity is not None and quantity.kind == "count" and quantity.counted_first is not None


def looks_like_verb(scene: Scene, index: int) -> bool:
    """An unknown word in ي is a verb of the present (يتزعمها، يخططان), one in وا of the past (قاوموا)."""
    token = scene.document.tokens[index]
    shaped = token.key.startswith("ي") or token.key.endswith("وا")
    if not shaped or len(token.key) < _LONG_WORD or index in scene.actors or index in scene.places:
        return False
    return not scene.document.lexicon.knows(token.key)


def _extend(scene: Scene, start: int, stop: int) -> int:
    tokens = scene.document.tokens
    index, end = start + 1, start + 1
    definite = _is_definite(scene, start)
    while index < min(stop, start + _LONGEST):
        if tokens[index].kind == "sign":
            if tokens[index].text not in _TRANSPARENT:
                break
            index += 1
            continue
        if ends_phrase(scene, start, index, stop):
            break
        counted = (
            definite and tokens[index].kind == "number" and index in scene.quantities
        )  # بقصفه الهمجي | 60 من أسراه
        if counted or _begins_another(scene, start, end - 1, index, definite):
            break
        definite = definite or _is_definite(scene, index)
        index += 1
        end = index
    return end


def ends_phrase(scene: Scene, start: int, index: int, stop: int) -> bool:
    """Whether the word at ``index`` can be part of no noun phrase that began at ``start``."""
    tokens = scene.document.tokens
    leads = index in scene.links and index not in scene.actors  # لجنة may lead to a topic, or be somebody
    if index in scene.verbs or index in scene.times or leads or looks_like_verb(scene, index):
        return True
    if tokens[index].proclitics:
        return not (tokens[index].proclitics == "ل" and tokens[index - 1].key in _BELONGING)
    return scene.document.classes[index] in _STOP_CLASSES and not _partitive(scene, start, index, stop)


def _is_definite(scene: Scene, index: int) -> bool:
    """With the article or a pronoun; what follows such a noun is an adjective of its own or another phrase."""
    token = scene.document.tokens[index]
    return token.key.startswith(_ARTICLE) or bool(token.enclitic)


def _begins_another(scene: Scene, start: int, before: int, index: int, definite: bool) -> bool:
    """Whether the noun at ``index`` opens a new phrase: "أحرق محتجون | منزل", "قصف الجيش | المدينة"."""
    tokens = scene.document.tokens
    key = tokens[index].key
    if tokens[before].kind != "word" or tokens[index].kind != "word":
        return False
    if definite:
        if not key.startswith(_ARTICLE):
            if key.startswith("م") and key.endswith(_NUNATED) and len(key) > _LONG_WORD + 1:
                return True  # قطعوا الطريق العام | مطالبين برواتبهم
            return scene.document.lexicon.knows(key) and scene.document.classes[index] != "adjective"
        return not qualifies(scene, before, index)
    if before > start:  # an adjective closes an indefinite phrase: قوة مشتركة | منزل
        closed = scene.document.classes[before] == "adjective" or _is_likely_adjective(scene, start, before, index)
        return closed and not is_adjectival(scene, index)
    nunated = tokens[before].key.endswith(_NUNATED) and len(tokens[before].key) > _LONG_WORD
    return nunated and not is_adjectival(scene, index)


def _is_likely_adjective(scene: Scene, start: int, before: int, index: int) -> bool:
    """قوة خاصة | مخيم بلاطة: an unknown feminine word behind a feminine head, before a participant or place."""
    tokens = scene.document.tokens
    feminine = tokens[start].key.endswith("ه") and tokens[before].key.endswith("ه") and before == start + 1
    return feminine and before not in scene.actors and (index in scene.actors or index in scene.places)


def qualifies(scene: Scene, before: int, index: int) -> bool:
    """Whether a word with the article may be the adjective of the definite noun before it."""
    if is_adjectival(scene, index):
        return True
    if index in scene.actors or index in scene.places or index in scene.deeds:
        return False
    feminine = scene.document.tokens[before].key.endswith(("ه", "ات"))
    return feminine == scene.document.tokens[index].key.endswith("ه")


def is_adjectival(scene: Scene, index: int) -> bool:
    """Whether a word looks like an adjective: a known one, or one with the ending of a nisba."""
    if scene.document.classes[index] == "adjective" or index in scene.nisbas:
        return True
    if index in scene.places or index in scene.actors or index in scene.deeds:  # أسرى, قرى end alike once folded
        return False
    key = scene.document.tokens[index].key
    return len(key) >= _LONG_WORD and key.endswith(_NISBA_ENDINGS)


def _partitive(scene: Scene, start: int, index: int, stop: int) -> bool:
    """Whether "من" at ``index`` continues an indefinite phrase (دورية من المخابرات)."""
    tokens = scene.document.tokens
    return (
        tokens[index].key == "من"
        and index + 1 < stop
        and not tokens[index - 1].key.startswith(_ARTICLE)
        and tokens[index + 1].key.startswith(_ARTICLE)
        and index - start <= 2
        and index + 1 not in scene.places
        and not scene.ranges.place_nouns.within(index + 1, index + 2)
    )
