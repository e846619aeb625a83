"""From raw texts of the multi-report gold, by way of the reader, to incidents."""

from __future__ import annotations

from tawatur.evaluate.gold import read_gold_folder
from tawatur.evaluate.incidents_score import linking_score
from tawatur.incidents import build_incidents
from tawatur.pipeline import read_report
from tests.incidents.gold_records import GOLD


def test_raw_texts_link_well() -> None:
    gold = read_gold_folder(GOLD / "incidents")
    records = [read_report(report.input) for report in gold]
    score = linking_score(records, build_incidents(records), gold)
    assert score.items > 400
    assert score.f1 >= 0.85
