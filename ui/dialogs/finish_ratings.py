"""The last worry of every step: one key-driven list, the earlier numbers nowhere in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from exposure.domain.ladder import Rung
from exposure.domain.ratings import RATING_MAX
from exposure.words.language import _
from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.fields import LineField
from ui.widgets.labels import Label

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
_WIDTH = 96


class LastRatings(QWidget):
    """A field a step, the lowest first; Enter and the arrows go from one to the next, an empty one says nothing.

    Signals:
        changed(): a number was typed.
        done(): Enter was pressed in the last field.
    """

    changed = Signal()
    done = Signal()

    def __init__(self, name: str, steps: Sequence[Rung]) -> None:
        super().__init__()
        self._steps = tuple(steps)
        self._fields = tuple(_Rating(f"{name}.{step.id}", step.movement) for step in steps)
        self.setLayout(Column(*map(self._line, self._steps, self._fields), gap=8))
        for place, field in enumerate(self._fields):
            field.textChanged.connect(self._on_typed)
            field.moved.connect(lambda by, here=place: self._go(here + by))

    @property
    def said(self) -> dict[str, int]:
        """Give the numbers that were typed, by the id of their step."""
        numbers = zip(self._steps, self._fields, strict=True)
        return {step.id: field.worry for step, field in numbers if field.worry is not None}

    @property
    def are_usable(self) -> bool:
        """Say whether every number typed is one from 0 to 100."""
        return all(not field.text() or field.worry is not None for field in self._fields)

    def _line(self, step: Rung, field: "_Rating") -> Row:
        words = Label(step.movement, "lead")
        line = Row((words, 1), field, gap=16)
        line.setAlignment(field, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _go(self, place: int) -> None:
        if place >= len(self._fields):
            self.done.emit()
        elif place >= 0:
            self._fields[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_typed(self) -> None:
        self.changed.emit()


class _Rating(LineField):
    """A number from 0 to 100; `moved` says by how many fields the focus is to go on."""

    moved = Signal(int)

    def __init__(self, name: str, movement: str) -> None:
        super().__init__(name, _("How worried, 0 to 100: {title}").format(title=movement), "0–100", px=18)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d{0,3}"), self))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.textChanged.connect(self._on_text_changed)

    @property
    def worry(self) -> int | None:
        """Give the number typed; None while there is none that can be used."""
        return int(self.text()) if self.text() and int(self.text()) <= RATING_MAX else None

    def on_theme_changed(self) -> None:
        """Take the new size."""
        super().on_theme_changed()
        self.setFixedWidth(theme.current().px(_WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter and Down, back with Up; with Ctrl they are the sheet’s."""
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and not ctrl:
            self.moved.emit(1)
        elif event.key() == Qt.Key.Key_Up:
            self.moved.emit(-1)
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self) -> None:
        wrong = bool(self.text()) and self.worry is None
        self.mark(wrong, _("Use a number from 0 to 100.") if wrong else "")
