"""The patient’s own plan for a flare: read out where there is one, written in three short lines where there is none."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from exposure.domain.case import Case
from exposure.domain.patient import FlarePlan
from exposure.words.language import _
from ui import theme
from ui.dialogs.asking import AskingSheet, under
from ui.dialogs.stacked import StackedChoices
from ui.widgets.boxes import Column
from ui.widgets.cards import Card, tinted
from ui.widgets.choices import Choice
from ui.widgets.fields import LineField
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards


def plan_card(plan: FlarePlan) -> Card:
    """Give the plan to read aloud, word for word, and what a flare is."""
    said = (
        (_("Keep doing"), plan.keep_doing),
        (_("My tools"), plan.tools),
        (_("I tell"), plan.people),
        (_("I ring when"), plan.ring_when),
    )
    lines = [(Label(what, "strong", "ink2", wrap=False), words) for what, words in said if words.strip()]
    grid = QGridLayout()
    grid.setColumnStretch(1, 1)
    grid.setHorizontalSpacing(theme.current().space(24))
    for row, (what, words) in enumerate(lines):
        grid.addWidget(what, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(_("“{words}”").format(words=words), "lead"), row, 1)
    ends = Label(_("A flare is a flare. It settles, and you keep what you have done."), "helper", "ink")
    return Card(Column(grid, ends, gap=12, margins=16), tinted("accent_soft", 12))


def has_words(plan: FlarePlan | None) -> bool:
    """Say whether anything of a plan was written."""
    return plan is not None and any(
        words.strip() for words in (plan.keep_doing, plan.tools, plan.people, plan.ring_when)
    )


class PlanFields(QWidget):
    """Three short lines of a plan, none of them needed.

    Signals:
        changed(): something was typed.
    """

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._fields = {
            "keep_doing": LineField(f"{name}.keep_doing", _("What will you keep doing?")),
            "tools": LineField(f"{name}.tools", _("What helps you through it?")),
            "people": LineField(f"{name}.people", _("Whom will you tell?")),
        }
        self.setLayout(Column(*(under(field.accessibleName(), field) for field in self._fields.values()), gap=12))
        grow_downwards(self)
        for field in self._fields.values():
            field.textChanged.connect(self.changed)

    @property
    def said(self) -> dict[str, object]:
        """Give what was written, by the names of the edit’s fields."""
        return {name: field.text().strip() for name, field in self._fields.items() if field.text().strip()}

    def show_said(self, said: Mapping[str, object]) -> None:
        """Show what was written before."""
        for name, field in self._fields.items():
            field.setText(str(said.get(name, "")))


class FlarePlanSheet(AskingSheet):
    """Writes the plan beforehand, while well; nothing of it is needed, and any step may be the steady one."""

    def __init__(self, case: Case, window: QWidget) -> None:
        super().__init__("flare_plan", _("Flare plan"), window)
        self.about = case.patient.id
        self._patient, plan = case.patient.id, case.flare_plan or FlarePlan(case.patient.id)
        self._fields = PlanFields("flare_plan.plan")
        self._ring = LineField("flare_plan.ring_when", _("When will you ring?"))
        self._steady = StackedChoices("flare_plan.step", _("Which step will be steady?"), _steps(case))
        self._fields.show_said({"keep_doing": plan.keep_doing, "tools": plan.tools, "people": plan.people})
        self._ring.setText(plan.ring_when)
        self._steady.select(plan.steady_rung)
        self.body.put(Label(_("Written together while well, and read aloud in a flare."), "body", "ink2"))
        self.body.put(self._fields)
        self.body.put(under(self._ring.accessibleName(), self._ring))
        if self._steady.buttons:
            self.body.put(under(_("Which step will be steady?"), self._steady))
        else:
            self._steady.setParent(self)
            self._steady.hide()
        self.add_answers("flare_plan", _("Keep the plan")).clicked.connect(self._on_do)

    def _on_do(self) -> None:
        # A line that was emptied is meant to be empty.
        said = {name: self._fields.said.get(name, "") for name in ("keep_doing", "tools", "people")}
        steady = {"steady_rung": self._steady.value} if self._steady.value else {}
        line = {"edit": "set_flare_plan", "patient": self._patient, **said, "ring_when": self._ring.text().strip()}
        self.ask_for({**line, **steady}, label=_("Flare plan kept"))


def _steps(case: Case) -> list[Choice]:
    """Give the steps of the newest ladder, from the top; a plan may name one that is not done yet."""
    steps = case.ladders[-1].steps if case.ladders else ()
    return [Choice(step.id, step.movement) for step in reversed(steps)]
