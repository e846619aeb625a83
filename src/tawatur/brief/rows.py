"""The lists of a brief: claims, origins, contradictions, control, what is unverified."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from tawatur.brief.matrix import column_name
from tawatur.brief.quotes import Quoter
from tawatur.brief.shape import ClaimRow, ControlRow, Dispute, Moment, Position, VoiceRow
from tawatur.brief.strings import Lang, day_text, say
from tawatur.model.incident import Contradiction, Incident, Member
from tawatur.model.ontology import ontology


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
    first = members[0]
    quotes = quoter.quotes(member.evidence for member in members)
    row = ClaimRow(
        day=day_text(lang, first.latest or first.earliest or first.stated_at),
        types=tuple(dict.fromkeys(ontology().name(member.type, lang) for member in members)),
        voice=names[first.voice],
        words=quotes[0].text,
        marks=tuple(_marks(first, lang)),
        doubts=tuple(_doubts(first, lang)),
        link=say(lang, "link", first.link.rule, **first.link.values),
        copies=len({member.evidence.report for member in members}) - 1,
        quotes=quotes,
    )
    return Listed(row, _day(first), is_unsure(first))


def is_unsure(member: Member) -> bool:
    """Whether a claim is doubted, denied or told as no more than possible."""
    weak = member.certainty != "certain" or member.endorsement in ("doubts", "denies")
    return weak or member.polarity == "-"


def _doubts(member: Member, lang: Lang) -> Iterable[str]:
    if member.polarity == "-":
        yield say(lang, "doubt", "negative")
    if member.certainty != "certain":
        yield say(lang, "doubt", member.certainty)
    if member.endorsement in ("doubts", "denies"):
        yield say(lang, "doubt", member.endorsement)


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
            say(lang, "independence", voice.reason.rule, **voice.reason.values),
            tuple(quoter.numbers[report] for report in voice.reports),
            voice.copies,
        )
        for voice in ranked
    )


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
    """Who is said to hold what, in order of statement."""
    names = {voice.id: voice.name for voice in incident.voices}
    return tuple(
        ControlRow(
            place=row.place_text,
            holder=row.holder_text,
            denied=row.polarity == "-",
            voice=names[row.voice],
            stated=day_text(lang, row.stated_at),
            standing=say(lang, "doubt", "doubts") if row.doubted else say(lang, "standing", row.standing),
            current=row.standing == "current" and not row.doubted,
            quotes=quoter.quotes(row.evidence),
        )
        for row in incident.control
    )
