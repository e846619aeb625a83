"""From paths to reports: what comes in, its custody, and what is said when it cannot."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import zipfile
from pathlib import Path

import msgspec
import pytest

from tawatur.ingest.errors import InputError
from tawatur.ingest.items import Options
from tawatur.ingest.limits import Limits
from tawatur.model.custody import Custody, Holder
from tawatur.model.record import ReportInput
from tawatur.pipeline import read_report

from .taking import DESK, OTHER, TEXT, aside, notes, outcomes, passed, put, taken


def _zip(**members: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return data.getvalue()


def test_a_text_file_gives_its_name_as_reference_and_its_digest(tmp_path: Path) -> None:
    path = put(tmp_path, "flash-7.txt", TEXT.encode("utf-8-sig"))
    (found,) = taken(path)
    assert found.report == ReportInput(TEXT, "flash-7")
    data = path.read_bytes()
    holder = Holder(str(path), hashlib.sha256(data).hexdigest(), len(data))
    assert found.custody == Custody((holder,), "text", DESK.taken_at, DESK.version, encoding="utf-8")
    assert found.original is None


def test_jsonl_keeps_ids_and_passes_over_unknown_keys(tmp_path: Path) -> None:
    path = put(tmp_path, "posts.jsonl", '{"id": "a", "text": "نص", "views": 3}\n\n{"text": "آخر"}\n')
    assert [item.report for item in taken(path)] == [ReportInput("نص", "a"), ReportInput("آخر")]
    assert [item.custody.part for item in taken(path)] == ["1", "3"]


def test_a_bad_line_is_set_aside_and_the_rest_go_on(tmp_path: Path) -> None:
    path = put(tmp_path, "posts.jsonl", '{"text": "نص"}\n{"text": 3}\n{broken\n[]\n{"text": "آخر"}\n')
    assert [item.report.text for item in taken(path)] == ["نص", "آخر"]
    assert [item.where for item in aside(path)] == [f"{path}:{line}" for line in (2, 3, 4)]
    assert [item.reason.split(":")[0] for item in aside(path)] == ["text", "no JSON", "is no object"]


def test_a_record_is_taken_up_as_its_report(tmp_path: Path) -> None:
    report = ReportInput(TEXT, "x1", "وكالة النهر", "2022-01-21", "عنوان", "https://nahr.example/1")
    record = read_report(report)
    (found,) = taken(put(tmp_path, "records.jsonl", msgspec.json.encode(record)))
    assert found.report == report
    assert read_report(found.report) == record


def test_a_record_in_the_eyes_of_another_is_no_report(tmp_path: Path) -> None:
    path = put(
        tmp_path, "posts.jsonl", '{"schema": "other/1", "report": {"text": "نص"}}\n{"text": "نص", "report": 7}\n'
    )
    assert [item.reason for item in aside(path)] == ["has no text"]
    assert len(taken(path)) == 1


def test_a_json_array_and_a_single_object_are_reports_too(tmp_path: Path) -> None:
    many = put(tmp_path, "many.json", '[\n  {"id": 7, "text": "نص"},\n  {"text": "آخر"}\n]')
    one = put(tmp_path, "one.json", '{\n  "body": "نص",\n  "date": "2022/1/21"\n}')
    assert [item.report for item in taken(many)] == [ReportInput("نص", "7"), ReportInput("آخر")]
    assert [item.report for item in taken(one)] == [ReportInput("نص", published_at="2022-01-21")]


def test_an_encoding_is_found_and_said_and_the_bytes_kept(tmp_path: Path) -> None:
    data = TEXT.encode("windows-1256")
    path = put(tmp_path, "old.txt", data)
    (found,) = taken(path)
    assert found.report.text == TEXT
    assert found.custody.encoding == "windows-1256"
    assert found.original == data
    assert notes(path) == ["read as windows-1256"]


def test_mended_text_keeps_what_it_was(tmp_path: Path) -> None:
    broken = TEXT.encode().decode("latin-1")
    path = put(tmp_path, "broken.txt", broken)
    (found,) = taken(path)
    assert found.report.text == TEXT
    assert found.custody.repairs == ("mojibake",)
    assert found.original == broken.encode()
    assert notes(path) == ["mended: mojibake"]


def test_another_language_is_set_aside_saying_which(tmp_path: Path) -> None:
    persian = put(tmp_path, "fa.txt", "پلیس گفت که در این حمله سه نفر کشته شدند و تحقیقات ادامه دارد.")
    english = put(tmp_path, "en.txt", "Three people were killed on Friday.")
    assert [item.reason for item in aside(persian, english)] == [
        "is not Arabic: Persian",
        "is not Arabic: without Arabic letters",
    ]


def test_folders_are_read_in_order_and_empty_ones_refused(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", OTHER)
    put(tmp_path, "a.txt", TEXT)
    put(tmp_path, "c.md", "ج")
    put(tmp_path, "deep/.hidden.txt", "ج")
    assert [item.report.id for item in taken(tmp_path)] == ["a", "b"]
    assert passed(tmp_path) == ["c.md", ".hidden.txt"]
    empty = tmp_path / "none"
    empty.mkdir()
    with pytest.raises(InputError, match="no file of a known kind"):
        outcomes(empty)


def test_a_missing_path_is_one_clear_line_before_anything_is_read(tmp_path: Path) -> None:
    there = put(tmp_path, "a.txt", TEXT)
    with pytest.raises(InputError, match="No such file"):
        next(iter(outcomes(there, tmp_path / "nothing.txt")))


def test_an_unknown_file_that_the_user_names_is_set_aside(tmp_path: Path) -> None:
    path = put(tmp_path, "photo.jpg", bytes(range(256)) * 8)
    assert [item.reason.split(",")[0] for item in aside(path)] == ["is of no known format"]


def test_an_archive_is_read_through_and_every_holder_named(tmp_path: Path) -> None:
    inner = _zip(a__txt=TEXT.encode("windows-1256"), photo__jpg=b"\xff\xd8")
    path = put(tmp_path, "outer.zip", _zip(inner__zip=inner, posts__jsonl__gz=gzip.compress(b'{"text": "\xd9\x86"}')))
    first, second = taken(path)
    assert [holder.name for holder in first.custody.holders] == [str(path), "inner.zip", "a.txt"]
    assert [holder.sha256 for holder in first.custody.holders][1] == hashlib.sha256(inner).hexdigest()
    assert [holder.name for holder in second.custody.holders] == [str(path), "posts.jsonl.gz", "posts.jsonl"]
    assert passed(path) == ["outer.zip!inner.zip!photo.jpg"]


def test_a_table_is_mapped_as_told_or_guessed_aloud(tmp_path: Path) -> None:
    path = put(tmp_path, "posts.csv", f'التاريخ;النص;المصدر\n21/01/2022;"{TEXT}";وكالة السهل\n')
    (found,) = taken(path)
    assert found.report == ReportInput(TEXT, publisher="وكالة السهل", published_at="2022-01-21")
    assert notes(path) == [
        "columns taken as text=النص,publisher=المصدر,published_at=التاريخ (--columns says otherwise)"
    ]


def test_a_head_says_who_published_and_when(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", f"الناشر: وكالة السهل\nالتاريخ: ٢٠٢٢/١/٢١\nurl: https://a.example/1\n\n{TEXT}")
    (found,) = taken(path)
    assert found.report == ReportInput(TEXT, "a", "وكالة السهل", "2022-01-21", url="https://a.example/1")


@pytest.mark.parametrize(
    "text",
    ["عاجل: انفجار في المدينة\n\nالتفاصيل بعد قليل", "المدينة: خمسة قتلى\nالناشر: س\n\nنص", "الناشر: شبكة"],
)
def test_what_only_looks_like_a_head_stays_in_the_text(tmp_path: Path, text: str) -> None:
    (found,) = taken(put(tmp_path, "a.txt", text))
    assert found.report.text == text
    assert found.report.publisher is None


def test_limits_are_one_frozen_thing(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", TEXT)
    small = Options(Limits(file_bytes=20))
    assert [item.reason for item in aside(path, options=small)] == ["is larger than 20 bytes"]
    short = Options(Limits(text_chars=20))
    assert [item.reason for item in aside(path, options=short)] == [f"a text of {len(TEXT)} characters is no report"]
    with pytest.raises(AttributeError):
        Limits().depth = 9  # type: ignore[misc]


def test_custody_is_plain_json(tmp_path: Path) -> None:
    (found,) = taken(put(tmp_path, "a.txt", TEXT))
    assert msgspec.json.decode(msgspec.json.encode(found.custody), type=Custody) == found.custody


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    put(tmp_path, "in/a.txt", TEXT)
    os.symlink(put(tmp_path, "secret.txt", OTHER), tmp_path / "in" / "b.txt")
    assert [item.report.text for item in taken(tmp_path / "in")] == [TEXT]
    assert [item.reason for item in aside(tmp_path / "in")] == ["is a symbolic link, which is not followed"]


def test_objects_with_other_keys_are_each_read_by_their_own(tmp_path: Path) -> None:
    path = put(tmp_path, "posts.jsonl", '{"text": "نص"}\n{"text": "آخر", "url": "u"}\n{"id": "a", "body": "ثالث"}\n')
    assert [item.report for item in taken(path)] == [
        ReportInput("نص"),
        ReportInput("آخر", url="u"),
        ReportInput("ثالث", "a"),
    ]
