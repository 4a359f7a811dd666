"""Working on the ladder with keys and mouse: what is wanted is told, nothing is done here."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import RungId
from ui.widgets.ladder.board import LadderBoard
from ui.widgets.ladder.step import Step
from ui.widgets.ladder.step_card import StepCard

Put = Callable[[QWidget], None]
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def board(put: Put) -> LadderBoard:
    """Give a ladder of three steps at 20, 40 and 60, the middle one chosen and with the focus."""
    made = LadderBoard()
    put(made)
    made.show_steps([Step(RungId(f"r{worry}"), f"Step {worry}", worry=worry) for worry in (20, 40, 60)])
    QApplication.processEvents()
    made.choose(RungId("r40"), focus=True)
    return made


def card(board: LadderBoard, worry: int) -> StepCard:
    found = board.card_of(f"r{worry}")
    assert found is not None
    return found


def field(board: LadderBoard) -> QLineEdit:
    found = board.findChild(QLineEdit, "ladder.worry")
    assert isinstance(found, QLineEdit)
    return found


def test_arrows_choose_the_next_card_and_stop_at_the_ends(board: LadderBoard) -> None:
    for worry in (40, 60, 60):
        QTest.keyClick(card(board, worry), KEY.Key_Up)
    assert board.chosen_step == card(board, 60).step
    assert card(board, 60).hasFocus()


def test_only_the_chosen_card_is_a_stop_of_tab(board: LadderBoard) -> None:
    stops = [worry for worry in (20, 40, 60) if card(board, worry).focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == [40]


def test_a_click_chooses_a_card_and_says_so(qtbot: QtBot, board: LadderBoard) -> None:
    with qtbot.waitSignal(board.chosen) as chosen:
        QTest.mouseClick(card(board, 60), LEFT)
    assert chosen.args == ["r60"]
    assert not card(board, 40).isChecked()


def test_digits_open_a_field_and_enter_rates(qtbot: QtBot, board: LadderBoard) -> None:
    QTest.keyClick(card(board, 40), KEY.Key_5)
    QTest.keyClicks(field(board), "5")
    with qtbot.waitSignal(board.rated) as rated:
        QTest.keyClick(field(board), KEY.Key_Return)
    assert rated.args == ["r40", 55]
    assert card(board, 40).hasFocus()


def test_escape_leaves_the_rating_as_it_was(qtbot: QtBot, board: LadderBoard) -> None:
    with qtbot.assertNotEmitted(board.rated):
        QTest.keyClick(card(board, 40), KEY.Key_9)
        QTest.keyClick(field(board), KEY.Key_Escape)
    assert card(board, 40).hasFocus()


def test_a_number_over_a_hundred_is_told_and_stays_to_be_mended(qtbot: QtBot, board: LadderBoard) -> None:
    QTest.keyClick(card(board, 40), KEY.Key_1)
    QTest.keyClicks(field(board), "50")
    with qtbot.waitSignal(board.refused) as told, qtbot.assertNotEmitted(board.rated):
        QTest.keyClick(field(board), KEY.Key_Return)
    assert told.args == ["Use a number from 0 to 100."]
    assert field(board).text() == "150"


@pytest.mark.parametrize(("key", "number"), [(KEY.Key_Plus, 45), (KEY.Key_Equal, 45), (KEY.Key_Minus, 35)])
def test_plus_and_minus_change_by_five(qtbot: QtBot, board: LadderBoard, key: Qt.Key, number: int) -> None:
    with qtbot.waitSignal(board.rated, timeout=3000) as rated:
        QTest.keyClick(card(board, 40), key)
        assert f"worry {number} of 100" in card(board, 40).accessibleName()
    assert rated.args == ["r40", number]


def test_changing_back_rates_nothing(qtbot: QtBot, board: LadderBoard) -> None:
    with qtbot.assertNotEmitted(board.rated):
        QTest.keyClick(card(board, 40), KEY.Key_Plus)
        QTest.keyClick(card(board, 40), KEY.Key_Minus)
        board.choose(RungId("r20"))


def test_hiding_the_ladder_keeps_a_number_that_is_changing(qtbot: QtBot, board: LadderBoard) -> None:
    QTest.keyClick(card(board, 40), KEY.Key_Plus)
    with qtbot.waitSignal(board.rated) as rated:
        board.hide()
    assert rated.args == ["r40", 45]


@pytest.mark.parametrize(
    ("key", "verb"),
    [
        *[(KEY.Key_Return, "open"), (KEY.Key_Delete, "remove"), (KEY.Key_H, "rest")],
        *[(KEY.Key_B, "between"), (KEY.Key_S, "split"), (KEY.Key_M, "merge")],
    ],
)
def test_other_keys_tell_what_is_wanted(qtbot: QtBot, board: LadderBoard, key: Qt.Key, verb: str) -> None:
    with qtbot.waitSignal(board.wanted) as wanted:
        QTest.keyClick(card(board, 40), key)
    assert wanted.args == [verb, "r40"]


def test_keys_do_nothing_while_no_card_has_the_focus(qtbot: QtBot, board: LadderBoard) -> None:
    with qtbot.assertNotEmitted(board.wanted), qtbot.assertNotEmitted(board.rated):
        card(board, 40).clearFocus()
        QTest.keyClick(board, KEY.Key_H)
        QTest.keyClick(board, KEY.Key_Plus)


def test_keys_with_ctrl_belong_to_the_menus(qtbot: QtBot, board: LadderBoard) -> None:
    with qtbot.assertNotEmitted(board.wanted):
        QTest.keyClick(card(board, 40), KEY.Key_H, Qt.KeyboardModifier.ControlModifier)


def test_shift_and_an_arrow_mark_a_second_card(board: LadderBoard) -> None:
    QTest.keyClick(card(board, 40), KEY.Key_Down, SHIFT)
    assert board.marked_step == card(board, 20).step
    assert board.chosen_step == card(board, 40).step


def test_ctrl_and_a_click_compare_two(qtbot: QtBot, board: LadderBoard) -> None:
    with qtbot.waitSignal(board.compared) as compared:
        QTest.mouseClick(card(board, 60), LEFT, Qt.KeyboardModifier.ControlModifier)
    assert compared.args == ["r40", "r60"]


def test_a_drag_rates_with_the_number_under_the_card(qtbot: QtBot, board: LadderBoard) -> None:
    height = round(board.thermometer.plan().height_of(73))
    end = card(board, 40).mapFromGlobal(board.thermometer.mapToGlobal(QPoint(300, height)))
    with qtbot.waitSignal(board.rated) as rated:
        QTest.mousePress(card(board, 40), LEFT, pos=QPoint(60, 20))
        QTest.mouseMove(card(board, 40), end)
        QTest.mouseRelease(card(board, 40), LEFT, pos=end)
    assert rated.args == ["r40", 73]


def test_dropping_beside_the_ladder_changes_nothing(qtbot: QtBot, board: LadderBoard) -> None:
    with qtbot.assertNotEmitted(board.rated):
        QTest.mousePress(card(board, 40), LEFT, pos=QPoint(60, 20))
        QTest.mouseMove(card(board, 40), QPoint(-2000, 20))
        QTest.mouseRelease(card(board, 40), LEFT, pos=QPoint(-2000, 20))


def test_the_card_in_its_place_is_chosen_when_one_is_gone(board: LadderBoard) -> None:
    board.show_steps([card(board, 20).step, card(board, 60).step])
    assert board.chosen_step == card(board, 60).step


def test_choosing_nothing_says_so(qtbot: QtBot, board: LadderBoard) -> None:
    with qtbot.waitSignal(board.chosen) as chosen:
        board.choose(None)
    assert chosen.args == [""]
    assert board.chosen_step is None


def test_a_card_without_a_rating_asks_for_one_first(board: LadderBoard) -> None:
    board.show_steps([Step(RungId("new"), "New")])
    board.choose(RungId("new"), focus=True)
    new = board.card_of("new")
    assert new is not None
    QTest.keyClick(new, KEY.Key_Plus)
    assert field(board).isVisible()
    assert field(board).text() == ""
