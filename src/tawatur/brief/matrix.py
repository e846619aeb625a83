"""The casualty matrix of an incident, its summaries and the time series of its tolls."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tawatur.brief.columns import HARM, column_name, shown_columns
from tawatur.brief.quotes import Quoter
from tawatur.brief.rows import doubts_of
from tawatur.brief.shape import Cell, FigureRow, Line, Matrix, MatrixRow, Series, SummaryRow, Toll
from tawatur.brief.strings import Lang, count_text, day_text, say
from tawatur.model.incident import Casualties, Column, FigureValue, Incident, Voice


def matrix_of(incident: Incident, quoter: Quoter, lang: Lang) -> Matrix:
    """Origins against the dead, wounded and missing."""
    shown = shown_columns(incident)
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
        (column, voice, _cell(cells.get((voice.id, column.id), []), quoter, lang))
        for column in incident.columns
        if column.measure not in HARM
        for voice in incident.voices
    )
    return tuple(
        FigureRow(column_name(column, lang), voice.name, quoter.kind_of(voice), cell)
        for column, voice, cell in found
        if cell is not None
    )


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
        cells=tuple(_cell(cells.get((voice.id, column.id), []), quoter, lang) for column in columns),
    )


def _cell(values: Sequence[FigureValue], quoter: Quoter, lang: Lang) -> Cell | None:
    if not values:
        return None
    shown = next((value for value in values if value.standing == "current"), values[-1])
    if all(value.standing == "superseded" for value in values):  # only tolls that somebody else has replaced
        return Cell("–", tuple(map(number, values)), False, (), quoter.quotes(shown.evidence))
    earlier = tuple(number(value) for value in values if value.standing == "superseded" and value != shown)
    part = shown.standing != "current"
    return Cell(number(shown), earlier, part, _doubts(shown, quoter, lang), quoter.quotes(shown.evidence))


def _doubts(value: FigureValue, quoter: Quoter, lang: Lang) -> tuple[str, ...]:
    """What stands against a number: doubts, where no claim tells it firmly, and who rejected a claim behind it."""
    told = [doubts_of(quoter.claim(evidence).factuality, lang) for evidence in value.evidence]
    return (*(told[0] if told and all(told) else ()), *quoter.rejections(value.evidence, of_figures=True))


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
    total = max((row for row in rows if _exceeds(row, total)), key=lambda row: row.min or 0, default=total)
    return say(
        lang, "ui", "killed_line", range=span(total.min, total.max), voices=count_text(lang, "voices", total.voices)
    )


def _exceeds(part: Casualties, whole: Casualties) -> bool:
    """Whether a class alone counts more than everyone does: then the count of everyone is an older one."""
    return part.min is not None and whole.max is not None and part.min > whole.max


def _prominence(row: Casualties) -> tuple[bool, int, str]:
    return row.column != "killed:total", -row.voices, row.column


def series_of(incident: Incident, quoter: Quoter, lang: Lang) -> tuple[Series, ...]:
    """The casualty columns in which numbers were stated at two times or more."""
    found = (_series(incident, column, quoter, lang) for column in shown_columns(incident))
    return tuple(series for series in found if _times(series) > 1)


def _times(series: Series) -> int:
    return len({toll.stated for line in series.lines for toll in line.tolls if toll.stated})


def _series(incident: Incident, column: Column, quoter: Quoter, lang: Lang) -> Series:
    tolls: dict[str, list[FigureValue]] = defaultdict(list)
    for value in incident.figures:
        if value.column == column.id and value.standing in ("current", "superseded"):
            tolls[value.voice].append(value)
    lines = (
        Line(voice.name, tuple(_toll(value, quoter, lang) for value in sorted(tolls[voice.id], key=_when)))
        for voice in incident.voices
        if voice.id in tolls
    )
    return Series(column_name(column, lang), tuple(lines))


def _when(value: FigureValue) -> tuple[bool, str]:
    return value.stated_at is None, value.stated_at or ""


def _toll(value: FigureValue, quoter: Quoter, lang: Lang) -> Toll:
    return Toll(
        value.stated_at or "",
        day_text(lang, value.stated_at),
        number(value),
        value.min,
        value.max,
        value.standing == "superseded",
        quoter.quotes(value.evidence),
    )
