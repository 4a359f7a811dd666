"""A paper the patient takes home over the whole window: the page as it will be printed, to print or to save."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.evidence_page import evidence
from exposure.domain.identifiers import PatientId
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.language import _
from exposure.words.patient_page import patient_page
from ui.leave_watch import LeaveWatch
from ui.paper_setting import PaperSetter, why_unset
from ui.papers import Paper, evidence_paper, patient_view_paper
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Bar
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.paper_pages import PaperPages
from ui.widgets.themed import grow_downwards
from ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TakenHome:
    """A paper to take home: what its controls are called, its title, the paper, and what is on it.

    Papers on which the same is said are the same, so that nothing is set twice.
    """

    name: str
    title: str
    says: str
    paper: Callable[[Case, datetime], Paper]
    content: Callable[[Case, datetime], Hashable]


def my_evidence() -> TakenHome:
    """Give what the patient keeps at the end."""
    return TakenHome("evidence", _("My evidence"), _("My evidence, as it will be printed"), evidence_paper, _evidence)


def my_steps() -> TakenHome:
    """Give the patient’s own view in large print."""
    says = _("My steps in large print, as they will be printed")
    return TakenHome("steps", _("My steps in large print"), says, patient_view_paper, _steps)


class TakeHomePage(QWidget):
    """Shows one paper of one patient; nothing on it is changed here.

    Signals:
        finished(): back to the patient’s pages.
        print_wanted(object), save_wanted(object): the paper is to be printed, or saved; carries a `Paper`.
    """

    finished = Signal()
    print_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, workspace: Workspace, taken: TakenHome) -> None:
        super().__init__()
        self._workspace, self._taken = workspace, taken
        self._patient: PatientId | None = None
        self._paper: Paper | None = None
        self._setter, self._watch = PaperSetter(self), LeaveWatch(self)
        self._pages = PaperPages(f"{taken.name}.pages", taken.says)
        self._back = Button(f"{taken.name}.back", _("Back"), Look("quiet", icon="chevron-left", key="Esc", padding=8))
        self._save = Button(f"{taken.name}.save", _("Save PDF"), Look(icon="file-down"))
        self._print = Button(f"{taken.name}.print", _("Print"), Look("primary", icon="printer", key="Ctrl+P"))
        self.setLayout(Column(Bar(Column(self._head(), margins=(12, 12, 24, 12))), (self._pages, 1), gap=0))
        self._connect_signals()

    def begin(self, patient: PatientId) -> None:
        """Show the paper of this patient; the page of another one is gone at once."""
        self._patient = patient
        self._setter.forget()
        self._pages.say("")
        self._look()

    def close_page(self) -> None:
        """Go back; what is being set is given up."""
        self._setter.forget()
        self.finished.emit()

    def print_page(self) -> None:
        """Print the page."""
        if self._paper is not None:
            self.print_wanted.emit(self._paper)

    def save_page(self) -> None:
        """Save the page as a PDF."""
        if self._paper is not None:
            self.save_wanted.emit(self._paper)

    def showEvent(self, event: QShowEvent) -> None:
        """Set the page, which waits until it is looked at."""
        super().showEvent(event)
        self._look()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the focus on to what one comes here for."""
        super().focusInEvent(event)
        first = self._print if self._print.isEnabled() else self._back
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc, print with Ctrl+P."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.close_page()
        elif ctrl and event.key() == Qt.Key.Key_P:
            self.print_page()
        else:
            super().keyPressEvent(event)

    def _head(self) -> QWidget:
        head, left, right = QWidget(), Flow(gap=16), Flow(gap=12, to_the_right=True)
        left.add([self._back, Label(self._taken.title, "h2", wrap=False)])
        right.add([self._save, self._print])
        head.setLayout(Row((_side(left), 1), (_side(right), 1), gap=16))
        grow_downwards(head)
        return head

    def _look(self) -> None:
        """Have the page set as the record stands now."""
        if self._patient is None or not self.isVisible():
            return
        case, now = self._workspace.case(self._patient), self._workspace.now()
        try:
            self._paper = self._taken.paper(case, now)
        except ExposureError as error:
            self._paper = None
            self._pages.say(_nothing_yet() if error.kind == "missing" else sentence(error))
        else:
            self._setter.ask(self._paper, self._pages.ppi, self._taken.content(case, now))
        for button in (self._save, self._print):
            button.allow(self._paper is not None, _nothing_yet())

    def _connect_signals(self) -> None:
        self._back.clicked.connect(self.close_page)
        self._save.clicked.connect(self.save_page)
        self._print.clicked.connect(self.print_page)
        self._pages.resized.connect(self._look)
        self._setter.made.connect(self._pages.show_pages)
        self._setter.refused.connect(lambda error: self._pages.say(why_unset(error)))
        # The window waits for what is being set: a thread must not outlive it.
        self._watch.closing.connect(self._setter.finish)
        self._setter.failed.connect(lambda _fault: self._pages.say(_("The page could not be set.")))


def _side(flow: Flow) -> QWidget:
    side = QWidget()
    side.setLayout(flow)
    grow_downwards(side)
    return side


def _evidence(case: Case, now: datetime) -> Hashable:
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return repr(replace(evidence(case, now), made=midnight))


def _steps(case: Case, now: datetime) -> Hashable:
    return patient_page(case, now)


def _nothing_yet() -> str:
    return _("Nothing to show yet. It fills with tries, and with what was learned.")
