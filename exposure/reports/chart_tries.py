"""The tries of a chart: where the marks of each stand, and the gap between what was said and what happened."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from math import inf
from typing import Any, TypeVar

from matplotlib.collections import PolyCollection
from matplotlib.patheffects import withStroke

from exposure.domain.gap import GapPoint, Mark
from exposure.reports.chart_marks import (
    DOTS,
    GAP_ALPHA,
    NOWHERE,
    SIDE,
    Place,
    Plot,
    draw_dashes,
    draw_glyphs,
    draw_rings,
)
from exposure.words.chart import Glyph, has_gap

HEIGHT: Mapping[Mark, int] = {"did_not_occur": 0, "partly": 50, "occurred": 100}
BAR = 0.34
NEXT_TIME = 0.36
NEXT_TIME_HALF = 0.13
_SAME_PLACE = 7
Key = TypeVar("Key", bound=Hashable)


def draw_tries(plot: Plot, points: Sequence[GapPoint]) -> None:
    """Draw tries at their numbers: said before, what happened, the gap between, and what was said for next time."""
    moved = [point for point in points if point.mark != "not_attempted"]
    _between(plot, [point for point in moved if point.before is not None])
    for (glyph, hollow), alike in _grouped(moved, _shape).items():
        draw_glyphs(plot, glyph, [(point.number, height(point)) for point in alike], hollow)
    _said(plot, points)
    after = [(point.number + NEXT_TIME, float(point.after)) for point in points if point.after is not None]
    if after:
        draw_dashes(plot, after, NEXT_TIME_HALF)


def height(point: GapPoint) -> int:
    """Give where what happened is drawn, 0–100; what is not known stands at 0, hollow, with a question mark."""
    return HEIGHT.get(point.mark, 0)


def outcome_glyph(point: GapPoint) -> Glyph:
    """Give the shape of what happened."""
    if point.mark in ("did_not_occur", "partly", "occurred"):
        return point.mark
    return "question"


def _shape(point: GapPoint) -> tuple[Glyph, bool]:
    return outcome_glyph(point), not point.counted


def _grouped(points: Sequence[GapPoint], key: Callable[[GapPoint], Key]) -> dict[Key, list[GapPoint]]:
    groups: dict[Key, list[GapPoint]] = defaultdict(list)
    for point in points:
        groups[key(point)].append(point)
    return groups


def _between(plot: Plot, points: Sequence[GapPoint]) -> None:
    """Draw the gap as a bar, hatched where it partly happened, and as dots where it is not known."""
    known = [point for point in points if has_gap(point)]
    _bars(plot, known, facecolor=plot.look.colours["pred_fill"], alpha=GAP_ALPHA)
    partly = [point for point in known if point.mark == "partly"]
    _bars(plot, partly, facecolor="none", edgecolor=plot.look.colours["pred"], hatch="////", alpha=0.5)
    ends = [end for point in points if not has_gap(point) for end in (*_ends(point), NOWHERE)]
    if ends:
        colour, width = plot.look.colours["pred"], plot.look.points(1.9)
        across, up = zip(*ends, strict=True)
        plot.axes.plot(across, up, color=colour, linewidth=width, linestyle=DOTS, zorder=2)


def _bars(plot: Plot, points: Sequence[GapPoint], **how: Any) -> None:
    if points:
        bars = [_corners(*_ends(point)) for point in points]
        plot.axes.add_collection(PolyCollection(bars, linewidth=0, zorder=2, **how), autolim=False)


def _ends(point: GapPoint) -> tuple[Place, Place]:
    low, high = sorted((point.before or 0, height(point)))
    return (point.number, low), (point.number, high)


def _corners(low: Place, high: Place) -> list[Place]:
    left, right = low[0] - BAR / 2, low[0] + BAR / 2
    return [(left, low[1]), (right, low[1]), (right, high[1]), (left, high[1])]


def _said(plot: Plot, points: Sequence[GapPoint]) -> None:
    """Draw what was said before as rings with their numbers, those of one kind together."""
    asked = [point for point in points if point.before is not None]
    for (around, near, faint), alike in _grouped(asked, lambda point: _ring_of(plot, point)).items():
        places = [(point.number, float(point.before or 0)) for point in alike]
        draw_rings(plot, places, around=around, open_inside=near, faint=faint)
    for rise, alike in _grouped(asked, lambda point: _rise(plot, point)).items():
        _numbers(plot, alike, rise)


def _ring_of(plot: Plot, point: GapPoint) -> tuple[bool, bool, bool]:
    # Said 0 and did not happen share a place: the ring then stands around the mark, and over it where they touch,
    # for neither may hide the other.
    apart = _apart(plot, point)
    return apart < plot.look.pixels(_SAME_PLACE), apart < plot.look.pixels(SIDE), point.mark == "not_attempted"


def _rise(plot: Plot, point: GapPoint) -> float:
    around, _near, _faint = _ring_of(plot, point)
    return -12 if height(point) > (point.before or 0) and not around else 15 if around else 11


def _apart(plot: Plot, point: GapPoint) -> float:
    """Give how far what was said and what happened are drawn from each other, in pixels of the figure."""
    if point.mark == "not_attempted":
        return inf
    low, high = plot.axes.get_ylim()
    return float(abs((point.before or 0) - height(point)) / (high - low) * plot.axes.bbox.height)


def _numbers(plot: Plot, points: Sequence[GapPoint], rise: float) -> None:
    """Write what was said, `rise` pixels above its place, or below where that is under 0."""
    how: dict[str, Any] = {
        "transform": plot.lifted(plot.axes.transData, rise),
        "ha": "center",
        "va": "top" if rise < 0 else "bottom",
        "fontproperties": plot.look.font(13, "bold"),
        "color": plot.look.colours["pred"],
        "path_effects": [withStroke(linewidth=plot.look.points(4), foreground=plot.look.colours["surface"])],
        "zorder": 9,
    }
    for point in points:
        plot.axes.text(point.number, point.before or 0, str(point.before), **how)
