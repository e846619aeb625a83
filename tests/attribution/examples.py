"""The examples beside the resources of attribution, as test cases."""

from __future__ import annotations

from typing import Any

import yaml

from tawatur.attribution import Attributed, Modality
from tawatur.lexicon.domains import RESOURCES
from tawatur.text.document import Document

DEFAULTS = {
    "mode": "indirect", "stance": "reports", "certainty": "certain", "polarity": "+", "talk": "say", "kind": None,
}  # fmt: skip


def examples(name: str) -> list[dict[str, Any]]:
    """The examples of ``attribution/<name>.examples.yaml``: rows of ``text`` and ``expect``."""
    path = RESOURCES / "attribution" / f"{name}.examples.yaml"
    rows: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return rows


def told(document: Document, found: Attributed) -> dict[str, Any]:
    """One attribution as an example writes it, defaults left out."""
    values = {
        "content": document.raw[found.start : found.end],
        "origins": [link.text for link in found.links],
        "kind": found.links[-1].kind if found.links else None,
        "mode": found.mode,
        "stance": found.stance,
        "certainty": found.certainty,
        "polarity": found.polarity,
        "talk": found.talk,
    }
    return {name: value for name, value in values.items() if DEFAULTS.get(name, ...) != value}


def reached(document: Document, found: Modality) -> dict[str, Any]:
    """One word of modality as an example writes it."""
    values = {
        "words": document.span(found.first, found.last).text, "effect": found.effect, "value": found.value
    }  # fmt: skip
    return {name: value for name, value in values.items() if value}
