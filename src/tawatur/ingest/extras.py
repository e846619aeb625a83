"""Libraries that only some formats need: loaded when a file of the format comes, named when they are absent."""

from __future__ import annotations

import importlib
from typing import Any

from tawatur.ingest.errors import UnreadableError


def extra(module: str, name: str) -> Any:
    """A library's module. Raises :class:`UnreadableError` that names the extra to install when it is absent."""
    try:
        return importlib.import_module(module)
    except ImportError as fault:
        needed = module.split(".", 1)[0]
        raise UnreadableError(f"reading this needs {needed}: pip install 'tawatur[{name}]'") from fault
