"""A few words over a window that say what happens to it just now."""

from math import ceil

from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.announce import announce
from ui.widgets.boxes import Row
from ui.widgets.cards import Card
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.painting import Box
from ui.widgets.text_block import TextBlock
from ui.widgets.themed import call

_FROM_TOP, _FROM_SIDES = 24, 8
_LOOK = Box(fill="surface", line="accent", width=2, radius=16)


class OverNotice(QWidget):
    """Lies at the top of a window, with an icon; what it says first is read aloud."""

    def __init__(self, window: QWidget, icon: str, *, named: tuple[str, str]) -> None:
        super().__init__(window)
        self._window = window
        call(self, *named)
        self._words = Label("", "strong")
        self._words.setObjectName(f"{named[0]}.words")
        self._inside = Row(Icon(icon, "accent", 20), (self._words, 1), gap=12, margins=(20, 12, 20, 12))
        self.setLayout(Row(Card(self._inside, _LOOK)))

    def say(self, says: str) -> None:
        """Say this from now on; only the first is said aloud, for what changes each second would drown all else."""
        self._words.setText(says)
        self._fit()
        if not self.isVisible():
            announce(self, says)
        self.show()
        self.raise_()

    def _fit(self) -> None:
        """Lie in one line in the middle of the window, and in several where it is narrow."""
        look, label = theme.current(), self._words
        beside = self._inside.totalSizeHint().width() - label.sizeHint().width()
        wanted = beside + ceil(TextBlock(label.text(), label.font()).width)
        width = min(wanted, self._window.width() - 2 * look.space(_FROM_SIDES))
        self.resize(width, self._inside.totalHeightForWidth(width))
        self.move((self._window.width() - width) // 2, look.space(_FROM_TOP))
