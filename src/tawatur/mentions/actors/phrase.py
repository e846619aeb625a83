"""A noun phrase under construction, and the kinds of head that let it grow in one way or another."""

from __future__ import annotations

import msgspec

from tawatur.lexicon.actor_words import Generic, Organ, OrganisationKind, Title
from tawatur.mentions.actors.spots import Reading
from tawatur.model.codes import SourceKind

# Those who act for the organisation that they belong to; detainees, families or houses of it do not.
ACTING = frozenset(
    (
        "fighters", "armed_group", "state_force", "military_unit", "leaders", "officials", "spokesperson", "group",
        "sources", "statement", "media", "party", "tribal_force", "journalists", "organisation", "members",
        "rebel_group",
    )
)  # fmt: skip
# Heads that "في" or "ب" may tie to an organisation.
MEMBERS = frozenset(
    (
        "leaders", "officials", "fighters", "state_force", "sources", "spokesperson", "journalists", "group", "experts",
        "armed_group", "activists", "medics",
    )
)  # fmt: skip
# Things that "ل" may give to an organisation.
OWNED = frozenset(
    (
        "fighters", "armed_group", "state_force", "military_unit", "facility", "vehicle", "detainees", "group",
        "leaders", "media", "spokesperson", "officials", "weapon", "statement", "sources", "organisation",
        "infrastructure",
    )
)  # fmt: skip
PEOPLE = frozenset(
    (
        "civilians", "women", "children", "students", "families", "displaced", "casualties", "missing", "detainees",
        "suspects", "fighters", "armed_group", "state_force", "leaders", "officials", "aid", "medics", "journalists",
        "activists", "experts", "religious", "notables", "protesters", "rioters", "crowd", "eyewitnesses", "sources",
        "person",
    )
)  # fmt: skip
THINGS = frozenset(("vehicle", "weapon", "goods", "livestock", "infrastructure"))


class Phrase(msgspec.Struct, gc=False):
    """Tokens ``first:last`` with their head token and what is known of them so far.

    ``actor`` is an id of the actor lexicon; ``definite`` says whether a following adjective must carry the article;
    ``feature`` is the number of the head (sg, dual, pl, people) with ``.construct`` where the form shows it.
    """

    first: int
    last: int
    head: int
    rule: Reading
    kind: str | None = None
    actor: str | None = None
    actor_kind: OrganisationKind | None = None
    source_kind: SourceKind | None = None
    loaded: bool = False
    definite: bool = False
    feature: str = "sg"
    number: int | None = None
    organ: Organ | None = None
    generic: Generic | None = None
    title: Title | None = None
    named: bool = False
    closed: bool = False

    @property
    def head_last(self) -> int:
        """The end of the words of the head."""
        return self.head + self.rule.width


def is_proper(phrase: Phrase) -> bool:
    """Whether the head itself is a name (organisation, state, people or person), not a common noun."""
    return phrase.rule.category in ("organisation", "state", "figure", "name", "people")
