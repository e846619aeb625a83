"""Scores claims on newswire sentences that a peer coded by PLOVER (the ``arabic_gsr`` format).

A sentence is right when one of its claims has a type of the gold root. Sources and targets are words in no certain
order; a filled one is right when some agent (or recipient) of the sentence's claims shares half of its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import msgspec

from tawatur.evaluate.claims_score import texts_agree
from tawatur.evaluate.peers import PeerRow
from tawatur.model.ontology import ontology
from tawatur.model.record import Claim, Record, ReportInput

# The share of each suite that must be right.
TARGETS = {"ASSAULT": 0.8, "PROTEST": 0.8, "claim source": 0.6, "claim target": 0.5}
_ROLES = {"source": "agent", "target": "recipient"}


class GsrEvent(msgspec.Struct, frozen=True):
    """A coded event: its PLOVER root and participants, empty where the sentence names none."""

    plover: str
    source: str = ""
    target: str = ""


class GsrSentence(msgspec.Struct, frozen=True):
    """A sentence with its events; ``date`` is its publication day as ``YYYYMMDD``."""

    id: str
    text: str
    date: str
    events: tuple[GsrEvent, ...]

    @property
    def input(self) -> ReportInput:
        day = f"{self.date[:4]}-{self.date[4:6]}-{self.date[6:]}" if len(self.date) == 8 else None
        return ReportInput(self.text, published_at=day)


def score_gsr(path: Path, read: Callable[[ReportInput], Record]) -> list[PeerRow]:
    """One row for each root in the file and for each participant slot; ``wrong`` holds ids of sentences."""
    decoder = msgspec.json.Decoder(GsrSentence)
    sentences = [decoder.decode(line) for line in path.read_bytes().splitlines() if line.strip()]
    told = [(sentence, read(sentence.input).claims) for sentence in sentences]
    roots = sorted({event.plover for sentence in sentences for event in sentence.events})
    rows = [_row(root, _by_root(told, root)) for root in roots]
    return rows + [_row(f"claim {slot}", _by_slot(told, slot)) for slot in _ROLES]


def _by_root(told: Iterable[tuple[GsrSentence, tuple[Claim, ...]]], root: str) -> list[tuple[str, bool]]:
    return [
        (sentence.id, any(_root(claim.event.type) == root for claim in claims))
        for sentence, claims in told
        for event in sentence.events
        if event.plover == root
    ]


def _by_slot(told: Iterable[tuple[GsrSentence, tuple[Claim, ...]]], slot: str) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    for sentence, claims in told:
        texts = [role.text for claim in claims for role in claim.event.roles if role.role == _ROLES[slot]]
        golds = (event.source if slot == "source" else event.target for event in sentence.events)
        found += [(sentence.id, any(texts_agree(gold, text) for text in texts)) for gold in golds if gold]
    return found


@cache
def _root(type_id: str) -> str | None:
    """The PLOVER root of an event type."""
    plover = next((row.plover for row in ontology().types if row.id == type_id), None)
    return plover[0] if plover else None


def _row(name: str, cases: list[tuple[str, bool]]) -> PeerRow:
    wrong = tuple(case for case, right in cases if not right)
    return PeerRow(f"arabic_gsr {name}", len(cases), 0, len(cases) - len(wrong), wrong)
