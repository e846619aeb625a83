"""Judgements of people: what someone decided about the machine's reading, beside it and never over it.

Times are ISO 8601 in UTC. Offsets are code points of the report's text, half-open.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Verb = Literal["same", "different", "accept", "reject", "correct", "withdraw"]
TargetKind = Literal["claim", "incident", "notice", "judgement"]


class Anchor(msgspec.Struct, frozen=True):
    """Where a claim or a notice stands in its report, so that a newer reading finds it again.

    Of a claim: its id when it was judged (``claim``), type, the code points of its trigger and the words of its origin.
    Of a notice: its id (also ``claim``), kind, the code points of its sentence and the words of its issuer. The words
    and not the id are what lasts: a newer reading may number otherwise.
    """

    report: str
    claim: str
    type: str
    start: int
    end: int
    origin: str


class Target(msgspec.Struct, frozen=True):
    """What is judged. ``anchors`` is the claim or notice itself, or the claims that an incident held at that time."""

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
