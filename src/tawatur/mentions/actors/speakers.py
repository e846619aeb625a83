"""The kind of source that an organisation makes when it speaks."""

from __future__ import annotations

from tawatur.lexicon.actor_words import Organisation, OrganisationKind
from tawatur.model.codes import SourceKind

SPEAKS: dict[OrganisationKind, SourceKind] = {
    "state": "official",
    "state_force": "official",
    "government_body": "official",
    "rebel_group": "party_statement",
    "jihadist_group": "party_statement",
    "militia": "party_statement",
    "tribal_force": "party_statement",
    "coalition": "party_statement",
    "un_body": "international_body",
    "aid_body": "official",
    "monitor": "monitor",
    "media": "media",
    "agency": "media",
    "party": "party_statement",
    "company": "official",
    "other": "party_statement",
}


def speaks(row: Organisation) -> SourceKind:
    """The kind of source that an organisation makes; bodies of no one country are international."""
    if not row.country and row.kind in ("other", "aid_body", "coalition") and row.inter >= 7:
        return "international_body"
    return SPEAKS[row.kind]
