"""Chart and table of the same tries say the same: what is drawn, what is read out, and what stands in the cells."""

from collections.abc import Mapping, Sequence
from math import isnan

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from PySide6.QtCore import Qt

from exposure.domain.gap import GapPoint, covered_up, series
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import HAPPENED, Aid, Happened
from exposure.reports.chart_look import ChartLook
from exposure.reports.chart_tries import HEIGHT, NEXT_TIME
from exposure.reports.charts import gap_figure
from exposure.words.gap import mark_words, point_sentences
from tests.builders import case, ladder_case, moment, rung, trial
from ui.models.gap_table import GapTable

Marks = dict[int, float]
TRIES = st.lists(
    st.tuples(
        st.integers(1, 2),
        st.none() | st.integers(0, 100),
        st.sampled_from([*HAPPENED, None]),
        st.none() | st.integers(0, 100),
        st.sampled_from(["", "belt", "void", "not_attempted"]),
    ),
    min_size=1,
    max_size=7,
)
Row = tuple[int, int | None, Happened | None, int | None, str]
HEIGHTS = {words: HEIGHT[mark] for mark, words in mark_words().items() if mark in HEIGHT}


def _points(rows: Sequence[Row]) -> tuple[GapPoint, ...]:
    ladder = ladder_case(*(_try(day, row) for day, row in enumerate(rows, 1)), rungs=[rung(1, "Lean"), rung(2, "Lift")])
    return covered_up(series(ladder, case(ladder), moment(5)))


def _try(day: int, row: Row) -> Trial:
    step, before, outcome, after, how = row
    if how == "not_attempted":
        return trial(step, day, before, done="not_attempted")
    return trial(
        step, day, before, outcome, after, aids=[Aid("belt", "habit")] if how == "belt" else (), void=how == "void"
    )


def _cells(points: Sequence[GapPoint]) -> list[dict[str, str]]:
    """Give the table as it stands there, oldest first."""
    table = GapTable()
    table.show_tries(points)
    titles = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    rows = [[table.index(row, column).data() for column in range(len(titles))] for row in range(table.rowCount())]
    return [dict(zip(titles, row, strict=True)) for row in reversed(rows)]


def _places(line: Line2D) -> list[list[float]]:
    places: list[list[float]] = np.asarray(line.get_xydata()).tolist()
    return places


def _drawn(figure: Figure, markers: str) -> Marks:
    lines = [line for line in figure.axes[0].lines if line.get_marker() in tuple(markers)]
    return {round(float(x)): float(y) for line in lines for x, y in _places(line)}


def _next_times(figure: Figure) -> Marks:
    lines = [line for line in figure.axes[0].lines if line.get_solid_capstyle() == "butt"]
    ends = [(x, y) for line in lines for x, y in _places(line) if not isnan(x)]
    return {
        round((left + right) / 2 - NEXT_TIME): y for (left, y), (right, _y) in zip(ends[::2], ends[1::2], strict=True)
    }


def _numbers(cells: Sequence[Mapping[str, str]], title: str) -> Marks:
    return {int(row["Try"]): float(row[title]) for row in cells if row[title].isdigit()}


@settings(deadline=None, max_examples=25)
@given(TRIES)
def test_what_is_drawn_stands_in_the_table_and_nothing_else(rows: list[Row]) -> None:
    points = _points(rows)
    figure, cells = gap_figure(points, (), ChartLook(legend=False), (900, 400)), _cells(points)
    assert _drawn(figure, "o") == _numbers(cells, "You said")
    assert _next_times(figure) == _numbers(cells, "Next time")
    told = {int(row["Try"]): HEIGHTS[row["What happened"]] for row in cells if row["What happened"] in HEIGHTS}
    assert _drawn(figure, "Ds") == told


@settings(deadline=None, max_examples=25)
@given(TRIES)
def test_what_is_read_out_of_a_try_stands_in_its_row(rows: list[Row]) -> None:
    points = _points(rows)
    for point, row in zip(points, _cells(points), strict=True):
        read = " ".join(point_sentences(point))
        assert read.startswith(f"Try {row['Try']}, {row['Date']}. Step {row['Step'].replace('  ', ', ')}.")
        said = {"not said": "You said no number.", "covered": "What you said stays covered until then."}
        assert said.get(row["You said"], f"You said {row['You said']}.") in read
        assert ("Next time you’d say" in read) == (row["Next time"] != "not said")
        assert row["Next time"] == "not said" or f"Next time you’d say {row['Next time']}." in read


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ((1, 0, "did_not_occur", 0, ""), {"You said": "0", "What happened": "Did not happen", "Next time": "0"}),
        ((1, None, "did_not_occur", None, ""), {"You said": "not said", "Next time": "not said"}),
        ((1, 40, None, None, ""), {"You said": "covered", "What happened": "Still to ask"}),
    ],
)
def test_zero_missing_and_due_are_three_things(row: Row, says: Mapping[str, str]) -> None:
    (cells,) = _cells(_points([row]))
    assert says.items() <= cells.items()


def test_what_was_entered_in_error_is_in_neither() -> None:
    assert _points([(1, 40, "occurred", 10, "void")]) == ()
