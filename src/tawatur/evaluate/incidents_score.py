"""Scores of incident linking: B-cubed over claims, and exactness of pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping

import msgspec


class Score(msgspec.Struct, frozen=True):
    """Precision, recall and their harmonic mean, each 0 to 1; ``items`` is how many items were scored."""

    precision: float
    recall: float
    f1: float
    items: int


def b_cubed(predicted: Mapping[Hashable, Hashable], gold: Mapping[Hashable, Hashable]) -> Score:
    """B-cubed of a clustering against the gold one; both map an item to its cluster.

    Only items of the gold are scored; one that the prediction lacks counts as a cluster of its own.
    """
    if not gold:
        return Score(1.0, 1.0, 1.0, 0)
    ours = {item: predicted.get(item, ("alone", item)) for item in gold}
    both = Counter((ours[item], gold[item]) for item in gold)
    mine, theirs = Counter(ours.values()), Counter(gold.values())
    precision = sum(both[(ours[item], gold[item])] / mine[ours[item]] for item in gold) / len(gold)
    recall = sum(both[(ours[item], gold[item])] / theirs[gold[item]] for item in gold) / len(gold)
    return Score(precision, recall, _harmonic(precision, recall), len(gold))


def pairs_score(predicted: Iterable[frozenset[str]], gold: Iterable[frozenset[str]]) -> Score:
    """Precision and recall of unordered pairs; of nothing found both are 1."""
    found, wanted = set(predicted), set(gold)
    right = len(found & wanted)
    precision = right / len(found) if found else 1.0
    recall = right / len(wanted) if wanted else 1.0
    return Score(precision, recall, _harmonic(precision, recall), len(wanted))


def _harmonic(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
