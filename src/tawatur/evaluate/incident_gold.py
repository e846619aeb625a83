"""The multi-report gold: what is wanted of incidents built from it, and how many of those wishes come true."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from tawatur.evaluate.gold import GoldReport, read_gold_folder
from tawatur.evaluate.incidents_score import Score, b_cubed, pairs_score
from tawatur.model.codes import Measure
from tawatur.model.incident import Incident

_WHOLE_COPIES = ("verbatim", "near")
ClaimName = tuple[str, str]
Counted = tuple[Measure, str | None]


class GoldCell(msgspec.Struct, frozen=True):
    """A cell of the casualty matrix: how many independent origins count ``measure`` among ``group``."""

    measure: Measure
    group: str
    groups_as_written: list[str]
    independent_origins: int


class GoldContradiction(msgspec.Struct, frozen=True):
    """A planted contradiction; ``measure`` where the field is a figure."""

    field: str
    measure: Measure | None = None

    @property
    def name(self) -> str:
        """The field as the ledger names it, less the group."""
        return f"figure:{self.measure}" if self.field == "figure" else self.field


class GoldIncident(msgspec.Struct, frozen=True):
    """A happening of the gold and what its reports say of it."""

    key: str
    cells: list[GoldCell]
    contradictions: list[GoldContradiction]


class IncidentGold(msgspec.Struct, frozen=True):
    """Reports and the incidents that their claims speak of."""

    reports: list[GoldReport]
    incidents: list[GoldIncident]


class _File(msgspec.Struct, frozen=True):
    incidents: list[GoldIncident]


class CellCount(msgspec.Struct, frozen=True):
    """One cell with the independent origins wanted and found."""

    incident: str
    cell: str
    wanted: int
    found: int


class Disagreement(msgspec.Struct, frozen=True):
    """The fields in contradiction of one incident, wanted and found (open ones and since resolved)."""

    incident: str
    wanted: frozenset[str]
    found: frozenset[str]


class IncidentScores(msgspec.Struct, frozen=True):
    """How incidents built from gold claims compare with the gold."""

    linking: Score
    copies: Score
    cells: tuple[CellCount, ...]
    disagreements: tuple[Disagreement, ...]

    @property
    def cells_right(self) -> int:
        """Cells with exactly the independent origins wanted."""
        return sum(cell.wanted == cell.found for cell in self.cells)

    @property
    def planted(self) -> tuple[int, int]:
        """Planted contradictions found, and all of them."""
        found = sum(len(each.wanted & each.found) for each in self.disagreements)
        return found, sum(len(each.wanted) for each in self.disagreements)

    @property
    def false_alarms(self) -> int:
        """Contradictions found in incidents that have none."""
        return sum(len(each.found) for each in self.disagreements if not each.wanted)


def read_incident_gold(folder: Path) -> IncidentGold:
    """The multi-report gold of a folder: its ``*.jsonl`` and ``incidents.json``.

    Raises ``OSError`` when a file cannot be read and ``msgspec.ValidationError`` when it is no gold.
    """
    incidents = msgspec.json.decode((folder / "incidents.json").read_bytes(), type=_File).incidents
    return IncidentGold(read_gold_folder(folder), incidents)


def score_incidents(gold: IncidentGold, built: Sequence[Incident], copies: Iterable[tuple[str, str]]) -> IncidentScores:
    """Scores incidents ``built`` from the gold's own claims (claim ids ``c0``, ``c1`` … a report).

    ``copies`` are the pairs of report ids whose whole texts were judged one text.
    """
    homes = {(m.evidence.report, m.evidence.claim): i.id for i in built for m in i.members}
    wanted = wanted_homes(gold.reports)
    pairs = [(incident, built_for(incident.key, built, homes, wanted)) for incident in gold.incidents]
    return IncidentScores(
        b_cubed(homes, wanted),
        pairs_score((frozenset(pair) for pair in copies), copy_pairs_of(gold.reports)),
        tuple(cell for incident, found in pairs for cell in _cells(incident, found, gold.reports)),
        tuple(_disagreement(incident, found) for incident, found in pairs),
    )


def wanted_homes(reports: Iterable[GoldReport]) -> dict[ClaimName, str]:
    """The key of the incident of each gold claim that belongs to one."""
    return {
        (report.id, f"c{number}"): key
        for report in reports
        for number, key in enumerate(report.incident_of)
        if key is not None
    }


def copy_pairs_of(reports: Iterable[GoldReport]) -> set[frozenset[str]]:
    """The pairs of reports with one text; copies of one text are copies of one another."""
    parent = {r.id: r.copy_of for r in reports if r.copy_of is not None and r.copy_kind in _WHOLE_COPIES}
    families: dict[str, set[str]] = defaultdict(set)
    for child in parent:
        root = child
        while root in parent:
            root = parent[root]
        families[root] |= {child, root}
    return {frozenset((a, b)) for family in families.values() for a in family for b in family if a < b}


def built_for(
    key: str, built: Iterable[Incident], homes: Mapping[ClaimName, str], wanted: Mapping[ClaimName, str]
) -> Incident:
    """The incident that holds most claims of a gold incident."""
    votes = Counter(homes[name] for name, theirs in wanted.items() if theirs == key)
    winner = votes.most_common(1)[0][0]
    return next(incident for incident in built if incident.id == winner)


def _cells(gold: GoldIncident, built: Incident, reports: Sequence[GoldReport]) -> Iterator[CellCount]:
    columns = _columns(built, reports)
    for cell in gold.cells:
        votes = sum((columns[(cell.measure, group)] for group in _groups(cell)), Counter[str]())
        column = votes.most_common(1)[0][0] if votes else None
        voices = {value.voice for value in built.figures if value.column == column}
        yield CellCount(gold.key, f"{cell.measure} {cell.group}", cell.independent_origins, len(voices))


def _groups(cell: GoldCell) -> list[str | None]:
    """The words of a cell's group; a figure of people may stand without any."""
    return [*cell.groups_as_written, *([None] if cell.group == "people" else [])] or [None]


def _columns(built: Incident, reports: Sequence[GoldReport]) -> defaultdict[Counted, Counter[str]]:
    """Which of our columns the gold's figures went to, by measure and the words of their group."""
    claims = {report.id: report.claims for report in reports}
    found: defaultdict[Counted, Counter[str]] = defaultdict(Counter)
    for value in built.figures:
        for evidence in value.evidence:
            for figure in claims[evidence.report][int(evidence.claim[1:])].figures:
                if (figure.measure, figure.min, figure.max) == (value.column.split(":")[0], value.min, value.max):
                    found[(figure.measure, figure.group)][value.column] += 1
    return found


def _disagreement(gold: GoldIncident, built: Incident) -> Disagreement:
    found = frozenset(":".join(each.field.split(":")[:2]) for each in built.contradictions)
    return Disagreement(gold.key, frozenset(each.name for each in gold.contradictions), found)
