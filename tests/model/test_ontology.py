"""The event types: every one has names and codes, and the closed lists are those of the code."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from tawatur.model import codes
from tawatur.model.ontology import EventType, ontology

CONTRACT = Path(__file__).resolve().parents[3] / "shared" / "contract" / "event_types.yaml"
SHIPPED = Path(codes.__file__).resolve().parents[1] / "resources" / "event_types.yaml"


@pytest.mark.parametrize("row", ontology().types, ids=lambda row: row.id)
def test_a_type_has_a_name_in_both_languages(row: EventType) -> None:
    assert row.en == ontology().name(row.id, "en") != row.id
    assert row.ar == ontology().name(row.id, "ar")
    assert any("\u0621" <= letter <= "\u064a" for letter in row.ar)


def test_ids_are_unique_and_an_unknown_id_names_itself() -> None:
    ids = [row.id for row in ontology().types]
    assert len(ids) == len(set(ids)) >= 57
    assert ontology().name("no_such_type", "ar") == "no_such_type"


def test_the_roles_of_a_claim_are_known() -> None:
    assert set(ontology().roles) == set(get_args(codes.RoleName)) - {"issuer"}


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ("measures", codes.Measure),
        ("status", codes.Status),
        ("certainty", codes.Certainty),
        ("polarity", codes.Polarity),
        ("endorsement", codes.Endorsement),
        ("mode", codes.Mode),
        ("source_kinds", codes.SourceKind),
    ],
)
def test_the_closed_lists_are_those_of_the_code(values: str, code: object) -> None:
    assert set(getattr(ontology(), values)) == set(get_args(code))


@pytest.mark.skipif(not CONTRACT.exists(), reason="the shared contract is not beside this checkout")
def test_the_shipped_types_are_those_of_the_contract() -> None:
    assert SHIPPED.read_bytes() == CONTRACT.read_bytes()
