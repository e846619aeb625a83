"""All builders by the name that the rules call them."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

from tawatur.mentions.time import (
    build_clocks,
    build_dates,
    build_feasts,
    build_relations,
    build_sets,
    build_years,
)
from tawatur.mentions.time.parts import Parts
from tawatur.mentions.time.values import Value

Builder = Callable[[Parts], Value | None]


def _builders(module: ModuleType) -> dict[str, Builder]:
    return {
        name: function
        for name, function in vars(module).items()
        if callable(function) and getattr(function, "__module__", "") == module.__name__ and not name.startswith("_")
    }


BUILDERS: dict[str, Builder] = {
    **_builders(build_dates),
    **_builders(build_clocks),
    **_builders(build_relations),
    **_builders(build_years),
    **_builders(build_feasts),
    **_builders(build_sets),
}
