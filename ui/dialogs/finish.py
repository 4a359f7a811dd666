"""The end of the work with a patient: how it ended, and how worrying each step is now."""

from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.ladder import Rung
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet, under
from ui.dialogs.finish_ratings import LastRatings
from ui.dialogs.stacked import StackedChoices
from ui.widgets.choices import Choice


class FinishSheet(AskingSheet):
    """Asks how it ended, nothing preset, and for the last worry of each step; the earlier ones are shown afterwards.

    It is about nothing, so that nothing is kept unsaved: how worried somebody is now is asked now.
    """

    def __init__(self, case: Case, window: QWidget) -> None:
        super().__init__("finish", _("Finish"), window)
        self._patient = case.patient.id
        self._how = StackedChoices("finish.how", _("How did it end?"), _endings())
        self._ratings = LastRatings("finish.worry", last_steps(case))
        self.body.put(under(_("How did it end?"), self._how))
        if last_steps(case):
            question = _("How worried are you now that this would harm you?")
            helper = _("0 not worried, 100 as worried as I could be. Type a number, then Enter. A step may stay empty.")
            self.body.put(under(question, self._ratings, helper))
        else:
            self._ratings.setParent(self)
            self._ratings.hide()
        self._do = self.add_answers("finish", _("Finish"))
        self._do.clicked.connect(self._on_do)
        self._how.chosen.connect(self._on_changed)
        self._ratings.changed.connect(self._on_changed)
        self._ratings.done.connect(self._do.setFocus)
        self._on_changed()

    def _on_changed(self) -> None:
        missing = [] if self._how.value else [_("how it ended")]
        missing += [] if self._ratings.are_usable else [_("numbers from 0 to 100")]
        self.need(missing)

    def _on_do(self) -> None:
        ratings = [{"edit": "rate_rung", "rung": rung, "threat": worry} for rung, worry in self._ratings.said.items()]
        finish = {"edit": "finish", "patient": self._patient, "how": self._how.value}
        # Ratings first: they belong to the work that ends with the last line.
        self.ask_for(*ratings, finish, label=_("Finished"))


def last_steps(case: Case) -> tuple[Rung, ...]:
    """Give every step that is on a ladder, ladder by ladder from the bottom."""
    return tuple(rung for ladder in case.ladders for rung in ladder.steps)


def _endings() -> tuple[Choice, ...]:
    return (
        Choice("reached", _("The goal is reached"), key="1"),
        Choice("enough", _("It is enough for now"), key="2"),
        Choice("stopped", _("Stopped before the goal"), key="3"),
        Choice("referred", _("Referred on"), key="4"),
    )
