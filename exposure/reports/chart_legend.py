"""The legend of a chart: one row above it (more where it is narrow), the same glyphs, never inside the axes."""

from collections.abc import Sequence

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from exposure.domain.gap import GapPoint
from exposure.reports.chart_look import ChartLook
from exposure.reports.chart_marks import GAP_ALPHA, RULE, Place, Plot, draw_dashes, draw_glyphs
from exposure.words.chart import Glyph, legend

_ROW = 28
_TEXT = 13
_GLYPH = 26
_APART = 16
_EDGE = 3

Entry = tuple[Glyph, str]


def legend_height(points: Sequence[GapPoint], look: ChartLook, width: float) -> float:
    """Give how high the legend is on a figure `width` pixels wide, in pixels of the figure."""
    return look.pixels(_ROW) * len(_rows(legend(points, look.for_letter), look, width))


def draw_legend(figure: Figure, points: Sequence[GapPoint], look: ChartLook) -> None:
    """Draw the legend along the top of a figure."""
    width, height = (float(side) * figure.dpi for side in figure.get_size_inches())
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, width), ylim=(height, 0))
    axes.set_axis_off()
    plot = Plot(axes, look)
    for line, row in enumerate(_rows(legend(points, look.for_letter), look, width)):
        x, y = look.pixels(_EDGE), look.pixels(_ROW * (line + 0.5))
        for glyph, words in row:
            _draw(plot, glyph, (x + look.pixels(_GLYPH / 2 - 3), y))
            plot.text((x + look.pixels(_GLYPH), y), words, _TEXT, "ink2", va="center_baseline")
            x += _entry_width(words, look)


def _rows(entries: Sequence[Entry], look: ChartLook, width: float) -> list[list[Entry]]:
    rows: list[list[Entry]] = []
    room = 0.0
    for entry in entries:
        needed = _entry_width(entry[1], look)
        if not rows or needed > room:
            rows.append([])
            room = width - look.pixels(2 * _EDGE)
        rows[-1].append(entry)
        room -= needed
    return rows


def _entry_width(words: str, look: ChartLook) -> float:
    return look.pixels(_GLYPH + _APART) + look.width(words, _TEXT)


def _draw(plot: Plot, glyph: Glyph, at: Place) -> None:
    half = plot.look.pixels(7)
    if glyph == "next_time":
        draw_dashes(plot, [at], half)
    elif glyph == "far_off":
        corner, fill = (at[0] - half, at[1] - half), plot.look.colours["pred_fill"]
        plot.axes.add_patch(Rectangle(corner, 2 * half, 2 * half, facecolor=fill, alpha=GAP_ALPHA, linewidth=0))
    elif glyph == "anew":
        colour, line = plot.look.colours["ink3"], plot.look.points(1.6)
        plot.axes.plot([at[0]] * 2, [at[1] - half, at[1] + half], color=colour, linewidth=line, linestyle=RULE)
    else:
        draw_glyphs(plot, glyph, [at])
