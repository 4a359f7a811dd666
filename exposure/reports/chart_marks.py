"""The marks of a chart: the same shapes everywhere, told apart without colour.

Marks of one shape are one artist, however many they are: matplotlib takes about as long for one mark as for a hundred.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patheffects import withStroke
from matplotlib.transforms import Transform, offset_copy

from exposure.reports.chart_look import ChartLook, Weight
from exposure.words.chart import Glyph

Place = tuple[float, float]
NOWHERE: Place = (nan, nan)
GAP_ALPHA = 0.30
SIDE = 15.0
RING = 14.5
RING_AROUND = 24.0
_EDGE = 2.2
_DASHES = (0, (2.2, 1.6))
DOTS = (0, (2, 3))
RULE = (0, (1.5, 2))


@dataclass(frozen=True, slots=True)
class Plot:
    """Axes to draw on, and how it looks."""

    axes: Axes
    look: ChartLook

    def text(self, at: Place, words: str, pixels: float, colour: str, **how: Any) -> None:
        """Write plain words, never read as mathematics, with a halo of the ground; `how` is matplotlib’s."""
        weight: Weight = "bold" if how.pop("bold", False) else "normal"
        halo = [withStroke(linewidth=self.look.points(4), foreground=self.look.colours["surface"])]
        self.axes.text(
            *at,
            words,
            parse_math=False,
            fontproperties=self.look.font(pixels, weight),
            color=self.look.colours[colour],
            path_effects=halo if how.pop("halo", False) else [],
            zorder=9,
            **how,
        )

    def lifted(self, of: Transform, pixels: float) -> Transform:
        """Give a transform that stands `pixels` above another."""
        return offset_copy(of, self.axes.get_figure(root=True), 0, self.look.points(pixels), units="points")


def draw_glyphs(plot: Plot, glyph: Glyph, places: Sequence[Place], hollow: bool = False) -> None:
    """Draw one shape with its centre at each of `places`, in the units of the axes."""
    if glyph == "said":
        draw_rings(plot, places)
    elif glyph == "question":
        _questions(plot, places)
    else:
        _outcomes(plot, glyph, places, hollow or glyph == "hollow")


def draw_rings(
    plot: Plot, places: Sequence[Place], *, around: bool = False, open_inside: bool = False, faint: bool = False
) -> None:
    """Draw rings of what was said: `around` a mark at the same place, `open_inside` over one that is near."""
    _marks(
        plot,
        places,
        marker="o",
        markersize=plot.look.points(RING_AROUND if around else RING),
        markerfacecolor="none" if open_inside else plot.look.colours["surface"],
        markeredgecolor=plot.look.colours["pred"],
        markeredgewidth=plot.look.points(3.2),
        zorder=7 if open_inside else 5,
        alpha=0.5 if faint else None,
    )


def _outcomes(plot: Plot, glyph: Glyph, places: Sequence[Place], hollow: bool) -> None:
    happ, surface = plot.look.colours["happ"], plot.look.colours["surface"]
    outlined = hollow or glyph == "partly"
    half: dict[str, Any] = {"fillstyle": "bottom", "markerfacecoloralt": surface} if glyph == "partly" else {}
    _marks(
        plot,
        places,
        marker="s" if glyph == "occurred" else "D",
        markersize=plot.look.points(SIDE - (_EDGE * 0.6 if outlined else 0)),
        markerfacecolor=surface if hollow else happ,
        markeredgecolor=happ if outlined else surface,
        markeredgewidth=plot.look.points(_EDGE if outlined else _EDGE * 0.75),
        zorder=6,
        **half,
    )


def _marks(plot: Plot, places: Sequence[Place], **how: Any) -> None:
    plot.axes.plot([x for x, _y in places], [y for _x, y in places], linestyle="none", clip_on=False, **how)


def _questions(plot: Plot, places: Sequence[Place]) -> None:
    happ = plot.look.colours["happ"]
    # A line's marker cannot have a dashed edge, a scattered one can.
    plot.axes.scatter(
        [x for x, _y in places],
        [y for _x, y in places],
        s=plot.look.points(SIDE) ** 2,
        marker="D",
        facecolors=plot.look.colours["surface"],
        edgecolors=happ,
        linewidths=plot.look.points(_EDGE * 0.8),
        linestyles=[_DASHES],
        zorder=6,
        clip_on=False,
    )
    for at in places:
        plot.text(at, "?", 11.5, "happ", bold=True, ha="center", va="center_baseline")


def draw_dashes(plot: Plot, places: Sequence[Place], half: float) -> None:
    """Draw the short bars of what was said for next time, `half` units of the axes to each side of `places`."""
    ends = [end for x, y in places for end in ((x - half, y), (x + half, y), NOWHERE)]
    plot.axes.plot(
        [x for x, _y in ends],
        [y for _x, y in ends],
        color=plot.look.colours["ink"],
        linewidth=plot.look.points(4.4),
        solid_capstyle="butt",
        zorder=4,
    )
