"""The doors of the program in tests: a page that comes before the window is shown, filled and looked at."""

from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.windowed import words

CODE, STRONG = "0123A-BCDEF", "granite walrus teapot meadow"
Part = TypeVar("Part", bound=QWidget)


def shown(page: Part, qtbot: QtBot) -> Part:
    """Put a page on the screen."""
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    QApplication.processEvents()
    return page


def part(page: QWidget, kind: type[Part], name: str) -> Part:
    """Give a control of a page."""
    found = page.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def choose(page: QWidget, name: str, qtbot: QtBot, first: str = STRONG, again: str = STRONG) -> QPushButton:
    """Type a passphrase twice, and give the button once it was rated."""
    QTest.keyClicks(part(page, QLineEdit, f"{name}.passphrase"), first)
    QTest.keyClicks(part(page, QLineEdit, f"{name}.again"), again)
    button = part(page, QPushButton, f"{name}.make")
    qtbot.waitUntil(lambda: button.isEnabled() == (first == again == STRONG) and "…" not in words(page), timeout=5000)
    return button
