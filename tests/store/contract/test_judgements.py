"""Judgements: only ever added, and untouched by new readings."""

from __future__ import annotations

from tawatur.model.judgement import Judgement
from tawatur.model.record import ReportInput
from tawatur.review import make_judgement, opinions_on_record, target_claim
from tawatur.store import Store, reread

from ..made import market, read


def _judgement(why: str = "لأن") -> Judgement:
    record = market()
    target = target_claim(record, record.claims[0])
    return make_judgement("reject", [target], who="سلمى", at="2024-01-01T00:00:00Z", why=why, field="place")


def test_they_come_back_in_order(store: Store) -> None:
    first, second = _judgement("أ"), _judgement("ب")
    assert store.judge(first)
    assert store.judge(second)
    assert store.judgements() == (first, second)


def test_the_very_same_is_kept_once(store: Store) -> None:
    assert store.judge(_judgement())
    assert not store.judge(_judgement())
    assert len(store.judgements()) == 1
    assert store.verify().problems == ()


def test_they_survive_a_new_reading_and_stand_beside_it(store: Store) -> None:
    store.add([market()])
    store.judge(_judgement())
    before = store.judgements()
    done = list(reread(store, lambda given: read(given, "lexicon-2")))
    assert [change.field for change in done[0].changes] == ["roles", "place", "origin", "mode"]
    assert store.judgements() == before
    record = next(store.records())[1]
    opinion = opinions_on_record(record, store.judgements())[0]
    assert (opinion.state, opinion.about, opinion.machine) == ("moved", record.claims[0].id, None)
    assert opinion.judgement.who == "سلمى"
    assert store.verify().problems == ()


def test_reading_again_without_a_difference_writes_nothing(store: Store) -> None:
    store.add([read(ReportInput("قصفت المدفعية المدينة"))])
    before = store.verify()
    assert [done.changes for done in reread(store, read)] == [()]
    assert store.verify() == before


def test_a_dry_run_keeps_nothing(store: Store) -> None:
    store.add([market()])
    before = store.verify()
    done = list(reread(store, lambda given: read(given, "lexicon-2"), save=False))
    assert len(done[0].changes) == 4
    assert store.verify() == before


def test_older_versions_are_read_again_too(store: Store) -> None:
    for text in ("قصفت المدفعية أولا", "قصفت المدفعية ثانيا"):
        store.add([read(ReportInput(text, url="u"))])
    assert len(list(reread(store, lambda given: read(given, "lexicon-2")))) == 2
    assert {r.run.resources for _, r in store.records(current=False)} == {"lexicon-2"}
