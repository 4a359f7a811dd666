"""The same keys for a window in this process: they go to whatever has the focus, and wait for what they bring about."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

PATIENCE_MS, MOST_TABS, LOOK_MS = 20_000, 60, 20
_NO_KEY = Qt.KeyboardModifier.NoModifier


class Inside:
    """Keys for the windows of this process, as a story is told to them."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def press(self, *keys: str) -> None:
        """Press keys, wherever the focus is."""
        for key in keys:
            QTest.keySequence(self._focus(), QKeySequence(key))
            self._settle()

    def write(self, words: str) -> None:
        """Type words where the focus is, letter by letter."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self._focus(), QKeyEvent(kind, ord(letter.upper()), _NO_KEY, letter))
        self._settle()

    def fill(self, name: str, words: str) -> None:
        """Go to a field with Tab, and type words there."""
        self.tab_to(name)
        self.write(words)

    def tab_to(self, name: str) -> None:
        """Press Tab until the focus is on what has that name, or on a part of it."""
        self.see(name)
        for _press in range(MOST_TABS):
            if name in _path(self._focus()):
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not lead to {name}")

    def see(self, name: str) -> QWidget:
        """Wait until a control is in sight and switched on, and give it."""
        self._qtbot.waitUntil(lambda: self._in_sight(name) is not None, timeout=PATIENCE_MS)
        found = self._in_sight(name)
        assert found is not None
        return found

    def read(self, words: str) -> None:
        """Wait until these words stand somewhere in sight."""
        self._qtbot.waitUntil(lambda: any(words in _words(each) for each in _visible()), timeout=PATIENCE_MS)

    def close(self) -> None:
        """Close the window in front with Esc."""
        before = len(_windows())
        self.press("Esc")
        self._qtbot.waitUntil(lambda: len(_windows()) < before, timeout=PATIENCE_MS)

    def save_as(self, file: Path, key: str) -> None:
        """Press a key that asks where to save, answer with a file, and wait until it is there."""
        looks = QTimer()
        looks.timeout.connect(lambda: _answer(file))
        looks.start(LOOK_MS)
        self.press(key)
        looks.stop()
        self._qtbot.waitUntil(file.is_file, timeout=PATIENCE_MS)

    def picture(self, name: str) -> None:
        """Keep none: the same story on a screen has them."""

    def _in_sight(self, name: str) -> QWidget | None:
        return next((each for each in _visible() if each.objectName() == name and each.isEnabled()), None)

    def _focus(self) -> QWidget:
        self._qtbot.waitUntil(lambda: _focus_now() is not None, timeout=PATIENCE_MS)
        now = _focus_now()
        assert now is not None
        return now

    def _settle(self) -> None:
        for _round in range(3):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _focus_now() -> QWidget | None:
    """Give what has the focus; where a window has gone, another one is brought forward as a window manager does."""
    if QApplication.activeWindow() is None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                window.activateWindow()
    return QApplication.focusWidget() or QApplication.activeWindow()


def _windows() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def _visible() -> list[QWidget]:
    return [part for window in _windows() for part in (window, *window.findChildren(QWidget)) if part.isVisible()]


def _words(widget: QWidget) -> str:
    shown = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{shown}\n{widget.accessibleName()}"


def _path(widget: QWidget) -> list[str]:
    """Give the object names of a widget and of all it stands in."""
    above = widget.parentWidget()
    return [widget.objectName(), *(_path(above) if isinstance(above, QWidget) else [])]


def _answer(file: Path) -> None:
    """Answer a file dialog that waits."""
    dialog = QApplication.activeModalWidget()
    field = dialog.findChild(QLineEdit, "fileNameEdit") if isinstance(dialog, QFileDialog) else None
    if field is not None:
        # Typed letter by letter, its completer would come up and hold on to the keys.
        field.setText(str(file))
        QTest.keyClick(field, Qt.Key.Key_Return)
