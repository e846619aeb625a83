"""Names on a map: each is put beside its point where it covers the least of what is there already."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

_HIGH = 15.0  # units of a line of text
_LETTER = 0.56  # width of a letter, in parts of the font's size
_SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))
_REACHES = (1.0, 2.2, 3.6)


class Box(msgspec.Struct, frozen=True):
    """A rectangle in units of the picture."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: Box) -> float:
        """The area that two boxes share."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, wide) * max(0.0, high)

    @property
    def area(self) -> float:
        """Its area."""
        return (self.right - self.left) * (self.bottom - self.top)


class Label(msgspec.Struct, frozen=True):
    """Where a text stands: the middle of its line, and whether it is so far off that it needs a line to its point."""

    text: str
    x: float
    y: float
    far: bool


class Sheet:
    """The picture's free room. What is put down first keeps its place."""

    def __init__(self, width: float, height: float) -> None:
        self._whole = Box(0, 0, width, height)
        self._taken: list[Box] = []

    def take(self, box: Box) -> None:
        """Marks room as taken."""
        self._taken.append(box)

    def put(self, text: str, x: float, y: float, gap: float, size: float) -> Label:
        """A label for the point (``x``, ``y``), ``gap`` units from it, ``size`` its font's; the best room there is."""
        options = _options(text, x, y, gap, size)
        costs = [self._cost(box) for box, _ in options]
        box, far = options[costs.index(min(costs))]
        return self._placed(text, box, far)

    def put_if_free(self, text: str, x: float, y: float, gap: float, size: float) -> Label | None:
        """A label close to its point where nothing is in the way, or none."""
        for box, far in _options(text, x, y, gap, size):
            if not far and self._cost(box) == 0:
                return self._placed(text, box, far)
        return None

    def _placed(self, text: str, box: Box, far: bool) -> Label:
        self.take(box)
        return Label(text, (box.left + box.right) / 2, (box.top + box.bottom) / 2, far)

    def _cost(self, box: Box) -> float:
        outside = box.area - box.overlap(self._whole)
        return sum(box.overlap(other) for other in self._taken) + 20 * outside


def _options(text: str, x: float, y: float, gap: float, size: float) -> Sequence[tuple[Box, bool]]:
    wide, high = len(text) * size * _LETTER + 4, _HIGH * size / 12
    found = []
    for reach in _REACHES:
        for dx, dy in _SIDES:
            middle_x = x + dx * (gap * reach + wide / 2)
            middle_y = y + dy * (gap * reach + high / 2)
            box = Box(middle_x - wide / 2, middle_y - high / 2, middle_x + wide / 2, middle_y + high / 2)
            found.append((box, reach > 1))
    return found
