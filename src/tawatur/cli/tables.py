"""Records as tables in the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.table import Table

from tawatur.brief.strings import Lang, say
from tawatur.model.ontology import ontology
from tawatur.model.record import Claim, Figure, Notice, Record

_HEADS = {
    "ar": ("الحدث", "الفاعل", "المستهدف", "المكان", "الزمان", "الأرقام", "المصدر", "الدرجة", "الكلمات"),
    "en": ("event", "agent", "recipient", "place", "time", "figures", "origin", "how surely", "words"),
}
_WIDE = 150
_FIRST_STRONG, _POP = "\u2068", "\u2069"


def print_record(record: Record, face: str) -> None:
    """Prints one record: a table of claims where the terminal is wide enough, else a few lines for each."""
    console = Console(highlight=False)
    lang: Lang = "ar" if face == "ar" else "en"
    report = record.report
    title = " · ".join(part for part in (report.publisher, report.published_at, report.ref) if part)
    if console.width >= _WIDE:
        console.print(_claims_table(record, title, lang))
    else:
        console.print(isolate(title), style="bold")
        for number, claim in enumerate(record.claims, 1):
            console.print("\n".join(_claim_lines(number, claim, lang)), soft_wrap=True)
    for notice in record.notices:
        console.print(_notice_line(notice, lang), soft_wrap=True)
    console.print()


def _claim_lines(number: int, claim: Claim, lang: Lang) -> Iterator[str]:
    """The cells of a claim with their heads, three lines: what, who and where, who says so."""
    heads, cells = _HEADS[lang], _cells(claim, lang)
    yield f"{number}. {isolate(cells[0])}  {isolate('«' + cells[-1] + '»')}"
    for chosen in ((1, 2, 3, 4, 5), (6, 7)):
        filled = [f"{isolate(heads[i] + ': ' + cells[i])}" for i in chosen if cells[i]]
        if filled:
            yield "   " + " · ".join(filled)


def _claims_table(record: Record, title: str, lang: Lang) -> Table:
    table = Table(title=title or None, box=box.SIMPLE_HEAD, title_justify="left")
    for head in _HEADS[lang]:
        table.add_column(head, overflow="fold")
    for claim in record.claims:
        table.add_row(*(isolate(cell) for cell in _cells(claim, lang)))
    return table


def isolate(text: str) -> str:
    """Keeps a cell's direction to itself, so that Arabic, Latin and digits do not reorder their neighbours."""
    return f"{_FIRST_STRONG}{text}{_POP}" if text else ""


def _cells(claim: Claim, lang: Lang) -> tuple[str, ...]:
    event, facts = claim.event, claim.factuality
    roles = {name: " + ".join(r.text for r in event.roles if r.role == name) for name in ("agent", "recipient")}
    name = ontology().name(event.type, lang)
    label = name if event.status == "occurred" else f"{name} ({say(lang, 'status', event.status)})"
    origin = next((link.text for link in reversed(claim.attribution.chain) if link.kind != "publisher"), None)
    return (
        label if facts.polarity == "+" else f"✗ {label}",
        roles["agent"],
        roles["recipient"],
        event.place.text if event.place else "",
        _interval(claim),
        "، ".join(_figure(figure, lang) for figure in event.figures),
        origin or "",
        f"{say(lang, 'certainty', facts.certainty)} · {say(lang, 'endorsement', facts.endorsement)}",
        event.trigger.text,
    )


def _interval(claim: Claim) -> str:
    time = claim.event.time
    if time is None:
        return ""
    if time.earliest is None:
        return time.text
    first, last = time.earliest[:10], (time.latest or "")[:10]
    return first if first == last or not last else f"{first} – {last}"


def _figure(figure: Figure, lang: Lang) -> str:
    low, high = figure.min, figure.max
    value = str(low) if low == high else f"{'' if low is None else low}–{'' if high is None else high}"
    return f"{say(lang, 'measure', figure.measure)} {'~' if figure.approx else ''}{value}"


def _notice_line(notice: Notice, lang: Lang) -> str:
    contacts = ", ".join(contact.text for contact in notice.contacts)
    issuer = notice.issuer.text if notice.issuer else ""
    parts = (say(lang, "notice", notice.kind), issuer, notice.area.text if notice.area else "", contacts)
    return "  " + " · ".join(isolate(part) for part in parts if part)
