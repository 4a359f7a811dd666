"""The whole window on Ruth's file, and what a test asks of it."""

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ui.main_window import MainWindow
from ui.pages.trying.page import TryPage


def press(*keys: str) -> None:
    """Press keys one after the other, wherever the focus is."""
    for key in keys:
        QTest.keySequence(focused(), QKeySequence(key))
        QApplication.processEvents()


def focused() -> QWidget:
    """Give what has the focus; where nothing has, the window in front."""
    found = QApplication.focusWidget() or QApplication.activeWindow()
    assert found is not None
    return found


def sees(parent: QWidget, name: str) -> bool:
    """Say whether something of that object name is in sight."""
    return any(each.isVisible() for each in parent.findChildren(QWidget, name))


def shows(main: MainWindow, kind: type[QWidget]) -> bool:
    """Say whether a page of that kind is in front; a page that was never wanted is not even made."""
    return any(page.isVisible() for page in main.findChildren(kind))


def in_a_try(main: MainWindow) -> bool:
    """Say whether the page of a try is in front."""
    return shows(main, TryPage)


def words(parent: QWidget) -> str:
    """Give every word of a label that is in sight."""
    return "\n".join(label.text() for label in parent.findChildren(QLabel) if label.isVisible())


def choose(main: MainWindow, *names: str) -> None:
    """Choose actions from the menus, one after the other."""
    for name in names:
        main.actions_by_name[name].trigger()
        QApplication.processEvents()


def offered(main: MainWindow) -> Sequence[str]:
    """Give the names of the actions that can be chosen now."""
    return [name for name, action in main.actions_by_name.items() if action.isEnabled()]
