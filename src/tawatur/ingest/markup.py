"""HTML and XML that strangers wrote: to plain text, with no script, style or entity left to act."""

from __future__ import annotations

import codecs
import re
from typing import Any

from tawatur.ingest.encodings import UTF8, Decoded, decode
from tawatur.ingest.errors import UnreadableError, parsing
from tawatur.ingest.extras import extra

EXTRA = "pages"
_SILENT = frozenset({"script", "style", "noscript", "template", "head", "iframe", "object", "svg", "form", "select"})
_BLOCKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "tr", "table", "section", "article", "blockquote", "hr", "pre", "dd", "dt"}
    | {f"h{level}" for level in range(1, 7)}
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{3,20})""")
_HEAD = 4096
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_ENTITIES = re.compile(r"<!ENTITY|<!DOCTYPE[^>\[]{0,1000}\[", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\u00a0]+")
_BREAKS = re.compile(r"\s*\n\s*\n\s*")


def decode_markup(data: bytes) -> Decoded:
    """The text of a page or feed: by its bytes; as it declares only where they do not tell, for many declare wrongly.

    The declaration of an XML document is left out, since the text is decoded now. Raises :class:`UnreadableError`.
    """
    decoded = _as(data, UTF8) or _by_bytes(data)
    return Decoded(_PROLOGUE.sub("", decoded.text.removeprefix("\ufeff"), count=1), decoded.encoding)


def refuse_entities(text: str) -> None:
    """Raises :class:`UnreadableError` for XML that brings entities of its own: they can grow without end."""
    if _ENTITIES.search(text):
        raise UnreadableError("declares entities, which are not expanded")


def with_headline(title: str | None, body: str) -> str:
    """The text of a report whose headline stands apart: the headline first, unless the body begins with it."""
    if not title or _BLANKS.sub(" ", title).strip() in _BLANKS.sub(" ", body[: 2 * len(title) + 200]):
        return body
    return f"{title.strip()}\n\n{body}" if body.strip() else title.strip()


def plain_text(fragment: str) -> str:
    """The words of an HTML fragment, a line for each block; text without any markup is left as it is."""
    if "<" not in fragment and "&" not in fragment:
        return fragment
    etree = extra("lxml.etree", EXTRA)
    with parsing("HTML", etree.LxmlError):
        root = etree.fromstring(f"<div>{fragment}</div>", etree.HTMLParser(no_network=True, remove_comments=True))
        words: list[str] = []
        if root is not None:
            _collect(etree, root, words)
    lines = (_BLANKS.sub(" ", line).strip() for line in "".join(words).split("\n"))
    return _BREAKS.sub("\n\n", "\n".join(lines)).strip()


def _collect(etree: Any, root: Any, words: list[str]) -> None:
    """Walks without recursion: markup of strangers may be nested without end."""
    silent = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        starts = event == "start"
        if tag in _SILENT:
            silent += 1 if starts else -1
        if tag in _BLOCKS:
            words.append("\n" if tag in ("br", "li", "tr") else "\n\n")
        said = element.text if starts else element.tail
        if said and not silent:
            words.append(said.replace("\n", " "))


def _by_bytes(data: bytes) -> Decoded:
    try:
        return decode(data)
    except UnreadableError:
        declared = _as_declared(data)
        if declared is None:
            raise
        return declared


def _as_declared(data: bytes) -> Decoded | None:
    found = _DECLARED.search(data[:_HEAD])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    return _as(data, "windows-1256" if name == "cp1256" else name)


def _as(data: bytes, encoding: str) -> Decoded | None:
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError):
        return None
    return None if "\x00" in text else Decoded(text, encoding)
