"""Another step to practise until next time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.ladder import Rung
from exposure.words.language import _
from ui.dialogs.stacked import StackedChoices
from ui.widgets.buttons import Button
from ui.widgets.choices import Choice
from ui.widgets.sheet import Sheet


class StepSheet(Sheet):
    """Every step there is, the highest first; choosing one closes the sheet.

    Signals:
        chosen(str): a step is to be practised; carries its id.
    """

    chosen = Signal(str)

    def __init__(self, steps: Sequence[Rung], window: QWidget) -> None:
        super().__init__("leaving.step", _("Which step until next time?"), window)
        options = [Choice(step.id, step.movement) for step in reversed(steps)]
        self._steps = StackedChoices("leaving.step.choice", _("Which step until next time?"), options)
        self.body.put(self._steps)
        self.add_button(Button("leaving.step.cancel", _("Cancel"))).clicked.connect(self.reject)
        self._steps.chosen.connect(self._on_chosen)
        self.finished.connect(self.deleteLater)

    def _on_chosen(self, rung: str) -> None:
        self.accept()
        self.chosen.emit(rung)
