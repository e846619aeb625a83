"""What changed between two readings of one report, claim by claim and field by field."""

from __future__ import annotations

from typing import Literal

import msgspec

from tawatur.model.record import Claim, Notice, Record


class Change(msgspec.Struct, frozen=True):
    """One difference. ``field`` is null where a whole claim or notice came or went. Values are JSON or plain words."""

    report: str
    kind: Literal["added", "removed", "changed"]
    item: str
    field: str | None
    before: str | None
    after: str | None


_FIELDS = ("type", "status", "roles", "figures", "place", "time")


def changes_between(before: Record, after: Record) -> tuple[Change, ...]:
    """The differences of two readings of the same report; claims are matched by their trigger words, then by origin."""
    report = after.report.id
    found: list[Change] = []
    left = list(after.claims)
    for claim in before.claims:
        twin = _twin(claim, left)
        if twin is None:
            found.append(Change(report, "removed", claim.id, None, _summary(claim), None))
            continue
        left.remove(twin)
        found += _claim_changes(report, claim, twin)
    found += [Change(report, "added", claim.id, None, None, _summary(claim)) for claim in left]
    return (*found, *_notice_changes(report, before, after))


def _twin(claim: Claim, candidates: list[Claim]) -> Claim | None:
    """The claim on the same trigger words whose origin, and then type, is likest."""
    here = [c for c in candidates if c.event.trigger.start < claim.event.trigger.end]
    here = [c for c in here if claim.event.trigger.start < c.event.trigger.end]
    return max(here, key=lambda c: (_origin(c) == _origin(claim), c.event.type == claim.event.type), default=None)


def _claim_changes(report: str, before: Claim, after: Claim) -> list[Change]:
    old, new = _fields(before), _fields(after)
    return [Change(report, "changed", after.id, name, old[name], new[name]) for name in old if old[name] != new[name]]


def _fields(claim: Claim) -> dict[str, str]:
    fields = {name: _plain(getattr(claim.event, name)) for name in _FIELDS}
    fields["trigger"] = claim.event.trigger.text
    fields["origin"] = _origin(claim)
    fields["mode"] = claim.attribution.mode
    for name in ("certainty", "polarity", "endorsement"):
        fields[name] = getattr(claim.factuality, name)
    return fields


def _plain(value: object) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def _origin(claim: Claim) -> str:
    last = claim.attribution.chain[-1] if claim.attribution.chain else None
    return last.text or last.kind if last else ""


def _summary(claim: Claim) -> str:
    return f"{claim.event.type} «{claim.event.trigger.text}»"


def _notice_changes(report: str, before: Record, after: Record) -> list[Change]:
    old, new = {_notice(n): n for n in before.notices}, {_notice(n): n for n in after.notices}
    gone = [Change(report, "removed", old[key].id, None, key, None) for key in old if key not in new]
    came = [Change(report, "added", new[key].id, None, None, key) for key in new if key not in old]
    return gone + came


def _notice(notice: Notice) -> str:
    return f"{notice.kind} «{notice.span.text}»"
