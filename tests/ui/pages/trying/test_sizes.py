"""Nothing is cut off: large text scrolls between the bars, and words to be read are large."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.ui.opened import PATIENT, do, rung_id
from tests.ui.pages.trying.ruth import answer, keep, keep_and_move, shown
from ui import theme
from ui.pages.trying.page import TryPage
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.one_line import OneLine
from ui.workspace import Workspace

LONG = "I won’t be able to straighten up and will have to lie down until somebody comes. " * 6
MOVEMENT = "Lean forward a little, both hands on the bench"
SCREENS = ["predict", "do", "happened", "later", "again", "reveal"]


@pytest.fixture(params=[100, 150, 200], ids=str)
def percent(request: pytest.FixtureRequest, qapp: QApplication) -> int:
    """Set the text size; the next test begins at the usual one, when no window is there to be dressed anew."""
    theme.apply(qapp, "light", request.param)
    return int(request.param)


def go_to(page: TryPage, workspace: Workspace, screen: str) -> None:
    """Show a screen of a try."""
    if screen == "predict":
        page.begin(PATIENT, rung_id(1))
    elif screen in ("do", "later"):
        page.resume(keep(workspace, hours=24 if screen == "later" else 0))
    else:
        page.resume(keep_and_move(workspace))
    if screen == "later":
        QTest.keyClick(shown(page).first, Qt.Key.Key_Space)
    if screen in ("again", "reveal"):
        QTest.keyClick(shown(page).first, Qt.Key.Key_N)
        page.keep_or_save()
    if screen == "again":
        shown(page).go_on()
    for _ in range(3):
        QApplication.processEvents()


@pytest.mark.parametrize("screen", SCREENS)
def test_no_screen_is_wider_than_the_window(page: TryPage, workspace: Workspace, screen: str, percent: int) -> None:
    go_to(page, workspace, screen)
    (scroll,) = shown(page).findChildren(QScrollArea)
    content = scroll.widget()
    assert content is not None
    assert content.width() <= scroll.viewport().width()
    assert page.minimumSizeHint().width() <= 1440
    assert percent


@pytest.mark.parametrize("screen", SCREENS)
def test_what_has_the_focus_is_in_sight(page: TryPage, workspace: Workspace, screen: str, percent: int) -> None:
    go_to(page, workspace, screen)
    first = shown(page).first
    top = first.mapTo(page, QPoint(0, 0)).y()
    assert top >= 0
    assert top + first.height() <= page.height()
    assert percent


def test_the_movement_in_the_head_is_cut_only_where_there_is_no_room(page: TryPage, workspace: Workspace) -> None:
    do(workspace, {"edit": "change_rung", "rung": rung_id(1), "movement": MOVEMENT})
    page.resize(1440, 900)
    go_to(page, workspace, "predict")
    (title,) = [each for each in page.findChildren(OneLine) if each.text() == MOVEMENT]
    assert title.width() >= title.sizeHint().width()


def test_no_screen_makes_the_window_larger(page: TryPage, workspace: Workspace, percent: int) -> None:
    page.resize(1024, 700)
    for screen in ("predict", "do", "reveal"):
        go_to(page, workspace, screen)
    assert (page.width(), page.height()) == (1024, 700)
    assert percent


def test_long_words_grow_the_screen_and_are_not_cut(page: TryPage, workspace: Workspace, percent: int) -> None:
    words = {"feared_outcome": LONG, "how_we_know": LONG, "meaning": "same"}
    do(workspace, {"edit": "reword_prediction", "rung": rung_id(1), **words})
    go_to(page, workspace, "happened")
    cut = [label.text() for label in visible(shown(page)) if label.height() < label.heightForWidth(label.width())]
    assert cut == []
    assert percent


def test_the_first_screen_fits_the_window_at_usual_size(page: TryPage, workspace: Workspace) -> None:
    go_to(page, workspace, "predict")
    (scroll,) = shown(page).findChildren(QScrollArea)
    assert scroll.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("screen", SCREENS)
def test_words_to_be_read_are_large(page: TryPage, workspace: Workspace, screen: str) -> None:
    go_to(page, workspace, screen)
    sizes = {label.font().pixelSize() for label in visible(shown(page)) if type(label) is Label}
    assert min(sizes) >= 16
    assert not sizes & {17, 19}


def test_buttons_of_the_foot_stay_in_the_window(page: TryPage, workspace: Workspace, percent: int) -> None:
    answer(workspace, keep_and_move(workspace))
    go_to(page, workspace, "reveal")
    for button in shown(page).findChildren(Button):
        if button.isVisible():
            right = button.mapTo(page, QPoint(button.width(), 0)).x()
            assert right <= page.width()
    assert percent


def visible(widget: QWidget) -> list[Label]:
    """Give the labels that can be seen."""
    return [label for label in widget.findChildren(Label) if label.isVisible()]
