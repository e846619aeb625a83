"""Reads the quantities of a document."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.mentions.quantities.amounts import Amount, amounts_of
from tawatur.mentions.quantities.bounds import bounds_of
from tawatur.mentions.quantities.duals import duals_of
from tawatur.mentions.quantities.kinds import kind_by_shape, kind_when_bare
from tawatur.mentions.quantities.measures import governor_before, measure_of
from tawatur.mentions.quantities.parts import with_parts
from tawatur.mentions.quantities.phrases import Counted, counted_after, counted_before, tail_of
from tawatur.mentions.quantities.tolls import breaks_down, counted_earlier
from tawatur.mentions.quantities.vocabulary import Noun, Vocabulary, vocabulary_of
from tawatur.model.codes import Measure
from tawatur.model.mentions import QuantityMention
from tawatur.text.document import Document
from tawatur.text.numerals import Numeral, numerals_of

_NO_COUNTS = frozenset(("organisation", "abstract", "talk"))
_REACH_OF_BARE = 3


def read_quantities(document: Document, numerals: Sequence[Numeral] | None = None) -> tuple[QuantityMention, ...]:
    """All numbers and counted quantities of a document in order, without overlap.

    ``kind`` tells counts from other numbers; ``min``/``max`` are the bounds of a count (None is open); ``part_of`` is
    the index of the count that this one is a part of. ``numerals`` may be given where they are already read.
    """
    vocabulary = vocabulary_of(document)
    amounts = amounts_of(document, numerals_of(document) if numerals is None else numerals)
    found = [_mention(vocabulary, amount) for amount in amounts]
    taken = frozenset(index for mention in found for index in range(mention.first, mention.last))
    found.extend(_dual(vocabulary, noun) for noun in duals_of(vocabulary, taken))
    found.sort(key=lambda mention: mention.first)
    return with_parts(vocabulary, found)


def _mention(vocabulary: Vocabulary, amount: Amount) -> QuantityMention:
    shape = kind_by_shape(vocabulary, amount)
    if shape is not None:
        return _number(vocabulary, amount, *shape)
    counted = counted_before(vocabulary, amount) or counted_after(vocabulary, amount)
    if counted is None:
        return _bare(vocabulary, amount)
    return _counted(vocabulary, amount, counted)


def _number(vocabulary: Vocabulary, amount: Amount, kind: str, rule: str) -> QuantityMention:
    span = vocabulary.document.span_without_clitics(amount.first, amount.last)
    value = None if amount.range else float(amount.numeral.value)
    return QuantityMention(
        span.text, span.start, span.end, amount.first, amount.last, kind, value,
        None, None, amount.approx, None, None, None, None, rule,
    )  # fmt: skip


def _counted(vocabulary: Vocabulary, amount: Amount, counted: Counted) -> QuantityMention:
    value = _whole(amount)
    if value is None:
        return _number(vocabulary, amount, "number", "numeral.decimal")
    noun = counted.noun
    if noun is not None and noun.row.noun_class in _NO_COUNTS:
        return _number(vocabulary, amount, "number", f"number.{noun.row.noun_class}")
    bare = kind_when_bare(vocabulary, amount) if noun is None and counted.how == "unknown" else None
    if bare is not None:
        return _number(vocabulary, amount, *bare)
    if vocabulary.around_end(amount.outer, "of_total"):
        return _number(vocabulary, amount, "number", "number.total")
    start = bounds_of(vocabulary, amount, value, counted.last).first
    measure = measure_of(vocabulary, counted, start, counted.last)
    if counted.how == "unknown" and measure is None:
        return _number(vocabulary, amount, "number", "number.unknown_noun")
    if amount.numeral.value == 1 and counted.how == "of" and (measure is None or noun is None):
        return _number(vocabulary, amount, "number", "number.one_of")
    return _count(vocabulary, amount, value, counted, measure, f"count.{counted.how}")


def _whole(amount: Amount) -> tuple[int, int] | None:
    """Both ends as whole numbers; a point before three digits groups thousands where things are counted."""
    low, high = amount.low, amount.high
    grouped = amount.numeral.grouped
    if grouped is not None and not amount.range and amount.numeral.scale == 1:
        low = high = grouped
    if low != int(low) or high != int(high) or high < 1:
        return None
    return int(low), int(high)


def _bare(vocabulary: Vocabulary, amount: Amount) -> QuantityMention:
    """A number that nothing follows: a count only where a word before it says what is counted."""
    kind = kind_when_bare(vocabulary, amount)
    if kind is not None:
        return _number(vocabulary, amount, *kind)
    value = _whole(amount)
    if value == (1, 1) and not amount.numeral.digits:
        return _number(vocabulary, amount, "number", "number.one")
    if value is None:
        return _number(vocabulary, amount, "number", "numeral.decimal")
    if vocabulary.around_end(amount.outer, "of_total"):
        return _number(vocabulary, amount, "number", "number.total")
    start = bounds_of(vocabulary, amount, value, amount.last).first
    noun = counted_earlier(vocabulary, start)
    if noun is not None:
        counted = Counted(noun.index, noun.index + 1, "others", noun)
        measure = noun.row.measure or measure_of(vocabulary, None, noun.index, amount.last)
        return _count(vocabulary, amount, value, counted, measure, "count.earlier_noun")
    if breaks_down(vocabulary, amount, start):
        return _count(vocabulary, amount, value, None, None, "count.breakdown")
    govern = governor_before(vocabulary, start, ("person", "any"), _REACH_OF_BARE)
    if govern is not None and (govern.last >= start - 2 or govern.form != "noun"):
        measure = measure_of(vocabulary, None, start, amount.last)
        return _count(vocabulary, amount, value, None, measure, "count.governed")
    if amount.numeral.kind == "vague" and amount.numeral.definite:
        return _count(vocabulary, amount, value, None, None, "count.people")
    return _number(vocabulary, amount, "number", "number.bare")


def _count(
    vocabulary: Vocabulary,
    amount: Amount,
    value: tuple[int, int],
    counted: Counted | None,
    measure: Measure | None,
    rule: str,
) -> QuantityMention:
    own = counted is not None and counted.first >= amount.last
    before = counted is not None and counted.how == "before"
    end = counted.last if counted is not None and own else amount.last
    bounds = bounds_of(vocabulary, amount, value, end)
    mixed = vocabulary.around_start(end, "mixed")
    last = max(bounds.last, mixed.last if mixed is not None else 0)
    first = counted.first if counted is not None and before else bounds.first
    document = vocabulary.document
    span = document.span_without_clitics(first, last)
    words = None
    if counted is not None:
        words = document.span_without_clitics(counted.first, counted.last if not before else amount.outer)
    return QuantityMention(
        span.text,
        span.start,
        span.end,
        first,
        last,
        "count",
        None if amount.low != amount.high else float(value[0]),
        bounds.low,
        bounds.high,
        bounds.approx,
        words.text if words is not None else None,
        counted.first if counted is not None else None,
        (counted.last if not before else amount.outer) if counted is not None else None,
        measure,
        rule if bounds.rule == "exact" else f"{rule}+{bounds.rule}",
    )


def _dual(vocabulary: Vocabulary, noun: Noun) -> QuantityMention:
    document = vocabulary.document
    last = tail_of(vocabulary, noun)
    span = document.span_without_clitics(noun.index, last)
    counted = Counted(noun.index, last, "noun", noun)
    count = noun.row.noun_class not in _NO_COUNTS
    definite = document.tokens[noun.index].key.startswith("ال")
    rule = "dual.definite" if definite else "dual"
    return QuantityMention(
        span.text, span.start, span.end, noun.index, last, "count" if count and not definite else "number", 2.0,
        2, 2, False, span.text, noun.index, last,
        measure_of(vocabulary, counted, noun.index, last) if count else None, rule,
    )  # fmt: skip
