"""Judgements of people: what someone decided about the machine's reading, beside it and never over it.

Times are ISO 8601 in UTC. Offsets are code points of the report's text, half-open.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Verb = Literal["same", "different", "accept", "reject", "correct", "withdraw"]
TargetKind = Literal["claim", "incident", "judgement"]


class Anchor(msgspec.Struct, frozen=True):
    """Where a claim stands: its report, its id when it was judged, its trigger's code points and its origin's words.

    The words and not the id are what lasts: a newer reading may number its claims otherwise.
    """

    report: str
    claim: str
    type: str
    start: int
    end: int
    origin: str


class Target(msgspec.Struct, frozen=True):
    """What is judged. ``anchors`` is the claim itself, or the claims that an incident held when it was judged."""

    kind: TargetKind
    id: str
    anchors: tuple[Anchor, ...] = ()


class Judgement(msgspec.Struct, frozen=True):
    """A decision: ``who`` decided it, ``at`` which time, and ``why``.

    ``same`` and ``different`` have two targets or more; ``accept``, ``reject`` and ``correct`` have one and may name a
    ``field``; ``correct`` gives its ``value``. ``machine`` is what the machine's reading said at that time.
    ``withdraw`` has an earlier judgement as its target.
    """

    id: str
    verb: Verb
    targets: tuple[Target, ...]
    who: str
    at: str
    why: str
    field: str | None = None
    value: str | None = None
    machine: str | None = None
