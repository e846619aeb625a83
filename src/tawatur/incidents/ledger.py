"""The ledger of a case: per field every value, with the voices and words behind it, in order of statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from tawatur.incidents.case import Case, Entry
from tawatur.incidents.figures import counts_of, figure_values
from tawatur.incidents.grade import admission
from tawatur.incidents.parties import party_words
from tawatur.model.incident import Column, Evidence, FieldLedger, FigureValue, Member, Reason, Value, Voice
from tawatur.model.spans import Span

Told = tuple[str, str, Evidence]
_COMMON = 0.25  # share of its claims from which a name is common for a voice


class _Spanned(Protocol):
    """Anything with words and raw offsets."""

    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def fields_of(case: Case) -> tuple[FieldLedger, ...]:
    """The ledger of place, time, agent, recipient and outcome."""
    readers: tuple[tuple[str, Callable[[Entry], Iterable[Told]]], ...] = (
        ("place", _places),
        ("time", _times),
        ("agent", _roles("agent")),
        ("recipient", _roles("recipient")),
        ("outcome", _outcomes),
    )
    return tuple(FieldLedger(name, _values(case, reader)) for name, reader in readers)


def figures_of(case: Case) -> tuple[tuple[Column, ...], tuple[FigureValue, ...]]:
    """The columns of the casualty matrix and the figures in them."""
    counts, columns = counts_of(case)
    return columns, figure_values(case, counts)


def _values(case: Case, reader: Callable[[Entry], Iterable[Told]]) -> tuple[Value, ...]:
    told: dict[str, list[tuple[Entry, str, Evidence]]] = defaultdict(list)
    for entry in case.entries:
        if entry.part in ("core", "follow"):
            for key, text, evidence in reader(entry):
                told[key].append((entry, text, evidence))
    return tuple(_value(key, rows) for key, rows in told.items())


def _value(key: str, rows: list[tuple[Entry, str, Evidence]]) -> Value:
    stated = [entry.stated for entry, _, _ in rows if entry.stated is not None]
    return Value(
        key=key,
        text=min((text for _, text, _ in rows), key=lambda text: (len(text), text)),
        voices=tuple(dict.fromkeys(entry.voice for entry, _, _ in rows)),
        evidence=tuple(evidence for _, _, evidence in rows),
        first_stated=min(stated, default=None),
        last_stated=max(stated, default=None),
    )


def _places(entry: Entry) -> Iterable[Told]:
    for place, view in zip(entry.view.claim.event.scenes, entry.view.places, strict=False):
        key = place.id or " ".join(sorted(view.words)) or place.text
        yield key, place.name_ar or place.text, entry.evidence(_span(place))


def _times(entry: Entry) -> Iterable[Told]:
    time = entry.view.claim.event.time
    if time is not None and (time.earliest or time.latest):
        ends = list(dict.fromkeys(end for end in (time.earliest, time.latest) if end is not None))
        yield "/".join(ends), time.text, entry.evidence(_span(time))


def _roles(name: str) -> Callable[[Entry], Iterable[Told]]:
    def read(entry: Entry) -> Iterable[Told]:
        claim = entry.view.claim
        for role in claim.event.roles:
            if role.role == name:
                key = entry.party(role) or f"words:{role.text}"
                yield key, role.text, entry.evidence(_span(role))

    return read


def _outcomes(entry: Entry) -> Iterable[Told]:
    event, polarity = entry.view.claim.event, entry.view.claim.factuality.polarity
    yield f"{event.type}:{event.status}:{polarity}", event.trigger.text, entry.evidence()


def _span(part: _Spanned) -> Span:
    return Span(part.text, part.start, part.end)


def voices_in(case: Case) -> tuple[Voice, ...]:
    """The independent voices of a case, in order of first statement."""
    rows: dict[str, list[Entry]] = defaultdict(list)
    for entry in case.entries:
        rows[entry.voice].append(entry)
    return tuple(_voice(name, entries) for name, entries in rows.items())


def _voice(name: str, entries: list[Entry]) -> Voice:
    reports = tuple(dict.fromkeys(entry.view.report for entry in entries))
    publishers = dict.fromkeys(entry.report.record.report.publisher or "" for entry in entries)
    source = next((e.voiced.origin for e in entries if not e.voiced.copied), entries[0].voiced.origin)
    reason = source.reason
    if len(reports) > 1:
        reason = Reason(f"{reason.rule}_again", {**reason.values, "reports": str(len(reports))})
    return Voice(
        id=name,
        name=_fullest(entries),
        kind=source.kind,
        reports=reports,
        publishers=tuple(name for name in publishers if name),
        copies=len(reports) - 1,
        reason=reason,
    )


def _fullest(entries: Sequence[Entry]) -> str:
    """How to name a voice: the fullest name that is common for it, with as little of an office as it is given."""
    names = [entry.voiced.origin.name for entry in entries]
    parties = [party_words(name) for name in names]
    common = [party for party in parties if parties.count(party) >= _COMMON * len(parties)] or parties
    fullest = max(common, key=lambda party: (len(party), sorted(party)))
    fitting = [name for name, party in zip(names, parties, strict=True) if party == fullest]
    return min(fitting, key=lambda name: (len(name.split()), fitting.index(name)))


def members_of(case: Case) -> tuple[Member, ...]:
    """The claims of a case as the incident lists them."""
    return tuple(_member(entry) for entry in case.entries)


def _member(entry: Entry) -> Member:
    claim = entry.view.claim
    time = claim.event.time
    return Member(
        evidence=entry.evidence(),
        type=claim.event.type,
        status=claim.event.status,
        part=entry.part,
        voice=entry.voice,
        independence=entry.voiced.reason,
        stated_at=entry.stated,
        earliest=time.earliest if time is not None else None,
        latest=time.latest if time is not None else None,
        certainty=claim.factuality.certainty,
        polarity=claim.factuality.polarity,
        endorsement=claim.factuality.endorsement,
        link=entry.link,
        admission=admission(entry),
    )
