"""The commands as a user runs them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = ["read", "explain", "evaluate", "brief", "gazetteer", "export"]


def run(
    *arguments: str, stdin: str | bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    data = stdin.encode() if isinstance(stdin, str) else stdin
    ran = subprocess.run(
        [sys.executable, "-m", "tawatur", *arguments],
        input=data, capture_output=True, env={**os.environ, **(env or {})}, cwd=ROOT, check=False,
    )  # fmt: skip
    return subprocess.CompletedProcess(ran.args, ran.returncode, ran.stdout.decode(), ran.stderr.decode())


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example(command: str) -> None:
    ran = run(command, "--help")
    assert ran.returncode == 0
    assert "Usage" in ran.stdout
    assert f"tawatur {command}" in ran.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_is_documented(command: str) -> None:
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    assert any(f"tawatur {command}" in page.read_text(encoding="utf-8") for page in pages)


def test_read_prints_one_record_a_line() -> None:
    lines = '{"id": "x1", "text": "قصفت الطائرات بلدة سرمين.", "publisher": "وكالة"}\n{"text": "نص آخر"}\n'
    ran = run("read", "-", "--format", "jsonl", stdin=lines)
    first, second = (json.loads(line) for line in ran.stdout.splitlines())
    assert first["report"]["ref"] == "x1"
    assert first["schema"] == "tawatur.record/1"
    assert [claim["event"]["type"] for claim in first["claims"]] == ["air_strike"]
    assert second["report"]["publisher"] is None


def test_options_fill_in_what_a_text_does_not_state() -> None:
    ran = run("read", "-", "--format", "json", "--publisher", "وكالة", "--published-at", "2022-01-21", stdin="قصف أمس.")
    report = json.loads(ran.stdout)["report"]
    assert (report["publisher"], report["published_at"]) == ("وكالة", "2022-01-21")


def test_the_table_isolates_directions() -> None:
    ran = run("read", "-", stdin="قتل ثلاثة مدنيين في غارة على بلدة سرمين.", env={"COLUMNS": "200"})
    assert ran.returncode == 0
    assert "\u2068" in ran.stdout
    assert "\x1b[" not in ran.stdout


@pytest.mark.parametrize(
    ("arguments", "data", "words"),
    [
        (["read", "no-such-file.txt"], b"", "no-such-file.txt"),
        (["read", "-"], "انفجار".encode("windows-1256"), "not UTF-8"),
        (["read", "-", "--published-at", "yesterday"], "نص".encode(), "ISO 8601"),
        (["evaluate", "README.md"], b"", "no gold file"),
    ],
)
def test_bad_input_is_one_line_and_a_code(arguments: list[str], data: bytes, words: str) -> None:
    ran = run(*arguments, stdin=data)
    assert ran.returncode == 2
    assert len(ran.stderr.strip().splitlines()) == 1
    assert words in ran.stderr
    assert ran.stdout == ""


def test_a_bad_line_of_a_batch_is_set_aside() -> None:
    ran = run("read", "-", "--format", "jsonl", stdin='{"text": "نص"}\n{"text": 5}\n')
    assert ran.returncode == 1
    assert len(ran.stdout.splitlines()) == 1
    assert "set aside" in ran.stderr


def test_reading_is_the_same_under_any_hash_seed() -> None:
    text = "قال المرصد السوري إن غارة قتلت خمسة مدنيين في بلدة سرمين أمس، ونفى الجيش ذلك."
    outputs = {run("read", "-", "--format", "json", stdin=text, env={"PYTHONHASHSEED": seed}).stdout for seed in "123"}
    assert len(outputs) == 1


def test_explain_shows_what_fired() -> None:
    ran = run(
        "explain", "-", "--published-at", "2022-01-21", stdin="قتل ثلاثة مدنيين في غارة أمس. وزار الوزير المدينة."
    )
    assert "claim     air_strike" in ran.stdout
    assert "quantity  ثلاثة مدنيين" in ran.stdout
    only = run("explain", "-", "--at", "35", stdin="قتل ثلاثة مدنيين في غارة أمس. وزار الوزير المدينة.")
    assert "air_strike" not in only.stdout


def test_the_gate_fails_below_a_floor(tmp_path: Path) -> None:
    floors = tmp_path / "floors.yaml"
    floors.write_text("short: {claims: 1.01}\n")
    ran = run("evaluate", "gold/short.jsonl", "--floors", str(floors))
    assert ran.returncode == 1
    assert "below its floor: short claims" in ran.stderr
    assert "| short | 30 |" in ran.stdout


def test_the_store_may_be_named_before_the_command(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("قصفت الطائرات بلدة سرمين.", encoding="utf-8")
    store = tmp_path / "own.sqlite"
    added = run("--store", str(store), "add", str(report))
    assert added.returncode == 0, added.stderr
    assert store.exists()
    assert "سرمين" in run("--store", str(store), "search", "سرمين").stdout
