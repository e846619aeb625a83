"""What can be wrong with an export."""

from __future__ import annotations


class ExportError(ValueError):
    """An export cannot be made; the message is one line for the user."""


class MissingExtraError(ExportError):
    """A format needs a library that is not installed; the message names the extra that brings it."""

    def __init__(self, library: str, extra: str) -> None:
        super().__init__(f"this format needs {library}: pip install 'tawatur[{extra}]'")
