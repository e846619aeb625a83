"""What people say about a reading or an incident, beside what the machine says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec

from tawatur.model.incident import Incident
from tawatur.model.judgement import Anchor, Judgement, Target
from tawatur.model.record import Notice, Record
from tawatur.review.fields import claim_fields, incident_fields, notice_fields, whole_notice
from tawatur.review.locate import Whereabouts, locate, locate_notice
from tawatur.review.standing import standing

Homes = Callable[[Anchor], Iterable[str]]


class Opinion(msgspec.Struct, frozen=True):
    """A standing judgement on one claim, notice or incident. ``about`` is its id now (null: gone).

    ``machine`` is what the machine says of the field now, ``overruled`` whether a later judgement decides the same.
    """

    judgement: Judgement
    about: str | None
    state: Whereabouts
    machine: str | None
    overruled: bool


class LinkOpinion(msgspec.Struct, frozen=True):
    """A standing judgement that things are the same happening, or different ones.

    ``incidents`` has, for each target, the incidents that hold it now; ``agrees`` whether the machine keeps them so
    (null where a target is in no incident any more).
    """

    judgement: Judgement
    incidents: tuple[tuple[str, ...], ...]
    agrees: bool | None


def opinions_on_record(record: Record, judgements: Sequence[Judgement]) -> tuple[Opinion, ...]:
    """The judgements on claims of one report, in the order in which they were made."""
    found: list[Opinion] = []
    for judgement in _singles(judgements, "claim"):
        anchor = judgement.targets[0].anchors[0]
        if anchor.report == record.report.id:
            there = locate(anchor, record)
            fields = claim_fields(there.claim) if there.claim else {}
            now = fields.get(judgement.field) if judgement.field else None
            found.append(Opinion(judgement, there.claim.id if there.claim else None, there.state, now, False))
    return _with_overruled(found)


def opinions_on_notices(record: Record, judgements: Sequence[Judgement]) -> tuple[Opinion, ...]:
    """The judgements on notices of one report, in the order in which they were made.

    ``machine`` is, for a judgement on all of a notice, :func:`~tawatur.review.fields.whole_notice`.
    """
    found: list[Opinion] = []
    for judgement in _singles(judgements, "notice"):
        anchor = judgement.targets[0].anchors[0]
        if anchor.report == record.report.id:
            there = locate_notice(anchor, record)
            now = _notice_now(there.notice, judgement.field) if there.notice else None
            found.append(Opinion(judgement, there.notice.id if there.notice else None, there.state, now, False))
    return _with_overruled(found)


def _notice_now(notice: Notice, field: str | None) -> str | None:
    return notice_fields(notice).get(field) if field else whole_notice(notice)


def opinions_on_incident(incident: Incident, judgements: Sequence[Judgement], homes: Homes) -> tuple[Opinion, ...]:
    """The judgements on one incident. ``homes`` gives the incidents that hold a judged claim."""
    found: list[Opinion] = []
    fields = incident_fields(incident)
    for judgement in _singles(judgements, "incident"):
        target = judgement.targets[0]
        if incident.id in _held_by(target, homes):
            state: Whereabouts = "there" if target.id == incident.id else "moved"
            now = fields.get(judgement.field) if judgement.field else None
            found.append(Opinion(judgement, incident.id, state, now, False))
    return _with_overruled(found)


def link_opinions(judgements: Sequence[Judgement], homes: Homes) -> tuple[LinkOpinion, ...]:
    """The judgements on what belongs together, with what the machine makes of it now."""
    found: list[LinkOpinion] = []
    for judgement in standing(judgements):
        if judgement.verb in ("same", "different"):
            held = tuple(_held_by(target, homes) for target in judgement.targets)
            found.append(LinkOpinion(judgement, held, _agrees(judgement, held)))
    return tuple(found)


def homes_in(held: Mapping[tuple[str, str], Iterable[str]], records: Mapping[str, Record]) -> Homes:
    """Where judged claims belong now.

    ``held`` gives the incidents of a claim by (report id, claim id); ``records`` are the present readings by report id.
    """

    def homes(anchor: Anchor) -> Iterable[str]:
        claim = locate(anchor, records.get(anchor.report)).claim
        return held.get((anchor.report, claim.id), ()) if claim else ()

    return homes


def _held_by(target: Target, homes: Homes) -> tuple[str, ...]:
    found = {home for anchor in target.anchors for home in homes(anchor)}
    return (target.id,) if target.id in found else tuple(sorted(found))


def _agrees(judgement: Judgement, held: tuple[tuple[str, ...], ...]) -> bool | None:
    if not all(held):
        return None
    sets = [set(homes) for homes in held]
    if judgement.verb == "same":
        return len(set.union(*sets)) == 1
    return len(set.union(*sets)) == sum(len(homes) for homes in sets)


def _singles(judgements: Sequence[Judgement], kind: str) -> Iterator[Judgement]:
    return (j for j in standing(judgements) if len(j.targets) == 1 and j.targets[0].kind == kind)


def _with_overruled(opinions: list[Opinion]) -> tuple[Opinion, ...]:
    """Of several judgements on the same field of the same thing the last one decides."""
    last = {(opinion.about, opinion.judgement.field): opinion.judgement.id for opinion in opinions}
    return tuple(
        msgspec.structs.replace(o, overruled=last[(o.about, o.judgement.field)] != o.judgement.id) for o in opinions
    )
