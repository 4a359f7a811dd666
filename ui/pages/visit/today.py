"""What is done today: the step, the place, the tries."""

from exposure.domain.case import Case
from exposure.domain.visit import Visit
from ui.pages.visit.part import VisitPart


class VisitToday(VisitPart):
    """What is done today: the step, the place, the tries."""

    def show_visit(self, case: Case, visit: Visit) -> None:
        """Draw the part for this record and this visit."""
