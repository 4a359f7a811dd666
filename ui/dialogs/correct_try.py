"""Correcting a try: beside what was first said, with a reason, never instead of it."""

from PySide6.QtWidgets import QWidget

from exposure.domain.texts import SHORTEST_REASON
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import HAPPENED
from exposure.words.dates import long_day
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet
from ui.models.tries_words import is_covered, outcome_words, said_words
from ui.widgets.boxes import Column
from ui.widgets.choices import SMALL, Choice, Choices
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.likelihood import LikelihoodScale
from ui.widgets.question import Question
from ui.wording import outcome_look

_BEFORE, _AFTER, _ERROR = "prediction", "outcome", "void"


class CorrectTrySheet(AskingSheet):
    """Asks what was wrong and why; the edit it wants is `amend_prediction`, `amend_outcome` or `void_trial`."""

    def __init__(self, trial: Trial, window: QWidget) -> None:
        super().__init__("correct", _("Correct a try"), window)
        self.about = trial.id
        self._trial = trial
        what = _("What is wrong?")
        self.what = Choices("correct.what", what, _wrongs(trial), SMALL)
        self.before = LikelihoodScale("correct.before", _("What should it have been?"))
        self.outcome = Choices("correct.outcome", _("Did it happen?"), _outcomes(), SMALL)
        self.words = TextField("correct.words", _("What happened?"))
        self.after = LikelihoodScale("correct.after", _("How likely next time?"))
        self.reason = TextField("correct.reason", _("Why is it corrected?"))
        self._before, self._after = self._before_part(), self._after_part()
        beside = Label(_("The reason and what was first said stay on record, side by side."), "soft")
        asked = Question(_("Why is it corrected?"), self.reason, beside, role="title")
        self.body.put(Label(long_day((trial.ended or trial.prediction.at).date()), "soft"))
        for part in (Question(what, self.what, role="title"), self._before, self._after, asked):
            self.body.put(part)
        self.add_answers("correct", _("Correct")).clicked.connect(self._on_do)
        self._connect_signals()
        self._on_changed()

    def _before_part(self) -> QWidget:
        # Showing the number here would uncover it before the answer.
        first = "" if is_covered(self._trial) else _("First said: {value}").format(value=said_words(self._trial))
        counts = _("It was moved since, so the first number goes on counting.") if self._trial.movement else ""
        lines = [Label(line, "soft") for line in (first, counts) if line]
        return Question(_("What should it have been?"), self.before, Column(*lines, gap=4), role="title")

    def _after_part(self) -> QWidget:
        part = QWidget()
        part.setLayout(
            Column(
                Label(_("First answered: {words}").format(words=outcome_words(self._trial)), "soft"),
                Question(_("Did it happen?"), self.outcome, role="title"),
                Question(_("What happened?"), self.words, role="title"),
                Question(_("How likely next time?"), self.after, role="title"),
                Label(_("Leave open what was right."), "soft"),
                gap=16,
            )
        )
        return part

    def _connect_signals(self) -> None:
        for choices in (self.what, self.outcome):
            choices.chosen.connect(self._on_changed)
        for scale in (self.before, self.after):
            scale.changed.connect(self._on_changed)
        for field in (self.words, self.reason):
            field.textChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        self._before.setVisible(self.what.value == _BEFORE)
        self._after.setVisible(self.what.value == _AFTER)
        self.need(self._missing())

    def _missing(self) -> list[str]:
        what = self.what.value
        needed = {
            _("what is wrong"): what is not None,
            _("the right number"): what != _BEFORE or self.before.answer is not None,
            _("what it should be"): what != _AFTER or bool(self._change()),
            _("a reason of at least {count} characters").format(count=SHORTEST_REASON): self._has_reason(),
        }
        return [word for word, given in needed.items() if not given]

    def _has_reason(self) -> bool:
        return len(self.reason.text.strip()) >= SHORTEST_REASON

    def _change(self) -> dict[str, object]:
        words = self.words.text.strip()
        said = {"outcome": self.outcome.value, "what_happened": words or None, "likelihood_after": self.after.answer}
        return {name: value for name, value in said.items() if value is not None}

    def _on_do(self) -> None:
        told = {"trial": self._trial.id, "reason": self.reason.text.strip()}
        if self.what.value == _BEFORE:
            self.ask_for(
                {"edit": "amend_prediction", **told, "likelihood": self.before.answer}, label=_("Try corrected")
            )
        elif self.what.value == _AFTER:
            self.ask_for({"edit": "amend_outcome", **told, **self._change()}, label=_("Try corrected"))
        else:
            self.ask_for({"edit": "void_trial", **told}, label=_("Try set aside as entered in error"))


def _wrongs(trial: Trial) -> list[Choice]:
    found = [Choice(_BEFORE, _("How likely it was, said before"))]
    if trial.outcome is not None:
        found.append(Choice(_AFTER, _("What was answered afterwards")))
    return [*found, Choice(_ERROR, _("All of it: entered in error"))]


def _outcomes() -> list[Choice]:
    return [Choice(value, outcome_look(value).answer) for value in HAPPENED]
