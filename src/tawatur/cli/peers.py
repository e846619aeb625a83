"""The peers' part of ``tawatur evaluate``: reads whichever of their files a folder holds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tawatur.evaluate.peers import PeerRow
from tawatur.evaluate.peers_gsr import score_gsr
from tawatur.evaluate.peers_gsr_actors import score_actors
from tawatur.evaluate.peers_numbers import score_numbers
from tawatur.evaluate.peers_places import score_places
from tawatur.evaluate.peers_time import score_time
from tawatur.evaluate.report import Reader, markdown


def print_peers(folder: Path, read: Reader) -> None:
    """Prints one table for all suites of peers found below ``folder``; says so where there is none."""
    rows = list(_rows(folder, read))
    if not rows:
        print(f"\npeers: no known test file in {folder}")
        return
    head = ["peer suite", "cases", "disputed", "right", "share"]
    body = [[r.suite, str(r.cases), str(r.disputed), str(r.right), f"{r.share:.3f}"] for r in rows]
    print("\n" + markdown([head, *body]))


def _rows(folder: Path, read: Reader) -> Iterable[PeerRow]:
    for place in (folder, folder / "recognizers"):
        yield from score_numbers(place)
        yield from score_time(place)
    for path in _existing(folder, "idrisi_places.jsonl"):
        table = score_places(path)
        for line in (*table.recall, table.precision):
            yield PeerRow(f"IDRISI {line.name}", line.total, 0, line.right)
    for path in _existing(folder, "arabic_gsr.jsonl"):
        yield from score_actors(path)
        yield from score_gsr(path, read)


def _existing(folder: Path, name: str) -> list[Path]:
    return [folder / name] if (folder / name).exists() else []
