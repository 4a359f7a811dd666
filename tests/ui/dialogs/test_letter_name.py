"""How letters are named: the pattern, and what it gives today."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.builders import clinic, moment
from tests.ui.dialogs.pressing import press, shown
from ui.dialogs.asking import Wanted
from ui.dialogs.letter_name import LetterNameSheet


@pytest.fixture
def sheet(qtbot: QtBot) -> LetterNameSheet:
    """Give the sheet over a window."""
    window = QMainWindow()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    made = LetterNameSheet(clinic(), moment(46), window)
    made.open()
    return made


def test_left_empty_it_is_the_usual_name(sheet: LetterNameSheet) -> None:
    assert "Today: letter-2026-11-19.pdf" in shown(sheet)


def test_what_the_pattern_gives_is_shown_while_it_is_typed(sheet: LetterNameSheet) -> None:
    QTest.keyClicks(sheet.field, "{identifier} {kind}")
    assert "Today: 999 123 4560 progress.pdf" in shown(sheet)


def test_saving_sets_it_and_leaves_the_rest_of_the_clinic(sheet: LetterNameSheet, qtbot: QtBot) -> None:
    QTest.keyClicks(sheet.field, "{kind}")
    with qtbot.waitSignal(sheet.wanted) as wanted:
        press(sheet, "letter_name.do")
    line = {"edit": "set_clinic", "name": "Harbour Physiotherapy", "letter_name": "{kind}"}
    assert wanted.args == [Wanted((line,), "Name of letters saved")]
