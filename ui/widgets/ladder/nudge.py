"""A worry changed by steps of five: shown at once, kept when the keys rest, so that one gesture is one rating."""

from PySide6.QtCore import QObject, QTimer, Signal

from exposure.domain.ratings import RATING_MAX, RATING_MIN
from ui.widgets.ladder.step import Step

RESTS_MS = 800


class Nudge(QObject):
    """The number of one card while + and − change it.

    Signals, each with the id of the step:
        live(str, object): the number to show meanwhile; None shows the rating again.
        settled(str, int): the number to keep.
    """

    live = Signal(str, object)
    settled = Signal(str, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._step: Step | None = None
        self._worry = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(RESTS_MS)
        self._timer.timeout.connect(self.keep)

    def by(self, step: Step, change: int) -> None:
        """Change the worry of a rated step, within 0 and 100."""
        # Every rating is kept for ever, so five presses of a key are to be one.
        if self._step is None or self._step.id != step.id:
            self.keep()
            self._step, self._worry = step, step.worry or RATING_MIN
        self._worry = min(max(self._worry + change, RATING_MIN), RATING_MAX)
        self.live.emit(step.id, self._worry)
        self._timer.start()

    def keep(self) -> None:
        """Keep the number now, if it is another."""
        step, worry = self._step, self._worry
        self.drop()
        if step is not None and worry != step.worry:
            self.settled.emit(step.id, worry)

    def drop(self) -> None:
        """Give the number up; the rating is shown again."""
        self._timer.stop()
        if self._step is not None:
            self.live.emit(self._step.id, None)
        self._step = None
