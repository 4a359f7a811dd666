"""Chips, alone and in rows."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import click, colours_of, found, press
from ui import theme
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.chips import LEFT_OUT, Chip, ChipLook

Put = Callable[[QWidget], None]
WORDS = ["Leaning on the table", "Bracing my stomach", "Holding my breath"]


@pytest.fixture
def row(put: Put) -> ChipRow:
    made = ChipRow("drop", "What will you leave out?", WORDS, RowLook(add="Add", chip=LEFT_OUT))
    put(made)
    return made


def adder(row: ChipRow) -> Chip:
    return found(row, Chip, "drop.add")


def own(row: ChipRow) -> QLineEdit:
    return found(row, QLineEdit, "drop.own")


def test_a_chip_is_a_check_box_to_a_screen_reader() -> None:
    assert QAccessible.queryAccessibleInterface(Chip("c", "All")).role() == QAccessible.Role.CheckBox


def test_a_click_switches_a_chip(put: Put) -> None:
    chip = Chip("c", "All")
    put(chip)
    click(chip)
    assert chip.isChecked()


def test_enter_presses_a_chip_that_does_something_and_leaves_one_that_is_on_or_off(put: Put) -> None:
    does, switches = Chip("a", "Add", checkable=False), Chip("b", "All")
    heard: list[str] = []
    does.clicked.connect(lambda: heard.append("does"))
    switches.clicked.connect(lambda: heard.append("switches"))
    for chip in (does, switches):
        put(chip)
        press(chip, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        press(chip, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    assert heard == ["does", "does"]


def test_a_chip_keeps_its_width_when_switched() -> None:
    chip = Chip("c", "Leaning on the table", LEFT_OUT)
    before = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint() == before


def test_an_icon_tells_that_it_is_on(put: Put) -> None:
    plain, marked = Chip("a", "", ChipLook()), Chip("b", "", ChipLook(icon_on="check"))
    for chip in (plain, marked):
        put(chip)
        chip.setChecked(True)
        chip.resize(60, 32)
    assert plain.grab().toImage() != marked.grab().toImage()


def test_a_count_is_read_with_the_word() -> None:
    chip = Chip("c", "Resting", ChipLook("pause", count=1))
    chip.show_count(3)
    assert chip.accessibleName() == "Resting, 3"


def test_a_count_can_go() -> None:
    chip = Chip("c", "Resting", ChipLook("pause", count=1))
    chip.show_count(None)
    assert chip.accessibleName() == "Resting"


@pytest.mark.parametrize(("px", "height"), [(15, 32), (18, 35)])
def test_chips_are_large_enough_to_hit(px: float, height: int) -> None:
    assert Chip("c", "All", ChipLook(px=px)).sizeHint().height() >= height


def test_a_long_chip_wraps(qapp: QApplication) -> None:
    chip = Chip("c", "something I do that takes many words to say")
    assert chip.heightForWidth(150) > chip.heightForWidth(600)
    assert chip.minimumSizeHint().width() < chip.sizeHint().width()


def test_a_chip_grows_with_the_text(qapp: QApplication) -> None:
    chip = Chip("c", "All")
    theme.apply(qapp, "light", 200)
    assert chip.sizeHint().height() >= 64


def test_the_focus_is_seen(put: Put) -> None:
    chip = Chip("c", "")
    put(chip)
    chip.clearFocus()
    assert theme.current().tokens["focus"].lower() not in colours_of(chip)
    chip.setFocus()
    assert theme.current().tokens["focus"].lower() in colours_of(chip)


def test_no_chip_of_a_row_is_on_to_begin_with(row: ChipRow) -> None:
    assert row.checked == ()


def test_several_may_be_on(qtbot: QtBot, row: ChipRow) -> None:
    click(row.chips[2])
    with qtbot.waitSignal(row.changed):
        click(row.chips[0])
    assert row.checked == (WORDS[0], WORDS[2])


def test_one_at_a_time_where_asked(put: Put) -> None:
    row = ChipRow("often", "How often?", ["Every day", "Every other day"], RowLook(one=True))
    put(row)
    click(row.chips[0])
    click(row.chips[1])
    assert row.checked == ("Every other day",)


def test_the_only_one_can_be_switched_off_again(put: Put) -> None:
    row = ChipRow("often", "How often?", ["Every day"], RowLook(one=True))
    put(row)
    click(row.chips[0])
    click(row.chips[0])
    assert row.checked == ()


def test_showing_what_was_on_tells_nobody(qtbot: QtBot, row: ChipRow) -> None:
    with qtbot.assertNotEmitted(row.changed):
        row.check([WORDS[1], "Sitting down after"])
    assert row.checked == (WORDS[1], "Sitting down after")


def test_add_opens_a_field_and_enter_adds_a_chip_that_is_on(qtbot: QtBot, row: ChipRow) -> None:
    click(adder(row))
    with qtbot.waitSignal(row.added) as told:
        press(own(row), "  Holding on ", Qt.Key.Key_Return)
    assert told.args == ["Holding on"]
    assert row.checked == ("Holding on",)


def test_after_adding_the_focus_is_back_on_add(row: ChipRow) -> None:
    click(adder(row))
    press(own(row), "Holding on", Qt.Key.Key_Return)
    assert adder(row).hasFocus()
    assert own(row).isHidden()


def test_esc_leaves_the_field_with_nothing_added(row: ChipRow) -> None:
    click(adder(row))
    press(own(row), "Holding on", Qt.Key.Key_Escape)
    assert [chip.text() for chip in row.chips] == WORDS
    assert adder(row).isVisible()


def test_going_on_keeps_what_was_typed(row: ChipRow) -> None:
    click(adder(row))
    press(own(row), "Holding on")
    row.chips[0].setFocus()
    assert "Holding on" in row.checked


def test_words_that_are_there_already_are_switched_on(qtbot: QtBot, row: ChipRow) -> None:
    click(adder(row))
    with qtbot.assertNotEmitted(row.added):
        press(own(row), "bracing MY stomach", Qt.Key.Key_Return)
    assert row.checked == (WORDS[1],)


def test_empty_words_add_nothing(row: ChipRow) -> None:
    click(adder(row))
    press(own(row), "   ", Qt.Key.Key_Return)
    assert len(row.chips) == len(WORDS)


def test_other_words_can_be_offered(row: ChipRow) -> None:
    click(row.chips[0])
    row.show_options(["Here", "Outside"])
    assert [chip.text() for chip in row.chips] == ["Here", "Outside"]
    assert row.checked == ()


def test_without_words_for_it_there_is_no_add(put: Put) -> None:
    row = ChipRow("where", "Where?", ["Here"])
    put(row)
    assert found(row, Chip, "where.add").isHidden()


def test_a_narrow_row_takes_more_lines(row: ChipRow) -> None:
    assert row.heightForWidth(260) > row.heightForWidth(900)
