"""What the three parts of a visit have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.visit import Visit
from exposure.domain.visit_day import visit_of_day
from ui.pages.page import PatientPage
from ui.widgets.focus import focusable


class VisitPart(PatientPage):
    """One part of the visit of the day; a subclass builds itself in its constructor and redraws in `show_visit`.

    Signals:
        try_wanted(str): a try on a step; carries the rung's id, "" for the current one.
        due_wanted(str): what happened after an open try is to be recorded; carries the try's id.
        action_wanted(str): something the menus offer is to be done; carries the name of the action.
    """

    try_wanted = Signal(str)
    due_wanted = Signal(str)
    action_wanted = Signal(str)

    def show_case(self, case: Case) -> None:
        """Draw the part for the visit of the day, once it is under way."""
        visit = visit_of_day(case, self.workspace.now())
        if visit is not None and visit.opened is not None:
            self.show_visit(case, visit)

    def show_visit(self, case: Case, visit: Visit) -> None:
        """Draw the part for this record and this visit."""
        raise NotImplementedError

    def leave(self) -> bool:
        """Save what is still unsaved before the visit goes on; says False, and why by `refused`, to stay."""
        return True

    @property
    def first(self) -> QWidget | None:
        """Give the control the focus goes to when the part is come to."""
        return next(iter(focusable(self)), None)
