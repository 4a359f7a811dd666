"""May you start the next step without me? Asked each visit, answered by nobody beforehand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.boxes import Column
from ui.widgets.cards import Card
from ui.widgets.choices import SMALL, Choice, Choices
from ui.widgets.labels import Label


class AloneCard(QWidget):
    """Two answers; the numbers of the rule are at the foot of the sheet alone.

    Signals:
        chosen(bool): it was said that the next step may be started alone, or not yet.
    """

    chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        question = _("May you start the next step without me?")
        options = (
            Choice("yes", _("Yes, as it says on the sheet"), key="1"),
            Choice("no", _("Not yet, together next time"), key="2"),
        )
        self._choices = Choices("leaving.alone", question, options, SMALL)
        self._next = Label("", "soft")
        inside = Column(Label(question, "h2"), self._choices, self._next, gap=12, margins=(24, 16, 24, 16))
        self.setLayout(Column(Card(inside), gap=0))
        self._choices.chosen.connect(lambda value: self.chosen.emit(value == "yes"))

    def show_answer(self, alone: bool | None, next_step: str) -> None:
        """Show what was said in this visit, and which step comes next."""
        self._choices.select({True: "yes", False: "no", None: None}[alone])
        self._next.setText(_("The next step: {step}").format(step=next_step))
