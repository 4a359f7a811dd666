"""The patient’s own plan for a flare: read out where there is one, written in three short lines where there is none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.patient import FlarePlan
from exposure.words.language import _
from ui.dialogs.asking import under
from ui.widgets.boxes import Column
from ui.widgets.cards import Card, tinted
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
    lines = [_line(what, words) for what, words in said if words.strip()]
    ends = Label(_("A flare is a flare, not a setback. It settles, and you keep what you have done."), "helper", "ink")
    return Card(Column(*lines, ends, gap=12, margins=16), tinted("accent_soft", 12))


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


def _line(what: str, words: str) -> Column:
    return Column(Label(what, "small_strong", "ink2"), Label(_("“{words}”").format(words=words), "lead"), gap=0)
