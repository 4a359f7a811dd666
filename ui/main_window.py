"""The window: caseload, a patient's pages, one try at a time over everything; menus, status, toasts."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from exposure.domain.identifiers import PatientId
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.language import _
from ui import preferences, theme
from ui.actions import ACTIONS
from ui.care_actions import CareActions
from ui.dates import clock
from ui.look_actions import LookActions
from ui.menus import fill_menus
from ui.pages.caseload_page import CaseloadPage
from ui.pages.patient_pages import PatientPages
from ui.pages.patient_view import PatientView
from ui.pages.try_page import TryPage
from ui.widgets.boxes import Column
from ui.widgets.toast import Toast
from ui.widgets.window_status import WindowStatus
from ui.workspace import Workspace

LOCKED = 75
SMALLEST = (1024, 700)


class MainWindow(QMainWindow):
    """Joins the pages: each tells where to go by a signal, and no page knows another. Its title never holds a name."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.setWindowTitle("Rungwise")
        self.setMinimumSize(*SMALLEST)
        self._caseload = CaseloadPage(workspace)
        self._patient = PatientPages(workspace)
        self._try = TryPage(workspace)
        self._view: PatientView | None = None
        self._status = WindowStatus()
        self._pages = QStackedWidget()
        self._lay_out()
        self._toast = Toast("toast", self)
        self._look = LookActions(self, preferences.path())
        self._care = CareActions(workspace, self)
        self.actions_by_name = fill_menus(self, (self, self._care, self._look, self._patient))
        self._connect_signals()
        self._on_text_size()
        self._on_saved()
        self.show_caseload()

    @property
    def patient(self) -> PatientId | None:
        """Give whose pages are open."""
        return self._patient.patient if self._pages.currentWidget() is self._patient else None

    def show_caseload(self) -> None:
        """Go to the caseload."""
        self._caseload.refresh()
        self._show(self._caseload)

    def open_patient(self, patient: str) -> None:
        """Go to a patient's pages."""
        self._patient.open(PatientId(patient))
        self._care.open(PatientId(patient))
        self._show(self._patient)

    def start_try(self, rung: str = "") -> None:
        """Begin a try on the step chosen, or on the current one."""
        chosen = rung or self._patient.step_to_try()
        if self.patient is not None and chosen:
            self._try.begin(self.patient, chosen)
            self._show(self._try)

    def go_again(self) -> None:
        """Begin another try like the newest one, with three questions."""
        newest = self._patient.newest_trial()
        if newest:
            self._try.go_again(newest)
            self._show(self._try)

    def resume_try(self, trial: str) -> None:
        """Go on with a try whose prediction is kept."""
        self._try.resume(trial)
        self._show(self._try)

    def show_patient_view(self) -> None:
        """Show the patient their own ladder, over the whole screen."""
        if self.patient is not None:
            self._view = PatientView(self.workspace.case(self.patient), self.workspace.now())
            self._view.showFullScreen()

    def new_patient(self) -> None:
        """Ask for a new patient's details."""
        self._care.new_patient()

    def search(self) -> None:
        """Search the caseload."""
        self.show_caseload()
        self._caseload.find_patient()

    def toggle_names(self) -> None:
        """Show or hide the names on the caseload."""
        self._caseload.toggle_names()

    def undo(self) -> None:
        """Undo the newest gesture."""
        self._reverse(self.workspace.undo, _("Undone: {label}"))

    def redo(self) -> None:
        """Do the newest undone gesture again."""
        self._reverse(self.workspace.redo, _("Done again: {label}"))

    def lock(self) -> None:
        """Leave the open file; the program begins anew at the unlock window, with nothing in memory."""
        QCoreApplication.exit(LOCKED)

    def quit(self) -> None:
        """Close the window and the program."""
        self.close()

    def tell(self, text: str) -> None:
        """Say something at the foot of the window."""
        self._toast.say(text, icon="info")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the file with the window; what is being typed is kept as a draft already."""
        self.workspace.close()
        super().closeEvent(event)

    def record_due(self) -> None:
        """Record the due outcome of the row chosen on the caseload, or of the open patient."""
        if self.patient is not None:
            self._patient.show_tries()
        else:
            self._caseload.record_due()

    def book_visit(self) -> None:
        """Book a visit for the row chosen on the caseload, or for the open patient."""
        if self.patient is not None:
            self._care.book_visit()
        else:
            self._caseload.book_visit()

    def _lay_out(self) -> None:
        for page in (self._caseload, self._patient, self._try):
            self._pages.addWidget(page)
        centre = QWidget()
        centre.setLayout(Column((self._pages, 1), self._status, gap=0))
        self.setCentralWidget(centre)

    def _connect_signals(self) -> None:
        self._caseload.opened.connect(self.open_patient)
        self._caseload.due_wanted.connect(self._on_due)
        self._caseload.new_patient.connect(self.new_patient)
        self._caseload.example_wanted.connect(self._care.look_at_example)
        self._patient.back.connect(self.show_caseload)
        self._patient.try_wanted.connect(self.start_try)
        self._patient.resume_wanted.connect(self.resume_try)
        self._patient.due_wanted.connect(lambda trial: self._on_due(trial, self.patient or ""))
        self._patient.patient_view_wanted.connect(self.show_patient_view)
        self._patient.refused.connect(self.tell)
        self._try.finished.connect(self._on_try_ended)
        self._try.paused.connect(self._on_try_ended)
        self._care.patient_made.connect(self.open_patient)
        self._toast.undo_asked.connect(self.undo)
        self.workspace.told.connect(lambda text, undo: self._toast.say(text, undo=undo))
        self.workspace.changed.connect(self._on_saved)
        self.workspace.undo_changed.connect(self._on_undo_changed)
        theme.current().changed.connect(self._on_text_size)

    def _show(self, page: QWidget) -> None:
        """Show one page; a try takes the whole window, without menus and status."""
        self._pages.setCurrentWidget(page)
        alone = page is self._try
        self.menuBar().setVisible(not alone)
        self._status.setVisible(not alone)
        for spec in ACTIONS:
            allowed = spec.where == "always" or page is self._patient
            self.actions_by_name[spec.name].setEnabled(allowed and not alone)
        page.setFocus()

    def _on_due(self, trial: str, patient: str) -> None:
        self._care.record_due(trial, PatientId(patient))

    def _on_try_ended(self) -> None:
        self._show(self._patient)

    def _on_saved(self) -> None:
        at = self.workspace.saved_at
        self._status.show_saved(
            _("Saved {time} on this computer").format(time=clock(at)) if at else _("Nothing to save yet")
        )

    def _on_undo_changed(self) -> None:
        self._status.show_undo(self.workspace.can_undo)
        self.actions_by_name["undo"].setEnabled(self.workspace.can_undo is not None)
        self.actions_by_name["redo"].setEnabled(self.workspace.can_redo is not None)

    def _on_text_size(self) -> None:
        self._status.show_text_size(theme.current().text_percent)

    def _reverse(self, reverse: Callable[[], str | None], said: str) -> None:
        try:
            label = reverse()
        except ExposureError as error:
            self.tell(sentence(error))
        else:
            if label:
                self.tell(said.format(label=label))
