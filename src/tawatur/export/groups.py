"""English for those who are counted, from the classes of ``resources/policy/groups.yaml``."""

from __future__ import annotations

from tawatur.incidents.policy import class_of_words
from tawatur.incidents.words import plain_words
from tawatur.lexicon.english import actor_name
from tawatur.model.groups import group_name

_ANYONE = "total"


def group_en(group: str) -> str | None:
    """English for a figure's group words, or for the group of an incident's column; null where anyone is counted.

    Words of no class stay as written, between guillemets.
    """
    kind = group if group_name(group, "en") else class_of_words(plain_words(group))
    if kind == _ANYONE:
        return None
    label = group_name(kind, "en") if kind else None
    return label or actor_name(group) or f"«{group}»"
