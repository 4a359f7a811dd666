"""What others do on the same server, brought to the window: a little later while somebody is typing, never under it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from exposure.storage.database import Database

TOGETHER_MS = 100


class OthersWatch(QObject):
    """Gathers the places in the history of what others did, and gives them to `take_in` in one go.

    While there is text in the field that has the focus they wait: pages draw themselves anew.
    """

    heard = Signal(int)

    def __init__(self, database: Database, take_in: Callable[[Sequence[int]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._take_in = take_in
        self._places: list[int] = []
        self._rests = False
        self._timer = QTimer(self, interval=TOGETHER_MS, singleShot=True)
        self._timer.timeout.connect(self._on_time)
        self.heard.connect(self._on_heard)
        # It is called in a thread of its own; a signal brings it to this one.
        self._watch = database.watch(self.heard.emit)

    def stop(self) -> None:
        """Listen no more; what was heard and not given is forgotten."""
        self.rest()
        self.listen_no_more()

    def rest(self) -> None:
        """Give nothing more from now on."""
        self._rests = True
        self._timer.stop()

    def listen_no_more(self) -> None:
        """Wait until nothing is listened to any more; in a thread too, for with a server that is gone it takes long."""
        if self._watch is not None:
            self._watch.stop()

    def _on_heard(self, place: int) -> None:
        self._places.append(place)
        if not self._timer.isActive() and not self._rests:
            self._timer.start()

    def _on_time(self) -> None:
        if _is_typing(QApplication.focusWidget()):
            self._timer.start()
            return
        places, self._places = self._places, []
        self._take_in(places)


def _is_typing(focused: QWidget | None) -> bool:
    if isinstance(focused, QLineEdit):
        return bool(focused.text()) and not focused.isReadOnly()
    if isinstance(focused, QPlainTextEdit | QTextEdit):
        return bool(focused.toPlainText()) and not focused.isReadOnly()
    return False
