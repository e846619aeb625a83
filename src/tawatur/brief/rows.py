"""The lists of a brief: claims, origins, contradictions, control, what is unverified."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from tawatur.brief.columns import column_name
from tawatur.brief.quotes import Quoter
from tawatur.brief.shape import ClaimRow, ControlRow, Dispute, Moment, Position, VoiceRow
from tawatur.brief.strings import Lang, count_text, day_text, isolate, say
from tawatur.model.incident import Contradiction, Control, Incident, Member, Reason
from tawatur.model.ontology import ontology
from tawatur.model.record import Factuality


class Listed(msgspec.Struct, frozen=True):
    """A claim row with what the lists sort and choose by."""

    row: ClaimRow
    day: str
    unsure: bool


def claim_rows(incident: Incident, quoter: Quoter, lang: Lang) -> tuple[Listed, ...]:
    """The claims of an incident; what one voice says in one sentence is one row, its copies counted."""
    same: dict[tuple[str, ...], list[Member]] = defaultdict(list)
    for member in incident.members:
        same[_key(member, quoter)].append(member)
    names = {voice.id: voice.name for voice in incident.voices}
    return tuple(_listed(members, names, quoter, lang) for members in same.values())


def _key(member: Member, quoter: Quoter) -> tuple[str, ...]:
    facts = (member.polarity, member.certainty, member.endorsement, member.status, member.part, member.admission or "")
    return member.voice, _day(member), *facts, quoter.quote(member.evidence).text


def _day(member: Member) -> str:
    """The day that a claim is listed under: the last that it speaks of, else the one it was stated on."""
    return (member.latest or member.earliest or member.stated_at or "9999")[:10]


def _listed(members: Sequence[Member], names: dict[str, str], quoter: Quoter, lang: Lang) -> Listed:
    first, evidence = members[0], [member.evidence for member in members]
    quotes = quoter.quotes(evidence)
    row = ClaimRow(
        day=day_text(lang, first.latest or first.earliest or first.stated_at),
        dated=bool(first.latest or first.earliest),
        types=tuple(dict.fromkeys(ontology().name(member.type, lang) for member in members)),
        voice=names[first.voice],
        words=quotes[0].text,
        marks=tuple(_marks(first, lang)),
        doubts=(*doubts_of(first, lang), *quoter.rejections(evidence)),
        link=say(lang, "link", first.link.rule, **first.link.values),
        copies=len({member.evidence.report for member in members}) - 1,
        quotes=quotes,
    )
    return Listed(row, _day(first), is_unsure(first))


def is_unsure(facts: Member | Factuality) -> bool:
    """Whether a claim is doubted, denied or told as no more than possible."""
    weak = facts.certainty != "certain" or facts.endorsement in ("doubts", "denies")
    return weak or facts.polarity == "-"


def doubts_of(facts: Member | Factuality, lang: Lang) -> tuple[str, ...]:
    """What stands against taking a claim as told firmly, in words."""
    found = (
        ("negative", facts.polarity == "-"),
        (facts.certainty, facts.certainty != "certain"),
        (facts.endorsement, facts.endorsement in ("doubts", "denies")),
    )
    return tuple(say(lang, "doubt", key) for key, holds in found if holds)


def _marks(member: Member, lang: Lang) -> Iterable[str]:
    if member.status != "occurred":
        yield say(lang, "status", member.status)
    if member.admission is not None:
        yield say(lang, "admission", member.admission)
    if member.part == "background":
        yield say(lang, "standing", "background")


def moments_of(incident: Incident, rows: Sequence[Listed], lang: Lang) -> tuple[Moment, ...]:
    """The claims day by day, by when things are said to have happened, else by when they were said."""
    days: dict[str, list[ClaimRow]] = defaultdict(list)
    for listed in rows:
        days[listed.day].append(listed.row)
    return tuple(Moment(day_text(lang, None if day == "9999" else day), tuple(days[day])) for day in sorted(days))


def unverified_rows(incident: Incident, rows: Sequence[Listed]) -> tuple[ClaimRow, ...]:
    """Claims that are doubted, denied or only possible."""
    return tuple(listed.row for listed in rows if listed.unsure)


def voice_rows(incident: Incident, quoter: Quoter, lang: Lang) -> tuple[VoiceRow, ...]:
    """The independent origins, those with the most reports first."""
    ranked = sorted(incident.voices, key=lambda voice: -len(voice.reports))
    return tuple(
        VoiceRow(
            voice.name,
            quoter.kind_of(voice),
            _independence(voice.reason, lang),
            tuple(quoter.numbers[report] for report in voice.reports),
            voice.copies,
        )
        for voice in ranked
    )


def _independence(reason: Reason, lang: Lang) -> str:
    """Why an origin counts as one, the number of its reports with its noun."""
    counts = {name: count_text(lang, name, int(n)) for name, n in reason.values.items() if name == "reports"}
    return say(lang, "independence", reason.rule, **{**reason.values, **counts})


def disputes_of(incident: Incident, quoter: Quoter, lang: Lang) -> tuple[Dispute, ...]:
    """The contradictions, those still open first, among them those about the dead."""
    ranked = sorted(incident.contradictions, key=lambda c: (c.resolved, _weight(c.field)))
    return tuple(_dispute(incident, contradiction, quoter, lang) for contradiction in ranked)


def _weight(field: str) -> int:
    """Deaths, then injuries, then what is no figure, then other figures."""
    name, _, column = field.partition(":")
    measure = column.split(":")[0]
    if name != "figure":
        return 2
    return {"killed": 0, "wounded": 1}.get(measure, 3)


def _dispute(incident: Incident, contradiction: Contradiction, quoter: Quoter, lang: Lang) -> Dispute:
    names = {voice.id: voice.name for voice in incident.voices}
    return Dispute(
        field=_field(incident, contradiction.field, lang),
        why=say(lang, "contradiction", contradiction.reason.rule, **contradiction.reason.values),
        resolved=contradiction.resolved,
        sides=tuple(
            Position(
                names.get(side.text, side.text), tuple(names[v] for v in side.voices), quoter.quotes(side.evidence)
            )
            for side in contradiction.sides
        ),
    )


def _field(incident: Incident, field: str, lang: Lang) -> str:
    name, _, column = field.partition(":")
    found = next((c for c in incident.columns if c.id == column), None)
    return column_name(found, lang) if found is not None else say(lang, "field", name)


def control_rows(incident: Incident, quoter: Quoter, lang: Lang) -> tuple[ControlRow, ...]:
    """Who is said to hold what: the latest firm word of each origin, newest first, then the others in order of time."""
    names = {voice.id: voice.name for voice in incident.voices}
    rows = [_control(row, names, quoter, lang) for row in incident.control]
    standing = [row for row in reversed(rows) if row.current]
    return (*standing, *(row for row in rows if not row.current))


def _control(row: Control, names: dict[str, str], quoter: Quoter, lang: Lang) -> ControlRow:
    """A claim that names no holder tells nothing about who holds the place now."""
    said = say(lang, "doubt", "doubts") if row.doubted else say(lang, "standing", row.standing)
    return ControlRow(
        place=row.place_text,
        holder=_holder(row, names, quoter) or say(lang, "ui", "unnamed_holder"),
        denied=row.polarity == "-",
        voice=names[row.voice],
        stated=day_text(lang, row.stated_at),
        standing=said if row.holder else say(lang, "ui", "no_holder"),
        current=row.standing == "current" and not row.doubted and bool(row.holder),
        rejected=quoter.rejections(row.evidence),
        quotes=quoter.quotes(row.evidence),
    )


def _holder(row: Control, names: dict[str, str], quoter: Quoter) -> str:
    """The party as written, after the name by which it goes where it calls itself "our forces"."""
    name = quoter.gloss.party(row.holder) or names.get(row.holder)
    written = row.holder_text
    return written if name is None or name == written or not written else f"{name} · {isolate(written)}"
