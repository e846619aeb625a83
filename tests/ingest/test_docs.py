"""The page on input shows what the commands in it print."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from tawatur.cli.app import application
from tawatur.ingest.limits import Limits

from .samples import write_all

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "input.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```\n(\$ .*\n(?:.*\n)*?)```$", re.MULTILINE)
_CHANGING = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ|\br[0-9a-f]{16}(?=\b|-)|[0-9a-f]{64}|\(\d+ bytes")


def steps(page: str) -> Iterator[tuple[str, str]]:
    """Each command of a page with what it is said to print."""
    for block in _BLOCK.findall(page):
        for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = step.partition("\n")
            yield command, output


def printed(command: str) -> str:
    """What a command prints, both streams as they come on a terminal."""
    words = shlex.split(command)
    assert words[0] == "tawatur"
    return CliRunner().invoke(application(words[1]), words[1:]).output


def test_what_is_shown_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_all(tmp_path / "reports")
    monkeypatch.chdir(tmp_path)
    shown = list(steps(PAGE))
    assert len(shown) > 12
    for command, output in shown:
        assert _pattern(output).fullmatch(_CHANGING.sub("*", printed(command))), command


def _pattern(output: str) -> re.Pattern[str]:
    """The output, with a line of only "…" for any number of others."""
    lines = _CHANGING.sub("*", output).splitlines()
    return re.compile("".join("(?:.*\n)*?" if line == "…" else re.escape(line) + "\n" for line in lines))


def test_every_bound_is_told() -> None:
    for name in msgspec.structs.asdict(Limits()):
        assert f"`{name}`" in PAGE
