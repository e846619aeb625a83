"""The tables of the HTML brief."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.brief.markup import Child, Html, isolated, join, tag
from tawatur.brief.shape import (
    Brief,
    Cell,
    ClaimRow,
    ControlRow,
    Dispute,
    FigureRow,
    IncidentBrief,
    JudgedRow,
    Matrix,
    MatrixRow,
    Moment,
    NoticeRow,
    Position,
    Quote,
    VoiceRow,
)
from tawatur.brief.strings import Lang, say

_LONGEST = 130
_MOST_QUOTES = 5


def quote_link(quote: Quote, limit: int = _LONGEST) -> Html:
    """The sentence, cut to ``limit`` characters, as a link to where it stands in its report."""
    text = quote.text if len(quote.text) <= limit else quote.text[: limit - 1].rsplit(" ", 1)[0] + " …"
    link = tag("a", isolated(text), href=f"#r{quote.report}s{quote.sentence}", lang="ar", title=quote.text)
    return tag("span", link, " ", ref(quote), class_="quote", dir="rtl")


def ref(quote: Quote) -> Html:
    """The number of a report as a link to the sentence."""
    return tag("a", f"[{quote.report}]", href=f"#r{quote.report}s{quote.sentence}", class_="ref")


def quote_list(quotes: Sequence[Quote]) -> Html:
    """The first sentence in words, further ones as references."""
    if not quotes:
        return Html("")
    return join([quote_link(quotes[0]), *(ref(quote) for quote in quotes[1:])], " ")


def table(head: Sequence[Child], rows: Sequence[Html], kind: str = "scroll") -> Html:
    """A table with a heading row, in a box of class ``kind`` that scrolls where it is too wide."""
    header = tag("thead", tag("tr", *(tag("th", name) for name in head)))
    return tag("div", tag("table", header, tag("tbody", *rows)), class_=kind)


def matrix_table(matrix: Matrix, lang: Lang) -> Html | None:
    """Origins against columns, and the three summaries below."""
    if not matrix.rows:
        return None
    head: list[Child] = [say(lang, "ui", "voice"), *(isolated(name) for name in matrix.columns)]
    return join([table(head, [_matrix_row(row, lang) for row in matrix.rows]), _summary(matrix, lang)])


def figures_table(rows: Sequence[FigureRow], lang: Lang) -> Html | None:
    """What else is counted."""
    if not rows:
        return None
    head = [say(lang, "ui", key) for key in ("counted", "voice", "figure")]
    body = [
        tag(
            "tr",
            tag("th", isolated(row.column)),
            tag("td", isolated(row.voice), tag("small", row.kind)),
            _cell(row.cell, lang),
        )
        for row in rows
    ]
    return table(head, body, "scroll wide")


def _matrix_row(row: MatrixRow, lang: Lang) -> Html:
    copies = _copies(row.copies, lang)
    name = tag("th", isolated(row.voice), " ", copies, tag("small", row.kind), scope="row")
    return tag("tr", name, *(_cell(cell, lang) for cell in row.cells))


def _copies(count: int, lang: Lang) -> Html | None:
    """How many more reports only pass it on; the sign stays before the number in either direction."""
    told = tag("bdi", f"+{count}", dir="ltr")
    return tag("span", told, class_="pill", title=say(lang, "ui", "copies")) if count else None


def _cell(cell: Cell | None, lang: Lang) -> Html:
    if cell is None:
        return tag("td", "")
    part = tag("span", say(lang, "ui", "part"), class_="pill") if cell.part else None
    snippet = _snippet(cell.quotes[0]) if cell.quotes else None
    doubts = [tag("span", doubt, class_="pill warn") for doubt in cell.doubts]
    kind = "num part" if cell.part or cell.doubts else "num"
    return tag("td", tag("b", isolated(cell.text)), " ", part, *doubts, _earlier(cell, lang), snippet, class_=kind)


def _earlier(cell: Cell, lang: Lang) -> Html | None:
    if not cell.earlier:
        return None
    numbers = join([tag("bdi", number) for number in cell.earlier], " · ")
    return tag("small", say(lang, "ui", "earlier"), ": ", numbers)


def _snippet(quote: Quote) -> Html:
    """The figure with the words around it, as a link to where it stands."""
    words = tag("bdi", join([quote.before, tag("b", quote.words), quote.after], " "), dir="rtl")
    link = tag("a", words, href=f"#r{quote.report}s{quote.sentence}", lang="ar", title=quote.text)
    return tag("span", link, " ", ref(quote), class_="quote", dir="rtl")


def _summary(matrix: Matrix, lang: Lang) -> Html | None:
    if not matrix.summary:
        return None
    head = [say(lang, "ui", key) for key in ("summary", "range", "ucdp", "acled", "voices")]
    rows = [
        tag("tr", tag("th", isolated(row.column)), *_plain(row.range, row.ucdp, row.acled, str(row.voices)))
        for row in matrix.summary
    ]
    return join([Html("<p></p>"), table(head, rows)])


def _plain(*texts: str) -> list[Html]:
    return [tag("td", tag("bdi", text, dir="ltr")) for text in texts]


def disputes(rows: Sequence[Dispute], lang: Lang) -> Html | None:
    """Each contradiction with its sides next to one another."""
    return join([_dispute(row, lang) for row in rows]) if rows else None


def _dispute(row: Dispute, lang: Lang) -> Html:
    resolved = tag("span", say(lang, "ui", "resolved"), class_="pill") if row.resolved else None
    head = tag("div", tag("b", isolated(row.field)), " ", tag("span", row.why, class_="soft"), " ", resolved)
    kind = "dispute resolved" if row.resolved else "dispute"
    return tag("div", head, tag("div", *(_position(side) for side in row.sides), class_="sides"), class_=kind)


def _position(side: Position) -> Html:
    more = join([ref(quote) for quote in side.quotes[1:]], " ")
    return tag("div", tag("b", isolated(side.text)), tag("small", *_names(side.voices)), _snippet(side.quotes[0]), more)


def _names(voices: Sequence[str]) -> list[Child]:
    pieces: list[Child] = [" "]
    for index, voice in enumerate(voices):
        pieces += [" · " if index else None, isolated(voice)]
    return pieces


def control_table(rows: Sequence[ControlRow], lang: Lang) -> Html | None:
    """Who is said to hold what: what its origin still says, then what was doubted, replaced or recalled."""
    if not rows:
        return None
    head = [say(lang, "ui", key) for key in ("place", "holder", "voice", "stated", "standing")]
    return table(head, [_control(row, lang) for row in rows])


def _control(row: ControlRow, lang: Lang) -> Html:
    denied = tag("span", say(lang, "doubt", "negative"), class_="pill warn") if row.denied else None
    rejected = [tag("span", mark, class_="pill warn") for mark in row.rejected]
    return tag(
        "tr",
        tag("td", isolated(row.place)),
        tag("td", tag("b", isolated(row.holder)), " ", denied),
        tag("td", isolated(row.voice), quote_list(row.quotes)),
        tag("td", row.stated),
        tag("td", tag("span", row.standing, class_="pill" if row.current else "pill warn"), *rejected),
        class_="unsure" if rejected or not row.current else None,
    )


def timeline(incident: IncidentBrief, lang: Lang) -> Html | None:
    """The claims day by day."""
    if not incident.timeline:
        return None
    days = (tag("li", tag("h4", moment.day), _moments(moment, lang)) for moment in incident.timeline)
    note = tag("p", say(lang, "ui", "timeline_note"), class_="soft") if incident.has_undated else None
    return join([note, tag("ul", *days, class_="day wide")])


def _moments(moment: Moment, lang: Lang) -> Html:
    return tag("ul", *(_moment(row, lang) for row in moment.claims))


def _moment(row: ClaimRow, lang: Lang) -> Html:
    copies = _copies(row.copies, lang)
    kinds = tag("b", " · ".join(row.types))
    guess = None if row.dated else tag("span", "~", class_="soft")
    head = join([guess, kinds, tag("span", isolated(row.voice), class_="soft"), copies, marks(row)], " ")
    return tag("li", head, quote_list(row.quotes[:_MOST_QUOTES]), class_="unsure" if row.doubts else None)


def marks(row: ClaimRow) -> Html:
    """Status and doubts of a claim."""
    plain = [tag("span", mark, class_="pill") for mark in row.marks]
    return join([*plain, *(tag("span", doubt, class_="pill warn") for doubt in row.doubts)], " ")


def voices_table(rows: Sequence[VoiceRow], lang: Lang) -> Html | None:
    """The independent origins and why each counts as one."""
    if not rows:
        return None
    head = [say(lang, "ui", key) for key in ("voice", "independence", "reports")]
    return table(head, [_voice(row) for row in rows])


def _voice(row: VoiceRow) -> Html:
    links = join([tag("a", f"[{number}]", href=f"#r{number}", class_="ref") for number in row.reports], " ")
    return tag("tr", tag("th", isolated(row.name), tag("small", row.kind)), tag("td", row.why), tag("td", links))


def judged_table(rows: Sequence[JudgedRow], lang: Lang) -> Html | None:
    """What people decided, beside what the machine says."""
    if not rows:
        return None
    head = [say(lang, "ui", key) for key in ("decision", "machine", "who", "why")]
    return table(head, [_judged(row, lang) for row in rows])


def _judged(row: JudgedRow, lang: Lang) -> Html:
    overruled = tag("span", say(lang, "ui", "overruled"), class_="pill warn") if row.overruled else None
    return tag(
        "tr",
        tag("th", isolated(row.decision), " ", overruled, quote_list(row.quotes)),
        tag("td", isolated(row.machine)),
        tag("td", isolated(row.who), tag("small", row.at)),
        tag("td", isolated(row.why)),
        class_="past" if row.overruled else None,
    )


def notices_table(brief: Brief) -> Html:
    """Instructions to the public, those in force first."""
    names = ("kind", "notice_state", "notice_issuer", "notice_area", "notice_from", "notice_until", "notice_contacts")
    return table([say(brief.lang, "ui", name) for name in names], [_notice(row) for row in brief.notices])


def _notice(row: NoticeRow) -> Html:
    state = tag("span", row.state_name, class_="pill now" if row.state == "in_force" else "pill")
    return tag(
        "tr",
        tag("th", row.kind, quote_list(row.quotes)),
        tag("td", state),
        *(tag("td", isolated(text)) for text in (row.issuer, row.area, row.effective, row.expires)),
        tag("td", *(tag("div", tag("bdi", contact, dir="ltr")) for contact in row.contacts)),
        class_="past" if row.state == "ended" else None,
    )
