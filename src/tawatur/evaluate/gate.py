"""The gate: floors on record for each set, which a change may raise and never lower."""

from __future__ import annotations

from pathlib import Path

import msgspec

from tawatur.evaluate.claims_score import PLAIN_SLOTS, SLOTS, ClaimScore


class Breach(msgspec.Struct, frozen=True):
    """A figure below its floor."""

    name: str
    metric: str
    value: float
    floor: float


def metrics_of(score: ClaimScore) -> dict[str, float]:
    """The figures of a set that may have floors: F1 of claims and figures; slots as the table shows them."""
    found = {"claims": score.claims.f1, "figures": score.figures.f1}
    for slot in SLOTS:
        value = score.accuracy(slot) if slot in PLAIN_SLOTS and slot != "date" else score.share(slot)
        if value is not None:
            found[slot] = value
    return found


def read_floors(path: Path) -> dict[str, dict[str, float]]:
    """Floors by set and metric from a YAML file. Raises ``msgspec.ValidationError`` when it is no such table."""
    return msgspec.yaml.decode(path.read_bytes(), type=dict[str, dict[str, float]])


def breaches(name: str, metrics: dict[str, float], floors: dict[str, dict[str, float]]) -> list[Breach]:
    """The figures of set ``name`` below their floor; a metric with a floor that was not measured is a breach."""
    return [
        Breach(name, metric, metrics.get(metric, 0.0), floor)
        for metric, floor in floors.get(name, {}).items()
        if metrics.get(metric, 0.0) < floor
    ]
