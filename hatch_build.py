"""What hatchling asks when it builds a wheel: with ``TAWATUR_COMPILE=1`` the reading packages are compiled into it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent / "scripts"))

import compile_package


class CompiledBuild(BuildHookInterface[Any]):
    """Adds the compiled modules to a wheel that was asked for them; any other wheel is pure Python."""

    def dependencies(self) -> list[str]:
        return list(compile_package.NEEDS) if _is_asked_for() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or version == "editable" or not _is_asked_for():
            return
        root = Path(self.root)
        into = root / "out" / "compiled" / "build"
        for path in compile_package.compiled(root / "src" / "tawatur", into):
            build_data["force_include"][str(path)] = path.relative_to(into / "lib").as_posix()
        build_data["pure_python"] = False
        build_data["infer_tag"] = True


def _is_asked_for() -> bool:
    return os.environ.get("TAWATUR_COMPILE", "") not in ("", "0")
