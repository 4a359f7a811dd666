from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.pressing import button, press, shown
from tests.ui.opened import SetClock, do, rung_id, try_step
from tests.ui.pages.progress.conftest import Opened
from tests.ui.pages.uncut import cut_off
from ui import preferences, theme
from ui.pages.progress import drawn
from ui.pages.progress.page import ProgressPage
from ui.widgets import gap_chart
from ui.workspace import Workspace


def _broken(*_given: object) -> None:
    raise ZeroDivisionError


def _below(page: ProgressPage) -> bool:
    side, drawn = page._side.geometry(), page._drawn.geometry()
    return side.top() >= drawn.bottom()


def test_before_the_first_try_the_page_says_what_will_stand_here(opened: Opened) -> None:
    page = opened()
    assert "The first try appears here." in shown(page)
    assert not page._ways.isVisible()


@pytest.mark.parametrize("count", [1, 2])
def test_under_three_tries_there_is_the_strip_alone(
    workspace: Workspace, clock: SetClock, opened: Opened, count: int
) -> None:
    for _try in range(count):
        try_step(workspace, clock, 1, 60, 40)
    page = opened()
    assert page._strip.isVisible()
    assert not any(part.isVisible() for part in (page._drawn, page._ways, page._taking))


def test_from_three_tries_on_there_is_a_chart(page: ProgressPage) -> None:
    assert page._drawn.chart.isVisible()
    assert page._taking.isVisible()


def test_the_headline_counts_and_nothing_more(page: ProgressPage) -> None:
    assert "1 of 3 happened, 1 partly" in shown(page)
    assert "%" not in shown(page)


def test_the_note_on_steps_always_stands_there(page: ProgressPage) -> None:
    note = "A new step starts higher because it is harder. Look at how it falls inside each step."
    assert note in shown(page)
    press(page, "progress.ways.table")
    assert note in shown(page)


def test_chart_and_table_change_by_click_and_by_the_menu(page: ProgressPage) -> None:
    press(page, "progress.ways.table")
    assert page._drawn.table.isVisible()
    assert not page._drawn.chart.isVisible()
    page.toggle_table()
    assert page._drawn.chart.isVisible()


def test_the_choice_is_remembered(page: ProgressPage, opened: Opened, liked: Path) -> None:
    press(page, "progress.ways.table")
    assert preferences.load(liked).tries_as == "table"
    again = opened()
    assert again._drawn.table.isVisible()
    assert button(again, "progress.ways.table").isChecked()


def test_a_screen_reader_gets_the_table_first(
    page: ProgressPage, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    assert opened()._drawn.table.isVisible()


def test_what_was_chosen_goes_before_the_screen_reader(
    page: ProgressPage, opened: Opened, liked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences.save(liked, preferences.Preferences(tries_as="chart"))
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    assert opened()._drawn.chart.isVisible()


def test_without_a_chart_the_menu_changes_nothing(opened: Opened, liked: Path) -> None:
    opened().toggle_table()
    assert not liked.exists()


def test_the_words_stand_beside_the_chart_where_it_is_wide(page: ProgressPage) -> None:
    assert not _below(page)


def test_the_words_go_below_where_it_is_narrow(page: ProgressPage) -> None:
    page.resize(1100, 800)
    QApplication.processEvents()
    assert _below(page)


def test_the_words_go_below_where_the_text_is_large(page: ProgressPage, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 150)
    QApplication.processEvents()
    assert _below(page)


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("size", [(1440, 766), (1024, 580)])
def test_nothing_is_cut_off(page: ProgressPage, qapp: QApplication, percent: int, size: tuple[int, int]) -> None:
    page.resize(*size)
    theme.apply(qapp, "light", percent)
    for _event in range(3):
        qapp.processEvents()
    assert cut_off(page) == []


def test_an_arrow_key_reads_the_newest_try(page: ProgressPage) -> None:
    page._drawn.chart.setFocus()
    QTest.keyClick(page._drawn.chart, Qt.Key.Key_Left)
    assert "Try 3, 4 Nov. Step 1, Lean forward, hands on the bench." in shown(page)
    assert "You said 40. It happened." in shown(page)


def test_a_try_read_says_the_worry_in_the_patients_words(page: ProgressPage) -> None:
    page._drawn.chart.setFocus()
    QTest.keyClick(page._drawn.chart, Qt.Key.Key_Home)
    assert "The worry: “I won’t be able to straighten up and will have to lie down.”" in shown(page)


def test_what_is_read_by_keys_is_said_aloud(page: ProgressPage, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.pages.progress.drawn.announce", lambda _widget, text: said.append(text))
    page._drawn.chart.setFocus()
    QTest.keyClick(page._drawn.chart, Qt.Key.Key_Home)
    assert [words[:14] for words in said] == ["Try 1, 2 Nov. "]


def test_hovering_reads_silently_and_stops_with_the_mouse(page: ProgressPage, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.pages.progress.drawn.announce", lambda _widget, text: said.append(text))
    chart = page._drawn.chart
    QTest.mouseMove(chart, QPoint(chart.place_of(1), 100))
    assert "Try 2" in shown(page)
    assert said == []
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert "Try 2" not in shown(page)


def _draw_anew(page: ProgressPage) -> None:
    # The picture that is there would not be drawn again.
    page._drawn.chart._drawn_as = ()
    page.refresh()


def test_a_chart_that_cannot_be_drawn_gives_way_to_the_numbers(
    page: ProgressPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gap_chart, "gap_figure", _broken)
    with qtbot.waitSignal(page._drawn.chart.failed):
        _draw_anew(page)
    assert "The chart could not be drawn. Here are the numbers." in shown(page)
    assert page._drawn.table.isVisible()
    assert not page._ways.isVisible()


def test_a_chart_that_can_be_drawn_again_comes_back(
    page: ProgressPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(gap_chart, "gap_figure", _broken)
        with qtbot.waitSignal(page._drawn.chart.failed):
            _draw_anew(page)
    page.refresh()
    assert page._drawn.chart.isVisible()
    assert page._ways.isVisible()


def test_the_table_is_copied_and_leaves_the_clipboard(page: ProgressPage, workspace: Workspace, qtbot: QtBot) -> None:
    press(page, "progress.ways.table")
    with qtbot.waitSignal(workspace.told) as told:
        QTest.keyClick(page._drawn.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["Table copied. It leaves the clipboard in 30 seconds.", False]
    assert QGuiApplication.clipboard().text().startswith("Try\tDate\tStep")


def test_what_was_learned_stands_there_word_for_word(page: ProgressPage, workspace: Workspace, clock: SetClock) -> None:
    trial = workspace.new_id()
    lock = {"edit": "lock_prediction", "id": trial, "rung": rung_id(1), "likelihood": 30, "horizon_hours": 0}
    said = {"outcome": "did_not_occur", "what_happened": "Nothing.", "learned": "Tight goes away by itself."}
    moved = {"edit": "record_movement", "trial": trial, "done": "full"}
    do(workspace, lock, moved, {"edit": "record_outcome", "trial": trial, "likelihood_after": 10, **said})
    assert "“Tight goes away by itself.”" in shown(page)


def test_a_new_try_appears_by_itself(page: ProgressPage, workspace: Workspace, clock: SetClock) -> None:
    try_step(workspace, clock, 2, 70, 50)
    assert "1 of 4 happened, 1 partly" in shown(page)
    assert page._drawn.chart.maximum() == 4


def test_of_very_many_tries_the_newest_are_drawn_and_the_table_has_all(
    page: ProgressPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawn, "MOST_ON_SCREEN", 2)
    page.refresh()
    assert "Tries 2 to 3. The table has all of them." in shown(page)
    page._drawn.chart.setFocus()
    QTest.keyClick(page._drawn.chart, Qt.Key.Key_Home)
    assert "Try 2, 3 Nov." in shown(page)
    # The rows are made only for who looks at them.
    assert page._drawn.table.model().rowCount() == 0
    press(page, "progress.ways.table")
    assert page._drawn.table.model().rowCount() == 3
