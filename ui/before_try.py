"""What is asked before a try is begun, each thing once; whatever is answered, what happened can be recorded."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from exposure.domain.case import Case
from exposure.domain.visit import Visit
from exposure.domain.visit_day import visit_of_day
from exposure.words.language import _
from ui.care_actions import CareActions
from ui.dialogs.asking import AskingSheet
from ui.dialogs.clear_to_start import ClearToStartSheet
from ui.dialogs.new_or_different import NewOrDifferentSheet

Question = tuple[str, Callable[[], AskingSheet]]


class BeforeTry(QObject):
    """Asks for the patient cared for.

    Signals:
        told(str): a question was closed without an answer; says what the next press of the button does.
    """

    told = Signal(str)

    def __init__(self, care: CareActions) -> None:
        super().__init__(care)
        self._care, self._sheets = care, care.sheets
        self._asked: set[str] = set()

    def then(self, begin: Callable[[], None]) -> None:
        """Ask what is still to be asked, then begin; what was closed without an answer is not asked a second time."""
        case = self._care.case
        question = next(self._open_questions(case), None) if case is not None else None
        if question is None:
            begin()
            return
        name, make = question
        self._asked.add(name)
        sheet = make()
        self._sheets.ask(sheet)
        sheet.finished.connect(lambda result: self._on_answered(result, begin))

    def check_new(self) -> None:
        """Ask whether anything is new or different, for the visit under way."""
        case = self._care.case
        visit = self._visit(case) if case is not None else None
        if case is not None and visit is not None:
            self._sheets.ask(NewOrDifferentSheet(case, visit, self._sheets.window))

    def _on_answered(self, result: int, begin: Callable[[], None]) -> None:
        if result == QDialog.DialogCode.Accepted:
            self.then(begin)
        else:
            self.told.emit(_("Not answered yet. Start a try once more to go on without it."))

    def _open_questions(self, case: Case) -> Iterator[Question]:
        visit, window = self._visit(case), self._sheets.window
        if not case.clearances and f"clear:{case.patient.id}" not in self._asked:
            yield f"clear:{case.patient.id}", lambda: ClearToStartSheet(case, window, before_try=True)
        if visit is not None and visit.new is None and f"new:{visit.id}" not in self._asked:
            yield f"new:{visit.id}", lambda: NewOrDifferentSheet(case, visit, window)

    def _visit(self, case: Case) -> Visit | None:
        """Give the visit that is under way."""
        visit = visit_of_day(case, self._sheets.workspace.now())
        return visit if visit is not None and visit.opened and not visit.closed else None
