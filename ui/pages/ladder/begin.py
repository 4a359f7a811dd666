"""Beginning a ladder: under a goal, with the steps of one or several ready-made ladders or with none."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.identifiers import LadderId, PatientId
from exposure.domain.movement import LadderTemplate
from ui.dialogs.new_ladder import NewLadder
from ui.models.movements import bending_ladder
from ui.pages.ladder import gestures
from ui.pages.ladder.hand import LadderHand
from ui.pages.ladder.templates import choose_templates


class LadderBegin(QObject):
    """Begins ladders of one `patient`.

    Signals:
        begun(str): a ladder was begun; carries its id.
    """

    begun = Signal(str)

    def __init__(self, hand: LadderHand, page: QWidget) -> None:
        super().__init__(page)
        self._hand, self._page = hand, page
        self._sheet: NewLadder | None = None
        self.patient: PatientId | None = None

    def ask(self) -> None:
        """Ask for the goal of another ladder."""
        sheet = self._sheet = NewLadder(self._page.window())
        sheet.about = self.patient or ""
        sheet.begun.connect(self.begin)
        sheet.several_wanted.connect(self.choose)
        sheet.finished.connect(self._on_finished)
        self._hand.open(sheet)

    def begin(self, goal: str, from_bending: bool) -> None:
        """Begin a ladder in one gesture, with the bending ladder’s steps where they are wanted."""
        self.begin_from(goal, (bending_ladder(),) if from_bending else ())

    def choose(self, goal: str) -> None:
        """Ask which ready-made ladders to begin from."""
        choose_templates(self._page.window(), lambda chosen: self.begin_from(goal, chosen))

    def begin_from(self, goal: str, templates: Sequence[LadderTemplate]) -> bool:
        """Begin a ladder with the core steps of ready-made ladders in one gesture; says whether it was done."""
        if self.patient is None:
            return False
        key = LadderId(self._hand.new_key())
        begun = gestures.begin(self.patient, goal, key)
        sheet = self._sheet
        draft = sheet.draft_name if sheet is not None else None
        if not self._hand.do(gestures.begin_from(begun, templates, self._hand.new_key), draft=draft):
            return False
        if sheet is not None:
            sheet.accept()
        self.begun.emit(key)
        return True

    def _on_finished(self) -> None:
        # A ladder is begun without a sheet as well, and this one is about to be deleted.
        self._sheet = None
