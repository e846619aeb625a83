"""Verification finds whatever was changed behind the store's back."""

from __future__ import annotations

import msgspec
import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DatabaseError

from tawatur.store import Store
from tawatur.store.location import url_of
from tawatur.store.log import chain_hash

from ..made import market, prison
from .test_judgements import _judgement


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with two reports and a judgement."""
    store.add([market(), prison()])
    store.judge(_judgement())
    return store


def _tamper(store: Store, *statements: str) -> None:
    engine = create_engine(url_of(store.location))
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def _unlock(store: Store) -> list[str]:
    if store.location.startswith("postgresql"):
        return ["DROP TRIGGER log_no_change ON log"]
    return ["DROP TRIGGER log_no_update", "DROP TRIGGER log_no_delete"]


def test_a_sound_store_has_no_problem(filled: Store) -> None:
    found = filled.verify()
    assert found.problems == ()
    assert found.reports == 2
    assert found.spans >= 6
    assert found.entries == 6


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE reports SET raw = CAST('x' AS {blob}) WHERE row = 1", "its text was changed"),
        ("UPDATE reports SET publisher = 'أخرى' WHERE row = 1", "its row differs from its record"),
        ("UPDATE reports SET current = 0 WHERE row = 1", "wrongly marked"),
        ("UPDATE records SET json = replace(json, '\"certain\"', '\"possible\"')", "record is not what"),
        ("UPDATE records SET json = '{}' WHERE report = 1", "record cannot be read"),
        ("UPDATE reports SET raw = {bad} WHERE row = 1", "record cannot be read"),
        ("UPDATE claims SET type = 'air_strike' WHERE report = 1", "index of its claims"),
        ("DELETE FROM records WHERE report = 1", "has no record"),
        ("UPDATE judgements SET json = replace(json, 'reject', 'accept')", "is not what the log says"),
        ("DELETE FROM judgements", "is in the log and not in the store"),
    ],
)
def test_what_was_changed_is_found(filled: Store, statement: str, problem: str) -> None:
    server = filled.location.startswith("postgresql")
    statement = statement.replace("{blob}", "BYTEA" if server else "BLOB")
    _tamper(filled, statement.replace("{bad}", "'\\xff'" if server else "x'ff'"))
    assert problem in " / ".join(found.what for found in filled.verify().problems)


@pytest.mark.parametrize("statement", ["UPDATE log SET at = '2020' WHERE seq = 2", "DELETE FROM log WHERE seq = 2"])
def test_the_log_cannot_be_changed_by_accident(filled: Store, statement: str) -> None:
    with pytest.raises(DatabaseError, match="the log only grows"):
        _tamper(filled, statement)
    assert filled.verify().problems == ()


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE log SET at = '2020' WHERE seq = 2", "was changed"),
        ("UPDATE log SET digest = prev WHERE seq = 3", "was changed"),
        ("DELETE FROM log WHERE seq = 3", "is missing"),
        ("DELETE FROM log WHERE seq > 3", "is not what the log says"),
    ],
)
def test_a_changed_log_is_found(filled: Store, statement: str, problem: str) -> None:
    _tamper(filled, *_unlock(filled), statement)
    assert problem in " / ".join(found.what for found in filled.verify().problems)


def test_a_log_rewritten_from_one_entry_on_lacks_the_head_noted_before(filled: Store) -> None:
    noted = filled.verify().head
    hashed = chain_hash(6, "2024-01-01T00:00:00Z", "x", "y", "z", "w")
    assert filled.verify(noted).problems == ()
    _tamper(filled, *_unlock(filled), f"UPDATE log SET hash = '{hashed}' WHERE seq = 6")
    assert f"does not hold the entry {noted}" in [found.what for found in filled.verify(noted).problems]


def test_a_span_that_does_not_fit_is_found(store: Store) -> None:
    good = market()
    trigger = msgspec.structs.replace(good.claims[0].event.trigger, start=3, end=7)
    event = msgspec.structs.replace(good.claims[0].event, trigger=trigger)
    bad = msgspec.structs.replace(good, claims=(msgspec.structs.replace(good.claims[0], event=event),))
    store.add([bad])
    assert [p.what for p in store.verify().problems] == ["claims[0].event.trigger is not at 3:7"]
