"""Afterwards: what was said stays covered until it is answered what happened."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from exposure.words.language import _
from ui.models.try_answers import Answered, TryDraft
from ui.models.try_words import missing_after, still_needed
from ui.pages.trying.beside import Beside
from ui.pages.trying.screen import Foot, TryScreen
from ui.try_session import TrySession
from ui.widgets.buttons import Button, Look
from ui.widgets.covered_prediction import CoveredPrediction
from ui.widgets.outcome_form import FormLook, OutcomeForm

SAVE = Look("primary", icon="check", key="Ctrl+Enter", px=18, height=48, padding=32)
AGAIN = Look(icon="rotate-ccw", key="Ctrl+G", px=17, height=48)


class HappenedScreen(TryScreen):
    """The third screen, for a try whose answer is known at once. "Can’t tell" asks when and how we ask."""

    part = 2

    def __init__(self, session: TrySession, said: Answered | None = None) -> None:
        super().__init__(session)
        trial = session.trial
        known = [behaviour.what for behaviour in session.rung.safety_behaviours]
        look = FormLook(session.case.patient.pronoun, trial.prediction.leaving_out, known)
        self.answers = OutcomeForm("try", look, session.now)
        self.answers.show_answered(said or Answered())
        self._again = Button("try.go_again", _("Go again"), AGAIN)
        self._save = Button("try.save", _("Save"), SAVE)
        self._foot = Foot([self._again, self._save])
        same_day = trial.prediction.at.date() == session.now.date()
        card = CoveredPrediction(trial, same_day=same_day)
        self.lay_out(Beside(card, self.answers), self._foot, 1392)
        self._connect_signals()
        self._arrange()

    @property
    def draft(self) -> TryDraft:
        """Give what was said so far, for the draft."""
        return TryDraft("happened", self.session.trial_id, answered=self.answers.answered)

    @property
    def first(self) -> QWidget:
        """Give the first answer."""
        return self.answers.did.first

    def confirm(self) -> None:
        """Save, if it was said whether it happened."""
        if not missing_after(self.answers.answered):
            self.wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring digits to the scale once it was said whether it happened; nothing else on the screen takes any."""
        typing = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
        digit = event.text().isascii() and event.text().isdigit() and not typing
        if digit and self.answers.answered.outcome and self.answers.scale.isVisible():
            self.answers.scale.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.answers.scale.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """Save; going again is offered with the reveal."""
        self.confirm()

    def _connect_signals(self) -> None:
        self.answers.changed.connect(self._on_changed)
        self.answers.followed.connect(self._on_followed)
        self._save.clicked.connect(self.confirm)
        self._again.clicked.connect(self.confirm)

    def _on_followed(self, part: QWidget) -> None:
        self.answers.go_on()
        self.bring(part)

    def _on_changed(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        said = self.answers.answered
        needed = still_needed(missing_after(said))
        self._save.allow(not needed, needed)
        self._again.allow(not needed, needed)
        self._again.setVisible(said.outcome != "unclear")
        self._foot.say(needed if said.outcome else foot_words(said))


def foot_words(said: Answered) -> str:
    """Say what the foot says of an answer: what may still be said, or what becomes of it."""
    if said.outcome is None or said.outcome == "unclear":
        return _("Can’t tell yet? Choose when we ask you. It is counted nowhere until then.")
    return _("You can save without saying how likely next time.") if said.likelihood is None else ""
