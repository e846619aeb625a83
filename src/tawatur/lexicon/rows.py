"""Rows of resource files: how they are read, checked and where they came from.

A resource file is a YAML list (one flow mapping a line, as a rule) or a CSV table with a header. Every row is
converted to a typed struct; what does not fit is reported with file and line.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec
import yaml

from tawatur.lexicon.errors import ResourceError

R = TypeVar("R", bound=msgspec.Struct)
Scalar = str | int | float | bool | None
Plain = Scalar | list["Plain"] | dict[str, "Plain"]

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Sourced(msgspec.Struct, frozen=True):
    """Where a row stands: the file's path below the resource folder and its line (from 1)."""

    file: str
    line: int


def read_rows(path: Path, row_type: type[R]) -> Iterator[tuple[R, int]]:
    """The typed rows of a ``.yaml`` or ``.csv`` file with their line numbers (from 1).

    Raises :class:`ResourceError` naming file and line when the file or a row is malformed.
    """
    plain = _csv_rows(path) if path.suffix == ".csv" else _yaml_rows(path)
    for value, line in plain:
        try:
            yield msgspec.convert(value, row_type, strict=path.suffix != ".csv"), line
        except msgspec.ValidationError as fault:
            raise ResourceError(f"{path.name}:{line}: {fault}") from fault


def _csv_rows(path: Path) -> Iterator[tuple[Plain, int]]:
    with path.open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(lines)
        for row in table:
            if None in row or None in row.values():
                raise ResourceError(f"{path.name}:{table.line_num}: not {len(table.fieldnames or ())} columns")
            yield {name: value for name, value in row.items() if value != ""}, table.line_num


def _yaml_rows(path: Path) -> Iterator[tuple[Plain, int]]:
    loader = _Loader(path.read_text(encoding="utf-8"))
    try:
        root = loader.get_single_node()
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 0
        raise ResourceError(f"{path.name}:{line}: {fault.problem}") from fault
    finally:
        loader.dispose()
    if root is None:
        return
    if not isinstance(root, yaml.SequenceNode):
        raise ResourceError(f"{path.name}:1: a resource file is a list of rows")
    for node in root.value:
        yield _plain(node, path), node.start_mark.line + 1


def _plain(node: yaml.Node, path: Path) -> Plain:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, path) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {_key(key, path): _plain(value, path) for key, value in node.value}
    return _scalar(node)


def _key(node: yaml.Node, path: Path) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise ResourceError(f"{path.name}:{node.start_mark.line + 1}: a key must be a word")
    return str(node.value)


def _scalar(node: yaml.Node) -> Scalar:
    text = str(node.value)
    kind = node.tag.rsplit(":", 1)[-1]
    if kind == "int":
        return int(text.replace("_", ""), 0)
    if kind == "float":
        return float(text)
    if kind == "bool":
        return text.lower() in ("true", "yes", "on")
    return None if kind == "null" else text
