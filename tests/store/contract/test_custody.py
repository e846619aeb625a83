"""Custody: how a report came in is kept beside it, covered by the log, and a forward stays one when read again."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from tawatur.model.custody import Custody, Holder
from tawatur.model.record import Record, ReportInput
from tawatur.store import Arrival, Store, reread

from ..made import market, prison, read

_HOLDERS = (Holder("posts.zip", "a" * 64, 900), Holder("posts.csv", "b" * 64, 2000))
CUSTODY = Custody(_HOLDERS, "csv", "2024-01-01T00:00:00Z", "0.1", "line 3", "windows-1256", ("mojibake",))


def test_custody_comes_back_with_the_bytes_before_mending(store: Store) -> None:
    added = store.add([Arrival(market(), custody=CUSTODY, original=b"\xc7\xe1"), prison()])
    assert store.custody(added[0].row) == (CUSTODY, b"\xc7\xe1")
    assert store.custody(added[1].row) is None
    assert store.verify().problems == ()


@pytest.mark.parametrize(
    "change", ["UPDATE custody SET json = '{}'", "UPDATE custody SET original = NULL", "DELETE FROM custody"]
)
def test_custody_changed_from_outside_shows(store: Store, change: str) -> None:
    store.add([Arrival(market(), custody=CUSTODY, original=b"\xc7")])
    with store._writing() as connection:
        connection.execute(text(change))
    assert [problem.what for problem in store.verify().problems] == ["how it came in is not what the log says"]


def test_a_forward_is_read_again_as_one(store: Store) -> None:
    store.add([Arrival(market(), forwarded_from="قناة النهر"), prison()])
    seen: list[ReportInput] = []

    def reader(given: ReportInput) -> Record:
        seen.append(given)
        return read(given)

    list(reread(store, reader, save=False))
    assert [given.forwarded_from for given in seen] == ["قناة النهر", None]
    assert store.verify().problems == ()


def test_of_one_report_the_latest_edit_counts_in_whichever_order_they_come(store: Store) -> None:
    def version(words: str, edited: str | None) -> Arrival:
        given = ReportInput(words, "17", "قناة النهر", "2024-01-01T10:00:00+03:00")
        return Arrival(read(given), edited_at=edited)

    late, first, middle = version("قتل تسعة", "2024-01-02"), version("قتل خمسة", None), version("قتل ستة", "2024-01-01")
    assert [added.outcome for added in store.add([late, first, middle])] == ["new", "older", "older"]
    assert [record.report.text for _, record in store.records()] == ["قتل تسعة"]
    assert store.verify().problems == ()
