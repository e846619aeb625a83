"""A case: all claims that were judged to speak of one happening, ready for the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from tawatur.incidents.parties import party_of_role, party_words
from tawatur.incidents.strands import Strand
from tawatur.incidents.views import ClaimView, ReportView, stated_at
from tawatur.incidents.voices import ClaimKey, Voiced
from tawatur.model.incident import Evidence, Part, Reason
from tawatur.model.record import Role
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
    def own(self) -> str | None:
        """The speaker's party, where a party speaks."""
        return self.voiced.origin.key if self.voiced.origin.party else None

    def party(self, role: Role) -> str | None:
        """The party that a role of the claim names."""
        return party_of_role(role, self.own, self.report.parties)

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

    @property
    def lead(self) -> str:
        """The type of act that most voices tell of."""
        voices: dict[str, set[str]] = {}
        for entry in self.entries:
            if entry.part == "core":
                voices.setdefault(entry.view.claim.event.type, set()).add(entry.voice)
        return min(voices, key=lambda kind: (-len(voices[kind]), kind), default="")

    @property
    def began(self) -> int | None:
        """The first day that an act of it is dated to; running counts date none."""
        acts = (entry.view for entry in self.entries if entry.part == "core" and entry.view.dated)
        days = (view.window.first for view in acts if view.window is not None and not view.cumulative)
        return min(days, default=None)

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
    entries = _one_name_each(entries)
    entries.sort(key=lambda entry: (entry.report.order, entry.view.claim.event.trigger.start, entry.view.claim.id))
    core = [view.point for strand in strands for view in strand.claims if view.part == "core"]
    return Case(tuple(strands), tuple(entries), bool(core) and all(core))


def _one_name_each(entries: list[Entry]) -> list[Entry]:
    """Sources known by words alone, where one's words lie within just one other's, are that other."""
    known: dict[str, set[frozenset[str]]] = {}
    for entry in entries:
        if entry.voiced.origin.party:
            known.setdefault(entry.voice, set()).add(party_words(entry.voiced.origin.name))
    fuller = {key: _fuller(key, words, known) for key, words in known.items() if key.startswith("name:")}
    return [_renamed(entry, fuller.get(entry.voice)) for entry in entries]


def _fuller(key: str, names: set[frozenset[str]], known: dict[str, set[frozenset[str]]]) -> str | None:
    """The one key with a name that holds every name of ``key``; null where none or several do."""
    found = {
        other
        for other, theirs in known.items()
        if other != key and any(names) and all(any(name <= longer for longer in theirs) for name in names)
    }
    # Of names within one another the longest stands for all.
    longest = {other for other in found if not any(_within(known[other], known[wider]) for wider in found - {other})}
    return longest.pop() if len(longest) == 1 else None


def _within(names: set[frozenset[str]], wider: set[frozenset[str]]) -> bool:
    return all(any(name < longer for longer in wider) for name in names)


def _renamed(entry: Entry, key: str | None) -> Entry:
    if key is None:
        return entry
    origin = msgspec.structs.replace(entry.voiced.origin, key=key)
    return msgspec.structs.replace(entry, voiced=msgspec.structs.replace(entry.voiced, origin=origin))


def _entry(
    view: ClaimView, strand: Strand, report: ReportView, voices: Mapping[ClaimKey, Voiced], link: Reason
) -> Entry:
    part: Part = "background" if strand.background else view.part
    voiced = voices[(view.report, view.claim.id)]
    return Entry(view, report, voiced, stated_at(report.record, report.day), part, link)
