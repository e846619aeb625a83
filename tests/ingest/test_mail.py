"""Mails and saved pages in one file."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from .samples import ONE, OUTLET, TWO, mail, page, zipped
from .taking import outcomes, passed, put, taken


def test_attached_documents_are_read_and_pictures_passed_over(tmp_path: Path) -> None:
    letter = mail(ONE)
    letter.add_attachment(TWO.encode("windows-1256"), maintype="application", subtype="x", filename="a.txt")
    letter.add_attachment(zipped({"b.txt": TWO.encode()}), maintype="application", subtype="zip", filename="b.zip")
    letter.add_attachment(b"\xff\xd8", maintype="image", subtype="jpeg", filename="p.jpg")
    path = put(tmp_path, "a.eml", letter.as_bytes())
    assert [item.report.text.strip() for item in taken(path)] == [ONE, TWO, TWO]
    assert [[h.name for h in item.custody.holders][1:] for item in taken(path)] == [[], ["a.txt"], ["b.zip", "b.txt"]]
    assert passed(path) == ["a.eml!p.jpg"]


def test_a_mail_within_a_mail_is_read(tmp_path: Path) -> None:
    outer = mail(ONE)
    outer.add_attachment(mail(TWO, From="Desk <a@desk.example>"))
    found = taken(put(tmp_path, "a.eml", outer.as_bytes()))
    assert [item.report.text.strip() for item in found] == [ONE, TWO]
    assert [item.report.publisher for item in found] == [OUTLET, "Desk"]


def test_the_address_of_a_sender_is_not_kept(tmp_path: Path) -> None:
    path = put(tmp_path, "a.eml", mail(ONE, From="someone@mail.example").as_bytes())
    (found,) = taken(path)
    assert found.report.publisher == "mail.example"
    assert "someone" not in repr(found.report)


def test_a_wrong_charset_is_found_out(tmp_path: Path) -> None:
    letter = (
        b"From: a@b.example\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
    )
    data = letter + b"Content-Transfer-Encoding: 8bit\n\n" + ONE.encode("windows-1256")
    (found,) = taken(put(tmp_path, "a.eml", data))
    assert (found.report.text, found.custody.encoding) == (ONE, "windows-1256")


def test_a_page_saved_by_a_browser_as_one_file(tmp_path: Path) -> None:
    saved = EmailMessage()
    saved["From"] = "<Saved by Blink>"
    saved["Snapshot-Content-Location"] = "https://sahel.example/1"
    saved["Subject"] = "x"
    saved.make_related()
    saved.add_related(page("قصف على سرمدا", ONE), maintype="text", subtype="html")
    saved.add_related(b"\xff\xd8", maintype="image", subtype="jpeg")
    path = put(tmp_path, "a.mhtml", saved.as_bytes())
    (found,) = taken(path)
    assert outcomes(path) == [found]
    assert ONE in found.report.text
    assert (found.report.url, found.custody.format) == ("https://sahel.example/1", "html")
