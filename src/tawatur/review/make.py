"""Making a judgement, with all that lets it be found again after a newer reading."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

import msgspec

from tawatur.model.incident import Incident
from tawatur.model.judgement import Anchor, Judgement, Target, Verb
from tawatur.model.record import Claim, Notice, Record
from tawatur.review.errors import ReviewError
from tawatur.review.fields import check_name, check_value

_LINKS: tuple[Verb, ...] = ("same", "different")


def target_claim(record: Record, claim: Claim) -> Target:
    """A claim as the target of a judgement."""
    return Target("claim", claim.id, (anchor_of(record, claim),))


def target_notice(record: Record, notice: Notice) -> Target:
    """A notice as the target of a judgement."""
    span = notice.span
    anchor = Anchor(record.report.id, notice.id, notice.kind, span.start, span.end, issuer_words(notice))
    return Target("notice", notice.id, (anchor,))


def target_incident(incident: Incident, records: Iterable[Record]) -> Target:
    """An incident as the target of a judgement; ``records`` are those of its reports."""
    held = {(member.evidence.report, member.evidence.claim) for member in incident.members}
    anchors = (
        anchor_of(record, claim)
        for record in records
        for claim in record.claims
        if (record.report.id, claim.id) in held
    )
    return Target("incident", incident.id, tuple(anchors))


def target_judgement(judgement: Judgement) -> Target:
    """An earlier judgement as the target of one that withdraws it."""
    return Target("judgement", judgement.id)


def anchor_of(record: Record, claim: Claim) -> Anchor:
    """Where a claim stands."""
    trigger = claim.event.trigger
    return Anchor(record.report.id, claim.id, claim.event.type, trigger.start, trigger.end, origin_words(claim))


def origin_words(claim: Claim) -> str:
    """The origin of a claim as written; the kind of origin where it has no words."""
    last = claim.attribution.chain[-1] if claim.attribution.chain else None
    return (last.text or last.kind) if last else ""


def issuer_words(notice: Notice) -> str:
    """The issuer of a notice as written; empty where none is named."""
    return notice.issuer.text if notice.issuer else ""


def make_judgement(
    verb: Verb,
    targets: Sequence[Target],
    *,
    who: str,
    at: str,
    why: str,
    field: str | None = None,
    value: str | None = None,
    machine: str | None = None,
) -> Judgement:
    """A judgement; its id derives from all it says. Raises :class:`ReviewError` where it says too little."""
    _check(verb, targets, who, why)
    _check_field(verb, targets[0], field, value)
    bare = Judgement("", verb, tuple(targets), who.strip(), at, why.strip(), field, value, machine)
    digest = hashlib.blake2b(msgspec.json.encode(bare), digest_size=6).hexdigest()
    return msgspec.structs.replace(bare, id=f"j-{digest}")


def _check(verb: Verb, targets: Sequence[Target], who: str, why: str) -> None:
    if not who.strip():
        raise ReviewError("a judgement needs the name of who makes it")
    if not why.strip():
        raise ReviewError("a judgement needs a reason")
    if verb in _LINKS and len({target.id for target in targets}) < 2:
        raise ReviewError(f"{verb!r} needs two different claims or incidents")
    if verb not in _LINKS and len(targets) != 1:
        raise ReviewError(f"{verb!r} judges one thing at a time")
    if verb in _LINKS and any(target.kind == "notice" for target in targets):
        raise ReviewError(f"{verb!r} is said of claims and incidents, not of notices")


def _check_field(verb: Verb, target: Target, field: str | None, value: str | None) -> None:
    if field is not None:
        check_name(field, target.kind)
    if verb == "correct":
        if field is None or value is None or not value.strip():
            raise ReviewError("a correction needs a field and its right value")
        check_value(field, value)
    elif value is not None:
        raise ReviewError(f"{verb!r} has no value; use 'correct'")
    if field is not None and verb not in ("accept", "reject", "correct"):
        raise ReviewError(f"{verb!r} judges no single field")
