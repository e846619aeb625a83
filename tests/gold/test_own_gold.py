"""The project's own gold is well formed and covers what it promises: types, statuses, modes, texts without a claim."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
CODES = yaml.safe_load((ROOT / "src/tawatur/resources/event_types.yaml").read_text(encoding="utf-8"))
FILES = (
    "short.jsonl",
    "wide.jsonl",
    "blind-posts.jsonl",
    "blind-desk.jsonl",
    "unseen-posts.jsonl",
    "unseen-desk.jsonl",
    "unseen2-posts.jsonl",
    "unseen2-desk.jsonl",
    "unseen3-posts.jsonl",
    "unseen3-desk.jsonl",
    "unseen4-posts.jsonl",
    "unseen4-desk.jsonl",
    "unseen5-posts.jsonl",
    "unseen5-desk.jsonl",
    "unseen6-posts.jsonl",
    "unseen6-desk.jsonl",
)
TEXT_SLOTS = ("trigger", "agent", "recipient", "instrument", "place", "origin", "chain")
CODE_SLOTS = {
    "status": "status",
    "certainty": "certainty",
    "polarity": "polarity",
    "endorsement": "endorsement",
    "mode": "mode",
    "origin_kind": "source_kinds",
}


def read(name: str) -> list[dict[str, Any]]:
    lines = (ROOT / "gold" / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


REPORTS = [report for name in FILES for report in read(name)]
CLAIMS = [claim for report in REPORTS for claim in report["claims"]]
NONEVENTS = (ROOT / "gold" / "nonevents.txt").read_text(encoding="utf-8").splitlines()


def strings(claim: dict[str, Any]) -> Iterator[str]:
    for slot in TEXT_SLOTS:
        value = claim[slot]
        yield from value if isinstance(value, list) else [value] if value else []
    for figure in claim["figures"]:
        yield figure["text"]
        if figure["group"]:
            yield figure["group"]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report["id"])
def test_every_string_stands_in_the_text(report: dict[str, Any]) -> None:
    text = report["text"]
    wanted = [piece for claim in report["claims"] for piece in strings(claim)]
    wanted += [piece for notice in report["notices"] for piece in [notice["text"], *notice["contacts"]]]
    assert [piece for piece in wanted if piece not in text] == []


def test_codes_are_known() -> None:
    types = {row["id"] for row in CODES["types"]}
    for claim in CLAIMS:
        assert claim["type"] in types
        assert all(claim[slot] in CODES[codes] for slot, codes in CODE_SLOTS.items())
        assert all(figure["measure"] in CODES["measures"] for figure in claim["figures"])


def test_a_claim_without_origin_is_the_publishers() -> None:
    for claim in CLAIMS:
        assert (claim["origin"] is None) == (claim["origin_kind"] == "publisher")
        assert not claim["chain"] or claim["chain"][-1] == claim["origin"]
        assert claim["origin"] or claim["mode"] != "direct_quote"


def test_bounds_of_figures_are_ordered() -> None:
    for figure in (figure for claim in CLAIMS for figure in claim["figures"]):
        assert figure["min"] is not None or figure["max"] is not None
        assert figure["min"] is None or figure["max"] is None or figure["min"] <= figure["max"]


def test_every_type_is_told_at_least_three_times() -> None:
    seen = Counter(claim["type"] for claim in read_claims("wide.jsonl"))
    assert [row["id"] for row in CODES["types"] if seen[row["id"]] < 3] == []


def read_claims(name: str) -> list[dict[str, Any]]:
    return [claim for report in read(name) for claim in report["claims"]]


@pytest.mark.parametrize("slot", ["status", "certainty", "polarity", "endorsement", "mode"])
def test_every_value_of_a_slot_is_met(slot: str) -> None:
    assert {claim[slot] for claim in CLAIMS} == set(CODES[slot])


def test_size_and_identity() -> None:
    assert len(REPORTS) >= 150
    assert sum(not report["claims"] for report in REPORTS) >= 30
    assert len({report["id"] for report in REPORTS}) == len(REPORTS)
    assert len({report["text"] for report in REPORTS}) == len(REPORTS)
    assert {len(claim["chain"]) for claim in CLAIMS if claim["chain"]} == {2, 3}


def test_sentences_without_a_claim_are_many_and_single() -> None:
    assert len(NONEVENTS) >= 320
    assert len(set(NONEVENTS)) == len(NONEVENTS)
    assert all(line.strip() == line and len(line.split()) >= 3 for line in NONEVENTS)
