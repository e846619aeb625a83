"""Numbers and counted quantities: what is counted, between which bounds, and what happened to it."""

from tawatur.mentions.quantities.reader import read_quantities

__all__ = ["read_quantities"]
