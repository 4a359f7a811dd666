"""What 0, 50 and 100 are: asked in own words, nothing needed, cleared again by an empty field."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton

from tests.ui.opened import PATIENT, do
from ui.dialogs.anchors import AnchorsSheet
from ui.workspace import Workspace

Asked = Callable[[], AnchorsSheet]
KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asked(window: QMainWindow, workspace: Workspace) -> Asked:
    """Give what opens the sheet, which does on the record what it wants."""

    def ask() -> AnchorsSheet:
        sheet = AnchorsSheet(workspace.case(PATIENT).patient, window)
        sheet.wanted.connect(lambda wanted: workspace.do(*wanted.lines, label=wanted.label))
        sheet.open()
        QApplication.processEvents()
        return sheet

    return ask


def anchors(workspace: Workspace) -> dict[str, str]:
    return dict(workspace.case(PATIENT).patient.anchors)


def test_nothing_is_written_there_until_somebody_does(asked: Asked) -> None:
    assert {field.text for field in asked().fields.values()} == {""}


def test_one_is_said_by_keys_and_the_others_stay_open(asked: Asked, workspace: Workspace) -> None:
    sheet = asked()
    assert sheet.fields["100"].hasFocus()
    QTest.keyClicks(sheet.fields["100"], "That morning")
    QTest.keyClick(sheet.fields["100"], KEY.Key_Return, CTRL)
    assert anchors(workspace) == {"100": "That morning"}


def test_an_emptied_field_clears_what_was_said(asked: Asked, workspace: Workspace) -> None:
    do(workspace, {"edit": "set_anchors", "patient": PATIENT, "anchors": {"0": "Tea", "50": "Washing"}})
    sheet = asked()
    sheet.fields["50"].setFocus()
    sheet.fields["50"].selectAll()
    QTest.keyClick(sheet.fields["50"], KEY.Key_Delete)
    keep = sheet.findChild(QPushButton, "anchors.do")
    assert keep is not None
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert anchors(workspace) == {"0": "Tea"}


def test_it_is_undone_by_name(asked: Asked, workspace: Workspace) -> None:
    sheet = asked()
    QTest.keyClicks(sheet.fields["100"], "That morning")
    QTest.keyClick(sheet.fields["100"], KEY.Key_Return, CTRL)
    assert workspace.undo() == "What 0, 50 and 100 are written down"
    assert anchors(workspace) == {}


def test_kept_as_it_was_nothing_is_done(asked: Asked, workspace: Workspace) -> None:
    sheet = asked()
    QTest.keyClick(sheet.fields["100"], KEY.Key_Return, CTRL)
    assert not sheet.isVisible()
    assert workspace.can_undo is None
