"""The chart of the gap: what was said before each try, what happened, and what was said for next time.

Made with matplotlib’s Figure alone. Draw on the window’s own thread: rcParams stay as they are.
"""

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise

import matplotlib
from matplotlib.figure import Figure

from exposure.domain.gap import GapPoint
from exposure.domain.gap_spans import Span, bands
from exposure.domain.letter_content import MOST_DRAWN
from exposure.reports.chart_ground import (
    draw_bands,
    draw_breaks,
    draw_spans,
    heading_height,
    label_height,
    outcome_axis_width,
    prepare,
)
from exposure.reports.chart_legend import draw_legend, legend_height
from exposure.reports.chart_look import DPI, ChartLook
from exposure.reports.chart_marks import Plot
from exposure.reports.chart_tries import NEXT_TIME, draw_tries

# Ids in an SVG are salted at random otherwise, and the same chart would give other bytes each time.
matplotlib.rcParams["svg.hashsalt"] = "rungwise"

FEWEST_SLOTS = 5
SLOT = 58
LEFT, LEFT_IN_LETTER = 56, 44
FEWEST_JOINED = 3
PICTURE = (960, 460)
# No picture may be wider than 65,535 pixels, and few screens show a tenth of that.
MOST_IN_PICTURE = 480
LETTER_SCALE = 0.85
# Millimetres, without the legend: as a letter usually has room, and the least at which its words stay apart.
LETTER_WIDTH, LETTER_HEIGHTS = 170, (49, 38)
_MILLIMETRE = DPI / 25.4


def figure_width(points: Sequence[GapPoint], look: ChartLook) -> int:
    """Give the width in pixels at which marks keep their distance; scroll sideways where there is less room."""
    return round(look.pixels(LEFT + SLOT * _slots(points)) + outcome_axis_width(look))


def gap_figure(points: Sequence[GapPoint], spans: Sequence[Span], look: ChartLook, size: tuple[float, float]) -> Figure:
    """Draw the tries of a ladder on a figure of `size` pixels; the layout is fixed by the size and nothing moves later.

    Numbers on the x axis are those of the points; what is not said is not drawn, and nothing is drawn across steps.
    """
    figure = Figure(figsize=(size[0] / DPI, size[1] / DPI), dpi=DPI, facecolor=look.colours["surface"])
    plot = Plot(figure.add_axes(_box(points, look, size)), look)
    if look.legend:
        draw_legend(figure, points, look)
    first = points[0].number if points else 1
    slot = plot.axes.bbox.width / _slots(points)
    prepare(plot, points, (first, _slots(points)), slot)
    draw_bands(plot, bands(points), slot)
    draw_spans(plot, spans)
    draw_breaks(plot, points)
    draw_tries(plot, points)
    _join_next_times(plot, points)
    return figure


def picture_figure(points: Sequence[GapPoint], spans: Sequence[Span]) -> Figure:
    """Draw the newest tries as a picture of their own: on white, with its legend, as wide as its marks need."""
    newest, look = points[-MOST_IN_PICTURE:], ChartLook()
    width = max(PICTURE[0], figure_width(newest, look))
    size = (float(width), PICTURE[1] + legend_height(newest, look, width))
    return gap_figure(newest, spans, look, size)


def letter_charts(points: Sequence[GapPoint], spans: Sequence[Span]) -> tuple[str, ...]:
    """Give the small chart of a letter at each height it may have, the tallest first: whichever fits its page."""
    return tuple(letter_svg(points, spans, height) for height in LETTER_HEIGHTS)


def letter_svg(points: Sequence[GapPoint], spans: Sequence[Span], height: float = LETTER_HEIGHTS[0]) -> str:
    """Give the small chart of a letter, of the newest tries: 170 mm wide, and readable in greys by its shapes."""
    newest, look = points[-MOST_DRAWN:], ChartLook(scale=LETTER_SCALE, for_letter=True)
    width = LETTER_WIDTH * _MILLIMETRE
    size = (width, height * _MILLIMETRE + legend_height(newest, look, width))
    return as_svg(gap_figure(newest, spans, look, size)).decode()


def as_svg(figure: Figure) -> bytes:
    """Give a figure as SVG, its letters as outlines so that no typeface is needed to show it."""
    return _saved(figure, "svg", {"Date": None})


def as_png(figure: Figure, scale: float = 2.0) -> bytes:
    """Give a figure as PNG, `scale` times the pixels it has on the screen."""
    return _saved(figure, "png", {"Software": None}, DPI * scale)


def _saved(figure: Figure, kind: str, metadata: dict[str, None], dpi: float = DPI) -> bytes:
    file = BytesIO()
    figure.savefig(file, format=kind, dpi=dpi, facecolor=figure.get_facecolor(), metadata=metadata)
    return file.getvalue()


def _box(points: Sequence[GapPoint], look: ChartLook, size: tuple[float, float]) -> tuple[float, float, float, float]:
    """Give left, bottom, width and height of the axes in parts of the figure: what stands around them has its room."""
    width, height = size
    left, right = look.pixels(LEFT_IN_LETTER if look.for_letter else LEFT), outcome_axis_width(look)
    top, bottom = heading_height(look), label_height(points, look)
    top += legend_height(points, look, width) if look.legend else 0
    return left / width, bottom / height, 1 - (left + right) / width, 1 - (top + bottom) / height


def _slots(points: Sequence[GapPoint]) -> int:
    return max(len(points), FEWEST_SLOTS)


def _join_next_times(plot: Plot, points: Sequence[GapPoint]) -> None:
    """Join what was said for next time by a thin line, within one step and only from three on: two are no trend."""
    for run in _runs(points):
        if len(run) >= FEWEST_JOINED:
            places = [point.number + NEXT_TIME for point in run]
            colour, width = plot.look.colours["ink"], plot.look.points(1.5)
            plot.axes.plot(
                places, [point.after or 0 for point in run], color=colour, linewidth=width, alpha=0.75, zorder=3
            )


def _runs(points: Sequence[GapPoint]) -> list[list[GapPoint]]:
    """Give the tries that follow each other on one step, wording and amount, each with a likelihood for next time."""
    runs: list[list[GapPoint]] = []
    for before, point in pairwise([None, *points]):
        if point is None or point.after is None:
            continue
        follows = (
            before is not None and before.after is not None and before.rung == point.rung and not point.starts_anew
        )
        if follows and runs:
            runs[-1].append(point)
        else:
            runs.append([point])
    return runs
