"""Fields in which something is chosen."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from ui.chosen_fields import chosen_in
from ui.sheet_field import SheetField
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.spin_fields import DateField

Lay = Callable[..., QWidget]
Held = Callable[..., Mapping[str, SheetField]]


@pytest.fixture
def held(lay: Lay) -> Held:
    """Give what puts widgets there, and says what can be chosen, by their names."""
    return lambda *parts: {field.part.objectName(): field for field in chosen_in(lay(*parts))}


def test_words_of_ones_own_come_back_as_a_chip(held: Held) -> None:
    row = ChipRow("who", "Who?", ["The patient"], RowLook(one=True, add="Somebody else"))
    field = held(row)["who"]
    assert (field.show(["My sister"]), row.checked) == (True, ("My sister",))


def test_a_day_that_can_no_longer_be_chosen_is_not_moved_to_another(held: Held) -> None:
    day = DateField("day", "Day", date(2026, 11, 9))
    day.setMinimumDate(QDate(2026, 11, 8))
    assert (held(day)["day"].show("2026-11-07T00:00:00"), day.day) == (False, date(2026, 11, 9))
