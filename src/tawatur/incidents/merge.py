"""Merging: strands judged the same become one case, closest first, as long as the case stays one happening.

The result depends on the set of strands and judgements only, never on the order in which they came.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec

from tawatur.incidents.judge import Verdict
from tawatur.incidents.places import distance_km
from tawatur.incidents.policy import linking
from tawatur.incidents.strands import Strand
from tawatur.model.incident import Reason

Pair = tuple[str, str]


class Cluster(msgspec.Struct, frozen=True):
    """Strands of one happening in order of statement, and why each joined, by strand id."""

    strands: tuple[Strand, ...]
    links: dict[str, Reason]


def merge(
    strands: Sequence[Strand], verdicts: Mapping[Pair, Verdict], judged: Callable[[Strand, Strand], Verdict]
) -> list[Cluster]:
    """Clusters of ``strands``. ``verdicts`` are pairs among them, ``judged`` judges any pair."""
    by_id = {strand.id: strand for strand in strands}
    home = {strand.id: [strand] for strand in strands}
    links = {strand.id: Reason("first_report") for strand in strands}
    for left, right in _closest_first(by_id, verdicts):
        ours, theirs = home[left], home[right]
        if ours is theirs or not _may_join(ours, theirs, judged):
            continue
        newcomer = right if _order(ours[0]) <= _order(theirs[0]) else left
        links[newcomer] = verdicts[(left, right)].reason
        joined = sorted([*ours, *theirs], key=_order)
        for strand in joined:
            home[strand.id] = joined
    return _clusters(home, links)


def _order(strand: Strand) -> tuple[tuple[str, str], str]:
    return strand.order, strand.id


def _closest_first(by_id: dict[str, Strand], verdicts: Mapping[Pair, Verdict]) -> list[Pair]:
    same = [pair for pair, verdict in verdicts.items() if verdict.decision == "same"]
    return sorted(same, key=lambda p: (verdicts[p].rank, _order(by_id[p[0]]), _order(by_id[p[1]])))


def _may_join(ours: list[Strand], theirs: list[Strand], judged: Callable[[Strand, Strand], Verdict]) -> bool:
    if not _within_diameter([*ours, *theirs]):
        return False
    verdicts = [judged(one, other) for one in ours for other in theirs]
    apart = [verdict.reason.rule for verdict in verdicts if verdict.decision == "different"]
    if any(rule != "other_place" for rule in apart):
        return False
    # Accounts of one act may put it in two places; then twice as many must agree as disagree.
    return 2 * len(apart) <= sum(verdict.decision == "same" for verdict in verdicts)


def _within_diameter(strands: list[Strand]) -> bool:
    """Whether all onsets lie within the policy's days and all sites within its kilometres."""
    limits = linking().limits
    dated = [s.onset for s in strands if s.onset is not None and s.onset.length <= limits.imprecise_days]
    if dated and max(w.first for w in dated) - min(w.first for w in dated) > limits.diameter_days:
        return False
    exact = (place for s in strands for place in s.sites if place.fine or place.settled)
    points = [place for place in exact if place.lat is not None and place.own]
    return all(distance_km(points[0], point) <= limits.diameter_km for point in points[1:])


def _clusters(home: dict[str, list[Strand]], links: dict[str, Reason]) -> list[Cluster]:
    distinct = {strands[0].id: strands for strands in home.values()}
    ordered = sorted(distinct.values(), key=lambda strands: _order(strands[0]))
    return [Cluster(tuple(strands), {s.id: links[s.id] for s in strands}) for strands in ordered]
