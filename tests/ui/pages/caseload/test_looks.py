"""How the caseload stands: wide and narrow, large and dark, mirrored, and by name for a screen reader."""

from datetime import date

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.caseload.shown import button, due, everyone, press, search, show, today
from ui import theme
from ui.models.caseload import STANDING
from ui.pages.caseload.page import CaseloadPage
from ui.pages.caseload.painting import Room
from ui.theme import Scheme
from ui.workspace import Workspace

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def top(page: CaseloadPage, widget: QWidget) -> int:
    return widget.mapTo(page, widget.rect().topLeft()).y()


@pytest.fixture
def full(qtbot: QtBot, page: CaseloadPage) -> CaseloadPage:
    """Give the page with ten people, shown."""
    show(qtbot, page)
    return page


@pytest.mark.parametrize(("scheme", "percent"), [("dark", 100), ("light", 150), ("dark", 200)])
def test_the_page_is_painted_at_every_size_without_asking_for_more_width(
    qapp: QApplication, full: CaseloadPage, scheme: Scheme, percent: int
) -> None:
    theme.apply(qapp, scheme, percent)
    qapp.processEvents()
    full.grab()
    assert full.minimumSizeHint().width() <= 1440
    assert full.width() == 1440


def test_wide_the_due_answers_stand_beside_today(full: CaseloadPage) -> None:
    assert top(full, due(full)) < top(full, everyone(full))
    assert due(full).mapTo(full, due(full).rect().topLeft()).x() > today(full).width()


def test_narrow_they_stand_between_today_and_everybody(full: CaseloadPage) -> None:
    full.resize(1024, 700)
    QApplication.processEvents()
    assert top(full, today(full)) < top(full, due(full)) < top(full, everyone(full))
    assert due(full).width() > 900


def test_wide_again_they_go_back(full: CaseloadPage) -> None:
    for width in (1024, 1440):
        full.resize(width, 838)
        QApplication.processEvents()
    assert due(full).width() <= 316


def test_narrow_the_states_column_goes_and_its_words_stay_in_speech(qapp: QApplication, full: CaseloadPage) -> None:
    theme.apply(qapp, "light", 200)
    qapp.processEvents()
    assert everyone(full).isColumnHidden(STANDING)
    said = everyone(full).model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Current" in said


def test_every_control_has_a_name_for_code_and_for_speech(full: CaseloadPage) -> None:
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView)
    controls = [each for kind in kinds for each in full.findChildren(kind) if each.focusPolicy() and each.isVisible()]
    named = [each for each in controls if each.objectName() and each.accessibleName()]
    assert named == controls
    assert len(controls) >= 10


def test_tab_goes_in_reading_order(full: CaseloadPage) -> None:
    search(full).setFocus()
    wanted = ["caseload.names", "caseload.new", "caseload.today", "caseload.all"]
    passed = []
    for _number in wanted:
        press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        passed.append(focus.objectName() if focus else "")
    assert passed == wanted


def test_the_one_primary_button_is_todays_visit(full: CaseloadPage) -> None:
    assert button(full, "caseload.new").look.kind == "secondary"


def test_without_a_visit_adding_somebody_is_primary(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    show(qtbot, page)
    workspace.do({"edit": "add_patient", "id": workspace.new_id(), "name": "A B", "born": "1968-03-04"}, label="")
    assert button(page, "caseload.new").look.kind == "primary"


def test_the_page_is_painted_mirrored(qapp: QApplication, full: CaseloadPage) -> None:
    qapp.setLayoutDirection(RIGHT)
    qapp.processEvents()
    full.grab()
    qapp.setLayoutDirection(LEFT)
    assert everyone(full).isVisible()


def test_room_is_given_from_the_side_reading_starts_at() -> None:
    room = Room(QRectF(0, 0, 100, 20), LEFT)
    assert room.take(30, 10) == QRectF(0, 0, 30, 20)
    assert room.take_end(20, 5) == QRectF(80, 0, 20, 20)
    assert room.rest == QRectF(40, 0, 35, 20)


def test_room_is_given_from_the_right_where_reading_starts_there() -> None:
    room = Room(QRectF(0, 0, 100, 20), RIGHT)
    assert room.take(30, 10) == QRectF(70, 0, 30, 20)
    assert room.take_end(20, 5) == QRectF(0, 0, 20, 20)


def test_no_more_room_is_given_than_there_is() -> None:
    room = Room(QRectF(0, 0, 10, 20), LEFT)
    assert room.take(30, 10).width() == 10
    assert room.take(30).width() == 0


def test_room_splits_into_two_lines() -> None:
    upper, lower = Room(QRectF(0, 0, 100, 40), LEFT).split(4)
    assert (upper.rest, lower.rest) == (QRectF(0, 4, 100, 16), QRectF(0, 20, 100, 16))


def test_day_and_name_stand_in_one_line_where_there_is_room(full: CaseloadPage) -> None:
    full.resize(1280, 800)
    full._view.head.show_day(date(2026, 11, 25))
    QApplication.processEvents()
    day = full._view.head.day
    assert day.text() == "Wednesday 25 November · Priya Nair"
    assert day.heightForWidth(day.width()) < 2 * day.fontMetrics().height()
