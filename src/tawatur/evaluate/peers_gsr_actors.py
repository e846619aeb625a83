"""Scores actor mentions on newswire sentences whose events name a source and a target (the ``arabic_gsr`` format).

The gold gives the words of a source or target in no certain order, so words are compared as bags: a row counts as found
when some mention of its sentence shares half of the words (F1) with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from tawatur.evaluate.claims_score import texts_agree
from tawatur.lexicon.lexicon import Lexicon
from tawatur.mentions.actors import read_actors
from tawatur.text.document import read_document

SLOTS = ("source", "target")


class CodedEvent(msgspec.Struct, frozen=True):
    """The participants of one event, as written; empty where the sentence names none."""

    source: str = ""
    target: str = ""


class CodedSentence(msgspec.Struct, frozen=True):
    """One sentence with its events."""

    id: str
    text: str
    events: tuple[CodedEvent, ...]


class SlotScore(msgspec.Struct, frozen=True):
    """Of ``filled`` rows, how many a mention found; ``missed`` holds (sentence id, gold words)."""

    slot: str
    filled: int
    found: int
    missed: tuple[tuple[str, str], ...]

    @property
    def share(self) -> float:
        """Found rows among the filled ones, 0 to 1."""
        return self.found / self.filled if self.filled else 0.0


def read_gsr(path: Path) -> tuple[CodedSentence, ...]:
    """The sentences of a JSON Lines file; raises ``msgspec.DecodeError`` when a line is malformed."""
    decoder = msgspec.json.Decoder(CodedSentence)
    return tuple(decoder.decode(line) for line in path.read_bytes().splitlines() if line.strip())


def score_gsr_actors(path: Path, lexicon: Lexicon) -> tuple[SlotScore, ...]:
    """The share of sources and of targets in the file that are found as actor mentions."""
    rows = [row for sentence in read_gsr(path) for row in _rows(sentence, lexicon)]
    return tuple(_score(slot, rows) for slot in SLOTS)


def _rows(sentence: CodedSentence, lexicon: Lexicon) -> Iterator[tuple[str, str, str, bool]]:
    mentions = [mention.text for mention in read_actors(read_document(sentence.text, lexicon))]
    for event in sentence.events:
        for slot, gold in (("source", event.source), ("target", event.target)):
            if gold:
                yield slot, sentence.id, gold, any(texts_agree(gold, mention) for mention in mentions)


def _score(slot: str, rows: list[tuple[str, str, str, bool]]) -> SlotScore:
    mine = [row for row in rows if row[0] == slot]
    missed = tuple((sentence, gold) for _, sentence, gold, found in mine if not found)
    return SlotScore(slot, len(mine), len(mine) - len(missed), missed)
