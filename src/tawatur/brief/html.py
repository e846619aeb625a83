"""The brief as one HTML file: nothing is loaded from anywhere, it prints, and it needs no script."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from tawatur.brief.html_figures import map_part, series_part
from tawatur.brief.html_parts import (
    control_table,
    disputes,
    figures_table,
    judged_table,
    marks,
    matrix_table,
    notices_table,
    quote_list,
    timeline,
    voices_table,
)
from tawatur.brief.markup import Child, Html, isolated, join, tag
from tawatur.brief.shape import Brief, ClaimRow, IncidentBrief, Related, ReportText, Sentence
from tawatur.brief.strings import Lang, notices_heading, say

_STYLE = Path(__file__).resolve().parent.parent / "resources" / "brief" / "style.css"


def render_html(brief: Brief) -> str:
    """The whole file. Arabic briefs run from right to left."""
    lang = brief.lang
    head = join(
        [
            Html('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'),
            tag("title", brief.title),
            Html(f"<style>{_STYLE.read_text(encoding='utf-8')}</style>"),
        ]
    )
    body = join([_header(brief), tag("main", *_sections(brief)), tag("footer", say(lang, "ui", "generated"))])
    page = tag("html", tag("head", head), tag("body", body), lang=lang, dir="rtl" if lang == "ar" else "ltr")
    return f"<!doctype html>\n{page.text}\n"


def _header(brief: Brief) -> Html:
    method = tag("p", say(brief.lang, "ui", "method"), class_="method")
    scope = tag("p", brief.scope, class_="asked") if brief.scope else None
    return tag("header", tag("div", tag("h1", brief.title), scope, tag("p", brief.subtitle), method), id="top")


def _sections(brief: Brief) -> Iterable[Html]:
    if len(brief.incidents) != 1:
        yield _contents(brief)
    if brief.notices:
        yield tag(
            "section",
            tag("h2", notices_heading(brief.lang, brief.notice_day)),
            notices_table(brief),
            class_="card",
            id="notices",
        )
    yield from (_incident(incident, brief.lang) for incident in brief.incidents)
    texts = [_report(report, brief.lang) for report in brief.reports]
    yield tag("section", _h2(brief.lang, "report_texts"), *texts, class_="card", id="reports")


def _h2(lang: Lang, key: str) -> Html:
    return tag("h2", say(lang, "ui", key))


def _contents(brief: Brief) -> Html:
    if not brief.incidents:
        return tag("section", say(brief.lang, "ui", "no_incidents"), class_="card")
    items = (
        tag(
            "li",
            _badge(incident),
            tag("a", isolated(incident.headline), href=f"#{incident.id}"),
            tag("span", incident.counts, class_="soft"),
        )
        for incident in brief.incidents
    )
    return tag("section", tag("nav", tag("ol", *items)), class_="card")


def _badge(incident: IncidentBrief) -> Html:
    return tag("span", incident.grade_name, class_=f"badge {incident.grade}")


def _incident(incident: IncidentBrief, lang: Lang) -> Html:
    parts: list[tuple[str, Html | None]] = [
        ("judged", judged_table(incident.judged, lang)),
        ("matrix", matrix_table(incident.matrix, lang)),
        ("series", series_part(incident.series, lang)),
        ("contradictions", disputes(incident.disputes, lang)),
        ("control", control_table(incident.control, lang)),
        ("map", map_part(incident.places, incident.id, lang)),
        ("figures", figures_table(incident.figures, lang)),
        ("timeline", timeline(incident, lang)),
        ("unverified", _unverified(incident.unverified, lang)),
        ("voices", voices_table(incident.voices, lang)),
        ("related", _related(incident)),
    ]
    shown: list[Child] = []
    for key, part in parts:
        if part is not None:
            shown += [tag("h3", say(lang, "ui", key), id=f"{incident.id}-{key}"), part]
    return tag("section", _head(incident, lang), *shown, class_="card incident", id=incident.id)


def _head(incident: IncidentBrief, lang: Lang) -> Html:
    facts = tag(
        "dl",
        _fact(say(lang, "ui", "grade"), _badge(incident), incident.grade_why),
        _fact(say(lang, "ui", "admiralty"), incident.admiralty, incident.admiralty_why),
        _fact(say(lang, "ui", "when"), incident.days, None),
        _fact(say(lang, "ui", "where"), isolated(incident.place), None),
        _fact(say(lang, "ui", "voices"), incident.counts, incident.killed),
        class_="facts",
    )
    return join([tag("h2", isolated(incident.headline)), facts])


def _fact(name: str, value: Child, why: str | None) -> Html:
    return tag("div", tag("dt", name), tag("dd", value, tag("small", why) if why else None))


def _unverified(rows: Sequence[ClaimRow], lang: Lang) -> Html | None:
    if not rows:
        return None
    body = (
        tag(
            "tr",
            tag("th", " · ".join(row.types), " ", marks(row)),
            tag("td", isolated(row.voice), tag("small", row.day)),
            tag("td", quote_list(row.quotes[:1])),
        )
        for row in rows
    )
    return tag("div", tag("table", tag("tbody", *body)), class_="scroll wide")


def _related(incident: IncidentBrief) -> Html | None:
    if not incident.related:
        return None
    items = (tag("li", _linked(row), " ", tag("span", row.why, class_="soft")) for row in incident.related)
    return tag("ul", *items)


def _linked(row: Related) -> Html:
    """The headline of another incident, as a link where it is on the page."""
    name = isolated(row.headline)
    return tag("a", name, href=f"#{row.id}") if row.shown else join([name, tag("span", f" {row.id}", class_="soft")])


def _report(report: ReportText, lang: Lang) -> Html:
    name = join([f"[{report.number}] ", isolated(report.publisher)])
    when = tag("span", f" {report.published} {report.ref or ''}", class_="soft")
    back = tag("a", f" ↑ {say(lang, 'ui', 'back')}", href="#top", class_="soft back")
    text = tag("p", *(_sentence(report, sentence) for sentence in report.sentences), class_="text", lang="ar")
    return tag("article", tag("h4", name, when, back), text, class_="report", id=f"r{report.number}")


def _sentence(report: ReportText, sentence: Sentence) -> Html:
    pieces: list[Child] = []
    at = sentence.start
    for first, last in sentence.marks:
        pieces += [report.text[at:first], tag("b", report.text[first:last])]
        at = last
    pieces.append(report.text[at : sentence.end])
    return tag("span", *pieces, class_=f"s {sentence.kind}", id=f"r{report.number}s{sentence.number}")
