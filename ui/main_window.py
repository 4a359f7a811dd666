"""The window: caseload, a patient's pages, one try at a time over everything; menus, status, toasts."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from exposure.domain.identifiers import PatientId
from ui import preferences
from ui.actions import Place
from ui.care_actions import CareActions
from ui.caseload_actions import CaseloadActions
from ui.clock_watch import ClockWatch
from ui.exchange_actions import ExchangeActions
from ui.export_actions import ExportActions
from ui.figure_actions import FigureActions
from ui.file_actions import FileActions
from ui.flare_actions import FlareActions
from ui.history_actions import HistoryActions
from ui.ladder_actions import LadderActions
from ui.look_actions import LookActions
from ui.measure_actions import MeasureActions
from ui.menus import fill_menus, offer_at
from ui.one_task import wait_within
from ui.page_actions import PageActions
from ui.pages.caseload.page import CaseloadPage
from ui.pages.patient_pages import PatientPages
from ui.pages_apart import PagesApart
from ui.rule_actions import RuleActions
from ui.try_actions import TryActions
from ui.visit_actions import VisitActions
from ui.widgets.boxes import Column
from ui.widgets.wait_notice import WaitWords
from ui.window_foot import WindowFoot
from ui.workspace import Workspace

SMALLEST = (1024, 700)


class MainWindow(QMainWindow):
    """Joins the pages: each tells where to go by a signal, and no page knows another. Its title never holds a name."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.setObjectName("window")
        self.setWindowTitle("Rungwise")
        self.setMinimumSize(*SMALLEST)
        if workspace.waiting is not None:
            workspace.waiting.slow.connect(WaitWords(self).turn)
        self.caseload = CaseloadPage(workspace)
        self.patient_pages = PatientPages(workspace)
        self.apart = PagesApart(workspace, lambda: self.patient, self)
        self._pages = QStackedWidget()
        self.foot = WindowFoot(workspace, self)
        self._lay_out()
        self.care = CareActions(workspace, self)
        self.flares = FlareActions(self.care)
        self.caseload_actions = CaseloadActions(self.care, self.caseload, self.patient_pages, lambda: self.patient)
        self.tries = TryActions(self.care, self.patient_pages)
        self.visits = VisitActions(self.care.sheets, self.patient_pages, self.apart)
        self.exchange = ExchangeActions(workspace, self.care)
        self.file = FileActions(workspace, self.care)
        self.history = HistoryActions(workspace, self.care, lambda: self.patient)
        self.look = LookActions(self, preferences.path())
        self.actions_by_name = fill_menus(self, self._doers())
        self.look.mark_in(self.actions_by_name)
        # A concern can come up in the middle of a try, where the menu bar is hidden and its shortcuts with it.
        self.addActions([self.actions_by_name[name] for name in ("pause", "show_shortcuts", "lock")])
        self._connect_signals()
        ClockWatch(workspace, self)
        try:
            self.show_caseload()
        except BaseException:
            # Nobody gets to hold a window that cannot show its first page.
            self.deleteLater()
            raise

    def _doers(self) -> dict[str, QObject]:
        """Give who does what the menus offer, by the names `ui.actions` has for them."""
        workspace, care, pages = self.workspace, self.care, self.patient_pages
        return {
            "window": self,
            "caseload": self.caseload,
            "caseload_actions": self.caseload_actions,
            "care": care,
            "flares": self.flares,
            "tries": self.tries,
            "before": self.tries.before,
            "visits": self.visits,
            "apart": self.apart,
            "exchange": self.exchange,
            "history": self.history,
            "foot": self.foot,
            "look": self.look,
            "rules": RuleActions(workspace, care, pages, self),
            "ladder": LadderActions(workspace, care, pages, self),
            "measures": MeasureActions(workspace, care),
            "figures": FigureActions(workspace, care),
            "exports": ExportActions(workspace, care),
            "pages": PageActions(pages),
            **self.file.doers,
        }

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

    def search(self) -> None:
        """Search the caseload."""
        self.show_caseload()
        self.caseload.find_patient()

    def quit(self) -> None:
        """Close the window and the program."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the file with the window, once it may be; what is being typed is kept as a draft already."""
        if not self.file.may_close:
            event.ignore()
            return
        self.apart.close_view()
        self.tries.keep_draft_now()
        # Out of sight first: what is waited for may take a while, and belongs on record before the last backup.
        self.hide()
        wait_within(self)
        self.file.finish()
        self.workspace.close()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        for page in (self.caseload, self.patient_pages):
            self._pages.addWidget(page)
        centre = QWidget()
        centre.setLayout(Column((self._pages, 1), self.foot.strip, gap=0))
        self.setCentralWidget(centre)

    def _connect_signals(self) -> None:
        self._connect_caseload()
        self._connect_patient_pages()
        self._connect_apart()
        for doer in (self.tries, self.apart, self.visits, self.exchange, self.file.backups):
            doer.told.connect(self.foot.tell)
        self.care.patient_made.connect(self.open_patient)
        self.exchange.brought.connect(self.open_patient)

    def _connect_caseload(self) -> None:
        self.caseload.opened.connect(self.open_patient)
        self.caseload.visit_wanted.connect(self.open_visit)
        self.caseload.refused.connect(self.foot.tell)

    def _connect_patient_pages(self) -> None:
        pages = self.patient_pages
        pages.back.connect(self.show_caseload)
        pages.patient_view_wanted.connect(self.apart.show_patient_view)
        pages.details_wanted.connect(self.care.change_details)
        pages.clear_wanted.connect(self.care.clear_to_start)
        pages.refused.connect(self.foot.tell)
        pages.notice_wanted.connect(self.care.choose_next)
        pages.action_wanted.connect(self._on_action_wanted)

    def _connect_apart(self) -> None:
        self.tries.shown.connect(self._show)
        self.tries.left.connect(lambda: self._show(self.patient_pages))
        self.tries.smaller_wanted.connect(lambda: self._on_action_wanted("add_movement"))
        self.apart.shown.connect(self._show)
        self.apart.finished.connect(lambda: self._show(self.patient_pages))
        self.flares.flare_wanted.connect(self.apart.declare_flare)
        self.caseload_actions.call_wanted.connect(self.flares.ring_about_flare)
        self.apart.sheet_wanted.connect(self._on_print_wanted)

    def _show(self, page: QWidget) -> None:
        """Show one page, and let be chosen what can be chosen there."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        place = self._place(page)
        # A page apart takes the whole window, without menus and status.
        self.menuBar().setVisible(place != "apart")
        self.foot.show_status(place != "apart")
        offer_at(place, self.actions_by_name)
        self.foot.follow({} if place == "apart" else self.actions_by_name)
        page.setFocus()

    def _place(self, page: QWidget) -> Place:
        if page is self.caseload:
            return "caseload"
        return "patient" if page is self.patient_pages else "apart"

    def _on_print_wanted(self) -> None:
        self._show(self.patient_pages)
        self.actions_by_name["print_sheet"].trigger()

    def _on_action_wanted(self, name: str) -> None:
        self.actions_by_name[name].trigger()
