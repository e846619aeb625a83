"""What a suite of a peer's tests says of us, and how its files are read."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
import yaml

from tawatur.lexicon.errors import ResourceError


class PeerRow(msgspec.Struct, frozen=True):
    """One suite: its cases, those whose expectation we dispute, and how many of the rest are right.

    ``wrong`` names the inputs that are wrong, in the order of the file.
    """

    suite: str
    cases: int
    disputed: int
    right: int
    wrong: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """Right cases among those not disputed, from 0 to 1; 1 for an empty suite."""
        judged = self.cases - self.disputed
        return self.right / judged if judged else 1.0


class Disputed(msgspec.Struct, frozen=True):
    """An expectation of a peer's suite that we hold to be wrong, and why.

    ``case`` is :func:`digest_of` of its input.
    """

    suite: str
    case: str
    reason: str


def digest_of(text: str) -> str:
    """Twelve hexadecimal digits that name a case by its input, without copying it."""
    return hashlib.blake2b(text.encode(), digest_size=6).hexdigest()


def read_disputed(path: Path) -> tuple[Disputed, ...]:
    """The disputed expectations listed in a YAML file.

    Raises :class:`~tawatur.lexicon.rows.ResourceError` when the file is no list of such rows.
    """
    try:
        return msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), tuple[Disputed, ...])
    except (yaml.YAMLError, msgspec.ValidationError) as fault:
        raise ResourceError(f"{path.name}: {fault}") from fault
