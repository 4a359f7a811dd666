"""Loads what is heavy while the passphrase is typed: what knows no Qt in a thread, then the window’s parts one by one.

A class of Qt must be made on the thread of the windows: PySide looks classes up while Qt answers an event, without a
lock, and one made elsewhere at that moment ends the program (seen with 6.11, in `MetaObjectBuilder::update`).
"""

import importlib
import pkgutil

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import Task

_BELOW = ("exposure.opening", "exposure.exporting", "exposure.handing_out", "exposure.bringing_in")
_WITHIN = ("ui.widgets", "ui.models", "ui.dialogs", "ui.pages")
_WINDOW = ("ui.workspace", "ui.main_window")


class Loading(QObject):
    """Loads all a window on an open file needs, without holding up who types meanwhile.

    Signals:
        loaded: what knows no Qt is there.
    """

    loaded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._below = Task(load_below)
        self._below.done.connect(self._go_on)
        self._parts: list[str] = []
        self._over = False
        self._each = QTimer(self, interval=0)
        self._each.timeout.connect(self._load_next)

    def start(self) -> None:
        """Begin, if it has not begun."""
        self._below.start()

    def wait(self) -> None:
        """Wait for what knows no Qt; from any thread, for two that load the same things get in each other's way."""
        self._below.wait()

    def finish(self) -> None:
        """Load all that is still to come, at once; on the thread of the windows."""
        self._below.wait()
        self.stop()
        for name in _WINDOW:
            importlib.import_module(name)

    def stop(self) -> None:
        """Load no more parts, whether they have begun or not."""
        self._over = True
        self._each.stop()

    def _go_on(self) -> None:
        if not self._over:
            self.loaded.emit()
            self._parts = parts()
            self._each.start()

    def _load_next(self) -> None:
        if self._parts:
            importlib.import_module(self._parts.pop(0))
        else:
            self._each.stop()


def load_below() -> None:
    """Load what a window needs below it: the database, the documents, the charts."""
    for name in _BELOW:
        importlib.import_module(name)


def parts() -> list[str]:
    """Name the modules of a window, the innermost first, so that each brings in little that is new."""
    found = [
        module.name
        for within in _WITHIN
        for module in pkgutil.walk_packages(importlib.import_module(within).__path__, f"{within}.")
    ]
    return [*sorted(found, key=lambda name: -name.count(".")), *_WINDOW]
