"""What holds for every format."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

import pytest

from tawatur.ingest.registry import READERS, reader_of

from .samples import SAMPLES, Sample
from .taking import DESK, aside, outcomes, put, taken


@pytest.fixture(params=SAMPLES.values(), ids=lambda sample: sample.name)
def sample(request: pytest.FixtureRequest) -> Sample:
    """A file of each format."""
    assert isinstance(request.param, Sample)
    return request.param


def test_every_format_has_a_sample() -> None:
    known = {reader.FORMAT for reader in READERS}
    found = {reader_of(sample.data, sample.name) for sample in SAMPLES.values()}
    assert {reader.FORMAT for reader in found if reader} == known


def test_the_reports_are_read(sample: Sample, tmp_path: Path) -> None:
    path = put(tmp_path, sample.name, sample.data)
    assert [item.report for item in taken(path)] == list(sample.reports)
    assert aside(path) == []


def test_the_content_tells_without_the_name(sample: Sample, tmp_path: Path) -> None:
    path = put(tmp_path, "download", sample.data)
    assert [item.report.text for item in taken(path)] == [report.text for report in sample.reports]


def test_each_report_has_its_custody(sample: Sample, tmp_path: Path) -> None:
    path = put(tmp_path, sample.name, sample.data)
    for item in taken(path):
        custody = item.custody
        assert custody.holders[0].name == str(path)
        assert custody.holders[0].sha256 == hashlib.sha256(sample.data).hexdigest()
        assert custody.holders[0].size == len(sample.data)
        assert (custody.format, custody.taken_at, custody.version) == (sample.format, DESK.taken_at, DESK.version)
        assert custody.repairs == ()
    parts = [(item.custody.holders, item.custody.part) for item in taken(path)]
    assert len(set(parts)) == len(parts)


def test_the_same_file_gives_the_same_again(sample: Sample, tmp_path: Path) -> None:
    path = put(tmp_path, sample.name, sample.data)
    assert outcomes(path) == outcomes(path)


@pytest.mark.parametrize("sample", [s for s in SAMPLES.values() if s.bad is not None], ids=lambda s: s.name)
def test_a_bad_item_is_set_aside_and_the_rest_read(sample: Sample, tmp_path: Path) -> None:
    assert sample.bad is not None
    path = put(tmp_path, sample.name, sample.bad)
    read, left = [item.report for item in taken(path)], aside(path)
    assert read == ([] if sample.format == "mail" else list(sample.reports))
    assert len(left) == 1
    assert left[0].where.startswith(str(path))
    assert "\n" not in left[0].reason


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.xlsx", "a.parquet", "result.json", "a.rss", "a.txt"])
def test_text_is_not_normalised(name: str, tmp_path: Path) -> None:
    """A letter and its hamza written apart stay apart, whatever the format."""
    apart = "قتل ا\u0654ربعة في المدينة"
    assert unicodedata.normalize("NFC", apart) != apart
    from . import samples

    made = {
        "a.jsonl": f'{{"text": "{apart}"}}'.encode(),
        "a.csv": f"text,date\n{apart},\n".encode(),
        "a.xlsx": samples.workbook(("text",), (apart,)),
        "a.parquet": samples.parquet(text=[apart]),
        "result.json": samples.telegram(samples.message(1, apart)),
        "a.rss": samples.rss([("", apart, "")]),
        "a.txt": apart.encode(),
    }
    (found,) = taken(put(tmp_path, name, made[name]))
    assert found.report.text == apart


def test_a_cut_file_is_set_aside_or_read_up_to_the_cut(sample: Sample, tmp_path: Path) -> None:
    """What was lost is said, and no report is taken in of which a part is missing, but where nothing shows the cut."""
    whole = {report.text for report in sample.reports}
    for share in (0.3, 0.6, 0.95):
        path = put(tmp_path, sample.name, sample.data[: int(len(sample.data) * share)])
        read = {item.report.text for item in taken(path)}
        assert read or aside(path)
        assert read < whole or read == whole or sample.format in ("text", "csv", "mail", "html")
