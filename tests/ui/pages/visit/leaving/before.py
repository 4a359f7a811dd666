"""Ruth at the end of a visit, and what a test does and asks there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from exposure.domain.case import Case
from exposure.domain.visit import Visit
from tests.ui.opened import PATIENT, do, rung_id
from tests.ui.windowed import choose
from ui.main_window import MainWindow
from ui.pages.visit.head import LEAVING
from ui.widgets.chip_row import ChipRow

BRACING = {"safety_behaviours": [{"what": "bracing"}, {"what": "holding my breath"}]}


def come_to_the_end(main: MainWindow) -> None:
    """Open Ruth, start a visit, and go to its last part."""
    do(main.workspace, {"edit": "change_rung", "rung": rung_id(1), **BRACING})
    main.open_patient(PATIENT)
    choose(main, "start_visit")
    for _part in range(LEAVING):
        main.patient_pages.visit.go_on()
    QApplication.processEvents()


def click(main: MainWindow, *names: str) -> None:
    """Click on things in sight, one after the other."""
    for name in names:
        found = find(main, name)
        assert found.isVisible(), name
        assert found.isEnabled(), name
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        QApplication.processEvents()


def find(main: MainWindow, name: str) -> QWidget:
    """Give the widget of that object name; the visible one where there are several."""
    found = main.findChildren(QWidget, name)
    assert found, name
    return next((each for each in found if each.isVisible()), found[0])


def write(main: MainWindow, name: str, words: str) -> None:
    """Write into a field, in the place of what stands there."""
    field = find(main, name)
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    QApplication.processEvents()


def text(main: MainWindow, name: str) -> str:
    """Give what stands in a field."""
    field = find(main, name)
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText()


def checked(main: MainWindow, name: str) -> Sequence[str]:
    """Give the chips that are on."""
    row = find(main, name)
    assert isinstance(row, ChipRow)
    return row.checked


def ruth(main: MainWindow) -> Case:
    """Give Ruth’s record."""
    return main.workspace.case(PATIENT)


def todays(main: MainWindow) -> Visit:
    """Give the visit of the day."""
    return next(visit for visit in ruth(main).visits if visit.opened)
