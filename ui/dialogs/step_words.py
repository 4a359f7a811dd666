"""Other words for a step that has tries: the same step, or a different amount, which begins with no tries."""

from PySide6.QtWidgets import QWidget

from exposure.domain.ladder import Rung
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet, under
from ui.dialogs.stacked import StackedChoices
from ui.widgets.choices import Choice
from ui.widgets.labels import Label

SAME, NEW = "same", "new"


class StepWordsSheet(AskingSheet):
    """Asks what the new words mean; nothing is chosen to begin with, and Esc leaves the step as it was."""

    def __init__(self, rung: Rung, words: str, window: QWidget) -> None:
        super().__init__("step_words", _("This step has tries"), window)
        self._rung, self._words = rung, words
        asked = _("Same step in other words, or a different amount?")
        self._meaning = StackedChoices("step_words.meaning", asked, meanings())
        self.body.put(Label(rung.movement, "body", "ink2"))
        self.body.put(Label(words, "lead_strong"))
        self.body.put(under(asked, self._meaning))
        self.add_answers("step_words", _("Keep this")).clicked.connect(self._on_do)
        self._meaning.chosen.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        self.need([] if self._meaning.value else [_("what the words mean")])

    def _on_do(self) -> None:
        label = _("“{title}” is now “{words}”").format(title=self._rung.movement, words=self._words)
        named = {"edit": "change_rung", "rung": self._rung.id, "movement": self._words}
        if self._meaning.value == SAME:
            self.ask_for(named, label=label)
            return
        # The amount stands in the words here; the version is what begins the count anew.
        again = {"edit": "change_dose", "rung": self._rung.id, "dose": dict(self._rung.dose), "meaning": NEW}
        self.ask_for(named, again, label=label)


def meanings() -> tuple[Choice, ...]:
    """Give the two answers to what a change of a step with tries means."""
    return (
        Choice(SAME, _("Same step in other words"), _("Tries that count still count."), "1"),
        Choice(NEW, _("A different amount"), _("It begins with no tries. The earlier tries are kept."), "2"),
    )
