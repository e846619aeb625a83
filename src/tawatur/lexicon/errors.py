"""What can be wrong with a resource."""

from __future__ import annotations


class ResourceError(ValueError):
    """A resource file is wrong; the message begins with ``file:line``."""
