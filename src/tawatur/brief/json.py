"""The brief as JSON."""

from __future__ import annotations

import msgspec

from tawatur.brief.shape import Brief


def render_json(brief: Brief) -> str:
    """The brief as one JSON object, indented by two; the same brief gives the same text."""
    return msgspec.json.format(msgspec.json.encode(brief), indent=2).decode() + "\n"
