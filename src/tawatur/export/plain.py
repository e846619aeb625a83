"""Text that XML and other plain formats can hold."""

from __future__ import annotations

import re

_NOT_PLAIN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(text: str) -> str:
    """``text`` with U+FFFD for control characters and lone surrogates: what XML 1.0 (section 2.2) cannot write."""
    return _NOT_PLAIN.sub("\ufffd", text)
