"""One patient's pages under their header: Visit, Ladder, Tries, Progress, Letter."""

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.identifiers import PatientId
from exposure.domain.visit_day import visit_of_day
from exposure.edits.edit import Changed
from ui.pages.ladder.page import LadderPage
from ui.pages.letter.page import LetterPage
from ui.pages.page import PatientPage
from ui.pages.patient_top import PatientTop
from ui.pages.progress.page import ProgressPage
from ui.pages.tries.page import TriesPage
from ui.pages.try_offered import step_offered
from ui.pages.visit.page import VisitPage
from ui.widgets.boxes import Column
from ui.widgets.focus import focusable
from ui.widgets.page_stack import PageStack
from ui.widgets.scrolling import Scrolling
from ui.workspace import Workspace

VISIT, LADDER, TRIES, PROGRESS, LETTER = range(5)
_NAMES = ("visit", "ladder", "tries", "progress", "letter")
Whose = Callable[[], PatientId | None]
_Page = TypeVar("_Page", bound=PatientPage)


class PatientPages(QWidget):
    """Holds the pages of the open patient; each is made when it is first wanted, and redraws when it is looked at.

    Signals:
        back, patient_view_wanted: as the header's buttons say.
        try_wanted: a try on a step, carries the rung's id ("" for the current one).
        resume_wanted: go on with a kept prediction, carries the try's id.
        due_wanted: an answer is to be recorded, carries the try's id.
        details_wanted, clear_wanted: the patient's details, or Clear to start, are to be written.
        refused: an edit was refused; carries the sentence.
        notice_wanted: something is to be done about a pause or a flare.
        action_wanted: something the menus offer is to be done; carries the name of the action.
        paper_wanted: a paper is to be printed; carries it.
    """

    back = Signal()
    patient_view_wanted = Signal()
    try_wanted = Signal(str)
    resume_wanted = Signal(str)
    due_wanted = Signal(str)
    details_wanted = Signal()
    clear_wanted = Signal()
    refused = Signal(str)
    notice_wanted = Signal()
    action_wanted = Signal(str)
    paper_wanted = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.patient: PatientId | None = None
        self._workspace = workspace
        self._top = PatientTop()
        self._made: dict[int, PatientPage] = {}
        self._stack = PageStack(len(_NAMES))
        self.setLayout(Column(self._top, (Scrolling(self._stack), 1), gap=0))
        self._connect_signals()

    @cached_property
    def visit(self) -> VisitPage:
        """Give the page of the visit."""
        page = self._put(VISIT, VisitPage(self._workspace))
        page.try_wanted.connect(self.try_wanted)
        page.due_wanted.connect(self.due_wanted)
        page.action_wanted.connect(self.action_wanted)
        page.paper_wanted.connect(self.paper_wanted)
        page.part_changed.connect(self._offer_try)
        return page

    @cached_property
    def ladder(self) -> LadderPage:
        """Give the page of the ladder."""
        page = self._put(LADDER, LadderPage(self._workspace))
        page.start_try.connect(self.try_wanted)
        return page

    @cached_property
    def tries(self) -> TriesPage:
        """Give the page of the tries."""
        page = self._put(TRIES, TriesPage(self._workspace))
        page.resume_wanted.connect(self.resume_wanted)
        page.due_wanted.connect(self.due_wanted)
        return page

    @cached_property
    def progress(self) -> ProgressPage:
        """Give the page of the progress."""
        page = self._put(PROGRESS, ProgressPage(self._workspace))
        page.action_wanted.connect(self.action_wanted)
        page.paper_wanted.connect(self.paper_wanted)
        return page

    @cached_property
    def letter(self) -> LetterPage:
        """Give the page of the letter."""
        page = self._put(LETTER, LetterPage(self._workspace))
        page.details_wanted.connect(self.details_wanted)
        page.clear_wanted.connect(self.clear_wanted)
        return page

    def open(self, patient: PatientId) -> None:
        """Show this patient: their visit where there is one today that has not ended, else their ladder."""
        self.patient = patient
        for page in self._made.values():
            page.open(patient)
        case, now = self._workspace.case(patient), self._workspace.now()
        self._top.show_who(case.patient, now)
        self._top.show_standing(case, now)
        visit = visit_of_day(case, now)
        self.show_page(VISIT if visit is not None and visit.closed is None else LADDER)

    @property
    def shown(self) -> int:
        """Give the number of the page that is shown."""
        return self._stack.currentIndex()

    @property
    def case(self) -> Case | None:
        """Give the record of the open patient, as it is now."""
        return self._workspace.case(self.patient) if self.patient else None

    def step_to_try(self) -> str:
        """Give the step a try would be on, or "".

        It is the one chosen on the ladder or for today, else the current one; in a flare the steady one, or none.
        """
        chosen, case = None, self.case
        if self.shown == VISIT:
            chosen = self.visit.step_to_try()
        # A push up is nothing to fall into by a key, whichever card is chosen.
        elif self.shown == LADDER and not (case and case.open_flare):
            chosen = self.ladder.selected_rung()
        # Moving up may only just have been done, so the record is asked anew.
        case = self.case
        return chosen or (step_offered(case, self._workspace.now()) if case is not None else "")

    def go_to(self, number: int) -> None:
        """Show a page, and begin there: what had the focus may be out of sight now."""
        self.show_page(number)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_page(self, number: int) -> None:
        """Show a page; the focus stays where it is."""
        self._page(number)
        self._stack.setCurrentIndex(number)
        self._top.show_tab(number)
        self._offer_try()

    def go_back(self) -> bool:
        """Go back within the visit; False where there is nothing to go back to."""
        return self._stack.currentIndex() == VISIT and self.visit.go_back()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the focus on to the step that is chosen, or to the first control of the page."""
        super().focusInEvent(event)
        page = self._page(self.shown)
        stops = focusable(page)
        if page is self._made.get(LADDER):
            card = page.findChild(QWidget, f"ladder.card.{self.ladder.selected_rung()}")
            stops = [card] if card is not None else stops
        elif page is self._made.get(VISIT) and self.visit.first is not None:
            stops = [self.visit.first]
        if stops:
            stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _page(self, number: int) -> PatientPage:
        """Give a page by its number, made where it is not there yet."""
        page: PatientPage = getattr(self, _NAMES[number])
        return page

    def _put(self, number: int, page: _Page) -> _Page:
        """Put a page that was just made in its place, on the patient who is open."""
        self._made[number] = page
        page.refused.connect(self.refused)
        self._stack.put(number, page)
        if self.patient is not None:
            page.open(self.patient)
        return page

    def _connect_signals(self) -> None:
        self._top.back.connect(self.back)
        self._top.notice_wanted.connect(self.notice_wanted)
        self._top.flare_over.connect(lambda: self.action_wanted.emit("flare"))
        self._top.tab_chosen.connect(self.show_page)
        self._top.patient_view_wanted.connect(self.patient_view_wanted)
        self._top.try_wanted.connect(lambda: self.try_wanted.emit(""))
        self._workspace.changed.connect(self._on_changed)

    def _offer_try(self) -> None:
        """Make “Start a try” the primary button where the page has none of its own."""
        number = self._stack.currentIndex()
        self._top.offer_try(primary=number != LETTER and (number != VISIT or self.visit.offers_try))

    def _on_changed(self, changed: Changed) -> None:
        if self.patient is None or changed.patient != self.patient:
            return
        case, now = self._workspace.case(self.patient), self._workspace.now()
        self._top.show_standing(case, now)
        if "patient" in changed.tables:
            self._top.show_who(case.patient, now)
