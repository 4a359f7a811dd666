"""The pages that take the whole window for a while: a flare, the explanation, the evidence; and the patient view."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.identifiers import PatientId
from ui.pages.evidence.page import EvidencePage
from ui.pages.explain.page import ExplainPage
from ui.pages.flare.page import FlarePage
from ui.pages.patient_view.view import PatientView
from ui.workspace import Workspace

Whose = Callable[[], PatientId | None]


class PagesApart(QObject):
    """Brings them up for the patient whose pages are open, `whose()`, or for the one that is given.

    Signals:
        shown(object): this page, a QWidget, is to take the whole window.
        finished(): the patient’s pages come back.
        told(str): there is something to tell that was not done.
    """

    shown = Signal(object)
    finished = Signal()
    told = Signal(str)

    def __init__(self, workspace: Workspace, whose: Whose, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._whose = workspace, whose
        self.flare_page, self.explain_page = FlarePage(workspace), ExplainPage(workspace)
        self.evidence_page = EvidencePage(workspace)
        self.view: PatientView | None = None
        self._connect_signals()

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """Give the pages, for the window to lay out."""
        return (self.flare_page, self.explain_page, self.evidence_page)

    def explain(self) -> None:
        """Show the explanation that was made together."""
        patient = self._whose()
        if patient is not None:
            self.explain_page.begin(patient)
            self.shown.emit(self.explain_page)

    def declare_flare(self, patient: str) -> None:
        """Ask what there is to ask about a flare that is declared."""
        self.flare_page.begin(PatientId(patient))
        self.shown.emit(self.flare_page)

    def show_evidence(self, patient: str) -> None:
        """Show a patient’s evidence."""
        self.evidence_page.begin(PatientId(patient))
        self.shown.emit(self.evidence_page)

    def show_patient_view(self) -> None:
        """Show the patient their own ladder, over the whole screen."""
        patient = self._whose()
        if patient is not None:
            self.view = PatientView(self._workspace.case(patient), self._workspace.now())
            self.view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.view.destroyed.connect(self._on_view_closed)
            self.view.showFullScreen()

    def close_view(self) -> None:
        """Take the patient view away, where it is shown."""
        if self.view is not None:
            self.view.close()

    def _connect_signals(self) -> None:
        for page in (self.flare_page, self.explain_page, self.evidence_page):
            page.finished.connect(self.finished)
        self.flare_page.told.connect(self.told)
        self.explain_page.refused.connect(self.told)

    def _on_view_closed(self) -> None:
        self.view = None
