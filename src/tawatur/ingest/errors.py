"""What can be wrong with an input."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

# What parsers of others raise on hostile bytes, beside the faults that they declare.
_ASTRAY: tuple[type[Exception], ...] = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
_REASON_CHARS = 160


class InputError(ValueError):
    """An input cannot be read; the message is one line for the user, beginning with where it stands."""


class UnreadableError(InputError):
    """One file or member cannot be read, others can; the message is the reason alone."""


class ExhaustedError(UnreadableError):
    """A file holds more than is read of one: nothing further in it is looked at."""


@contextmanager
def parsing(what: str, *declared: type[Exception]) -> Iterator[None]:
    """Turns whatever a parser of ``what`` raises on damaged bytes into :class:`UnreadableError`."""
    try:
        yield
    except InputError:
        raise
    except (*_ASTRAY, *declared) as fault:
        raise UnreadableError(f"damaged {what}: {one_line(fault)}") from fault


def one_line(fault: Exception) -> str:
    """A fault in one short line."""
    words = " ".join(str(fault).split()) or type(fault).__name__
    return words if len(words) <= _REASON_CHARS else words[: _REASON_CHARS - 1] + "…"
