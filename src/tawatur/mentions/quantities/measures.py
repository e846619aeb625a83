"""What happened to those counted: by the noun itself, by the word that governs it, or by the count it is a part of."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.lexicon.quantity_nouns import CountableClass
from tawatur.lexicon.quantity_words import Takes
from tawatur.mentions.quantities.drafts import Draft
from tawatur.mentions.quantities.vocabulary import Govern, Noun, Vocabulary
from tawatur.model.codes import Measure

_FURTHEST = 10
_FURTHEST_AFTER = 10
_NEXT_AFTER = 3
_SHORTEST_JOINED = 4
_STOP_CLASSES = frozenset(("relative", "subordinator"))
_STOPS = frozenset((*".؛;:!?؟…|", "وان", "بان"))
_SKIPPED = frozenset(("عن", "علي", "من", "ب", "نحو", "في", "الي", "ل", "ما", "عدد", "سراح"))
_PREPOSITIONS = frozenset(("علي", "من", "في", "مع", "ضد", "بين", "عبر", "يد", "قبل", "ل", "لدي", "ايدي", "بيد"))
_PREFIXED = frozenset("بلك")
_OF_SEVERAL = ("3mp", "3md", "3fd", "3fp")
_SINGULAR = ("noun", "3ms", "3fs")
_MERE_STATUS = frozenset(("أسير", "أسيرة", "سجين", "سجينة", "نزيل", "نزيلة"))
_PERSON: tuple[Takes, ...] = ("person", "any")
_CAPTIVE: tuple[Takes, ...] = ("captive", "person", "any")
_TAKES: dict[CountableClass, tuple[Takes, ...]] = {
    "munition": ("munition", "thing", "any"),
    "aircraft": ("munition", "vehicle", "thing", "any"),
    "weapon": ("weapon", "thing", "any"),
    "vehicle": ("vehicle", "thing", "any"),
    "building": ("building", "thing", "any"),
    "military_site": ("building", "thing", "any"),
    "place": ("any",),
    "animal": ("thing", "any"),
    "item": ("thing", "weapon", "any"),
    "captive": _CAPTIVE,
    "fighter": _CAPTIVE,
    "event": (),
    "case": (),
}
# Dead and wounded stay so whatever is done with them, save that these things are told of the wounded too.
_OVER_VICTIMS = frozenset(("evacuated", "detained", "abducted", "released"))
_DYING = frozenset(("killed", "killed_life"))
_LOSING = frozenset(("gone", "lost_men"))
_THINGS_LOST = (
    "منازل",
    "بيوت",
    "مساكن",
    "وظايف",
    "عمل",
    "اعمال",
    "مصدر",
    "مصادر",
    "ممتلكات",
    "ارزاق",
    "الاتصال",
    "الامل",
)
_PARTLY = frozenset(("جزييا", "جزيي", "جزءيا", "جزءي"))  # as folded
_PARTLY_REACH = 5


class Found(msgspec.Struct, frozen=True, gc=False):
    """A measure and how it was found: own, direct, verb, near, after, whole or none."""

    measure: Measure | None
    how: str


_NONE = Found(None, "none")


def same_kind(one: Draft, other: Draft) -> bool:
    """Whether two counts are of the same kind (people and people, things and things), so that one measure fits both."""
    return _takes(_noun_of(one))[-2:] == _takes(_noun_of(other))[-2:]


def _noun_of(draft: Draft) -> Noun | None:
    return draft.counted.noun if draft.counted is not None else None


def own_measure(vocabulary: Vocabulary, draft: Draft) -> Measure | None:
    """The measure that the counted noun itself says, or None."""
    noun = _noun_of(draft)
    if noun is None:
        return None
    return _case(vocabulary, noun) if noun.row.noun_class == "case" else noun.row.measure


def measure_of(vocabulary: Vocabulary, draft: Draft, whole: Found | None) -> Found:
    """The measure of a count: by its noun, its direct governor, its whole, or a governor further off, in this order.

    ``whole`` is the measure of the count that it is a part of or listed with, None where it stands by itself.
    """
    noun = _noun_of(draft)
    if noun is not None and noun.row.noun_class == "case":
        return Found(_case(vocabulary, noun), "own")
    mixed = vocabulary.around_start(draft.end, "mixed") or vocabulary.around_end(draft.start, "mixed")
    if mixed is not None or (noun is not None and _is_mixed(vocabulary, noun, draft.end)):
        return Found("killed_or_wounded", "own")
    start = _begins(vocabulary, draft)
    query = Query(start, _takes(noun), _has_by(vocabulary, start))
    direct = governor_at(vocabulary, query, furthest=0)
    if noun is not None and noun.row.measure is not None and whole is None:
        govern = direct or _near(vocabulary, query)
        if govern is None and noun.row.noun_class != "victim":
            govern = _governor_after(vocabulary, draft.end, query)
        found = _own(noun.row.measure, noun, govern, died=direct is not None and direct.row.id in _DYING)
        return found if found.measure is not None else _further(vocabulary, query, draft)
    if noun is not None and noun.row.measure is not None:
        return _own(noun.row.measure, noun, direct, died=direct is not None and direct.row.id in _DYING)
    if direct is not None and direct.row.id == "capacity":
        return Found(None, "capacity")
    if direct is not None and direct.row.id in _LOSING and _loses_a_thing(vocabulary, draft.end):
        return _NONE
    if direct is not None:
        return Found(_joined_measure(vocabulary, direct), "direct")
    if whole is not None:
        told = _told_right_after(vocabulary, draft.end, query)
        return whole if told is None else Found(told.row.measure, "after")
    return _further(vocabulary, query, draft)


def partly(vocabulary: Vocabulary, draft: Draft, found: Found) -> Found:
    """هدم 12 منزلا جزئيا, احترق متجران بشكل جزئي: what was destroyed in part is damaged."""
    if found.measure != "destroyed":
        return found
    for index, token in enumerate(vocabulary.document.tokens[draft.end : draft.end + _PARTLY_REACH], draft.end):
        if token.key in _PARTLY:
            return Found("damaged", found.how)
        noun = vocabulary.noun(index, plural=True)
        listed = token.proclitics in ("", "ب") or (noun is not None and noun.form in ("pl", "sound"))
        if token.kind != "word" or not listed:
            break
    return found


def _loses_a_thing(vocabulary: Vocabulary, end: int) -> bool:
    """فقدت 300 عائلة منازلها: those who lost something are not missing themselves."""
    return end < len(vocabulary.document.tokens) and vocabulary.document.tokens[end].key.startswith(_THINGS_LOST)


def _begins(vocabulary: Vocabulary, draft: Draft) -> int:
    """The token before which a count's governor may stand: before its noun, its bounds and "a total of"."""
    counted = draft.counted
    start = draft.first if counted is not None and counted.how == "before" else draft.start
    if counted is not None and counted.how == "earlier":
        start = counted.first
    number_of = vocabulary.around_end(start, "count_of") if start in vocabulary.ending else None
    return start if number_of is None else number_of.first


def _further(vocabulary: Vocabulary, query: Query, draft: Draft) -> Found:
    headed = _headed(vocabulary, query.start)
    if headed is not None:
        return Found(headed, "direct")
    near = _near(vocabulary, query)
    if near is not None:
        return Found(near.row.measure, "near" if near.form == "noun" else "verb")
    after = _governor_after(vocabulary, draft.end, query)
    return Found(after.row.measure, "after") if after is not None else _NONE


def _has_by(vocabulary: Vocabulary, start: int) -> bool:
    """Whether the count is what something is done with: "قصف بصاروخين", "استهدف ب3 قذائف"."""
    tokens = vocabulary.document.tokens
    if "ب" in tokens[start].proclitics:
        return True
    return start > 0 and tokens[start - 1].text in ("ب", "وب", "بال")


def _near(vocabulary: Vocabulary, query: Query) -> Govern | None:
    """A governor further before, unless a preposition stands between: "إصابة طفل برصاص 3 جنود"."""
    tokens = vocabulary.document.tokens
    start = query.start
    if not start or "ل" in tokens[start].proclitics:
        return None
    if tokens[start - 1].text in _PREPOSITIONS or _is_by(vocabulary, start - 1):
        return None
    found = governor_at(vocabulary, query, _FURTHEST)
    return None if found is None or found.row.measure is None else found


def _is_by(vocabulary: Vocabulary, index: int) -> bool:
    """Whether a preposition is joined to an indefinite word, so that the count after it is its complement.

    برصاص 3 جنود.
    """
    token = vocabulary.document.tokens[index]
    noun = vocabulary.noun(index) if index in vocabulary.nouns else None
    weapon = noun is not None and noun.row.noun_class in ("munition", "weapon")
    if vocabulary.is_definite(index) or (noun is not None and not weapon):
        return False
    if set(token.proclitics) & _PREFIXED:
        return True
    named = index > 0 and vocabulary.document.classes[index - 1] == "preposition"  # في بغداد
    return token.text.startswith("ب") and len(token.text) > _SHORTEST_JOINED and not named


def _takes(noun: Noun | None) -> tuple[Takes, ...]:
    return _PERSON if noun is None else _TAKES.get(noun.row.noun_class, _PERSON)


def _own(own: Measure, noun: Noun, govern: Govern | None, died: bool) -> Found:
    """The measure of a noun that names one, which some acts override; the wounded may have ``died`` of their wounds."""
    if govern is None or govern.row.measure is None:
        return Found(None if noun.row.sg in _MERE_STATUS else own, "own")
    if noun.row.noun_class == "victim":
        over = own == "wounded" and (govern.row.measure in _OVER_VICTIMS or died)
        return Found(govern.row.measure if over else own, "own")
    return Found(govern.row.measure, "direct")


def _case(vocabulary: Vocabulary, noun: Noun) -> Measure | None:
    """حالة takes the measure of the noun after it: "112 حالة اعتقال"."""
    for govern in vocabulary.governors_at(noun.index + 1):
        if govern.form == "noun" and "person" in govern.row.takes:
            return govern.row.measure
    following = vocabulary.noun(noun.index + 1)
    return following.row.measure if following is not None else None


def _is_mixed(vocabulary: Vocabulary, noun: Noun, end: int) -> bool:
    """ "20 قتيلا وجريحا", "عشرات القتلى والجرحى": dead and wounded under one number."""
    tokens = vocabulary.document.tokens
    if end >= len(tokens) or tokens[end].proclitics != "و":
        return False
    other = vocabulary.noun(end)
    if other is None or other.row.measure not in ("killed", "wounded") or other.row.measure == noun.row.measure:
        return False
    if noun.row.measure not in ("killed", "wounded") or other.form.startswith("dual"):
        return False
    same_number = (other.form == "sg") == (noun.form == "sg")
    return same_number and tokens[end].key.startswith("ال") == tokens[noun.index].key.startswith("ال")


class Query(msgspec.Struct, frozen=True, gc=False):
    """What a governor is sought for: a count at token ``start``, what it ``takes``, and whether بـ stands before it."""

    start: int
    takes: tuple[Takes, ...]
    by: bool = False


def governor_before(vocabulary: Vocabulary, start: int, takes: tuple[Takes, ...], furthest: int) -> Govern | None:
    """The nearest fitting governor at most ``furthest`` words before token ``start`` (0: only prepositions between)."""
    return governor_at(vocabulary, Query(start, takes), furthest)


def governor_at(vocabulary: Vocabulary, query: Query, furthest: int) -> Govern | None:
    """Like :func:`governor_before`, for a whole query. Some governors name no measure."""
    document, ends = vocabulary.document, vocabulary.ends
    tokens, classes = document.tokens, document.classes
    left = furthest
    index = query.start
    limit = document.sentence_starts[document.sentence_at(index - 1)] if index else 0
    while index > limit:
        if index in ends:
            found = _fitting(vocabulary.governors_ending(index), query, far=left < furthest)
            if found is not None:
                return found
        index -= 1
        token = tokens[index]
        if token.text in _STOPS or classes[index] in _STOP_CLASSES:
            return None
        if token.key not in _SKIPPED and token.kind != "sign":
            if left == 0:
                return None
            left -= 1
    return None


def _fitting(governors: Sequence[Govern], query: Query, far: bool) -> Govern | None:
    """The governor that fits best: the one for the narrowest kind, then the longest."""
    best: Govern | None = None
    rank = len(query.takes)
    for govern in governors:
        row = govern.row
        parted = far or govern.form.endswith(_OF_SEVERAL)
        if (row.direct and far) or (row.far and not parted) or (row.by and not query.by):
            continue
        fitting = [query.takes.index(kind) for kind in govern.row.takes if kind in query.takes]
        if not fitting:
            continue
        fits = min(fitting)
        if best is None or fits < rank or (fits == rank and govern.first < best.first):
            best, rank = govern, fits
    return best


def _joined_measure(vocabulary: Vocabulary, govern: Govern) -> Measure | None:
    """ "مقتل وإصابة 20", "قتل وأصيب 20": two governors of one number."""
    measure = govern.row.measure
    if vocabulary.document.tokens[govern.first].proclitics != "و" or measure not in ("killed", "wounded"):
        return measure
    pair = {"killed": "wounded", "wounded": "killed"}[measure]
    earlier = vocabulary.governors_ending(govern.first)
    if any(before.form.endswith(_OF_SEVERAL) or _has_subject_before(vocabulary, before) for before in earlier):
        return measure
    for before in earlier:
        if before.row.measure == pair and before.form.endswith(_SINGULAR):
            return "killed_or_wounded"
    return measure


def _has_subject_before(vocabulary: Vocabulary, govern: Govern) -> bool:
    """إن جنديا قتل | وأصيب اثنان: the verb tells of the noun right before it, and not of the number."""
    before = govern.first - 1
    if before < 0 or not govern.form.startswith("verb") or vocabulary.document.tokens[govern.first].proclitics:
        return False
    return vocabulary.document.tokens[before].kind == "word" and not vocabulary.is_function_word(before)


def _is_told_of(form: str, near: bool) -> bool:
    """Whether a verb after a count tells of it: past and third person; further off plural."""
    if form == "phrase":
        return True
    if form == "verb.past.3mp":
        return True
    return near and (form.startswith("verb.past.3") or form == "verb.present.3mp")


def _told_right_after(vocabulary: Vocabulary, end: int, query: Query) -> Govern | None:
    """ "29 جريحا، بينهم 8 أطفال قضوا بلغم": a plural verb right behind a part says what befell this part."""
    verbs = [govern for govern in vocabulary.governors_at(end) if govern.form == "verb.past.3mp"]
    return _fitting(verbs, query, far=True)


def _headed(vocabulary: Vocabulary, start: int) -> Measure | None:
    """The measure of a heading noun: "المصابون: 3 مدنيين", "بين القتلى 4 أجانب"."""
    tokens = vocabulary.document.tokens
    if start < 2:
        return None
    after_colon = tokens[start - 1].text == ":"
    for index in range(start - 2 if after_colon else start - 1, max(-1, start - (5 if after_colon else 2)), -1):
        noun = vocabulary.noun(index, plural=True)
        if noun is not None and noun.row.noun_class == "victim" and vocabulary.is_definite(index):
            return noun.row.measure if after_colon or tokens[index - 1].key == "بين" else None
    return None


def happens_after(vocabulary: Vocabulary, end: int) -> bool:
    """Whether a verb after a bare number that ends at token ``end`` says what happened to people: "عشرة قتلوا"."""
    return _governor_after(vocabulary, end, Query(end, _PERSON)) is not None


def _governor_after(vocabulary: Vocabulary, end: int, query: Query) -> Govern | None:
    """A verb after its count: "3 جنود قتلوا", "ثمانية أشخاص، بينهم طفلان، قتلوا"; further off it must be plural."""
    tokens, begins = vocabulary.document.tokens, vocabulary.begins
    for index, token in enumerate(tokens[end : end + _FURTHEST_AFTER], end):
        if token.text in _STOPS or (token.proclitics and (index == end or token.proclitics == "و")):
            return None
        if index not in begins:
            continue
        near = index < end + _NEXT_AFTER
        verbs = [govern for govern in vocabulary.governors_at(index) if govern.form != "noun"]
        found = _fitting(verbs, query, far=True)
        if found is not None and _is_told_of(found.form, near):
            return found
    return None
