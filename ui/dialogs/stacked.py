"""Big choices one below the other, for answers whose words need the whole width."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.widgets.boxes import Column
from ui.widgets.choices import SMALL, Choice, Choices
from ui.widgets.themed import grow_downwards


class StackedChoices(Choices):
    """A question's choices in one column; all else is as with `Choices`."""

    def __init__(self, name: str, question: str, options: Sequence[Choice]) -> None:
        super().__init__(name, question, options, SMALL)
        columns = self.layout()
        if columns is None or not options:
            return
        # The buttons stay children of the question; only where they lie is other.
        while columns.takeAt(0) is not None:
            pass
        column = QWidget()
        column.setLayout(Column(*self.buttons, gap=8))
        grow_downwards(column)
        columns.addWidget(column)
