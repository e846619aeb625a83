from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from tawatur.export.jsonl import read_jsonl, write_jsonl
from tests.export.made import samples

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "record.schema.json"


def test_the_lines_are_the_records() -> None:
    assert read_jsonl(write_jsonl(samples())) == samples().records


def test_each_line_fits_the_schema() -> None:
    check = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    for line in write_jsonl(samples()).splitlines():
        assert list(check.iter_errors(json.loads(line))) == []
