"""What can be wrong with an input."""

from __future__ import annotations


class InputError(ValueError):
    """An input cannot be read; the message is one line for the user, beginning with where it stands."""
