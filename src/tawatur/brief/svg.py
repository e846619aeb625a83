"""Small helpers for inline SVG: text stays text, so that it can be selected, searched and read aloud."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.brief.markup import Child, Html, tag


def size(value: float) -> str:
    """A length in units of the picture, to a tenth."""
    return f"{value:.1f}".removesuffix(".0")


def path(points: Iterable[tuple[float, float]], closed: bool = False) -> str:
    """The ``d`` of a line through ``points``."""
    steps = "L".join(f"{size(x)} {size(y)}" for x, y in points)
    return f"M{steps}{'Z' if closed else ''}" if steps else ""


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Html:
    """A straight line of class ``kind``."""
    return tag("line", x1=size(x1), y1=size(y1), x2=size(x2), y2=size(y2), class_=kind)


def circle(x: float, y: float, radius: float, kind: str) -> Html:
    """A circle of class ``kind``."""
    return tag("circle", cx=size(x), cy=size(y), r=size(radius), class_=kind)


def text(words: str, x: float, y: float, kind: str, anchor: str = "middle") -> Html:
    """A line of text of class ``kind``, its middle at the height ``y``; ``anchor``: start (left), middle or end."""
    return tag("text", words, x=size(x), y=size(y), class_=kind, **{"text-anchor": anchor})


def picture(width: float, height: float, kind: str, title: str, *children: Child) -> Html:
    """A whole inline picture that ``title`` tells to those who cannot see it."""
    box = f"0 0 {size(width)} {size(height)}"
    shown = [tag("title", title), *children]
    return tag("svg", *shown, viewBox=box, class_=kind, role="img", **{"aria-label": title})
