"""Bare numbers of a toll: the noun counted stands earlier, or the numbers divide a count told before."""

from __future__ import annotations

from tawatur.mentions.quantities.amounts import Amount
from tawatur.mentions.quantities.vocabulary import Noun, Vocabulary

_NEVER = frozenset(("organisation", "abstract", "talk"))
_TOLLED = frozenset(("victim", "captive", "displaced"))
_THEIR_NUMBER = ("عددهم", "عددها", "عددهن", "اعدادهم")
_THE_NUMBER = frozenset(("العدد", "الحصيله", "المجموع", "الاجمالي"))
_COUNT_OF = "عدد"
_WHO = frozenset(("من", "الذين", "اللواتي", "اللاتي"))
_RHETORIC = 10**6
_REACH = 6
_REACH_OF_REACHED = 16
_REACH_WITHOUT_COUNT_OF = 4
_OPENERS = frozenset((":", "،", ",", "-", "و", "•"))
_BY = frozenset(("علي", "في", "ب", "من", "جراء", "نتيجه", "بسبب", "اثر", "قرب", "خلال", "داخل"))


def counted_earlier(vocabulary: Vocabulary, start: int, first: int) -> Noun | None:
    """The noun counted before its number: "ارتفع عدد القتلى إلى 250", "حصيلة الشهداء 41", "الخروقات بلغت 9".

    ``start`` is where the number's bounds begin, ``first`` the number itself.
    """
    document = vocabulary.document
    reached = vocabulary.around_end(start, "reached")
    index = reached.first if reached is not None else start
    reach = _REACH_OF_REACHED if reached is not None else _REACH
    limit = document.sentences[document.sentence_at(index)].first if index < len(document.tokens) else 0
    nouns = _nouns_before(vocabulary, index, max(limit, start - reach))
    for noun in nouns:
        adjacent = noun.index == start - 1 and reached is None and noun.row.noun_class in _TOLLED
        if adjacent or vocabulary.around_end(noun.index, "count_of"):
            return noun
    free = index - _reach_without_count_of(vocabulary, start, first)
    return next((noun for noun in nouns if noun.index >= free), None)


def _nouns_before(vocabulary: Vocabulary, index: int, limit: int) -> list[Noun]:
    """The plural nouns that may be counted from token ``limit`` up to ``index``, the nearest first."""
    found = (vocabulary.noun(at, plural=True) for at in range(index - 1, limit - 1, -1))
    return [n for n in found if n is not None and n.form in ("pl", "sound") and n.row.noun_class not in _NEVER]


def _reach_without_count_of(vocabulary: Vocabulary, start: int, first: int) -> int:
    """How far back the noun may stand where no "number of" stands before it."""
    reached = vocabulary.around_end(start, "reached")
    if reached is not None and reached.id == "reached_verb":
        return _REACH_WITHOUT_COUNT_OF
    tokens = vocabulary.document.tokens
    named = any(tokens[i].text.endswith(_THEIR_NUMBER) for i in range(max(0, start - 1), first))
    return _REACH_WITHOUT_COUNT_OF if named else 0


def counted_anew(vocabulary: Vocabulary, start: int) -> bool:
    """ "مقتل 3 مدنيين ليرتفع العدد إلى 20": the number told before has become another."""
    reached = vocabulary.around_end(start, "reached")
    if reached is None or reached.first < 1:
        return False
    tokens = vocabulary.document.tokens
    last = reached.first - 1
    return tokens[last].key in _THE_NUMBER or (last > 0 and tokens[last - 1].key in _THE_NUMBER)


def counts_whom(vocabulary: Vocabulary, last: int) -> bool:
    """ارتفع إلى 31 عدد الذين قضوا: "the number of those who" behind the number that ends at token ``last``."""
    tokens = vocabulary.document.tokens[last : last + 2]
    return len(tokens) == 2 and tokens[0].key == _COUNT_OF and tokens[1].text in _WHO


def is_crowd(vocabulary: Vocabulary, amount: Amount) -> bool:
    """A vague number of people: "العشرات", "آلاف يتظاهرون"; millions are rhetoric."""
    numeral = amount.numeral
    tokens = vocabulary.document.tokens
    if numeral.kind != "vague" or amount.range or numeral.scale >= _RHETORIC:
        return False
    if numeral.definite or tokens[amount.last - 1].key.startswith("ال"):
        return True
    if amount.last >= len(tokens):
        return False
    text = tokens[amount.last].text
    return text.startswith("ي") and text.endswith("ون")


def breaks_down(vocabulary: Vocabulary, amount: Amount, start: int) -> bool:
    """Whether a bare number is a share of a toll: "21 على يد قوات النظام، و18 بانفجار ألغام"."""
    tokens = vocabulary.document.tokens
    if amount.last >= len(tokens) or not start or amount.numeral.kind != "cardinal":
        return False
    opened = tokens[start - 1].text in _OPENERS or tokens[start].proclitics == "و"
    if not opened:
        return False
    follower = tokens[amount.last]
    return follower.text in _BY or (follower.kind == "word" and follower.text.startswith("ب"))
