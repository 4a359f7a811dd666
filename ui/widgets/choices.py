"""Big choices: answers as large as a card, one of which may be chosen; none is chosen to begin with."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.widgets.big_choice import OUTCOME, SMALL, USUAL, BigChoice, Choice, Size
from ui.widgets.flow import Columns
from ui.widgets.themed import call, grow_downwards

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

__all__ = ["OUTCOME", "SMALL", "USUAL", "BigChoice", "Choice", "Choices", "Size"]


class Choices(QWidget):
    """A question's big choices side by side, fewer a line where it is narrow. Keys act while the focus is inside.

    Signals:
        chosen(str): the value of the answer somebody gave by click or key.
        settled(str): the same, but not for what arrows only pass by.
    """

    chosen = Signal(str)
    settled = Signal(str)

    def __init__(self, name: str, question: str, options: Sequence[Choice], size: Size = USUAL) -> None:
        super().__init__()
        call(self, name, question)
        self._group = QButtonGroup(self)
        layout = Columns(gap=12)
        for option in options:
            button = BigChoice(f"{name}.{option.value}", option, size)
            # Qt reads no name of a group of radio buttons, so each carries the question.
            button.setAccessibleDescription(question)
            button.clicked.connect(self._on_clicked)
            self._group.addButton(button)
            layout.addWidget(button)
        self.setLayout(layout)
        grow_downwards(self)

    @property
    def buttons(self) -> list[BigChoice]:
        """Give the choices, in reading order."""
        return [button for button in self._group.buttons() if isinstance(button, BigChoice)]

    @property
    def value(self) -> str | None:
        """Give the value chosen, None while there is none."""
        return next((button.choice.value for button in self.buttons if button.isChecked()), None)

    def select(self, value: str | None) -> None:
        """Show an answer given before, or none; says nothing about it."""
        # An exclusive group refuses to have nothing chosen.
        self._group.setExclusive(False)
        for button in self.buttons:
            button.setChecked(button.choice.value == value)
        self._group.setExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by the key on a choice, or walk with up and down; every other key goes on to the page."""
        wanted = next((button for button in self.buttons if _fits(button.choice.key, event)), None)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
            wanted.click()
        # Side by side nothing stands above or below, so that Qt leaves these two keys alone.
        elif event.key() in _STEPS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._walk(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        """Choose the next or last answer in passing, round and round."""
        buttons = self.buttons
        here = next((number for number, button in enumerate(buttons) if button.hasFocus()), None)
        if here is not None:
            buttons[(here + step) % len(buttons)].walk_to()

    def _on_clicked(self) -> None:
        passing = any(button.walked for button in self.buttons)
        if self.value is not None:
            self.chosen.emit(self.value)
            if not passing:
                self.settled.emit(self.value)


def _fits(key: str, event: QKeyEvent) -> bool:
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return bool(key) and plain and event.text().casefold() == key.casefold()
