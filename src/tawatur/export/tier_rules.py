"""What the public tier asks for: settings of a run, and the words of ``resources/export/tiers.yaml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import msgspec.yaml

from tawatur.model.codes import SourceKind

_FILE = Path(__file__).resolve().parent.parent / "resources" / "export" / "tiers.yaml"


class TierRules(msgspec.Struct, frozen=True):
    """``embargo``: the last day (ISO 8601) whose reports may go out; ``decimals``: so many places of a coordinate."""

    embargo: str | None = None
    decimals: int = 2


class TierWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``tiers.yaml``."""

    version: int
    office_kinds: frozenset[str]
    office_sources: frozenset[SourceKind]
    no_office: tuple[str, ...]
    titled_kinds: frozenset[str]
    quoted_kinds: frozenset[str]
    kunya: tuple[str, ...]


@cache
def tier_words() -> TierWords:
    """The words as shipped."""
    return msgspec.yaml.decode(_FILE.read_bytes(), type=TierWords)
