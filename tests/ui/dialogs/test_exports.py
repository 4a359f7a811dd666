"""What left the program, listed."""

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from exposure.domain.export_note import ExportNote
from tests.builders import PATIENT, moment
from tests.ui.dialogs.pressing import shown
from ui.dialogs.exports import MOST_SHOWN, ExportsSheet


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    """Give a window to lie over."""
    made = QMainWindow()
    made.resize(1200, 800)
    qtbot.addWidget(made)
    made.show()
    return made


def _note(number: int, kind: str = "letter", whom: str = "Dr Helen Marsh") -> ExportNote:
    return ExportNote(f"e{number}", PATIENT, kind, whom, "Priya Nair", moment(number))


def _said(window: QMainWindow, *notes: ExportNote) -> str:
    sheet = ExportsSheet(notes, window)
    sheet.open()
    return shown(sheet)


def test_before_anything_left_it_says_so(window: QMainWindow) -> None:
    assert "Nothing was saved, printed or copied yet." in _said(window)


def test_the_newest_comes_first_with_whom_it_is_for(window: QMainWindow) -> None:
    said = _said(window, _note(1), _note(3, "print-practice-sheet", ""))
    assert said.index("Practice sheet, printed") < said.index("Letter, for Dr Helen Marsh")
    assert "5 October 2026, 10:00, Priya Nair" in said


def test_very_many_are_counted(window: QMainWindow) -> None:
    assert "And 2 before that." in _said(window, *(_note(1) for _each in range(MOST_SHOWN + 2)))
