"""Several files in one: a zip archive that is the same on every machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

_NO_TIME = (1980, 1, 1, 0, 0, 0)


def zip_of(files: Iterable[tuple[str, bytes]]) -> bytes:
    """The archive of named files, in the order given; without times and not compressed, so that bytes never differ."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name, _NO_TIME), data)
    return buffer.getvalue()
