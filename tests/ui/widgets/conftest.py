"""What tests of painted controls share: the usual look, nothing moving, and a window to stand in."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pixels import colours
from ui import theme

Kind = TypeVar("Kind", bound=QWidget)


def pytest_configure(config: pytest.Config) -> None:
    """Overlook what the screenless platform says it cannot do."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support")


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    """Begin each test in light colours at 100 %, with nothing moving."""
    look = theme.current()
    look.still = True
    if (look.scheme, look.text_percent) != ("light", 100) or not qapp.styleSheet():
        theme.apply(qapp, "light", 100)
    yield
    look.still = False


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Give a window on the screen that has the focus."""
    made = QWidget()
    made.resize(1000, 700)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def put(window: QWidget) -> Callable[[QWidget], None]:
    """Give what puts a widget into the window, where it can be clicked and typed into."""

    def put_in(widget: QWidget) -> None:
        layout = window.layout()
        assert layout is not None
        layout.addWidget(widget)
        widget.show()
        layout.activate()
        QApplication.processEvents()

    return put_in


def sized(widget: QWidget, width: int) -> QWidget:
    """Make `widget` as wide as said and as high as it then needs."""
    widget.resize(width, widget.heightForWidth(width))
    return widget


def found(part: QWidget, kind: type[Kind], name: str) -> Kind:
    """Give the widget of a kind and an object name inside `part`."""
    child = part.findChild(kind, name)
    assert child is not None
    return child


def height_at(widget: QWidget, width: int) -> int:
    """Give the height a widget asks for at a width."""
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()


def colours_of(widget: QWidget) -> set[str]:
    """Give every colour a widget paints, as #rrggbb."""
    return colours(widget.grab().toImage())


def press(widget: QWidget, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys one after the other, with the focus on `widget`; they go where the focus went meanwhile."""
    widget.setFocus()
    for key in keys:
        target = QApplication.focusWidget() or widget
        if isinstance(key, str):
            QTest.keyClicks(target, key, modifier)
        else:
            QTest.keyClick(target, key, modifier)


def click(widget: QWidget, where: QPointF | None = None) -> None:
    """Click on `widget`, in its middle or at a place in it."""
    spot = widget.rect().center() if where is None else where.toPoint()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
