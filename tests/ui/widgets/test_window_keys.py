"""Keys that edit text on some systems stay with the menus while somebody types."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.fields import LineField, TextField

CTRL = Qt.KeyboardModifier.ControlModifier


def wants(field: QWidget, key: Qt.Key, keys: Qt.KeyboardModifier) -> bool:
    """Say whether a field takes a key before the window’s shortcuts see it."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, keys, chr(key).lower())
    asked.ignore()
    QApplication.sendEvent(field, asked)
    return asked.isAccepted()


@pytest.mark.parametrize("kind", [LineField, TextField])
@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_K, Qt.Key.Key_D])
def test_a_field_leaves_the_keys_of_the_menus(qapp: QApplication, kind: type[LineField], key: Qt.Key) -> None:
    assert not wants(kind("field", "Words"), key, CTRL)


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_a_field_keeps_letters_and_what_copies(qapp: QApplication, kind: type[LineField]) -> None:
    field = kind("field", "Words")
    assert wants(field, Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier)
    assert wants(field, Qt.Key.Key_A, CTRL)
