"""Adding reports: idempotent by content, versions kept."""

from __future__ import annotations

import msgspec
import pytest

from tawatur.model.record import Record, ReportInput
from tawatur.store import Query, Store, StoreError, open_store

from ..made import MARKET, market, prison, read


def _input(text: str, **named: str) -> ReportInput:
    return ReportInput(text, **named)


def _add(store: Store, *records: Record) -> list[str]:
    return [added.outcome for added in store.add(records)]


def test_what_is_added_comes_back_unchanged(store: Store) -> None:
    given = market(url="https://a.example/1", title="عنوان", id="m-1")
    added = store.add([given])[0]
    found = store.report(added.id)
    assert added.outcome == "new"
    assert found is not None
    assert found.record == given
    assert store.counts().reports == 1


def test_the_same_again_changes_nothing(store: Store) -> None:
    store.add([market(), prison()])
    before = store.verify()
    assert _add(store, market(), prison(), market()) == ["known"] * 3
    assert store.verify() == before


def test_the_same_without_its_date_says_nothing_new(store: Store) -> None:
    store.add([market()])
    bare = ReportInput(MARKET, publisher="وكالة السهل")
    known = store.known(bare)
    assert known is not None
    assert known.outcome == "known"
    assert store.known(ReportInput(MARKET, publisher="وكالة أخرى")) is None
    assert store.known(ReportInput(MARKET, publisher="وكالة السهل", published_at="2023-06-01")) is None


def test_one_text_of_two_publishers_is_two_reports(store: Store) -> None:
    assert _add(store, market("وكالة السهل"), market("وكالة الجبل")) == ["new", "new"]


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ({"url": "u", "publisher": "p"}, {"url": "u", "publisher": "p"}, "version"),
        ({"id": "7", "publisher": "p"}, {"id": "7", "publisher": "p"}, "version"),
        ({"url": "u", "publisher": "p"}, {"url": "u", "publisher": "q"}, "new"),
        ({"id": "7", "publisher": "p"}, {"id": "7", "publisher": "q"}, "new"),
        ({"id": "7"}, {"id": "7"}, "new"),
        ({"url": "u"}, {"url": "u"}, "version"),
        ({"publisher": "p"}, {"publisher": "p"}, "new"),
    ],
)
def test_when_another_text_is_a_version(
    store: Store, first: dict[str, str], second: dict[str, str], outcome: str
) -> None:
    store.add([read(_input("النص الأول", **first))])
    assert _add(store, read(_input("النص الثاني", **second))) == [outcome]


def test_a_version_replaces_the_text_before_and_keeps_it(store: Store) -> None:
    old, new = (read(_input(text, url="u", publisher="p")) for text in ("قتل خمسة", "قتل سبعة"))
    first = store.add([old])[0]
    second = store.add([new])[0]
    assert second.replaces == first.id
    found = store.report(second.id)
    assert found is not None
    assert [(v.id, v.current) for v in found.versions] == [(first.id, False), (second.id, True)]
    assert [r.report.text for _, r in store.records()] == ["قتل سبعة"]
    assert len(list(store.records(current=False))) == 2
    assert store.search(Query("خمسة")) == ()
    assert [hit.current for hit in store.search(Query("خمسة", versions=True))] == [False]
    assert store.counts().versions == 2
    assert store.counts().reports == 1
    assert store.verify().problems == ()


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0), (2, 0, 1)])
def test_the_last_published_version_counts_in_whatever_order_they_come(store: Store, order: tuple[int, ...]) -> None:
    texts = [read(_input(f"نص {n}", url="u", published_at=f"2023-05-0{n + 1}")) for n in range(3)]
    for position in order:
        store.add([texts[position]])
    assert [r.report.text for _, r in store.records()] == ["نص 2"]
    assert store.verify().problems == ()


def test_a_corrected_date_is_a_version_of_the_same_text(store: Store) -> None:
    assert _add(store, market(published_at="2023-05-01"), market(published_at="2023-05-02")) == ["new", "version"]
    assert [r.report.published_at for _, r in store.records()] == ["2023-05-02"]
    assert store.verify().problems == ()


def test_all_or_none(store: Store) -> None:
    bad = msgspec.structs.replace(prison(), report=msgspec.structs.replace(prison().report, publisher="a\x00b"))
    with pytest.raises(StoreError, match="publisher holds characters"):
        store.add([market(), bad])
    assert store.counts().reports == 0
    assert store.verify().problems == ()


def test_half_characters_are_refused_in_one_line(store: Store) -> None:
    bad = msgspec.structs.replace(prison(), report=msgspec.structs.replace(prison().report, title="\ud800"))
    with pytest.raises(StoreError, match="title holds characters"):
        store.add([bad])


def test_invisible_characters_and_line_ends_are_kept(store: Store) -> None:
    text = "\ufeffنص\r\nفيه\u200f علامات\u0640 \u2028و\x00صفر\n"
    name = store.add([read(ReportInput(text))])[0].id
    found = store.report(name)
    assert found is not None
    assert found.record.report.text == text
    assert store.verify().problems == ()


def test_it_is_still_there_after_closing(location: str) -> None:
    with open_store(location, create=True) as first:
        name = first.add([market()])[0].id
    with open_store(location) as second:
        assert second.report(name) is not None


def test_a_report_is_found_by_its_own_id_and_by_its_claims(store: Store) -> None:
    given = market(id="m-1")
    store.add([given, prison()])
    by_ref, by_claim = store.report("m-1"), store.report_of_claim(given.claims[0].id)
    assert by_ref is not None
    assert by_ref.record == given
    assert by_claim is not None
    assert by_claim.record == given
    assert store.report("nothing") is None
    assert store.report_of_claim("nothing") is None
