"""The head of the caseload: today, whose day it is, finding somebody, showing names, adding somebody."""

from dataclasses import replace
from datetime import date
from math import ceil

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exposure.words.dates import long_day
from exposure.words.language import _
from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.labels import KeyCap, Label
from ui.widgets.search_line import SearchLine
from ui.widgets.text_block import TextBlock

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Escape)
_WIDEST, _NARROWEST = 340, 176


class SearchField(SearchLine):
    """Finds somebody by the beginning of a name.

    Signals:
        chosen(): Enter was pressed.
        left(): Down or Esc was pressed; Esc has emptied the field.
    """

    chosen = Signal()
    left = Signal()

    def __init__(self) -> None:
        self._cap: KeyCap | None = None
        super().__init__("caseload.search", _("Find a patient"), _("Type two letters of a name"))
        self._cap = KeyCap("Ctrl+F")
        self._cap.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.place)
        self.on_theme_changed()

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self.setMinimumWidth(theme.current().px(_NARROWEST))

    def sizeHint(self) -> QSize:
        """Ask for room for the words and the key."""
        return QSize(theme.current().px(_WIDEST), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter, go on to what was found with Down, give up with Esc."""
        if event.key() in _ENTER:
            self.chosen.emit()
        elif event.key() in _DOWN:
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def place(self) -> None:
        """Put the sign at the beginning, and the key at the end where the words of the empty field leave room."""
        super().place()
        if self._cap is None or self.sign is None:
            return
        look = theme.current()
        gap, side, cap = look.px(12), self.sign.sizeHint().width(), self._cap.sizeHint()
        words = self.fontMetrics().horizontalAdvance(self.placeholderText()) + side + look.px(40)
        self._cap.setVisible(not self.text() and self.width() >= words + cap.width() + gap)
        self.put(self._cap, self.width() - cap.width() - gap, cap)


class _OneLine(Label):
    """Words that ask for one line, however long, and wrap only where there is no room for it."""

    def sizeHint(self) -> QSize:
        """Give the whole text in one line."""
        whole = TextBlock(self.text(), self.font())
        return QSize(ceil(whole.width), ceil(whole.height))


class CaseloadHead(QWidget):
    """Title and day, the search field, and the two buttons."""

    def __init__(self, clinician: str) -> None:
        super().__init__()
        self._clinician = clinician
        self.day = _OneLine("", "small")
        self.search = SearchField()
        self.names = Button("caseload.names", _("Show names"), Look(icon="eye-off", key="F8"))
        self.add = Button("caseload.new", _("New patient"), Look(icon="plus", key="Ctrl+N"))
        title = Column(Label(_("Today"), "h1", wrap=False), self.day, gap=0)
        self.setLayout(Row(title, None, self.search, self.names, self.add, gap=8, margins=(24, 16, 24, 8)))

    def show_day(self, today: date) -> None:
        """Show which day it is, and whose."""
        self.day.setText(_("{day} · {clinician}").format(day=long_day(today), clinician=self._clinician))

    def show_names(self, shown: bool) -> None:
        """Offer to hide the names while they are shown."""
        self.names.set_text(_("Hide names") if shown else _("Show names"))
        self.names.set_look(replace(self.names.look, icon="eye" if shown else "eye-off"))

    def show_tools(self, shown: bool) -> None:
        """Show what is of use once there is somebody, or leave it out."""
        for tool in (self.search, self.names, self.add):
            tool.setVisible(shown)

    def show_primary(self, primary: bool) -> None:
        """Make New patient the page's one primary button, or not."""
        self.add.set_look(replace(self.add.look, kind="primary" if primary else "secondary"))

    def make_narrow(self, narrow: bool) -> None:
        """Leave out what a narrow window has no room for: key caps, and the words of a button with an icon."""
        self.add.set_look(replace(self.add.look, key="" if narrow else "Ctrl+N"))
        self.names.set_look(replace(self.names.look, key="" if narrow else "F8"))
        self.names.set_short(narrow)
