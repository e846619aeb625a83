"""Puts counts together.

Parts of a whole ("بينهم طفلان"), groups taken from before ("18 آخرين"), measures, running tolls.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.mentions.quantities.amounts import CLITIC_TOKENS
from tawatur.mentions.quantities.drafts import Draft
from tawatur.mentions.quantities.measures import Found, measure_of, own_measure, partly, same_kind
from tawatur.mentions.quantities.vocabulary import Vocabulary
from tawatur.model.codes import Measure
from tawatur.model.mentions import QuantityMention

_FURTHEST_WHOLE = 40
_WIDEST_LINK = 5
_LONGEST_SIDE = 4
_INHABITANTS = frozenset(("نسمة",))  # counts of inhabitants describe a place, unless something happened to them
COUNTED_ANEW = "count.anew"
_LIST_SIGNS = frozenset("،,")


def resolve(vocabulary: Vocabulary, drafts: Sequence[Draft]) -> tuple[QuantityMention, ...]:
    """The mentions of the drafts, which stand in order."""
    drafts = _without_overlap(drafts)
    done: list[QuantityMention] = []
    for draft in drafts:
        if draft.kind != "count":
            done.append(_mention(vocabulary, draft))
            continue
        whole = _whole(vocabulary, done, draft)
        found = measure_of(vocabulary, draft, _inherited(vocabulary, drafts, done, draft, whole))
        found = partly(vocabulary, draft, found)
        if whole is not None and found.measure != done[whole].measure:
            whole = _whole_of(vocabulary, done, draft, found.measure)
        if _is_groundless(draft, found, whole):
            done.append(_mention(vocabulary, draft, kind="number"))
        else:
            done.append(_counted(vocabulary, done, draft, found.measure, whole))
    return tuple(done)


def _without_overlap(drafts: Sequence[Draft]) -> list[Draft]:
    """Of overlapping drafts the first: "مسلحان مجهولان" is one dual with its adjective."""
    kept: list[Draft] = []
    for draft in drafts:
        if not kept or draft.first >= kept[-1].last:
            kept.append(draft)
    return kept


def _inherited(
    vocabulary: Vocabulary, drafts: Sequence[Draft], done: Sequence[QuantityMention], draft: Draft, whole: int | None
) -> Found | None:
    """The measure of the whole, or of the count right before in a list: "بحياة 9 نزلاء وثلاثة حراس"."""
    if whole is not None:
        return Found(done[whole].measure, "whole")
    if draft.rule.startswith(COUNTED_ANEW):
        return _told_before(vocabulary, done, draft)
    before = done[-1] if done else None
    if before is None or before.kind != "count" or before.measure is None:
        return None
    outer = _outer(vocabulary, draft.start)
    apart = outer - before.last > 1 and not _of_another_side(vocabulary, before, draft, outer)
    if apart or not same_kind(drafts[len(done) - 1], draft):
        return None
    return Found(before.measure, "whole") if _listed_with(vocabulary, before, outer) else None


def _of_another_side(vocabulary: Vocabulary, before: QuantityMention, draft: Draft, outer: int) -> bool:
    """3 قتلى من الجيش و5 من المسلحين: the same befell some of another side."""
    of = draft.counted is not None and draft.counted.how == "of"
    between = vocabulary.document.tokens[before.last : outer]
    return of and len(between) <= _LONGEST_SIDE and between[0].text == "من"


def _told_before(vocabulary: Vocabulary, done: Sequence[QuantityMention], draft: Draft) -> Found | None:
    """The measure of the count in the same sentence whose number has risen to this one."""
    sentence = vocabulary.document.sentence_at(draft.first)
    told = (m for m in done if m.measure is not None and vocabulary.document.sentence_at(m.first) == sentence)
    first = next(told, None)
    return Found(first.measure, "whole") if first is not None and draft.min != first.min else None


def _is_groundless(draft: Draft, found: Found, whole: int | None) -> bool:
    """Whether too little speaks for a count: an unknown noun or a lone "one of" that nothing governs, a capacity."""
    if draft.rule.startswith("count.breakdown"):
        return whole is None
    if found.how == "capacity" or (draft.rule.startswith(COUNTED_ANEW) and found.measure is None):
        return True
    if whole is not None or draft.counted is None:
        return False
    noun = draft.counted.noun
    if draft.counted.how == "unknown" or (noun is not None and noun.row.sg in _INHABITANTS):
        return found.how not in ("direct", "verb")
    return draft.value == 1 and draft.counted.how == "of" and found.measure is None


def _counted(
    vocabulary: Vocabulary, done: Sequence[QuantityMention], draft: Draft, measure: Measure | None, whole: int | None
) -> QuantityMention:
    group = _group(vocabulary, done, draft, whole)
    words = vocabulary.document.span_without_clitics(*group).text if group is not None else None
    since = vocabulary.cumulative.get(vocabulary.document.sentence_at(draft.first))
    cumulative = since is not None and draft.first >= since
    span = vocabulary.document.span_without_clitics(draft.first, draft.last)
    first, last = group if group is not None else (None, None)
    return QuantityMention(
        span.text, span.start, span.end, draft.first, draft.last, "count", draft.value, draft.min, draft.max,
        draft.approx, words, first, last, measure, draft.rule, cumulative, whole,
    )  # fmt: skip


def _mention(vocabulary: Vocabulary, draft: Draft, kind: str | None = None) -> QuantityMention:
    span = vocabulary.document.span_without_clitics(draft.first, draft.last)
    rule = draft.rule if kind is None else draft.rule.replace("count.", "number.", 1)
    return QuantityMention(
        span.text, span.start, span.end, draft.first, draft.last, kind or draft.kind, draft.value,
        None, None, draft.approx, None, None, None, None, rule,
    )  # fmt: skip


def _group(
    vocabulary: Vocabulary, done: Sequence[QuantityMention], draft: Draft, whole: int | None
) -> tuple[int, int] | None:
    """The tokens counted; "18 آخرين", "7 منهم" and a bare share count what the count before them does."""
    counted = draft.counted
    if counted is not None and counted.how == "before":
        return counted.first, counted.head_last
    if counted is not None and counted.how == "earlier":
        return counted.first, _with_definite_adjectives(vocabulary, counted.last, draft.start)
    if counted is not None and counted.how != "others":
        return counted.first, counted.last
    if counted is None and whole is None and not draft.rule.startswith(COUNTED_ANEW):
        return None
    for earlier in [done[whole]] if whole is not None else reversed(done):
        if earlier.kind == "count" and earlier.part_of is None and earlier.counted_first is not None:
            return earlier.counted_first, earlier.counted_last or earlier.counted_first + 1
    return None


def _with_definite_adjectives(vocabulary: Vocabulary, last: int, stop: int) -> int:
    """عدد القتلى المدنيين إلى 6: the dead are civilians."""
    tokens = vocabulary.document.tokens
    definite = tokens[last - 1].key.startswith("ال")
    while definite and last < stop and vocabulary.noun(last) is not None and tokens[last].text.startswith("ال"):
        last += 1
    return last


def _whole(vocabulary: Vocabulary, done: Sequence[QuantityMention], draft: Draft) -> int | None:
    """The index of the count that ``draft`` is a part of, or None."""
    outer = _outer(vocabulary, draft.start)
    counted = draft.counted
    if vocabulary.around_end(outer, "among") or vocabulary.around_end(draft.start, "among"):
        return _last_whole(vocabulary, done, draft)
    if counted is not None and counted.how == "others" and vocabulary.around_start(counted.first, "among"):
        return _last_whole(vocabulary, done, draft)
    if draft.rule.startswith("count.breakdown") or _opens_breakdown(vocabulary, draft, outer):
        return _last_whole(vocabulary, done, draft)
    if counted is not None and counted.how == "of" and own_measure(vocabulary, draft) is not None:
        return _last_whole(vocabulary, done, draft)
    if done and done[-1].part_of is not None and _listed_with(vocabulary, done[-1], outer):
        whole = done[-1].part_of
        own = own_measure(vocabulary, draft)
        return whole if own is None or own == done[whole].measure else None
    return None


def _opens_breakdown(vocabulary: Vocabulary, draft: Draft, outer: int) -> bool:
    """ "102 قتلى: 61 من تنظيم الدولة"."""
    if draft.counted is None or draft.counted.how != "of" or not outer:
        return False
    return vocabulary.document.tokens[outer - 1].text == ":"


def _outer(vocabulary: Vocabulary, first: int) -> int:
    tokens = vocabulary.document.tokens
    while first and tokens[first - 1].text in CLITIC_TOKENS and tokens[first - 1].text != "و":
        first -= 1
    return first


def _last_whole(vocabulary: Vocabulary, done: Sequence[QuantityMention], draft: Draft) -> int | None:
    """The nearest whole before a part in its sentence; of those the one of the same measure where a part names one."""
    sentence = vocabulary.document.sentence_at(draft.first)
    own = own_measure(vocabulary, draft)
    nearest = None
    for index in range(len(done) - 1, -1, -1):
        earlier = done[index]
        if draft.first - earlier.last > _FURTHEST_WHOLE or vocabulary.document.sentence_at(earlier.first) != sentence:
            break
        if earlier.kind != "count" or earlier.part_of is not None or not _fits_into(draft, earlier):
            continue
        if own is None or earlier.measure == own:
            return index
        nearest = index if nearest is None else nearest
    return nearest


def _whole_of(
    vocabulary: Vocabulary, done: Sequence[QuantityMention], draft: Draft, measure: Measure | None
) -> int | None:
    """The whole in the same sentence whose measure a part has of its own: "17 قتيلا و29 جريحا بينهم 8 أطفال قضوا"."""
    sentence = vocabulary.document.sentence_at(draft.first)
    for index in range(len(done) - 1, -1, -1):
        earlier = done[index]
        if vocabulary.document.sentence_at(earlier.first) != sentence:
            return None
        if earlier.kind == "count" and earlier.part_of is None and earlier.measure == measure:
            return index if _fits_into(draft, earlier) else None
    return None


def _fits_into(draft: Draft, whole: QuantityMention) -> bool:
    """A part is no greater than its whole."""
    return draft.min is None or whole.max is None or draft.min <= whole.max


def _listed_with(vocabulary: Vocabulary, earlier: QuantityMention, outer: int) -> bool:
    """Whether a count goes on the list of parts: "and" or a comma, and no word that begins anew, stands between."""
    document = vocabulary.document
    if outer >= len(document.tokens) or outer - earlier.last > _WIDEST_LINK:
        return False
    joined = document.tokens[outer].proclitics == "و"
    for index in range(earlier.last, outer):
        token = document.tokens[index]
        if token.kind == "sign" and token.text not in _LIST_SIGNS:
            return False
        if document.classes[index] in ("subordinator", "relative") or index in vocabulary.begins:
            return False
        joined = joined or token.text == "و" or (token.text in _LIST_SIGNS and index == outer - 1)
    return joined
