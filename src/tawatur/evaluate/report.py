"""Runs the reader over gold sets and peers' sets and lays the figures out in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec

from tawatur.evaluate.claims_score import ClaimScore, score_claims
from tawatur.evaluate.gate import Breach, breaches, metrics_of
from tawatur.evaluate.gold import GoldReport, read_gold
from tawatur.evaluate.incident_gold import IncidentScores
from tawatur.evaluate.incidents_score import Score
from tawatur.model.record import Record, ReportInput

Reader = Callable[[ReportInput], Record]
COLUMNS = (
    "claims", "figures", "origin", "mode", "endorsement", "polarity", "status", "date", "agent", "recipient", "place",
)  # fmt: skip


class SetScore(msgspec.Struct, frozen=True):
    """One gold set with its score."""

    name: str
    reports: int
    score: ClaimScore


class QuietScore(msgspec.Struct, frozen=True):
    """Texts without any claim, and how many claims were read into them."""

    name: str
    texts: int
    spurious: int


def set_name(path: Path) -> str:
    """A short name for a gold file: its folder when the file is called gold, else its stem."""
    return path.parent.name if path.stem == "gold" else path.stem


def score_set(path: Path, read: Reader) -> SetScore:
    """Scores one gold file."""
    gold = read_gold(path)
    return SetScore(set_name(path), len(gold), score_claims((report, read(report.input)) for report in gold))


def score_quiet(path: Path, read: Reader) -> QuietScore:
    """Counts the claims read into a file of sentences (one a line) that hold none."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return QuietScore(set_name(path), len(lines), sum(len(read(ReportInput(line)).claims) for line in lines))


def quiet_part(name: str, gold: Iterable[GoldReport], read: Reader) -> QuietScore:
    """The reports of a gold set that hold no claim."""
    empty = [report for report in gold if not report.claims]
    return QuietScore(f"{name}, texts without claims", len(empty), sum(len(read(r.input).claims) for r in empty))


def table(sets: Sequence[SetScore]) -> list[list[str]]:
    """Header and one row a set; shares as two-decimal figures, a dash where a set fills no such slot."""
    rows = [["set", "texts", "gold", *COLUMNS]]
    for found in sets:
        metrics = metrics_of(found.score)
        figures = [f"{metrics[c]:.2f}" if c in metrics else "-" for c in COLUMNS]
        rows.append([found.name, str(found.reports), str(found.score.claims.gold), *figures])
    return rows


def incidents_table(reports: int, raw: Score, scores: IncidentScores) -> list[list[str]]:
    """What came of ``reports`` reports: linking from raw text (``raw``), the rest from the gold's own claims."""
    found, planted = scores.planted
    return [
        [f"incidents of {reports} reports", "precision", "recall", "F1"],
        ["claims linked, B-cubed, from raw text", *_figures(raw)],
        ["claims linked, B-cubed, from gold claims", *_figures(scores.linking)],
        ["pairs judged copies", *_figures(scores.copies)],
        ["cells with the independent origins exactly right", f"{scores.cells_right} of {len(scores.cells)}", "", ""],
        ["planted contradictions found", f"{found} of {planted}", "", ""],
        ["contradictions found in consistent incidents", str(scores.false_alarms), "", ""],
    ]


def _figures(score: Score) -> list[str]:
    return [f"{score.precision:.3f}", f"{score.recall:.3f}", f"{score.f1:.3f}"]


def markdown(rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown, as the README shows it."""
    head, *body = rows
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in body)])


def below_floor(sets: Iterable[SetScore], floors: dict[str, dict[str, float]]) -> list[Breach]:
    """All figures of all sets that lie below their floor."""
    return [breach for found in sets for breach in breaches(found.name, metrics_of(found.score), floors)]
