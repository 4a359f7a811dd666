"""What is asked when the worry came true, wholly or in part: calmly, and with ways to go on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.trial_entries import HOW_BAD, HowBad
from exposure.words.language import _
from ui.models.try_answers import NextStep
from ui.models.try_words import how_bad_words
from ui.widgets.boxes import Column
from ui.widgets.choices import Choice, Choices, Size
from ui.widgets.fields import LineField
from ui.widgets.question import Question

_SIZE = Size(52, 20)
_NEXT: tuple[NextStep, ...] = ("reword", "carry_on", "easier_step")


class AfterYes(QWidget):
    """How bad it was and how long it went on; both may stay open.

    Signals:
        changed(): something was said.
    """

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        bad, long = _("How bad was it, next to what you thought?"), _("How long?")
        self._bad = Choices(f"{name}.how_bad", bad, [Choice(value, how_bad_words(value)) for value in HOW_BAD], _SIZE)
        self._long = LineField(f"{name}.how_long", long, px=20)
        self.setLayout(Column(Question(bad, self._bad), Question(long, self._long), gap=24))
        self._bad.chosen.connect(self._on_said)
        self._long.textEdited.connect(self._on_said)

    @property
    def how_bad(self) -> HowBad | None:
        """Give how bad it was, None while not said."""
        return next((value for value in HOW_BAD if value == self._bad.value), None)

    @property
    def how_long(self) -> str:
        """Give how long it was, in the patient's words."""
        return self._long.text()

    def show_said(self, how_bad: HowBad | None, how_long: str) -> None:
        """Show what was said before."""
        self._bad.select(how_bad)
        self._long.setText(how_long)

    def _on_said(self, _said: str) -> None:
        self.changed.emit()


class Offers(QWidget):
    """Ways to go on after it happened: other words, carrying on, a smaller step; none is taken for granted.

    Signals:
        changed(): one was chosen.
    """

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        question = _("What would you like to do next?")
        self._choices = Choices(name, question, _next_steps(), _SIZE)
        self.setLayout(Column(Question(question, self._choices), gap=0))
        self._choices.chosen.connect(self._on_chosen)

    @property
    def next_step(self) -> NextStep | None:
        """Give what is wanted next, None while not said."""
        return next((value for value in _NEXT if value == self._choices.value), None)

    def show_next(self, next_step: NextStep | None) -> None:
        """Show what was chosen before."""
        self._choices.select(next_step)

    def _on_chosen(self, _value: str) -> None:
        self.changed.emit()


def _next_steps() -> list[Choice]:
    return [
        Choice("reword", _("Say it in other words next time")),
        Choice("carry_on", _("It happened, I coped, carry on")),
        Choice("easier_step", _("A smaller step first")),
    ]
