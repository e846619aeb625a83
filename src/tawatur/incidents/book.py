"""The book of incidents: reports go in and come out one by one, and the incidents are always those of the set.

Adding reports one at a time, in any order, gives the same incidents as building them all at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tawatur.incidents.assemble import assemble, incident_id
from tawatur.incidents.block import Blocks
from tawatur.incidents.copies import Passage, PassageIndex, bands, jaccard, shingles, text_of
from tawatur.incidents.judge import Verdict, judge
from tawatur.incidents.merge import Cluster, Pair, merge
from tawatur.incidents.policy import linking
from tawatur.incidents.strands import Strand, strands_of
from tawatur.incidents.views import ReportView, view_of
from tawatur.incidents.voices import ClaimKey, Voiced, voices_of
from tawatur.incidents.words import plain_words
from tawatur.model.incident import Incident, Link
from tawatur.model.record import Record


class IncidentBook:
    """Records and what links them. Not safe to share between threads."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._reports: dict[str, ReportView] = {}
        self._strands: dict[str, tuple[Strand, ...]] = {}
        self._by_id: dict[str, Strand] = {}
        self._blocks = Blocks()
        self._verdicts: dict[Pair, Verdict] = {}
        self._neighbours: dict[str, set[str]] = defaultdict(set)
        self._passages = PassageIndex()
        self._shingles: dict[str, frozenset[str]] = {}
        self._buckets: dict[tuple[int, ...], set[str]] = defaultdict(set)
        self._twins: dict[str, set[str]] = defaultdict(set)
        for record in records:
            self.add(record)

    def add(self, record: Record) -> None:
        """Adds a report's record; one with the same report id replaces it."""
        if record.report.id in self._reports:
            self.remove(record.report.id)
        view = view_of(record)
        self._reports[view.id] = view
        self._add_text(record)
        self._strands[view.id] = strands_of(view)
        shared = self._passages.shared(view.id)
        for strand in self._strands[view.id]:
            self._add_strand(strand, shared)

    def remove(self, report: str) -> None:
        """Takes a report out, by its id; raises KeyError where it is not in the book."""
        for strand in self._strands.pop(report):
            self._blocks.remove(strand)
            del self._by_id[strand.id]
            for other in self._neighbours.pop(strand.id, set()):
                self._neighbours[other].discard(strand.id)
                self._verdicts.pop(_pair(strand.id, other), None)
        self._passages.remove(report)
        for key in bands(self._shingles.pop(report)):
            self._buckets[key].discard(report)
        for twin in self._twins.pop(report, set()):
            self._twins[twin].discard(report)
        del self._reports[report]

    def incidents(self) -> tuple[Incident, ...]:
        """All incidents, in order of their earliest report."""
        done: set[str] = set()
        clusters: list[Cluster] = []
        for name in sorted(self._by_id, key=lambda name: (self._by_id[name].order, name)):
            if name not in done:
                component = self._component(name)
                done |= component
                clusters += self._merged(component)
        clusters.sort(key=lambda cluster: (cluster.strands[0].order, cluster.strands[0].id))
        homes = {strand.id: incident_id(cluster) for cluster in clusters for strand in cluster.strands}
        voices = self._voices(self._reports)
        return tuple(assemble(c, self._reports, voices, self._links(c, homes)) for c in clusters)

    def incidents_of(self, report: str) -> tuple[Incident, ...]:
        """The incidents that a report's claims belong to; looks only at what is connected to it."""
        component = {n for strand in self._strands[report] for n in self._component(strand.id)}
        clusters = self._merged(component)
        homes = {strand.id: incident_id(cluster) for cluster in clusters for strand in cluster.strands}
        voices = self._voices({self._by_id[name].report for name in component})
        ours = [c for c in clusters if any(strand.report == report for strand in c.strands)]
        return tuple(assemble(c, self._reports, voices, self._links(c, homes)) for c in ours)

    def copies(self) -> frozenset[Pair]:
        """Pairs of report ids (smaller first) whose whole texts are one text."""
        return frozenset(_pair(report, twin) for report, twins in self._twins.items() for twin in twins)

    def _add_text(self, record: Record) -> None:
        text, report = text_of(record), record.report.id
        self._passages.add(text)
        parts = self._shingles[report] = shingles(text)
        keys = bands(parts)
        for other in {name for key in keys for name in self._buckets[key]}:
            if jaccard(parts, self._shingles[other]) >= linking().copies.jaccard:
                self._twins[report].add(other)
                self._twins[other].add(report)
        for key in keys:
            self._buckets[key].add(report)

    def _add_strand(self, strand: Strand, passages: Sequence[Passage]) -> None:
        shared = self._copied_strands(strand, passages)
        for other in [*self._blocks.near(strand), *shared]:
            verdict = judge(strand, other, other in shared)
            if verdict.decision == "different":
                continue  # most are; they are cheap to judge again and many to keep
            self._verdicts[_pair(strand.id, other.id)] = verdict
            self._neighbours[strand.id].add(other.id)
            self._neighbours[other.id].add(strand.id)
        self._blocks.add(strand)
        self._by_id[strand.id] = strand

    def _copied_strands(self, strand: Strand, passages: Sequence[Passage]) -> list[Strand]:
        """Strands of other reports that tell of the same in the same words, by the passages that reports share."""
        found: dict[str, Strand] = {}
        for run in passages:
            told = _told(strand, run.one_start, run.one_end)
            for other in self._strands.get(run.other, ()) if told else ():
                if told & _told(other, run.other_start, run.other_end):
                    found[other.id] = other
        return [found[name] for name in sorted(found)]

    def _judged(self, one: Strand, other: Strand) -> Verdict:
        return self._verdicts.get(_pair(one.id, other.id)) or judge(one, other)

    def _merged(self, component: set[str]) -> list[Cluster]:
        """The clusters of strands that no judgement of "same" connects to any other."""
        pairs = {
            _pair(name, other) for name in component for other in self._neighbours.get(name, ()) if other in component
        }
        verdicts = {pair: self._verdicts[pair] for pair in pairs}
        return merge([self._by_id[name] for name in sorted(component)], verdicts, self._judged)

    def _component(self, start: str) -> set[str]:
        """The ids of all strands that judgements of "same" connect to one."""
        seen, left = {start}, [start]
        while left:
            name = left.pop()
            for other in self._neighbours.get(name, ()):
                if other not in seen and self._verdicts[_pair(name, other)].decision == "same":
                    seen.add(other)
                    left.append(other)
        return seen

    def _voices(self, reports: Iterable[str]) -> dict[ClaimKey, Voiced]:
        found: dict[ClaimKey, Voiced] = {}
        for name in reports:
            twins = frozenset(self._twins.get(name, ()))
            found.update(voices_of(self._reports[name], self._passages.shared(name), twins, self._reports))
        return found

    def _links(self, cluster: Cluster, homes: dict[str, str]) -> list[Link]:
        """Judgements that fell short of "same", and ones that the limits overruled, one for each other incident."""
        mine = incident_id(cluster)
        found: dict[str, Link] = {}
        for strand in cluster.strands:
            for other in sorted(self._neighbours.get(strand.id, ())):
                verdict = self._verdicts[_pair(strand.id, other)]
                home = homes.get(other)
                if home is not None and home != mine and verdict.decision != "different":
                    found.setdefault(home, Link(home, "unsure", verdict.reason))
        return [found[name] for name in sorted(found)]


def _told(strand: Strand, start: int, end: int) -> set[tuple[str, tuple[str, ...]]]:
    """What a strand tells in a stretch of its report: types with their trigger words."""
    events = [view.claim.event for view in strand.claims]
    return {(event.type, plain_words(event.trigger.text)) for event in events if start <= event.trigger.start < end}


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
