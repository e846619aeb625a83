"""Finding a judged claim or notice again in a newer reading of its report."""

from __future__ import annotations

from typing import Literal

import msgspec

from tawatur.model.judgement import Anchor
from tawatur.model.record import Claim, Notice, Record
from tawatur.review.make import issuer_words, origin_words

Whereabouts = Literal["there", "moved", "gone"]


class Located(msgspec.Struct, frozen=True):
    """``there``: the claim reads as it did; ``moved``: it has another id, type or extent now; ``gone``: it is not."""

    state: Whereabouts
    claim: Claim | None


class LocatedNotice(msgspec.Struct, frozen=True):
    """A notice found again, with the states of :class:`Located`."""

    state: Whereabouts
    notice: Notice | None


def locate(anchor: Anchor, record: Record | None) -> Located:
    """The claim on an anchor's words in the present reading of its report (None: the report is not there)."""
    here = [claim for claim in record.claims if _overlap(anchor, claim)] if record else []
    if not here:
        return Located("gone", None)
    best = max(here, key=lambda claim: _likeness(anchor, claim))
    return Located("there" if all(_likeness(anchor, best)) else "moved", best)


def locate_notice(anchor: Anchor, record: Record | None) -> LocatedNotice:
    """The notice on an anchor's words in the present reading of its report (None: the report is not there)."""
    here = [n for n in record.notices if n.span.start < anchor.end and anchor.start < n.span.end] if record else []
    if not here:
        return LocatedNotice("gone", None)
    best = max(here, key=lambda notice: _notice_likeness(anchor, notice))
    return LocatedNotice("there" if all(_notice_likeness(anchor, best)) else "moved", best)


def _overlap(anchor: Anchor, claim: Claim) -> bool:
    trigger = claim.event.trigger
    return trigger.start < anchor.end and anchor.start < trigger.end


def _likeness(anchor: Anchor, claim: Claim) -> tuple[bool, bool, bool, bool]:
    trigger = claim.event.trigger
    return (
        origin_words(claim) == anchor.origin,
        claim.event.type == anchor.type,
        (trigger.start, trigger.end) == (anchor.start, anchor.end),
        claim.id == anchor.claim,
    )


def _notice_likeness(anchor: Anchor, notice: Notice) -> tuple[bool, bool, bool, bool]:
    return (
        notice.kind == anchor.type,
        issuer_words(notice) == anchor.origin,
        (notice.span.start, notice.span.end) == (anchor.start, anchor.end),
        notice.id == anchor.claim,
    )
