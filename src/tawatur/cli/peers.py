"""The peers' part of ``tawatur evaluate``: reads whichever of their files a folder holds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tawatur.evaluate.peers import PeerRow
from tawatur.evaluate.peers_time import score_time
from tawatur.evaluate.report import markdown


def print_peers(folder: Path) -> None:
    """Prints one table for all suites of peers found below ``folder``; says so where there is none."""
    rows = list(_rows(folder))
    if not rows:
        print(f"\npeers: no known test file in {folder}")
        return
    head = ["peer suite", "cases", "disputed", "right", "share"]
    body = [[r.suite, str(r.cases), str(r.disputed), str(r.right), f"{r.share:.3f}"] for r in rows]
    print("\n" + markdown([head, *body]))


def _rows(folder: Path) -> Iterable[PeerRow]:
    yield from score_time(folder)
