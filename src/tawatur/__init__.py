"""Tawatur reads Arabic conflict reporting and keeps account of who claims what."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tawatur.faces import read_actors, read_places, read_quantities, read_times
    from tawatur.pipeline import read_incidents, read_report

__version__ = "0.1.0"
__all__ = ["read_actors", "read_incidents", "read_places", "read_quantities", "read_report", "read_times"]
_HOMES = {
    **dict.fromkeys(("read_actors", "read_places", "read_quantities", "read_times"), "tawatur.faces"),
    **dict.fromkeys(("read_incidents", "read_report"), "tawatur.pipeline"),
}


def __getattr__(name: str) -> Any:
    """Loads a face when it is first used, so that ``import tawatur`` costs nothing."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'tawatur' has no attribute {name!r}")
    return getattr(import_module(home), name)
