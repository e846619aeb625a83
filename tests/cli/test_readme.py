"""The README shows what the program prints."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^```\n\$ tawatur (.*)\n((?:.*\n)*?)```$", README, re.MULTILINE)


def test_an_output_is_shown() -> None:
    assert SHOWN


@pytest.mark.parametrize(("command", "output"), SHOWN)
def test_the_output_shown_is_the_output(command: str, output: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tawatur", *shlex.split(command)], capture_output=True, cwd=ROOT, check=True
    )
    assert ran.stdout.decode().strip() == output.strip()


def test_every_document_that_is_linked_exists() -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / link).exists(), link


def test_every_command_stands_in_the_table_of_commands() -> None:
    helped = subprocess.run([sys.executable, "-m", "tawatur", "--help"], capture_output=True, text=True, check=True)
    commands = re.findall(r"^\W*([a-z]+)  +[A-Z]", helped.stdout, re.MULTILINE)
    table = "\n".join(line for line in README.splitlines() if line.startswith("| `tawatur "))
    assert len(commands) > 10
    assert [command for command in commands if f"`{command}" not in table and f"tawatur {command}" not in table] == []
