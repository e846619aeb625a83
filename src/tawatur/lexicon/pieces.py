"""How folded text falls into words, numbers and signs: resource rows and reports are cut alike."""

from __future__ import annotations

import re

KINDS = {
    "word": r"[\u0620-\u065f\u066e-\u06d3\u06d5-\u06ff\u0750-\u077f]+",
    "link": (
        r"https?://\S+|www\.\S+|(?<![a-z0-9.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/\S*"
        r"|(?<!\S)[a-z0-9._+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}"
    ),
    "number": r"\d+(?:[.,]\d+)*",
    "latin": r"[a-z]+",
    "other": r"[^\W\d_]+",
    "sign": r"[^\w\s]|_",
}
SILENT = frozenset("\"”“„‟«»″＂#_'’‘")  # signs that do not keep words from being a phrase
_PIECE = re.compile("|".join(KINDS.values()))


def words_of(folded: str) -> list[str]:
    """The words, numbers and signs of a folded form, less the silent signs: الـ55 is two words."""
    return [piece for piece in _PIECE.findall(folded) if piece not in SILENT]
