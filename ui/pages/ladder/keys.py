"""The keys that work on the ladder, as hints at the foot of a pane."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.boxes import Column, Row
from ui.widgets.flow import Flow
from ui.widgets.labels import KeyCap, Label
from ui.widgets.themed import call


class KeyHints(QWidget):
    """One line a gesture, with its keys drawn as caps; a screen reader reads each line with its keys."""

    def __init__(self) -> None:
        super().__init__()
        call(self, "ladder.keys", _("Keys on the ladder"))
        self.setLayout(Column(*(_line(text, keys) for text, keys in _hints()), gap=4))


def _hints() -> Sequence[tuple[str, tuple[str, ...]]]:
    return (
        (_("Choose a step"), ("↑", "↓")),
        (_("Worry by 5, or type it"), ("+", "−")),
        (_("Put side by side"), ("Ctrl+K",)),
        (_("Change the order"), ("Alt+↑", "Alt+↓")),
        (_("Between, split, together"), ("B", "S", "M")),
        (_("Rest it, remove it"), ("H", "Del")),
    )


def _line(text: str, keys: tuple[str, ...]) -> Row:
    caps = Flow(gap=4, to_the_right=True)
    caps.add([KeyCap(key) for key in keys])
    return Row((Label(text, "caption", "ink2"), 1), (caps, 1), gap=8)
