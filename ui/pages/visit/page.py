"""The tab of the visit: its head, and one of its three parts at a time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from exposure.domain.case import Case
from exposure.domain.identifiers import PatientId
from exposure.domain.visit import Visit
from exposure.domain.visit_day import visit_number, visit_of_day
from exposure.errors import ExposureError
from exposure.words.dates import clock, long_day
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.pages.page import PatientPage, newest_ladder
from ui.pages.visit.head import LEAVING, SINCE, TODAY, VisitHead
from ui.pages.visit.leaving.page import BeforeYouGo
from ui.pages.visit.outside import OutsideVisit
from ui.pages.visit.part import VisitPart
from ui.pages.visit.since.page import SinceLastTime
from ui.pages.visit.today.page import VisitToday
from ui.papers import practice_paper
from ui.widgets.boxes import Column
from ui.widgets.page_stack import PageStack
from ui.widgets.scrolling import Scrolling
from ui.workspace import Workspace

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class VisitPage(PatientPage):
    """Leads through a visit; what a part wants done elsewhere goes on by signal.

    Signals:
        try_wanted(str), due_wanted(str), action_wanted(str): as a `VisitPart` says.
        paper_wanted(object): a `Paper` is to be printed.
        part_changed(): another part is shown, or a pause began or ended, so another button may be the primary one.
    """

    try_wanted = Signal(str)
    due_wanted = Signal(str)
    action_wanted = Signal(str)
    paper_wanted = Signal(object)
    part_changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._head = VisitHead()
        self._outside = OutsideVisit()
        self._since = SinceLastTime(workspace)
        self._today = VisitToday(workspace)
        self._leaving = BeforeYouGo(workspace)
        self._parts: tuple[VisitPart, ...] = (self._since, self._today, self._leaving)
        # Each part scrolls by itself, so that the way on stays in sight.
        self._stack = QStackedWidget()
        for shown in (Scrolling(self._since), self._today, self._leaving):
            self._stack.addWidget(shown)
        under_way = QWidget()
        under_way.setLayout(Column(self._head, (self._stack, 1), gap=0))
        # The page behind must not widen the one in front: hidden, it is never laid out anew, and asks for what was.
        self._whole = PageStack(2)
        self._whole.put(0, self._outside)
        self._whole.put(1, under_way)
        self.setLayout(Column((self._whole, 1), gap=0))
        self._connect_signals()

    def open(self, patient: PatientId) -> None:
        """Show this patient's visit, from its first part."""
        for part in self._parts:
            part.open(patient)
        super().open(patient)
        self._show_part(SINCE)

    def hasHeightForWidth(self) -> bool:
        """Say no: what is high scrolls inside its part, and a second scroll bar around all of it would only confuse."""
        return False

    def show_case(self, case: Case) -> None:
        """Draw the visit of the day, or that there is none under way."""
        visit = visit_of_day(case, self.workspace.now())
        self._outside.show_visit(visit, case.patient)
        self._whole.setCurrentIndex(1 if _under_way(visit) else 0)
        if visit is not None:
            self._head.show_visit(_which(case, visit))
        # A pause may have begun or ended.
        self.part_changed.emit()

    @property
    def is_today(self) -> bool:
        """Say whether the part “Today” is shown."""
        return self._whole.currentIndex() == 1 and self._stack.currentIndex() == TODAY

    @property
    def offers_try(self) -> bool:
        """Say whether a try is the first thing to do: on the part “Today”, unless its ladder is paused."""
        case = self.workspace.case(self.patient) if self.patient else None
        ladder = newest_ladder(case) if case is not None else None
        return self.is_today and (ladder is None or ladder.open_hold is None)

    @property
    def first(self) -> QWidget | None:
        """Give the control the focus goes to."""
        if self._whole.currentIndex() == 0:
            return self._outside.findChild(QWidget, "visit.start")
        return self._parts[self._stack.currentIndex()].first

    def step_to_try(self) -> str:
        """Give the step that was chosen for today, "" for the current one."""
        return self._today.step_to_try() if self.is_today else ""

    def start(self) -> None:
        """Begin the visit that is booked for today, or one that was not booked; one under way goes on."""
        case = self.workspace.case(self.patient) if self.patient else None
        if case is None:
            return
        visit = visit_of_day(case, self.workspace.now())
        if _under_way(visit):
            return
        booked = visit.id if visit is not None and visit.opened is None else self.workspace.new_id()
        line = {"edit": "open_visit", "id": booked, "patient": case.patient.id}
        if self.attempt(line, label=_("Visit started")):
            self._show_part(SINCE)

    def save_sheet(self) -> None:
        """Save the rows of the practice sheet, where a visit is under way."""
        if self._whole.currentIndex() == 1:
            self._since.save()

    def go_on(self) -> None:
        """Go to the next part, or end the visit; a part that cannot save what is in it stays."""
        number = self._stack.currentIndex()
        if number == LEAVING:
            self.end()
        elif self._parts[number].leave():
            self._show_part(number + 1)

    def end(self) -> None:
        """End the visit from its last part, which comes to the front where another one is."""
        if self._whole.currentIndex() == 0:
            return
        number = self._stack.currentIndex()
        if number != LEAVING:
            if self._parts[number].leave():
                self._show_part(LEAVING)
        elif self._leaving.end():
            self.part_changed.emit()
            self._outside.take_focus()

    def print_sheet(self) -> None:
        """Print the practice sheet of the visit under way, or what was planned before."""
        if self._whole.currentIndex() == 1:
            self._leaving.print_sheet()
            return
        case = self.workspace.case(self.patient) if self.patient else None
        if case is not None:
            self._print_planned(case)

    def _print_planned(self, case: Case) -> None:
        try:
            self.paper_wanted.emit(practice_paper(case, self.workspace.now(), self.workspace.user))
        except ExposureError as error:
            self.refused.emit(sentence(error))

    @property
    def note(self) -> str:
        """Give the note of the visit under way, or of the one that ended today; "" without any."""
        if self._whole.currentIndex() == 1:
            return self._leaving.note
        case = self.workspace.case(self.patient) if self.patient else None
        visit = visit_of_day(case, self.workspace.now()) if case else None
        return visit.note if visit else ""

    def go_back(self) -> bool:
        """Go to the part before; False where there is none to go to."""
        number = self._stack.currentIndex()
        if self._whole.currentIndex() == 0 or number == SINCE:
            return False
        if self._parts[number].leave():
            self._show_part(number - 1)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Ctrl+Enter."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go_on()
        else:
            super().keyPressEvent(event)

    def _show_part(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._head.show_part(number)
        self.part_changed.emit()
        first = self.first
        if first is not None and self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect_signals(self) -> None:
        self._outside.start.connect(self.start)
        self._outside.action_wanted.connect(self.action_wanted)
        self._leaving.paper_wanted.connect(self.paper_wanted)
        self._head.on.connect(self.go_on)
        self._head.back.connect(self.go_back)
        for part in self._parts:
            part.refused.connect(self.refused)
            part.try_wanted.connect(self.try_wanted)
            part.due_wanted.connect(self.due_wanted)
            part.action_wanted.connect(self.action_wanted)


def _under_way(visit: Visit | None) -> bool:
    return visit is not None and visit.opened is not None and visit.closed is None


def _which(case: Case, visit: Visit) -> str:
    """Say "Visit 7 · Thursday 26 November, 10:30"."""
    at = visit.opened or visit.at
    when = long_day(visit.day) if at is None else f"{long_day(at.date())}, {clock(at)}"
    number = _("Visit {number}").format(number=visit_number(case, visit))
    return f"{number}  ·  {when}"
