"""What comes next: PP-1’s sentence, and the choice, which patient and clinician make; nothing is chosen for them."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case, LadderCase
from exposure.domain.progression.changes import History, who_stays
from exposure.domain.progression.decision import Decision
from exposure.domain.progression.gathering import decide
from exposure.domain.progression.rules import Verdict
from exposure.errors import ExposureError
from exposure.words.dates import long_day
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet, under
from ui.dialogs.move_up_choices import AGAIN, NEXT, NOT_TODAY, OTHER, is_ready, offer, step_choices
from ui.dialogs.move_up_words import current, shared_sentence, stay_words
from ui.dialogs.stacked import StackedChoices
from ui.widgets.boxes import Column
from ui.widgets.buttons import QUIET, Button
from ui.widgets.cards import Separator
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards


class NextSheet(AskingSheet):
    """Says what PP-1 says and asks what to do; no number that opens a step stands on it.

    `history` is the patient’s, oldest first; from it stands who decided to stay.

    Signals:
        try_wanted(str): a try on a step; carries the rung's id.
        other_wanted(str): another sheet instead: "lift", "review", "flare_over", "move_on" or "stay".
    """

    try_wanted = Signal(str)
    other_wanted = Signal(str)

    def __init__(self, case: Case, ladder: LadderCase, now: datetime, window: QWidget, history: History = ()) -> None:
        super().__init__("next", _("What comes next"), window)
        self._ladder, self._history = ladder, history
        self._decision = decide(ladder, case, now)
        self._step = current(self._decision, ladder)
        self._offer = offer(self._decision, ladder, case)
        self._ready = is_ready(self._decision, ladder)
        self._choices = StackedChoices("next.what", _("What would you like to do?"), self._offer.choices)
        self._others = StackedChoices("next.step", _("Which step?"), step_choices(self._offer.others))
        self._which = _shown(under(_("Which step?"), self._others))
        self._put_words()
        self._put_choices()
        self._put_links()
        self._put_answers()

    def _put_words(self) -> None:
        if self._step is not None:
            self.body.put(Label(self._step.movement, "h3"))
        self.body.put(Label(self._says(), "lead"))
        if paused := self._paused():
            self.body.put(Label(paused, "body", "ink2"))

    def _put_choices(self) -> None:
        self._which.hide()
        if not self._offer.choices:
            self._choices.setParent(self)
            self._which.setParent(self)
            self._choices.hide()
            return
        self.body.put(under(_("What would you like to do?"), self._choices))
        self.body.put(self._which)
        self._choices.chosen.connect(self._on_changed)
        self._others.chosen.connect(self._on_changed)

    def _put_links(self) -> None:
        """Put what only a clinician does below a line, quietly."""
        links = _links(self._decision, self._ready, self._step is not None and bool(self._step.stay_reason))
        if self._step is None:
            links = {name: words for name, words in links.items() if name not in _OF_STEP}
        if not links:
            return
        flow = Flow()
        flow.add([self._link(name, words) for name, words in links.items()])
        staying = [Label(self._staying(), "small", "ink2")] if "clear_stay" in links else []
        self.body.put(Separator())
        self.body.put(Column(Label(_("For the clinician"), "caption_strong"), *staying, _shown(flow), gap=4))

    def _put_answers(self) -> None:
        if not self._offer.choices:
            self.add_close("next")
            return
        self._do = self.add_answers("next", _("Go on"))
        self._do.clicked.connect(self._on_do)
        self._on_changed()

    def _link(self, name: str, words: str) -> Button:
        button = Button(f"next.{name}", words, QUIET)
        why = _refused(self._decision) if name in _REFUSED else ""
        # The edit refuses it anyway; said here, nobody writes a reason in vain.
        button.allow(not why, why)
        button.clicked.connect(lambda: self._on_link(name))
        return button

    def _says(self) -> str:
        if self._ready or self._decision.decision is not Verdict.READY:
            return shared_sentence(self._decision, self._ladder)
        return _("Keep going with this step.")

    def _paused(self) -> str:
        hold = self._ladder.open_hold
        if hold is None:
            return ""
        return _("Paused since {day}: “{reason}”").format(day=long_day(hold.opened.date()), reason=hold.reason)

    def _staying(self) -> str:
        """Say why the next step is not offered; the patient reads no more than that it goes on here."""
        return stay_words(self._step, who_stays(self._history, self._step.id)) if self._step is not None else ""

    def _on_changed(self) -> None:
        chosen = self._choices.value
        self._which.setVisible(chosen == OTHER)
        missing = [] if chosen else [_("what you would like to do")]
        if chosen == OTHER and self._others.value is None:
            missing = [_("which step")]
        self._do.set_text(_BUTTONS[chosen or ""]())
        self.need(missing)

    def _on_do(self) -> None:
        chosen = self._choices.value
        if chosen == NEXT and self._step is not None:
            self.ask_for({"edit": "move_up", "rung": self._step.id}, label=_("Moved on to the next step"))
        elif chosen == NOT_TODAY:
            self.reject()
        else:
            # Closed before the try begins, so that the focus does not come back to this sheet’s opener.
            self.accept()
            self.try_wanted.emit(self._chosen_step())

    def _chosen_step(self) -> str:
        if self._choices.value == OTHER:
            return self._others.value or ""
        return str(self._offer.again.id) if self._offer.again is not None else ""

    def _on_link(self, name: str) -> None:
        if name == "clear_stay" and self._step is not None:
            self.ask_for({"edit": "clear_stay", "rung": self._step.id}, label=_("Decision to stay ended"))
            return
        self.reject()
        self.other_wanted.emit(name)


_OF_STEP = ("move_on", "stay", "clear_stay")
_REFUSED = ("move_on", "stay")
_BUTTONS = {
    "": lambda: _("Go on"),
    NEXT: lambda: _("Take the next step"),
    AGAIN: lambda: _("Start a try"),
    OTHER: lambda: _("Start a try"),
    NOT_TODAY: lambda: _("Not today"),
}


def _links(decision: Decision, ready: bool, stays: bool) -> dict[str, str]:
    """Give what a clinician may do instead, name to words."""
    special = {
        Verdict.HOLD: ("lift", _("Lift the pause…")),
        Verdict.REVIEW: ("review", _("Close the review…")),
        Verdict.FLARE: ("flare_over", _("Flare over…")),
    }
    found = dict([special[decision.decision]] if decision.decision in special else [])
    if not ready:
        found["move_on"] = _("Move on by clinical decision…")
    found |= {"clear_stay": _("End the decision to stay")} if stays else {"stay": _("Stay on this step…")}
    return found


def _refused(decision: Decision) -> str:
    """Give the sentence that a decision otherwise is refused with in a pause or an open review; empty elsewhere."""
    why = {"HOLD": "hold", "REVIEW_OCCURRED": "review"}.get(decision.reason)
    return sentence(ExposureError("not_now", "rung", why=why)) if why else ""


def _shown(layout: Column | Flow) -> QWidget:
    shown = QWidget()
    shown.setLayout(layout)
    grow_downwards(shown)
    return shown
