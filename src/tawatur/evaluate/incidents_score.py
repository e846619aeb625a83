"""Scores of incident linking: B-cubed over claims of the multi-report gold, and exactness of pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

import msgspec

from tawatur.evaluate.gold import GoldReport
from tawatur.model.incident import Incident
from tawatur.model.record import Claim, Record

Item = TypeVar("Item", bound=Hashable)


class Score(msgspec.Struct, frozen=True):
    """Precision, recall and their harmonic mean, each 0 to 1; ``items`` is how many items were scored."""

    precision: float
    recall: float
    f1: float
    items: int


def b_cubed(predicted: Mapping[Item, Hashable], gold: Mapping[Item, Hashable]) -> Score:
    """B-cubed of a clustering against the gold one; both map an item to its cluster.

    Only items of the gold are scored; one that the prediction lacks counts as a cluster of its own.
    """
    if not gold:
        return Score(1.0, 1.0, 1.0, 0)
    ours: dict[Item, Hashable] = {item: predicted.get(item, ("alone", item)) for item in gold}
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


def linking_score(records: Iterable[Record], incidents: Iterable[Incident], gold: Iterable[GoldReport]) -> Score:
    """B-cubed of incidents built from what a reader made of the gold's raw texts.

    A gold claim goes with the claim read at the same trigger, else with the nearest in its sentence; one that was not
    read at all counts as a cluster of its own. Records are matched to gold reports by ``report.ref``.
    """
    home = {(m.evidence.report, m.evidence.claim): incident.id for incident in incidents for m in incident.members}
    by_ref = {record.report.ref: record for record in records}
    wanted: dict[Hashable, Hashable] = {}
    found: dict[Hashable, Hashable] = {}
    for report in gold:
        read = _read_claims(by_ref[report.id], report) if report.id in by_ref else {}
        for number, incident in enumerate(report.incident_of):
            if incident is not None:
                wanted[(report.id, number)] = incident
                if number in read:
                    found[(report.id, number)] = home[(by_ref[report.id].report.id, read[number])]
    return b_cubed(found, wanted)


def _read_claims(record: Record, gold: GoldReport) -> dict[int, str]:
    """Which claim of a record stands for each gold claim, by number."""
    used: Counter[str] = Counter()
    read: dict[int, str] = {}
    for number, claim in enumerate(gold.claims):
        start = gold.text.find(claim.trigger, used[claim.trigger])
        used[claim.trigger] = start + 1
        same = _claim_at(record, max(start, 0), max(start, 0) + len(claim.trigger), claim.type)
        if same is not None:
            read[number] = same.id
    return read


def _claim_at(record: Record, start: int, end: int, kind: str) -> Claim | None:
    touching = [c for c in record.claims if c.event.trigger.start < end and start < c.event.trigger.end]
    if touching:
        return touching[0]
    sentence = _sentence(record, start)
    near = [claim for claim in record.claims if _sentence(record, claim.event.trigger.start) == sentence]
    return min(near, key=lambda c: (c.event.type != kind, abs(c.event.trigger.start - start)), default=None)


def _sentence(record: Record, offset: int) -> int:
    return next((i for i, segment in enumerate(record.segments) if segment.start <= offset < segment.end), -1)
