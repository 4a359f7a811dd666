"""What the marks of a chart stand on: axes, bands of one step, holds and flares, rules where a step starts anew."""

from collections.abc import Sequence
from typing import Any

from exposure.domain.gap import GapPoint
from exposure.domain.gap_spans import Band, Span
from exposure.reports.chart_look import ChartLook, fitted
from exposure.reports.chart_marks import RULE, Plot
from exposure.words.chart import not_tried, outcome_axis, percent, span_words, try_label
from exposure.words.gap import step_name
from exposure.words.language import _

LOWEST, HIGHEST = -4, 104
GRID = (0, 25, 50, 75, 100)
_EDGE = 0.6
_TEXT, _STEP, _AXIS = 13, 14, 15
_THIN, _INSET = 0.09, 0.06
OUTCOME_GAP = 12
TRY_LABEL = "try"


def prepare(plot: Plot, points: Sequence[GapPoint], slots: tuple[int, int], slot: float) -> None:
    """Set up axes of 0 to 100 % for `slots` (the first number, how many), each `slot` pixels wide."""
    axes, (first, many) = plot.axes, slots
    axes.set_facecolor("none")
    axes.set_xlim(first - _EDGE, first + many - 1 + _EDGE)
    axes.set_ylim(LOWEST, HIGHEST)
    axes.spines[:].set_visible(False)
    axes.set_axisbelow(True)
    axes.grid(axis="y", color=plot.look.colours["line"], linewidth=plot.look.points(1.2), zorder=0)
    axes.set_yticks(GRID, [percent(value) for value in GRID])
    axes.set_xticks([])
    axes.tick_params(length=0, pad=plot.look.points(8), labelcolor=plot.look.colours["ink2"])
    for label in axes.get_yticklabels():
        label.set_fontproperties(plot.look.font(_TEXT))
    _below(plot, points, slot)
    _outcome_axis(plot)
    _room_ahead(plot, points, slots)


def _below(plot: Plot, points: Sequence[GapPoint], slot: float) -> None:
    """Write number and day under each try; a tick of matplotlib would take five artists for it."""
    axes = plot.axes
    below = plot.lifted(axes.get_xaxis_transform(), -8)
    how: dict[str, Any] = {"ha": "center", "va": "top", "linespacing": 1.35, "parse_math": False, "gid": TRY_LABEL}
    how |= {"fontproperties": plot.look.font(_TEXT), "color": plot.look.colours["ink2"]}
    for point, label in zip(points, _try_labels(plot, points, slot), strict=True):
        axes.text(point.number, 0, label, transform=below, **how)


def _try_labels(plot: Plot, points: Sequence[GapPoint], slot: float) -> list[str]:
    """Give the label under each try; where days would touch, each day is written once, under its first try."""
    labels = [try_label(point) for point in points]
    widest = max((plot.look.width(label.splitlines()[-1], _TEXT) for label in labels), default=0)
    if widest > slot - plot.look.pixels(3):
        labels = [label if place % 2 == 0 else label.splitlines()[0] for place, label in enumerate(labels)]
    return [
        f"{label}\n{not_tried()}" if point.mark == "not_attempted" else label
        for label, point in zip(labels, points, strict=True)
    ]


def _outcome_axis(plot: Plot) -> None:
    for value, words in outcome_axis():
        plot.axes.annotate(
            words,
            (1, value),
            xycoords=("axes fraction", "data"),
            xytext=(plot.look.points(OUTCOME_GAP), 0),
            textcoords="offset points",
            va="center",
            fontproperties=plot.look.font(_AXIS, "bold"),
            color=plot.look.colours["happ"],
            annotation_clip=False,
        )


def _room_ahead(plot: Plot, points: Sequence[GapPoint], slots: tuple[int, int]) -> None:
    """Say what the empty slots of the first tries are for, so that two bars do not fill the width."""
    first, many = slots
    empty = many - len(points)
    if empty < 2:
        return
    words = _("The next tries appear here") if points else _("The first try appears here")
    plot.text((first + len(points) + (empty - 1) / 2, 62), words, _AXIS, "ink2", ha="center", va="center")


def outcome_axis_width(look: ChartLook) -> float:
    """Give the room the words of the right axis need, in pixels of the figure."""
    widest = max(look.width(words, _AXIS, "bold") for _value, words in outcome_axis())
    return widest + look.pixels(OUTCOME_GAP + 24)


def heading_height(look: ChartLook) -> float:
    """Give the room above the axes for the names of the steps."""
    return look.pixels(52 if look.for_letter else 82)


def label_height(points: Sequence[GapPoint], look: ChartLook) -> float:
    """Give the room below the axes: number and day, and a third line where one was not tried."""
    third = 20 if any(point.mark == "not_attempted" for point in points) else 0
    return look.pixels((48 if look.for_letter else 58) + third)


def draw_bands(plot: Plot, bands: Sequence[Band], slot: float) -> None:
    """Draw a band for each run of tries on one step, named above; the last one is the step in work."""
    for place, band in enumerate(bands):
        # The band of the newest try is where the eye should go, whichever step that is.
        newest = place == len(bands) - 1
        ground = "accent_soft" if newest else ("surface" if place % 2 else "band")
        plot.axes.axvspan(band.first - 0.5, band.last + 0.5, color=plot.look.colours[ground], linewidth=0, zorder=0)
        room = slot * (band.last - band.first + 1) - plot.look.pixels(6)
        rise, lines = (35, 1) if plot.look.for_letter else (50, 2)
        _above(plot, band, rise, _step_name(band, plot.look, room), newest)
        _above(plot, band, rise - 2, fitted(band.movement, room, plot.look, _TEXT, lines), None)


def _step_name(band: Band, look: ChartLook, room: float) -> str:
    name = step_name(band.step)
    return name if look.width(name, _STEP, "bold") <= room or band.step is None else str(band.step)


def _above(plot: Plot, band: Band, rise: float, words: str, newest: bool | None) -> None:
    """Write over a band: its step (`newest` says in which colour) or, where that is None, its movement below it."""
    named = newest is not None
    plot.axes.annotate(
        words,
        ((band.first + band.last) / 2, 1),
        xycoords=("data", "axes fraction"),
        xytext=(0, plot.look.points(rise)),
        textcoords="offset points",
        ha="center",
        va="bottom" if named else "top",
        fontproperties=plot.look.font(_STEP if named else _TEXT, "bold" if named else "normal"),
        color=plot.look.colours["accent" if newest else "ink" if named else "ink2"],
        annotation_clip=False,
        parse_math=False,
    )


def draw_spans(plot: Plot, spans: Sequence[Span]) -> None:
    """Shade holds and flares over the tries they lasted, and mark a break between two tries."""
    first, last = plot.axes.get_xlim()
    for span in spans:
        left, right = span.after + 0.5, span.until + 0.5
        # Nothing was tried meanwhile: a thin line between two tries still shows that it was.
        if span.after == span.until:
            left, right = left - _THIN, right + _THIN
        if right <= first or left >= last:
            continue
        tone = "ink3" if span.kind == "break" else "hold"
        shade: dict[str, Any] = {"facecolor": plot.look.colours[tone], "alpha": 0.13, "linewidth": 0, "zorder": 1}
        plot.axes.axvspan(max(left, first), min(right, last), **shade)
        _name_span(plot, span, (max(left, first), min(right, last)))


def _name_span(plot: Plot, span: Span, within: tuple[float, float]) -> None:
    """Write what a span is at its left, where one that begins later leaves room, or upright where it is narrow."""
    left, right = within
    if right - left > 1:
        plot.text((left + _INSET, 97), span_words(span), 12, "ink2", halo=True, ha="left", va="center")
    else:
        upright: dict[str, Any] = {"rotation": 90, "ha": "left", "va": "top"}
        plot.text((left + _INSET, 100), span_words(span), 12, "ink2", halo=True, **upright)


def draw_breaks(plot: Plot, points: Sequence[GapPoint]) -> None:
    """Draw a dotted rule left of the first try of another wording or amount."""
    for point in points:
        if point.starts_anew:
            colour, width = plot.look.colours["ink3"], plot.look.points(1.6)
            plot.axes.axvline(point.number - 0.5, color=colour, linewidth=width, linestyle=RULE, zorder=1)
