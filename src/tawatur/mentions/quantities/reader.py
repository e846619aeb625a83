"""Reads the quantities of a document."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.mentions.quantities.amounts import Amount, amounts_of
from tawatur.mentions.quantities.bounds import Bounds, bounds_before_noun, bounds_of
from tawatur.mentions.quantities.drafts import Draft
from tawatur.mentions.quantities.duals import duals_of
from tawatur.mentions.quantities.kinds import kind_by_shape, kind_when_bare, years_among
from tawatur.mentions.quantities.measures import governor_before, happens_after
from tawatur.mentions.quantities.parts import COUNTED_ANEW, resolve
from tawatur.mentions.quantities.phrases import Counted, counted_after, counted_before, counted_of_all, tail_of
from tawatur.mentions.quantities.tolls import breaks_down, counted_anew, counted_earlier, counts_whom, is_crowd
from tawatur.mentions.quantities.vocabulary import Noun, Vocabulary, vocabulary_of
from tawatur.model.mentions import QuantityMention
from tawatur.text.document import Document
from tawatur.text.numerals import Numeral, numerals_of

_NO_COUNTS = frozenset(("organisation", "abstract", "talk"))
_ONE_OF_THESE = frozenset(("victim", "captive", "displaced", "person", "fighter", "nationality"))
_REACH_OF_BARE = 3
_RHETORIC = 10**6


def read_quantities(document: Document, numerals: Sequence[Numeral] | None = None) -> tuple[QuantityMention, ...]:
    """All numbers and counted quantities of a document in order, without overlap.

    ``kind`` tells counts from other numbers; ``min``/``max`` are the bounds of a count (None is open); ``part_of`` is
    the index of the count that this one is a part of. ``numerals`` may be given where they are already read.
    """
    vocabulary = vocabulary_of(document)
    numerals = numerals_of(document) if numerals is None else numerals
    amounts = amounts_of(document, numerals, years_among(vocabulary, numerals))
    drafts = [_draft(vocabulary, amount) for amount in amounts]
    taken = frozenset(index for draft in drafts for index in range(draft.first, draft.last))
    drafts.extend(_dual(vocabulary, noun) for noun in duals_of(vocabulary, taken))
    drafts.sort(key=lambda draft: draft.first)
    return resolve(vocabulary, drafts)


def _draft(vocabulary: Vocabulary, amount: Amount) -> Draft:
    shape = kind_by_shape(vocabulary, amount)
    if shape is not None:
        return _number(amount, *shape)
    counted = counted_before(vocabulary, amount) or counted_after(vocabulary, amount)
    noun = counted.noun if counted is not None else None
    if counted is not None and noun is not None and counted.how != "of" and noun.row.noun_class in _NO_COUNTS:
        return _number(amount, "number", f"number.{noun.row.noun_class}")
    if counted is None or counted.how == "unknown":
        bare = kind_when_bare(vocabulary, amount)
        if bare is not None:
            return _number(amount, *bare)
    value = whole_value(amount)
    if value is None:
        return _number(amount, "number", "numeral.decimal")
    if vocabulary.around_end(amount.outer, "of_total"):
        return _number(amount, "number", "number.total")
    if counted is None:
        return _bare(vocabulary, amount, value)
    one = value == (1, 1) and not amount.numeral.digits
    if one and (noun is None or noun.row.noun_class not in _ONE_OF_THESE):
        return _number(amount, "number", "number.one")
    return _count(vocabulary, amount, value, counted, f"count.{counted.how}")


def _number(amount: Amount, kind: str, rule: str) -> Draft:
    value = None if amount.range else float(amount.numeral.value)
    return Draft(amount.first, amount.last, amount.first, amount.last, kind, rule, value, approx=amount.approx)


def whole_value(amount: Amount) -> tuple[int, int] | None:
    """Both ends as whole numbers; a point before three digits groups thousands where things are counted."""
    low, high = amount.low, amount.high
    grouped = amount.numeral.grouped
    if grouped is not None and not amount.range and amount.numeral.scale == 1:
        low = high = grouped
    if low != int(low) or high != int(high) or high < 1:
        return None
    return int(low), int(high)


def _bare(vocabulary: Vocabulary, amount: Amount, value: tuple[int, int]) -> Draft:
    """A number that nothing follows: a count only where a word before it says what is counted."""
    if value == (1, 1) and not amount.numeral.digits:
        return _number(amount, "number", "number.one")
    start = bounds_of(vocabulary, amount, value, amount.last).first
    noun = counted_earlier(vocabulary, start, amount.first)
    if noun is not None:
        counted = Counted(noun.index, noun.index + 1, "earlier", noun)
        return _count(vocabulary, amount, value, counted, "count.earlier_noun")
    if counted_anew(vocabulary, start):
        return _count(vocabulary, amount, value, None, COUNTED_ANEW)
    if breaks_down(vocabulary, amount, start) or vocabulary.around_end(start, "among"):
        return _count(vocabulary, amount, value, None, "count.breakdown")
    if amount.numeral.kind == "vague" and amount.numeral.scale >= _RHETORIC:
        return _number(amount, "number", "number.rhetoric")
    govern = governor_before(vocabulary, start, ("person", "any"), _REACH_OF_BARE)
    if govern is not None and (govern.last >= start - 2 or govern.form != "noun"):
        return _count(vocabulary, amount, value, None, "count.governed")
    told_behind = vocabulary.people_may_follow(start) or counts_whom(vocabulary, amount.last)
    if is_crowd(vocabulary, amount) or (told_behind and happens_after(vocabulary, amount.last)):
        return _count(vocabulary, amount, value, None, "count.people")
    of_all = counted_of_all(vocabulary, amount)
    if of_all is not None:
        return _count(vocabulary, amount, value, of_all, "count.of_all")
    return _number(amount, "number", "number.bare")


def _count(vocabulary: Vocabulary, amount: Amount, value: tuple[int, int], counted: Counted | None, rule: str) -> Draft:
    end = counted.last if counted is not None and counted.first >= amount.last else amount.last
    bounds = bounds_of(vocabulary, amount, value, end)
    if counted is not None and counted.how in ("earlier", "before"):
        bounds = bounds_before_noun(vocabulary, bounds, counted.first)
    mixed = vocabulary.around_start(end, "mixed")
    last = max(bounds.last, mixed.last if mixed is not None else 0)
    first = min(counted.first, bounds.first) if counted is not None and counted.how == "before" else bounds.first
    return Draft(
        first, last, bounds.first, end, "count", _rule(rule, bounds), _exact(amount, value),
        bounds.low, bounds.high, bounds.approx, counted,
    )  # fmt: skip


def _rule(rule: str, bounds: Bounds) -> str:
    return rule if bounds.rule == "exact" else f"{rule}+{bounds.rule}"


def _exact(amount: Amount, value: tuple[int, int]) -> float | None:
    return float(value[0]) if amount.low == amount.high else None


def _dual(vocabulary: Vocabulary, noun: Noun) -> Draft:
    last = tail_of(vocabulary, noun)
    counted = Counted(noun.index, last, "noun", noun)
    if noun.row.noun_class in _NO_COUNTS:
        return Draft(noun.index, last, noun.index, last, "number", f"dual.{noun.row.noun_class}", 2.0)
    definite = vocabulary.is_definite(noun.index)
    kind, rule = ("number", "dual.definite") if definite else ("count", "dual")
    draft = Draft(noun.index, last, noun.index, last, kind, rule, 2.0, 2, 2, counted=counted)
    bounds = _dual_bounds(vocabulary, draft)
    return draft if bounds is None else bounds


def _dual_bounds(vocabulary: Vocabulary, draft: Draft) -> Draft | None:
    word = vocabulary.around_start(draft.end, "after_lower")
    if word is None:
        return None
    return msgspec.structs.replace(draft, last=word.last, max=None, rule=f"dual+bound.{word.id}")
