"""Exports of Telegram Desktop (``result.json``): a report for each message of a channel or group.

A channel is the publisher of its messages, a group of all that is written in it: who wrote there is not kept. Of the
saved messages only what was forwarded from a channel is read. Chats of two people are set aside whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from tawatur.ingest.dates import DateError, iso_date, with_offset_of
from tawatur.ingest.encodings import decode
from tawatur.ingest.errors import UnreadableError, one_line
from tawatur.ingest.items import Found, Item, Options, PassedOver, Source
from tawatur.model.record import ReportInput

FORMAT = "telegram"
_HEAD = 1 << 16
_CHAT = re.compile(rb'"type"\s*:\s*"(?:public|private|personal|saved|bot)_\w+"')
_LISTS = re.compile(rb'"(?:messages|chats)"\s*:\s*[\[{]')
_SAVED = "saved_messages"
_OPEN = re.compile(r"(?:public|private)_(?:channel|group|supergroup)")


class _Piece(msgspec.Struct, frozen=True):
    text: str = ""


class _Message(msgspec.Struct, frozen=True):
    id: int
    type: str
    date: str
    text: str | list[str | _Piece] = ""
    date_unixtime: str | None = None
    edited: str | None = None
    edited_unixtime: str | None = None
    forwarded_from: str | None = None


class _Chat(msgspec.Struct, frozen=True):
    type: str
    messages: list[msgspec.Raw]
    id: int = 0
    name: str | None = None


class _Chats(msgspec.Struct, frozen=True):
    chats: list[msgspec.Raw] = msgspec.field(name="list", default_factory=list)


class _Export(msgspec.Struct, frozen=True):
    """One chat, or all of an account."""

    type: str | None = None
    messages: msgspec.Raw = msgspec.Raw()
    chats: _Chats = _Chats()
    left_chats: _Chats = _Chats()


def sniff(data: bytes, name: str) -> bool:
    """A list of messages or chats and the type of one, near the beginning."""
    head = data[:_HEAD]
    if not head.lstrip().startswith((b"{", b"\xef\xbb\xbf{")):
        return False
    return _LISTS.search(head) is not None and (_CHAT.search(head) is not None or b'"personal_information"' in head)


def read(source: Source, options: Options) -> Iterator[Item]:
    """The messages in order; service messages and those without words are passed over."""
    data = decode(source.data).text.encode("utf-8", "replace")
    try:
        export = msgspec.json.decode(data, type=_Export)
    except (msgspec.DecodeError, RecursionError) as fault:
        raise UnreadableError(f"damaged Telegram export: {one_line(fault)}") from fault
    if bytes(export.messages):
        yield from _chat(source, data, None)
    for number, raw in enumerate((*export.chats.chats, *export.left_chats.chats), 1):
        yield from _chat(source, bytes(raw), number)


def _chat(source: Source, raw: bytes, number: int | None) -> Iterator[Item]:
    """``number`` is the chat's in an export of several; message numbers count in one chat only."""
    prefix = "" if number is None else f"{number}/"
    try:
        chat = msgspec.json.decode(raw, type=_Chat)
    except (msgspec.DecodeError, RecursionError) as fault:
        yield source.aside(f"damaged chat: {one_line(fault)}", prefix or None)
        return
    if chat.type != _SAVED and not _OPEN.fullmatch(chat.type):
        yield source.aside(f"a chat between people ({chat.type}) is no report", prefix.rstrip("/") or None)
        return
    decoder = msgspec.json.Decoder(_Message)
    for place, one in enumerate(chat.messages, 1):
        try:
            yield _item(source, chat, decoder.decode(one), prefix)
        except (msgspec.DecodeError, DateError, RecursionError) as fault:
            yield source.aside(f"message at place {place}: {one_line(fault)}", prefix.rstrip("/") or None)


def _item(source: Source, chat: _Chat, message: _Message, prefix: str) -> Item:
    part, text = f"{prefix}{message.id}", _text(message)
    saved = chat.type == _SAVED
    if message.type != "message" or not text.strip() or (saved and not message.forwarded_from):
        return PassedOver(f"{source.where}:{part}")
    publisher = message.forwarded_from if saved else chat.name
    report = ReportInput(
        text,
        None if saved else f"{chat.id}/{message.id}",  # numbers of messages are those of one chat only
        publisher,
        _time(message.date, message.date_unixtime),
        forwarded_from=None if saved or message.forwarded_from == chat.name else message.forwarded_from,
        edited_at=_time(message.edited, message.edited_unixtime),
    )
    return Found(report, part)


def _text(message: _Message) -> str:
    """Plain, or pieces of which some are links, bold words and the like."""
    if isinstance(message.text, str):
        return message.text
    return "".join(piece if isinstance(piece, str) else piece.text for piece in message.text)


def _time(local: str | None, unix: str | None) -> str | None:
    if local is None or unix is None:
        return iso_date(local)
    try:
        return with_offset_of(local, unix)
    except (ValueError, OverflowError, OSError) as fault:
        raise DateError(f"no time: {local[:40]!r}, {unix[:40]!r}") from fault
