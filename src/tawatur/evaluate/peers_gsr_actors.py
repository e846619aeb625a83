"""Scores actor mentions on newswire sentences whose events name a source and a target (the ``arabic_gsr`` format).

The gold gives the words of a source or target in no certain order, so words are compared as bags: a row counts as found
when some mention of its sentence shares half of the words (F1) with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from tawatur.evaluate.claims_score import texts_agree
from tawatur.evaluate.peers import PeerRow
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.actors import read_actors
from tawatur.text.document import read_document

# The share of each slot that the reader must find.
TARGETS = {"source": 0.75, "target": 0.65}


class CodedEvent(msgspec.Struct, frozen=True):
    """The participants of one event, as written; empty where the sentence names none."""

    source: str = ""
    target: str = ""


class CodedSentence(msgspec.Struct, frozen=True):
    """One sentence with its events."""

    id: str
    text: str
    events: tuple[CodedEvent, ...]


def read_gsr(path: Path) -> tuple[CodedSentence, ...]:
    """The sentences of a JSON Lines file; raises ``msgspec.DecodeError`` when a line is malformed."""
    decoder = msgspec.json.Decoder(CodedSentence)
    return tuple(decoder.decode(line) for line in path.read_bytes().splitlines() if line.strip())


def score_actors(path: Path, lexicon: Lexicon | None = None) -> list[PeerRow]:
    """How many of the sources and of the targets named in the file are found as actor mentions: one row a slot.

    Only filled slots are cases; ``wrong`` holds the gold words with the sentence that they were missed in.
    """
    rows = [row for sentence in read_gsr(path) for row in _rows(sentence, lexicon or default_lexicon())]
    return [_score(slot, rows) for slot in TARGETS]


def _rows(sentence: CodedSentence, lexicon: Lexicon) -> Iterator[tuple[str, str, bool]]:
    mentions = [mention.text for mention in read_actors(read_document(sentence.text, lexicon))]
    for event in sentence.events:
        for slot, gold in (("source", event.source), ("target", event.target)):
            if gold:
                yield slot, f"{sentence.id}: {gold}", any(texts_agree(gold, mention) for mention in mentions)


def _score(slot: str, rows: list[tuple[str, str, bool]]) -> PeerRow:
    mine = [row for row in rows if row[0] == slot]
    wrong = tuple(words for _, words, found in mine if not found)
    return PeerRow(f"arabic_gsr {slot}", len(mine), 0, len(mine) - len(wrong), wrong)
