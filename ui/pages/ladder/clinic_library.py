"""Keeps the movements at the left as the clinic has them: with its own, and without what it hides."""

from PySide6.QtCore import QObject

from exposure.edits.edit import Changed
from ui.models.movements import library
from ui.pages.ladder.movements import MovementsPane
from ui.workspace import Workspace

_TABLES = frozenset(("own_movement", "step_picture", "clinic"))


class LadderLibrary(QObject):
    """Reads the clinic's library anew whenever it is changed, also by undo."""

    def __init__(self, workspace: Workspace, pane: MovementsPane) -> None:
        super().__init__(pane)
        self._workspace, self._pane = workspace, pane
        workspace.changed.connect(self._on_changed)
        self._show()

    def _on_changed(self, changed: Changed) -> None:
        if changed.patient is None and changed.tables & _TABLES:
            self._show()

    def _show(self) -> None:
        self._pane.show_library(self._workspace.clinic_library().of(library()))
