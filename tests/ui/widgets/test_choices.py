"""Big choices by clicks and keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pixels import colours
from tests.ui.widgets.conftest import click, colours_of, press
from ui import theme
from ui.widgets.choices import OUTCOME, USUAL, BigChoice, Choice, Choices

OPTIONS = [
    Choice("did_not_occur", "No", "It did not happen", "N", "did_not_happen"),
    Choice("partly", "Partly", "Some of it did", "P", "partly"),
    Choice("occurred", "Yes", "It happened", "Y", "happened"),
]
WHEN = [Choice("0", "Straight away", key="1"), Choice("bed", "By bedtime", key="2")]


@pytest.fixture
def choices(put: Callable[[QWidget], None]) -> Choices:
    made = Choices("did", "Did it happen?", OPTIONS, OUTCOME)
    put(made)
    return made


def test_nothing_is_chosen_to_begin_with(choices: Choices) -> None:
    assert choices.value is None


def test_focus_alone_chooses_nothing(choices: Choices) -> None:
    choices.buttons[0].setFocus()
    assert choices.value is None


@pytest.mark.parametrize(("key", "value"), [("n", "did_not_occur"), ("P", "partly"), ("y", "occurred")])
def test_a_key_chooses_while_the_focus_is_inside(qtbot: QtBot, choices: Choices, key: str, value: str) -> None:
    with qtbot.waitSignal(choices.chosen) as told:
        press(choices.buttons[0], key)
    assert told.args == [value]


def test_a_key_brings_the_focus_along(choices: Choices) -> None:
    press(choices.buttons[0], "y")
    assert choices.buttons[2].hasFocus()


@pytest.mark.parametrize("key", ["x", "c"])
def test_other_keys_go_on_to_the_page(choices: Choices, key: str) -> None:
    press(choices.buttons[0], key)
    assert choices.value is None


def test_a_key_with_ctrl_is_another_key(choices: Choices) -> None:
    press(choices.buttons[0], Qt.Key.Key_N, modifier=Qt.KeyboardModifier.ControlModifier)
    assert choices.value is None


def test_space_chooses(choices: Choices) -> None:
    press(choices.buttons[1], Qt.Key.Key_Space)
    assert choices.value == "partly"


def test_a_click_anywhere_on_the_card_chooses(choices: Choices) -> None:
    card = choices.buttons[2]
    click(card, QPointF(card.width() - 4, card.height() - 4))
    assert choices.value == "occurred"


def test_one_answer_takes_the_place_of_another(choices: Choices) -> None:
    click(choices.buttons[0])
    click(choices.buttons[1])
    assert [button.isChecked() for button in choices.buttons] == [False, True, False]


def test_an_answer_given_before_is_shown_silently(qtbot: QtBot, choices: Choices) -> None:
    with qtbot.assertNotEmitted(choices.chosen):
        choices.select("partly")
    assert choices.value == "partly"


def test_an_answer_can_be_taken_back_to_none(choices: Choices) -> None:
    choices.select("partly")
    choices.select(None)
    assert choices.value is None


def test_a_choice_is_a_radio_button_with_a_sentence(choices: Choices) -> None:
    heard = QAccessible.queryAccessibleInterface(choices.buttons[0])
    assert heard.role() == QAccessible.Role.RadioButton
    assert heard.text(QAccessible.Text.Name) == "No. It did not happen"


def test_each_choice_has_its_object_name(choices: Choices) -> None:
    assert [button.objectName() for button in choices.buttons] == ["did.did_not_occur", "did.partly", "did.occurred"]


def test_a_chosen_card_has_more_than_another_colour(choices: Choices) -> None:
    card = choices.buttons[0]
    assert theme.current().tokens["on_accent"].lower() not in ticks(card)
    card.setChecked(True)
    assert theme.current().tokens["on_accent"].lower() in ticks(card)


def ticks(card: BigChoice) -> set[str]:
    """Give the colours at the corner where the tick of a chosen card is, white on the tint."""
    picture = card.grab().toImage()
    return colours(picture.copy(card.width() - 39, card.height() - 39, 32, 32)) - {
        theme.current().tokens["surface"].lower() if not card.isChecked() else ""
    }


def test_the_sizes_of_the_design(qapp: QApplication) -> None:
    assert BigChoice("a", OPTIONS[0], OUTCOME).heightForWidth(400) == 88
    assert BigChoice("b", WHEN[0], USUAL).heightForWidth(400) == 64


def test_a_narrow_card_wraps_and_grows() -> None:
    card = BigChoice("a", Choice("x", "Say it in other words next time", "It happened, I coped, carry on"))
    assert card.heightForWidth(200) > card.heightForWidth(800)


def test_it_grows_with_the_text(qapp: QApplication) -> None:
    card = BigChoice("a", OPTIONS[0], OUTCOME)
    theme.apply(qapp, "light", 200)
    assert card.heightForWidth(800) >= 170


def test_the_focus_is_seen(choices: Choices) -> None:
    card = choices.buttons[1]
    card.clearFocus()
    assert theme.current().tokens["focus"].lower() not in colours_of(card)
    card.setFocus()
    assert theme.current().tokens["focus"].lower() in colours_of(card)


def test_a_digit_is_drawn_only_while_it_works(put: Callable[[QWidget], None], window: QWidget) -> None:
    when = Choices("when", "When will we know?", WHEN)
    put(when)
    window.setFocus()
    QApplication.processEvents()
    without = when.buttons[1].grab().toImage()
    when.buttons[0].setFocus()
    assert when.buttons[1].grab().toImage() != without


def test_a_letter_is_always_drawn(choices: Choices, window: QWidget) -> None:
    window.setFocus()
    QApplication.processEvents()
    without = choices.buttons[1].grab().toImage()
    choices.buttons[0].setFocus()
    assert choices.buttons[1].grab().toImage() == without


def test_arrows_only_pass_by(qtbot: QtBot, choices: Choices) -> None:
    press(choices.buttons[0], "n")
    with qtbot.waitSignal(choices.chosen), qtbot.assertNotEmitted(choices.settled):
        press(choices.buttons[0], Qt.Key.Key_Right)
    with qtbot.waitSignal(choices.settled) as settled:
        click(choices.buttons[2])
    assert settled.args == ["occurred"]


def test_up_and_down_walk_through_answers_that_stand_side_by_side(choices: Choices) -> None:
    passed: list[str] = []
    settled: list[str] = []
    choices.chosen.connect(passed.append)
    choices.settled.connect(settled.append)
    press(choices.buttons[0], Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert (passed, settled) == (["partly", "occurred", "did_not_occur", "occurred"], [])
