"""The head of Explain: whose it is, since when, changing the words, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Bar
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.one_line import OneLine

_NARROW = 640


class ExplainTop(QWidget):
    """Stays over the page.

    Signals:
        change_wanted(): the words are to be changed.
        close_wanted(): back to where it was opened.
    """

    change_wanted = Signal()
    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title, self._since = OneLine("lead_strong"), Label("", "helper")
        self._change = Button("explain.change", _("Change words"), Look(icon="pencil", key="E"))
        self._close = Button("explain.close", _("Close"), Look("quiet", key="Esc", padding=8))
        words = QWidget()
        words.setLayout(Column(self._title, self._since, gap=2))
        row = Row(Icon("message", "accent", 28), (words, 1), self._change, self._close, gap=16)
        self.setLayout(Column(Bar(Column(row, gap=0, margins=(24, 12, 24, 12))), gap=0))
        self._change.clicked.connect(self.change_wanted)
        self._close.clicked.connect(self.close_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way where it is narrow: the icon and the key stay."""
        super().resizeEvent(event)
        self._change.set_short(self.width() / theme.current().scale < _NARROW)

    def show_who(self, name: str, day: str) -> None:
        """Say whose explanation it is, and when it was made."""
        self._title.show_text(_("Explain, {name}").format(name=name))
        self._since.setText(_("Made together on {day}").format(day=day) if day else "")
        self._since.setVisible(bool(day))

    def show_writing(self, writing: bool) -> None:
        """Offer to change the words only while they are read."""
        self._change.setVisible(not writing)

    def take_focus(self) -> None:
        """Take the focus to the first button."""
        self._change.setFocus(Qt.FocusReason.OtherFocusReason)
