"""What was learned, the plan until next time, the sheet and the note."""

from exposure.domain.case import Case
from exposure.domain.visit import Visit
from ui.pages.visit.part import VisitPart


class BeforeYouGo(VisitPart):
    """What was learned, the plan until next time, the sheet and the note."""

    def show_visit(self, case: Case, visit: Visit) -> None:
        """Draw the part for this record and this visit."""
