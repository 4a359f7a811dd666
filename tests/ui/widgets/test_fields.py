"""Fields for words, numbers, days and times."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPalette, QTextOption, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import press
from ui import theme
from ui.widgets.fields import LineField, TextField
from ui.widgets.spin_fields import DateField, NumberField, TimeField

Put = Callable[[QWidget], None]
LONG = "I won’t be able to straighten up and will have to lie down. " * 3


@pytest.fixture
def field(put: Put) -> TextField:
    made = TextField("worry", "What are you most worried will happen?", "Say it in your own words", 24)
    put(made)
    return made


def wheel(widget: QWidget) -> None:
    spot = QPointF(10, 10)
    turn = QWheelEvent(
        spot, spot, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, turn)


def test_what_is_typed_stays_as_typed(field: TextField) -> None:
    press(field, "<b>a</b> & b ")
    assert field.text == "<b>a</b> & b "


def test_a_field_grows_with_its_words(field: TextField) -> None:
    before = field.heightForWidth(400)
    field.show_text(LONG)
    assert field.heightForWidth(400) > 2 * before


def test_a_field_stops_growing_and_scrolls(field: TextField) -> None:
    field.show_text("word\n" * 50)
    assert field.heightForWidth(400) < 8.5 * field.fontMetrics().lineSpacing() + 40


def test_a_field_shows_all_lines_it_grew_for(field: TextField, window: QWidget) -> None:
    field.show_text(LONG)
    field.resize(500, field.heightForWidth(500))
    QApplication.processEvents()
    assert field.verticalScrollBar().maximum() == 0


def test_room_can_be_kept(field: TextField) -> None:
    before = field.heightForWidth(600)
    field.keep_lines(3)
    assert field.heightForWidth(600) > 1.8 * before


def test_a_field_a_patient_reads_is_roomier() -> None:
    usual, large = TextField("a", "A"), TextField("b", "B", px=20)
    assert usual.heightForWidth(400) == 40
    assert large.heightForWidth(400) >= 56


def test_tab_goes_on(field: TextField, put: Put) -> None:
    after = LineField("after", "After")
    put(after)
    press(field, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_leaving_is_told(qtbot: QtBot, field: TextField) -> None:
    field.setFocus()
    with qtbot.waitSignal(field.left):
        field.clearFocus()


def test_enter_makes_a_line_unless_told_otherwise(field: TextField) -> None:
    press(field, "a", Qt.Key.Key_Return, "b")
    field.sentences = False
    press(field, Qt.Key.Key_Return, "c")
    assert field.text == "a\nbc"


def test_ctrl_enter_is_left_to_the_page(field: TextField) -> None:
    press(field, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    assert field.text == ""


def test_showing_the_same_words_keeps_the_cursor(field: TextField) -> None:
    press(field, "abc")
    field.show_text("abc")
    press(field, "d")
    assert field.text == "abcd"


@pytest.mark.parametrize("make", [LineField, TextField])
def test_a_wrong_field_says_why(put: Put, make: Callable[[str, str], LineField | TextField]) -> None:
    field = make("before", "Before")
    put(field)
    field.mark(True, "Use 0 to 100.")
    assert (field.property("invalid"), field.accessibleDescription()) == (True, "Use 0 to 100.")
    field.mark(False)
    assert (field.property("invalid"), field.accessibleDescription()) == (False, "")


def test_a_wrong_field_is_outlined_without_red(put: Put) -> None:
    field = LineField("before", "Before")
    put(field)
    field.clearFocus()
    field.mark(True, "Use 0 to 100.")
    assert field.grab().toImage().pixelColor(field.width() // 2, 0).name() == theme.current().tokens["ink"].lower()


def test_the_hint_can_be_read(put: Put) -> None:
    field = LineField("find", "Find", "Type two letters of a name")
    put(field)
    assert field.palette().color(QPalette.ColorRole.PlaceholderText).name() == theme.current().tokens["ink3"].lower()


@pytest.mark.parametrize("make", [LineField, TextField])
def test_a_field_grows_with_the_text(qapp: QApplication, make: Callable[[str, str], LineField | TextField]) -> None:
    field = make("a", "A")
    field.ensurePolished()
    before = field.sizeHint().height()
    theme.apply(qapp, "light", 200)
    assert field.sizeHint().height() > 1.6 * before


def test_long_words_are_broken(field: TextField) -> None:
    assert field.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def test_a_number_keeps_its_bounds(put: Put) -> None:
    days = NumberField("days", "Days", (1, 7))
    put(days)
    press(days, *[Qt.Key.Key_Up] * 12)
    assert days.value() == 7


def test_the_wheel_changes_nothing_in_passing(put: Put) -> None:
    days = NumberField("days", "Days", (1, 7))
    put(days)
    days.clearFocus()
    wheel(days)
    assert days.value() == 1


def test_the_wheel_works_where_the_focus_is(put: Put) -> None:
    days = NumberField("days", "Days", (1, 7))
    put(days)
    days.setFocus()
    wheel(days)
    assert days.value() == 2


def test_a_day_is_shown_and_given_back(put: Put) -> None:
    field = DateField("on", "Next visit", date(2026, 11, 26))
    put(field)
    field.show_day(date(2026, 12, 3))
    assert field.day == date(2026, 12, 3)
    assert "Thu 3 Dec 2026" in field.text()


def test_no_day_of_the_calendar_is_red(put: Put) -> None:
    field = DateField("on", "Next visit", date(2026, 11, 26))
    ink = theme.current().colour("ink")
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        assert field.calendarWidget().weekdayTextFormat(day).foreground().color() == ink


def test_a_time_is_shown_on_24_hours(put: Put) -> None:
    field = TimeField("at", "At", time(9, 5))
    put(field)
    field.show_time(time(21, 0))
    assert (field.clock, field.text()) == (time(21, 0), "21:00")


def test_a_spin_field_has_room_for_its_widest_value(qapp: QApplication) -> None:
    field = DateField("on", "Next visit", date(2026, 11, 26))
    theme.apply(qapp, "light", 200)
    assert field.minimumSizeHint().width() > field.fontMetrics().horizontalAdvance("Wed 28 Nov 2028") + 60


def test_a_wrong_number_is_marked(put: Put) -> None:
    days = NumberField("days", "Days", (1, 7))
    put(days)
    days.mark(True, "Choose a day.")
    assert days.accessibleDescription() == "Choose a day."
    QTest.keyClick(days, Qt.Key.Key_Up)
    assert days.value() == 2
