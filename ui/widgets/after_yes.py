"""What is asked when the worry came true, wholly or in part: calmly, and with ways to go on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.trial_entries import HOW_BAD, HowBad
from exposure.words.language import _
from ui.models.try_answers import Answered, NextStep
from ui.widgets.boxes import Column
from ui.widgets.choices import Choice, Choices, Size
from ui.widgets.fields import LineField
from ui.widgets.question import Question

_SIZE = Size(52, 20)
_NEXT: tuple[NextStep, ...] = ("reword", "carry_on", "easier_step")


class AfterYes(QWidget):
    """How bad, how long, and what next; everything may stay open.

    Signals:
        changed(): something was said.
    """

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        bad = _("How bad was it, next to what you thought?")
        long, following = _("How long?"), _("What would you like to do next?")
        self._bad = Choices(f"{name}.how_bad", bad, _how_bad(), _SIZE)
        self._long = LineField(f"{name}.how_long", long, px=20)
        self._next = Choices(f"{name}.next", following, _next_steps(), _SIZE)
        parts = (Question(bad, self._bad), Question(long, self._long), Question(following, self._next))
        self.setLayout(Column(*parts, gap=20))
        self._connect_signals()

    @property
    def how_bad(self) -> HowBad | None:
        """Give how bad it was, None while not said."""
        return next((value for value in HOW_BAD if value == self._bad.value), None)

    @property
    def how_long(self) -> str:
        """Give how long it was, in the patient's words."""
        return self._long.text()

    @property
    def next_step(self) -> NextStep | None:
        """Give what is wanted next, None while not said."""
        return next((value for value in _NEXT if value == self._next.value), None)

    def show_answered(self, said: Answered) -> None:
        """Show what was said before."""
        self._bad.select(said.how_bad)
        self._long.setText(said.how_long)
        self._next.select(said.next_step)

    def _connect_signals(self) -> None:
        for choices in (self._bad, self._next):
            choices.chosen.connect(self._on_said)
        self._long.textEdited.connect(self._on_said)

    def _on_said(self, _said: str) -> None:
        self.changed.emit()


def _how_bad() -> list[Choice]:
    return [
        Choice("much_less", _("Much less")),
        Choice("less", _("Less")),
        Choice("as_bad", _("As bad")),
        Choice("worse", _("Worse")),
    ]


def _next_steps() -> list[Choice]:
    return [
        Choice("reword", _("Say it in other words next time")),
        Choice("carry_on", _("It happened, I coped, carry on")),
        Choice("easier_step", _("A smaller step first")),
    ]
