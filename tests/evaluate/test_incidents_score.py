from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.evaluate.gold import GoldReport
from tawatur.evaluate.incidents_score import b_cubed, linking_score, pairs_score
from tawatur.incidents import build_incidents
from tests.incidents.make import claim, report

CLUSTERS = st.dictionaries(st.integers(0, 30), st.integers(0, 5), min_size=1)


@given(CLUSTERS)
def test_the_gold_itself_scores_one(gold: dict[int, int]) -> None:
    score = b_cubed(gold, gold)
    assert (score.precision, score.recall, score.f1, score.items) == (1.0, 1.0, 1.0, len(gold))


@given(CLUSTERS)
def test_one_cluster_has_full_recall_and_singletons_full_precision(gold: dict[int, int]) -> None:
    assert b_cubed(dict.fromkeys(gold, "all"), gold).recall == pytest.approx(1.0)
    assert b_cubed({}, gold).precision == pytest.approx(1.0)


def test_a_known_case() -> None:
    gold = {"a": 1, "b": 1, "c": 2, "d": 2}
    score = b_cubed({"a": 1, "b": 1, "c": 1, "d": 2}, gold)
    assert score.precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert score.recall == pytest.approx((1 + 1 + 1 / 2 + 1 / 2) / 4)


def test_nothing_to_score_is_no_fault() -> None:
    assert b_cubed({}, {}).f1 == 1.0
    assert pairs_score([], []).f1 == 1.0


def test_pairs() -> None:
    gold = [frozenset("ab"), frozenset("cd")]
    score = pairs_score([frozenset("ba"), frozenset("ac")], gold)
    assert (score.precision, score.recall, score.f1) == (0.5, 0.5, 0.5)
    assert pairs_score([frozenset("xy")], gold).f1 == 0.0


def test_a_claim_that_was_not_read_stands_alone() -> None:
    record = report("a", "غارة على حي. ثم قصف", claim("air_strike", "غارة", place="حي الورد"))
    claims = [claim("air_strike", "غارة"), claim("shelling", "قصف")]
    gold = msgspec.convert(
        {"id": "a", "text": record.report.text, "claims": claims, "incident_of": ["x", "x"]}, GoldReport
    )
    score = linking_score([record], build_incidents([record]), [gold])
    assert (score.precision, score.recall, score.items) == (1.0, 0.5, 2)
    assert linking_score([], [], [gold]).recall == 0.5
