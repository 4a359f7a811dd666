from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from ui.widgets.scrolling import Sideways

Put = Callable[[QWidget], None]


class _Wide(QFrame):
    def minimumSizeHint(self) -> QSize:
        return QSize(3000, 100)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


@pytest.fixture
def sideways(put: Put) -> Sideways:
    """Give something wide on the screen."""
    made = Sideways(_Wide())
    put(made)
    return made


def _turn(sideways: Sideways, by: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWheelEvent:
    where = QPointF(20, 20)
    there, no_button = sideways.mapToGlobal(where), Qt.MouseButton.NoButton
    turn = QWheelEvent(where, there, QPoint(), by, no_button, keys, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(sideways.viewport(), turn)
    return turn


def test_the_newest_is_in_view(sideways: Sideways) -> None:
    bar = sideways.horizontalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_what_is_wide_never_makes_the_page_wide(sideways: Sideways) -> None:
    assert sideways.minimumSizeHint().width() < 1000


def test_a_turn_up_or_down_is_the_pages(sideways: Sideways) -> None:
    before = sideways.horizontalScrollBar().value()
    assert not _turn(sideways, QPoint(0, 120)).isAccepted()
    assert sideways.horizontalScrollBar().value() == before


def test_a_turn_sideways_scrolls(sideways: Sideways) -> None:
    before = sideways.horizontalScrollBar().value()
    _turn(sideways, QPoint(120, 0))
    assert sideways.horizontalScrollBar().value() < before
