"""What every picture of the steps is: a list whose arrows look at another step, drawn by whoever says how it lies."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from ui import theme
from ui.widgets.ladder.picture_step import LadderStep
from ui.widgets.themed import Themed, call

_LEAST = 200


class StepsPicture(Themed, QListWidget):
    """Holds the steps, numbered from 0 for the first; a picture says in which row each stands, and how all of it lies.

    Signals:
        looked_at(int): another step is looked at; carries its number.
    """

    looked_at = Signal(int)

    def __init__(self, name: str, heard: str) -> None:
        super().__init__()
        call(self, name, heard)
        self._steps: tuple[LadderStep, ...] = ()
        self._here: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("background: transparent;")
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.currentRowChanged.connect(self._on_row)

    @property
    def steps(self) -> tuple[LadderStep, ...]:
        """Give the steps, from the first."""
        return self._steps

    @property
    def here(self) -> int | None:
        """Give the number of the step the figure is on, None where it is on none yet."""
        return self._here

    def turned(self, number: int) -> int:
        """Give the row of a step by its number, and the number of a step by its row."""
        return number

    def measure(self) -> None:
        """Work out anew where everything lies."""
        raise NotImplementedError

    def show_steps(self, steps: Sequence[LadderStep], here: int | None) -> None:
        """Show these steps, from the first; the figure is on number `here`."""
        self._steps, self._here = tuple(steps), here
        self.clear()
        for row in range(len(self._steps)):
            step = self.step_of(row)
            item = QListWidgetItem(step.title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{step.title}. {step.word}.")
            self.addItem(item)
        self.measure()
        self.look_at(here or 0)

    def step_of(self, row: int) -> LadderStep:
        """Give the step of a row, counted from 0 at the top."""
        return self._steps[self.turned(row)]

    def look_at(self, number: int) -> None:
        """Look at a step by its number."""
        self.setCurrentRow(self.turned(number))
        self.bring_current()

    def bring_current(self) -> None:
        """Scroll so that the step that is looked at is in sight."""
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem(), QListWidget.ScrollHint.PositionAtCenter)

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self.setMinimumWidth(theme.current().px(_LEAST))
        self.measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self.measure()

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._steps):
            self.looked_at.emit(self.turned(row))
            self.viewport().update()
