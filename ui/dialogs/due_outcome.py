"""An answer that came later: one small sheet, the number covered until it is given, then both side by side."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from exposure.domain.identifiers import PatientId, TrialId
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import SETTLED, Settled
from exposure.errors import ExposureError
from exposure.words.dates import long_day
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.clipboard import put
from ui.dialogs.words_sheet import WordsSheet
from ui.models.try_answers import Answered, Predicted
from ui.models.try_words import as_text, missing_after, still_needed
from ui.try_session import Parcel, TrySession
from ui.widgets.boxes import Column
from ui.widgets.buttons import PRIMARY, Button, Look
from ui.widgets.choices import Choice, Choices, Size
from ui.widgets.covered_prediction import CoveredPrediction
from ui.widgets.labels import Label
from ui.widgets.outcome_form import FormLook, OutcomeForm
from ui.widgets.question import Question
from ui.widgets.reveal_cards import RevealCards
from ui.widgets.scrolling import bring_to_top
from ui.widgets.unsaved import Unsaved
from ui.workspace import Workspace

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FITTING = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)
_LARGE = 36


class DueOutcomeSheet(WordsSheet):
    """Asks what happened after an open try, and saves it itself; then it shows what was said and what happened.

    Signals:
        saved(str): the answer is on record; carries the try's id.
    """

    saved = Signal(str)

    def __init__(self, workspace: Workspace, patient: str, trial: str, window: QWidget) -> None:
        super().__init__("due", _("How did it go?"), window)
        self.about = trial
        kept = {each.id: each for each in workspace.case(PatientId(patient)).trials}[TrialId(trial)]
        self._workspace = workspace
        self._session = TrySession(workspace, kept.prediction.patient, kept.prediction.rung, kept.id)
        self._unsent: Parcel | None = None
        self.answers = OutcomeForm("due", _look(self._session), self._session.now)
        self.morning = Choices("due.morning", _morning_words(), _morning_choices(), Size(48, 20))
        self._unsaved = Unsaved()
        self._needed = Label("", "helper")
        self._form = self._asked(kept)
        self.body.put(self._form)
        self._not_now = self.add_button(Button("due.not_now", _("Not now"), Look(key="Esc")))
        self._save = self.add_button(Button("due.save", _("Save"), Look("primary", icon="check", key="Ctrl+Enter")))
        self._close = self.add_button(Button("due.done", _("Close"), PRIMARY))
        self._connect_signals()
        self._close.hide()
        self._on_changed()

    def open(self) -> None:
        """Lie over the window with the first answer in sight."""
        super().open()
        QTimer.singleShot(0, self, self._bring_first)

    def confirm(self) -> None:
        """Save, if it was said whether it happened."""
        said = self._said
        if missing_after(said):
            return
        self._send(self._session.answering(said))

    @property
    def scrolled(self) -> QScrollArea:
        """Give what the questions scroll in."""
        return self.findChildren(QScrollArea)[0]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay where one has scrolled to."""
        if event.type() not in _FITTING:
            return super().eventFilter(watched, event)
        # Fitting the sheet makes its scroll area high and then low again, which would scroll to the top.
        bar = self.scrolled.verticalScrollBar()
        value = bar.value()
        taken = super().eventFilter(watched, event)
        bar.setValue(value)
        return taken

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Ctrl+Enter; Enter alone saves nothing."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._save.isVisible():
            self.confirm()

    @property
    def _said(self) -> Answered:
        settled = next((value for value in SETTLED if value == self.morning.value), None)
        return replace(self.answers.answered, settled=settled)

    def _asked(self, trial: Trial) -> QWidget:
        form = QWidget()
        day = long_day((trial.ended or trial.prediction.at).date())
        card = CoveredPrediction(trial, same_day=False)
        card.set_low(True)
        morning = Question(_morning_words(), self.morning)
        head = Label(_("{movement}, {day}").format(movement=self._session.rung.movement, day=day), "lead")
        form.setLayout(Column(head, card, self.answers, morning, self._needed, self._unsaved, gap=20))
        morning.setVisible(_asks_morning(trial, self._session))
        return form

    def _bring_first(self) -> None:
        self.scrolled.ensureWidgetVisible(self.answers.did.first)

    def _connect_signals(self) -> None:
        self.answers.changed.connect(self._on_changed)
        self.answers.followed.connect(self._on_followed)
        self._not_now.clicked.connect(self.reject)
        self._save.clicked.connect(self.confirm)
        self._close.clicked.connect(self.accept)
        self._unsaved.again_wanted.connect(self._on_again)
        self._unsaved.copy_wanted.connect(self._on_copy)

    def _on_changed(self) -> None:
        needed = still_needed(missing_after(self.answers.answered))
        self._save.allow(not needed, needed)
        self._needed.setText(needed)
        self._needed.setVisible(bool(needed))

    def _on_followed(self, part: QWidget) -> None:
        self.answers.go_on()
        bring_to_top(self.scrolled, part)

    def _send(self, parcel: Parcel) -> None:
        self._unsent = parcel
        try:
            self._workspace.do(*parcel.lines, label=parcel.label, draft=(self._session.draft_name, self.draft_name))
        except ExposureError as error:
            self._unsaved.tell(sentence(error))
        else:
            self._after_saving(self._said)

    def _after_saving(self, said: Answered) -> None:
        # It stays open to show both; nothing of it is unsaved any more.
        self.about = ""
        self.remember()
        review = self._session.closing_review(said)
        if review is not None:
            self._workspace.do(*review.lines, label=review.label)
        self.saved.emit(self._session.trial_id)
        trial = self._session.trial
        if said.outcome != "unclear" and trial.closed:
            self._reveal(trial)
        else:
            self.accept()

    def _reveal(self, trial: Trial) -> None:
        """Show both, and leave only the way out."""
        cards, after = RevealCards(trial, _LARGE), trial.likelihood_after
        next_time = Label(_("Next time you’d say {value}.").format(value=after) if after is not None else "", "lead")
        for part in (cards, next_time):
            self.body.put(part)
            part.show()
        self._form.hide()
        for button in (self._save, self._not_now):
            button.hide()
        self._close.show()
        self._close.setFocus()
        cards.grow()
        self.setAccessibleDescription(cards.says)

    def _on_again(self) -> None:
        if self._unsent is not None:
            self._send(self._unsent)

    def _on_copy(self) -> None:
        text = as_text(self._session.rung.movement, Predicted(), self._said)
        put(text)
        self._unsaved.tell_copied()


def _look(session: TrySession) -> FormLook:
    trial = session.trial
    return FormLook(
        pronoun=session.case.patient.pronoun,
        left=trial.prediction.leaving_out,
        known=[behaviour.what for behaviour in session.rung.safety_behaviours],
        early=trial.due is not None and session.now < trial.due,
        aids=not trial.closed,
    )


def _asks_morning(trial: Trial, session: TrySession) -> bool:
    """Say whether the next morning has come and was not asked about yet."""
    if trial.ended is None or trial.closed or trial.settled is not None:
        return False
    return session.now.date() > trial.ended.date()


def _morning_words() -> str:
    return _("Could you do your usual things the next morning?")


def _morning_choices() -> list[Choice]:
    words: dict[Settled, str] = {"yes": _("Yes"), "no": _("No")}
    return [Choice(value, words[value]) for value in SETTLED]
