"""Texts for the benchmarks: articles of about 400 words, and posts of some 30.

Dense ones are put together from the project's own samples and gold, some 30 claims each. Ordinary ones, in ``news/``,
were written for this: economy, sport, weather, politics, with few events or none. Posts are those of the gold.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS = 400


def articles(most: int = 120) -> list[str]:
    """Up to ``most`` different texts of 400 words or a little more: whole reports, one after another."""
    found: list[str] = []
    parts: list[str] = []
    for text in _reports():
        parts.append(text)
        if sum(len(part.split()) for part in parts) >= WORDS:
            found.append("\n\n".join(parts))
            parts = []
    return found[:most]


def ordinary_articles() -> list[str]:
    """The articles of ``news/``, by their numbers."""
    return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "benchmarks" / "news").glob("*.txt"))]


def posts() -> list[str]:
    """The posts of the blind sets of the gold, whole: a flash of an agency, a channel's line, some two claims each."""
    files = sorted((ROOT / "gold").glob("unseen*-posts.jsonl"))
    return [json.loads(line)["text"] for path in files for line in path.read_text(encoding="utf-8").splitlines()]


def _reports() -> Iterator[str]:
    files = [ROOT / "samples" / "reports.jsonl", *sorted((ROOT / "gold" / "incidents").glob("*.jsonl"))]
    files += [ROOT / "gold" / "wide.jsonl", ROOT / "gold" / "short.jsonl"]
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]
