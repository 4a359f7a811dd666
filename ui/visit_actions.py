"""What the menus do at the end of a visit: the note, the sheet, the end of a visit and of the work."""

from PySide6.QtCore import QObject, Signal

from exposure.domain.case import Case
from exposure.domain.identifiers import PatientId
from exposure.words.language import _
from ui.clipboard import Lending
from ui.dialogs.finish import FinishSheet
from ui.dialogs.finished import FinishedSheet
from ui.one_sheet import OneSheet
from ui.pages.patient_pages import LETTER, VISIT, PatientPages
from ui.pages_apart import PagesApart
from ui.papers import Paper
from ui.printing import Printing


class VisitActions(QObject):
    """Acts for the patient whose pages are open.

    Signals:
        told(str): there is something to tell that was not done.
    """

    told = Signal(str)

    def __init__(self, sheets: OneSheet, pages: PatientPages, apart: PagesApart) -> None:
        super().__init__(sheets)
        self._sheets, self._pages, self._apart = sheets, pages, apart
        self._lending = Lending(self)
        self._printing = Printing(sheets.window)
        self._connect_signals()

    def print_sheet(self) -> None:
        """Print the practice sheet; on the Letter tab save the letter, which is the paper of that page."""
        if self._pages.shown == LETTER:
            self._pages.letter.save_pdf()
        else:
            self._pages.visit.print_sheet()

    def copy_note(self) -> None:
        """Lend today’s note to the clipboard."""
        note = self._pages.visit.note
        if note:
            self._lending.lend(note)
            if self._pages.patient is not None:
                self._sheets.workspace.note_export(self._pages.patient, "copy-note")
            self._sheets.workspace.told.emit(_("Note copied. It leaves the clipboard in 30 seconds."), False)
        else:
            self.told.emit(_("There is no note yet. Start a visit first."))

    def end_visit(self) -> None:
        """Go to the end of the visit, and from there end it."""
        self._pages.show_page(VISIT)
        self._pages.visit.end()

    def finish(self) -> None:
        """Ask how the work with the patient ended; once it has, show what it came to."""
        case = self._pages.case
        if case is not None:
            (self._show_finished if case.patient.ended else self._ask_finish)(case)

    def write_final_letter(self) -> None:
        """Draft the final letter, or go on with the draft that is begun."""
        self._pages.go_to(LETTER)
        self._pages.letter.draft()

    def print_paper(self, paper: Paper) -> None:
        """Print a paper, or save it where there is no printer."""
        self._printing.print_paper(paper.anchored(self._sheets.workspace.anchor()))

    def save_paper(self, paper: Paper) -> None:
        """Ask where, and save a paper as a PDF."""
        self._printing.save(paper.anchored(self._sheets.workspace.anchor()))

    def _connect_signals(self) -> None:
        self._pages.paper_wanted.connect(self.print_paper)
        self._apart.print_wanted.connect(self.print_paper)
        self._apart.save_wanted.connect(self.save_paper)
        self._printing.left.connect(self._on_left)
        self._printing.refused.connect(self.told)
        self._printing.told.connect(lambda words: self._sheets.workspace.told.emit(words, False))

    def _on_left(self, paper: Paper, kind: str) -> None:
        if paper.patient is not None and kind:
            self._sheets.workspace.note_export(paper.patient, kind)

    def _ask_finish(self, case: Case) -> None:
        sheet = FinishSheet(case, self._sheets.window)
        self._sheets.ask(sheet)
        # Connected last, so that the sheet has given way by then.
        sheet.finished.connect(lambda result: self._on_finished(result, case.patient.id))

    def _show_finished(self, case: Case) -> None:
        sheet = FinishedSheet(case, self._sheets.window)
        sheet.evidence_wanted.connect(self._apart.my_evidence)
        sheet.letter_wanted.connect(self.write_final_letter)
        self._sheets.show(sheet)

    def _on_finished(self, result: int, patient: PatientId) -> None:
        if result == FinishSheet.DialogCode.Accepted:
            self._show_finished(self._sheets.workspace.case(patient))
