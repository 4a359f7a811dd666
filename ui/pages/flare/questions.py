"""What is asked in a call about a flare; each question says what it still needs, and what it wants done."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.ladder import Rung
from exposure.domain.steady_step import done_steps, usual_step
from exposure.domain.visit import News
from exposure.words.language import _
from ui.dialogs.concern import ConcernQuestions, Line
from ui.dialogs.flare_plan import PlanFields, has_words, plan_card
from ui.widgets.boxes import Column
from ui.widgets.choices import SMALL, Choice, Choices
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

_KEYS = "123456789"


class NewOrDifferent(QWidget):
    """Anything new or different: first, and preset to nothing, for a flare may hide something else.

    Signals:
        changed(): something was said.
    """

    changed = Signal()

    def __init__(self, name: str, case: Case) -> None:
        super().__init__()
        self._case = case
        answers = (Choice("no", _("No, the usual kind of flare"), key="N"), Choice("yes", _("Yes, ask more…"), key="Y"))
        self.choices = Choices(name, _("Anything new or different?"), answers, SMALL)
        self._concern = ConcernQuestions(f"{name}.concern", case.clinic)
        self._concern.hide()
        self.setLayout(Column(self.choices, self._concern, gap=16))
        grow_downwards(self)
        self.choices.chosen.connect(self._on_chosen)
        self._concern.changed.connect(self.changed)

    @property
    def missing(self) -> list[str]:
        """Name what is still to be said."""
        if self.choices.value is None:
            return [_("whether anything is new or different")]
        return self._concern.missing if self._yes else []

    @property
    def lines(self) -> tuple[Line, ...]:
        """Give the edits: none where nothing is new."""
        return self._concern.lines(self._case) if self._yes else ()

    @property
    def news(self) -> News | None:
        """Give what was found, as the visit keeps it."""
        return self._concern.found if self._yes else ("no" if self.choices.value == "no" else None)

    @property
    def words(self) -> str:
        """Give what is new or different, as it was said."""
        return self._concern.words if self._yes else ""

    @property
    def said(self) -> dict[str, object]:
        """Give everything that was said, for a draft."""
        return {"new": self.choices.value, "concern": self._concern.said}

    def show_said(self, said: Mapping[str, object]) -> None:
        """Show what a draft kept."""
        self.choices.select(str(said["new"]) if said.get("new") else None)
        concern = said.get("concern")
        self._concern.show_said(concern if isinstance(concern, dict) else {})
        self._show_concern()

    @property
    def _yes(self) -> bool:
        return self.choices.value == "yes"

    def _on_chosen(self) -> None:
        self._show_concern()
        self.changed.emit()

    def _show_concern(self) -> None:
        self._concern.setVisible(self._yes)
        self._concern.script.show_questions(self._yes)


class PlanPart(QWidget):
    """The plan to read out; where there is none, three short lines that are read out next time.

    Signals:
        changed(): something was written.
    """

    changed = Signal()

    def __init__(self, name: str, case: Case) -> None:
        super().__init__()
        self._patient, self._plan = case.patient.id, case.flare_plan
        self.fields = PlanFields(name)
        shown: QWidget = self.fields
        if self.has_plan and self._plan is not None:
            self.fields.setParent(self)
            self.fields.hide()
            shown = plan_card(self._plan)
        self.setLayout(Column(shown, gap=0))
        grow_downwards(self)
        self.fields.changed.connect(self.changed)

    @property
    def has_plan(self) -> bool:
        """Say whether there is a plan to read out."""
        return has_words(self._plan)

    @property
    def keeps(self) -> str:
        """Give what goes on as usual, of the plan or as just written."""
        return self._line("keep_doing")

    @property
    def tools(self) -> str:
        """Give what helps, of the plan or as just written."""
        return self._line("tools")

    @property
    def people(self) -> str:
        """Give who is told, of the plan or as just written."""
        return self._line("people")

    def _line(self, name: str) -> str:
        if self.has_plan and self._plan is not None:
            return str(getattr(self._plan, name))
        return str(self.fields.said.get(name, ""))

    @property
    def lines(self) -> tuple[Line, ...]:
        """Give the edit that keeps what was written: it is read aloud in the next flare."""
        said = self.fields.said
        return ({"edit": "set_flare_plan", "patient": self._patient, **said},) if said else ()


class SteadyPart(QWidget):
    """Which step feels steady: any step that is done; with none done there is nothing to choose.

    Signals:
        changed(): another step was chosen.
    """

    changed = Signal()

    def __init__(self, name: str, case: Case) -> None:
        super().__init__()
        self._done = done_steps(case)
        self.choices = Choices(name, _("Which step feels steady?"), _steps(self._done), SMALL)
        self.choices.select(usual_step(case))
        alone = Label(_("Keep moving in the way that feels steady."), "lead")
        self.setLayout(Column(self.choices, alone, gap=0))
        # Only now: shown without a parent, a widget would be a window of its own.
        alone.setVisible(not self._done)
        self.choices.setVisible(bool(self._done))
        grow_downwards(self)
        self.choices.chosen.connect(self.changed)

    @property
    def movement(self) -> str:
        """Give what the step is, "" without one."""
        return next((step.movement for step in self._done if step.id == self.choices.value), "")

    @property
    def missing(self) -> list[str]:
        """Name what is still to be said."""
        return [_("which step feels steady")] if self._done and self.choices.value is None else []

    @property
    def given(self) -> dict[str, object]:
        """Give the field of the edit; nothing where no step is done."""
        return {"steady_rung": self.choices.value} if self.choices.value else {}


def _steps(done: tuple[Rung, ...]) -> list[Choice]:
    """Give the steps from the top, the first nine with a key."""
    keys = [*_KEYS, *[""] * len(done)]
    return [Choice(step.id, step.movement, key=key) for step, key in zip(reversed(done), keys, strict=False)]
