"""The brief as GitHub-flavoured Markdown, the sentences that it rests on as footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tawatur.brief.shape import Brief, Cell, ClaimRow, ControlRow, Dispute, IncidentBrief, Matrix, Quote, ReportText
from tawatur.brief.strings import Lang, notices_heading, say

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$])")
_OPENS_BLOCK = re.compile(r"^(\s*)(\d+[.)]|[-+=>])(?=\s|$|-|=)")


def render_markdown(brief: Brief) -> str:
    """The whole brief. Arabic ones stand in an element that runs from right to left."""
    notes = _Notes(brief.reports)
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(_document(brief, notes))).strip()
    whole = f'<div dir="rtl">\n\n{body}\n\n</div>' if brief.lang == "ar" else body
    return "\n\n".join(part for part in (whole, "\n".join(notes.lines())) if part) + "\n"


class _Notes:
    """Footnotes, numbered by report and sentence, each written once in the order of first use."""

    def __init__(self, reports: Sequence[ReportText]) -> None:
        self._reports = {report.number: report for report in reports}
        self._used: dict[str, Quote] = {}

    def refs(self, quotes: Iterable[Quote]) -> str:
        """The marks of some quotes."""
        marks = []
        for quote in quotes:
            key = f"r{quote.report}s{quote.sentence}"
            self._used.setdefault(key, quote)
            marks.append(f"[^{key}]")
        return "".join(dict.fromkeys(marks))

    def lines(self) -> Iterator[str]:
        """The footnotes: report, publisher, day, the sentence."""
        for key, quote in self._used.items():
            report = self._reports[quote.report]
            head = " · ".join(part for part in (report.publisher, report.published) if part)
            yield f"[^{key}]: \\[{quote.report}\\] {_plain(head)}: «{_plain(quote.text)}»"


def _plain(text: str) -> str:
    """Text of others: nothing in it is markup."""
    return _OPENS_BLOCK.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", " ".join(text.split())))


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    body = [f"| {' | '.join(cells)} |" for cells in rows]
    if body:
        yield from (f"| {' | '.join(head)} |", "|" + " --- |" * len(head), *body, "")


def _ui(lang: Lang, *keys: str) -> list[str]:
    return [say(lang, "ui", key) for key in keys]


def _document(brief: Brief, notes: _Notes) -> Iterator[str]:
    yield f"# {_plain(brief.title)}\n"
    if brief.scope:
        yield f"**{_plain(brief.scope)}**\n"
    yield f"{_plain(brief.subtitle)}  \n{say(brief.lang, 'ui', 'method')}\n"
    if not brief.incidents:
        yield say(brief.lang, "ui", "no_incidents") + "\n"
    yield from _notices(brief, notes)
    for incident in brief.incidents:
        yield from _incident(incident, brief.lang, notes)
    yield f"## {say(brief.lang, 'ui', 'reports')}\n"
    yield from (_report(report) for report in brief.reports)


def _report(report: ReportText) -> str:
    title = report.title or report.text.strip().split("\n", 1)[0]
    told = [_plain(part) for part in (report.publisher, report.published, title[:90]) if part]
    link = f" <{report.url}>" if report.url and re.fullmatch(r"https?://[^\s<>]+", report.url) else ""
    return f"- \\[{report.number}\\] {' · '.join(told)}{link}"


def _notices(brief: Brief, notes: _Notes) -> Iterator[str]:
    if brief.notices:
        yield f"## {_plain(notices_heading(brief.lang, brief.notice_day))}\n"
        names = ("kind", "notice_state", "notice_issuer", "notice_area", "notice_from", "notice_until")
        rows = (
            [
                _plain(row.kind) + notes.refs(row.quotes),
                *(_plain(text) for text in (row.state_name, row.issuer, row.area, row.effective, row.expires)),
                _plain(" · ".join(row.contacts)),
            ]
            for row in brief.notices
        )
        yield from _table(_ui(brief.lang, *names, "notice_contacts"), rows)


def _incident(incident: IncidentBrief, lang: Lang, notes: _Notes) -> Iterator[str]:
    yield f"## {_plain(incident.headline)}\n"
    yield f"**{incident.grade_name}** – {_plain(incident.grade_why)}  "
    yield f"{say(lang, 'ui', 'admiralty')}: **{incident.admiralty}** – {_plain(incident.admiralty_why)}  "
    yield " · ".join(_plain(part) for part in (incident.counts, incident.killed) if part) + f" · `{incident.id}`\n"
    parts = (
        ("judged", _judged(incident, lang, notes)),
        ("matrix", _matrix(incident.matrix, lang, notes)),
        ("series", _series(incident, lang, notes)),
        ("contradictions", _disputes(incident.disputes, lang, notes)),
        ("control", _control(incident, lang, notes)),
        ("places", _places(incident, lang, notes)),
        ("figures", _figures(incident, lang, notes)),
        ("timeline", _timeline(incident, lang, notes)),
        ("unverified", _unverified(incident, notes)),
        ("voices", _voices(incident, lang)),
        ("related", _related(incident)),
    )
    for key, lines in parts:
        shown = list(lines)
        if shown:
            yield from (f"### {say(lang, 'ui', key)}\n", *shown, "")


def _judged(incident: IncidentBrief, lang: Lang, notes: _Notes) -> Iterator[str]:
    overruled = f" ({say(lang, 'ui', 'overruled')})"
    rows = (
        [
            f"**{_plain(row.decision)}**{overruled if row.overruled else ''}{notes.refs(row.quotes)}",
            *(_plain(text) for text in (row.machine, f"{row.who} · {row.at}", row.why)),
        ]
        for row in incident.judged
    )
    yield from _table(_ui(lang, "decision", "machine", "who", "why"), rows)


def _matrix(matrix: Matrix, lang: Lang, notes: _Notes) -> Iterator[str]:
    head = [*_ui(lang, "voice"), *(_plain(name) for name in matrix.columns)]
    rows = (
        [
            f"**{_plain(row.voice)}**{f' +{row.copies}' if row.copies else ''} · {_plain(row.kind)}",
            *(_cell(cell, lang, notes) for cell in row.cells),
        ]
        for row in matrix.rows
    )
    yield from _table(head, rows)
    sums = ([_plain(row.column), row.range, row.ucdp, row.acled, str(row.voices)] for row in matrix.summary)
    yield from _table(_ui(lang, "summary", "range", "ucdp", "acled", "voices"), sums)


def _cell(cell: Cell | None, lang: Lang, notes: _Notes) -> str:
    if cell is None:
        return ""
    marks = [*([say(lang, "ui", "part")] if cell.part else []), *cell.doubts]
    told = f" ({say(lang, 'list', 'comma').join(marks)})" if marks else ""
    earlier = f"← {' ← '.join(reversed(cell.earlier))}" if cell.earlier else ""
    return f"**{_plain(cell.text)}**{told}{notes.refs(cell.quotes)}{earlier and f' {_plain(earlier)}'}"


def _series(incident: IncidentBrief, lang: Lang, notes: _Notes) -> Iterator[str]:
    rows = (
        [
            _plain(series.column),
            _plain(line.voice),
            " → ".join(f"{_plain(toll.text)} ({_plain(toll.day)}){notes.refs(toll.quotes)}" for toll in line.tolls),
        ]
        for series in incident.series
        for line in series.lines
    )
    yield from _table(_ui(lang, "counted", "voice", "series"), rows)


def _disputes(rows: Sequence[Dispute], lang: Lang, notes: _Notes) -> Iterator[str]:
    for row in rows:
        resolved = f" ({say(lang, 'ui', 'resolved')})" if row.resolved else ""
        yield f"- **{_plain(row.field)}** – {_plain(row.why)}{resolved}"
        for side in row.sides:
            voices = say(lang, "list", "comma").join(_plain(voice) for voice in side.voices)
            yield f"  - **{_plain(side.text)}** – {voices}{notes.refs(side.quotes)}"


def _control(incident: IncidentBrief, lang: Lang, notes: _Notes) -> Iterator[str]:
    denied = say(lang, "doubt", "negative")
    rows = (
        [
            _plain(row.place),
            f"{denied}: {_plain(row.holder)}" if row.denied else _plain(row.holder),
            _plain(row.voice) + notes.refs(row.quotes),
            _plain(row.stated),
            _standing(row),
        ]
        for row in incident.control
    )
    yield from _table(_ui(lang, "place", "holder", "voice", "stated", "standing"), rows)


def _standing(row: ControlRow) -> str:
    marks = "".join(f" *({_plain(mark)})*" for mark in row.rejected)
    return f"**{row.standing}**{marks}" if row.current else f"{row.standing}{marks}"


def _places(incident: IncidentBrief, lang: Lang, notes: _Notes) -> Iterator[str]:
    rows = (
        [_plain(place.name) + notes.refs(place.quotes), _plain(place.note), str(place.claims), str(place.voices)]
        for place in incident.places
    )
    yield from _table(_ui(lang, "place", "precision", "claims", "voices"), rows)


def _figures(incident: IncidentBrief, lang: Lang, notes: _Notes) -> Iterator[str]:
    rows = ([_plain(row.column), _plain(row.voice), _cell(row.cell, lang, notes)] for row in incident.figures)
    yield from _table(_ui(lang, "counted", "voice", "figure"), rows)


def _timeline(incident: IncidentBrief, lang: Lang, notes: _Notes) -> Iterator[str]:
    if incident.has_undated:
        yield f"*{_plain(say(lang, 'ui', 'timeline_note'))}*\n"
    for moment in incident.timeline:
        yield f"- **{_plain(moment.day)}**"
        yield from (f"  {_claim(row, notes)}" for row in moment.claims)


def _unverified(incident: IncidentBrief, notes: _Notes) -> Iterator[str]:
    return (_claim(row, notes) for row in incident.unverified)


def _claim(row: ClaimRow, notes: _Notes) -> str:
    marks = "".join(f" *({_plain(mark)})*" for mark in (*row.marks, *row.doubts))
    copies = f" +{row.copies}" if row.copies else ""
    guess = "" if row.dated else "\\~ "
    return f"- {guess}{_plain(' · '.join(row.types))}{marks} – {_plain(row.voice)}{copies}{notes.refs(row.quotes)}"


def _voices(incident: IncidentBrief, lang: Lang) -> Iterator[str]:
    rows = (
        [
            f"**{_plain(row.name)}** · {_plain(row.kind)}",
            _plain(row.why),
            " ".join(f"\\[{number}\\]" for number in row.reports),
        ]
        for row in incident.voices
    )
    yield from _table(_ui(lang, "voice", "independence", "reports"), rows)


def _related(incident: IncidentBrief) -> Iterator[str]:
    return (f"- {_plain(row.headline)} – {_plain(row.why)} · `{row.id}`" for row in incident.related)
