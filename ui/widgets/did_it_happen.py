"""Did it happen: No, Partly, Yes with the marks of the chart, and a quiet fourth answer beside them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from exposure.domain.trial_entries import HAPPENED, Happened
from exposure.words.language import _
from ui.widgets.boxes import Row
from ui.widgets.buttons import Button, Look
from ui.widgets.choices import OUTCOME, Choice, Choices
from ui.widgets.themed import call

_QUIET = Look("quiet", key="C", px=20, height=48)
_CHOSEN = Look("secondary", icon="check", key="C", px=20, height=48)


class DidItHappen(QWidget):
    """The answer to the one question that decides; keys N, P, Y and C work while the focus is here.

    `early`: it is too soon to know, so "No" can only mean nothing so far.

    Signals:
        changed(): somebody answered.
        settled(): the same, but not for what arrows only pass by.
    """

    changed = Signal()
    settled = Signal()

    def __init__(self, name: str, *, early: bool = False) -> None:
        super().__init__()
        question = _("Did it happen?")
        call(self, name, question)
        self._choices = Choices(f"{name}.answer", question, _choices(early), OUTCOME)
        self._unclear = Button(f"{name}.unclear", _("Can’t tell"), _QUIET)
        self._unclear.setCheckable(True)
        self._unclear.setAccessibleDescription(question)
        self._row = Row((self._choices, 1), self._unclear, gap=12)
        self.setLayout(self._row)
        self._connect_signals()

    @property
    def outcome(self) -> Happened | None:
        """Give the answer, None while there is none."""
        if self._unclear.isChecked():
            return "unclear"
        return next((value for value in HAPPENED if value == self._choices.value), None)

    @property
    def first(self) -> QWidget:
        """Give the control the focus goes to: the answer given, or the first."""
        return next((button for button in self._choices.buttons if button.isChecked()), self._choices.buttons[0])

    def show_outcome(self, outcome: Happened | None) -> None:
        """Show an answer given before, or none."""
        self._choices.select(None if outcome == "unclear" else outcome)
        self._mark(outcome == "unclear")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer "can’t tell" by its key from the choices, and the choices by theirs from "can’t tell"."""
        if event.text().casefold() == "c" and not event.modifiers():
            self._unclear.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._unclear.click()
        # The choices see a key only while the focus is among them.
        elif self._unclear.hasFocus() and event.text().casefold() in tuple("npy"):
            self._choices.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def stack(self, narrow: bool) -> None:
        """Put "can’t tell" below the choices where it is narrow."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)

    def _connect_signals(self) -> None:
        self._choices.chosen.connect(self._on_chosen)
        self._choices.settled.connect(lambda _value: self.settled.emit())
        self._unclear.clicked.connect(self._on_unclear)

    def _on_chosen(self, _value: str) -> None:
        self._mark(False)
        self.changed.emit()

    def _on_unclear(self) -> None:
        if self._unclear.isChecked():
            self._choices.select(None)
        self._mark(self._unclear.isChecked())
        self.changed.emit()
        self.settled.emit()

    def _mark(self, unclear: bool) -> None:
        self._unclear.setChecked(unclear)
        self._unclear.set_look(_CHOSEN if unclear else _QUIET)


def _choices(early: bool) -> list[Choice]:
    no = (_("Nothing so far"), _("We ask again")) if early else (_("No"), _("It did not happen"))
    return [
        Choice("did_not_occur", *no, key="N", mark="did_not_happen"),
        Choice("partly", _("Partly"), _("Some of it did"), "P", "partly"),
        Choice("occurred", _("Yes"), _("It happened"), "Y", "happened"),
    ]
