"""What single keys mean while a card of the ladder has the focus."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Verb = Literal["open", "remove", "rest", "between", "split", "merge"]
_KEY, _MODIFIER = Qt.Key, Qt.KeyboardModifier
_STEP = 5

# More than any ladder has, so that it stops at the end.
_ALL_THE_WAY = 1000
DIRECTIONS: Mapping[Qt.Key, int] = MappingProxyType(
    {_KEY.Key_Up: 1, _KEY.Key_Down: -1, _KEY.Key_Home: _ALL_THE_WAY, _KEY.Key_End: -_ALL_THE_WAY}
)
# On many keyboards + is Shift and =, so both mean more.
NUDGES: Mapping[Qt.Key, int] = MappingProxyType({_KEY.Key_Plus: _STEP, _KEY.Key_Equal: _STEP, _KEY.Key_Minus: -_STEP})
VERBS: Mapping[Qt.Key, Verb] = MappingProxyType(
    {
        _KEY.Key_Return: "open",
        _KEY.Key_Enter: "open",
        _KEY.Key_Delete: "remove",
        _KEY.Key_Backspace: "remove",
        _KEY.Key_H: "rest",
        _KEY.Key_B: "between",
        _KEY.Key_S: "split",
        _KEY.Key_M: "merge",
    }
)
_PLAIN = (_MODIFIER.NoModifier, _MODIFIER.ShiftModifier, _MODIFIER.KeypadModifier)


def is_plain(event: QKeyEvent) -> bool:
    """Say whether a key is pressed by itself; with Ctrl or Alt it belongs to the menus."""
    return event.modifiers() in _PLAIN


def digit(event: QKeyEvent) -> str:
    """Give the digit that was typed, or ""."""
    return event.text() if event.text().isdecimal() else ""
