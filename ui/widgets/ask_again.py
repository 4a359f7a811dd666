"""How the answer will come, and where that was not agreed yet, when."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.trial_entries import ASK_HOWS, AskHow
from exposure.words.language import _
from ui.models.try_answers import Asking
from ui.models.try_words import ask_words
from ui.widgets.boxes import Column
from ui.widgets.choices import Choice, Choices
from ui.widgets.question import Question
from ui.widgets.when_question import LATER, WhenQuestion


def how_choices(name: str, pronoun: str, visit: str = "") -> Choices:
    """Make the three ways to ask, with the keys 1 to 3; `visit` says when the next visit is."""
    # Only a visit has a day of its own; the other ways ask as soon as we know.
    glosses = {"visit": visit}
    options = [
        Choice(how, ask_words(how, pronoun), glosses.get(how, ""), str(number))
        for number, how in enumerate(ASK_HOWS, 1)
    ]
    return Choices(name, _("How do we ask?"), options)


def chosen_how(choices: Choices) -> AskHow | None:
    """Give the way that was chosen, None while there is none."""
    return next((how for how in ASK_HOWS if how == choices.value), None)


class AskAgain(QWidget):
    """When and how we ask somebody who could not tell.

    Signals:
        changed(): something was said.
    """

    changed = Signal()

    def __init__(self, name: str, pronoun: str) -> None:
        super().__init__()
        when, how = _("When do we ask you?"), _("How do we ask?")
        self._when = WhenQuestion(f"{name}.when", when, LATER)
        self._how = how_choices(f"{name}.how", pronoun)
        self.setLayout(Column(Question(when, self._when), Question(how, self._how), gap=20))
        self._when.changed.connect(self.changed)
        self._how.chosen.connect(self._on_how)

    @property
    def asking(self) -> Asking:
        """Give what was said so far."""
        return Asking(self._when.when, self._when.days, chosen_how(self._how))

    def show_asking(self, asking: Asking, now: datetime) -> None:
        """Show what was said before, or nothing, as seen from `now`."""
        self._when.show_moment(asking.when, asking.days, now)
        self._how.select(asking.how)

    def _on_how(self, _value: str) -> None:
        self.changed.emit()
