"""Tawatur reads Arabic conflict reporting and keeps account of who claims what."""

__version__ = "0.1.0"
