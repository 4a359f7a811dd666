"""Hands for tests: keys go to what has the focus, clicks to the middle of a control."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def focused() -> QWidget:
    """Give the widget that has the focus."""
    found = QApplication.focusWidget()
    assert isinstance(found, QWidget)
    return found


def press(*keys: Qt.Key) -> None:
    """Press keys one after the other."""
    for key in keys:
        QTest.keyClick(focused(), key)


def write(words: str) -> None:
    """Write words into what has the focus."""
    QTest.keyClicks(focused(), words)


def click(control: QWidget | None) -> None:
    """Click a control that must be there."""
    assert control is not None
    QTest.mouseClick(control, Qt.MouseButton.LeftButton)
