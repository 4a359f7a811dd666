"""The sheet: opened, answered and left by keys and clicks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import click, found, press
from ui import theme
from ui.widgets.buttons import PRIMARY, Button
from ui.widgets.fields import LineField
from ui.widgets.labels import Label
from ui.widgets.sheet import Sheet

Put = Callable[[QWidget], None]


@pytest.fixture
def opener(put: Put) -> LineField:
    made = LineField("opener", "Opener")
    put(made)
    made.setFocus()
    return made


@pytest.fixture
def sheet(window: QWidget, opener: LineField) -> Sheet:
    made = Sheet("rest", "Rest this step?", window)
    made.body.put(Label("Why does it rest?"))
    made.body.put(LineField("why", "Reason"))
    made.add_button(Button("rest.no", "Keep it going")).clicked.connect(made.reject)
    made.add_button(Button("rest.yes", "Rest this step", PRIMARY)).clicked.connect(made.accept)
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_it_is_hidden_until_opened(sheet: Sheet) -> None:
    assert sheet.isHidden()


def test_it_covers_its_window(window: QWidget, sheet: Sheet) -> None:
    sheet.open()
    assert sheet.geometry() == window.rect()
    assert sheet._card.width() == 680


def test_it_follows_its_window(window: QWidget, sheet: Sheet) -> None:
    sheet.open()
    window.resize(700, 500)
    QApplication.processEvents()
    assert sheet.geometry() == window.rect()
    assert sheet._card.width() == 700 - 48


def test_the_focus_goes_to_what_is_asked(sheet: Sheet) -> None:
    sheet.open()
    assert found(sheet, LineField, "why").hasFocus()


def test_esc_is_the_safe_answer(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.open()
    with qtbot.waitSignal(sheet.rejected):
        press(found(sheet, LineField, "why"), Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_the_cross_is_the_safe_answer_too(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.open()
    with qtbot.waitSignal(sheet.rejected):
        click(found(sheet, Button, "rest.close"))


def test_an_answer_closes_it(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.open()
    with qtbot.waitSignal(sheet.accepted):
        click(found(sheet, Button, "rest.yes"))


def test_enter_in_a_field_answers_nothing(sheet: Sheet) -> None:
    sheet.open()
    press(found(sheet, LineField, "why"), Qt.Key.Key_Return)
    assert sheet.isVisible()


def test_afterwards_the_focus_is_back(sheet: Sheet, opener: LineField) -> None:
    sheet.open()
    sheet.reject()
    assert opener.hasFocus()


def test_an_opener_that_is_gone_is_no_trouble(qtbot: QtBot, sheet: Sheet, opener: LineField) -> None:
    sheet.open()
    with qtbot.waitSignal(opener.destroyed):
        opener.deleteLater()
    sheet.reject()
    assert sheet.isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_stays_inside(sheet: Sheet, key: Qt.Key) -> None:
    sheet.open()
    seen = set()
    for _turn in range(8):
        QTest.keyClick(focused(), key)
        seen.add(focused().objectName())
    assert seen == {"why", "rest.no", "rest.yes", "rest.close"}


def test_shortcuts_of_the_window_rest(window: QWidget, sheet: Sheet) -> None:
    taken: list[bool] = []
    action = QAction("Start a try", window)
    action.setShortcut("Ctrl+T")
    action.triggered.connect(lambda: taken.append(True))
    window.addAction(action)
    QTest.keyClick(focused(), Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    sheet.open()
    QTest.keyClick(focused(), Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert taken == [True]


def test_a_click_beside_it_reaches_nothing(window: QWidget, sheet: Sheet, opener: LineField) -> None:
    sheet.open()
    click(sheet, sheet.rect().bottomLeft().toPointF())
    assert sheet.isVisible()
    assert not opener.hasFocus()


def test_it_is_a_dialog_with_its_title(sheet: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("ui.widgets.sheet.announce", lambda _widget, text: heard.append(text))
    sheet.open()
    assert QAccessible.queryAccessibleInterface(sheet).role() == QAccessible.Role.Dialog
    assert heard == ["Rest this step?"]


def test_what_does_not_fit_scrolls(qapp: QApplication, window: QWidget, sheet: Sheet) -> None:
    for _line in range(40):
        sheet.body.put(Label("One more line"))
    sheet.open()
    QApplication.processEvents()
    assert sheet._card.height() <= window.height() - 48
    assert found(sheet, Button, "rest.yes").isVisible()


def test_it_is_as_high_as_what_is_asked(sheet: Sheet) -> None:
    sheet.open()
    before = sheet._card.height()
    sheet.body.put(Label("One more line"))
    QApplication.processEvents()
    QApplication.processEvents()
    assert sheet._card.height() > before


def test_it_grows_with_the_text(qapp: QApplication, sheet: Sheet) -> None:
    sheet.open()
    theme.apply(qapp, "light", 130)
    assert sheet._card.width() == 884


def test_the_canvas_is_dimmed(window: QWidget, sheet: Sheet) -> None:
    before = window.grab().toImage().pixelColor(5, 5)
    sheet.open()
    assert window.grab().toImage().pixelColor(5, 5).lightness() < before.lightness() - 60


def test_a_sheet_that_only_tells_has_the_focus_on_its_safe_answer(window: QWidget, opener: LineField) -> None:
    tells = Sheet("tells", "No step yet", window)
    tells.body.put(Label("Put a first movement on the ladder."))
    tells.add_button(Button("tells.close", "Close", PRIMARY))
    tells.open()
    assert focused().objectName() == "tells.close"


def test_a_sheet_over_another_dims_that_alone(window: QWidget, sheet: Sheet) -> None:
    sheet.open()
    before, card = window.grab().toImage(), sheet.place.topLeft() + QPoint(60, 4)
    Sheet("sure", "Close without saving?", window).open()
    after = window.grab().toImage()
    assert after.pixelColor(5, 5) == before.pixelColor(5, 5)
    assert after.pixelColor(card).lightness() < before.pixelColor(card).lightness() - 60


def test_a_field_keeps_its_own_keys(sheet: Sheet) -> None:
    sheet.open()
    field = found(sheet, QLineEdit, "why")
    press(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert field.selectedText() == "abc"
