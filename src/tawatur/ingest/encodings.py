"""From bytes to text: which encoding, found from the bytes alone, never from the machine's settings."""

from __future__ import annotations

import codecs
import re

import msgspec

from tawatur.ingest.errors import UnreadableError
from tawatur.ingest.language import arabic_words

UTF8 = "utf-8"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", UTF8),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
_SAMPLE = 1 << 16
_BROKEN_SHARE = 0.02  # of what is not ASCII: with more bytes that are no UTF-8 it is no damaged UTF-8 either
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_BROKEN = re.compile("[\udc80-\udcff]")
# An Arabic letter in UTF-8; in the code pages no word has these two bytes together.
_UTF8_LETTER = re.compile(rb"[\xd8-\xdb][\x80-\xbf]")
_TWO_ENCODINGS = 0.1
_ARABIC = re.compile(r"[\u0621-\u064a]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.005
_HALF_UTF16 = 0.3


class Decoded(msgspec.Struct, frozen=True):
    """A text and the encoding it was in. Bytes that the encoding does not know are lone surrogates (PEP 383)."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """The text of bytes: by their byte order mark, as UTF-8, as UTF-16 without a mark, else in the code page
    (windows-1256 or ISO-8859-6) that makes Arabic words of them.

    Raises :class:`UnreadableError` for bytes that are no text.
    """
    decoded = _marked(data) or _strict(data, UTF8) or _unmarked_utf16(data) or _code_page(data) or _damaged(data)
    if decoded is None:
        raise UnreadableError("neither UTF-8 nor an Arabic code page; convert it first, e.g. with iconv")
    sample = decoded.text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > _CONTROL_SHARE * len(sample):
        raise UnreadableError("holds control characters as no text does")
    return decoded


def opening(data: bytes) -> str | None:
    """The beginning of a text; None for bytes that are none."""
    head = data[:_SAMPLE]
    for cut in range(4 if len(data) > _SAMPLE else 1):  # the sample may end within a character
        try:
            return decode(head[: len(head) - cut]).text
        except UnreadableError:
            continue
    return None


def _marked(data: bytes) -> Decoded | None:
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            errors = "surrogateescape" if name == UTF8 else "replace"
            return Decoded(data.decode(codec, errors), name)
    return None


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    if "\x00" in text[:_SAMPLE]:
        return None
    return Decoded(text, encoding)


def _unmarked_utf16(data: bytes) -> Decoded | None:
    """Arabic letters in UTF-16 have 06 in every other byte, Latin ones 00."""
    for first, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = data[first:_SAMPLE:2]
        if len(high) > 1 and sum(byte in (0, 6) for byte in high) > 0.9 * len(high):
            text = data[: len(data) & ~1].decode(name, "replace")
            if len(_ARABIC.findall(text[:_SAMPLE])) > _HALF_UTF16 * len(text[:_SAMPLE]):
                return Decoded(text, name)
    return None


def _code_page(data: bytes) -> Decoded | None:
    """By function words and articles, which every Arabic text has and the same bytes in the other page do not give."""
    sample = data[:_SAMPLE]
    high = sum(byte >= 0x80 for byte in sample)
    if b"\x00" in sample or len(_UTF8_LETTER.findall(sample)) > _TWO_ENCODINGS * high:
        return None
    found = [(arabic_words(text[:_SAMPLE]), name, text) for name, text in _single_byte(data)]
    words, name, text = max(found, key=lambda pair: pair[0])
    letters = _ARABIC.findall(text[:_SAMPLE])
    return Decoded(text, name) if words and len(letters) > _HALF_UTF16 * len(text[:_SAMPLE].split()) else None


def _single_byte(data: bytes) -> list[tuple[str, str]]:
    pages = ("windows-1256", "iso-8859-6")
    return [(name, data.decode(name, "replace")) for name in pages]


def _damaged(data: bytes) -> Decoded | None:
    """UTF-8 with a few bytes lost: a disk error, a file cut short in the middle of a letter."""
    text = data.decode(UTF8, "surrogateescape")
    few = len(_BROKEN.findall(text)) <= max(3, _BROKEN_SHARE * len(_BEYOND_ASCII.findall(text)))
    return Decoded(text, UTF8) if few and "\x00" not in text[:_SAMPLE] else None
