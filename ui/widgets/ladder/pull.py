"""A button that the mouse draws: from a press that goes far enough until it is let go or given up."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

_LEFT = Qt.MouseButton.LeftButton


class Pull(QObject):
    """Follows the mouse over one button; a press that hardly moves stays a click.

    Signals:
        dragged(QPoint), dropped(QPoint): it is drawn, and let go, at this place on the screen.
        cancelled(): the drawing was given up.
    """

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    cancelled = Signal()

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button = button
        self._pressed_at: QPoint | None = None
        self.goes_on = False

    def press(self, event: QMouseEvent) -> None:
        """Remember where a drawing would begin."""
        if event.button() == _LEFT:
            self._pressed_at = event.position().toPoint()

    def move(self, event: QMouseEvent) -> None:
        """Begin once the mouse has gone far enough, then tell where it is."""
        if self._pressed_at is None or not event.buttons() & _LEFT:
            return
        if not self.goes_on:
            far = (event.position().toPoint() - self._pressed_at).manhattanLength()
            self.goes_on = far >= QApplication.startDragDistance()
        if self.goes_on:
            # A button that is let go of while it is down would be clicked.
            self._button.setDown(False)
            self.dragged.emit(event.globalPosition().toPoint())

    def release(self, event: QMouseEvent) -> bool:
        """End; says whether the button was drawn, and so was not clicked."""
        drawn = self.goes_on
        self._end()
        if drawn:
            self.dropped.emit(event.globalPosition().toPoint())
        return drawn

    def give_up(self) -> None:
        """End without letting go anywhere."""
        self._end()
        self.cancelled.emit()

    def _end(self) -> None:
        self.goes_on, self._pressed_at = False, None
