"""Libraries that are absent: one line that names what to install, and the rest go on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .samples import ONE, SAMPLES
from .taking import aside, put, taken

_NEEDS = {
    "a.html": ("trafilatura", "pages"),
    "a.rss": ("feedparser", "pages"),
    "a.warc.gz": ("warcio", "pages"),
    "a.xlsx": ("openpyxl", "tables"),
    "a.parquet": ("pyarrow", "tables"),
    "a.pdf": ("pypdfium2", "pdf"),
    "a.jsonl.zst": ("zstandard", "zst"),
}


@pytest.mark.parametrize("name", _NEEDS)
def test_an_absent_library_is_named_with_its_extra(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library, extra = _NEEDS[name]
    for loaded in [module for module in sys.modules if module.split(".")[0] == library]:
        monkeypatch.setitem(sys.modules, loaded, None)
    monkeypatch.setitem(sys.modules, library, None)
    beside = put(tmp_path, "b.txt", ONE)
    path = put(tmp_path, name, SAMPLES[name].data)
    (left,) = aside(path, beside)
    assert left.reason == f"reading this needs {library}: pip install 'tawatur[{extra}]'"
    assert [item.report.text for item in taken(path, beside)] == [ONE]


def test_no_heavy_library_is_loaded_for_plain_text(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", ONE)
    heavy = [*{library for library, _ in _NEEDS.values()}, "lxml", "email", "multiprocessing", "rich.progress"]
    code = (
        "import sys; from tawatur.cli.batch import batch_of; import tawatur.cli.read;"
        f"list(batch_of([{str(path)!r}]).taken()); print([m for m in {heavy!r} if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_the_extras_are_those_of_the_project() -> None:
    project = (Path(__file__).resolve().parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    for library, extra in _NEEDS.values():
        line = next(line for line in project.splitlines() if line.startswith(f"{extra} = "))
        assert library in line
    assert 'formats = ["tawatur[pages,pdf,tables,zst]"]' in project
