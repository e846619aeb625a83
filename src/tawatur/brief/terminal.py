"""The brief in a terminal.

Arabic is written in its logical order and left to the terminal to shape and turn; every cell stands between isolates,
so that a line that mixes directions keeps its columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TextIO

from rich.console import Console, Group, JustifyMethod, OverflowMethod, RenderableType
from rich.containers import Lines
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from tawatur.brief.shape import Brief, Cell, ClaimRow, Dispute, IncidentBrief, Matrix, MatrixRow, Quote
from tawatur.brief.strings import Lang, isolate, notices_heading, say

_COLOURS = {
    "confirmed": "bold white on green",
    "fair": "bold white on blue",
    "weak": "bold black on yellow",
    "contested": "bold white on red",
    "discounted": "bold white on bright_black",
}
_WORDS = 90
_COLUMN = 13  # columns of the screen that a column of the matrix needs


_OPEN, _CLOSE = "\u2068", "\u2069"


class Line(Text):
    """Text whose isolates are closed at the end of each line that it is folded into, and opened again on the next."""

    def wrap(
        self,
        console: Console,
        width: int,
        *,
        justify: JustifyMethod | None = None,
        overflow: OverflowMethod | None = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> Lines:
        """The lines of this text in ``width`` columns."""
        lines = super().wrap(console, width, justify=justify, overflow=overflow, tab_size=tab_size, no_wrap=no_wrap)
        return Lines(_balanced(lines))


def _balanced(lines: Iterable[Text]) -> Iterable[Text]:
    depth = 0
    for line in lines:
        head = _OPEN * depth
        depth += line.plain.count(_OPEN) - line.plain.count(_CLOSE)
        yield Text(head) + line + Text(_CLOSE * max(0, depth))


def render_terminal(brief: Brief, out: TextIO, width: int | None = None) -> None:
    """Writes the brief to ``out``, in colour where that is a terminal; ``width`` is in columns."""
    console = Console(file=out, width=width, highlight=False, emoji=False, markup=False)
    for piece in _pieces(brief, console.width):
        # A group keeps the console from joining lines of text into one that no longer balances its isolates.
        console.print(Group(piece))


def _pieces(brief: Brief, width: int) -> Iterable[RenderableType]:
    scope = f"  {isolate(brief.scope)}" if brief.scope else ""
    yield Line.assemble((isolate(brief.title), "bold"), scope, "  ", (isolate(brief.subtitle), "dim"))
    if not brief.incidents:
        yield _cell(say(brief.lang, "ui", "no_incidents"))
    yield from _notices(brief)
    for number, incident in enumerate(brief.incidents, 1):
        yield from _incident(number, incident, brief.lang, width)
    yield _heading(brief.lang, "reports")
    yield _reports(brief)


def _cell(text: str, style: str = "") -> Text:
    return Line(isolate(text) if text else "", style=style)


def _heading(lang: Lang, key: str) -> Text:
    return Line("\n" + isolate(say(lang, "ui", key)), style="bold cyan")


def _table(lang: Lang, *names: str) -> Table:
    table = Table(show_edge=False, pad_edge=False, header_style="dim", expand=False)
    for name in names:
        table.add_column(Line(isolate(name)), overflow="fold")
    return table


def _ui(lang: Lang, *keys: str) -> list[str]:
    return [say(lang, "ui", key) for key in keys]


def _incident(number: int, incident: IncidentBrief, lang: Lang, width: int) -> Iterable[RenderableType]:
    yield Line("")
    yield _head(number, incident, lang)
    if incident.judged:
        yield _heading(lang, "judged")
        yield _judged(incident, lang)
    if incident.matrix.rows:
        yield _heading(lang, "matrix")
        yield from _matrix(incident.matrix, lang, width)
        yield _summary(incident.matrix, lang)
    for key, rows in (("series", _series(incident)), ("contradictions", _disputes(incident.disputes, lang))):
        yield from _section(lang, key, rows)
    if incident.control:
        yield _heading(lang, "control")
        yield _control(incident, lang)
    if incident.places:
        yield _heading(lang, "places")
        yield from _places(incident, lang)
    yield from _section(lang, "figures", _figures(incident))
    yield from _section(lang, "timeline", _timeline(incident, lang))
    yield from _section(lang, "unverified", [_claim(row) for row in incident.unverified])
    yield from _section(lang, "voices", _voices(incident, lang))


def _section(lang: Lang, key: str, rows: Sequence[Text]) -> Iterable[RenderableType]:
    if rows:
        yield _heading(lang, key)
        yield from rows


def _head(number: int, incident: IncidentBrief, lang: Lang) -> Panel:
    """The headline stands inside the frame: a title that is cut short would leave its isolates open."""
    head = Line.assemble(
        (isolate(incident.headline), "bold"),
        "\n",
        (f" {isolate(incident.grade_name)} ", _COLOURS[incident.grade]),
        f"  {isolate(incident.grade_why)}\n",
        (isolate(say(lang, "ui", "admiralty")), "dim"),
        f" {incident.admiralty}  {isolate(incident.admiralty_why)}\n",
        isolate(incident.counts),
        f"  ·  {isolate(incident.killed)}" if incident.killed else "",
    )
    return Panel(head, title=str(number), title_align="left", border_style="cyan")


def _judged(incident: IncidentBrief, lang: Lang) -> Table:
    table = _table(lang, *_ui(lang, "decision", "machine", "who", "why"), "")
    for row in incident.judged:
        overruled = f" ({say(lang, 'ui', 'overruled')})" if row.overruled else ""
        cells = (row.decision + overruled, row.machine, f"{row.who} {row.at}", row.why)
        table.add_row(*(_cell(text, "dim" if row.overruled else "") for text in cells), _refs(row.quotes))
    return table


def _matrix(matrix: Matrix, lang: Lang, width: int) -> Iterable[RenderableType]:
    """A table where its columns have room, else a line for each number."""
    if (len(matrix.columns) + 2) * _COLUMN > width:
        yield from (line for row in matrix.rows for line in _listed(row, matrix.columns, lang))
        return
    table = _table(lang, say(lang, "ui", "voice"), *matrix.columns)
    for row in matrix.rows:
        name = _voice(row)
        name.append("\n" + isolate(row.kind), style="dim")
        table.add_row(name, *(_number(cell, lang) for cell in row.cells))
    yield table


def _voice(row: MatrixRow) -> Text:
    return Line.assemble((isolate(row.voice), "bold"), f" +{row.copies}" if row.copies else "")


def _listed(row: MatrixRow, columns: Sequence[str], lang: Lang) -> Iterable[Text]:
    yield Line.assemble(_voice(row), (f"  {isolate(row.kind)}", "dim"))
    for column, cell in zip(columns, row.cells, strict=True):
        if cell is not None:
            number = _number(cell, lang)
            number.plain = number.plain.replace("\n", "  ")
            yield Line.assemble(f"    {isolate(column)}: ", number)


def _number(cell: Cell | None, lang: Lang) -> Text:
    if cell is None:
        return Line("")
    part = f" ({isolate(say(lang, 'ui', 'part'))})" if cell.part else ""
    part += "".join(f" ({isolate(doubt)})" for doubt in cell.doubts)
    refs = "".join(f"[{quote.report}]" for quote in cell.quotes[:2])
    text = Line.assemble((cell.text, "" if cell.part else "bold"), part, (f" {refs}", "cyan"))
    if cell.earlier:
        text.append("\n← " + " ← ".join(reversed(cell.earlier)), style="dim")
    return text


def _summary(matrix: Matrix, lang: Lang) -> Table:
    table = _table(lang, *_ui(lang, "summary", "range", "ucdp", "acled", "voices"))
    for row in matrix.summary:
        table.add_row(_cell(row.column), row.range, row.ucdp, row.acled, str(row.voices))
    return table


def _series(incident: IncidentBrief) -> list[Text]:
    return [
        Line.assemble(
            (isolate(row.column), "bold"),
            f"  {isolate(line.voice)}: ",
            " → ".join(f"{toll.text} ({isolate(toll.day)})" for toll in line.tolls),
        )
        for row in incident.series
        for line in row.lines
    ]


def _places(incident: IncidentBrief, lang: Lang) -> Iterable[RenderableType]:
    """The map in words; what has no point comes in one line."""
    table = _table(lang, *_ui(lang, "place", "precision", "claims", "voices"), "")
    for place in incident.places:
        if place.standing != "unlocated":
            style = "" if place.standing == "drawn" else "dim"
            cells = (_cell(text, style) for text in (place.name, place.note, str(place.claims), str(place.voices)))
            table.add_row(*cells, _refs(place.quotes))
    if table.row_count:
        yield table
    unlocated = [isolate(place.name) for place in incident.places if place.standing == "unlocated"]
    if unlocated:
        comma = say(lang, "list", "comma")
        yield Line(f"{isolate(say(lang, 'map_note', 'unlocated'))}: {comma.join(unlocated)}", style="dim")


def _refs(quotes: Sequence[Quote]) -> Text:
    """The numbers of the reports quoted."""
    return Line("".join(dict.fromkeys(f"[{quote.report}]" for quote in quotes)), style="cyan")


def _disputes(rows: Sequence[Dispute], lang: Lang) -> list[Text]:
    return [line for row in rows for line in _dispute(row, lang)]


def _dispute(row: Dispute, lang: Lang) -> Iterable[Text]:
    mark = f"  ({isolate(say(lang, 'ui', 'resolved'))})" if row.resolved else ""
    yield Line.assemble(
        ("≠ ", "dim" if row.resolved else "red"), (isolate(row.field), "bold"), f"  {isolate(row.why)}", mark
    )
    for side in row.sides:
        voices = " · ".join(isolate(voice) for voice in side.voices)
        yield Line.assemble("    ", (isolate(side.text), "bold"), f"  {voices}  ", _said(side.quotes[:1]))


def _said(quotes: Sequence[Quote]) -> Text:
    """The first quote in words, cut short."""
    text = Line()
    for quote in quotes:
        words = quote.text if len(quote.text) <= _WORDS else quote.text[:_WORDS].rsplit(" ", 1)[0] + " …"
        text.append(isolate(words), style="dim")
        text.append(f" [{quote.report}]", style="cyan")
    return text


def _control(incident: IncidentBrief, lang: Lang) -> Table:
    table = _table(lang, *_ui(lang, "place", "holder", "voice", "stated", "standing"), "")
    for row in incident.control:
        denied = f"{say(lang, 'doubt', 'negative')}: " if row.denied else ""
        standing = " · ".join((row.standing, *row.rejected))
        cells = (row.place, denied + row.holder, row.voice, row.stated, standing)
        table.add_row(*(_cell(text, "" if row.current else "dim") for text in cells), _refs(row.quotes))
    return table


def _figures(incident: IncidentBrief) -> list[Text]:
    return [
        Line.assemble(
            (row.cell.text, "bold"),
            ("".join(f" ({isolate(doubt)})" for doubt in row.cell.doubts), "yellow"),
            f"  {isolate(row.column)}  ",
            (isolate(row.voice), "dim"),
            " ",
            _said(row.cell.quotes[:1]),
        )
        for row in incident.figures
    ]


def _timeline(incident: IncidentBrief, lang: Lang) -> list[Text]:
    lines: list[Text] = [_cell(say(lang, "ui", "timeline_note"), "dim")] if incident.has_undated else []
    for moment in incident.timeline:
        lines.append(Line(isolate(moment.day), style="bold"))
        lines += [_claim(row) for row in moment.claims]
    return lines


def _claim(row: ClaimRow) -> Text:
    marks = "".join(f" ({isolate(mark)})" for mark in (*row.marks, *row.doubts))
    copies = f" +{row.copies}" if row.copies else ""
    kinds = " · ".join(isolate(kind) for kind in row.types)
    return Line.assemble(
        "  • " if row.dated else "  • ~ ",
        (kinds, "bold"),
        (marks, "yellow"),
        f"  {isolate(row.voice)}{copies}  ",
        _said(row.quotes[:1]),
    )


def _voices(incident: IncidentBrief, lang: Lang) -> list[Text]:
    return [
        Line.assemble(
            "  • ",
            (isolate(row.name), "bold"),
            f" ({isolate(row.kind)})  {isolate(row.why)}  ",
            ("".join(f"[{number}]" for number in row.reports), "cyan"),
        )
        for row in incident.voices
    ]


def _notices(brief: Brief) -> Iterable[RenderableType]:
    if not brief.notices:
        return
    lang = brief.lang
    yield Line("\n" + isolate(notices_heading(lang, brief.notice_day)), style="bold cyan")
    names = ("kind", "notice_state", "notice_issuer", "notice_area", "notice_from", "notice_until", "notice_contacts")
    table = _table(lang, *_ui(lang, *names), "")
    for row in brief.notices:
        cells = (row.kind, row.state_name, row.issuer, row.area, row.effective, row.expires, "\n".join(row.contacts))
        style = "dim" if row.state == "ended" else ""
        table.add_row(*(_cell(text, style) for text in cells), _refs(row.quotes))
    yield table


def _reports(brief: Brief) -> Table:
    lang = brief.lang
    table = _table(lang, "#", *_ui(lang, "report"), "", "")
    for report in brief.reports:
        title = report.title or report.text.strip().split("\n", 1)[0]
        cells = (report.publisher, report.published, title[:_WORDS])
        table.add_row(f"[{report.number}]", *(_cell(text) for text in cells))
    return table
