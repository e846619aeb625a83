"""The scorer on hand-made pairs, and against the shared one where it is at hand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from tawatur.evaluate.claims_score import Rate, score_claims, texts_agree
from tawatur.evaluate.gate import breaches, metrics_of
from tawatur.evaluate.gold import GoldClaim, GoldFigure, GoldReport, read_gold
from tawatur.pipeline import read_report

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "bin" / "score"
TEXT = "قصفت الطائرات بلدة سرمين أمس وقتل ثلاثة مدنيين."


def gold(**changes: object) -> GoldReport:
    claim = GoldClaim("air_strike", "قصفت", "occurred", "certain", "+", "asserts", "narrated")
    return GoldReport("r", TEXT, None, "2024-01-17", [msgspec.structs.replace(claim, **changes)])


def test_a_missed_and_a_spurious_claim() -> None:
    record = read_report(gold().input)
    score = score_claims([(gold(type="curfew"), record)])
    assert score.claims == Rate(0, 1, len(record.claims))
    assert {miss.kind for miss in score.misses} == {"missed", "spurious", "figure spurious"}


def test_figures_are_compared_over_the_report() -> None:
    report = gold(figures=[GoldFigure("killed", "ثلاثة مدنيين", 3, 3), GoldFigure("wounded", "س", 9, 9)])
    score = score_claims([(report, read_report(report.input))])
    assert (score.figures.hit, score.figures.gold) == (1, 2)


def test_texts_agree_by_half_of_their_words() -> None:
    assert texts_agree("قوات النظام", "لقوات النظام السوري")
    assert not texts_agree("قوات النظام", "قوات سوريا الديمقراطية الشمالية")


def test_a_metric_below_its_floor_is_named() -> None:
    score = score_claims([(gold(type="curfew"), read_report(gold().input))])
    (breach,) = breaches("set", metrics_of(score), {"set": {"claims": 0.5}, "other": {"claims": 1.0}})
    assert (breach.metric, breach.value, breach.floor) == ("claims", 0.0, 0.5)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared scorer is not beside this checkout")
def test_the_shared_scorer_gives_the_same_figures(tmp_path: Path) -> None:
    path = ROOT / "gold" / "short.jsonl"
    reports = read_gold(path)
    records = [read_report(report.input) for report in reports]
    predicted = tmp_path / "records.jsonl"
    predicted.write_bytes(b"\n".join(msgspec.json.encode(record) for record in records))
    ran = subprocess.run(
        [sys.executable, str(SHARED), "claims", str(path), str(predicted), "--json"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    theirs = json.loads(ran.stdout)
    ours = score_claims(zip(reports, records, strict=True))
    assert theirs["claims"]["f1"] == pytest.approx(ours.claims.f1, abs=1e-3)
    assert theirs["figures"]["f1"] == pytest.approx(ours.figures.f1, abs=1e-3)
    for slot, share in theirs["slots"].items():
        assert share == pytest.approx(ours.accuracy(slot), abs=1e-3), slot
