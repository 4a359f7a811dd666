"""Tests of the patient’s own view as a window."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.opened import LADDER, MOVEMENTS, PATIENT, SetClock, do, pass_step, try_step
from ui import theme
from ui.pages.patient_view.card import PatientCard
from ui.pages.patient_view.view import PatientView
from ui.theme import Scheme
from ui.widgets.labels import KeyCap
from ui.widgets.ladder.picture import LadderPicture
from ui.widgets.ladder.stones import StonesPicture
from ui.widgets.marks import MarkLabel
from ui.workspace import Workspace

Opened = Callable[..., PatientView]


@pytest.fixture
def opened(qtbot: QtBot, workspace: Workspace, clock: SetClock) -> Opened:
    def open_view(width: int = 1440, height: int = 900) -> PatientView:
        view = PatientView(workspace.case(PATIENT), clock())
        qtbot.addWidget(view)
        view.resize(width, height)
        view.show()
        qtbot.waitExposed(view)
        view.activateWindow()
        QApplication.processEvents()
        return view

    return open_view


def part(view: PatientView, kind: type[Any], name: str = "") -> Any:
    found = view.findChild(kind, name) if name else view.findChild(kind)
    assert found is not None
    return found


def words(view: QWidget) -> str:
    return " | ".join(label.text() for label in view.findChildren(QLabel) if label.isVisible() and label.text())


def test_the_title_of_the_window_names_nobody(opened: Opened) -> None:
    assert opened().windowTitle() == "Rungwise"


def test_the_list_has_the_focus(opened: Opened) -> None:
    assert part(opened(), LadderPicture).hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_a_key_closes_it_wherever_the_focus_is(opened: Opened, key: Qt.Key) -> None:
    view = opened()
    part(view, QScrollArea, "patient_view.place").setFocus()
    QTest.keyClick(QApplication.focusWidget() or view, key)
    assert not view.isVisible()


def test_the_button_closes_it(opened: Opened) -> None:
    view = opened()
    QTest.mouseClick(part(view, QAbstractButton, "patient_view.close"), Qt.MouseButton.LeftButton)
    assert not view.isVisible()


def test_the_card_is_that_of_the_current_step(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    pass_step(workspace, clock, 1)
    try_step(workspace, clock, 2, 55, 40)
    text = words(part(opened(), PatientCard))
    assert MOVEMENTS[1][0] in text
    assert "What you said before" in text
    assert "You said 55." in text
    assert "It did not happen." in text


def test_the_arrows_bring_the_card_of_another_step(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    pass_step(workspace, clock, 1)
    view = opened()
    assert "Not tried yet." in words(part(view, PatientCard))
    QTest.keyClick(part(view, LadderPicture), Qt.Key.Key_Down)
    text = words(part(view, PatientCard))
    assert MOVEMENTS[0][0] in text
    assert "You said 30." in text


def test_a_yes_is_shown_plainly_with_what_was_done_next(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    try_step(workspace, clock, 1, 80, 90, happened="occurred")
    view = opened()
    assert "It happened." in words(part(view, PatientCard))
    assert "“I stood straight up. It felt tight, then eased.”" in words(part(view, PatientCard))
    assert [mark.accessibleName() for mark in view.findChildren(MarkLabel)] == ["You said", "Happened"]


def test_a_pause_is_said_over_the_ladder(workspace: Workspace, opened: Opened) -> None:
    do(workspace, {"edit": "open_hold", "ladder": LADDER, "reason": "a secret"})
    text = words(opened())
    assert "Paused. Your physio will check something with you before the next try." in text
    assert "secret" not in text


def test_the_card_has_a_name_and_reads_itself_out(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    try_step(workspace, clock, 1, 80, 60)
    place = part(opened(), QScrollArea, "patient_view.place")
    assert place.accessibleName() == f"About this step: {MOVEMENTS[0][0]}"
    assert "What happened: It did not happen." in place.accessibleDescription()


def test_every_control_has_a_name(opened: Opened) -> None:
    view = opened()
    controls = [each for each in view.findChildren(QWidget) if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
    shown = [each for each in controls if each.isVisible() and not each.objectName().startswith("qt_")]
    assert shown
    assert all(each.accessibleName() for each in shown)


def test_tab_goes_from_the_ladder_to_the_card_to_what_can_be_done(opened: Opened) -> None:
    view = opened()
    names = []
    for _stop in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert names == [f"patient_view.{each}" for each in ("ladder", "place", "paper", "close")]
    assert view.isVisible()


def test_nothing_the_patient_reads_is_smaller_than_18_px(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    try_step(workspace, clock, 1, 80, 60)
    view = opened()
    hints = ("Look at another step",)
    read = [label for label in view.findChildren(QLabel) if label.text() and not isinstance(label, KeyCap)]
    assert all(label.font().pixelSize() >= 18 for label in read if label.text() not in hints)
    assert all(label.font().pixelSize() >= 14 for label in read)


@pytest.mark.parametrize("seen", [(width, percent) for width in (1024, 1440, 1920) for percent in (100, 150, 200)])
def test_no_word_is_cut_off_at_the_side(
    qapp: QApplication, workspace: Workspace, clock: SetClock, opened: Opened, seen: tuple[int, int]
) -> None:
    width, percent = seen
    theme.apply(qapp, "light", percent)
    try_step(workspace, clock, 1, 80, 60)
    view = opened(width, width * 5 // 8)
    for label in part(view, PatientCard).findChildren(QLabel):
        assert label.mapTo(view, label.rect().topRight()).x() <= view.width()
        assert label.width() >= label.minimumSizeHint().width()


def test_at_large_text_the_boxes_stand_one_under_the_other(
    qapp: QApplication, workspace: Workspace, clock: SetClock, opened: Opened
) -> None:
    try_step(workspace, clock, 1, 80, 60)
    beside = [mark.mapTo(view, mark.pos()).x() for view in [opened()] for mark in view.findChildren(MarkLabel)]
    theme.apply(qapp, "light", 200)
    below = [mark.mapTo(view, mark.pos()).x() for view in [opened()] for mark in view.findChildren(MarkLabel)]
    assert beside[0] < beside[1]
    assert below[0] == below[1]


def test_the_pointer_follows_the_step_that_is_looked_at(opened: Opened) -> None:
    view = opened()
    picture = part(view, LadderPicture)
    heights = []
    for number in (1, 4):
        picture.look_at(number)
        heights.append(view._pointed())
    assert heights[0] > heights[1]


def test_with_one_step_there_is_no_other_to_look_at(workspace: Workspace, opened: Opened) -> None:
    for number in range(2, 8):
        do(workspace, {"edit": "archive_rung", "rung": workspace.case(PATIENT).ladders[0].steps[1].id})
        assert number
    assert "Look at another step" not in words(opened())


def test_without_a_step_it_says_how_it_begins(workspace: Workspace, opened: Opened) -> None:
    for step in workspace.case(PATIENT).ladders[0].steps:
        do(workspace, {"edit": "archive_rung", "rung": step.id})
    text = words(opened())
    assert "Ruth, this is your ladder." in text
    assert "It begins with the first step you choose together." in text


def test_it_stays_as_it_was_when_it_was_opened(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    view = opened()
    pass_step(workspace, clock, 1)
    assert "Ruth, this is your ladder." in words(view)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_on_the_hills_are_easy_to_read(qapp: QApplication, opened: Opened, scheme: Scheme) -> None:
    theme.apply(qapp, scheme, 100)
    view = opened()
    ground = view.grab().toImage().pixelColor(4, view.height() - 4)
    for token in ("ink", "ink2", "mastered", "accent", "hold"):
        assert contrast(theme.current().colour(token), ground) >= 4.5


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: QColor) -> float:
    """Give the relative luminance of WCAG 2, 0 to 1."""
    rgb = (colour.redF(), colour.greenF(), colour.blueF())
    parts = [part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4) for part in rgb]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_dark_is_not_light_turned_over(qapp: QApplication, opened: Opened) -> None:
    light = opened().grab().toImage().pixelColor(5, 5).name()
    theme.apply(qapp, "dark", 100)
    assert opened().grab().toImage().pixelColor(5, 5).name() == theme.current().tokens["canvas"].lower()
    assert light != theme.current().tokens["canvas"].lower()


@pytest.fixture
def level(opened: Opened, workspace: Workspace) -> PatientView:
    do(workspace, {"edit": "change_patient", "patient": PATIENT, "ladder_picture": "stones"})
    return opened()


def test_whom_heights_worry_sees_stones_with_the_same_words(level: PatientView) -> None:
    stones = level.findChild(StonesPicture)
    assert stones is not None
    assert [step.title for step in stones.steps] == [movement for movement, _library in MOVEMENTS]
    assert level.findChild(LadderPicture) is None
    assert "this is your path" in level.accessibleName()


def test_the_card_below_the_stones_follows_the_arrows(level: PatientView) -> None:
    QTest.keyClick(level._picture, Qt.Key.Key_Right)
    card = level._place.card
    assert card is not None
    assert card.accessibleName() == f"About this step: {MOVEMENTS[1][0]}"
    assert level._place.y() > level._picture.y()


def test_the_card_points_up_at_its_stone(level: PatientView) -> None:
    QApplication.processEvents()
    card = level._place.card
    assert card is not None
    stone = level._picture.mapTo(level, QPoint(round(level._picture.middle_of_current()), 0))
    assert abs(card.mapTo(level, QPoint(round(level._pointed()), 0)).x() - stone.x()) <= 1
