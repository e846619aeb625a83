"""The user's own places, as the commands that read reports use them."""

from __future__ import annotations

from tawatur.gazetteer.location import default_database
from tawatur.ingest.errors import InputError
from tawatur.mentions.places import Overlay


def user_places() -> Overlay | None:
    """What was put in with ``tawatur gazetteer import``; ``None`` where nothing was.

    Raises :class:`InputError` when the file is no gazetteer database.
    """
    path = default_database()
    if not path.exists():
        return None
    # Most users have none: SQLite is loaded only for those who do.
    from tawatur.gazetteer.database import all_places
    from tawatur.gazetteer.rows import FormatError

    try:
        rows = all_places(path)
    except FormatError as fault:
        raise InputError(str(fault)) from fault
    return Overlay(rows) if rows else None
