"""English names of actors, from the tables that hold the Arabic ones."""

from __future__ import annotations

from functools import cache

import msgspec

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


class ActorFacts(msgspec.Struct, frozen=True):
    """What the tables say of an actor: its kind, ACLED's code for its type (1-8), its country (ISO 3166 alpha-2)."""

    kind: str
    inter: int
    country: str


@cache
def _facts() -> dict[str, ActorFacts]:
    facts: dict[str, ActorFacts] = {}
    for path in ORGANISATIONS.paths():
        for row, _ in read_rows(path, ORGANISATIONS.row_type):
            facts.setdefault(row.id, ActorFacts(row.kind, row.inter, row.country))
    for path in STATES.paths():
        for state, _ in read_rows(path, STATES.row_type):
            facts.setdefault(state.id, ActorFacts("state", state.inter, state.country))
    return facts


def actor_facts(actor: str) -> ActorFacts | None:
    """The facts of an actor; an organ of a state has those of the state."""
    return _facts().get(actor) or _facts().get(".".join(actor.split(".")[:2]) if actor.startswith("state.") else "")
