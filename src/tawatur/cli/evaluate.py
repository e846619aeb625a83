"""``tawatur evaluate``: the score table and the gate."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from tawatur.cli.peers import print_peers
from tawatur.evaluate.gate import read_floors
from tawatur.evaluate.gold import GoldReport
from tawatur.evaluate.gold_records import record_of_gold
from tawatur.evaluate.incident_gold import read_incident_gold, score_incidents
from tawatur.evaluate.incidents_score import linking_score
from tawatur.evaluate.report import SetScore, below_floor, incidents_table, markdown, score_quiet, score_set, table
from tawatur.incidents import IncidentBook
from tawatur.ingest.errors import InputError
from tawatur.lexicon.load import default_lexicon
from tawatur.model.record import Record, ReportInput
from tawatur.pipeline import mentions_of, read_incidents, read_report, segments_of
from tawatur.text.document import read_document


def evaluate_command(
    gold: Annotated[
        list[Path] | None, typer.Argument(help="Gold files (.jsonl), or .txt of sentences without claims.")
    ] = None,
    floors: Annotated[Path | None, typer.Option(help="YAML table of floors; a figure below one fails the run.")] = None,
    peers: Annotated[Path | None, typer.Option(help="Folder with peers' test files, in their own formats.")] = None,
    incidents: Annotated[Path | None, typer.Option(help="Folder with multi-report gold, to score linking.")] = None,
    errors: Annotated[int, typer.Option(help="Also print the first N differences of each set.")] = 0,
) -> None:
    """Score the reader against gold readings and print the table that the README shows.

    Examples:

      tawatur evaluate gold/short.jsonl gold/wide.jsonl --errors 20

      tawatur evaluate gold/*.jsonl --floors gold/floors.yaml --incidents gold/incidents --peers peers/
    """
    sets = [found for path in gold or [] if (found := _score(path, errors)) is not None]
    if sets:
        print(markdown(table(sets)))
    if incidents is not None:
        _print_incidents(incidents)
    if peers is not None:
        print_peers(peers, _read)
    if floors is not None:
        _gate(sets, floors)


def _score(path: Path, errors: int) -> SetScore | None:
    if not path.exists():
        print(f"skipped {path}: not here", file=sys.stderr)
        return None
    try:
        if path.suffix == ".txt":
            quiet = score_quiet(path, _read)
            print(f"{quiet.name}: {quiet.spurious} spurious claims in {quiet.texts} sentences without any\n")
            return None
        found = score_set(path, _read)
    except (msgspec.DecodeError, OSError, UnicodeDecodeError) as fault:
        raise InputError(f"{path}: no gold file: {fault}") from fault
    for miss in found.score.misses[:errors]:
        print(f"{found.name} {miss.report} {miss.kind}: {' '.join(miss.what.split())}")
    return found


def _print_incidents(folder: Path) -> None:
    """Linking from raw text, then what the ledger makes of the gold's own claims."""
    try:
        gold = read_incident_gold(folder)
    except (OSError, msgspec.DecodeError) as fault:
        raise InputError(f"{folder}: no multi-report gold: {fault}") from fault
    records = [_read(report.input) for report in gold.reports]
    raw = linking_score(records, read_incidents(records), gold.reports)
    book = IncidentBook(_gold_record(report) for report in gold.reports)
    scores = score_incidents(gold, book.incidents(), book.copies())
    print("\n" + markdown(incidents_table(len(gold.reports), raw, scores)))


def _gold_record(report: GoldReport) -> Record:
    return record_of_gold(report, mentions_of, segments_of(read_document(report.text, default_lexicon())))


def _read(report: ReportInput) -> Record:
    return read_report(report, default_lexicon())


def _gate(sets: list[SetScore], floors: Path) -> None:
    try:
        table_of_floors = read_floors(floors)
    except (OSError, msgspec.DecodeError) as fault:
        raise InputError(f"{floors}: no table of floors: {fault}") from fault
    low = below_floor(sets, table_of_floors)
    for breach in low:
        what = f"{breach.name} {breach.metric} {breach.value:.3f} < {breach.floor:.3f}"
        print(f"below its floor: {what}", file=sys.stderr)
    if low:
        raise typer.Exit(1)
    print(f"\ngate passed: {sum(len(found) for found in table_of_floors.values())} floors")
