"""The event types of the contract: names in two languages, codes of other schemes. Data that every layer may read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import msgspec.yaml

_FILE = Path(__file__).resolve().parent.parent / "resources" / "event_types.yaml"


class EventType(msgspec.Struct, frozen=True):
    """One type. ``acled`` is [event type, sub-event type], ``plover`` [event, mode]; either may be null.

    ``ged`` marks types that count as organised violence when lethal; ``by_actor`` gives ACLED sub-event types by the
    kind of the agent, with ``other`` for the rest.
    """

    id: str
    en: str
    ar: str
    acled: tuple[str, str] | None
    plover: tuple[str | None, str | None] | None
    ged: bool
    by_actor: dict[str, str] = {}


class Ontology(msgspec.Struct, frozen=True):
    """All types and the closed vocabularies of claims."""

    version: int
    types: tuple[EventType, ...]
    measures: tuple[str, ...]
    roles: tuple[str, ...]
    status: tuple[str, ...]
    certainty: tuple[str, ...]
    polarity: tuple[str, ...]
    endorsement: tuple[str, ...]
    mode: tuple[str, ...]
    source_kinds: tuple[str, ...]

    def name(self, type_id: str, lang: str) -> str:
        """The name of a type in ``ar`` or ``en``; an unknown id is its own name."""
        found = _by_id().get(type_id)
        if found is None:
            return type_id
        return found.ar if lang == "ar" else found.en


@cache
def ontology() -> Ontology:
    """The ontology as shipped, loaded once a process."""
    return msgspec.yaml.decode(_FILE.read_bytes(), type=Ontology)


@cache
def _by_id() -> dict[str, EventType]:
    return {row.id: row for row in ontology().types}
