"""Writes what the commands in docs/export print below them: those of one command, shown whole."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_EXCERPT = re.compile(r"^```\n\$ (tawatur export .*)\n((?:(?!\$ |…$).*\n)*?)```$", re.MULTILINE)


def filled(text: str) -> str:
    """A page with its excerpts made anew."""
    return _EXCERPT.sub(lambda found: f"```\n$ {found[1]}\n{_printed(found[1]).rstrip()}\n```", text)


def _printed(command: str) -> str:
    env = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(command, shell=True, check=True, capture_output=True, text=True, cwd=ROOT, env=env).stdout


if __name__ == "__main__":
    for page in sorted((ROOT / "docs" / "export").glob("*.md")):
        page.write_text(filled(page.read_text(encoding="utf-8")), encoding="utf-8")
