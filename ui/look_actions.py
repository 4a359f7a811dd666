"""What the View menu does to the look: text size and colours, remembered for the next start."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication

from ui import preferences, theme
from ui.theme import Scheme

STEP, SMALLEST, LARGEST = 10, 100, 200
_COLOURS: Mapping[str, Scheme] = {"use_light": "light", "use_dark": "dark", "follow_system": "system"}


class LookActions(QObject):
    """Changes the look at once and keeps the liking in a file."""

    def __init__(self, parent: QObject, file: Path) -> None:
        super().__init__(parent)
        self._file = file
        self._marked: dict[Scheme, QAction] = {}

    def mark_in(self, actions: Mapping[str, QAction]) -> None:
        """Mark among these actions, which are called as the methods here, the colours in force."""
        group = QActionGroup(self)
        for name, scheme in _COLOURS.items():
            actions[name].setCheckable(True)
            group.addAction(actions[name])
            self._marked[scheme] = actions[name]
        self._mark(preferences.load(self._file).scheme)

    def larger_text(self) -> None:
        """Make all text one step larger, up to 200 %."""
        self._resize(theme.current().text_percent + STEP)

    def smaller_text(self) -> None:
        """Make all text one step smaller, down to 100 %."""
        self._resize(theme.current().text_percent - STEP)

    def usual_text(self) -> None:
        """Go back to 100 %."""
        self._resize(SMALLEST)

    def use_light(self) -> None:
        """Use light colours."""
        self._recolour("light")

    def use_dark(self) -> None:
        """Use dark colours."""
        self._recolour("dark")

    def follow_system(self) -> None:
        """Use the colours of the system."""
        self._recolour("system")

    def _resize(self, percent: int) -> None:
        self._apply(replace(preferences.load(self._file), text_percent=min(max(percent, SMALLEST), LARGEST)))

    def _recolour(self, scheme: Scheme) -> None:
        self._apply(replace(preferences.load(self._file), scheme=scheme))

    def _mark(self, scheme: Scheme) -> None:
        if scheme in self._marked:
            self._marked[scheme].setChecked(True)

    def _apply(self, liked: preferences.Preferences) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, liked.scheme, liked.text_percent)
        preferences.save(self._file, liked)
        self._mark(liked.scheme)
