"""Beginning a ladder: under a goal, with the bending ladder’s steps or with none."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.identifiers import LadderId, PatientId
from ui.dialogs.new_ladder import NewLadder
from ui.models.movements import bending_ladder
from ui.pages.ladder import gestures
from ui.pages.ladder.gestures import Gesture
from ui.pages.ladder.hand import LadderHand


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
        sheet.begun.connect(self.begin)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def begin(self, goal: str, from_bending: bool) -> None:
        """Begin a ladder in one gesture, with its steps where they are wanted."""
        if self.patient is None:
            return
        key = LadderId(self._hand.new_key())
        gesture = gestures.begin(self.patient, goal, key)
        if from_bending:
            steps = gestures.add_template(key, bending_ladder(), self._hand.new_key)
            gesture = Gesture((*gesture.lines, *steps.lines), gesture.label)
        if self._hand.do(gesture):
            if self._sheet is not None:
                self._sheet.accept()
                self._sheet = None
            self.begun.emit(key)
