"""A case: all claims that were judged to speak of one happening, ready for the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from tawatur.incidents.strands import Strand
from tawatur.incidents.views import ClaimView, ReportView, stated_at
from tawatur.incidents.voices import ClaimKey, Voiced
from tawatur.model.incident import Evidence, Part, Reason
from tawatur.model.spans import Span


class Entry(msgspec.Struct, frozen=True):
    """One claim of a case with its voice, statement time and the strand that brought it in."""

    view: ClaimView
    report: ReportView
    voiced: Voiced
    stated: str | None
    part: Part
    link: Reason

    @property
    def voice(self) -> str:
        """The id of the voice that the claim counts for."""
        return self.voiced.origin.key

    @property
    def counts(self) -> bool:
        """Whether the claim tells of the happening itself, as its origin's statement of what is so."""
        return self.part != "talk" and self.view.claim.event.status in ("occurred", "ongoing", "attempted")

    def evidence(self, span: Span | None = None) -> Evidence:
        """Where the claim's words (or ``span`` of it) stand."""
        trigger = span or self.view.claim.event.trigger
        return Evidence(self.view.report, self.view.claim.id, trigger.start, trigger.end)


class Case(msgspec.Struct, frozen=True):
    """The entries of an incident in order of statement."""

    strands: tuple[Strand, ...]
    entries: tuple[Entry, ...]
    point: bool

    def told(self) -> Iterator[Entry]:
        """Entries that say something happened (or did not)."""
        return (entry for entry in self.entries if entry.counts)


def case_of(
    strands: list[Strand],
    links: Mapping[str, Reason],
    reports: Mapping[str, ReportView],
    voices: Mapping[ClaimKey, Voiced],
) -> Case:
    """The case of strands that were merged; ``links`` gives the reason by strand id."""
    entries = [
        _entry(view, strand, reports[strand.report], voices, links[strand.id])
        for strand in strands
        for view in strand.claims
    ]
    entries.sort(key=lambda entry: (entry.report.order, entry.view.claim.event.trigger.start, entry.view.claim.id))
    core = [view.point for strand in strands for view in strand.claims if view.part == "core"]
    return Case(tuple(strands), tuple(entries), bool(core) and all(core))


def _entry(
    view: ClaimView, strand: Strand, report: ReportView, voices: Mapping[ClaimKey, Voiced], link: Reason
) -> Entry:
    part: Part = "background" if strand.background else view.part
    voiced = voices[(view.report, view.claim.id)]
    return Entry(view, report, voiced, stated_at(report.record, report.day), part, link)
