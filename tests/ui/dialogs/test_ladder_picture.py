"""Ladder or stepping stones: chosen by key or mouse, undone by name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from tests.ui.opened import PATIENT
from tests.ui.windowed import focused
from ui.dialogs.ladder_picture import LadderPictureSheet
from ui.workspace import Workspace

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sheet(window: QMainWindow, workspace: Workspace) -> LadderPictureSheet:
    made = LadderPictureSheet(workspace.case(PATIENT).patient, window)
    made.wanted.connect(lambda wanted: workspace.do(*wanted.lines, label=wanted.label))
    made.open()
    return made


def test_the_picture_there_is_now_is_shown(sheet: LadderPictureSheet) -> None:
    assert sheet.pictures.value == "thermometer"


def test_stones_are_chosen_by_keys_alone_and_undone_by_name(sheet: LadderPictureSheet, workspace: Workspace) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_2)
    QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    assert workspace.case(PATIENT).patient.ladder_picture == "stones"
    assert workspace.undo() == "Steps drawn as stepping stones"
    assert workspace.case(PATIENT).patient.ladder_picture == "thermometer"


def test_left_as_it_is_nothing_is_done(sheet: LadderPictureSheet, workspace: Workspace) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    assert not sheet.isVisible()
    assert workspace.can_undo is None
