"""The window: caseload, a patient's pages, one try at a time over everything; menus, status, toasts."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from exposure.domain.identifiers import PatientId
from exposure.words.language import _
from ui import preferences
from ui.actions import ACTIONS
from ui.before_try import BeforeTry
from ui.care_actions import CareActions
from ui.clock_watch import ClockWatch
from ui.flare_actions import FlareActions
from ui.look_actions import LookActions
from ui.menus import fill_menus
from ui.page_actions import PageActions
from ui.pages.caseload.page import CaseloadPage
from ui.pages.evidence.page import EvidencePage
from ui.pages.explain.page import ExplainPage
from ui.pages.flare.page import FlarePage
from ui.pages.patient_pages import TRIES, PatientPages
from ui.pages.patient_view.view import PatientView
from ui.pages.trying.page import TryPage
from ui.rule_actions import RuleActions
from ui.visit_actions import VisitActions
from ui.widgets.boxes import Column
from ui.window_foot import WindowFoot
from ui.workspace import Workspace

LOCKED = 75
SMALLEST = (1024, 700)


class MainWindow(QMainWindow):
    """Joins the pages: each tells where to go by a signal, and no page knows another. Its title never holds a name."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.setObjectName("window")
        self.setWindowTitle("Rungwise")
        self.setMinimumSize(*SMALLEST)
        self.caseload = CaseloadPage(workspace)
        self.patient_pages = PatientPages(workspace)
        self.try_page = TryPage(workspace)
        self.flare_page = FlarePage(workspace)
        self.explain_page = ExplainPage(workspace)
        self.evidence_page = EvidencePage(workspace)
        self.view: PatientView | None = None
        self._pages = QStackedWidget()
        self.foot = WindowFoot(workspace, self)
        self._lay_out()
        self.care = CareActions(workspace, self)
        self.flares = FlareActions(self.care.sheets, lambda: self.care.patient)
        self.before = BeforeTry(self.care.sheets, lambda: self.care.patient)
        self.visits = VisitActions(self.care.sheets, self.patient_pages)
        doers = (
            self,
            self.care,
            self.flares,
            self.visits,
            self.before,
            RuleActions(workspace, self.care, self.patient_pages, self),
            PageActions(self.patient_pages),
            self.foot,
            LookActions(self, preferences.path()),
        )
        self.actions_by_name = fill_menus(self, doers)
        # A concern can come up in the middle of a try, where the menu bar is hidden and its shortcuts with it.
        self.addAction(self.actions_by_name["pause"])
        self._connect_signals()
        ClockWatch(workspace, self)
        self.show_caseload()

    @property
    def patient(self) -> PatientId | None:
        """Give whose pages are open."""
        return self.patient_pages.patient if self._pages.currentWidget() is self.patient_pages else None

    def show_caseload(self) -> None:
        """Go to the caseload."""
        self.workspace.look_at(None)
        self.caseload.refresh()
        self._show(self.caseload)

    def go_back(self) -> None:
        """Go back within a visit, else to the caseload."""
        if self.patient is None or not self.patient_pages.go_back():
            self.show_caseload()

    def open_patient(self, patient: str) -> None:
        """Go to a patient's pages."""
        self.workspace.look_at(PatientId(patient))
        self.patient_pages.open(PatientId(patient))
        self.care.open(PatientId(patient))
        self._show(self.patient_pages)

    def open_visit(self, patient: str) -> None:
        """Go to a patient's pages and begin their visit of today, or go on with it."""
        self.open_patient(patient)
        self.actions_by_name["start_visit"].trigger()

    def start_try(self, rung: str = "") -> None:
        """Begin a try on the step given or chosen, or on the current one."""
        chosen = rung or self.patient_pages.step_to_try()
        if not chosen:
            self.foot.tell(_("Put a first movement on the ladder. One should feel easy."))
        elif self.patient_pages.is_paused:
            self.care.choose_next()
        else:
            self.before.then(lambda: self._begin_try(chosen))

    def go_again(self) -> None:
        """Begin another try like the newest one, with three questions."""
        newest = self.patient_pages.newest_trial()
        if self.patient_pages.is_paused:
            self.care.choose_next()
        elif newest:
            self.before.then(lambda: self._begin_again(newest))
        else:
            self.foot.tell(_("There is no try to go again with yet."))

    def resume_try(self, trial: str) -> None:
        """Go on with a try whose prediction is kept."""
        self.try_page.resume(trial)
        self._show(self.try_page)

    def explain(self) -> None:
        """Show the explanation that was made together."""
        if self.patient is not None:
            self.explain_page.begin(self.patient)
            self._show(self.explain_page)

    def show_patient_view(self) -> None:
        """Show the patient their own ladder, over the whole screen."""
        if self.patient is not None:
            self.view = PatientView(self.workspace.case(self.patient), self.workspace.now())
            self.view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.view.destroyed.connect(self._on_view_closed)
            self.view.showFullScreen()

    def search(self) -> None:
        """Search the caseload."""
        self.show_caseload()
        self.caseload.find_patient()

    def toggle_names(self) -> None:
        """Show or hide the names on the caseload."""
        self.caseload.toggle_names()

    def record_due(self) -> None:
        """Record the due outcome of the row chosen on the caseload; with a patient open, show their tries."""
        if self.patient is not None:
            self.patient_pages.go_to(TRIES)
        else:
            self.caseload.record_due()

    def book_visit(self) -> None:
        """Book a visit for the row chosen on the caseload, or for the open patient."""
        if self.patient is not None:
            self.care.book_visit()
        else:
            self.caseload.book_visit()

    def lock(self) -> None:
        """Leave the open file; the program begins anew at the unlock window, with nothing in memory."""
        self.try_page.keep_draft_now()
        QCoreApplication.exit(LOCKED)

    def quit(self) -> None:
        """Close the window and the program."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the file with the window; what is being typed is kept as a draft already."""
        if self.view is not None:
            self.view.close()
        self.try_page.keep_draft_now()
        self.visits.finish_printing()
        self.workspace.close()
        super().closeEvent(event)

    @property
    def _over_everything(self) -> tuple[QWidget, ...]:
        """Give the pages that take the whole window, without menus and status."""
        return (self.try_page, self.flare_page, self.explain_page, self.evidence_page)

    def _lay_out(self) -> None:
        for page in (self.caseload, self.patient_pages, *self._over_everything):
            self._pages.addWidget(page)
        centre = QWidget()
        centre.setLayout(Column((self._pages, 1), self.foot.status, gap=0))
        self.setCentralWidget(centre)

    def _connect_signals(self) -> None:
        self.caseload.opened.connect(self.open_patient)
        self.caseload.visit_wanted.connect(self.open_visit)
        self.caseload.due_wanted.connect(self._on_due)
        self.caseload.new_patient.connect(self.care.new_patient)
        self.caseload.example_wanted.connect(self.care.look_at_example)
        self.caseload.refused.connect(self.foot.tell)
        self.patient_pages.back.connect(self.show_caseload)
        self.patient_pages.try_wanted.connect(self.start_try)
        self.patient_pages.resume_wanted.connect(self.resume_try)
        self.patient_pages.due_wanted.connect(self._on_due_of_open_patient)
        self.patient_pages.patient_view_wanted.connect(self.show_patient_view)
        self.patient_pages.details_wanted.connect(self.care.change_details)
        self.patient_pages.clear_wanted.connect(self.care.clear_to_start)
        self.patient_pages.refused.connect(self.foot.tell)
        self.patient_pages.notice_wanted.connect(self.care.choose_next)
        self.patient_pages.action_wanted.connect(lambda name: self.actions_by_name[name].trigger())
        self.try_page.finished.connect(self._on_try_finished)
        self.try_page.paused.connect(self._on_try_paused)
        self.try_page.smaller_step.connect(self._on_smaller_step)
        self.flares.flare_wanted.connect(self._on_flare)
        self.flare_page.finished.connect(lambda: self._show(self.patient_pages))
        self.flare_page.told.connect(self.foot.tell)
        self.flare_page.print_wanted.connect(self.visits.print_paper)
        self.before.told.connect(self.foot.tell)
        self.explain_page.finished.connect(lambda: self._show(self.patient_pages))
        self.explain_page.refused.connect(self.foot.tell)
        self.explain_page.print_wanted.connect(self._on_print_wanted)
        self.visits.told.connect(self.foot.tell)
        self.visits.evidence_wanted.connect(self._on_evidence)
        self.evidence_page.finished.connect(lambda: self._show(self.patient_pages))
        self.evidence_page.print_wanted.connect(self.visits.print_paper)
        self.evidence_page.save_wanted.connect(self.visits.save_paper)
        self.care.patient_made.connect(self.open_patient)
        self.care.try_wanted.connect(self.start_try)

    def _show(self, page: QWidget) -> None:
        """Show one page; a try takes the whole window, without menus and status."""
        self._pages.setCurrentWidget(page)
        alone = page in self._over_everything
        self.menuBar().setVisible(not alone)
        self.foot.status.setVisible(not alone)
        places = {"always": not alone, "caseload": page is self.caseload, "patient": page is self.patient_pages}
        places["person"] = page is not self.caseload
        for spec in ACTIONS:
            self.actions_by_name[spec.name].setEnabled(places[spec.where])
        self.foot.follow({} if alone else self.actions_by_name)
        page.setFocus()

    def _begin_try(self, rung: str) -> None:
        if self.patient_pages.patient is not None and not self.patient_pages.is_paused:
            self.try_page.begin(self.patient_pages.patient, rung)
            self._show(self.try_page)

    def _begin_again(self, trial: str) -> None:
        if not self.patient_pages.is_paused:
            self.try_page.go_again(trial)
            self._show(self.try_page)

    def _on_print_wanted(self) -> None:
        self._show(self.patient_pages)
        self.actions_by_name["print_sheet"].trigger()

    def _on_due(self, trial: str, patient: str) -> None:
        # Without a try it is the call about a flare that is due.
        if trial:
            self.care.record_due(trial, PatientId(patient))
        else:
            self.flares.ring_about_flare(PatientId(patient))

    def _on_due_of_open_patient(self, trial: str) -> None:
        if self.patient is not None:
            self.care.record_due(trial, self.patient)

    def _on_try_finished(self, _trial: str) -> None:
        self._show(self.patient_pages)
        if self.try_page.end_says:
            self.foot.tell(self.try_page.end_says)

    def _on_try_paused(self) -> None:
        self._show(self.patient_pages)
        self.foot.tell(self.try_page.pause_says)

    def _on_flare(self, patient: str) -> None:
        self.flare_page.begin(PatientId(patient))
        self._show(self.flare_page)

    def _on_evidence(self, patient: str) -> None:
        self.evidence_page.begin(PatientId(patient))
        self._show(self.evidence_page)

    def _on_view_closed(self) -> None:
        self.view = None

    def _on_smaller_step(self, _rung: str) -> None:
        self._show(self.patient_pages)
        self.actions_by_name["add_movement"].trigger()
