"""Deciding otherwise than the rule: a clinician moves on, or stays, with a reason that is shown for ever."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from exposure.domain.ladder import Rung
from exposure.domain.texts import SHORTEST_REASON
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet, under
from ui.widgets.fields import TextField
from ui.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class _Words:
    """What one kind of decision is called, what it does, its button, its edit and its name once done."""

    title: str
    does: str
    button: str
    edit: str
    done: str


class DecisionSheet(AskingSheet):
    """Asks for the reason of a clinical decision, of at least 10 characters."""

    def __init__(self, name: str, words: _Words, rung: Rung, window: QWidget) -> None:
        super().__init__(name, words.title, window)
        self.about = rung.id
        self._words, self._rung = words, rung
        self._reason = TextField(f"{name}.reason", _("Reason"))
        self._reason.keep_lines(2)
        self.body.put(Label(rung.movement, "h3"))
        self.body.put(Label(words.does, "body"))
        self.body.put(under(_("Reason"), self._reason, _("It stays on record with your name and the time.")))
        self.add_answers(name, words.button).clicked.connect(self._on_do)
        self._reason.textChanged.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        long_enough = len(self._reason.text.strip()) >= SHORTEST_REASON
        wanted = _("a reason of at least {count} characters").format(count=SHORTEST_REASON)
        self.need([] if long_enough else [wanted])

    def _on_do(self) -> None:
        line = {"edit": self._words.edit, "rung": self._rung.id, "reason": self._reason.text.strip()}
        self.ask_for(line, label=self._words.done)


def move_on_sheet(rung: Rung, window: QWidget) -> DecisionSheet:
    """Give the sheet that leaves a step by clinical decision."""
    words = _Words(
        title=_("Move on by clinical decision"),
        does=_("The step is shown for ever as moved on by clinical decision, never as done by its tries."),
        button=_("Move on"),
        edit="override_up",
        done=_("Moved on by clinical decision"),
    )
    return DecisionSheet("move_on", words, rung, window)


def stay_sheet(rung: Rung, window: QWidget) -> DecisionSheet:
    """Give the sheet that stays on a step by clinical decision."""
    words = _Words(
        title=_("Stay on this step"),
        does=_("The next step is not offered until you end this decision. Tries count as before."),
        button=_("Stay"),
        edit="override_stay",
        done=_("Staying on this step by clinical decision"),
    )
    return DecisionSheet("stay", words, rung, window)
