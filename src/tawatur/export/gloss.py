"""English glosses for types, actors, places and claims, by template: no sentence of a report is translated."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
import msgspec.yaml

from tawatur.export.groups import group_en
from tawatur.lexicon.english import actor_name
from tawatur.model.codes import Measure, SourceKind
from tawatur.model.ontology import ontology
from tawatur.model.record import ChainLink, Claim, Figure, Place, Record, Role, Time

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "export"
MASK = "█"  # what stands for each character that the public tier takes out


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``gloss.yaml``."""

    version: int
    note: dict[str, str]
    months: tuple[str, ...]
    measures: dict[Measure, str]
    sources: dict[SourceKind, str]
    kinds: dict[str, str]


@cache
def words() -> Words:
    """The English words as shipped."""
    return msgspec.yaml.decode((FOLDER / "gloss.yaml").read_bytes(), type=Words)


def type_en(kind: str) -> str:
    """The English name of an event type."""
    return ontology().name(kind, "en")


def actor_en(actor: str | None, kind: str | None, text: str | None) -> str:
    """Who it is: the actor's English name, else its kind with the words as written ("fighters («مقاتليه»)").

    Words that the public tier took out are "a person (name withheld)". Empty when nothing is known.
    """
    known = actor_name(actor) if actor is not None else None
    if known is not None:
        return known
    if text is not None and MASK in text:
        return words().note["withheld"]
    label = words().kinds.get(kind or "")
    if label is None:
        return quoted(text)
    return f"{label} ({quoted(text)})" if text else label


def role_en(role: Role) -> str:
    """A participant in English, as :func:`actor_en`."""
    return actor_en(role.actor, role.kind, role.text)


def source_en(link: ChainLink, publisher: str | None = None) -> str:
    """A link of an attribution chain; the publisher's own link is ``publisher`` by name."""
    if link.kind == "publisher" and link.text is None:
        return quoted(publisher) or words().note["unknown_publisher"]
    known = actor_name(link.actor) if link.actor is not None else None
    if known is not None:
        return known
    if link.text is not None and MASK in link.text:
        return words().note["withheld"]
    return f"{words().sources[link.kind]} ({quoted(link.text)})" if link.text else words().sources[link.kind]


def place_en(place: Place | None) -> str:
    """The English name of a place, else the words as written; empty for none."""
    if place is None:
        return ""
    return place.name_en or quoted(place.name_ar or place.text)


def day_en(iso: str) -> str:
    """A day: "20 Jan 2022" (with the time of day where ``iso`` has one)."""
    year, month, day = iso[:10].split("-")
    clock = f" {iso[11:16]}" if len(iso) > 15 else ""
    return f"{int(day)} {words().months[int(month) - 1]} {year}{clock}"


def figure_en(figure: Figure) -> str:
    """A figure with its bounds: "at least 20 killed (civilians)"."""
    group = group_en(figure.group) if figure.group else None
    who = f" ({group})" if group else ""
    return f"{bounds_en(figure.min, figure.max, figure.approx)} {words().measures[figure.measure]}{who}"


def bounds_en(low: int | None, high: int | None, approx: bool = False) -> str:
    """A number with open bounds said in words."""
    about = "about " if approx else ""
    if low is not None and low == high:
        return f"{about}{low}"
    if low is None and high is None:
        return "an unstated number"
    if high is None:
        return f"{about}at least {low}"
    return f"{about}at most {high}" if low is None else f"{about}{low} to {high}"


def note_of(claim: Claim, record: Record) -> str:
    """One line: who says it, through whom, when and where it is said to have happened, how surely, with which figures.

    "According to Syrian Observatory for Human Rights (reported by «…» on 23 Jan 2022), on 20 Jan 2022 there was car
    bomb in …; 136 killed."
    """
    said = words().note["heading"].format(chain=_chain(claim, record))
    figures = "".join(f"; {figure_en(figure)}" for figure in claim.event.figures)
    when = _when(claim.event.time)
    return f"{said},{f' {when}' if when else ''} {' '.join(_told(claim))}{figures}.{_stance(claim)}"


def _chain(claim: Claim, record: Record) -> str:
    """The origin with those it comes through; the publisher is named once."""
    note, report = words().note, record.report
    dated = note["dated"].format(day=day_en(report.published_at)) if report.published_at else ""
    publisher = quoted(report.publisher) or note["unknown_publisher"]
    others = [source_en(link, report.publisher) for link in claim.attribution.chain if link.kind != "publisher"]
    if not others:
        return f"{publisher}{dated}"
    origin, *through = reversed(others)
    if through:
        origin = note["through"].format(origin=origin, others=", ".join(through))
    return f"{origin} ({note['reported'].format(publisher=publisher, date=dated)})"


def _told(claim: Claim) -> Iterator[str]:
    event, note = claim.event, words().note
    yield _verb(claim)
    yield type_en(event.type).lower()
    for role, pattern in (("agent", "by"), ("recipient", "involving"), ("instrument", "with")):
        found = [role_en(part) for part in event.roles if part.role == role]
        if found:
            joined = " and ".join(dict.fromkeys(found))
            yield note[pattern].format(who=joined, what=joined)
    if event.place is not None:
        yield note["at" if event.place.relation == "in" else "near"].format(place=place_en(event.place))


def _verb(claim: Claim) -> str:
    facts, note = claim.factuality, words().note
    if facts.polarity == "-":
        return note["denied"]
    if claim.event.status != "occurred":
        return note[claim.event.status]
    return note[facts.certainty]


def _when(time: Time | None) -> str:
    if time is None or time.earliest is None:
        return ""
    first, last = day_en(time.earliest[:10]), day_en((time.latest or time.earliest)[:10])
    if first == last:
        return words().note["day"].format(day=first)
    return words().note["days"].format(first=first, last=last)


def _stance(claim: Claim) -> str:
    stance = claim.factuality.endorsement
    return f" {words().note[stance]}." if stance in ("doubts", "denies") else ""


def quoted(text: str | None) -> str:
    """Words of a report as they stand, on one line, between guillemets; empty for none."""
    return f"«{' '.join(text.split())}»" if text and text.strip() else ""
