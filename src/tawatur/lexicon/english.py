"""English names of actors, from the tables that hold the Arabic ones."""

from __future__ import annotations

from functools import cache

from tawatur.lexicon.actor_words import ORGANISATIONS, ORGANS, PEOPLES, STATES
from tawatur.lexicon.rows import read_rows


@cache
def actor_names() -> dict[str, str]:
    """English names by id; the first row of an id names it."""
    names: dict[str, str] = {}
    for domain in (ORGANISATIONS, STATES, PEOPLES):
        for path in domain.paths():
            for row, _ in read_rows(path, domain.row_type):
                names.setdefault(row.id, row.name_en)
    return names


def actor_name(actor: str) -> str | None:
    """The English name of an actor id, composed where a state and its organ make it (``state.iraq.army``)."""
    found = actor_names().get(actor)
    if found is not None:
        return found
    state, _, organ = actor.partition(".")[2].partition(".")
    owner, name = actor_names().get(f"state.{state}"), _organs().get(organ)
    return name.format(state=owner) if actor.startswith("state.") and owner and name else None


@cache
def _organs() -> dict[str, str]:
    return {row.id: row.name_en for path in ORGANS.paths() for row, _ in read_rows(path, ORGANS.row_type)}
