"""Stepper, segments and tabs: where somebody is, and how to see it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import click, colours_of, found, press
from ui import theme
from ui.widgets.focus import focusable
from ui.widgets.segmented import Segment, SegmentButton, Segmented
from ui.widgets.stepper import VISIT, Stepper
from ui.widgets.tabs import Tab, Tabs

Put = Callable[[QWidget], None]
PARTS = ["Predict", "Do it", "What happened"]
NAMES = ["Visit", "Ladder", "Tries", "Progress", "Letter"]


@pytest.fixture
def ways(put: Put) -> Segmented:
    made = Segmented("view", "View as", [Segment("chart", "Chart", "chart-line"), Segment("table", "Table", "table")])
    put(made)
    return made


@pytest.fixture
def tabs(put: Put) -> Tabs:
    made = Tabs("tabs", "Patient", [Tab(name, f"Ctrl+{number + 1}") for number, name in enumerate(NAMES)])
    put(made)
    return made


@pytest.mark.parametrize(
    ("part", "says"),
    [(0, "Part 1 of 3: Predict"), (2, "Part 3 of 3: What happened"), (3, "All 3 parts are behind you")],
)
def test_a_stepper_says_where_somebody_is(part: int, says: str) -> None:
    stepper = Stepper(PARTS)
    stepper.show_part(part)
    assert stepper.accessibleName() == says


def test_a_stepper_ticks_what_is_behind(put: Put) -> None:
    stepper = Stepper(PARTS, 0)
    put(stepper)
    tick = theme.current().tokens["mastered_soft"].lower()
    assert tick not in colours_of(stepper)
    stepper.show_part(1)
    assert tick in colours_of(stepper)


def test_a_narrow_stepper_keeps_the_words_of_the_present_part() -> None:
    stepper = Stepper(PARTS, 1)
    stepper.resize(stepper.minimumSizeHint())
    assert stepper._worded() == [1]
    stepper.resize(stepper.sizeHint())
    assert stepper._worded() == [0, 1, 2]


def test_a_stepper_grows_with_the_text(qapp: QApplication) -> None:
    stepper = Stepper(PARTS, 1, VISIT)
    before = stepper.sizeHint()
    theme.apply(qapp, "light", 200)
    assert stepper.sizeHint().height() == 2 * before.height()


def test_one_segment_is_in_force_from_the_start(ways: Segmented) -> None:
    assert ways.value == "chart"


def test_a_click_takes_another_segment(qtbot: QtBot, ways: Segmented) -> None:
    with qtbot.waitSignal(ways.chosen) as told:
        click(ways.buttons[1], QPointF(3, 3))
    assert told.args == ["table"]


def test_an_arrow_takes_another_segment(qtbot: QtBot, ways: Segmented) -> None:
    with qtbot.waitSignal(ways.chosen):
        press(ways.buttons[0], Qt.Key.Key_Right)
    assert ways.value == "table"


def test_a_segment_can_be_put_in_force_silently(qtbot: QtBot, ways: Segmented) -> None:
    with qtbot.assertNotEmitted(ways.chosen):
        ways.select("table")
    assert ways.value == "table"


def test_segments_are_radio_buttons(ways: Segmented) -> None:
    assert QAccessible.queryAccessibleInterface(ways.buttons[0]).role() == QAccessible.Role.RadioButton
    assert [button.objectName() for button in ways.buttons] == ["view.chart", "view.table"]


def test_segments_grow_with_the_text(qapp: QApplication, ways: Segmented) -> None:
    before = ways.sizeHint()
    theme.apply(qapp, "light", 200)
    assert ways.sizeHint().height() > 1.7 * before.height()


def test_a_click_brings_a_tab_forward(qtbot: QtBot, tabs: Tabs) -> None:
    with qtbot.waitSignal(tabs.currentChanged) as told:
        click(tabs, tabs.tabRect(3).center().toPointF())
    assert told.args == [3]


def test_arrows_move_along_the_tabs(tabs: Tabs) -> None:
    press(tabs, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 2


def test_a_tab_shows_its_key_as_tooltip(tabs: Tabs) -> None:
    assert tabs.tabToolTip(1) == "Ctrl+2"


def test_tabs_are_tabs_to_a_screen_reader(tabs: Tabs) -> None:
    assert QAccessible.queryAccessibleInterface(tabs).role() == QAccessible.Role.PageTabList


def test_tabs_keep_their_width_whichever_is_forward(tabs: Tabs) -> None:
    before = [tabs.tabRect(number).width() for number in range(tabs.count())]
    tabs.setCurrentIndex(4)
    assert [tabs.tabRect(number).width() for number in range(tabs.count())] == before


def test_tabs_grow_with_the_text(qapp: QApplication, tabs: Tabs) -> None:
    before = tabs.sizeHint()
    theme.apply(qapp, "light", 200)
    assert tabs.sizeHint().height() > 1.6 * before.height()
    assert tabs.sizeHint().width() > 1.5 * before.width()


def test_the_focused_tab_has_a_ring(put: Put) -> None:
    tabs = Tabs("tabs", "Patient", [Tab("")])
    put(tabs)
    tabs.clearFocus()
    without = tabs.grab().toImage()
    tabs.setFocus()
    assert tabs.grab().toImage() != without


def test_tab_stops_at_the_segment_in_force(ways: Segmented) -> None:
    ways.select("table")
    assert [part.objectName() for part in focusable(ways)] == ["view.table"]


def test_the_focus_goes_with_the_segment_in_force(ways: Segmented) -> None:
    found(ways, SegmentButton, "view.chart").setFocus()
    ways.select("table")
    assert found(ways, SegmentButton, "view.table").hasFocus()
