"""Keeps what is being said as a draft, half a second after the last key."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from exposure.errors import ExposureError

QUIET_MS = 500


class DraftKeeper(QObject):
    """Waits for a pause in typing, then keeps; it goes with its parent.

    Signals:
        kept(bool): the draft was kept, or could not be.
    """

    kept = Signal(bool)

    def __init__(self, keep: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def waits(self) -> bool:
        """Say whether something is still to be kept."""
        return self._timer.isActive()

    def touch(self) -> None:
        """Wait for the pause anew: another key was pressed."""
        self._timer.start()

    def stop(self) -> None:
        """Keep nothing more."""
        self._timer.stop()

    def flush(self) -> None:
        """Keep at once."""
        self._timer.stop()
        try:
            self._keep()
        except ExposureError:
            self.kept.emit(False)
        else:
            self.kept.emit(True)
