"""The casualty matrix of an incident, its summaries and the time series of its tolls."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import msgspec
import msgspec.yaml

from tawatur.brief.quotes import Quoter
from tawatur.brief.shape import Cell, FigureRow, Matrix, MatrixRow, Series, SummaryRow
from tawatur.brief.strings import Lang, count_text, day_text, say
from tawatur.model.incident import Casualties, Column, FigureValue, Incident, Voice

_GROUPS = Path(__file__).resolve().parent.parent / "resources" / "policy" / "groups.yaml"
_HARM = ("killed", "wounded", "killed_or_wounded", "missing")


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


def matrix_of(incident: Incident, quoter: Quoter, lang: Lang) -> Matrix:
    """Origins against the dead, wounded and missing."""
    order = {measure: index for index, measure in enumerate(_HARM)}
    columns = [column for column in incident.columns if column.measure in order]
    shown = sorted(columns, key=lambda c: (order[c.measure], c.group != "total", _width(incident, c)))
    cells = _cells(incident)
    rows = [_row(voice, shown, cells, quoter, lang) for voice in incident.voices]
    summary = (row for column in shown for row in _summary(incident, column, lang))
    names = tuple(column_name(column, lang) for column in shown)
    return Matrix(names, tuple(row for row in rows if any(row.cells)), tuple(summary))


def _cells(incident: Incident) -> dict[tuple[str, str], list[FigureValue]]:
    cells: dict[tuple[str, str], list[FigureValue]] = defaultdict(list)
    for value in incident.figures:
        cells[(value.voice, value.column)].append(value)
    return cells


def figure_rows(incident: Incident, quoter: Quoter, lang: Lang) -> tuple[FigureRow, ...]:
    """Everything else that is counted, one row an origin."""
    cells = _cells(incident)
    found = (
        (column, voice, _cell(cells.get((voice.id, column.id), []), quoter))
        for column in incident.columns
        if column.measure not in _HARM
        for voice in incident.voices
    )
    return tuple(
        FigureRow(column_name(column, lang), voice.name, quoter.kind_of(voice), cell)
        for column, voice, cell in found
        if cell is not None
    )


def _width(incident: Incident, column: Column) -> int:
    """Columns that more voices fill come first."""
    return -len({value.voice for value in incident.figures if value.column == column.id})


def _row(
    voice: Voice,
    columns: Sequence[Column],
    cells: dict[tuple[str, str], list[FigureValue]],
    quoter: Quoter,
    lang: Lang,
) -> MatrixRow:
    return MatrixRow(
        voice=voice.name,
        kind=quoter.kind_of(voice),
        copies=voice.copies,
        cells=tuple(_cell(cells.get((voice.id, column.id), []), quoter) for column in columns),
    )


def _cell(values: Sequence[FigureValue], quoter: Quoter) -> Cell | None:
    if not values:
        return None
    shown = next((value for value in values if value.standing == "current"), values[-1])
    earlier = tuple(number(value) for value in values if value.standing == "superseded" and value != shown)
    return Cell(number(shown), earlier, shown.standing != "current", quoter.quotes(shown.evidence))


def number(value: FigureValue) -> str:
    """A figure as written in a cell: 25, ≥ 45, 20–99, ~80."""
    low, high = value.min, value.max
    text = span(low, high)
    return f"~{text}" if value.approx and low == high else text


def span(low: int | None, high: int | None) -> str:
    """Two bounds as one text; an open end is "≥" or "≤"."""
    if low is None and high is None:
        return "?"
    if low == high:
        return f"{low:,}"
    if high is None:
        return f"≥ {low:,}"
    return f"≤ {high:,}" if low is None else f"{low:,}–{high:,}"


def _summary(incident: Incident, column: Column, lang: Lang) -> Iterable[SummaryRow]:
    for row in incident.casualties:
        if row.column == column.id:
            ucdp = " / ".join("–" if n is None else f"{n:,}" for n in (row.low, row.best, row.high))
            acled = "–" if row.acled is None else f"{row.acled:,}"
            yield SummaryRow(column_name(column, lang), span(row.min, row.max), ucdp, acled, row.voices)


def killed_line(incident: Incident, lang: Lang) -> str | None:
    """The dead in one line, where anyone counts them: everyone, else the group that most voices count."""
    rows = [row for row in incident.casualties if row.column.split(":")[0] == "killed"]
    if not rows:
        return None
    total = min(rows, key=_prominence)
    return say(
        lang, "ui", "killed_line", range=span(total.min, total.max), voices=count_text(lang, "voices", total.voices)
    )


def _prominence(row: Casualties) -> tuple[bool, int, str]:
    return row.column != "killed:total", -row.voices, row.column


def series_of(incident: Incident, lang: Lang) -> tuple[Series, ...]:
    """Tolls that one origin has changed over time."""
    names = {voice.id: voice.name for voice in incident.voices}
    tolls: dict[tuple[str, str], list[FigureValue]] = defaultdict(list)
    for value in incident.figures:
        if value.standing in ("current", "superseded"):
            tolls[(value.column, value.voice)].append(value)
    columns = {column.id: column_name(column, lang) for column in incident.columns}
    return tuple(
        Series(columns[column], names[voice], tuple((day_text(lang, v.stated_at), number(v)) for v in values))
        for (column, voice), values in tolls.items()
        if len(values) > 1
    )
