"""The compiled build: rewritten structs behave as before, and compiled answers are the interpreted ones."""

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts.plain_structs import plain

ROOT = Path(__file__).resolve().parent.parent
COMPILED = ROOT / "out" / "compiled" / ".venv" / "bin" / "python"  # make setup-compiled
ASK_WHERE = "import tawatur.pipeline as p; print(p.__file__)"
MODULES = sorted((ROOT / "src" / "tawatur").rglob("*.py"))
READ_ALL = """
import sys, msgspec
from tawatur.model.record import ReportInput
from tawatur.pipeline import explain_report, read_report
for line in sys.stdin:
    report = ReportInput(msgspec.json.decode(line)["text"], publisher="حلب اليوم", published_at="2023-05-04T10:00:00Z")
    print(msgspec.json.encode(read_report(report)).decode())
    print(msgspec.json.encode(explain_report(report)).decode())
"""
STRUCTS = '''
from __future__ import annotations
import msgspec

_MOST = 3  # a constant


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word."""

    text: str
    count: int = _MOST

    def twice(self) -> Word:
        return msgspec.structs.replace(self, count=2 * self.count)


class Unique(msgspec.Struct, frozen=True, eq=False):
    word: Word


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
'''


@pytest.fixture
def made() -> dict[str, Any]:
    """The names that the rewritten module defines."""
    source = plain(STRUCTS).replace("from tawatur.replaced import replaced", "")
    names: dict[str, Any] = {
        "mypyc_attr": lambda **_: lambda given: given,
        "replaced": lambda one, **changes: one._replaced(**changes),
    }
    exec(source, names)
    return names


def test_plain_class_keeps_fields_defaults_and_methods(made: dict[str, Any]) -> None:
    word = made["Word"]("غارة")
    assert (word.text, word.count, word.twice().count) == ("غارة", 3, 6)
    assert word.count == 3  # replacing makes another one


def test_plain_class_compares_and_hashes_by_its_fields(made: dict[str, Any]) -> None:
    one, same, other = made["Word"]("غارة", 2), made["Word"]("غارة", 2), made["Word"]("غارة", 3)
    assert one == same != other
    assert len({one, same, other}) == 2


def test_struct_without_eq_equals_itself_alone(made: dict[str, Any]) -> None:
    word = made["Word"]("غارة")
    assert made["Unique"](word) != made["Unique"](word)


def test_struct_that_is_decoded_stays_a_struct() -> None:
    assert "class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):" in plain(STRUCTS)


def test_frozen_structs_are_not_tracked_as_garbage() -> None:
    """They only hold what was there before them, and are part of no cycle."""
    assert plain(STRUCTS).count("@mypyc_attr(acyclic=True)\nclass") == 2


def test_constants_become_final() -> None:
    assert "_MOST: Final = 3" in plain(STRUCTS)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_rewritten_modules_do_what_they_did(path: Path) -> None:
    """All functions, methods and classes are there as they were written; only fields and constants are told anew."""
    source = path.read_text(encoding="utf-8")
    before, after = (
        _definitions(text) for text in (source.replace("msgspec.structs.replace(", "replaced("), plain(source))
    )
    assert {name: after.get(name) for name in before} == before


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_inner_struct_is_left(path: Path) -> None:
    classes = [
        node for node in ast.walk(ast.parse(plain(path.read_text(encoding="utf-8")))) if isinstance(node, ast.ClassDef)
    ]
    structs = [node for node in classes if "msgspec.Struct" in map(ast.unparse, node.bases)]
    assert [node.name for node in structs if {k.arg for k in node.keywords} <= {"frozen", "gc", "eq"}] == []


def _definitions(source: str) -> dict[str, str]:
    """Functions and methods with their text, classes with their own names, by their qualified names."""
    found: dict[str, str] = {}
    waiting: list[tuple[str, ast.AST]] = [("", ast.parse(source))]
    while waiting:
        above, node = waiting.pop()
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.FunctionDef):
                found[above + child.name] = ast.unparse(child)
            elif isinstance(child, ast.ClassDef):
                found[above + child.name] = child.name
                waiting.append((f"{above}{child.name}.", child))
    return found


def test_compiled_and_interpreted_answers_agree() -> None:
    _skip_unless_built()
    lines = [line for path in sorted((ROOT / "gold").glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    texts = "\n".join(json.dumps({"text": json.loads(line)["text"]}) for line in lines)
    interpreted, compiled = (_run(python, READ_ALL, texts) for python in (sys.executable, str(COMPILED)))
    assert len(interpreted.splitlines()) == 2 * len(lines)
    assert compiled == interpreted


def _skip_unless_built() -> None:
    if not COMPILED.exists():
        pytest.skip("no compiled build: make setup-compiled")
    package = Path(_run(str(COMPILED), ASK_WHERE).strip())
    assert package.suffix in (".so", ".pyd")
    for path in (ROOT / "src" / "tawatur").rglob("*.py"):
        installed = package.parent / path.relative_to(ROOT / "src" / "tawatur")
        if not installed.exists() or installed.read_bytes() != path.read_bytes():
            pytest.skip("the compiled build is of other source: make setup-compiled")


def _run(python: str, program: str, given: str = "") -> str:
    done = subprocess.run([python, "-c", program], input=given, capture_output=True, text=True, check=True, cwd="/")
    return done.stdout
