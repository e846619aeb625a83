"""Where the user's gazetteer lies; apart from the database so that reading without one loads no SQLite."""

from __future__ import annotations

import os
from pathlib import Path


def default_database() -> Path:
    """``$TAWATUR_GAZETTEER``, else ``gazetteer.sqlite`` in the user's data folder of this program."""
    named = os.environ.get("TAWATUR_GAZETTEER")
    if named:
        return Path(named)
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "tawatur" / "gazetteer.sqlite"
