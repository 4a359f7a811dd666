"""Tests of what every sheet that asks has in common."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.pressing import button, press, shown, write
from ui.dialogs.asking import AskingSheet, TellingSheet, Wanted, under
from ui.dialogs.words_sheet import typed_in
from ui.widgets.fields import LineField
from ui.widgets.labels import Label


@pytest.fixture
def sheet(qtbot: QtBot, window: QMainWindow) -> AskingSheet:
    made = AskingSheet("ask", "A question", window)
    made.body.put(under("What?", LineField("ask.field", "What?"), "In your own words."))
    made.add_answers("ask", "Do it").clicked.connect(lambda: made.ask_for({"edit": "x"}, label="Done"))
    made.open()
    QApplication.processEvents()
    return made


def test_an_answer_wants_its_edits_under_one_name(qtbot: QtBot, sheet: AskingSheet) -> None:
    with qtbot.waitSignal(sheet.wanted) as given:
        press(sheet, "ask.do")
    assert given.args == [Wanted(({"edit": "x"},), "Done")]


def test_wanting_something_does_not_close_the_sheet(sheet: AskingSheet) -> None:
    press(sheet, "ask.do")
    assert sheet.isVisible()


def test_a_refusal_is_told_and_what_was_typed_stays(sheet: AskingSheet) -> None:
    field = sheet.findChild(LineField)
    assert field is not None
    QTest.keyClicks(field, "my words")
    sheet.tell("Not now.")
    assert "Not now." in shown(sheet)
    assert field.text() == "my words"


def test_what_is_missing_and_what_was_refused_stand_in_sight_by_the_answer(sheet: AskingSheet) -> None:
    sheet.body.put(Label("A long sheet. " * 900))
    sheet.need(["how it ended"])
    sheet.tell("Not now.")
    for _round in range(5):
        QApplication.processEvents()
    for words in ("Still needed: how it ended.", "Not now."):
        (label,) = (each for each in sheet.findChildren(Label) if each.text() == words)
        assert label.visibleRegion().boundingRect() == label.rect()


def test_done_closes_as_accepted(qtbot: QtBot, sheet: AskingSheet) -> None:
    with qtbot.waitSignal(sheet.accepted):
        sheet.done_with()
    assert not sheet.isVisible()


def test_cancel_and_escape_are_the_safe_answer(qtbot: QtBot, sheet: AskingSheet) -> None:
    with qtbot.waitSignal(sheet.rejected):
        press(sheet, "ask.cancel")
    sheet.open()
    with qtbot.waitSignal(sheet.rejected):
        QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Escape)


def escape(sheet: AskingSheet) -> None:
    QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Escape)


def test_escape_asks_before_typed_words_are_given_up(qtbot: QtBot, window: QMainWindow, sheet: AskingSheet) -> None:
    write(sheet, "ask.field", "my words")
    escape(sheet)
    assert sheet.isVisible()
    assert "Close without saving?" in shown(window)
    with qtbot.waitSignal(sheet.rejected):
        press(window, "ask.leave.go_on")


def test_one_can_go_on_typing(window: QMainWindow, sheet: AskingSheet) -> None:
    write(sheet, "ask.field", "my words")
    escape(sheet)
    press(window, "ask.leave.safe")
    assert sheet.isVisible()
    assert typed_in(sheet) == "my words"


def test_words_taken_back_are_not_asked_about(qtbot: QtBot, sheet: AskingSheet) -> None:
    write(sheet, "ask.field", "m\b")
    with qtbot.waitSignal(sheet.rejected):
        escape(sheet)


def test_what_is_missing_is_named_and_switches_the_answer_off(sheet: AskingSheet) -> None:
    sheet.need(["the worry", "how likely"])
    assert "Still needed: the worry, how likely." in shown(sheet)
    assert not button(sheet, "ask.do").isEnabled()


def test_once_nothing_is_missing_the_answer_can_be_given(sheet: AskingSheet) -> None:
    sheet.need(["the worry"])
    sheet.need([])
    assert "Still needed" not in shown(sheet)
    assert button(sheet, "ask.do").isEnabled()


def test_ctrl_enter_gives_the_answer(qtbot: QtBot, sheet: AskingSheet) -> None:
    with qtbot.waitSignal(sheet.wanted):
        QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_ctrl_enter_does_nothing_while_something_is_missing(qtbot: QtBot, sheet: AskingSheet) -> None:
    sheet.need(["the worry"])
    with qtbot.assertNotEmitted(sheet.wanted):
        QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def long_sheet(qtbot: QtBot, window: QMainWindow) -> TellingSheet:
    made = TellingSheet("tell", "A long story", "\n".join(["A line."] * 80), window)
    last = LineField("tell.last", "Last")
    made.body.put(last)
    made.open()
    QApplication.processEvents()
    return made


def _bar(sheet: AskingSheet) -> int:
    scroll = sheet.findChild(QScrollArea)
    assert scroll is not None
    return scroll.verticalScrollBar().value()


def test_a_long_sheet_scrolls_by_pages(long_sheet: TellingSheet) -> None:
    button(long_sheet, "tell.done").setFocus()
    QTest.keyClick(long_sheet, Qt.Key.Key_Home)
    QTest.keyClick(long_sheet, Qt.Key.Key_PageDown)
    assert _bar(long_sheet) > 0


def test_what_gets_the_focus_comes_into_sight(long_sheet: TellingSheet) -> None:
    QTest.keyClick(long_sheet, Qt.Key.Key_Home)
    button(long_sheet, "tell.done").setFocus()
    last = long_sheet.findChild(LineField)
    assert last is not None
    last.setFocus()
    assert last.visibleRegion().boundingRect().height() == last.height()


def test_a_sheet_that_tells_has_one_button_to_close(qtbot: QtBot, long_sheet: TellingSheet) -> None:
    with qtbot.waitSignal(long_sheet.rejected):
        press(long_sheet, "tell.done")


def test_a_sheet_says_its_title_to_a_screen_reader(sheet: AskingSheet) -> None:
    assert sheet.accessibleName() == "A question"
    assert next(label.text() for label in sheet.findChildren(Label)) == "A question"
