"""What users' tools read: one module a format, each a pure function from a :class:`Bundle` to bytes."""

from tawatur.export.bundle import Bundle

__all__ = ["Bundle"]
