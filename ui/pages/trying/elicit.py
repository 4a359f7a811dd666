"""Finding the worry step by step: what would happen, and what that would mean."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.models.try_words import quoted
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.fields import TextField
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.painting import Box
from ui.widgets.themed import grow_downwards

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_QUIET = Look("quiet", icon="message-circle", px=17, height=28, padding=8)
_USUAL = Look(px=17, height=44)
LONGEST = 4


class Elicit(QWidget):
    """A quiet button under the worry that opens the questions; the last answer can become the worry.

    Signals:
        changed(): a step was answered.
        found(str): these words are to be the worry.
    """

    changed = Signal()
    found = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._chain: list[str] = []
        self.open_button = Button("try.elicit", _("Help me find the words"), _QUIET)
        self._steps, self._question = Label("", "lead"), Label("", "lead_strong")
        self._field = TextField("try.elicit.words", _("What would happen?"), px=20)
        self._field.sentences = False
        self._then = Button("try.elicit.then", _("And if that happened?"), Look(key="Enter", px=17, height=44))
        self._use = Button("try.elicit.use", _("Use this as the worry"), _USUAL)
        self._close = Button("try.elicit.close", _("Close"), Look("quiet", px=17, height=44, padding=8))
        buttons = QWidget()
        flow = Flow(gap=8)
        flow.add([self._then, self._use, self._close])
        buttons.setLayout(flow)
        grow_downwards(buttons)
        inside = Column(self._steps, self._question, self._field, buttons, gap=8, margins=(20, 16, 20, 16))
        card = Card(inside, Box("surface", "line", 1, 16))
        self.setLayout(Column(card, gap=0))
        self._connect_signals()
        # The button stands beside the line of help, and the questions take no room until they are asked for.
        self.hide()

    @property
    def chain(self) -> tuple[str, ...]:
        """Give the answers so far, in order."""
        return tuple(self._chain)

    def show_chain(self, chain: Sequence[str]) -> None:
        """Show answers given before."""
        self._chain = list(chain)
        self._arrange(is_open=bool(chain))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask on with Enter; Ctrl+Enter stays the page's."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and plain and self._field.hasFocus():
            self._on_then()
        else:
            super().keyPressEvent(event)

    def _connect_signals(self) -> None:
        self.open_button.clicked.connect(self._on_open)
        self._then.clicked.connect(self._on_then)
        self._use.clicked.connect(self._on_use)
        self._close.clicked.connect(self._on_close)
        self._field.textChanged.connect(lambda: self._arrange(is_open=True))

    def _on_open(self) -> None:
        self._arrange(is_open=True)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_then(self) -> None:
        """Keep the answer and ask what that would mean."""
        if self._field.text.strip() and len(self._chain) < LONGEST:
            self._chain.append(self._field.text.strip())
            self._field.show_text("")
            self._arrange(is_open=True)
            self.changed.emit()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_use(self) -> None:
        words = self._last
        self._chain.clear()
        self._field.show_text("")
        self._arrange(is_open=False)
        self.found.emit(words)

    def _on_close(self) -> None:
        self._arrange(is_open=False)
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _last(self) -> str:
        """Give the newest answer, kept or still in the field."""
        return self._field.text.strip() or (self._chain[-1] if self._chain else "")

    def _arrange(self, *, is_open: bool) -> None:
        written = bool(self._field.text.strip())
        self.open_button.setVisible(not is_open)
        self.setVisible(is_open)
        self._steps.setText("\n".join(quoted(words) for words in self._chain))
        self._steps.setVisible(bool(self._chain))
        self._question.setText(_questions()[min(len(self._chain), LONGEST)])
        self._then.allow(written and len(self._chain) < LONGEST, _("Still needed: an answer."))
        self._use.allow(bool(self._last), _("Still needed: an answer."))


def _questions() -> tuple[str, ...]:
    again = _("And if that happened, what would that mean?")
    return (
        _("When you picture yourself doing this, what happens?"),
        again,
        _("And what would that stop you doing?"),
        again,
        _("And what would we both see?"),
    )
