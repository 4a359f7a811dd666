"""What every page about one patient has in common: records come down, edits go up, and it redraws when concerned."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import PatientId
from exposure.edits.edit import Changed
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from ui.workspace import Workspace


class PatientPage(QWidget):
    """A page about one patient; a subclass builds itself in its constructor and redraws in `show_case`.

    Signals:
        refused: an edit was refused; carries the sentence to show.
    """

    refused = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.patient: PatientId | None = None
        self._stale = False
        workspace.changed.connect(self._on_changed)

    def open(self, patient: PatientId) -> None:
        """Show this patient from now on."""
        self.patient = patient
        self.refresh()

    def refresh(self) -> None:
        """Read the patient's record and redraw."""
        self._stale = False
        if self.patient is not None:
            self.show_case(self.workspace.case(self.patient))

    def show_case(self, case: Case) -> None:
        """Draw the page for this record."""
        raise NotImplementedError

    def attempt(self, *lines: Mapping[str, object], label: str, draft: str | None = None) -> Changed | None:
        """Do edits; a refusal is told through `refused`, and gives None. What is on screen stays."""
        try:
            return self.workspace.do(*lines, label=label, draft=draft)
        except ExposureError as error:
            self.refused.emit(sentence(error))
            return None

    def showEvent(self, event: QShowEvent) -> None:
        """Redraw what changed while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _on_changed(self, changed: Changed) -> None:
        if changed.patient not in (None, self.patient):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True


def newest_ladder(case: Case) -> LadderCase | None:
    """Give the ladder a page shows unless another is chosen: the newest."""
    return case.ladders[-1] if case.ladders else None
