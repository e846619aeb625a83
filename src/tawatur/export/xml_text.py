"""Text that an XML document can hold."""

from __future__ import annotations

import re

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """``text`` with U+FFFD for each character that XML 1.0 (section 2.2) has no way to write."""
    return _NO_XML.sub("\ufffd", text)
