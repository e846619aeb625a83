"""The columns of the matrix: what they are called and in which order they stand."""

from __future__ import annotations

from tawatur.brief.strings import Lang, say
from tawatur.lexicon.english import actor_name
from tawatur.model.groups import group_name
from tawatur.model.incident import Column, Incident

HARM = ("killed", "wounded", "killed_or_wounded", "missing")


def column_name(column: Column, lang: Lang) -> str:
    """ "killed: civilians"; a side that no class names is given in the report's words."""
    measure, group = say(lang, "measure", column.measure), _group_name(column, lang)
    if column.group == "total" or not group:
        return measure
    return group if column.measure == "other" else f"{measure}: {group}"


def _group_name(column: Column, lang: Lang) -> str:
    """The class, or the side; in English the report's own words stand between guillemets."""
    found = group_name(column.group, lang)
    party = column.id.split(":", 2)[2] if column.id.count(":") > 1 else ""
    if lang == "ar" or not (found or column.label):
        return column.label if found is None or (party and column.label) else found
    side = (actor_name(party) or f"«{column.label}»") if party else ""
    if found is None:
        return side or f"«{column.label}»"
    return f"{found} ({side})" if party and (column.label or actor_name(party)) else found


def shown_columns(incident: Incident) -> list[Column]:
    """The columns of the dead, wounded and missing: totals first, then those that most voices fill."""
    order = {measure: index for index, measure in enumerate(HARM)}
    columns = [column for column in incident.columns if column.measure in order]
    return sorted(columns, key=lambda c: (order[c.measure], c.group != "total", _width(incident, c)))


def _width(incident: Incident, column: Column) -> int:
    """Columns that more voices fill come first."""
    return -len({value.voice for value in incident.figures if value.column == column.id})
