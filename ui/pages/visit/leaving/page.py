"""Before you go: what was learned, the plan until next time, the sheet and the note."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.identifiers import PatientId, RungId
from exposure.domain.patient import PracticePlan
from exposure.domain.visit import Visit
from exposure.domain.visit_plan import may_be_asked_alone, plan_to_show, step_after, steps_to_practise
from exposure.words.dates import short_day
from exposure.words.language import _
from ui.draft_keeper import DraftKeeper
from ui.leave_watch import LeaveWatch
from ui.pages.visit.leaving.alone import AloneCard
from ui.pages.visit.leaving.content import Leaving
from ui.pages.visit.leaving.lesson import LessonField
from ui.pages.visit.leaving.lines import Ending, alone_lines, end_lines, next_visit_line, plan_line
from ui.pages.visit.leaving.next_visit import NextVisit
from ui.pages.visit.leaving.note import NoteCard
from ui.pages.visit.leaving.plan import PlanCard
from ui.pages.visit.leaving.said import LeavingSaid, said_before
from ui.pages.visit.leaving.sheet import SheetCard
from ui.pages.visit.leaving.step_sheet import StepSheet
from ui.pages.visit.part import VisitPart
from ui.widgets.boxes import Column
from ui.widgets.scrolling import Scrolling
from ui.widgets.wide_and_slim import WideAndSlim
from ui.workspace import Workspace

_SLIM = 440


class BeforeYouGo(VisitPart):
    """What is chosen is on record at once; what is typed is a draft until the visit ends.

    Signals:
        paper_wanted(object): a `Paper` is to be printed.
    """

    paper_wanted = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._case: Case | None = None
        self._visit: Visit | None = None
        self._lesson, self._plan, self._alone, self._next = LessonField(), PlanCard(), AloneCard(), NextVisit()
        self._sheet, self._note = SheetCard(), NoteCard()
        self._keeper, self._watch = DraftKeeper(self._keep, self), LeaveWatch(self)
        left, right = QWidget(), QWidget()
        left.setLayout(Column(self._lesson, self._plan, self._alone, self._next, gap=16))
        right.setLayout(Column(self._sheet, self._note, gap=16))
        both = QWidget()
        both.setLayout(Column(WideAndSlim(left, right, _SLIM), None, gap=0))
        # Only this part scrolls, so that the way on stays in sight.
        self.setLayout(Column((Scrolling(both), 1), gap=0))
        self._connect_signals()

    @property
    def first(self) -> QWidget | None:
        """Give the field for what was learned."""
        return self._lesson.field

    @property
    def note(self) -> str:
        """Give today’s note as it stands."""
        self._show_papers()
        return self._note.text

    def open(self, patient: PatientId) -> None:
        """Show this patient; nothing typed about another one stays."""
        self.keep_now()
        self._sheet.forget()
        self._note.forget()
        self._lesson.show_text("")
        self._case = self._visit = None
        super().open(patient)

    def show_visit(self, case: Case, visit: Visit) -> None:
        """Draw what is on record, and what was typed before."""
        if self._visit is None or self._visit.id != visit.id:
            self._take_typed(visit)
        self._case, self._visit = case, visit
        plan = plan_to_show(case, visit, self.workspace.now())
        self._plan.setVisible(plan is not None)
        asked = plan is not None and may_be_asked_alone(case, plan.rung)
        self._alone.setVisible(asked)
        if plan is not None:
            self._plan.show_plan(plan, case)
            step = step_after(case, plan.rung)
            self._alone.show_answer(plan.alone, step.movement if step else "")
        self._next.show_visit(case, visit, self.workspace.now())
        self._show_papers()

    def leave(self) -> bool:
        """Keep what is typed; nothing here has to be filled to go back."""
        self.keep_now()
        return True

    def end(self) -> bool:
        """End the visit with what was learned, the plan and the note."""
        case, visit = self._case, self._visit
        if case is None or visit is None:
            return False
        self._show_papers()
        self._keeper.stop()
        now = self._leaving(case, visit)
        words = Ending(self._lesson.text.strip(), now.plan_words, self._note.text)
        lines = end_lines(case, visit, now.plan_said, words)
        done = self.attempt(*lines, label=_("Visit ended"), draft=_screen(visit))
        if done is None:
            self._keeper.touch()
        return done is not None

    def print_sheet(self) -> None:
        """Print the practice sheet; a plan that is only proposed goes on record with it."""
        if self._case is None or self._visit is None:
            return
        now = self._leaving(self._case, self._visit)
        if now.why_no_sheet:
            self.refused.emit(now.why_no_sheet)
        elif now.plan in (None, self._case.practice_plan) or self._say_plan(now.plan):
            self.paper_wanted.emit(now.paper[0])

    def _say_plan(self, plan: PracticePlan | None) -> bool:
        return plan is not None and self.attempt(plan_line(plan), label=_("Plan until next time changed")) is not None

    def keep_now(self) -> None:
        """Keep what is typed without waiting for a pause."""
        if self._keeper.waits:
            self._keeper.flush()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the papers, which wait until they are looked at."""
        super().showEvent(event)
        self._show_papers()

    def _connect_signals(self) -> None:
        self._lesson.typed.connect(self._on_typed)
        self._plan.changed.connect(self._on_plan)
        self._plan.step_wanted.connect(self._on_step_wanted)
        self._alone.chosen.connect(self._on_alone)
        self._next.chosen.connect(self._on_next)
        self._next.other_wanted.connect(lambda: self.action_wanted.emit("book_visit"))
        self._next.last_wanted.connect(lambda: self.action_wanted.emit("finish"))
        self._sheet.print_wanted.connect(lambda: self.action_wanted.emit("print_sheet"))
        self._note.copy_wanted.connect(lambda: self.action_wanted.emit("copy_note"))
        self._note.changed.connect(self._keeper.touch)
        self._watch.left.connect(self.keep_now)
        self._watch.closing.connect(self.keep_now)
        self._watch.closing.connect(self._sheet.finish)

    def _take_typed(self, visit: Visit) -> None:
        self._keeper.stop()
        self._note.forget()
        said = said_before(self.workspace.draft(_screen(visit))) if visit.closed is None else LeavingSaid(visit.lesson)
        self._lesson.show_text(said.lesson)
        self._note.show_note("", said.note)

    def _show_papers(self) -> None:
        """Show note and sheet as they would be if the visit ended now."""
        if self._case is None or self._visit is None:
            return
        now = self._leaving(self._case, self._visit)
        self._note.show_note(now.note)
        why_not = now.why_no_sheet
        if why_not or not self.isVisible():
            self._sheet.show_none(why_not)
        else:
            self._sheet.show_paper(*now.paper)

    def _leaving(self, case: Case, visit: Visit) -> Leaving:
        return Leaving(case, visit, self._plan.plan, self._lesson.text, self.workspace.user, self.workspace.now())

    def _keep(self) -> None:
        if self._visit is not None and self._visit.closed is None:
            said = LeavingSaid(self._lesson.text, self._note.by_hand)
            self.workspace.keep_draft(_screen(self._visit), said.as_body())

    def _on_typed(self) -> None:
        self._show_papers()
        self._keeper.touch()

    def _on_plan(self) -> None:
        if not self._say_plan(self._plan.plan):
            self.refresh()

    def _on_step_wanted(self) -> None:
        if self._case is not None:
            sheet = StepSheet(steps_to_practise(self._case), self.window())
            sheet.chosen.connect(self._on_step)
            sheet.open()

    def _on_step(self, rung: str) -> None:
        if self._case is not None:
            plan = PracticePlan(self._case.patient.id, RungId(rung), "", (), (), None, self.workspace.now())
            self._say_plan(plan)

    def _on_alone(self, alone: bool) -> None:
        plan = self._plan.plan
        label = _("Next step alone, as on the sheet") if alone else _("Next step together, next time")
        if plan is not None and self.attempt(*alone_lines(replace(plan, alone=alone)), label=label) is None:
            self.refresh()

    def _on_next(self, at: datetime) -> None:
        if self._case is None:
            return
        line = next_visit_line(self._case, at, self.workspace.now(), self.workspace.new_id())
        if self.attempt(line, label=_("Next visit set to {day}").format(day=short_day(at.date()))) is None:
            self.refresh()


def _screen(visit: Visit) -> str:
    return f"leaving {visit.id}"
