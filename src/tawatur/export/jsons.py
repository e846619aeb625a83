"""JSON as files hold it: readable, and the same bytes on every machine."""

from __future__ import annotations

import msgspec

Json = dict[str, object]


def json_document(document: Json) -> bytes:
    """One indented document (UTF-8, with an end of line)."""
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def present(**fields: object) -> Json:
    """The fields that have a value: what is not known has no key."""
    return {name: value for name, value in fields.items() if value is not None}
