"""The words over a window that is about to lock."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui import theme
from ui.widgets.announce import announce
from ui.widgets.boxes import Row
from ui.widgets.cards import Card
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.painting import Box
from ui.widgets.themed import call

_FROM_TOP = 24
_LOOK = Box(fill="surface", line="accent", width=2, radius=16)


class LockNotice(QWidget):
    """Lies at the top of a window and counts down; nothing below it is out of reach of the mouse."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        call(self, "lock_notice", _("About to lock"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = Label("", "strong", wrap=False)
        self.setLayout(Row(Card(Row(Icon("lock", "accent", 20), self._words, gap=12, margins=(20, 12, 20, 12)), _LOOK)))

    def count(self, seconds: int) -> None:
        """Say how many seconds are left; aloud only once, for each second would drown everything else."""
        says = _("Locks in {seconds} s. Press a key or move the mouse to stay.").format(seconds=seconds)
        self._words.setText(says)
        self.adjustSize()
        self.move(QPoint((self._window.width() - self.width()) // 2, theme.current().space(_FROM_TOP)))
        if not self.isVisible():
            announce(self, says)
        self.show()
        self.raise_()
