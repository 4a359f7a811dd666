"""How high the rows of the drawn ladder are: their words’ height, and a share of the room that is left."""

from collections.abc import Sequence
from dataclasses import dataclass

_HEAD, _FOOT, _HIGHEST = 40, 32, 128
_FIGURE_OF_ZONE, _FIGURE_OF_ROW = 0.8, 2.4


@dataclass(frozen=True, slots=True)
class Rows:
    """Heights of the rows from the top in px, the room over the first and under the last, the figure’s height."""

    heights: tuple[int, ...]
    head: int = 0
    foot: int = 0
    figure: float = 0

    def height(self, row: int) -> int:
        """Give the whole height of a row, counted from 0 at the top."""
        return self.over(row) + self.heights[row] + self.under(row)

    def over(self, row: int) -> int:
        """Give the room over a row’s own part."""
        return 0 if row else self.head

    def under(self, row: int) -> int:
        """Give the room under a row’s own part."""
        return self.foot if row == len(self.heights) - 1 else 0


def lay_out(natural: Sequence[int], room: int, here: int | None, zone: float) -> Rows:
    """Share `room` px out over rows that need `natural` heights, from the top.

    The figure stands on row `here` (on the ground for None) in a `zone` so many px wide, and has its head inside.
    """
    if not natural:
        return Rows((), figure=zone * _FIGURE_OF_ZONE)
    figure = min(zone * _FIGURE_OF_ZONE, _FIGURE_OF_ROW * sum(natural) / len(natural))
    # The ground lies below the last row.
    standing = len(natural) if here is None else here
    spare = room - _FOOT - sum(natural) - _head(natural, standing, figure)
    heights = [max(least, min(_HIGHEST, least + max(0, spare) // len(natural))) for least in natural]
    head = max(_head(heights, standing, figure), room - _FOOT - sum(heights))
    return Rows(tuple(heights), head, _FOOT, figure)


def _head(heights: Sequence[int], standing: int, figure: float) -> int:
    """Give the least room over the highest step, so that the figure’s head is not cut off."""
    above = sum(heights[:standing])
    if standing < len(heights):
        above += heights[standing] // 2
    return max(_HEAD, (figure - above).__ceil__())
