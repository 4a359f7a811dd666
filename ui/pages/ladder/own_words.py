"""A movement in the patient’s own words, with its worry where it is known already."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from exposure.domain.ratings import RATING_MAX
from exposure.domain.texts import LONGEST_TEXT
from exposure.words.language import _
from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.fields import LineField, TextField
from ui.widgets.labels import Label
from ui.widgets.themed import Themed, call

_ADD = Look(px=14, height=36, padding=12)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CANCEL = Look("quiet", px=14, height=36, padding=8)


class OwnMovement(Themed, QWidget):
    """Two fields: words, then a number. Enter goes on and at last adds; without a number the step waits in the tray.

    Signals:
        written(str, object): the words, and the worry or None.
        left(): the fields are closed.
        refused(str): the number cannot be used; carries the sentence.
    """

    written = Signal(str, object)
    left = Signal()
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        call(self, "ladder.own", _("Write your own"))
        self.words = TextField("ladder.own.words", _("The movement, in the patient’s words"))
        self.words.sentences = False
        self.words.keep_lines(2)
        self.worry = LineField("ladder.own.worry", _("How worried, 0 to 100, if known"), "0–100")
        self.worry.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d{0,3}"), self))
        self._needed = Label("", "caption", "ink2")
        self.add = Button("ladder.own.add", _("Add"), _ADD)
        self.cancel = Button("ladder.own.cancel", _("Cancel"), _CANCEL)
        self.setLayout(
            Column(
                Label(_("In the patient’s words"), "small_strong"),
                self.words,
                Row(Label(_("How worried? 0 to 100"), "small", wrap=False), self.worry, None),
                self._needed,
                Row(self.add, self.cancel, None),
                None,
                gap=8,
            )
        )
        self._connect_signals()
        self.on_theme_changed()
        self.follow_theme()
        self.hide()

    def begin(self, words: str) -> None:
        """Open empty, or with words that were searched for and not found."""
        self.words.show_text(words)
        self.worry.clear()
        self.worry.mark(wrong=False)
        self.show()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self.worry.setFixedWidth(theme.current().px(88))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc, go on from the words with Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in _ENTER and self.words.hasFocus():
            self._on_words()
        else:
            super().keyPressEvent(event)

    def _connect_signals(self) -> None:
        self.words.textChanged.connect(self._on_changed)
        self.worry.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        self.cancel.clicked.connect(self._close)
        self._on_changed()

    def _on_changed(self) -> None:
        said = self.words.text.strip()
        missing = "" if said else _("Write the movement first.")
        if len(said) > LONGEST_TEXT:
            missing = _("Write at most {count} characters.").format(count=LONGEST_TEXT)
        self.add.allow(not missing, missing)
        self._needed.setText(missing)

    def _on_words(self) -> None:
        if self.words.text.strip():
            self.worry.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_add(self) -> None:
        words, typed = self.words.text.strip(), self.worry.text()
        if typed and int(typed) > RATING_MAX:
            why = _("Use a number from 0 to 100.")
            self.worry.mark(wrong=True, why=why)
            self.refused.emit(why)
        elif self.add.isEnabled():
            self._close()
            self.written.emit(words, int(typed) if typed else None)

    def _close(self) -> None:
        self.hide()
        self.left.emit()
