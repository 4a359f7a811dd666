"""The toast: it says one thing, offers Undo, and goes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import click, found, press
from ui import theme
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.toast import STAYS_MS, Toast

SAID = "Moved “Sweep the patio” to 70."


@pytest.fixture
def toast(put: Callable[[QWidget], None]) -> Toast:
    """Give a toast at the foot of a page with a button in its last corner."""
    made, page = Toast("toast"), QWidget()
    button = Button("go", "Go on")
    page.setLayout(Column(Column(None, button), made, gap=0))
    put(page)
    return made


def enter(toast: Toast) -> None:
    QApplication.sendEvent(toast, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))


def undo_of(toast: Toast) -> Button:
    return found(toast, Button, "toast.undo")


def test_it_lies_below_everything_and_over_nothing(toast: Toast) -> None:
    toast.say(SAID, undo=True)
    QApplication.processEvents()
    page = toast.parentWidget()
    assert page is not None
    assert toast.geometry().bottom() == page.rect().bottom()
    assert not toast.geometry().intersects(found(page, Button, "go").geometry())


@pytest.mark.parametrize("undo", [False, True])
def test_nothing_touches_its_right_edge(toast: Toast, undo: bool) -> None:
    toast.say(SAID, undo=undo)
    last = undo_of(toast) if undo else toast.findChildren(Label)[0]
    assert toast.width() - last.geometry().right() >= 12


def test_it_tells_when_it_comes_and_when_it_goes(toast: Toast) -> None:
    heard: list[bool] = []
    toast.turned.connect(lambda: heard.append(toast.isHidden()))
    toast.say(SAID)
    toast.hide()
    assert heard == [False, True]


def test_it_goes_after_eight_seconds(toast: Toast) -> None:
    toast.say(SAID)
    assert (toast._timer.isActive(), toast._timer.interval()) == (True, STAYS_MS)
    toast._timer.timeout.emit()
    assert toast.isHidden()


def test_it_stays_while_the_mouse_is_on_it(toast: Toast) -> None:
    toast.say(SAID)
    enter(toast)
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()


def test_it_stays_while_undo_has_the_focus(toast: Toast) -> None:
    toast.say(SAID, undo=True)
    undo_of(toast).setFocus()
    assert not toast._timer.isActive()
    toast._timer.timeout.emit()
    assert toast.isVisible()


def test_undo_by_click(qtbot: QtBot, toast: Toast) -> None:
    toast.say(SAID, undo=True)
    with qtbot.waitSignal(toast.undo_asked):
        click(undo_of(toast))
    assert toast.isHidden()


def test_undo_by_key(qtbot: QtBot, toast: Toast) -> None:
    toast.say(SAID, undo=True)
    with qtbot.waitSignal(toast.undo_asked):
        press(undo_of(toast), Qt.Key.Key_Return)


def test_what_cannot_be_undone_offers_no_undo(toast: Toast) -> None:
    toast.say("Letter saved as PDF.")
    assert undo_of(toast).isHidden()


def test_a_new_message_takes_the_place_of_the_old(toast: Toast) -> None:
    toast.say(SAID, undo=True)
    toast.say("Saved.")
    assert toast.text == "Saved."
    assert undo_of(toast).isHidden()


def test_it_never_takes_the_focus(toast: Toast) -> None:
    button = found(toast.window(), Button, "go")
    button.setFocus()
    toast.say(SAID, undo=True)
    assert button.hasFocus()


def test_it_is_read_aloud(toast: Toast, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("ui.widgets.toast.announce", lambda _widget, text: heard.append(text))
    toast.say(SAID)
    assert heard == [SAID]


@pytest.mark.parametrize("percent", [100, 200])
def test_a_long_message_wraps_and_is_read_whole(qapp: QApplication, toast: Toast, percent: int) -> None:
    theme.apply(qapp, "light", percent)
    toast.say("A long message. " * 12, undo=True)
    QApplication.processEvents()
    layout = toast.layout()
    assert layout is not None
    assert toast.height() >= layout.totalHeightForWidth(toast.width()) > 0
