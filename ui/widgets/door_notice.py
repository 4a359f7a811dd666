"""What the door says first, before anything is asked: on a ground of its own, so that it is no part of the asking."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Card, tinted
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.themed import call


class DoorNotice(Card):
    """Says a few lines; hidden where there is nothing to say."""

    def __init__(self, name: str) -> None:
        self._said: list[Label] = []
        self._lines = Column(gap=4)
        icon = Icon("archive-restore", "accent", 20)
        row = Row(icon, (self._lines, 1), gap=12, margins=(16, 12, 16, 12))
        row.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        super().__init__(row, tinted("accent_soft", 12))
        call(self, name)
        self.hide()

    def say(self, lines: Sequence[str]) -> None:
        """Say this, aloud too, or nothing more."""
        for label in self._said:
            label.hide()
            label.deleteLater()
        self._said = [Label(line, "body") for line in lines]
        for label in self._said:
            self._lines.put(label)
            # A layout shows what is new only later; until then it is not in sight.
            label.show()
        self.setVisible(bool(lines))
        announce(self, " ".join(lines))
