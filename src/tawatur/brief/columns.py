"""The columns of the matrix: what they are called and in which order they stand."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import msgspec.yaml

from tawatur.brief.strings import Lang, say
from tawatur.model.incident import Column, Incident

_GROUPS = Path(__file__).resolve().parent.parent / "resources" / "policy" / "groups.yaml"
HARM = ("killed", "wounded", "killed_or_wounded", "missing")


class _Class(msgspec.Struct, frozen=True):
    id: str
    ar: str
    en: str


class _Groups(msgspec.Struct, frozen=True):
    classes: tuple[_Class, ...]


@cache
def _classes() -> dict[str, _Class]:
    return {row.id: row for row in msgspec.yaml.decode(_GROUPS.read_bytes(), type=_Groups).classes}


def column_name(column: Column, lang: Lang) -> str:
    """ "killed: civilians"; a side that no class names is given in the report's words."""
    found = _classes().get(column.group)
    sided = column.id.count(":") > 1
    group = column.label if (found is None or (sided and column.label)) else (found.ar if lang == "ar" else found.en)
    measure = say(lang, "measure", column.measure)
    if column.group == "total" or not group:
        return measure
    return group if column.measure == "other" else f"{measure}: {group}"


def shown_columns(incident: Incident) -> list[Column]:
    """The columns of the dead, wounded and missing: totals first, then those that most voices fill."""
    order = {measure: index for index, measure in enumerate(HARM)}
    columns = [column for column in incident.columns if column.measure in order]
    return sorted(columns, key=lambda c: (order[c.measure], c.group != "total", _width(incident, c)))


def _width(incident: Incident, column: Column) -> int:
    """Columns that more voices fill come first."""
    return -len({value.voice for value in incident.figures if value.column == column.id})
