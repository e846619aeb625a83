"""Encodings: found from the bytes, or refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.ingest.encodings import decode, opening
from tawatur.ingest.errors import UnreadableError

from .taking import OTHER, TEXT


@pytest.mark.parametrize("text", [TEXT, OTHER, "قال إن الجيش في المدينة"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "windows-1256", "iso-8859-6"])
def test_each_encoding_is_told_from_the_others(text: str, encoding: str) -> None:
    decoded = decode(text.replace("“", '"').encode(encoding))
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize(("codec", "name"), [("utf-8-sig", "utf-8"), ("utf-16", "utf-16-le"), ("utf-32", "utf-32-le")])
def test_a_byte_order_mark_decides_and_is_no_text(codec: str, name: str) -> None:
    decoded = decode(TEXT.encode(codec))
    assert (decoded.text, decoded.encoding) == (TEXT, name)


def test_utf8_with_a_lost_byte_is_still_utf8_and_keeps_the_byte() -> None:
    data = bytearray(TEXT.encode())
    del data[20]
    decoded = decode(bytes(data))
    assert decoded.encoding == "utf-8"
    assert decoded.text.encode("utf-8", "surrogateescape") == bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)),
        "äöüÄÖÜß Größe".encode("latin-1") * 9,
        b"\x00" * 50,
        "текст без".encode("cp1251"),
        b"\x01\x02" * 9,
    ],
)
def test_what_is_no_arabic_text_is_refused(data: bytes) -> None:
    assert opening(data) is None
    with pytest.raises(UnreadableError):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except UnreadableError:
        return
    assert isinstance(decoded.text, str)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_utf8_is_always_itself(text: str) -> None:
    assert decode(text.encode("utf-8")).text == text.removeprefix("\ufeff")
