"""Compiles the packages that read reports with mypyc: the optional build that ``TAWATUR_COMPILE=1`` asks for.

The source is copied, its inner structs are made plain classes (see plain_structs.py), and the copy is compiled. What
is compiled lies beside the untouched Python source in the wheel; Python takes it first and gives the same answers.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from plain_structs import REPLACED, plain

NEEDS = ("mypy[mypyc]>=1.19", "setuptools>=70", "msgspec>=0.19")  # mypyc reads the types of msgspec
_PACKAGES = ("text", "mentions", "attribution", "events", "notices")
_MODULES = ("pipeline.py", "model/mentions.py", "lexicon/clitics.py", "lexicon/letters.py", "lexicon/lexicon.py")


def compiled(source: Path, into: Path) -> list[Path]:
    """Compiles the package at ``source`` in the folder ``into``; the compiled modules, below ``into / "lib"``."""
    copy = into / "src" / source.name
    shutil.rmtree(copy, ignore_errors=True)  # what was made of it stays, so that a second build only makes what changed
    shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    modules = _modules(copy)
    for path in modules:
        path.write_text(plain(path.read_text(encoding="utf-8")), encoding="utf-8")
    replaced = copy / "replaced.py"
    replaced.write_text(REPLACED, encoding="utf-8")
    return _build([*modules, replaced], into)


def _modules(package: Path) -> list[Path]:
    """What is compiled; the modules that tie packages together are left as they are."""
    inside = [path for name in _PACKAGES for path in sorted((package / name).rglob("*.py"))]
    return [path for path in inside if path.name != "__init__.py"] + [package / name for name in _MODULES]


def _build(modules: list[Path], into: Path) -> list[Path]:
    from mypyc.build import mypycify
    from setuptools import Distribution

    os.environ["MYPYPATH"] = str(into / "src")
    options = ["--config-file=", "--explicit-package-bases", "--ignore-missing-imports", "--no-error-summary"]
    extensions = mypycify(
        [*options, *map(str, modules)],
        opt_level="1",
        debug_level="0",
        multi_file=True,
        target_dir=str(into / "c"),
        group_name="tawatur",
    )
    command = Distribution({"name": "tawatur", "ext_modules": extensions}).get_command_obj("build_ext")
    command.build_lib, command.build_temp = str(into / "lib"), str(into / "temp")
    command.parallel = os.cpu_count()
    command.ensure_finalized()
    command.run()
    return sorted(map(Path, command.get_outputs()))
