"""The list of movements: keys, plus, mouse, and what a screen reader says."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from exposure.domain.movement import LibraryMovement
from ui import theme
from ui.models.movements import MovementsModel
from ui.widgets.ladder.offers import Offers

Put = Callable[[QWidget], None]
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
SQUAT = LibraryMovement("squat", "Squat to a low cupboard", "knee", "bending", (), (), "squat")
PEN = LibraryMovement("pen", "Pick up a pen from the floor", "back", "bending", (), (), "pen")


@pytest.fixture
def offers(put: Put) -> Offers:
    """Give a list of two movements, the second of which is on the ladder."""
    model = MovementsModel([SQUAT, PEN])
    model.mark(frozenset({"pen"}))
    made = Offers(model)
    model.setParent(made)
    put(made)
    made.begin()
    return made


def field(offers: Offers) -> QLineEdit:
    found = offers.findChild(QLineEdit, "ladder.movements.worry")
    assert isinstance(found, QLineEdit)
    return found


def middle(offers: Offers, row: int) -> QPoint:
    return offers.visualRect(offers.model().index(row, 0)).center()


def test_enter_and_a_number_place_a_movement(qtbot: QtBot, offers: Offers) -> None:
    QTest.keyClick(offers, KEY.Key_Return)
    QTest.keyClicks(field(offers), "42")
    with qtbot.waitSignal(offers.placed) as placed:
        QTest.keyClick(field(offers), KEY.Key_Return)
    assert placed.args == [SQUAT, 42]
    assert offers.hasFocus()


def test_the_number_is_told_while_it_is_typed(offers: Offers) -> None:
    told: list[object] = []
    offers.tried.connect(told.append)
    QTest.keyClick(offers, KEY.Key_Return)
    QTest.keyClicks(field(offers), "42")
    QTest.keyClick(field(offers), KEY.Key_Escape)
    assert told[-3:] == [4, 42, None]


def test_a_movement_on_the_ladder_is_not_asked_about(qtbot: QtBot, offers: Offers) -> None:
    QTest.keyClick(offers, KEY.Key_Down)
    with qtbot.waitSignal(offers.known) as known:
        QTest.keyClick(offers, KEY.Key_Return)
    assert known.args == ["pen"]
    assert not field(offers).isVisible()


def test_the_plus_asks_and_the_words_do_not(offers: Offers) -> None:
    QTest.mouseClick(offers.viewport(), LEFT, pos=middle(offers, 0))
    assert not field(offers).isVisible()
    QTest.mouseClick(offers.viewport(), LEFT, pos=QPoint(offers.viewport().width() - 12, middle(offers, 0).y()))
    assert field(offers).isVisible()


def test_a_double_click_asks(offers: Offers) -> None:
    QTest.mouseDClick(offers.viewport(), LEFT, pos=middle(offers, 0))
    assert field(offers).isVisible()


def test_a_movement_is_drawn_and_let_go(qtbot: QtBot, offers: Offers) -> None:
    start, end = middle(offers, 0), middle(offers, 0) + QPoint(0, 200)
    with qtbot.waitSignal(offers.dragged), qtbot.waitSignal(offers.dropped) as dropped:
        QTest.mousePress(offers.viewport(), LEFT, pos=start)
        QTest.mouseMove(offers.viewport(), end)
        QTest.mouseRelease(offers.viewport(), LEFT, pos=end)
    assert dropped.args == [SQUAT, offers.viewport().mapToGlobal(end)]


def test_escape_gives_a_drawing_up(qtbot: QtBot, offers: Offers) -> None:
    end = middle(offers, 0) + QPoint(0, 200)
    QTest.mousePress(offers.viewport(), LEFT, pos=middle(offers, 0))
    QTest.mouseMove(offers.viewport(), end)
    with qtbot.waitSignal(offers.cancelled), qtbot.assertNotEmitted(offers.dropped):
        QTest.keyClick(offers, KEY.Key_Escape)
        QTest.mouseRelease(offers.viewport(), LEFT, pos=end)


def test_a_screen_reader_hears_a_list_of_movements(offers: Offers) -> None:
    told = QAccessible.queryAccessibleInterface(offers)
    assert told.role() == QAccessible.Role.List
    assert told.child(1).text(QAccessible.Text.Name) == "Pick up a pen from the floor, Bending, on the ladder"


@pytest.mark.parametrize("percent", [100, 200])
def test_long_words_make_a_row_higher(qapp: QApplication, put: Put, percent: int) -> None:
    theme.apply(qapp, "light", percent)
    long = LibraryMovement("long", "Pick things up in the park " * 6, "back", "bending", (), (), "pen")
    model = MovementsModel([SQUAT, long])
    made = Offers(model)
    model.setParent(made)
    made.setFixedWidth(theme.current().px(260))
    put(made)
    rows = [made.visualRect(model.index(row)).height() for row in range(2)]
    assert rows[1] > 2 * rows[0]
    assert not made.grab().isNull()


def test_the_field_of_a_worry_leaves_room_for_the_words(offers: Offers) -> None:
    offers.resize(240, 300)
    QApplication.processEvents()
    row = offers.model().index(0, 0)
    before = offers.visualRect(row).height()
    QTest.keyClick(offers, KEY.Key_Return)
    assert offers.visualRect(row).height() > before
    QTest.keyClick(field(offers), KEY.Key_Escape)
    assert offers.visualRect(row).height() == before
