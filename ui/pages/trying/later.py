"""Afterwards, where we know later: when we ask, and how; nothing else."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.trial_entries import AskHow
from exposure.words.dates import short_day, short_moment
from exposure.words.language import _
from ui.models.try_answers import Answered, Asking, Moved, TryDraft
from ui.models.try_words import still_needed, we_will_ask
from ui.pages.trying.beside import Beside
from ui.pages.trying.happened import SAVE
from ui.pages.trying.screen import Foot, TryScreen
from ui.try_session import TrySession
from ui.widgets.ask_again import chosen_how, how_choices
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button
from ui.widgets.covered_prediction import CoveredPrediction
from ui.widgets.labels import Label
from ui.widgets.question import Question


class LaterScreen(TryScreen):
    """The third screen of a try whose answer comes later. The movement is recorded with how we ask.

    Signals:
        agreed(str): how we ask was agreed: "phone", "visit" or "sheet".
    """

    part = 2
    agreed = Signal(str)

    def __init__(self, session: TrySession, moved: Moved, how: AskHow | None = None) -> None:
        super().__init__(session)
        self.moved = moved
        self._title = Label("", "h1")
        self._how = how_choices("try.how_asked", session.case.patient.pronoun, _visit_words(session))
        # How we ask is chosen anew each time unless a draft has it: the last way may not suit this answer.
        self._how.select(how)
        self._save = Button("try.save", _("Save"), SAVE)
        self._foot = Foot([self._save])
        form = QWidget()
        note = Label(_("It is counted nowhere until then."), "lead", "ink2")
        form.setLayout(Column(Column(self._title, note, gap=8), Question(_("How do we ask?"), self._how), gap=32))
        card = CoveredPrediction(session.trial, same_day=True)
        self.lay_out(Beside(card, form), self._foot, 1392)
        self._how.chosen.connect(self._on_chosen)
        self._save.clicked.connect(self.confirm)
        self._arrange()

    @property
    def how(self) -> AskHow | None:
        """Give how we ask, None while not said."""
        return chosen_how(self._how)

    @property
    def draft(self) -> TryDraft:
        """Give the movement and what was said so far, for the draft."""
        answered = Answered(asking=Asking(how=self.how))
        return TryDraft("later", self.session.trial_id, moved=self.moved, answered=answered)

    @property
    def first(self) -> QWidget:
        """Give the first way to ask."""
        return self._how.buttons[0]

    def confirm(self) -> None:
        """Save, if it was said how we ask."""
        if self.how is not None:
            self.agreed.emit(self.how)

    def _on_chosen(self, _value: str) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        needed = "" if self.how else still_needed([_("how we ask you")])
        self._save.allow(not needed, needed)
        self._foot.say(needed)
        self._title.setText(we_will_ask(self.session.ask_moment(self.moved, self.how), self.session.now))


def _visit_words(session: TrySession) -> str:
    visit = session.coming_visit
    if visit is None:
        return ""
    return short_moment(visit.at) if visit.at else short_day(visit.day)
