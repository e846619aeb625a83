"""What happened to those counted: by the noun itself, by the word that governs it, or by the count it is a part of."""

from __future__ import annotations

from tawatur.lexicon.quantity_nouns import CountableClass
from tawatur.lexicon.quantity_words import Takes
from tawatur.mentions.quantities.phrases import Counted
from tawatur.mentions.quantities.vocabulary import Govern, Noun, Vocabulary
from tawatur.model.codes import Measure

_FURTHEST = 10
_FURTHEST_AFTER = 3
_STOP_CLASSES = frozenset(("relative", "subordinator"))
_STRONG_SIGNS = frozenset(".؛;:!?؟…|")
_SKIPPED = frozenset(("عن", "علي", "من", "ب", "نحو", "في", "الي", "ل", "ما", "عدد", "سراح"))
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
    "event": (),
    "case": (),
}
_PREPOSITIONS = frozenset(("علي", "من", "في", "مع", "ضد", "بين", "عبر", "يد", "قبل", "ل", "لدي", "ايدي", "بيد"))
_PREFIXED = frozenset("بلك")
_MERE_STATUS = frozenset(("أسير", "أسيرة", "سجين", "سجينة", "نزيل", "نزيلة"))
_PERSON: tuple[Takes, ...] = ("person", "any")
# Dead and wounded stay so whatever is done with them, save that these things are told of the wounded too.
_OVER_VICTIMS = frozenset(("evacuated", "detained", "abducted", "released"))


def measure_of(vocabulary: Vocabulary, counted: Counted | None, start: int, end: int) -> Measure | None:
    """The measure of a count whose words are the tokens ``start:end``, or None where the words do not say it."""
    noun = counted.noun if counted is not None else None
    if noun is not None and noun.row.noun_class == "case":
        return _case(vocabulary, noun)
    mixed = vocabulary.around_start(end, "mixed")
    if mixed is not None or (noun is not None and _is_mixed(vocabulary, noun, end)):
        return "killed_or_wounded"
    takes = _takes(noun)
    direct = governor_before(vocabulary, start, takes, furthest=0)
    own = noun.row.measure if noun is not None else None
    if own is not None and noun is not None:
        return _own(own, noun, direct or _near(vocabulary, start, takes))
    if direct is not None:
        return _joined_measure(vocabulary, direct)
    near = _near(vocabulary, start, takes)
    if near is not None:
        return near.row.measure
    after = _governor_after(vocabulary, end, takes)
    return after.row.measure if after is not None else None


def _near(vocabulary: Vocabulary, start: int, takes: tuple[Takes, ...]) -> Govern | None:
    """A governor further before, unless a preposition stands between: "إصابة طفل برصاص 3 جنود"."""
    tokens = vocabulary.document.tokens
    if "ل" in tokens[start].proclitics or not start:
        return None
    before = tokens[start - 1]
    if before.text in _PREPOSITIONS or (set(before.proclitics) & _PREFIXED and not before.key.startswith("ال")):
        return None
    return governor_before(vocabulary, start, takes, _FURTHEST)


def _takes(noun: Noun | None) -> tuple[Takes, ...]:
    return _PERSON if noun is None else _TAKES.get(noun.row.noun_class, _PERSON)


def _own(own: Measure, noun: Noun, govern: Govern | None) -> Measure | None:
    if govern is None:
        return None if noun.row.sg in _MERE_STATUS else own
    if noun.row.noun_class == "victim":
        return govern.row.measure if govern.row.measure in _OVER_VICTIMS and own == "wounded" else own
    return govern.row.measure


def _case(vocabulary: Vocabulary, noun: Noun) -> Measure | None:
    """حالة takes the measure of the noun after it: "112 حالة اعتقال"."""
    for govern in vocabulary.governing.get(noun.index + 1, ()):
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


def governor_before(vocabulary: Vocabulary, start: int, takes: tuple[Takes, ...], furthest: int) -> Govern | None:
    """The nearest fitting governor at most ``furthest`` words before token ``start`` (0: only prepositions between)."""
    document = vocabulary.document
    left = furthest
    index = start
    limit = document.sentences[document.sentence_at(max(0, start - 1))].first if start else 0
    while index > limit:
        found = _fitting(vocabulary.governors.get(index, ()), takes)
        if found is not None:
            return found
        token = document.tokens[index - 1]
        if token.text in _STRONG_SIGNS or document.classes[index - 1] in _STOP_CLASSES:
            return None
        if token.key not in _SKIPPED and token.kind != "sign":
            if left == 0:
                return None
            left -= 1
        index -= 1
    return None


def _fitting(governors: tuple[()] | list[Govern], takes: tuple[Takes, ...]) -> Govern | None:
    best: Govern | None = None
    for govern in governors:
        if any(kind in takes for kind in govern.row.takes) and (best is None or govern.first < best.first):
            best = govern
    return best


def _joined_measure(vocabulary: Vocabulary, govern: Govern) -> Measure:
    """ "مقتل وإصابة 20": two governors of one number."""
    measure = govern.row.measure
    if vocabulary.document.tokens[govern.first].proclitics != "و" or measure not in ("killed", "wounded"):
        return measure
    before = _fitting(vocabulary.governors.get(govern.first, ()), _PERSON)
    pair = {measure, before.row.measure} if before is not None else set()
    return "killed_or_wounded" if pair == {"killed", "wounded"} else measure


def _governor_after(vocabulary: Vocabulary, end: int, takes: tuple[Takes, ...]) -> Govern | None:
    """A verb right after its count: "3 جنود قتلوا", "10 أشخاص لقوا حتفهم"."""
    tokens = vocabulary.document.tokens
    for index in range(end, min(end + _FURTHEST_AFTER, len(tokens))):
        if tokens[index].kind != "word" or (tokens[index].proclitics and index == end):
            return None
        verbs = [govern for govern in vocabulary.governing.get(index, ()) if govern.form != "noun"]
        found = _fitting(verbs, takes)
        if found is not None:
            return found
    return None
