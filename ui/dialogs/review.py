"""Closing a review: what was seen, and how the ladder goes on, in plain words; nothing is chosen to begin with."""

from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case, LadderCase
from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.decision import Decision
from exposure.domain.trial import Trial
from exposure.words.dates import long_day
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet, under
from ui.dialogs.concern import WhoAndWhen
from ui.dialogs.move_up_words import rung_of, shared_sentence
from ui.dialogs.stacked import StackedChoices
from ui.widgets.boxes import Column
from ui.widgets.cards import Card, tinted
from ui.widgets.choices import Choice
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

HOLD = "hold"


class ReviewSheet(AskingSheet):
    """Asks a clinician how it goes on after a review; "pause" opens a hold in the same gesture."""

    def __init__(self, case: Case, ladder: LadderCase, decision: Decision, window: QWidget) -> None:
        happened = decision.reason == "REVIEW_OCCURRED"
        title = _("It happened. Let’s look at what you did next.") if happened else _("Close the review")
        super().__init__("review", title, window)
        self._ladder = ladder
        self._how = StackedChoices("review.how", _("How does it go on?"), _ways(happened))
        self._reason = TextField("review.reason", _("What is to be looked into?"))
        self._who = WhoAndWhen("review", case.clinic)
        self._pause = QWidget()
        asked = under(_("What is to be looked into?"), self._reason)
        self._pause.setLayout(Column(asked, self._who, gap=16))
        grow_downwards(self._pause)
        self._pause.hide()
        self._put_words(decision, happened)
        self.body.put(under(_("How does it go on?"), self._how))
        self.body.put(self._pause)
        self.add_answers("review", _("Close the review")).clicked.connect(self._on_do)
        self._connect_signals()
        self._on_changed()

    def _put_words(self, decision: Decision, happened: bool) -> None:
        rung = rung_of(decision, self._ladder)
        if rung is not None:
            self.body.put(Label(rung.movement, "h3"))
        self.body.put(Label(shared_sentence(decision, self._ladder), "body"))
        tries = _that_happened(decision, self._ladder) if happened else []
        for trial in tries:
            self.body.put(_told(trial))

    def _connect_signals(self) -> None:
        self._how.chosen.connect(self._on_changed)
        self._reason.textChanged.connect(self._on_changed)
        self._who.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        pauses = self._how.value == HOLD
        self._pause.setVisible(pauses)
        missing = [] if self._how.value else [_("how it goes on")]
        if pauses:
            missing = ([] if self._reason.text.strip() else [_("what is to be looked into")]) + self._who.missing
        self.need(missing)

    def _on_do(self) -> None:
        ladder = self._ladder.ladder.id
        # The pause is opened in the same gesture: between the two no try would be stopped.
        close = {"edit": "close_review", "ladder": ladder, "how": self._how.value}
        if self._how.value != HOLD:
            self.ask_for(close, label=_("Review closed"))
            return
        reason = self._who.reason(self._reason.text.strip())
        hold = {"edit": "open_hold", "ladder": ladder, "reason": reason}
        self.ask_for(close, hold, label=_("Review closed, paused"))


def _ways(happened: bool) -> tuple[Choice, ...]:
    """Give the five ways in plain words, each with what it does; after "it happened" in the order they are offered."""
    carry_on = _("It happened, I coped, carry on") if happened else _("Carry on as it is")
    counted = _("Tries on this step are counted from the first.") if happened else _("Tries that count still count.")
    reworded = _("Word the worry anew on the ladder. With another meaning, tries are counted from the first.")
    return (
        Choice("reword", _("Say it in other words next time"), reworded, "1"),
        Choice("carry_on", carry_on, counted, "2"),
        Choice("easier_step", _("A smaller step first"), _("Put a step in between on the ladder, and try it."), "3"),
        Choice("repeat", _("The same step again"), _("With the same words and the same amount."), "4"),
        Choice(HOLD, _("Pause, look into it first"), _("No tries on this ladder until the pause is lifted."), "5"),
    )


def _that_happened(decision: Decision, ladder: LadderCase) -> list[Trial]:
    """Give the newest try on the named step that came true."""
    came_true = {trial for trial, kind in decision.classes if kind is TrialClass.OCCURRED}
    rung = rung_of(decision, ladder)
    found = [trial for trial in ladder.trials_of(rung.id) if trial.id in came_true] if rung is not None else []
    return found[-1:]


def _told(trial: Trial) -> Card:
    """Give the try as it was told: the day, the worry, and her own words for what she did."""
    words = [_("“{words}”").format(words=trial.prediction.feared_outcome)]
    if trial.what_happened.strip():
        words.append(_("“{words}”").format(words=trial.what_happened))
    day = Label(long_day(trial.ended.date()) if trial.ended else "", "caption_strong", "happ")
    worry = Label(words[0], "body", "ink2")
    return Card(
        Column(day, worry, *(Label(each, "lead") for each in words[1:]), gap=8, margins=16), tinted("happ_soft")
    )
