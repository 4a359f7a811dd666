"""The chart: what is drawn, where, and what never is."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from exposure.domain.gap import GapPoint, series
from exposure.domain.gap_spans import Span
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import HAPPENED, Aid, Happened
from exposure.reports.chart_ground import TRY_LABEL
from exposure.reports.chart_look import ChartLook
from exposure.reports.chart_tries import BAR, NEXT_TIME, NEXT_TIME_HALF
from exposure.reports.charts import SLOT, as_png, as_svg, figure_width, gap_figure, letter_svg
from tests.builders import case, ladder_case, moment, rung, trial
from tests.stories import NOW, ruth, ruths_ladder

SIZE = (1000, 430)


def _points(*trials: Trial, movement: str = "Lean", now: int = 60) -> tuple[GapPoint, ...]:
    ladder = ladder_case(*trials, rungs=[rung(1, movement), rung(2, "Lift")])
    return series(ladder, case(ladder), moment(now))


def _figure(points: Sequence[GapPoint], spans: Sequence[Span] = (), look: ChartLook | None = None) -> Figure:
    return gap_figure(points, spans, look or ChartLook(legend=False), SIZE)


def _axes(*trials: Trial, now: int = 60) -> Axes:
    return _figure(_points(*trials, now=now)).axes[0]


def _words(axes: Axes) -> list[str]:
    return [text.get_text() for text in axes.texts if text.get_text()]


def _places(line: Line2D) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in np.asarray(line.get_xydata())]


def _marks(axes: Axes, marker: str) -> list[tuple[float, float]]:
    return sorted(place for line in axes.lines if line.get_marker() == marker for place in _places(line))


def _bars(axes: Axes) -> list[tuple[float, float]]:
    corners = [np.asarray(path.vertices) for drawn in _filled(axes, hatched=False) for path in drawn.get_paths()]
    assert all(round(float(each[:, 0].max() - each[:, 0].min()), 9) == BAR for each in corners)
    return [(float(each[:, 1].min()), float(each[:, 1].max())) for each in corners]


def _filled(axes: Axes, *, hatched: bool) -> list[PolyCollection]:
    drawn = [each for each in axes.collections if isinstance(each, PolyCollection)]
    return [each for each in drawn if bool(each.get_hatch()) == hatched]


def _labels(axes: Axes) -> list[str]:
    return [text.get_text() for text in axes.texts if text.get_gid() == TRY_LABEL]


def _joining(axes: Axes) -> list[Line2D]:
    return [line for line in axes.lines if line.get_alpha() == 0.75]


def test_said_before_is_a_ring_at_its_value_with_the_number_above() -> None:
    axes = _axes(trial(1, 1, 60))
    assert _marks(axes, "o") == [(1, 60)]
    assert "60" in _words(axes)


@pytest.mark.parametrize(
    ("outcome", "marker", "height"), [("did_not_occur", "D", 0), ("partly", "D", 50), ("occurred", "s", 100)]
)
def test_what_happened_has_its_shape_and_height(outcome: Happened, marker: str, height: int) -> None:
    assert _marks(_axes(trial(1, 1, 80, outcome)), marker) == [(1, height)]


def test_the_bar_is_the_gap() -> None:
    axes = _axes(trial(1, 1, 60), trial(1, 2, 70, "partly"), trial(1, 3, 20, "occurred"))
    assert _bars(axes) == [(0, 60), (50, 70), (20, 100)]


def test_the_gap_of_a_partly_is_hatched() -> None:
    assert _filled(_axes(trial(1, 1, 80, "partly")), hatched=True)
    assert not _filled(_axes(trial(1, 1, 80)), hatched=True)


def test_an_open_try_has_a_question_mark_and_no_bar() -> None:
    axes = _axes(trial(1, 10, 40, outcome=None), now=10)
    assert "?" in _words(axes)
    assert (_bars(axes), _marks(axes, "D")) == ([], [])


def test_what_was_not_said_is_not_drawn() -> None:
    axes = _axes(trial(1, 1, None, after=None))
    assert (_marks(axes, "o"), _bars(axes)) == ([], [])


def test_said_zero_is_drawn_around_the_mark_and_not_under_it() -> None:
    axes = _axes(trial(1, 1, 0))
    (ring,) = [line for line in axes.lines if line.get_marker() == "o"]
    assert ring.get_markerfacecolor() == "none"
    assert "0" in _words(axes)


def test_a_hollow_try_has_an_empty_diamond() -> None:
    axes = _axes(trial(1, 1, aids=[Aid("belt", "habit")]))
    (diamond,) = [line for line in axes.lines if line.get_marker() == "D"]
    assert diamond.get_markerfacecolor() == ChartLook().colours["surface"]


def test_a_try_not_attempted_says_so_and_has_no_outcome() -> None:
    axes = _axes(trial(1, 1, done="not_attempted"))
    assert _marks(axes, "D") == []
    assert _labels(axes) == ["1\n5 Oct\nnot tried"]


def test_next_time_stands_to_the_right_of_its_try() -> None:
    axes = _axes(trial(1, 1, 80, after=35), trial(1, 2, 70, after=0))
    (dashes,) = [_places(line) for line in axes.lines if line.get_solid_capstyle() == "butt"]
    ends = [(at + NEXT_TIME + side, up) for at, up in ((1, 35), (2, 0)) for side in (-NEXT_TIME_HALF, NEXT_TIME_HALF)]
    assert [place for place in dashes if place[1] == place[1]] == ends


def test_two_next_times_are_not_joined_and_three_are() -> None:
    three = [trial(1, day, after=after) for day, after in ((1, 60), (2, 40), (3, 20))]
    assert _joining(_axes(*three[:2])) == []
    (line,) = _joining(_axes(*three))
    assert _places(line) == [(1 + NEXT_TIME, 60), (2 + NEXT_TIME, 40), (3 + NEXT_TIME, 20)]


@pytest.mark.parametrize("last", [trial(2, 3), trial(1, 3, wording=2), trial(1, 3, dose=2), trial(1, 3, after=None)])
def test_nothing_is_joined_across_steps_wordings_amounts_or_silence(last: Trial) -> None:
    assert _joining(_axes(trial(1, 1), trial(1, 2), last)) == []


def test_the_scale_is_always_0_to_100() -> None:
    low, high = _axes(trial(1, 1, 40, "partly"), trial(1, 2, 45)).get_ylim()
    assert low < 0
    assert high > 100


def test_the_right_axis_says_in_words_what_happened() -> None:
    assert {"It happened", "Partly", "Did not happen"} <= set(_words(_axes(trial(1, 1))))


def test_steps_are_named_above_their_bands() -> None:
    words = _words(_axes(trial(1, 1), trial(1, 2), trial(2, 3)))
    assert {"Step 1", "Lean", "Step 2", "Lift"} <= set(words)


def test_there_is_no_line_to_reach() -> None:
    lines = [line for line in _axes(trial(1, 1), trial(1, 2)).lines if line.get_linestyle() != "None"]
    steps = [pair for line in lines for pair in pairwise(_places(line))]
    assert not [pair for pair in steps if pair[1][0] - pair[0][0] > 1]


def test_another_wording_has_a_rule_before_it() -> None:
    lines = [_places(line) for line in _axes(trial(1, 1), trial(1, 2, wording=2)).lines]
    assert len([line for line in lines if [x for x, _y in line] == [1.5, 1.5]]) == 1


def test_flares_holds_and_breaks_are_named() -> None:
    day = date(2026, 10, 6)
    spans = [Span("flare", 0, 1, day, day), Span("hold", 1, 1, day, None), Span("break", 2, 2, day, date(2026, 10, 30))]
    words = _words(_figure(_points(trial(1, 1), trial(1, 2), trial(1, 25)), spans).axes[0])
    assert {"Flare-up", "Paused", "24 days apart"} <= set(words)


def test_a_span_outside_the_drawn_tries_is_left_out() -> None:
    points = _points(*(trial(1, day) for day in range(1, 9)))[4:]
    words = _words(_figure(points, [Span("flare", 0, 2, date(2026, 10, 5), None)]).axes[0])
    assert "Flare-up" not in words


def test_the_first_tries_do_not_fill_the_width() -> None:
    axes = _axes(trial(1, 1), trial(1, 2))
    assert axes.get_xlim() == (0.4, 5.6)
    assert "The next tries appear here" in _words(axes)


def test_without_a_try_the_chart_says_where_the_first_will_be() -> None:
    assert "The first try appears here" in _words(_axes())


def test_the_width_grows_with_the_tries_so_that_marks_keep_their_distance() -> None:
    look = ChartLook()
    widths = [figure_width(_points(*(trial(1, day) for day in range(1, many + 1))), look) for many in (2, 5, 40)]
    assert widths[0] == widths[1]
    assert widths[2] - widths[1] == 35 * SLOT


def test_larger_text_takes_more_room() -> None:
    points = _points(trial(1, 1))
    assert figure_width(points, ChartLook(scale=2)) > 1.9 * figure_width(points, ChartLook())


def test_the_legend_is_drawn_above_and_never_inside_the_axes() -> None:
    figure = _figure(_points(trial(1, 1)), look=ChartLook())
    axes, legend = figure.axes
    assert [text.get_text() for text in legend.texts][:2] == ["You said", "Did not happen"]
    top = axes.get_position().y1 * SIZE[1]
    assert all(SIZE[1] - text.get_position()[1] > top for text in legend.texts)


def test_a_dark_look_changes_colours_and_nothing_else() -> None:
    dark = {**ChartLook().colours, "surface": "#1D2428", "happ": "#8ABDF4"}
    figure = _figure(_points(trial(1, 1)), look=ChartLook(dark, legend=False))
    (diamond,) = [line for line in figure.axes[0].lines if line.get_marker() == "D"]
    assert diamond.get_markerfacecolor() == "#8ABDF4"


@pytest.mark.parametrize("movement", ["$x^2$ and $\\frac{1}{2", "日本語", "a\nb\tc", "\u202eabc", "שלום", ""])
def test_whatever_a_step_is_called_the_chart_is_drawn(movement: str) -> None:
    assert as_png(_figure(_points(trial(1, 1), movement=movement)), 0.5).startswith(b"\x89PNG")


def test_a_name_is_shown_as_it_is_written_and_never_as_a_formula() -> None:
    axes = _figure(_points(trial(1, 1), trial(1, 2), movement="$x^2$")).axes[0]
    (name,) = [text for text in axes.texts if text.get_text() == "$x^2$"]
    assert not name.get_parse_math()


def test_the_same_chart_is_the_same_bytes() -> None:
    points = _points(trial(1, 1), trial(1, 2, outcome="partly"))
    assert as_svg(_figure(points)) == as_svg(_figure(points))


def test_letters_in_an_svg_are_outlines() -> None:
    assert b"<text" not in as_svg(_figure(_points(trial(1, 1))))


def test_a_png_is_as_large_as_asked_for() -> None:
    width = int.from_bytes(as_png(_figure(_points(trial(1, 1))), 2.0)[16:20], "big")
    assert width == 2 * SIZE[0]


def test_a_letters_chart_shows_the_newest_tries() -> None:
    many = _points(*(trial(1, day) for day in range(1, 41)))
    assert letter_svg(many, ()) == letter_svg(many[-16:], ())


def test_the_story_is_drawn_with_every_try() -> None:
    points = series(ruths_ladder(), ruth(), NOW)
    axes = _figure(points).axes[0]
    assert len(_marks(axes, "o")) == 13
    assert len(_bars(axes)) == 12


def test_drawing_changes_no_setting_of_matplotlib_and_needs_no_pyplot() -> None:
    program = """
import matplotlib, sys
before = matplotlib.rcParams.copy()
from exposure.reports.charts import letter_svg
letter_svg((), ())
now = matplotlib.rcParams.copy()
print([name for name in now if name != "backend" and now[name] != before[name]], "matplotlib.pyplot" in sys.modules)
"""
    said = subprocess.check_output([sys.executable, "-c", program], text=True)  # noqa: S603 - our own program
    assert said.split() == ["['svg.hashsalt']", "False"]


def test_marks_of_one_shape_are_one_artist_however_many_they_are() -> None:
    few, many = (len(_axes(*(trial(1, day) for day in range(1, count))).lines) for count in (4, 40))
    assert few == many


ROWS = st.tuples(
    st.integers(1, 2),
    st.none() | st.integers(0, 100),
    st.sampled_from([*HAPPENED, None]),
    st.none() | st.integers(0, 100),
)


@settings(deadline=None, max_examples=25)
@given(st.lists(ROWS, max_size=9))
def test_any_record_can_be_drawn(rows: list[tuple[int, int | None, Happened | None, int | None]]) -> None:
    tries = [trial(step, day, before, outcome, after) for day, (step, before, outcome, after) in enumerate(rows, 1)]
    axes = _axes(*tries)
    said = [row for row in rows if row[1] is not None]
    assert len(_marks(axes, "o")) == len(said)
    assert all(0 <= low <= high <= 100 for low, high in _bars(axes))


def test_a_step_off_the_ladder_keeps_its_band() -> None:
    gone = replace(rung(1, "Lean", "archived"), position=None)
    ladder = ladder_case(trial(1, 1), rungs=[gone])
    assert "Earlier step" in _words(_figure(series(ladder, case(ladder), moment(60))).axes[0])


def test_a_narrow_band_is_named_by_its_number_alone() -> None:
    points = _points(*(trial(1 + day % 2, day) for day in range(1, 17)))
    figure = gap_figure(points, (), ChartLook(legend=False), (600, 300))
    assert {"1", "2"} <= set(_words(figure.axes[0]))


def test_where_days_would_touch_every_second_one_is_written() -> None:
    points = _points(*(trial(1, day) for day in range(1, 17)))
    axes = gap_figure(points, (), ChartLook(legend=False), (600, 300)).axes[0]
    assert _labels(axes)[:3] == ["1\n5 Oct", "2", "3\n7 Oct"]


def test_the_number_stands_below_a_ring_that_it_happened_above() -> None:
    axes = _axes(trial(1, 1, 20, "occurred"))
    (number,) = [text for text in axes.texts if text.get_text() == "20"]
    assert number.get_verticalalignment() == "top"


def test_every_glyph_of_the_legend_can_be_drawn() -> None:
    points = _points(
        trial(1, 1),
        trial(1, 2, outcome="partly"),
        trial(1, 3, outcome="occurred", wording=2),
        trial(1, 4, outcome="unclear", wording=2),
        trial(1, 5, aids=[Aid("belt", "habit")], wording=2),
    )
    legend = _figure(points, look=ChartLook()).axes[1]
    words = [text.get_text() for text in legend.texts if len(text.get_text()) > 1]
    assert (words[0], words[-1], len(words)) == ("You said", "New wording or amount", 9)


def test_a_legend_too_wide_for_a_row_takes_two() -> None:
    points = _points(trial(1, 1), trial(1, 2, outcome="partly"))
    narrow = gap_figure(points, (), ChartLook(), (300, 430)).axes[1]
    rows = {round(text.get_position()[1]) for text in narrow.texts}
    assert len(rows) > 1


def test_a_letters_chart_names_the_glyphs_of_the_person() -> None:
    legend = _figure(_points(trial(1, 1)), look=ChartLook(for_letter=True)).axes[1]
    assert legend.texts[0].get_text() == "Expected"
