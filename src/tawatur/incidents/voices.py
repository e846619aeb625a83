"""Independence: which claims are one voice, though several reports print them.

A claim counts for its origin. Words that a report shares with an earlier one count for whoever spoke there, and a
headline that only sums up what a named source says counts for that source.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from tawatur.incidents.copies import Passage
from tawatur.incidents.origins import Origin
from tawatur.incidents.views import ClaimView, ReportView
from tawatur.incidents.words import plain_words
from tawatur.model.incident import Reason

_OWN = ("publisher", "correspondent", "unnamed", "eyewitness", "social_media")


class Voiced(msgspec.Struct, frozen=True):
    """A claim's voice: the origin that it counts for, why, and whether the report only passes it on."""

    origin: Origin
    reason: Reason
    copied: bool


ClaimKey = tuple[str, str]


def voices_of(
    report: ReportView, shared: Iterable[Passage], twins: frozenset[str], reports: Mapping[str, ReportView]
) -> dict[ClaimKey, Voiced]:
    """The voice of each claim of a report. ``twins`` are the reports whose whole text is this one's."""
    earlier = [run for run in shared if reports[run.other].order < report.order]
    first = [reports[name] for name in twins if reports[name].order < report.order]
    return {(report.id, view.claim.id): _voice(view, report, earlier, first, reports) for view in report.claims}


def _order(report: ReportView) -> tuple[str, str]:
    return report.order


def _voice(
    view: ClaimView,
    report: ReportView,
    earlier: list[Passage],
    twins: list[ReportView],
    reports: Mapping[str, ReportView],
) -> Voiced:
    at = view.claim.event.trigger.start
    sources = [reports[run.other] for run in earlier if run.one_start <= at < run.one_end]
    for source in sorted([*sources, *twins], key=_order):
        copied = _copied(view, source)
        if copied is not None:
            return copied
    return _echo(view, report) or Voiced(view.origin, view.origin.reason, False)


def _copied(view: ClaimView, source: ReportView) -> Voiced | None:
    """The voice that the same words had in the report they were taken from."""
    named = source.record.report.publisher or source.record.report.ref or source.id
    reason = Reason("copied_from", {"publisher": named, "report": source.record.report.ref or source.id})
    for other in source.claims:
        if other.claim.event.type == view.claim.event.type and _same_trigger(other, view):
            echoed = _echo(other, source)
            return Voiced(echoed.origin if echoed else other.origin, reason, True)
    return None


def _same_trigger(one: ClaimView, other: ClaimView) -> bool:
    return plain_words(one.claim.event.trigger.text) == plain_words(other.claim.event.trigger.text)


def _echo(view: ClaimView, report: ReportView) -> Voiced | None:
    """A claim in the publisher's own voice whose figures a named source gives in the same report."""
    if view.origin.kind != "publisher":
        return None
    for other in report.claims:
        if other.origin.kind not in _OWN and _sums_up(view, other):
            reason = Reason("sums_up", {"source": other.origin.name})
            return Voiced(other.origin, reason, False)
    return None


def _sums_up(view: ClaimView, other: ClaimView) -> bool:
    mine = {(figure.measure, figure.min, figure.max) for figure in view.claim.event.figures}
    theirs = {(figure.measure, figure.min, figure.max) for figure in other.claim.event.figures}
    if mine:
        return bool(mine & theirs)
    return view.headline and other.claim.event.type == view.claim.event.type and bool(theirs)
