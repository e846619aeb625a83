"""Hostile and broken inputs: each has a clear outcome, and none harms what stands beside it."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import stat
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from tawatur.ingest.items import Options, SetAside, Taken
from tawatur.ingest.limits import Limits

from . import samples
from .samples import (
    DAY,
    ONE,
    OUTLET,
    SAMPLES,
    TWO,
    capture,
    mail,
    message,
    page,
    parquet,
    pdf,
    rss,
    telegram,
    workbook,
    zipped,
)
from .taking import aside, outcomes, passed, put, taken

_SMALL = Options(Limits(file_bytes=4 << 20, unpacked_bytes=8 << 20, ratio_from=1 << 20, members=50))
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_BOMB = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "قتل">{_LAUGHS}]>'
_OUTSIDE = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def _feed(doctype: str, words: str) -> bytes:
    return f"{doctype}<rss version='2.0'><channel><title>{words}</title></channel></rss>".encode()


def _zip_with(info: zipfile.ZipInfo, content: bytes = ONE.encode()) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(info, content)
        archive.writestr("zz.txt", TWO)
    return data.getvalue()


def _link_in_zip() -> bytes:
    info = zipfile.ZipInfo("a.txt")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return _zip_with(info, b"/etc/passwd")


def _encrypted_zip() -> bytes:
    """The flag alone: no library here writes encrypted archives."""
    data = bytearray(_zip_with(zipfile.ZipInfo("a.txt")))
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + at] |= 1
    return bytes(data)


def _wrong_checksum() -> bytes:
    data = bytearray(_zip_with(zipfile.ZipInfo("a.txt")))
    at = data.index(ONE.encode()[:20])
    data[at + 5] ^= 1
    return bytes(data)


def _tar_with(kind: bytes, name: str = "a.txt") -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        member = tarfile.TarInfo(name)
        member.type, member.linkname = kind, "/etc/passwd"
        archive.addfile(member)
        good = tarfile.TarInfo("zz.txt")
        good.size = len(TWO.encode())
        archive.addfile(good, io.BytesIO(TWO.encode()))
    return data.getvalue()


def _nested(depth: int) -> bytes:
    data = zipped({"a.txt": ONE.encode()})
    for _ in range(depth):
        data = zipped({"inner.zip": data})
    return data


def _book(path: str, old: bytes, new: bytes) -> bytes:
    """A workbook with something written over in one of its parts."""
    source, data = io.BytesIO(workbook(("text",), (ONE,))), io.BytesIO()
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if name == path:
                assert old in content
                content = content.replace(old, new)
            after.writestr(name, content)
    return data.getvalue()


_SHEET = "xl/worksheets/sheet1.xml"


def _laughing_book() -> bytes:
    return _book(_SHEET, b"<worksheet", _BOMB[21:].encode() + b"<worksheet")


def _swollen_book() -> bytes:
    return _book(_SHEET, b"</worksheet>", b" " * (3 << 20) + b"</worksheet>")


def _two_pages() -> list[tuple[str, bytes, str]]:
    return [
        ("https://a.example/1", page("خبر", ONE), "text/html"),
        ("https://a.example/2", page("آخر", TWO), "text/html"),
    ]


# name, content, a word of the reason, how many reports are read all the same
_CASES: dict[str, tuple[str, Callable[[], bytes], str, int]] = {
    "empty file": ("a.txt", lambda: b"", "is empty", 0),
    "blanks alone": ("a.txt", lambda: b" \n\t\r\n", "is empty", 0),
    "byte order mark alone": ("a.txt", lambda: b"\xef\xbb\xbf", "has no text", 0),
    "NULs": ("a.txt", lambda: b"\x00" * 4096, "no known format", 0),
    "NULs in text": ("a.txt", lambda: ONE.encode().replace(b" ", b"\x00"), "no known format", 0),
    "control characters": ("a.txt", lambda: b"\x01\x02\x1b[2J\x07" * 9 + ONE.encode(), "no known format", 0),
    "random bytes": ("a.txt", lambda: bytes(i * i * 7919 % 251 for i in range(5000)), "no known format", 0),
    "another code page": ("a.txt", lambda: "Сообщается о взрыве".encode("cp1251"), "no known format", 0),
    "two encodings in one": ("a.txt", lambda: ONE.encode() + TWO.encode("windows-1256") * 9, "no known format", 0),
    "a text of 2 MB": ("a.txt", lambda: (ONE + " ").encode() * 11000, "is no report", 0),
    "a row of 4 MB": ("a.csv", lambda: f"text,id\n{TWO},1\n{(ONE + ' ') * 21000},2\n".encode(), "table", 1),
    "truncated JSON lines": ("a.jsonl", lambda: json.dumps({"text": ONE}).encode() + b'\n{"text": "\xd9', "no JSON", 1),
    "truncated JSON array": ("a.json", lambda: f'[{{"text": "{ONE}"}}, {{"text"'.encode(), "damaged JSON", 0),
    "JSON nested without end": ("a.json", lambda: b"[" * 300_000, "damaged JSON", 0),
    "JSON objects nested": ("a.jsonl", lambda: b'{"text":' * 100_000, "no JSON", 0),
    "JSON of no objects": ("a.json", lambda: b"[1, null, [2]]", "is no object", 0),
    "JSON with a number too long": ("a.jsonl", lambda: b'{"text": "x", "id": ' + b"9" * 6000 + b"}", "no JSON", 0),
    "truncated ZIP": ("a.zip", lambda: zipped({"a.txt": ONE.encode() * 50})[:-40], "damaged ZIP", 0),
    "ZIP with a wrong checksum": ("a.zip", _wrong_checksum, "CRC", 1),
    "encrypted member": ("a.zip", _encrypted_zip, "is encrypted", 1),
    "ZIP bomb": ("a.zip", lambda: zipped({"a.txt": b"\x20" * (3 << 20)}), "times its size", 0),
    "ZIP of a file too large": ("a.zip", lambda: zipped({"a.txt": os.urandom(5 << 20)}), "is larger", 0),
    "archives in archives": ("a.zip", lambda: _nested(9), "archives within archives", 0),
    "path out of a ZIP": ("a.zip", lambda: _zip_with(zipfile.ZipInfo("../../etc/a.txt")), "leads out", 1),
    "absolute path in a ZIP": ("a.zip", lambda: _zip_with(zipfile.ZipInfo("/etc/a.txt")), "leads out", 1),
    "path of Windows in a ZIP": ("a.zip", lambda: _zip_with(zipfile.ZipInfo("..\\a.txt")), "leads out", 1),
    "link in a ZIP": ("a.zip", _link_in_zip, "symbolic link", 1),
    "too many members": ("a.zip", lambda: zipped({f"{n}.txt": b"" for n in range(60)}), "more than 50 members", 0),
    "symbolic link in a TAR": ("a.tar", lambda: _tar_with(tarfile.SYMTYPE), "is a link", 1),
    "hard link in a TAR": ("a.tar", lambda: _tar_with(tarfile.LNKTYPE), "is a link", 1),
    "device in a TAR": ("a.tar", lambda: _tar_with(tarfile.CHRTYPE), "no regular file", 1),
    "path out of a TAR": ("a.tar", lambda: _tar_with(tarfile.REGTYPE, "../a.txt"), "leads out", 1),
    "truncated TAR": ("a.tar", lambda: samples.tarred({"a.txt": ONE.encode() * 90})[:2000], "TAR", 0),
    "truncated gzip": ("a.txt.gz", lambda: gzip.compress(os.urandom(2000) + ONE.encode())[:-30], "damaged gzip", 0),
    "gzip bomb": ("a.txt.gz", lambda: gzip.compress(b" " * (3 << 20)), "times its size", 0),
    "gzip of nothing": ("a.txt.gz", lambda: gzip.compress(b""), "is empty", 0),
    "truncated Zstandard": ("a.txt.zst", lambda: zstandard.compress(os.urandom(900))[:-9], "cut short", 0),
    "Zstandard bomb": ("a.txt.zst", lambda: zstandard.compress(b" " * (3 << 20)), "times its size", 0),
    "billion laughs": ("a.rss", lambda: _feed(_BOMB, "&l9;"), "declares entities", 0),
    "entity from a file": ("a.rss", lambda: _feed(_OUTSIDE, "&x;"), "declares entities", 0),
    "entities in UTF-16": ("a.rss", lambda: _feed(_BOMB, "&l9;").decode().encode("utf-16"), "declares entities", 0),
    "truncated feed": ("a.rss", lambda: rss([("خبر", ONE, ""), ("خبر", TWO, "")])[:-150], "damaged feed", 1),
    "XML of another kind": ("a.xml", lambda: b'<?xml version="1.0"?><kml><a>x</a></kml>', "no known format", 0),
    "laughs in a workbook": ("a.xlsx", _laughing_book, "damaged workbook", 0),
    "truncated workbook": ("a.xlsx", lambda: workbook(("text",), (ONE,))[:-500], "damaged workbook", 0),
    "workbook without columns": ("a.xlsx", lambda: workbook((1, 2), (3, 4)), "no column known", 0),
    "workbook bomb": ("a.xlsx", _swollen_book, "unpacks to", 0),
    "truncated Parquet": ("a.parquet", lambda: parquet(text=[ONE])[:-20], "damaged Parquet", 0),
    "Parquet with its end alone": ("a.parquet", lambda: b"PAR1" + b"\xff" * 50 + b"PAR1", "damaged Parquet", 0),
    "Parquet of numbers": ("a.parquet", lambda: parquet(text=[1, 2]), "no text but int", 0),
    "table without a head": ("a.csv", lambda: f"{ONE}\n{TWO}\n".encode(), "no column known", 0),
    "table of many columns": ("a.csv", lambda: ",".join(f"c{n}" for n in range(999)).encode(), "more than 256", 0),
    "table with an open quote": ("a.csv", lambda: f'text,id\n"{ONE},1\n'.encode() + b"x" * 3_000_000, "table", 0),
    "Telegram cut short": ("result.json", lambda: telegram(message(1, ONE))[:-40], "damaged Telegram", 0),
    "Telegram with a message of no form": ("result.json", lambda: telegram(message(1, ONE), {"id": []}), "place 2", 1),
    "Telegram with a time of no sense": (
        "result.json", lambda: telegram(message(1, ONE, date_unixtime="9" * 30)), "no time", 0
    ),
    "a chat of two": ("result.json", lambda: telegram(message(1, ONE), kind="personal_chat"), "between people", 0),
    "JSON feed cut short": ("f.json", lambda: b'{"version": "https://jsonfeed.org/version/1", "', "damaged JSON", 0),
    "page without an article": ("a.html", lambda: b"<html><script>alert(1)</script></html>", "no article", 0),
    "page of tags alone": ("a.html", lambda: b"<html>" + b"<div>" * 50_000, "no article", 0),
    "mail without a body": ("a.eml", lambda: b"From: a@b.example\nSubject: y\nTo: z\n\n", "has no text", 0),
    "PDF that is locked": ("a.pdf", lambda: pdf(ONE, encrypted=True), "is encrypted", 0),
    "PDF without a text layer": ("a.pdf", lambda: pdf(), "no text layer", 0),
    "PDF cut short": ("a.pdf", lambda: pdf(ONE)[:60], "damaged PDF", 0),
    "WARC cut in its second record": (
        "a.warc",
        lambda: capture(*_two_pages(), packed=False)[:-900],
        "cut short",
        1,
    ),
    "WARC of a wrong version": ("a.warc", lambda: b"WARC/9.9\r\nContent-Length: x\r\n\r\nrubbish" * 3, "", 0),
    "packed WARC cut short": (
        "a.warc.gz", lambda: capture(*_two_pages())[:-300], "", 1
    ),
    "English page": (
        "a.html", lambda: page("Title", "The army said nothing. " * 20).replace(TWO.encode(), b"x"), "is not Arabic", 0
    ),
    "a date of no sense": ("a.jsonl", lambda: json.dumps({"text": ONE, "date": "2022-13-45"}).encode(), "no date", 0),
}  # fmt: skip


@pytest.mark.parametrize("case", _CASES)
def test_each_has_its_outcome(case: str, tmp_path: Path) -> None:
    name, make, reason, read = _CASES[case]
    path = put(tmp_path, name, make())
    beside = put(tmp_path, "beside.txt", TWO)
    left = aside(path, beside, options=_SMALL)
    assert len(taken(path, beside, options=_SMALL)) == read + 1
    assert any(reason in item.reason for item in left), left
    assert all("\n" not in item.reason and item.where.startswith(str(path)) for item in left)


def test_there_are_many_of_them() -> None:
    assert len(_CASES) >= 40


def test_a_line_of_200_megabytes_is_set_aside(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", b'{"text": "' + b"x" * (200 << 20) + b'"}\n' + json.dumps({"text": ONE}).encode())
    long, good = outcomes(path)
    assert isinstance(good, Taken)
    assert isinstance(long, SetAside)
    assert long.reason == f"a text of {200 << 20} characters is no report"


def test_cell_references_at_the_end_of_the_sheet_cost_nothing(tmp_path: Path) -> None:
    path = put(tmp_path, "a.xlsx", _book(_SHEET, b'r="A2"', b'r="XFD2"'))
    assert [item.reason for item in aside(path)] == ["has no text"] or aside(path) == []


def test_a_sheet_that_claims_to_be_huge_is_read_as_it_is(tmp_path: Path) -> None:
    path = put(tmp_path, "a.xlsx", _book(_SHEET, b'<dimension ref="A1:A2"/>', b'<dimension ref="A1:XFD1048576"/>'))
    assert [item.report.text for item in taken(path)] == [ONE]


def test_lone_surrogates_are_mended(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", '{"text": "قصف \\ud83d على المدينة", "publisher": "a\\udc00"}')
    (found,) = taken(path)
    assert (found.report.text, found.report.publisher) == ("قصف \ufffd على المدينة", "a\ufffd")
    assert found.custody.repairs == ("lost characters",)
    assert found.original == "قصف \ud83d على المدينة".encode("utf-8", "surrogatepass")


def test_no_script_survives(tmp_path: Path) -> None:
    evil = (
        "<script>alert('قتل ألف')</script><style>p{}</style><img src=x onerror=alert(1)><a href='javascript:x'>هنا</a>"
    )
    feed = rss([("خبر", f"{ONE}{evil}", "")])
    letter = mail("x")
    letter.set_content(f"<p>{ONE}</p>{evil}", subtype="html")
    site = page("خبر عاجل", f"{ONE}{evil}")
    for name, data in (("a.rss", feed), ("a.eml", letter.as_bytes()), ("a.html", site)):
        (found,) = taken(put(tmp_path, name, data))
        assert ONE in found.report.text
        assert not any(word in found.report.text for word in ("alert", "script", "<", "ألف", "onerror")), name


def test_a_circle_of_links_is_not_walked(tmp_path: Path) -> None:
    put(tmp_path, "in/a.txt", ONE)
    os.symlink(tmp_path / "in", tmp_path / "in" / "again")
    os.symlink("self", tmp_path / "in" / "self")
    assert [item.report.id for item in taken(tmp_path / "in")] == ["a"]
    assert len(aside(tmp_path / "in")) == 2


def test_a_folder_called_like_a_file_is_a_folder(tmp_path: Path) -> None:
    put(tmp_path, "reports.txt/a.txt", ONE)
    assert [item.report.id for item in taken(tmp_path)] == ["a"]
    assert [item.report.id for item in taken(tmp_path / "reports.txt")] == ["a"]


def test_a_pipe_in_a_folder_does_not_hang(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", ONE)
    os.mkfifo(tmp_path / "b.txt")
    assert [item.reason for item in aside(tmp_path)] == ["is no regular file"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_set_aside(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", ONE)
    put(tmp_path, "b.txt", TWO).chmod(0)
    assert [item.reason for item in aside(tmp_path)] == ["Permission denied"]


def test_a_file_that_fails_on_reading_is_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, mode: str = "r") -> object:
        raise PermissionError(13, "Permission denied")

    path, good = put(tmp_path, "b.txt", TWO), put(tmp_path, "a.jsonl", "")
    monkeypatch.setattr(Path, "open", refuse)
    assert [item.reason for item in aside(path, good)] == ["Permission denied"] * 2


def test_names_that_are_no_unicode_are_read(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xc7\xe1.txt")
    (tmp_path / name).write_bytes(ONE.encode())
    (found,) = taken(tmp_path)
    found.custody.holders[0].name.encode("utf-8")
    assert found.report.id is not None
    found.report.id.encode("utf-8")


def test_pictures_and_scripts_beside_a_page_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "news.html", page("خبر", ONE))
    put(tmp_path, "news_files/app.js", "alert(1)")
    put(tmp_path, "news_files/p.png", b"\x89PNG")
    assert len(taken(tmp_path)) == 1
    assert passed(tmp_path) == ["app.js", "p.png"]


def test_what_one_file_holds_in_all_is_bounded(tmp_path: Path) -> None:
    inner = zipped({f"{n}.txt": TWO.encode() for n in range(10)})
    path = put(tmp_path, "a.zip", zipped({f"{n}.zip": inner for n in range(10)}))
    few = Options(Limits(unpacked_bytes=4 * len(inner) + 30 * len(TWO.encode())))
    assert [(item.where, item.reason) for item in aside(path, options=few)] == [
        (str(path), "holds more than is read of one file")
    ]
    assert 0 < len(taken(path, options=few)) < 40


def test_rows_of_a_table_are_bounded(tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", "text,id\n" + f"{ONE},1\n" * 9)
    found = outcomes(path, options=Options(Limits(rows=4)))
    assert len(taken(path, options=Options(Limits(rows=4)))) == 4
    assert "more than 4 rows" in str(found[-1])


def test_a_private_group_tells_nothing_of_who_wrote(tmp_path: Path) -> None:
    data = telegram(message(1, ONE, **{"from": "اسم شخص", "from_id": "user1"}), kind="private_supergroup")
    (found,) = taken(put(tmp_path, "result.json", data))
    assert found.report.publisher == OUTLET
    assert "اسم شخص" not in repr(found)


def test_saved_messages_are_read_as_the_channels_own(tmp_path: Path) -> None:
    data = telegram(message(1, ONE, forwarded_from="قناة النهر"), message(2, TWO), kind="saved_messages")
    (found,) = taken(put(tmp_path, "result.json", data))
    assert (found.report.publisher, found.report.forwarded_from) == ("قناة النهر", None)
    assert found.report.published_at == f"{DAY}T01:30:00+03:00"


@pytest.mark.parametrize("name", SAMPLES)
def test_files_with_bytes_changed_anywhere_raise_nothing(name: str, tmp_path: Path) -> None:
    for seed in range(12):
        chance = random.Random(seed)
        data = bytearray(SAMPLES[name].data)
        for _ in range(6):
            at = chance.randrange(len(data))
            data[at : at + chance.randrange(3)] = chance.randbytes(chance.randrange(4))
        for item in outcomes(put(tmp_path, name, bytes(data))):
            assert "\n" not in getattr(item, "reason", "")
