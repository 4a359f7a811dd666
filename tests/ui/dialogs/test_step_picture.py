"""A picture of one's own for a step: chosen, pasted, taken away, and kept only once that is agreed to."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton

from exposure.domain.identifiers import RungId
from tests.ui.opened import PATIENT, rung_id
from ui.dialogs import picture_part
from ui.dialogs.step_picture import StepPictureSheet
from ui.models.own_picture import encoded
from ui.widgets.ladder.step import Step
from ui.workspace import Workspace

LEFT = Qt.MouseButton.LeftButton
STEP = Step(RungId(rung_id(1)), "Lean forward", pictogram="bench")
Asked = Callable[[Step], StepPictureSheet]


def photo() -> bytes:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#30A040"))
    return encoded(image)


@pytest.fixture
def asked(window: QMainWindow, workspace: Workspace) -> Asked:
    """Give what opens the sheet, which does on the record what it wants."""

    def ask(step: Step) -> StepPictureSheet:
        sheet = StepPictureSheet(step, window)
        sheet.wanted.connect(lambda wanted: workspace.do(*wanted.lines, label=wanted.label))
        sheet.open()
        return sheet

    return ask


def click(sheet: StepPictureSheet, name: str) -> None:
    button = sheet.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, LEFT)


def kept(workspace: Workspace) -> list[str]:
    return [picture.id for picture in workspace.case(PATIENT).step_pictures]


def test_a_chosen_picture_is_kept_with_one_click_more(
    asked: Asked, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_part, "ask_for_picture", lambda _window: photo())
    sheet = asked(STEP)
    assert not sheet.part.take.isVisible()
    click(sheet, "step_picture.part.choose")
    assert kept(workspace) == []
    click(sheet, "step_picture.do")
    assert kept(workspace) == [STEP.id]
    assert workspace.can_undo == "Picture of “Lean forward” changed"


def test_what_is_no_picture_is_told_and_the_one_before_stays(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_part, "ask_for_picture", lambda _window: b"not a picture")
    before = photo()
    sheet = asked(replace(STEP, photo=before))
    click(sheet, "step_picture.part.choose")
    assert any("has to be a PNG or JPEG picture" in label.text() for label in sheet.findChildren(QLabel))
    assert sheet.part.photo == before


def test_a_picture_is_pasted_and_without_one_that_is_said(asked: Asked) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    sheet = asked(STEP)
    click(sheet, "step_picture.part.paste")
    assert any(label.text() == "There is no picture to paste. Copy one first." for label in sheet.findChildren(QLabel))
    clipboard.setImage(QImage.fromData(photo()))
    click(sheet, "step_picture.part.paste")
    clipboard.clear()
    assert sheet.part.photo


def test_it_is_taken_away_and_brought_back_by_undo(asked: Asked, workspace: Workspace) -> None:
    made = asked(STEP)
    made.part.take_from(photo())
    click(made, "step_picture.do")
    made.accept()
    sheet = asked(replace(STEP, photo=photo()))
    click(sheet, "step_picture.part.take")
    click(sheet, "step_picture.do")
    assert kept(workspace) == []
    workspace.undo()
    assert kept(workspace) == [STEP.id]


def test_unchanged_nothing_is_done(asked: Asked, workspace: Workspace) -> None:
    sheet = asked(STEP)
    QTest.keyClick(sheet.part.choose, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not sheet.isVisible()
    assert workspace.can_undo is None
