"""The classes of people and things that figures count: their names in two languages. Data that every layer may read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import msgspec.yaml

_FILE = Path(__file__).resolve().parent.parent / "resources" / "policy" / "groups.yaml"
_AND = "+"


class GroupClass(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A class of people or things that figures count; ``within`` is the class that it is a part of."""

    id: str
    ar: str
    en: str
    words: tuple[str, ...]
    within: str | None = None


class _File(msgspec.Struct, frozen=True):
    classes: tuple[GroupClass, ...]


@cache
def group_classes() -> dict[str, GroupClass]:
    """The classes by id, those that win over others first."""
    return {row.id: row for row in msgspec.yaml.decode(_FILE.read_bytes(), type=_File).classes}


def group_name(group: str, lang: str) -> str | None:
    """The name of a class, or of several counted together (:func:`together`); null for what is no class."""
    rows = [group_classes().get(name) for name in group.split(_AND)]
    names = [row.ar if lang == "ar" else row.en for row in rows if row is not None]
    if len(names) < len(rows):
        return None
    return (" و" if lang == "ar" else " and ").join(names)


def is_within(kind: str, whole: str) -> bool:
    """Whether a class is a part of another."""
    row = group_classes().get(kind)
    return row is not None and row.within == whole


def together(kinds: frozenset[str]) -> str:
    """One id for classes that are counted together.

    Those within one class, or within another of them, are that class.
    """
    wholes = {_within(kind, kinds) for kind in kinds}
    return _AND.join(name for name in group_classes() if name in wholes)


def _within(kind: str, kinds: frozenset[str]) -> str:
    whole = group_classes()[kind].within
    beside = any(other != kind and whole in (other, group_classes()[other].within) for other in kinds)
    return whole if whole is not None and beside else kind
