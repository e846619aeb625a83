"""Reading with several processes, and going on after an interruption."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from tawatur.cli import store as commands
from tawatur.cli.batch import Batch, batch_of
from tawatur.cli.jobs import batches, readers
from tawatur.cli.read import read_all
from tawatur.cli.store import add_all, add_store_commands
from tawatur.ingest.errors import InputError
from tawatur.ingest.items import Taken
from tawatur.model.record import Record, ReportInput
from tawatur.store import open_store

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(str(path) for path in (ROOT / "samples").glob("*.txt"))[:6]


def _posts(folder: Path, count: int) -> str:
    path = folder / "posts.jsonl"
    rows = [
        {"id": str(n), "publisher": "وكالة", "text": f"قتل {n} مدنيين في قصف على بلدة سرمين."} for n in range(count)
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return str(path)


def _kept(location: str) -> list[tuple[str, object]]:
    with open_store(location) as store:
        assert store.verify().problems == ()
        return [(record.report.id, store.custody(row)) for row, record in store.records()]


def test_two_jobs_read_what_one_reads() -> None:
    assert list(read_all(batch_of(SAMPLES), 2)) == list(read_all(batch_of(SAMPLES), 1))


def test_two_jobs_add_what_one_adds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _posts(tmp_path, 70)
    outcomes = []
    for jobs in (1, 2):
        with open_store(str(tmp_path / f"{jobs}.sqlite"), create=True) as store, readers(jobs) as read:
            batch = batch_of([path, path])
            outcomes.append([(added.outcome, added.id) for added in add_all(store, batch.taken(), read, batch.aside)])
    assert outcomes[0] == outcomes[1]
    one, two = (_kept(str(tmp_path / f"{jobs}.sqlite")) for jobs in (1, 2))
    assert [name for name, _ in one] == [name for name, _ in two]
    assert len(one) == 70


def _dies(report: ReportInput) -> Record:
    os._exit(1)


def test_a_process_that_dies_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tawatur.cli.jobs._read", _dies)
    with readers(2) as read, pytest.raises(InputError, match="a reading process died"):
        list(read([ReportInput("نص")]))


@pytest.mark.parametrize("size", [0, 1, 3, 7])
def test_batches_lose_nothing(size: int) -> None:
    assert [item for part in batches(range(size), 3) for item in part] == list(range(size))


def test_an_interrupted_addition_goes_on_where_it_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, location = _posts(tmp_path, 80), str(tmp_path / "store.sqlite")
    app = typer.Typer()
    add_store_commands(app)
    whole = Batch.taken

    def interrupted(self: Batch) -> Iterator[Taken]:
        for number, item in enumerate(whole(self)):
            if number == 40:
                raise KeyboardInterrupt
            yield item

    monkeypatch.setattr(Batch, "taken", interrupted)
    stopped = CliRunner().invoke(app, ["add", path, "--store", location])
    assert stopped.exit_code == 130
    assert "interrupted; kept: 32 new. Run it again to go on." in stopped.output
    monkeypatch.setattr(Batch, "taken", whole)
    reads: list[int] = []
    real = commands.readers

    def counting(jobs: int) -> object:
        return _counted(real(jobs), reads)

    monkeypatch.setattr(commands, "readers", counting)
    again = CliRunner().invoke(app, ["add", path, "--store", location])
    assert again.stdout == "48 new, 32 known\n"
    assert sum(reads) == 48
    assert len(_kept(location)) == 80


class _counted:  # noqa: N801 - stands for a function
    """A context of readers that notes how many reports are read."""

    def __init__(self, inner: object, reads: list[int]) -> None:
        self._inner, self._reads = inner, reads

    def __enter__(self) -> object:
        read = self._inner.__enter__()  # type: ignore[attr-defined]

        def noting(reports: Sequence[ReportInput]) -> object:
            self._reads.append(len(reports))
            return read(reports)

        return noting

    def __exit__(self, *fault: object) -> None:
        self._inner.__exit__(*fault)  # type: ignore[attr-defined]


def test_the_end_counts_what_was_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text('{"text": "قصف على بلدة"}\n{"text": 5}\n{"text": "Hello there, all of you"}\n', encoding="utf-8")
    app = typer.Typer()
    add_store_commands(app)
    ran = CliRunner().invoke(app, ["add", str(path), "--store", str(tmp_path / "store.sqlite")])
    assert ran.exit_code == 1
    assert ran.stdout == "1 new, 2 set aside\n"
    assert f"set aside {path}:3: is not Arabic: without Arabic letters" in ran.stderr
