"""Mails (EML), and web pages that a browser saved as one (MHTML). Attached documents are read as files of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from tawatur.ingest.dates import DateError, iso_date
from tawatur.ingest.encodings import UTF8, Decoded, decode
from tawatur.ingest.errors import UnreadableError, parsing
from tawatur.ingest.items import Found, Item, Member, Options, Source
from tawatur.ingest.markup import plain_text
from tawatur.model.record import ReportInput

if TYPE_CHECKING:
    from email.message import EmailMessage, Message

    Part: TypeAlias = Message[str, str]

FORMAT = "mail"
_MAIL = "message/rfc822"
_HEAD = 8192
_FIELD = re.compile(
    rb"^(From|To|Date|Subject|MIME-Version|Received|Message-ID|Content-Type|Return-Path|Delivered-To|Snapshot-Content-"
    rb"Location):",
    re.IGNORECASE | re.MULTILINE,
)
_NEEDED = 3


def sniff(data: bytes, name: str) -> bool:
    """Three of the well-known fields before the first blank line."""
    head = data[:_HEAD].replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    if not re.match(rb"[A-Za-z-]{2,40}:|From ", head):
        return False
    return len({found.lower() for found in _FIELD.findall(head)}) >= _NEEDED


def read(source: Source, options: Options) -> Iterator[Item]:
    """The page of an MHTML file; or the mail's own text, then its attachments."""
    from email import message_from_bytes, policy  # most input is no mail

    with parsing("mail"):
        mail = message_from_bytes(source.data, policy=policy.default)
        saved = mail.get("Snapshot-Content-Location")
        found = list(_page(mail, str(saved)) if saved else _mail(source, mail))
    if not found:
        raise UnreadableError("no text was found in this mail")
    yield from found


def _page(mail: EmailMessage, address: str) -> Iterator[Item]:
    """The first page of the parts is the one that was saved; the others are frames and pictures in it."""
    for part in mail.walk():
        if part.get_content_type() == "text/html":
            yield Member("page.html", _bytes(part), str(part.get("Content-Location") or address))
            return


def _mail(source: Source, mail: EmailMessage) -> Iterator[Item]:
    body = mail.get_body(("plain", "html"))
    if body is not None:
        decoded = _decoded(body)
        text = plain_text(decoded.text) if body.get_content_type() == "text/html" else decoded.text
        try:
            yield Found(_report(mail, text, source.stem), None, decoded.encoding)
        except DateError as fault:
            yield source.aside(str(fault))
    for number, part in enumerate(mail.iter_attachments(), 1):
        yield Member(part.get_filename() or _unnamed(part, number), _bytes(part))


def _unnamed(part: Part, number: int) -> str:
    return f"attachment-{number}.eml" if part.get_content_type() == _MAIL else f"attachment-{number}"


def _report(mail: EmailMessage, text: str, stem: str) -> ReportInput:
    subject, name = _words(mail, "Subject"), _words(mail, "Message-ID")
    return ReportInput(text.replace("\r\n", "\n"), name or stem, _sender(mail), iso_date(_date(mail)), subject)


def _words(mail: EmailMessage, field: str) -> str | None:
    return str(mail.get(field, "")).strip() or None


def _date(mail: EmailMessage) -> str | None:
    """As written: the library makes nothing of a date that it cannot read."""
    return next((str(value) for name, value in mail.raw_items() if name.lower() == "date"), None)


def _sender(mail: EmailMessage) -> str | None:
    """The name that the sender goes by, else the domain; never the address."""
    addresses = getattr(mail.get("From"), "addresses", ())
    return (addresses[0].display_name or addresses[0].domain or None) if addresses else None


def _decoded(part: Part) -> Decoded:
    """As the mail declares, when the bytes allow it; else by the bytes."""
    data, declared = _bytes(part), (part.get_content_charset() or UTF8).replace("us-ascii", UTF8)
    try:
        return Decoded(data.decode(declared), declared)
    except (UnicodeError, LookupError):
        return decode(data)


def _bytes(part: Part) -> bytes:
    if part.get_content_type() == _MAIL:
        inner: Any = part.get_payload()
        return b"".join(mail.as_bytes() for mail in inner) if isinstance(inner, list) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""
