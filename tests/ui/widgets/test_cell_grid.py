"""Typing a sheet by keys alone: what moves on, what goes back, what is said."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from exposure.domain.sheet_row import Span
from tests.ui.windowed import focused, press, words
from ui.models.sheet_columns import Frame, columns
from ui.models.sheet_rows import Trouble, TypedRow, trouble
from ui.widgets.cell import Cell
from ui.widgets.cell_grid import CellGrid

SPAN = Span(date(2026, 11, 19), date(2026, 11, 26))
FRAME = Frame(SPAN, ("Leaning on the table", "Holding my breath"))
COLUMNS = columns(FRAME)
ROW = ("2", "4", "4", "0", "A", "N", "3", "5", "N")


def _judge(row: TypedRow) -> Trouble | None:
    return trouble(row, COLUMNS, SPAN)


@pytest.fixture
def grid(put: Callable[[QWidget], None]) -> CellGrid:
    """Give an empty sheet of two rows on the screen, with the focus in its first cell."""
    made = CellGrid("sheet", "The practice sheet", COLUMNS, _judge)
    made.show_rows([], 2)
    put(made)
    assert made.first is not None
    made.first.setFocus()
    return made


def cell(grid: CellGrid, name: str) -> Cell:
    """Give a cell by row and kind: "0.day"."""
    found = grid.findChild(Cell, f"sheet.{name}")
    assert found is not None
    return found


def test_a_row_takes_at_most_ten_keys(grid: CellGrid) -> None:
    press(*ROW)
    assert len(ROW) <= 10
    assert grid.rows[0] == TypedRow("24", "40", "a", "n", "35", "n")


def test_five_rows_are_typed_by_keys_alone(grid: CellGrid) -> None:
    for day in ("20", "21", "22", "23", "24"):
        press(*day, *ROW[2:])
    assert [row.day for row in grid.rows] == ["20", "21", "22", "23", "24", ""]


def test_what_is_typed_is_shown_in_words_once_it_is_left(grid: CellGrid) -> None:
    press(*ROW)
    shown = [cell(grid, f"0.{column.kind}").text() for column in COLUMNS]
    assert shown == ["Tue 24 Nov", "40", "All", "No", "35", "No"]


def test_a_cell_says_where_it_is_what_is_in_it_and_its_keys(grid: CellGrid) -> None:
    press("2", "4", "4", "0", "A")
    assert focused().accessibleName() == "Try 1, Did it happen, empty. Keys N, P, Y, C."
    press("N")
    assert cell(grid, "0.happened").accessibleName() == "Try 1, Did it happen, No. Keys N, P, Y, C."


def test_a_new_row_appears_by_itself(grid: CellGrid) -> None:
    press(*ROW, *ROW)
    assert focused().objectName() == "sheet.2.day"


def test_not_today_asks_nothing_more_of_the_row(grid: CellGrid) -> None:
    press("2", "4", "4", "0", "T")
    assert focused().objectName() == "sheet.1.day"


def test_up_copies_the_cell_above_and_moves_on(grid: CellGrid) -> None:
    press(*ROW, "2", "5", "Up", "Up", "Up")
    assert grid.rows[1] == TypedRow("25", "40", "a", "n")
    assert focused().objectName() == "sheet.1.after"


def test_up_from_a_filled_cell_goes_up(grid: CellGrid) -> None:
    press(*ROW, "2", "5", "Shift+Tab", "Up")
    assert focused().objectName() == "sheet.0.day"


def test_tab_and_shift_tab_go_through_rows_that_appeared_later(grid: CellGrid) -> None:
    press(*ROW, *ROW, "Shift+Tab", "Tab", "Tab")
    assert focused().objectName() == "sheet.2.before"


@pytest.mark.parametrize(("keys", "there"), [(("Right",), "0.before"), (("Down",), "1.day"), (("Return",), "0.before")])
def test_arrows_and_enter_move(grid: CellGrid, keys: tuple[str, ...], there: str) -> None:
    press(*keys)
    assert focused().objectName() == f"sheet.{there}"


def test_a_month_after_the_day_goes_back_to_it(grid: CellGrid) -> None:
    press("2", "4", ".", "1", "1", "4", "0")
    assert grid.rows[0] == TypedRow("24.11", "40")


def test_the_rest_of_a_weekday_is_taken_with_it(grid: CellGrid) -> None:
    press("T", "u", "e", "4", "0")
    assert grid.rows[0] == TypedRow("tue", "40")


def test_a_number_that_could_go_on_is_left_by_the_next_answer(grid: CellGrid) -> None:
    press("3", "4", "0", "A", "N", "1", "0", "N")
    assert grid.rows[0] == TypedRow("3", "40", "a", "n", "10", "n")


def test_the_first_letters_of_what_was_left_out_complete_it(grid: CellGrid) -> None:
    press(*ROW[:-1], "L", "Tab")
    assert COLUMNS[5].read(grid.rows[0].used).value == "Leaning on the table"


def test_backspace_in_an_empty_cell_goes_back(grid: CellGrid) -> None:
    press("2", "4", "Backspace", "Backspace")
    assert (focused().objectName(), grid.rows[0].day) == ("sheet.0.day", "")


def test_a_key_that_is_no_answer_is_not_taken_and_the_keys_are_told(grid: CellGrid) -> None:
    press("2", "4", "4", "0", "X")
    wrong = cell(grid, "0.done")
    assert (wrong.text(), wrong.property("invalid"), wrong.accessibleDescription()) == ("", True, "Use A, P or T.")
    assert "Use A, P or T." in words(grid)


def test_a_day_still_to_come_is_outlined_and_said(grid: CellGrid) -> None:
    press("2", "7")
    assert cell(grid, "0.day").property("invalid") is True
    assert "Fri 27 Nov is still to come." in words(grid)


def test_the_empty_rows_become_told_ones_and_written_ones_again(grid: CellGrid) -> None:
    press(*ROW)
    grid.switch_told()
    assert [row.told for row in grid.rows] == [False, True]
    assert focused().accessibleName().startswith("Try 2, told, not written, Day, empty.")
    grid.switch_told()
    assert not any(row.told for row in grid.rows)


def test_a_digit_stays_where_the_sheet_gets_another_size_meanwhile(grid: CellGrid) -> None:
    press("2", "4", "4")
    grid.setFixedWidth(grid.width() - 40)
    press("0")
    assert grid.rows[0] == TypedRow("24", "40")


def test_rows_kept_before_are_shown_again(grid: CellGrid) -> None:
    kept = [TypedRow("24", "40", "A", told=True)]
    grid.show_rows(kept, 3)
    assert grid.rows == [*kept, TypedRow(), TypedRow()]


def test_a_tab_by_habit_after_a_cell_that_went_on_by_itself_skips_nothing(grid: CellGrid) -> None:
    press("2", "4", "Tab", "4", "0", "Tab", "A", "Tab", "N", "Tab", "5", "Tab", "N", "Tab", "2", "5")
    assert grid.rows[:2] == [TypedRow("24", "40", "a", "n", "5", "n"), TypedRow("25")]


def test_a_key_only_the_next_cell_takes_shows_that_a_tab_left_a_cell_empty(grid: CellGrid) -> None:
    press("2", "4", "Tab", "A", "P", "Tab", "N")
    assert grid.rows[0] == TypedRow("24", "", "a", "p", "", "n")


def test_a_second_tab_leaves_a_cell_empty(grid: CellGrid) -> None:
    press("2", "4", "Tab", "Tab", "A")
    assert grid.rows[0] == TypedRow("24", "", "a")


def test_a_tab_goes_on_again_after_another_key(grid: CellGrid) -> None:
    press("2", "4", "X", "Tab")
    assert focused().objectName() == "sheet.0.done"


def test_a_day_is_never_cut_where_it_fits_without_its_weekday(grid: CellGrid) -> None:
    press(*ROW)
    day = cell(grid, "0.day")
    day.setMinimumWidth(0)
    shown = set()
    for width in range(220, 96, -1):
        day.resize(width, day.height())
        shown.add(day.text())
    assert shown == {"Tue 24 Nov", "24 Nov"}
