"""Whether the record is whole: length and head of the history, a check of all of it, and a printed line compared."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from exposure.domain.anchor import Anchor, typed_anchor
from exposure.domain.looking_back import Checked
from exposure.looking_back import LookingBack
from exposure.words.anchor import anchor_line, compared
from exposure.words.history_checks import check_words, checking
from exposure.words.language import _
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button
from ui.widgets.fields import LineField
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards


class HistoryWhole(QWidget):
    """Tells what the history hangs on.

    Signals:
        check_wanted(): the whole record is to be checked, which takes a while.
    """

    check_wanted = Signal()

    def __init__(self, past: LookingBack) -> None:
        super().__init__()
        self._past = past
        self._line = Label("", "strong")
        self._said = Label("", "body")
        self._copy = Button("history.copy", _("Copy the line"))
        self.check = Button("history.check", _("Check the record"))
        self._field = LineField(
            "history.printed", _("A printed line to compare"), _("Record: 214 changes, 9f3c a01b …")
        )
        self._compare = Button("history.compare", _("Compare"))
        self.setLayout(
            Column(
                self._line,
                _in_line(self.check, self._copy),
                Label(
                    _("Compare with a printed line: the small last line of a letter, sheet or export."), "small", "ink2"
                ),
                Row((self._field, 1), self._compare, None, gap=8),
                self._said,
                gap=8,
            )
        )
        grow_downwards(self)
        self._said.hide()
        self._connect_signals()
        self.show_anchor(past.anchor())

    def show_anchor(self, anchor: Anchor) -> None:
        """Show length and head of the history."""
        self._line.setText(anchor_line(anchor))

    def show_checking(self) -> None:
        """Say that the check is on its way."""
        self.check.allow(False, checking())
        self._say(checking())

    def show_checked(self, found: Checked) -> None:
        """Say in one sentence what the check found."""
        self.check.allow(True)
        self._say(check_words(found))

    def show_unchecked(self, sentence: str) -> None:
        """Say why it could not be checked."""
        self.check.allow(True)
        self._say(sentence)

    def _connect_signals(self) -> None:
        self._copy.clicked.connect(self._on_copy)
        self.check.clicked.connect(self.check_wanted)
        self._compare.clicked.connect(self._on_compare)
        self._field.returnPressed.connect(self._on_compare)

    def _on_copy(self) -> None:
        # It names nobody, so it may stay on the clipboard.
        QGuiApplication.clipboard().setText(self._line.text())
        self._say(_("Line copied."))

    def _on_compare(self) -> None:
        typed = typed_anchor(self._field.text())
        self._say(compared(typed, self._past.place_of(typed) if typed else None))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))
        announce(self._said, words)


def _in_line(*parts: QWidget) -> QWidget:
    flow, shown = Flow(gap=8), QWidget()
    flow.add(list(parts))
    shown.setLayout(flow)
    grow_downwards(shown)
    return shown
