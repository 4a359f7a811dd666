"""Ruth at the end of a visit, and what a test does and asks there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from exposure.domain.case import Case
from exposure.domain.visit import Visit
from tests.builders import uid
from tests.ui.opened import PATIENT, SetClock, do, rung_id, ruth_cleared
from ui.main_window import MainWindow
from ui.widgets.chip_row import ChipRow
from ui.workspace import Workspace

BRACING = {"safety_behaviours": [{"what": "bracing"}, {"what": "holding my breath"}]}


def begun(workspace: Workspace, clock: SetClock) -> None:
    """Begin a visit with Ruth, who does two things to stay safe on her first step."""
    ruth_cleared(workspace, clock)
    do(workspace, {"edit": "change_rung", "rung": rung_id(1), **BRACING})
    do(workspace, {"edit": "open_visit", "id": uid("visit"), "patient": PATIENT})


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
