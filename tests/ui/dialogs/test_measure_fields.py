"""A total as people type it, and a day that is never there of itself."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exposure.imports.measures import measures
from tests.ui.dialogs.pressing import press, shown, write
from ui.dialogs.measure_fields import DayTaken, TotalField, read_number

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("34", 34),
        (" 3.7 ", 3.7),
        ("3,7", 3.7),
        ("0", 0),
        ("", None),
        ("-3", None),
        ("1e3", None),
        ("٣", None),
        ("3.777", None),
    ],
)
def test_a_number_is_read_as_people_type_it(typed: str, number: float | None) -> None:
    assert read_number(typed) == number


@pytest.fixture
def total(qtbot: QtBot) -> TotalField:
    field = TotalField()
    qtbot.addWidget(field)
    field.ask_for(measures()["tsk-11"])
    field.show()
    return field


@pytest.mark.parametrize(
    ("typed", "value"), [("34", 34), ("11", 11), ("44", 44), ("45", None), ("10", None), ("11.5", None)]
)
def test_a_total_fits_its_measure_or_is_none(total: TotalField, typed: str, value: float | None) -> None:
    write(total, "measure.total", typed)
    assert total.value == value


def test_a_number_too_small_may_still_grow_and_one_too_large_is_told(total: TotalField) -> None:
    write(total, "measure.total", "3")
    assert "Use a whole number" not in shown(total)
    write(total, "measure.total", "40")
    assert "Use a whole number from 11 to 44." in shown(total)
    assert total.field.accessibleDescription() == "Use a whole number from 11 to 44."


def test_a_measure_with_fractions_takes_them(total: TotalField) -> None:
    total.ask_for(measures()["grip-left"])
    write(total, "measure.total", "31,5")
    assert total.value == 31.5
    assert "kg" in shown(total)
    write(total, "measure.total", "x")
    assert "Use a number from 0 to 120." in shown(total)


def test_enter_goes_on_with_a_total_that_fits_alone(total: TotalField, qtbot: QtBot) -> None:
    write(total, "measure.total", "5")
    with qtbot.assertNotEmitted(total.settled):
        QTest.keyClick(total.field, Qt.Key.Key_Return)
    total.field.setText("27")
    with qtbot.waitSignal(total.settled):
        QTest.keyClick(total.field, Qt.Key.Key_Return)


@pytest.fixture
def day(qtbot: QtBot) -> DayTaken:
    asked = DayTaken(TODAY)
    qtbot.addWidget(asked)
    asked.show()
    return asked


def test_no_day_is_said_before_somebody_says_it(day: DayTaken) -> None:
    assert (day.value, day.day.isVisible()) == (None, False)


def test_today_is_one_press(day: DayTaken) -> None:
    press(day, "measure.day.today")
    assert day.value == TODAY


def test_another_day_is_one_up_to_today(day: DayTaken) -> None:
    press(day, "measure.day.other")
    day.day.show_day(date(2026, 10, 5))
    assert day.value == date(2026, 10, 5)
    day.day.show_day(date(2026, 11, 30))
    assert day.value == TODAY
