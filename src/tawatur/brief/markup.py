"""Small helpers that write escaped HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import msgspec


class Html(msgspec.Struct, frozen=True):
    """A piece of finished HTML: never escaped again."""

    text: str


Child = Html | str | None


def tag(name: str, *children: Child, **attributes: str | None) -> Html:
    """An element; text children and attribute values are escaped, null ones left out.

    A trailing underscore of an attribute's name is dropped (``class_``).
    """
    head = "".join(f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items() if value is not None)
    return Html(f"<{name}{head}>{join(children).text}</{name}>")


def join(children: Iterable[Child], between: str = "") -> Html:
    """Several pieces as one."""
    return Html(between.join(child.text if isinstance(child, Html) else escape(child) for child in children if child))


def isolated(text: str) -> Html:
    """Text that may run in another direction than what stands around it."""
    return tag("bdi", text, dir="auto")
