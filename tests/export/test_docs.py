"""What the pages on exports show is what the commands in them print."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tawatur.export.formats import FORMATS

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*sorted((ROOT / "docs" / "export").glob("*.md")), ROOT / "docs" / "export.md"]
_BLOCK = re.compile(r"^```[a-z]*\n(\$ .*\n(?:.*\n)*?)```$", re.MULTILINE)
_LEFT_OUT = "…"


def _blocks() -> Iterator[tuple[str, str]]:
    for page in PAGES:
        if page.exists():
            for block in _BLOCK.findall(page.read_text(encoding="utf-8")):
                yield page.stem, block


def _steps(block: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of a block with the lines that it is said to print."""
    for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *lines = step.rstrip("\n").split("\n")
        yield command, lines


def _shown(lines: list[str]) -> re.Pattern[str]:
    """The lines, with a line of only "…" for any number of others."""
    parts = ("(?:.*\n)*?" if line.strip() == _LEFT_OUT else re.escape(line) + "\n" for line in lines)
    return re.compile("".join(parts))


@pytest.mark.parametrize(("page", "block"), list(_blocks()))
def test_what_is_shown_is_printed(page: str, block: str, tmp_path: Path) -> None:
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "TAWATUR_STORE": str(tmp_path / "store.sqlite"), "TAWATUR_USER": "desk"}
    for command, lines in _steps(block):
        ran = subprocess.run(
            command, shell=True, capture_output=True, encoding="utf-8", cwd=tmp_path, check=False, env=env
        )
        assert ran.returncode == 0, f"{command}: {ran.stderr}"
        printed = ran.stdout if ran.stdout.endswith("\n") or not ran.stdout else ran.stdout + "\n"
        assert _shown(lines).fullmatch(printed), f"{page}: {command} prints:\n{printed}"


def test_an_excerpt_that_is_wrong_is_found_out() -> None:
    shown = _shown(["<a>", _LEFT_OUT, "</a>"])
    assert shown.fullmatch("<a>\n<b/>\n</a>\n")
    assert not shown.fullmatch("<a>\n</b>\n")
    assert list(_steps("$ one\nx\ny\n$ two\n")) == [("one", ["x", "y"]), ("two", [])]


@pytest.mark.parametrize("name", [row.name for row in FORMATS])
def test_each_format_has_a_page_with_an_excerpt(name: str) -> None:
    assert any(page == name and f"--format {name}" in block for page, block in _blocks())


def test_the_overview_links_every_page() -> None:
    overview = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
    assert [page.name for page in PAGES[:-1] if f"(export/{page.name})" not in overview] == []
