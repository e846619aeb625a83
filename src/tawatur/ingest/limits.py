"""How much is read of what strangers made."""

from __future__ import annotations

import msgspec

_MIB = 1 << 20


class Limits(msgspec.Struct, frozen=True):
    """Bounds on untrusted input; whatever goes beyond one is set aside and says so.

    ``file_bytes``: of one file or archive member, unpacked. ``unpacked_bytes`` and ``members``: of all that one file
    holds, however deeply. ``depth``: archives within archives. ``ratio``: unpacked to packed, looked at only past
    ``ratio_from`` bytes (plain text packs to a twentieth, a bomb to a thousandth). ``text_chars``: code points of one
    report. ``columns`` and ``rows``: of one table; ``pages``: of one PDF.
    """

    file_bytes: int = 512 * _MIB
    unpacked_bytes: int = 2048 * _MIB
    members: int = 200_000
    depth: int = 4
    ratio: int = 200
    ratio_from: int = 8 * _MIB
    text_chars: int = 1_000_000
    columns: int = 256
    rows: int = 2_000_000
    pages: int = 2_000
