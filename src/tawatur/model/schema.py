"""The JSON Schema of a record, generated from the types of :mod:`tawatur.model.record`.

``python -m tawatur.model.schema docs/record.schema.json`` writes the committed copy anew.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import msgspec

from tawatur.model.record import SCHEMA, Record

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DEFINITIONS = "#/$defs/{name}"


def record_schema() -> dict[str, Any]:
    """The schema (JSON Schema 2020-12) that the JSON of every :class:`~tawatur.model.record.Record` fits."""
    (root,), definitions = msgspec.json.schema_components([Record], ref_template=_DEFINITIONS)
    record = definitions.pop(root["$ref"].rsplit("/", 1)[-1])
    record["properties"]["schema"] = {"const": SCHEMA}
    record["required"] = ["schema", *record["required"]]
    return {"$schema": _DIALECT, **record, "title": "tawatur record, version 1", "$defs": definitions}


def schema_text() -> str:
    """The schema as the text of its file, the same on every machine."""
    return msgspec.json.format(msgspec.json.encode(record_schema(), order="sorted"), indent=2).decode() + "\n"


def main(path: Path) -> None:
    """Writes the schema to ``path``."""
    path.write_text(schema_text(), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
