"""Fields in which something is chosen."""

from datetime import date

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.chosen_fields import chosen_in
from ui.sheet_field import SheetField
from ui.widgets.boxes import Column
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.spin_fields import DateField


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """Give what the fields lie in."""
    made = QWidget()
    made.setLayout(Column())
    qtbot.addWidget(made)
    return made


def held(host: QWidget, *parts: QWidget) -> dict[str, SheetField]:
    """Put widgets there, and give what can be chosen."""
    layout = host.layout()
    assert layout is not None
    for part in parts:
        layout.addWidget(part)
    return {field.part.objectName(): field for field in chosen_in(host)}


def test_words_of_ones_own_come_back_as_a_chip(host: QWidget) -> None:
    row = ChipRow("who", "Who?", ["The patient"], RowLook(one=True, add="Somebody else"))
    field = held(host, row)["who"]
    assert (field.show(["My sister"]), row.checked) == (True, ("My sister",))


def test_a_day_that_can_no_longer_be_chosen_is_not_moved_to_another(host: QWidget) -> None:
    day = DateField("day", "Day", date(2026, 11, 9))
    day.setMinimumDate(QDate(2026, 11, 8))
    assert (held(host, day)["day"].show("2026-11-07T00:00:00"), day.day) == (False, date(2026, 11, 9))
