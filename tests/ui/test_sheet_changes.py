"""What is other in a sheet than it opened, and changes of before brought back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.models.sheet_draft import Change
from ui.sheet_changes import SheetChanges
from ui.widgets.boxes import Column
from ui.widgets.check_box import CheckBox
from ui.widgets.fields import LineField


@pytest.fixture
def line() -> LineField:
    return LineField("what", "What?")


@pytest.fixture
def box() -> CheckBox:
    return CheckBox("without", "Then without")


@pytest.fixture
def changes(qtbot: QtBot, line: LineField, box: CheckBox) -> SheetChanges:
    """Give the changes of a sheet with something to write and something to choose."""
    sheet = QWidget()
    sheet.setLayout(Column(line, box))
    qtbot.addWidget(sheet)
    made = SheetChanges(sheet)
    made.look()
    return made


def test_words_and_choices_are_told_apart(changes: SheetChanges, line: LineField, box: CheckBox) -> None:
    line.setText("tingling")
    box.click()
    assert (changes.written, changes.chosen) == ({"what": ("", "tingling")}, {"without": (False, True)})


def test_what_was_taken_back_is_no_change(changes: SheetChanges, line: LineField) -> None:
    line.setText("tingling")
    line.clear()
    assert changes.written == {}


@pytest.mark.parametrize("signal", ["word_written", "answer_chosen"])
def test_each_is_told_by_a_signal_of_its_own(
    qtbot: QtBot, changes: SheetChanges, line: LineField, box: CheckBox, signal: str
) -> None:
    other = {"word_written": changes.answer_chosen, "answer_chosen": changes.word_written}[signal]
    with qtbot.waitSignal(getattr(changes, signal)), qtbot.assertNotEmitted(other):
        line.setText("tingling") if signal == "word_written" else box.click()


def test_what_waits_comes_back_and_waits_no_more(changes: SheetChanges, line: LineField, box: CheckBox) -> None:
    waiting: dict[str, Change] = {"without": (False, True), "what": ("", "tingling"), "gone": ("", "words")}
    assert changes.bring_back(waiting)
    assert (line.text(), box.isChecked(), list(waiting)) == ("tingling", True, ["gone"])


def test_nothing_comes_back_over_other_words(changes: SheetChanges, line: LineField) -> None:
    line.setText("numb")
    assert not changes.bring_back({"what": ("", "tingling")})
    assert line.text() == "numb"


def test_words_on_record_that_changed_are_noticed(changes: SheetChanges) -> None:
    assert not changes.opened_otherwise({"what": ("", "tingling")})
    assert changes.opened_otherwise({"what": ("numb", "tingling")})


def test_undone_everything_says_what_it_said_at_first(changes: SheetChanges, line: LineField, box: CheckBox) -> None:
    line.setText("tingling")
    box.setCheckState(Qt.CheckState.Checked)
    changes.undo()
    assert (line.text(), box.isChecked(), changes.is_showing) == ("", False, False)
