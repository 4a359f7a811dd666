"""A figure as pixels for a screen, and where its tries stand on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

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
    across = figure.axes[0].transData
    places = tuple(float(across.transform((point.number, 0))[0]) for point in points)
    figure.set_dpi(figure.dpi * ratio)
    width, height = FigureCanvasAgg(figure).get_width_height()
    file = BytesIO()
    # What a canvas holds has no types; what is saved has, and a picture can be saved as bare pixels too.
    figure.savefig(file, format="rgba", dpi=figure.dpi, facecolor=figure.get_facecolor())
    return Pixels(width, height, file.getvalue(), places)
