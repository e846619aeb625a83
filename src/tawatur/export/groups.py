"""English for those who are counted, from the classes of ``resources/policy/groups.yaml``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec
import msgspec.yaml

from tawatur.lexicon.english import actor_name
from tawatur.lexicon.letters import fold_text

_FILE = Path(__file__).resolve().parent.parent / "resources" / "policy" / "groups.yaml"
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = "ال"
_ANYONE = "total"


class _Class(msgspec.Struct, frozen=True):
    id: str
    en: str
    words: tuple[str, ...]


class _Classes(msgspec.Struct, frozen=True):
    classes: tuple[_Class, ...]


@cache
def _classes() -> tuple[_Class, ...]:
    return msgspec.yaml.decode(_FILE.read_bytes(), type=_Classes).classes


@cache
def _class_of_word() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in _classes():
        for word in row.words:
            found.setdefault(fold_text(word), row.id)
    return found


def group_class(words: str) -> str | None:
    """The class of people or things that a figure's group words name, the narrowest first; null for other words."""
    plain = {_plain(word) for word in _WORD.findall(fold_text(words))}
    named = {_class_of_word()[word] for word in plain if word in _class_of_word()}
    return next((row.id for row in _classes() if row.id in named), None)


def _plain(word: str) -> str:
    return word[len(_ARTICLE) :] if word.startswith(_ARTICLE) else word


def group_en(group: str) -> str | None:
    """English for a figure's group words, or for the group of an incident's column; null where anyone is counted.

    Words of no class stay as written, between guillemets.
    """
    named = next((row for row in _classes() if row.id == group), None)
    kind = named.id if named else group_class(group)
    if kind == _ANYONE:
        return None
    label = next((row.en for row in _classes() if row.id == kind), None)
    return label or actor_name(group) or f"«{group}»"
