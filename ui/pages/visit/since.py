"""What happened since the last visit: the sheet, what is still open, anything new."""

from exposure.domain.case import Case
from exposure.domain.visit import Visit
from ui.pages.visit.part import VisitPart


class SinceLastTime(VisitPart):
    """What happened since the last visit: the sheet, what is still open, anything new."""

    def show_visit(self, case: Case, visit: Visit) -> None:
        """Draw the part for this record and this visit."""
