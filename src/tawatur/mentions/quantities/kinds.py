"""Numbers that count nothing: dates, clock times, ages, telephone numbers, measures, models and labels."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.mentions.quantities.amounts import Amount
from tawatur.mentions.quantities.vocabulary import Vocabulary
from tawatur.text.numerals import Numeral

_UNIT_KINDS = {"time": "time", "distance": "distance", "weight": "distance", "money": "money", "score": "number"}
_DATE_SIGNS = frozenset("/.")
_GLUE = frozenset("#_@\\=")
_YEARS = range(1800, 2200)
_PHONE_DIGITS = 7
_ERAS = frozenset(("م", "ه", "هجري", "ميلادي", "هجريه", "ميلاديه"))
_ORDINAL_NOUN_ENDS = ("ات", "ون", "ين", "ان")


def years_among(vocabulary: Vocabulary, numerals: Sequence[Numeral]) -> frozenset[int]:
    """The first tokens of numbers that are years: four digits behind a month or عام."""
    return frozenset(n.first for n in numerals if n.digits and n.value in _YEARS and _is_dated(vocabulary, n.first))


def _is_dated(vocabulary: Vocabulary, first: int) -> bool:
    label = vocabulary.around_end(first, "label")
    return vocabulary.around_end(first, "month") is not None or (label is not None and label.id == "label_year")


def kind_by_shape(vocabulary: Vocabulary, amount: Amount) -> tuple[str, str] | None:
    """Kind and rule of an amount that its own shape or its neighbours mark as no count, whatever follows it."""
    numeral = amount.numeral
    if numeral.kind in ("percentage", "ordinal"):
        return numeral.kind, f"numeral.{numeral.kind}"
    if numeral.kind == "fraction":
        return "number", "numeral.fraction"
    found = _by_signs(vocabulary, amount) if numeral.digits else None
    found = found or _calendar(vocabulary, amount) or _measured(vocabulary, amount)
    if found is None and numeral.definite and _is_nth_of_time(vocabulary, amount):
        return "ordinal", "definite.time"
    if found is None and amount.outer in vocabulary.ending:
        found = _told_before(vocabulary, amount) or _designated(vocabulary, amount)
    return found


def _is_nth_of_time(vocabulary: Vocabulary, amount: Amount) -> bool:
    """في يومها ال30 من الحرب, اليوم الـ 310 للإضراب: which day it is, whatever stands behind it."""
    unit = vocabulary.units.get(amount.outer - 1) if amount.outer else None
    if unit is None or unit.feature != "sg":
        return False
    return vocabulary.tables.units[unit.row].noun_class == "time" and _is_ordinal(vocabulary, amount)


def _by_signs(vocabulary: Vocabulary, amount: Amount) -> tuple[str, str] | None:
    return _glued(vocabulary, amount) or _chained(vocabulary, amount) or _listed(vocabulary, amount)


def _glued(vocabulary: Vocabulary, amount: Amount) -> tuple[str, str] | None:
    """F16, F-16, #7اكتوبر, user_12."""
    tokens = vocabulary.document.tokens
    first, last = amount.first, amount.last
    if first and not tokens[first].gap:
        before = tokens[first - 1]
        if before.kind == "latin" or (before.text in "-–" and first > 1 and _is_latin_glued(vocabulary, first - 1)):
            return "weapon", "shape.model"
        if before.text in _GLUE or (before.text == "+" and tokens[first].text != "+"):
            return "identifier", "shape.tag"
    if last < len(tokens) and not tokens[last].gap and (tokens[last].kind == "latin" or tokens[last].text in "_@°"):
        return "identifier", "shape.model"
    return None


def _is_latin_glued(vocabulary: Vocabulary, dash: int) -> bool:
    tokens = vocabulary.document.tokens
    return not tokens[dash].gap and tokens[dash - 1].kind == "latin"


def _chained(vocabulary: Vocabulary, amount: Amount) -> tuple[str, str] | None:
    """Digits tied to other digits by signs: 5/7/2021, 07:30, 033-123-456, 3-1."""
    if amount.range:
        return None
    tokens = vocabulary.document.tokens
    signs = _ties(vocabulary, amount)
    if ":" in signs:
        return "time", "shape.clock"
    if _DATE_SIGNS & signs:
        return "date", "shape.date"
    if "-" in signs:
        return _dashed(vocabulary, amount)
    text = tokens[amount.first].text
    if len(text) >= _PHONE_DIGITS and amount.last - amount.first == 1 and (text[0] == "0" or len(text) >= 9):
        return "phone", "shape.phone"
    return None


def _ties(vocabulary: Vocabulary, amount: Amount) -> set[str]:
    tokens = vocabulary.document.tokens
    found: set[str] = set()
    first, last = amount.first, amount.last
    if first > 1 and tokens[first - 1].kind == "sign" and tokens[first - 2].kind == "number" and not tokens[first].gap:
        found.add(tokens[first - 1].text)
    follows = last + 1 < len(tokens) and tokens[last].kind == "sign" and tokens[last + 1].kind == "number"
    if follows and not (tokens[last].gap or tokens[last + 1].gap):
        found.add(tokens[last].text)
    return {"-" if sign in "–—−" else sign for sign in found} if found else found


def _dashed(vocabulary: Vocabulary, amount: Amount) -> tuple[str, str]:
    tokens = vocabulary.document.tokens
    near = tokens[max(0, amount.first - 2) : amount.last + 2]
    longest = max(len(token.text) for token in near if token.kind == "number")
    year = amount.numeral.value in _YEARS
    if longest >= 3 and not year:
        return "phone", "shape.phone"
    return ("date", "shape.date") if year or longest == 4 else ("number", "shape.score")


def _listed(vocabulary: Vocabulary, amount: Amount) -> tuple[str, str] | None:
    """The number of a list item: at the start of a line, with a mark after it."""
    tokens = vocabulary.document.tokens
    first, last = amount.first, amount.last
    if last >= len(tokens) or tokens[last].text not in "-–).:/،":
        return None
    raw = vocabulary.document.raw
    begins = not first or "\n" in raw[tokens[first - 1].end : tokens[first].start]
    if begins and last + 1 < len(tokens) and tokens[last + 1].kind != "number":
        return "identifier", "shape.list"
    return None


def _calendar(vocabulary: Vocabulary, amount: Amount) -> tuple[str, str] | None:
    tokens = vocabulary.document.tokens
    last = amount.last
    after = last + (last < len(tokens) and tokens[last].text in ("من", "/", "-"))
    if after < len(tokens) and tokens[after].text in ("شهر", "الشهر"):
        after += 1
    if after in vocabulary.starting or last in vocabulary.starting:
        if vocabulary.around_start(after, "month") or vocabulary.around_start(last, "month"):
            return "date", "calendar.month"
        if vocabulary.around_start(last, "clock_after"):
            return "time", "calendar.part_of_day"
    if amount.outer in vocabulary.ending and vocabulary.around_end(amount.outer, "clock"):
        return "time", "calendar.clock"
    if after > last and (unit := vocabulary.unit(after)) is not None and unit.noun_class == "time":
        return "date", "calendar.of_month"
    value = amount.numeral.value
    if value in _YEARS and amount.numeral.digits and _is_year(vocabulary, amount):
        return "date", "calendar.year"
    return None


def _is_year(vocabulary: Vocabulary, amount: Amount) -> bool:
    """Four digits where nothing is counted; after a month or year word in any case."""
    tokens = vocabulary.document.tokens
    if amount.last < len(tokens) and tokens[amount.last].text in _ERAS:
        return True
    if _is_dated(vocabulary, amount.outer):
        return True
    grouped = len(tokens[amount.first].text) != 4
    return not (
        grouped or vocabulary.noun(amount.last) or vocabulary.around_end(amount.outer, "lower", "about", "upper")
    )


def _measured(vocabulary: Vocabulary, amount: Amount) -> tuple[str, str] | None:
    if _of_life(vocabulary, amount):
        return "age", "measure.of_life"
    unit = vocabulary.unit(amount.last)
    if unit is None:
        return None
    kind = _UNIT_KINDS[unit.noun_class]
    if vocabulary.around_end(amount.outer, "calibre"):
        return "weapon", "measure.calibre"
    if kind == "time" and _is_age(vocabulary, amount, unit.sg):
        return "age", "measure.age"
    return kind, f"measure.{unit.noun_class}"


def _of_life(vocabulary: Vocabulary, amount: Amount) -> bool:
    """ "في الـ17 من عمرها"."""
    tokens = vocabulary.document.tokens
    last = amount.last
    return last < len(tokens) and tokens[last].text == "من" and vocabulary.around_start(last + 1, "age") is not None


def _is_age(vocabulary: Vocabulary, amount: Amount, unit: str) -> bool:
    if vocabulary.around_end(amount.outer, "age"):
        return True
    tokens = vocabulary.document.tokens
    bracketed = amount.outer < amount.first and tokens[amount.outer].text == "("
    closed = amount.last + 1 < len(tokens) and tokens[amount.last + 1].text == ")"
    return unit in ("عام", "سنة", "شهر", "ربيع") and bracketed and closed


def _told_before(vocabulary: Vocabulary, amount: Amount) -> tuple[str, str] | None:
    if vocabulary.around_end(amount.outer, "calibre"):
        return "weapon", "label.calibre"
    if amount.last in vocabulary.nouns:
        return None
    if vocabulary.around_end(amount.outer, "age"):
        return "age", "label.age"
    if vocabulary.around_end(amount.outer, "phone") and amount.numeral.digits and amount.numeral.value >= 100:
        return "phone", "label.phone"
    return None


def _designated(vocabulary: Vocabulary, amount: Amount) -> tuple[str, str] | None:
    """The number of a brigade or a channel is its name even where a noun follows: "الفرقة 14 مشاة"."""
    label = vocabulary.around_end(amount.outer, "label")
    if label is None or label.id not in ("label_name", "label_number") or amount.range or not amount.numeral.digits:
        return None
    return "identifier", "label.label_name"


def kind_when_bare(vocabulary: Vocabulary, amount: Amount) -> tuple[str, str] | None:
    """Kind and rule of an amount after which nothing is counted, by the word before it: labels, models, ordinals."""
    told = amount.outer in vocabulary.ending
    label = vocabulary.around_end(amount.outer, "label", "name") if told else None
    if label is not None and not amount.range and (amount.numeral.digits or label.id == "label_year"):
        return ("weapon", "label.model") if label.role == "name" else ("identifier", f"label.{label.id}")
    if amount.numeral.definite and amount.numeral.kind == "cardinal" and _is_ordinal(vocabulary, amount):
        return "ordinal", "definite.ordinal"
    tokens = vocabulary.document.tokens
    first, last = amount.first, amount.last
    if first and last < len(tokens) and tokens[first - 1].text == "(" and tokens[last].text == ")":
        return "identifier", "shape.bracketed"
    return None


def _is_ordinal(vocabulary: Vocabulary, amount: Amount) -> bool:
    """A definite number after a definite singular noun (اليوم الـ21، الذكرى العشرين)."""
    tokens = vocabulary.document.tokens
    index = amount.outer - 1
    if index < 0 or tokens[index].kind != "word" or amount.numeral.value < 1:
        return False
    noun = vocabulary.noun(index)
    if noun is not None and noun.form in ("pl", "sound"):
        return False
    word = tokens[index]
    definite = word.key.startswith(("ال", "لل")) or bool(word.enclitic)
    return definite and not word.key.endswith(_ORDINAL_NOUN_ENDS)
