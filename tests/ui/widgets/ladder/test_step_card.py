"""One card: what it is to a screen reader, how it grows, what the mouse does."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import RungId
from ui import theme
from ui.widgets.ladder.step import Step
from ui.widgets.ladder.step_card import StepCard
from ui.wording import State

Put = Callable[[QWidget], None]
STEP = Step(RungId("r"), "Lift the washing basket from the floor", "current", 60, "basket", dots=2, days=2, feeling=35)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(put: Put) -> StepCard:
    made = StepCard(STEP)
    put(made)
    return made


def test_a_card_is_a_radio_button_named_by_its_step(card: StepCard) -> None:
    told = QAccessible.queryAccessibleInterface(card)
    assert told.role() == QAccessible.Role.RadioButton
    assert told.text(QAccessible.Text.Name).startswith("Lift the washing basket from the floor, worry 60 of 100")


def test_a_click_chooses_it(qtbot: QtBot, card: StepCard) -> None:
    with qtbot.waitSignal(card.clicked):
        QTest.mouseClick(card, LEFT)
    assert card.isChecked()


def test_space_chooses_it_and_other_keys_go_on_to_the_ladder(qtbot: QtBot, card: StepCard) -> None:
    card.setFocus()
    with qtbot.assertNotEmitted(card.clicked):
        QTest.keyClick(card, Qt.Key.Key_Return)
    with qtbot.waitSignal(card.clicked):
        QTest.keyClick(card, Qt.Key.Key_Space)


def test_ctrl_and_a_click_put_it_beside_another(qtbot: QtBot, card: StepCard) -> None:
    with qtbot.waitSignal(card.joined), qtbot.assertNotEmitted(card.clicked):
        QTest.mouseClick(card, LEFT, Qt.KeyboardModifier.ControlModifier)


def test_a_small_movement_of_the_hand_is_no_drag(qtbot: QtBot, card: StepCard) -> None:
    with qtbot.assertNotEmitted(card.dragged), qtbot.waitSignal(card.clicked):
        QTest.mousePress(card, LEFT, pos=QPoint(50, 20))
        QTest.mouseMove(card, QPoint(52, 21))
        QTest.mouseRelease(card, LEFT, pos=QPoint(52, 21))


def test_drawing_and_letting_go_tell_where(qtbot: QtBot, card: StepCard) -> None:
    end = QPoint(50, 20 + 3 * QApplication.startDragDistance())
    with qtbot.waitSignal(card.dropped) as dropped, qtbot.assertNotEmitted(card.clicked):
        QTest.mousePress(card, LEFT, pos=QPoint(50, 20))
        QTest.mouseMove(card, end)
        QTest.mouseRelease(card, LEFT, pos=end)
    assert dropped.args == [card.mapToGlobal(end)]


def test_escape_gives_a_drag_up(qtbot: QtBot, card: StepCard) -> None:
    card.setFocus()
    QTest.mousePress(card, LEFT, pos=QPoint(50, 20))
    QTest.mouseMove(card, QPoint(50, 80))
    with qtbot.waitSignal(card.cancelled), qtbot.assertNotEmitted(card.dropped):
        QTest.keyClick(card, Qt.Key.Key_Escape)
        QTest.mouseRelease(card, LEFT, pos=QPoint(50, 80))


def test_a_live_number_is_shown_and_said_until_the_rating_is(card: StepCard) -> None:
    card.show_live(65)
    assert "worry 65 of 100" in card.accessibleName()
    card.show_live(None)
    assert "worry 60 of 100" in card.accessibleName()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_a_narrow_card_is_higher_and_never_cut_off(qapp: QApplication, card: StepCard, percent: int) -> None:
    theme.apply(qapp, "light", percent)
    assert card.heightForWidth(theme.current().px(300)) > card.heightForWidth(theme.current().px(700))


def test_the_question_about_the_order_has_two_answers(qtbot: QtBot, card: StepCard) -> None:
    card.show_step(replace(STEP, worry=45, ranked_above=60))
    question = card.question
    assert question is not None
    with qtbot.waitSignal(card.kept):
        QTest.mouseClick(question.keep, LEFT)
    with qtbot.waitSignal(card.asked_again):
        QTest.mouseClick(question.ask, LEFT)


def test_a_settled_question_is_gone(card: StepCard) -> None:
    card.show_step(replace(STEP, worry=45, ranked_above=60))
    asking = card.heightForWidth(600)
    card.show_step(STEP)
    assert card.question is None
    assert card.heightForWidth(600) < asking


@pytest.mark.parametrize("state", ["done", "current", "later", "resting"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_is_painted(qapp: QApplication, put: Put, state: State, scheme: theme.Scheme) -> None:
    theme.apply(qapp, scheme, 100)
    cards = [
        StepCard(replace(STEP, state=state, rest="until 24 Nov")),
        StepCard(replace(STEP, state=state, worry=None)),
    ]
    for made in cards:
        made.setChecked(True)
        put(made)
    assert not cards[0].grab().isNull()
    theme.apply(qapp, "light", 100)


def test_a_lifted_card_takes_no_clicks_and_no_focus(card: StepCard) -> None:
    card.lift()
    assert card.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert card.focusPolicy() == Qt.FocusPolicy.NoFocus
