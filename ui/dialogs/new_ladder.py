"""A new ladder: its goal in the patient’s words, begun with the steps of ready-made ladders or with none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.dialogs.words_sheet import WordsSheet
from ui.widgets.boxes import Column
from ui.widgets.buttons import SECONDARY, Button
from ui.widgets.fields import TextField
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import call, grow_downwards

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NewLadderForm(QWidget):
    """One question and its field; Enter begins an empty ladder.

    Signals:
        begun(str, bool): the goal, and whether to start from the bending ladder.
        several_wanted(str): the goal; which ready-made ladders to start from is to be asked.
    """

    begun = Signal(str, bool)
    several_wanted = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        question = goal_question()
        call(self, name, question)
        self.goal = TextField(f"{name}.goal", question, px=20)
        self.goal.sentences = False
        self.empty = Button(f"{name}.empty", _("Start with an empty ladder"), SECONDARY)
        self.bending = Button(f"{name}.bending", _("Start from the bending ladder"), SECONDARY)
        self.several = Button(f"{name}.several", _("Choose ready-made ladders…"), SECONDARY)
        answers = Flow()
        answers.add([self.empty, self.bending, self.several])
        note = Label(_("In the patient’s own words. It stands over the ladder and in the letter."), "small")
        self._needed = Label(_("Say the goal first, in the patient’s words."), "small", "ink2")
        self._needed.setObjectName(f"{name}.needed")
        self.setLayout(Column(self.goal, note, answers, self._needed, gap=16))
        grow_downwards(self)
        self.goal.textChanged.connect(self._on_typed)
        self.empty.clicked.connect(lambda: self._begin(from_bending=False))
        self.bending.clicked.connect(lambda: self._begin(from_bending=True))
        self.several.clicked.connect(lambda: self.several_wanted.emit(self.goal.text.strip()))
        self._on_typed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin with Enter."""
        if event.key() in _ENTER:
            self._begin(from_bending=False)
        else:
            super().keyPressEvent(event)

    def _on_typed(self) -> None:
        said = bool(self.goal.text.strip())
        self._needed.setVisible(not said)
        for button in (self.empty, self.bending, self.several):
            button.allow(said, self._needed.text())

    def _begin(self, *, from_bending: bool) -> None:
        if self.goal.text.strip():
            self.begun.emit(self.goal.text.strip(), from_bending)


class NewLadder(WordsSheet):
    """The same question over the page, for another ladder of the same patient.

    Signals:
        begun(str, bool), several_wanted(str): as of the form; the sheet stays until `accept`.
    """

    begun = Signal(str, bool)
    several_wanted = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__("ladder.new", goal_question(), window)
        self.form = NewLadderForm("ladder.new.form")
        self.body.put(self.form)
        self.form.begun.connect(self.begun)
        self.form.several_wanted.connect(self.several_wanted)


def goal_question() -> str:
    """Give the question every ladder begins with."""
    return _("What do you want to be able to do again?")
