"""Every example beside the resources holds, near misses included."""

from __future__ import annotations

from typing import Any

import pytest

from tawatur.attribution import read_attributions, read_modality
from tawatur.lexicon.load import default_lexicon
from tawatur.text.document import read_document
from tests.attribution.examples import examples, reached, told

CUES = examples("cues")
MODALITY = examples("modality")


@pytest.mark.parametrize("example", CUES, ids=[row["text"][:40] for row in CUES])
def test_attribution_example(example: dict[str, Any]) -> None:
    document = read_document(example["text"], default_lexicon())
    assert [told(document, one) for one in read_attributions(document)] == example["expect"]


@pytest.mark.parametrize("example", MODALITY, ids=[row["text"][:40] for row in MODALITY])
def test_modality_example(example: dict[str, Any]) -> None:
    document = read_document(example["text"], default_lexicon())
    assert [reached(document, one) for one in read_modality(document)] == example["expect"]


def test_examples_are_many_and_hold_near_misses() -> None:
    rows = [*CUES, *MODALITY]
    assert len(rows) >= 150
    assert sum(1 for row in rows if not row["expect"]) >= 15
