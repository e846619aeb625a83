"""Orthographic confusions widen the lexicon at compile time: one confusion in one word of a form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from tawatur.lexicon.domains import SLIPS_FILE
from tawatur.lexicon.letters import fold_text


class Slip(msgspec.Struct, frozen=True):
    """``right`` is written ``wrong`` at this place of a word of at least ``letters`` letters, for this reason.

    ``verbs`` is false where the confusion never touches finite verbs.
    """

    id: str
    right: str
    wrong: str
    where: Literal["start", "end", "anywhere"]
    letters: int
    reason: str
    verbs: bool = True


def read_slips(folder: Path) -> tuple[Slip, ...]:
    """The confusions of ``text/slips.yaml`` below ``folder``; empty where there is no such file."""
    from tawatur.lexicon.rows import read_rows  # the YAML reader is only loaded to compile

    path = folder / SLIPS_FILE
    if not path.exists():
        return ()
    return tuple(
        msgspec.structs.replace(slip, right=fold_text(slip.right), wrong=fold_text(slip.wrong))
        for slip, _ in read_rows(path, Slip)
    )


def widen(words: str, slips: tuple[Slip, ...], is_verb: bool = False) -> Iterator[str]:
    """The folded form with one confusion in one of its words."""
    parts = words.split(" ")
    for index, word in enumerate(parts):
        for slip in slips:
            if slip.right not in word or (is_verb and not slip.verbs):
                continue  # most slips touch no letter of a word
            wrong = _apply(word, slip)
            if wrong is not None:
                yield " ".join([*parts[:index], wrong, *parts[index + 1 :]])


def _apply(word: str, slip: Slip) -> str | None:
    if len(word) < slip.letters:
        return None
    if slip.where == "end":
        return word.removesuffix(slip.right) + slip.wrong if word.endswith(slip.right) else None
    if slip.where == "start":
        return slip.wrong + word.removeprefix(slip.right) if word.startswith(slip.right) else None
    return word.replace(slip.right, slip.wrong, 1)
