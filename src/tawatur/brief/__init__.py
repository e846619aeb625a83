"""The incident brief: what happened, who says so and where they disagree, for the terminal, as HTML and as JSON."""

from tawatur.brief.build import brief_of
from tawatur.brief.shape import Brief

__all__ = ["Brief", "brief_of"]
