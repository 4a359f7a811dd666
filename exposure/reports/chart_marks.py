"""The marks of a chart: the same shapes everywhere, told apart without colour."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.patheffects import withStroke

from exposure.domain.gap import GapPoint, Mark
from exposure.reports.chart_look import ChartLook, Weight
from exposure.words.chart import Glyph, has_gap

Place = tuple[float, float]
HEIGHT: Mapping[Mark, int] = {"did_not_occur": 0, "partly": 50, "occurred": 100}
BAR = 0.34
NEXT_TIME = 0.36
NEXT_TIME_HALF = 0.13
GAP_ALPHA = 0.30
_SAME_PLACE = 7
_SIDE = 15.0
_RING = 14.5
_RING_AROUND = 24.0
_EDGE = 2.2
_DASHES = (0, (2.2, 1.6))
_DOTS = (0, (2, 3))
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


def draw_try(plot: Plot, point: GapPoint) -> None:
    """Draw one try at its number: said before, what happened, the gap between, and what was said for next time."""
    _between(plot, point)
    if point.mark != "not_attempted":
        draw_glyph(plot, outcome_glyph(point), (point.number, height(point)), hollow=not point.counted)
    if point.before is not None:
        _said(plot, point, point.before)
    if point.after is not None:
        draw_dash(plot, (point.number + NEXT_TIME, point.after), NEXT_TIME_HALF)


def height(point: GapPoint) -> int:
    """Give where what happened is drawn, 0–100; what is not known stands at 0, hollow, with a question mark."""
    return HEIGHT.get(point.mark, 0)


def outcome_glyph(point: GapPoint) -> Glyph:
    """Give the shape of what happened."""
    if point.mark in ("did_not_occur", "partly", "occurred"):
        return point.mark
    return "question"


def draw_glyph(plot: Plot, glyph: Glyph, at: Place, hollow: bool = False) -> None:
    """Draw one shape with its centre at `at`, in the units of the axes."""
    if glyph == "said":
        _ring(plot, at, _RING, plot.look.colours["surface"])
    elif glyph == "question":
        _question(plot, at)
    else:
        _outcome(plot, glyph, at, hollow or glyph == "hollow")


def _between(plot: Plot, point: GapPoint) -> None:
    if point.before is None or point.mark == "not_attempted":
        return
    low, high = sorted((point.before, height(point)))
    if not has_gap(point):
        colour, width = plot.look.colours["pred"], plot.look.points(1.9)
        plot.axes.plot([point.number] * 2, [low, high], color=colour, linewidth=width, linestyle=_DOTS, zorder=2)
        return
    corner, fill = (point.number - BAR / 2, low), plot.look.colours["pred_fill"]
    plot.axes.add_patch(Rectangle(corner, BAR, high - low, facecolor=fill, alpha=GAP_ALPHA, linewidth=0, zorder=2))
    if point.mark == "partly":
        hatch: dict[str, Any] = {
            "facecolor": "none",
            "edgecolor": plot.look.colours["pred"],
            "hatch": "////",
            "alpha": 0.5,
        }
        plot.axes.add_patch(Rectangle(corner, BAR, high - low, linewidth=0, zorder=2, **hatch))


def _said(plot: Plot, point: GapPoint, before: int) -> None:
    apart = _apart(plot, point, before)
    # Said 0 and did not happen share a place: the ring then stands around the mark, and over it where they touch,
    # for neither may hide the other.
    around = apart < plot.look.pixels(_SAME_PLACE)
    ground = "none" if apart < plot.look.pixels(_SIDE) else plot.look.colours["surface"]
    side = _RING_AROUND if around else _RING
    _ring(plot, (point.number, before), side, ground, faint=point.mark == "not_attempted")
    below = height(point) > before and not around
    _number(plot, (point.number, before), before, -12 if below else 15 if around else 11)


def _apart(plot: Plot, point: GapPoint, before: int) -> float:
    """Give how far what was said and what happened are drawn from each other, in pixels of the figure."""
    if point.mark == "not_attempted":
        return inf
    low, high = plot.axes.get_ylim()
    return float(abs(before - height(point)) / (high - low) * plot.axes.bbox.height)


def _number(plot: Plot, at: Place, value: int, rise: float) -> None:
    """Write what was said, `rise` pixels above its place, or below where that is under 0."""
    plot.axes.annotate(
        str(value),
        at,
        xytext=(0, plot.look.points(rise)),
        textcoords="offset points",
        ha="center",
        va="top" if rise < 0 else "bottom",
        fontproperties=plot.look.font(13, "bold"),
        color=plot.look.colours["pred"],
        path_effects=[withStroke(linewidth=plot.look.points(4), foreground=plot.look.colours["surface"])],
        annotation_clip=False,
        zorder=9,
    )


def _ring(plot: Plot, at: Place, side: float, ground: str, faint: bool = False) -> None:
    plot.axes.plot(
        [at[0]],
        [at[1]],
        marker="o",
        markersize=plot.look.points(side),
        markerfacecolor=ground,
        markeredgecolor=plot.look.colours["pred"],
        markeredgewidth=plot.look.points(3.2),
        zorder=7 if ground == "none" else 5,
        clip_on=False,
        alpha=0.5 if faint else None,
    )


def _outcome(plot: Plot, glyph: Glyph, at: Place, hollow: bool) -> None:
    happ, surface = plot.look.colours["happ"], plot.look.colours["surface"]
    outlined = hollow or glyph == "partly"
    half: dict[str, Any] = {"fillstyle": "bottom", "markerfacecoloralt": surface} if glyph == "partly" else {}
    plot.axes.plot(
        [at[0]],
        [at[1]],
        marker="s" if glyph == "occurred" else "D",
        markersize=plot.look.points(_SIDE - (_EDGE * 0.6 if outlined else 0)),
        markerfacecolor=surface if hollow else happ,
        markeredgecolor=happ if outlined else surface,
        markeredgewidth=plot.look.points(_EDGE if outlined else _EDGE * 0.75),
        zorder=6,
        clip_on=False,
        **half,
    )


def _question(plot: Plot, at: Place) -> None:
    happ = plot.look.colours["happ"]
    # A line's marker cannot have a dashed edge, a scattered one can.
    plot.axes.scatter(
        [at[0]],
        [at[1]],
        s=plot.look.points(_SIDE) ** 2,
        marker="D",
        facecolors=plot.look.colours["surface"],
        edgecolors=happ,
        linewidths=plot.look.points(_EDGE * 0.8),
        linestyles=[_DASHES],
        zorder=6,
        clip_on=False,
    )
    plot.text(at, "?", 11.5, "happ", bold=True, ha="center", va="center_baseline")


def draw_dash(plot: Plot, at: Place, half: float) -> None:
    """Draw the short bar of what was said for next time, `half` units of the axes to each side of `at`."""
    plot.axes.plot(
        [at[0] - half, at[0] + half],
        [at[1], at[1]],
        color=plot.look.colours["ink"],
        linewidth=plot.look.points(4.4),
        solid_capstyle="butt",
        zorder=4,
    )
