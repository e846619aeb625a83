"""Whoever did it, what is told stays the same: a party swapped for another of its kind changes no type and no doubt."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tawatur.evaluate.gold import GoldReport, read_gold
from tawatur.faces import read_actors
from tawatur.model.record import Record
from tawatur.pipeline import read_report

GOLD = Path(__file__).resolve().parents[2] / "gold"
SWAPS = [
    ("قوات سوريا الديمقراطية", "قوات الدعم السريع"),
    ("قوات الدعم السريع", "قوات سوريا الديمقراطية"),
    ("قوات النظام", "قوات الاحتلال"),
    ("قوات الاحتلال", "قوات النظام"),
    ("حركة حماس", "حركة الجهاد الإسلامي"),
    ("داعش", "طالبان"),
    ("تنظيم الدولة", "تنظيم القاعدة"),
    ("الجيش السوداني", "الجيش اليمني"),
    ("الجيش الإسرائيلي", "الجيش السوري"),
    ("الجيش التركي", "الجيش اللبناني"),
    ("حركة الشباب", "حركة طالبان"),
    ("كتائب القسام", "كتائب حزب الله"),
    ("التحالف الدولي", "التحالف العربي"),
]


def _texts(name: str) -> list[GoldReport]:
    return [
        gold for part in ("samples", "short", "wide") for gold in read_gold(GOLD / f"{part}.jsonl") if name in gold.text
    ]


def _told(record: Record) -> list[tuple[str, ...]]:
    return [
        (c.event.type, c.event.status, c.factuality.certainty, c.factuality.polarity, c.factuality.endorsement)
        for c in record.claims
    ]


@pytest.mark.parametrize(("name", "other"), SWAPS)
def test_a_swap_changes_neither_type_nor_factuality(name: str, other: str) -> None:
    for gold in _texts(name):
        swapped = msgspec.structs.replace(gold.input, text=gold.text.replace(name, other))
        assert _told(read_report(swapped)) == _told(read_report(gold.input)), gold.id


def test_the_gold_names_most_of_them() -> None:
    assert sum(bool(_texts(name)) for name, _ in SWAPS) >= 11


@pytest.mark.parametrize("name", sorted({name for pair in SWAPS for name in pair}))
def test_each_is_a_known_party(name: str) -> None:
    assert any(mention.actor for mention in read_actors(f"قالت {name} ذلك."))
