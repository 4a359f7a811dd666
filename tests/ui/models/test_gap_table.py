from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from exposure.domain.gap import GapPoint, series
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import AskBy
from tests.builders import case, ladder_case, moment, rung, trial
from tests.stories import NOW, ruth
from ui.models.gap_table import HAPPENED, MARK, GapTable, columns, mark_of


def _points(*trials: Trial) -> tuple[GapPoint, ...]:
    ladder = ladder_case(*trials, rungs=[rung(1, "Lean"), rung(2, "Lift\tthe basket")])
    return series(ladder, case(ladder), moment(60))


def _row(one: Trial) -> list[str]:
    (point,) = _points(one)
    return [column.text(point) for column in columns()]


def _last_of(model: GapTable, column: int) -> str:
    """Give the words of the last in ascending order."""
    point = max(series(ruth().ladders[0], ruth(), NOW), key=columns()[column].order)
    return columns()[column].text(point)


@pytest.fixture
def model() -> GapTable:
    """Give Ruth’s thirteen tries."""
    made = GapTable()
    made.show_tries(series(ruth().ladders[0], ruth(), NOW))
    return made


def test_qt_finds_nothing_wrong_with_the_model(model: GapTable, qtmodeltester: Any) -> None:
    qtmodeltester.check(model)


def test_an_empty_model_is_a_model_too(qtmodeltester: Any) -> None:
    qtmodeltester.check(GapTable())


def test_the_newest_try_is_the_first_row(model: GapTable) -> None:
    assert model.index(0, 0).data() == "13"
    assert model.rowCount() == 13


def test_a_try_is_one_row_of_words() -> None:
    row = _row(trial(1, 1, 85, "did_not_occur", 60))
    assert row == ["1", "5 Oct", "1  Lean", "85", "Did not happen", "85 points", "60"]


def test_what_was_not_said_is_not_zero() -> None:
    row = _row(trial(1, 1, None, "did_not_occur", None))
    assert (row[3], row[5], row[6]) == ("not said", "–", "not said")


def test_the_number_of_an_open_try_is_covered_and_sorts_as_unknown() -> None:
    (point,) = _points(trial(1, 59, 85, None))
    said = columns()[3]
    assert (said.text(point), said.order(point)) == ("covered", -1)


def test_what_is_to_be_asked_again_is_covered_too() -> None:
    unclear = trial(1, 55, 85, "unclear")
    again = replace(unclear, outcomes=(replace(unclear.outcomes[0], ask_by=AskBy("phone", moment(61))),))
    assert (_row(again)[3], _row(unclear)[3]) == ("covered", "85")


def test_a_partly_outcome_has_no_number_for_how_far_off() -> None:
    assert _row(trial(1, 1, 60, "partly", 40))[4:6] == ["Partly", "–"]


def test_what_happened_is_as_far_off_as_was_missing_to_certain() -> None:
    assert _row(trial(1, 1, 30, "occurred", 40))[4:6] == ["It happened", "70 points"]


def test_numbers_are_sorted_as_numbers_and_the_unknown_before_zero() -> None:
    known, unknown = _points(trial(1, 1, 0), trial(1, 2, None))
    said = columns()[3]
    assert said.order(unknown) < said.order(known)


def test_outcomes_are_sorted_from_no_to_yes_to_open() -> None:
    points = _points(
        trial(1, 1, 60, "occurred"), trial(1, 2, 60, "did_not_occur"), trial(1, 3, 60, "partly"), trial(1, 55, 60, None)
    )
    order = sorted(points, key=columns()[HAPPENED].order)
    assert [point.mark for point in order] == ["did_not_occur", "partly", "occurred", points[3].mark]


@pytest.mark.parametrize(
    ("one", "mark"),
    [
        (trial(1, 1, 60, "did_not_occur"), ("did_not_happen", False)),
        (trial(1, 1, 60, "partly"), ("partly", False)),
        (trial(1, 1, 60, "occurred"), ("happened", False)),
        (trial(1, 1, 60, "unclear"), ("still_to_ask", True)),
        (trial(1, 1, 60, "did_not_occur", source="told"), ("did_not_happen", True)),
        (trial(1, 1, 60, done="not_attempted"), None),
    ],
)
def test_the_mark_is_the_one_of_the_chart(one: Trial, mark: tuple[str, bool] | None) -> None:
    (point,) = _points(one)
    assert mark_of(point) == mark


def test_only_what_happened_has_a_mark(model: GapTable) -> None:
    marked = [column for column in range(model.columnCount()) if model.index(1, column).data(MARK)]
    assert marked == [HAPPENED]


def test_a_heading_stands_on_the_side_of_its_cells(model: GapTable) -> None:
    for column in range(model.columnCount()):
        role = Qt.ItemDataRole.TextAlignmentRole
        assert model.headerData(column, Qt.Orientation.Horizontal, role) == model.index(0, column).data(role)


@pytest.mark.parametrize("column", range(7))
def test_every_column_can_be_sorted_both_ways(model: GapTable, column: int) -> None:
    model.sort(column)
    first = [model.index(row, 0).data() for row in range(13)]
    model.sort(column, Qt.SortOrder.DescendingOrder)
    assert sorted(first, key=int) == [str(number) for number in range(1, 14)]
    assert model.index(0, column).data() == _last_of(model, column)


def test_the_chosen_row_goes_with_its_try(model: GapTable) -> None:
    chosen = QPersistentModelIndex(model.index(2, 3))
    number = model.index(2, 0).data()
    model.sort(0)
    assert (chosen.row(), model.index(chosen.row(), 0).data()) == (10, number)


def test_new_tries_come_in_the_order_asked_for(model: GapTable) -> None:
    model.sort(0)
    model.show_tries(_points(trial(1, 1), trial(1, 2)))
    assert [model.index(row, 0).data() for row in range(2)] == ["1", "2"]


def test_each_text_of_a_column_is_given_once(model: GapTable) -> None:
    assert model.words(HAPPENED) == {"Did not happen", "Partly", "Still to ask"}


def test_a_screen_reader_hears_the_heading_with_the_cell(model: GapTable) -> None:
    assert model.index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole) == "You said: covered"


def test_copied_text_has_one_line_a_try_whatever_was_typed() -> None:
    model = GapTable()
    model.show_tries(_points(trial(2, 1, 60, "did_not_occur", 40)))
    assert model.as_text().splitlines()[1] == "1\t5 Oct\t2 Lift the basket\t60\tDid not happen\t60 points\t40"
