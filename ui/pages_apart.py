"""The pages that take the whole window for a while: a flare, the explanation, the evidence; and the patient view."""

from functools import cached_property

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.identifiers import PatientId
from ui.pages.evidence.page import TakeHomePage, TakenHome, my_evidence, my_steps
from ui.pages.explain.page import ExplainPage
from ui.pages.flare.page import FlarePage
from ui.pages.patient_pages import Whose
from ui.pages.patient_view.view import PatientView
from ui.workspace import Workspace


class PagesApart(QObject):
    """Brings them up for the patient whose pages are open, `whose()`, or for one that is given; made when wanted.

    Signals:
        shown(object): this page, a QWidget, is to take the whole window.
        finished(): the patient’s pages come back.
        told(str): there is something to tell that was not done.
        print_wanted, save_wanted(object): this paper is to be printed or saved.
        sheet_wanted(): the practice sheet is to be printed.
    """

    shown = Signal(object)
    finished = Signal()
    told = Signal(str)
    print_wanted = Signal(object)
    save_wanted = Signal(object)
    sheet_wanted = Signal()

    def __init__(self, workspace: Workspace, whose: Whose, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._whose = workspace, whose
        self.view: PatientView | None = None

    @cached_property
    def flare_page(self) -> FlarePage:
        """Give the page of a flare."""
        page = FlarePage(self._workspace)
        page.finished.connect(self.finished)
        page.told.connect(self.told)
        page.print_wanted.connect(self.print_wanted)
        return page

    @cached_property
    def explain_page(self) -> ExplainPage:
        """Give the page of the explanation."""
        page = ExplainPage(self._workspace)
        page.finished.connect(self.finished)
        page.refused.connect(self.told)
        page.print_wanted.connect(self.sheet_wanted)
        return page

    @cached_property
    def evidence_page(self) -> TakeHomePage:
        """Give the page of the evidence."""
        return self._take_home(my_evidence())

    @cached_property
    def steps_page(self) -> TakeHomePage:
        """Give the page of the patient’s steps in large print."""
        return self._take_home(my_steps())

    def _take_home(self, taken: TakenHome) -> TakeHomePage:
        page = TakeHomePage(self._workspace, taken)
        page.finished.connect(self.finished)
        page.print_wanted.connect(self.print_wanted)
        page.save_wanted.connect(self.save_wanted)
        return page

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

    def my_evidence(self) -> None:
        """Show the patient’s evidence."""
        patient = self._whose()
        if patient is not None:
            self.evidence_page.begin(patient)
            self.shown.emit(self.evidence_page)

    def my_steps(self) -> None:
        """Show the patient’s steps in large print."""
        patient = self._whose()
        if patient is not None:
            self._show_steps(patient)

    def show_patient_view(self) -> None:
        """Show the patient their own ladder, over the whole screen."""
        patient = self._whose()
        if patient is not None:
            self.view = PatientView(self._workspace.case(patient), self._workspace.now())
            self.view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.view.destroyed.connect(self._on_view_closed)
            self.view.paper_wanted.connect(lambda: self._show_steps(patient))
            self.view.showFullScreen()

    def close_view(self) -> None:
        """Take the patient view away, where it is shown."""
        if self.view is not None:
            self.view.close()

    def _show_steps(self, patient: PatientId) -> None:
        """Show a patient’s steps, and take their view away where it is up."""
        self.close_view()
        self.steps_page.begin(patient)
        self.shown.emit(self.steps_page)

    def _on_view_closed(self) -> None:
        self.view = None
