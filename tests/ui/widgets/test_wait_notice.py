"""That the window waits is said over it, aloud once, and goes by itself."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget

from ui.widgets import over_notice
from ui.widgets.wait_notice import WaitWords

SAYS = "Waiting for the server…"


def notices(window: QWidget) -> list[QWidget]:
    return window.findChildren(QWidget, "wait_notice")


def test_the_words_come_are_read_aloud_and_go(window: QMainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    aloud: list[str] = []
    monkeypatch.setattr(over_notice, "announce", lambda _widget, text: aloud.append(text))
    words = WaitWords(window)
    words.turn(True)
    (notice,) = notices(window)
    assert (notice.accessibleName(), [each.text() for each in notice.findChildren(QLabel)][-1], aloud) == (
        SAYS,
        SAYS,
        [SAYS],
    )
    words.turn(False)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert notices(window) == []


def test_the_words_lie_within_the_window_in_its_middle(window: QMainWindow) -> None:
    WaitWords(window).turn(True)
    (notice,) = notices(window)
    assert abs(notice.geometry().center().x() - window.rect().center().x()) <= 1
    assert window.rect().contains(notice.geometry())


def test_words_that_went_with_their_window_are_not_looked_for(window: QMainWindow) -> None:
    words, other = WaitWords(window), QMainWindow()
    other.show()
    other.activateWindow()
    words.turn(True)
    other.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    words.turn(False)
