"""What can be wrong with a judgement."""

from __future__ import annotations


class ReviewError(ValueError):
    """A judgement that says nothing or cannot be meant; the message is one line for the user."""
