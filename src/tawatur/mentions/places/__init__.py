"""Places as a text names them: recognition in their words of place, resolution among namesakes."""

from tawatur.mentions.places.overlay import Overlay
from tawatur.mentions.places.reader import read_places

__all__ = ["Overlay", "read_places"]
