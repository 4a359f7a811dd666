"""The head of a visit stays on one line, and leaves the height to what is asked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import uid
from tests.ui.opened import PATIENT, do
from tests.ui.windowed import choose
from ui import theme
from ui.main_window import MainWindow
from ui.pages.visit.head import LEAVING, SINCE, TODAY, VisitHead
from ui.widgets.labels import Label

WHICH = "Visit 11  ·  Thursday 26 November, 09:42"
MOST = 0.1
Make = Callable[[int], VisitHead]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    """Give what makes a head of a certain width."""

    window = QWidget()
    qtbot.addWidget(window)

    def made(width: int) -> VisitHead:
        window.resize(width, 100)
        head = VisitHead()
        head.setParent(window)
        head.show_visit(WHICH)
        head.resize(width, 80)
        window.show()
        return head

    return made


def shows_day(head: VisitHead) -> bool:
    """Say whether the day of the visit is in sight."""
    return any(each.text() == WHICH and each.isVisible() for each in head.findChildren(Label))


@pytest.mark.parametrize(("width", "day"), [(1440, True), (1150, True), (880, False)])
@pytest.mark.parametrize("part", [SINCE, TODAY, LEAVING])
def test_keys_give_way_first_and_then_the_day(make: Make, width: int, day: bool, part: int) -> None:
    head = make(width)
    head.show_part(part)
    QApplication.processEvents()
    assert shows_day(head) is day
    shown = [each for each in head.findChildren(QWidget) if each.isVisible()]
    assert max(each.geometry().right() for each in shown) < width


def test_both_ways_keep_their_names_where_they_are_short(make: Make) -> None:
    head = make(700)
    head.show_part(TODAY)
    said = [each.accessibleName() for each in head.findChildren(QPushButton)]
    assert said == ["Back", "Before you go"]


@pytest.mark.parametrize("part", [SINCE, TODAY, LEAVING])
def test_at_large_text_in_a_small_window_it_takes_a_tenth_of_the_height(main: MainWindow, part: int) -> None:
    theme.apply(QApplication.instance(), "light", 150)  # type: ignore[arg-type]
    main.resize(1280, 800)
    main.open_patient(PATIENT)
    choose(main, "start_visit")
    main.patient_pages.visit._show_part(part)
    QApplication.processEvents()
    head = main.findChildren(VisitHead)[0]
    on = main.findChild(QPushButton, "visit.on")
    assert on is not None
    assert head.height() <= MOST * main.height()
    assert main.rect().contains(on.mapTo(main, QPoint(on.width(), on.height())))


def test_larger_text_makes_it_give_way_in_the_same_window(main: MainWindow) -> None:
    main.resize(1440, 900)
    main.open_patient(PATIENT)
    choose(main, "start_visit")
    main.patient_pages.visit._show_part(LEAVING)
    head = main.findChildren(VisitHead)[0]
    heights = []
    for percent in (100, 200):
        theme.apply(QApplication.instance(), "light", percent)  # type: ignore[arg-type]
        main.resize(1024, 700)
        for _round in range(10):
            QApplication.processEvents()
        heights.append(head.height() / theme.current().px(40))
    assert [height > 2 for height in heights] == [False, True]


@pytest.fixture
def large(qapp: QApplication, usual_look: None) -> None:
    """Give text twice as large before there is any window."""
    theme.apply(qapp, "light", 200)


@pytest.mark.parametrize("part", [SINCE, TODAY, LEAVING])
def test_a_window_made_at_twice_the_text_shows_the_way_on(large: None, main: MainWindow, part: int) -> None:
    main.resize(1024, 700)
    do(main.workspace, {"edit": "open_visit", "id": uid("visit"), "patient": PATIENT})
    main.open_patient(PATIENT)
    main.patient_pages.visit._show_part(part)
    for _round in range(10):
        QApplication.processEvents()
    on = main.findChild(QPushButton, "visit.on")
    assert on is not None
    assert main.rect().contains(QRect(on.mapTo(main, QPoint(0, 0)), on.size()))
