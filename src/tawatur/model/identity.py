"""What makes a report the one it is."""

from __future__ import annotations

import hashlib


def report_id(publisher: str | None, url: str | None, text: str) -> str:
    """The id of a report: a digest of its publisher, address and text."""
    key = "\x1f".join((publisher or "", url or "", text)).encode("utf-8", "surrogatepass")
    return "r" + hashlib.blake2b(key, digest_size=8).hexdigest()


def text_digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
