"""What is committed survives being killed at any moment; two processes may write."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tawatur.store import open_store

_ROOT = Path(__file__).resolve().parents[2]
_WRITER = """
import sys
from tawatur.model.record import ReportInput
from tawatur.store import open_store
from tests.store.made import read
name, count = sys.argv[2], int(sys.argv[3])
with open_store(sys.argv[1], create=True) as store:
    for n in range(count):
        records = [read(ReportInput(f"قصفت المدفعية {name} المدينة {n} مرة {part}")) for part in range(3)]
        added = store.add(records)
        print(" ".join(a.id for a in added), flush=True)
"""


def _writer(location: str, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _WRITER, location, name, str(count)]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def _printed(process: subprocess.Popen[str]) -> list[str]:
    assert process.stdout is not None
    with process.stdout:
        whole = process.stdout.read().split("\n")[:-1]
    return [name for line in whole for name in line.split()]


@pytest.mark.parametrize("delay", [0.0, 0.02, 0.05, 0.11, 0.23])
def test_a_killed_writer_loses_nothing_that_was_committed(file: str, delay: float) -> None:
    process = _writer(file, "ألف", 100_000)
    assert process.stdout is not None
    first = process.stdout.readline().split()
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    told = first + _printed(process)
    process.wait()
    with open_store(file) as store:
        there = {record.report.id for _, record in store.records()}
        assert len(told) >= 3
        assert set(told) <= there
        assert len(there) % 3 == 0
        assert store.verify().problems == ()


@pytest.mark.parametrize("delay", [0.0, 0.001, 0.003, 0.01, 0.03])
def test_killed_while_the_store_is_made(file: str, delay: float) -> None:
    process = _writer(file, "باء", 1)
    while not Path(file).exists() and process.poll() is None:
        time.sleep(0.0005)
    time.sleep(delay)
    process.kill()
    _printed(process)
    process.wait()
    with open_store(file, create=True) as store:
        assert store.counts().versions in (0, 3)
        assert store.verify().problems == ()


def test_two_processes_write_at_once(location: str) -> None:
    processes = [_writer(location, name, 30) for name in ("ألف", "باء")]
    told = [name for process in processes for name in _printed(process)]
    assert [process.wait() for process in processes] == [0, 0]
    with open_store(location) as store:
        assert {record.report.id for _, record in store.records()} == set(told)
        assert store.counts().reports == 180
        found = store.verify()
        assert found.problems == ()
        assert found.entries == 361


def test_two_processes_adding_the_same_keep_it_once(location: str) -> None:
    processes = [_writer(location, "جيم", 20) for _ in range(2)]
    told = [_printed(process) for process in processes]
    assert [process.wait() for process in processes] == [0, 0]
    assert told[0] == told[1]
    with open_store(location) as store:
        assert store.counts().versions == 60
        assert store.verify().problems == ()
