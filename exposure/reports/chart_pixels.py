"""A figure as pixels for a screen, and where its tries stand on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from exposure.domain.gap import GapPoint


@dataclass(frozen=True, slots=True)
class Pixels:
    """An RGBA picture, four bytes a pixel, row by row from the top; `places` the x of each try in pixels."""

    width: int
    height: int
    data: bytes
    places: tuple[float, ...]


def pixels(figure: Figure, points: Sequence[GapPoint], ratio: float = 1.0) -> Pixels:
    """Draw a figure for a screen of `ratio` device pixels a pixel; `places` are in pixels of the figure."""
    figure.set_dpi(figure.dpi * ratio)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    width, height = canvas.get_width_height()
    across = figure.axes[0].transData
    places = tuple(float(across.transform((point.number, 0))[0]) / ratio for point in points)
    return Pixels(width, height, bytes(canvas.buffer_rgba()), places)
