"""A flare, declared by the person and never computed: new or different first, the plan, a steady step; and its end."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case, LadderCase
from exposure.domain.ladder import Rung
from exposure.words.dates import long_day
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet, under
from ui.dialogs.concern import ConcernQuestions, Line
from ui.dialogs.flare_plan import PlanFields, has_words, plan_card
from ui.dialogs.flare_since import SinceWhen
from ui.dialogs.stacked import StackedChoices
from ui.widgets.boxes import Column
from ui.widgets.choices import SMALL, Choice, Choices
from ui.widgets.fields import TextField
from ui.widgets.labels import Label


class FlareSheet(AskingSheet):
    """Asks in the order of a phone call; only "anything new or different" and the steady step are needed."""

    def __init__(self, case: Case, ladder: LadderCase | None, now: datetime, window: QWidget) -> None:
        super().__init__("flare", _("Flare-up"), window)
        self._case = case
        self._steady = done_steps(ladder)
        self._new = Choices("flare.new", _("Anything new or different?"), _new_or_usual(), SMALL)
        self._concern = ConcernQuestions("flare.concern", case.clinic)
        self._concern.hide()
        self._since = SinceWhen("flare.since", now)
        self._plan = PlanFields("flare.plan")
        self._step = StackedChoices("flare.step", _("Which step feels steady?"), _steps(self._steady))
        self._step.select(_usual_step(case, self._steady))
        self._lay_out()
        self.add_answers("flare", _("Save flare")).clicked.connect(self._on_do)
        self._connect_signals()
        self._on_changed()

    def _lay_out(self) -> None:
        self.body.put(under(_("Anything new or different?"), self._new))
        self.body.put(self._concern)
        self.body.put(under(_("Since when?"), self._since))
        plan = self._case.flare_plan
        if plan is not None and has_words(plan):
            self._plan.setParent(self)
            self._plan.hide()
            self.body.put(Column(Label(_("Read the plan aloud"), "title"), plan_card(plan), gap=6))
        else:
            self.body.put(under(_("No plan yet. Three short lines, if there is time."), self._plan))
        if self._steady:
            self.body.put(under(_("Which step feels steady?"), self._step, _("Any step that is done.")))
        else:
            self._step.setParent(self)
            self._step.hide()
            self.body.put(Label(_("Keep moving in the way that feels steady."), "lead"))

    def _connect_signals(self) -> None:
        self._new.chosen.connect(self._on_changed)
        self._concern.changed.connect(self._on_changed)
        self._step.chosen.connect(self._on_changed)

    def _on_changed(self) -> None:
        new = self._new.value == "yes"
        self._concern.setVisible(new)
        # New or different is asked first and preset to nothing: a flare may hide something else.
        missing = [] if self._new.value else [_("whether anything is new or different")]
        missing += self._concern.missing if new else []
        missing += [_("which step feels steady")] if self._steady and self._step.value is None else []
        self.need(missing)

    def _on_do(self) -> None:
        patient = self._case.patient.id
        steady = {"steady_rung": self._step.value} if self._steady else {}
        flare: Line = {"edit": "open_flare", "patient": patient, **steady, **self._since.at}
        # Written now, it is read aloud in the next flare.
        plan: tuple[Line, ...] = ()
        if self._plan.said:
            plan = ({"edit": "set_flare_plan", "patient": patient, **self._plan.said},)
        concern = self._concern.lines(self._case) if self._new.value == "yes" else ()
        self.ask_for(*plan, *concern, flare, label=_("Flare saved. The flare-up plan is on."))


class EndFlareSheet(AskingSheet):
    """Ends the flare; what set it off and what was learned are asked and not needed."""

    def __init__(self, case: Case, window: QWidget) -> None:
        super().__init__("flare_over", _("Flare over"), window)
        self._patient = case.patient.id
        self._trigger = TextField("flare_over.trigger", _("What set it off?"))
        self._lesson = TextField("flare_over.lesson", _("What did you learn, or would change?"))
        self.body.put(Label(_since(case), "lead"))
        self.body.put(Label(_("Every try before it still counts. One new try is asked for first."), "body", "ink2"))
        self.body.put(under(_("What set it off?"), self._trigger))
        self.body.put(under(_("What did you learn, or would change?"), self._lesson))
        self.add_answers("flare_over", _("Flare over")).clicked.connect(self._on_do)

    def _on_do(self) -> None:
        said = {"trigger": self._trigger.text.strip(), "lesson": self._lesson.text.strip()}
        self.ask_for({"edit": "close_flare", "patient": self._patient, **said}, label=_("Flare over"))


def done_steps(ladder: LadderCase | None) -> tuple[Rung, ...]:
    """Give the steps that are done, from the bottom."""
    return tuple(step for step in ladder.steps if step.passed) if ladder is not None else ()


def usual_steady(done: tuple[Rung, ...]) -> Rung | None:
    """Give the step done that lies two below the first one that is not, or the nearest below, or the lowest done."""
    if not done:
        return None
    current = (done[-1].position or 0) + 1
    below = [step for step in done if (step.position or 0) <= current - 2]
    return below[-1] if below else done[0]


def _usual_step(case: Case, done: tuple[Rung, ...]) -> str | None:
    """Give the step of the plan where it is done, else the usual one."""
    # The plan was made while well, so it wins over what is worked out now.
    planned = case.flare_plan.steady_rung if case.flare_plan else None
    if planned in [step.id for step in done]:
        return planned
    usual = usual_steady(done)
    return usual.id if usual is not None else None


def _new_or_usual() -> tuple[Choice, ...]:
    return (Choice("no", _("No, the usual kind of flare"), key="N"), Choice("yes", _("Yes, something is"), key="Y"))


def _steps(done: tuple[Rung, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(step.id, step.movement) for step in reversed(done))


def _since(case: Case) -> str:
    flare = case.open_flare
    if flare is None:
        return _("No flare-up is open.")
    return _("Flare since {day}.").format(day=long_day(flare.opened.date()))
