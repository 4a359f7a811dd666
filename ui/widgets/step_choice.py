"""A drop-down of steps by their words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from exposure.domain.ladder import Rung
from ui import theme
from ui.widgets.themed import Themed, call


class StepChoice(Themed, QComboBox):
    """Chooses one of several steps; long words are cut at the end by Qt, never the list below.

    Signals:
        chosen(str): the id of the step somebody took.
    """

    chosen = Signal(str)

    def __init__(self, name: str, says: str) -> None:
        super().__init__()
        call(self, name, says)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda place: self.chosen.emit(str(self.itemData(place))))
        self.on_theme_changed()
        self.follow_theme()

    def show_steps(self, steps: Sequence[Rung], chosen: Rung) -> None:
        """Offer steps, one of them being chosen."""
        self.clear()
        for each in steps:
            self.addItem(each.movement, each.id)
        self.setCurrentIndex(steps.index(chosen))

    def on_theme_changed(self) -> None:
        """Take the new size."""
        self.setFont(theme.current().font("body"))
        super().on_theme_changed()
