"""Plain text and JSON lines: what comes in, and what is said when it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.ingest.errors import InputError
from tawatur.ingest.files import SetAside, read_inputs
from tawatur.model.record import ReportInput


def test_a_text_file_gives_its_name_as_reference(tmp_path: Path) -> None:
    path = tmp_path / "flash-7.txt"
    path.write_text("انفجار في الحي", encoding="utf-8-sig")
    assert list(read_inputs([str(path)])) == [ReportInput("انفجار في الحي", "flash-7")]


def test_jsonl_keeps_ids_and_passes_over_unknown_keys(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text('{"id": "a", "text": "نص", "views": 3}\n\n{"text": "آخر"}\n', encoding="utf-8")
    assert list(read_inputs([str(path)])) == [ReportInput("نص", "a"), ReportInput("آخر")]


def test_a_bad_line_is_set_aside_and_the_rest_go_on(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text('{"text": "نص"}\n{"text": 3}\n{broken\n{"text": "آخر"}\n', encoding="utf-8")
    items = list(read_inputs([str(path)]))
    assert [isinstance(item, SetAside) for item in items] == [False, True, True, False]
    assert isinstance(items[1], SetAside)
    assert items[1].where.endswith("posts.jsonl:2")


def test_another_encoding_is_refused_and_not_guessed(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("انفجار".encode("windows-1256"))
    with pytest.raises(InputError, match=r"old\.txt: not UTF-8"):
        list(read_inputs([str(path)]))


def test_folders_are_read_in_order_and_empty_ones_refused(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("ب", encoding="utf-8")
    (tmp_path / "a.txt").write_text("ا", encoding="utf-8")
    (tmp_path / "c.md").write_text("ج", encoding="utf-8")
    assert [r.id for r in read_inputs([str(tmp_path)]) if isinstance(r, ReportInput)] == ["a", "b"]
    empty = tmp_path / "none"
    empty.mkdir()
    with pytest.raises(InputError, match=r"no \.txt or \.jsonl"):
        list(read_inputs([str(empty)]))


def test_a_missing_file_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        list(read_inputs([str(tmp_path / "nothing.txt")]))
