"""What the last part of a visit shows, worked out from the record and what is typed."""

from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import datetime

from exposure.domain.case import Case
from exposure.domain.patient import PracticePlan
from exposure.domain.practice_sheet import practice_sheet
from exposure.domain.visit import Visit
from exposure.domain.visit_note import visit_note
from exposure.domain.visit_plan import with_plan
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.language import _
from exposure.words.visit_note import note_text, plan_text
from ui.pages.visit.leaving.lines import is_said
from ui.papers import Paper, practice_paper


@dataclass(frozen=True, slots=True)
class Leaving:
    """A visit about to end: the record, the plan as it stands on the screen, the lesson as typed, by whom and when."""

    case: Case
    visit: Visit
    plan: PracticePlan | None
    lesson: str
    by: str
    now: datetime

    @property
    def plan_said(self) -> PracticePlan | None:
        """Give the plan where any of it was said; a step that is only proposed is no plan."""
        return self.plan if self.plan and is_said(self.plan, self.case) else None

    @property
    def note(self) -> str:
        """Give today’s note."""
        visit = replace(self.visit, lesson=self.lesson)
        return note_text(visit_note(with_plan(self.case, self.plan_said), visit, self.by, self.now))

    @property
    def plan_words(self) -> str:
        """Give the plan in words, "" without any."""
        planned = visit_note(with_plan(self.case, self.plan_said), self.visit, self.by, self.now).ahead.plan
        return plan_text(planned) if planned else ""

    @property
    def paper(self) -> tuple[Paper, Hashable]:
        """Give the sheet to print, and what two that look the same have in common; raises as `practice_paper` does."""
        case = self._as_it_will_be()
        midnight = self.now.replace(hour=0, minute=0, second=0, microsecond=0)
        shows = replace(practice_sheet(case, self.now, self.by), made=midnight)
        return practice_paper(case, self.now, self.by), repr(shows)

    @property
    def why_no_sheet(self) -> str:
        """Say why there can be no sheet, "" where there can be one."""
        if self.plan is None:
            return _("A sheet needs a step on the ladder.")
        if any(ladder.open_hold for ladder in self.case.ladders):
            return _("While the ladder is paused there is nothing to practise.")
        try:
            practice_sheet(self._as_it_will_be(), self.now)
        except ExposureError as error:
            return sentence(error)
        return ""

    def _as_it_will_be(self) -> Case:
        """Give the case as it will be on record once the visit has ended."""
        visits = (replace(one, lesson=self.lesson) if one.id == self.visit.id else one for one in self.case.visits)
        return replace(with_plan(self.case, self.plan), visits=tuple(visits))
