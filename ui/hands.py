"""Working a window as a person does: clicks and keys go to what is in sight, and wait for the answer."""

import os
from collections.abc import Callable
from functools import reduce
from operator import or_
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QScrollArea, QWidget

Kind = TypeVar("Kind", bound=QWidget)
PATIENCE, MOST_TABS = 20.0, 60
_LOOK_MS, _DIALOG_LOOKS = 50, 100
_NO_KEY = Qt.KeyboardModifier.NoModifier
_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
_KEY_PRESS, _KEY_RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


class OutOfReachError(Exception):
    """A person could not have done it: what was wanted is not in sight, switched off or covered. Names it."""


class Hands:
    """Two hands on one window. Everything raises OutOfReachError where a person could not go on."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.take_over()

    def take_over(self) -> None:
        """Have the keys go to this window, which without a display nobody sees to when another one has gone."""
        self.window.activateWindow()
        self.wait_for(self.window.isActiveWindow, "the window")

    def settle(self) -> None:
        """Let the window answer what was done; raises where it said that something went wrong."""
        for _round in range(4):
            QApplication.processEvents()
            # Outside of an event loop Qt never lets go of what was to be deleted later.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if isinstance(QApplication.activeModalWidget(), QMessageBox):
            raise OutOfReachError("a message that something went wrong")

    def wait_for(self, come: Callable[[], bool], what: str) -> None:
        """Wait until something has come, for a while; raises with `what` where it does not."""
        end = monotonic() + PATIENCE
        while not come():
            if monotonic() > end:
                raise OutOfReachError(what)
            self.settle()
            sleep(0.01)
        self.settle()

    def sees(self, name: str) -> bool:
        """Say whether something of that object name is in sight and switched on."""
        return self._in_sight(name, QWidget) is not None

    def find(self, name: str, kind: type[Kind]) -> Kind:
        """Give what has that object name, once it is in sight and switched on."""
        self.wait_for(lambda: self._in_sight(name, kind) is not None, name)
        found = self._in_sight(name, kind)
        if found is None:
            raise OutOfReachError(name)
        return found

    def click(self, name: str) -> None:
        """Click on the middle of something; raises where another thing lies over it."""
        target = self.find(name, QWidget)
        self._bring(target)
        middle = target.rect().center()
        over = target.window().childAt(target.mapTo(target.window(), middle))
        if over is None or (over is not target and not target.isAncestorOf(over)):
            raise OutOfReachError(f"{name}, uncovered")
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, _NO_KEY, middle)
        self.settle()

    def press(self, *keys: str) -> None:
        """Press keys such as "Ctrl+T", "Return" or "N", one after the other, wherever the focus is."""
        for each in keys:
            *held, key = each.split("+")
            modifiers = reduce(or_, (_MODIFIERS[name] for name in held), _NO_KEY)
            QTest.keyClick(self._focus(), Qt.Key[f"Key_{key}"], modifiers)
            self.settle()

    def write(self, words: str) -> None:
        """Type words where the focus is, letter by letter."""
        for letter in words:
            # QTest itself knows no letter beyond Latin 1, such as a curly apostrophe.
            key = ord(letter.upper()) if letter.isascii() else 0
            for kind in (_KEY_PRESS, _KEY_RELEASE):
                QApplication.sendEvent(self._focus(), QKeyEvent(kind, key, _NO_KEY, letter))
        self.settle()

    def fill(self, name: str, words: str) -> None:
        """Click into a field, and write these words instead of those in it."""
        self.click(name)
        self.press("Ctrl+A")
        self.write(words)

    def tab_to(self, name: str) -> None:
        """Press Tab until the focus is on what has that name, or on a part of it."""
        for _press in range(MOST_TABS):
            if self._focus().objectName().startswith(name):
                return
            self.press("Tab")
        raise OutOfReachError(name)

    def save_as(self, file: Path, ask: Callable[[], None]) -> None:
        """Do what asks for a file, answer with `file`, and wait until it is there."""
        file.unlink(missing_ok=True)
        answer = _FileAnswer(file)
        ask()
        answer.stop()
        self.take_over()
        self.wait_for(lambda: file.is_file() and file.stat().st_size > 0, file.name)

    def _in_sight(self, name: str, kind: type[Kind]) -> Kind | None:
        found = self.window.findChildren(kind, name)
        return next((each for each in found if each.isVisible() and each.isEnabled()), None)

    def _focus(self) -> QWidget:
        if not self.window.isActiveWindow():
            self.take_over()
        return QApplication.focusWidget() or self.window

    def _bring(self, target: QWidget) -> None:
        """Scroll until something is in sight, as a wheel would."""
        above = target.parentWidget()
        while isinstance(above, QWidget):
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(target)
            above = above.parentWidget()
        self.settle()


class _FileAnswer:
    """Waits for a file dialog, which holds up whoever opened it, and answers it."""

    def __init__(self, file: Path) -> None:
        self._file, self._looks = file, 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._on_look)
        self._timer.start(_LOOK_MS)

    def stop(self) -> None:
        """Wait no longer."""
        self._timer.stop()

    def _on_look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            return
        self._looks += 1
        if self._looks > _DIALOG_LOOKS:
            # A dialog that takes no answer would hold everything up for good.
            dialog.reject()
            return
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        if isinstance(field, QLineEdit):
            field.setText(os.fspath(self._file.absolute()))
            QTest.keyClick(field, Qt.Key.Key_Return)
