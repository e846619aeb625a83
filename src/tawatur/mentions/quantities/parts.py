"""Parts of counts ("بينهم طفلان"), groups taken from before ("18 آخرين") and running tolls."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.mentions.quantities.amounts import CLITIC_TOKENS
from tawatur.mentions.quantities.vocabulary import Vocabulary
from tawatur.model.mentions import QuantityMention

_FURTHEST_WHOLE = 40


def with_parts(vocabulary: Vocabulary, mentions: Sequence[QuantityMention]) -> tuple[QuantityMention, ...]:
    """The mentions with ``part_of``, inherited measures and groups, and ``cumulative`` filled in."""
    done: list[QuantityMention] = []
    for mention in mentions:
        if mention.kind == "count":
            mention = _with_whole(vocabulary, done, mention)
            mention = _with_group(vocabulary, done, mention)
            if vocabulary.document.sentence_at(mention.first) in vocabulary.cumulative:
                mention = msgspec.structs.replace(mention, cumulative=True)
        done.append(mention)
    return tuple(done)


def _with_whole(vocabulary: Vocabulary, done: list[QuantityMention], mention: QuantityMention) -> QuantityMention:
    whole = _whole(vocabulary, done, mention)
    if whole is None:
        return as_number(mention) if mention.rule.startswith("count.breakdown") else mention
    measure = mention.measure
    if measure is None or mention.rule.startswith("count.others"):
        measure = done[whole].measure
    return msgspec.structs.replace(mention, part_of=whole, measure=measure)


def _whole(vocabulary: Vocabulary, done: list[QuantityMention], mention: QuantityMention) -> int | None:
    """The index of the count that ``mention`` is a part of, or None."""
    outer = _outer(vocabulary, mention.first)
    if vocabulary.around_end(outer, "among") or vocabulary.around_end(mention.first, "among"):
        return _last_whole(vocabulary, done, mention)
    if mention.rule.startswith(("count.breakdown", "count.of")) and (
        mention.measure is not None or mention.rule.startswith("count.breakdown")
    ):
        return _last_whole(vocabulary, done, mention)
    if done and done[-1].part_of is not None and _listed_with(vocabulary, done[-1], outer):
        return done[-1].part_of
    return None


def _outer(vocabulary: Vocabulary, first: int) -> int:
    tokens = vocabulary.document.tokens
    while first and tokens[first - 1].text in CLITIC_TOKENS and tokens[first - 1].text != "و":
        first -= 1
    return first


def _last_whole(vocabulary: Vocabulary, done: list[QuantityMention], mention: QuantityMention) -> int | None:
    """The nearest whole before a part in its sentence; of those the one of the same measure where a part names one."""
    sentence = vocabulary.document.sentence_at(mention.first)
    nearest = None
    for index in range(len(done) - 1, -1, -1):
        earlier = done[index]
        if mention.first - earlier.last > _FURTHEST_WHOLE or vocabulary.document.sentence_at(earlier.first) != sentence:
            break
        if earlier.kind != "count" or earlier.part_of is not None:
            continue
        if not mention.rule.startswith("count.of") or earlier.measure == mention.measure:
            return index
        nearest = index if nearest is None else nearest
    return nearest


def _listed_with(vocabulary: Vocabulary, earlier: QuantityMention, outer: int) -> bool:
    """Whether a count goes on the list of parts: only "and" or a comma stands between."""
    tokens = vocabulary.document.tokens
    between = tokens[earlier.last : outer]
    if any(token.text not in ("و", "،", ",") for token in between):
        return False
    return tokens[outer].proclitics == "و" or bool(between)


def _with_group(vocabulary: Vocabulary, done: list[QuantityMention], mention: QuantityMention) -> QuantityMention:
    """ "18 آخرين" counts the same kind of people as the count before it."""
    if not mention.rule.startswith("count.others") or mention.counted_first is None:
        return mention
    for earlier in reversed(done):
        if earlier.kind == "count" and earlier.counted is not None and earlier.part_of is None:
            return msgspec.structs.replace(
                mention,
                counted=earlier.counted,
                counted_first=earlier.counted_first,
                counted_last=earlier.counted_last,
            )
    return msgspec.structs.replace(mention, counted=None, counted_first=None, counted_last=None)


def as_number(mention: QuantityMention) -> QuantityMention:
    """A mention that turned out to count nothing."""
    return msgspec.structs.replace(
        mention, kind="number", min=None, max=None, measure=None, counted=None, counted_first=None, counted_last=None
    )
