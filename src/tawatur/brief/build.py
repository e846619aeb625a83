"""Puts a brief together: incidents in the reader's words, every line with the sentences that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tawatur.brief.judged import Decided, judged_rows, rejections_of
from tawatur.brief.matrix import figure_rows, killed_line, matrix_of, series_of
from tawatur.brief.notices import last_day, notice_rows
from tawatur.brief.places import map_places
from tawatur.brief.quotes import Quoter
from tawatur.brief.rows import claim_rows, control_rows, disputes_of, moments_of, unverified_rows, voice_rows
from tawatur.brief.scope import EVERYTHING, Scope
from tawatur.brief.shape import Brief, IncidentBrief, Related
from tawatur.brief.strings import Lang, count_text, day_text, isolate, say, span_text
from tawatur.model.incident import Incident, Reason
from tawatur.model.ontology import ontology
from tawatur.model.record import Record


def brief_of(
    records: Iterable[Record],
    incidents: Iterable[Incident],
    lang: Lang = "ar",
    *,
    scope: Scope = EVERYTHING,
    others: Iterable[Incident] = (),
    decided: Iterable[Decided] = (),
) -> Brief:
    """The brief of ``records`` and the ``incidents`` built from them, in Arabic (``ar``) or English (``en``).

    ``scope`` is the period and area that they were chosen by; the brief names it, shows notices that concern it and
    judges them by its last day. ``others`` are incidents outside the brief that its own may be related to,
    ``decided`` what people judged. Incidents that most voices speak of come first, reports in order of time. Depends on
    its arguments only.
    """
    ordered = sorted(records, key=lambda r: (r.report.published_at is None, r.report.published_at or "", r.report.id))
    judged = tuple(decided)
    quoter = Quoter(ordered, lang, rejections_of(judged))
    ranked = sorted(incidents, key=_rank)
    claims = sum(len(record.claims) for record in ordered)
    day = last_day(ordered, scope)
    names = _names(ranked, others, quoter, lang)
    counted = (("reports", len(ordered)), ("incidents", len(ranked)), ("claims", claims))
    return Brief(
        lang=lang,
        title=say(lang, "ui", "title"),
        subtitle=" · ".join(count_text(lang, noun, n) for noun, n in counted),
        scope=scope.words(lang),
        notice_day=day_text(lang, day) if day else "",
        incidents=tuple(_incident(incident, names, judged, quoter, lang) for incident in ranked),
        notices=notice_rows(ordered, scope, day, quoter, lang),
        reports=quoter.reports(ranked, say(lang, "ui", "no_publisher")),
    )


def _rank(incident: Incident) -> tuple[int, int, str, str]:
    return -incident.independent, -len(incident.reports), incident.earliest or "9", incident.id


def headline_of(incident: Incident, quoter: Quoter, lang: Lang) -> str:
    """One line: what, where, when."""
    kind = ontology().name(incident.types[0], lang) if incident.types else incident.family
    place = _place(incident, quoter, lang)
    return f"{kind} — {place} — {span_text(lang, incident.earliest, incident.latest)}"


def _place(incident: Incident, quoter: Quoter, lang: Lang) -> str:
    """The main place as written, after its English name where the brief is in English."""
    if incident.place is None:
        return say(lang, "ui", "unplaced")
    place_id = incident.place_id or quoter.gloss.id_of(incident.place)
    name, written = quoter.gloss.place(place_id), quoter.gloss.spelt(incident.place, place_id)
    return isolate(written) if name is None else f"{name} · {isolate(written)}"


def _names(
    shown: Sequence[Incident], others: Iterable[Incident], quoter: Quoter, lang: Lang
) -> dict[str, tuple[str, bool]]:
    """The headlines of incidents by id, and whether each is in the brief."""
    found = {other.id: (headline_of(other, quoter, lang), False) for other in others}
    return found | {incident.id: (headline_of(incident, quoter, lang), True) for incident in shown}


def _incident(
    incident: Incident,
    names: Mapping[str, tuple[str, bool]],
    decided: Sequence[Decided],
    quoter: Quoter,
    lang: Lang,
) -> IncidentBrief:
    grade = incident.grade
    counts = {
        "voices": count_text(lang, "voices", incident.independent),
        "reports": count_text(lang, "reports", len(incident.reports)),
    }
    rows = claim_rows(incident, quoter, lang)
    return IncidentBrief(
        id=incident.id,
        headline=headline_of(incident, quoter, lang),
        type=ontology().name(incident.types[0], lang) if incident.types else incident.family,
        place=_place(incident, quoter, lang),
        days=span_text(lang, incident.earliest, incident.latest),
        grade=grade.grade,
        grade_name=say(lang, "grade", grade.grade),
        grade_why=_why(grade.reason, lang),
        admiralty=f"{grade.reliability}{grade.credibility}",
        admiralty_why=_why(grade.admiralty_reason, lang),
        counts=say(lang, "ui", "independent_of", **counts),
        killed=killed_line(incident, lang),
        judged=judged_rows(incident.id, decided, quoter, lang),
        voices=voice_rows(incident, quoter, lang),
        matrix=matrix_of(incident, quoter, lang),
        figures=figure_rows(incident, quoter, lang),
        series=series_of(incident, quoter, lang),
        places=map_places(incident, quoter, lang),
        disputes=disputes_of(incident, quoter, lang),
        control=control_rows(incident, quoter, lang),
        timeline=moments_of(incident, rows, lang),
        unverified=unverified_rows(incident, rows),
        reports=tuple(quoter.numbers[report] for report in incident.reports),
        related=_related(incident, names, lang),
    )


def _why(reason: Reason, lang: Lang) -> str:
    """The rule of a grade in words, its counts with their noun."""
    counts = {name: count_text(lang, "voices", int(reason.values[name])) for name in ("supporting", "denying")}
    return say(lang, "grade_why", reason.rule, **{**reason.values, **counts})


def _related(incident: Incident, names: Mapping[str, tuple[str, bool]], lang: Lang) -> tuple[Related, ...]:
    return tuple(
        Related(link.other, names[link.other][0], say(lang, "link", link.reason.rule, **link.reason.values), shown)
        for link in incident.links
        if link.other in names
        for shown in names[link.other][1:]
    )
