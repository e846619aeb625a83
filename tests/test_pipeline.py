"""The whole reading: any text, in time that grows with its length, the same in every process."""

from __future__ import annotations

import os
import subprocess
import sys

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.model.record import Record, ReportInput
from tawatur.pipeline import read_report
from tests.growth import DENSE_UNITS, UNITS, grows_too_fast

WORDS = [
    "قال",
    "إن",
    "غارة",
    "على",
    "بلدة",
    "السوسة",
    "أمس",
    "قتلت",
    "3",
    "مدنيين",
    "وأصيب",
    "آخرون",
    "نفى",
    "المتحدث",
    "باسم",
    "الجيش",
    "«القصف»",
    "بحسب",
    "مصادر",
    "محلية",
    "هاجم",
    "مسلحون",
    "حاجزا",
    "في",
    "حي",
    "الزهور",
    "يوم",
    "الجمعة",
    "21يناير",
    ".",
    ":",
    "،",
    '"',
    "#",
    "99999999999999999999",
    "مليار",
    "ملايين",
    "نحو",
    "من",
    "حظر",
    "تجول",
    "حتى",
    "إشعار",
    "آخر",
    "اتصلوا",
    "0900000001",
    "الدفاع",
    "المدني",
    "داعش",
    "لم",
    "قد",
    "ربما",
    "سيارة",
    "مفخخة",
    "و",
    "في",
    "الذي",
]
news = st.lists(st.sampled_from([*WORDS, "\n", "\n\n"]), max_size=40).map(" ".join)
texts = st.one_of(news, st.text(st.characters(exclude_categories=[]), max_size=80))
dates = st.sampled_from([None, "2022-01-21", "2024-02-29T23:59:59+03:00"])


def _spans(value: object) -> list[tuple[str, int, int]]:
    if isinstance(value, tuple):
        return [span for item in value for span in _spans(item)]
    if not isinstance(value, msgspec.Struct):
        return []
    fields = msgspec.structs.asdict(value)
    inner = [span for item in fields.values() for span in _spans(item)]
    own = (fields.get("text"), fields.get("start"), fields.get("end"))
    return [*inner, own] if isinstance(own[1], int) and isinstance(own[0], str) else inner  # type: ignore[list-item]


@pytest.mark.parametrize("text", ["نفى :", "آخر 0900000001 يوم", "خلال 900000001 يوم"])
def test_a_text_that_breaks_off_or_counts_beyond_the_calendar_is_read(text: str) -> None:
    assert read_report(ReportInput(text, published_at="2022-01-21")).report.text == text


@given(texts, dates)
@settings(max_examples=200, deadline=None)
def test_every_span_of_a_record_is_the_text_between_its_offsets(text: str, published_at: str | None) -> None:
    record = read_report(ReportInput(text, published_at=published_at))
    assert [span for span in _spans(record) if text[span[1] : span[2]] != span[0]] == []


@given(news, dates)
@settings(max_examples=100, deadline=None)
def test_a_record_comes_back_from_its_json(text: str, published_at: str | None) -> None:
    record = read_report(ReportInput(text, published_at=published_at))
    assert msgspec.json.decode(msgspec.json.encode(record), type=Record) == record


@pytest.mark.parametrize("name", UNITS)
def test_reading_takes_time_in_proportion_to_the_text(name: str) -> None:
    assert not grows_too_fast(lambda text: read_report(ReportInput(text)), UNITS[name], 80_000)


@pytest.mark.parametrize("name", DENSE_UNITS)
def test_reading_dense_text_takes_time_in_proportion_to_it(name: str) -> None:
    assert not grows_too_fast(lambda text: read_report(ReportInput(text)), DENSE_UNITS[name], 32_000)


@pytest.mark.parametrize("char", ["ا", '"', "«", "7", "٧", "\u202b", "\n", "."])
def test_a_million_of_one_character_is_read(char: str) -> None:
    assert read_report(ReportInput(char * 1_000_000)).claims == ()


SCRIPT = """
import hashlib, msgspec
from pathlib import Path
from tawatur.model.record import ReportInput
from tawatur.pipeline import read_report
text = Path("samples/hsk-09.txt").read_text(encoding="utf-8")
print(hashlib.sha256(msgspec.json.encode(read_report(ReportInput(text, published_at="2022-01-23")))).hexdigest())
"""


def test_processes_and_hash_seeds_agree(pytestconfig: pytest.Config) -> None:
    seen = set()
    for seed in ("0", "1", "31337"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT], env=environment, cwd=pytestconfig.rootpath, capture_output=True, check=True
        )
        seen.add(run.stdout)
    assert len(seen) == 1
