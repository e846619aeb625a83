"""Backup: a whole copy while the store is in use."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from tawatur.store import StoreError, open_store

from .made import market, prison


def test_a_copy_is_a_store_with_all_that_was_committed(file: str, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"
    with open_store(file, create=True) as store:
        store.add([market()])
        store.backup(target)
        store.add([prison()])
        with open_store(str(target)) as copy:
            assert copy.counts().reports == 1
            assert copy.verify().problems == ()


def test_one_file_is_enough(file: str, tmp_path: Path) -> None:
    with open_store(file, create=True) as store:
        store.add([market()])
        store.backup(tmp_path / "b" if (tmp_path / "b").mkdir() else tmp_path / "b" / "copy")
    assert [path.name for path in (tmp_path / "b").iterdir()] == ["copy"]


def test_no_file_is_written_over_unless_told(file: str, tmp_path: Path) -> None:
    target = tmp_path / "precious"
    target.write_text("precious")
    with open_store(file, create=True) as store:
        with pytest.raises(StoreError, match="exists already"):
            store.backup(target)
        assert target.read_text() == "precious"
        store.backup(target, replace=True)
    with open_store(str(target)) as copy:
        assert copy.counts().reports == 0


def test_a_target_that_cannot_be_written_is_one_line(file: str, tmp_path: Path) -> None:
    with open_store(file, create=True) as store, pytest.raises(StoreError) as fault:
        store.backup(tmp_path / "nowhere" / "copy")
    assert "\n" not in str(fault.value)
    assert "nowhere" in str(fault.value)


def test_a_server_is_backed_up_by_its_own_means(location: str, tmp_path: Path) -> None:
    target = tmp_path / "copy"
    is_server = location.startswith("postgresql")
    refusal = pytest.raises(StoreError, match="pg_dump") if is_server else nullcontext()
    with open_store(location, create=True) as store, refusal:
        store.backup(target)
    assert target.exists() is not is_server
