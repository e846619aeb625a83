"""Telegram exports: of one chat, of an account, and of one chat twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tawatur.pipeline import read_report
from tawatur.store import Arrival, open_store

from .samples import ONE, OUTLET, TWO, message, telegram
from .taking import aside, passed, put, taken


def _account(*chats: bytes) -> bytes:
    return json.dumps(
        {"about": "…", "personal_information": {}, "chats": {"list": [json.loads(c) for c in chats]}}
    ).encode()


def test_an_account_gives_the_messages_of_its_channels(tmp_path: Path) -> None:
    data = _account(
        telegram(message(1, ONE)), telegram(message(1, TWO), kind="personal_chat"), telegram(message(2, TWO))
    )
    path = put(tmp_path, "result.json", data)
    assert [(item.report.text, item.custody.part) for item in taken(path)] == [(ONE, "1/1"), (TWO, "3/2")]
    assert [item.reason for item in aside(path)] == ["a chat between people (personal_chat) is no report"]


def test_pictures_polls_and_service_messages_are_passed_over(tmp_path: Path) -> None:
    service = {**message(2, ""), "type": "service", "action": "join_group_by_link"}
    data = telegram(message(1, "", photo="photos/p.jpg"), service, message(3, [{"type": "hashtag", "text": "  "}]))
    path = put(tmp_path, "result.json", data)
    assert taken(path) == []
    assert len(passed(path)) == 3


def test_an_old_export_without_instants_is_read(tmp_path: Path) -> None:
    old = {"id": 5, "type": "message", "date": "2019-05-01T10:00:00", "from": OUTLET, "text": ONE}
    (found,) = taken(put(tmp_path, "result.json", telegram(old)))
    assert found.report.published_at == "2019-05-01T10:00:00"


def test_a_channel_that_forwards_itself_is_one_hop(tmp_path: Path) -> None:
    (found,) = taken(put(tmp_path, "result.json", telegram(message(1, ONE, forwarded_from=OUTLET))))
    assert found.report.forwarded_from is None


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_an_edit_is_a_version_in_whichever_order_the_exports_come(tmp_path: Path, order: tuple[int, int]) -> None:
    edit = {"edited": "2022-01-21T03:00:00", "edited_unixtime": "1642723200"}
    exports = [telegram(message(1, ONE)), telegram(message(1, ONE.replace("خمسة", "سبعة"), **edit))]
    with open_store(str(tmp_path / "store.sqlite"), create=True) as store:
        for number in order:
            (item,) = taken(put(tmp_path, f"{number}.json", exports[number]))
            record = read_report(item.report)
            store.add([Arrival(record, item.report.forwarded_from, item.report.edited_at, item.custody)])
        (kept,) = [record.report.text for _, record in store.records()]
    assert "سبعة" in kept
