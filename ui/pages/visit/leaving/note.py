"""Today’s note: built from the visit, plain text, and the clinician’s to change."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.fields import TextField
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

_LINES = 12


class NoteCard(QWidget):
    """The note as it is built, until somebody changes it; then it stays as changed until it is built anew.

    Signals:
        changed(): it was changed by hand, or built anew.
        copy_wanted(): it is to be copied.
    """

    changed = Signal()
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._built, self._by_hand, self._showing = "", False, False
        self._field = TextField("leaving.note", _("Today’s note"), px=14)
        self._field.keep_lines(_LINES)
        self._changed = Label(_("Changed by you. What comes later is not in it."), "small", "ink2")
        self._anew = Button("leaving.note.anew", _("Build anew"), Look("quiet", icon="refresh-cw", padding=8))
        self._copy = Button("leaving.note.copy", _("Copy today’s note"), Look(icon="copy", key="Ctrl+Shift+C"))
        self._copy.setSizePolicy(self._field.sizePolicy().horizontalPolicy(), self._copy.sizePolicy().verticalPolicy())
        head = Flow(gap=16)
        head.add(
            [Label(_("Today’s note"), "h3", wrap=False), Label(_("Plain text, yours to change"), "soft", wrap=False)]
        )
        top = QWidget()
        top.setLayout(head)
        grow_downwards(top)
        parts = (top, self._field, self._changed, self._anew, self._copy)
        self.setLayout(Column(Card(Column(*parts, gap=12, margins=(20, 16, 20, 16))), gap=0))
        self._show_hand()
        self._connect_signals()

    @property
    def text(self) -> str:
        """Give the note as it stands."""
        return self._field.text

    @property
    def by_hand(self) -> str | None:
        """Give the note where it was changed by hand; None while it is as it was built."""
        return self.text if self._by_hand else None

    def show_note(self, built: str, by_hand: str | None = None) -> None:
        """Show the note as it is built now; what was changed by hand before goes before it."""
        self._built = built
        if by_hand is not None:
            self._by_hand = True
        self._show(by_hand if by_hand is not None else (self.text if self._by_hand else built))

    def forget(self) -> None:
        """Show nothing, as before another visit."""
        self._by_hand = False
        self._show("")

    def _show(self, text: str) -> None:
        self._showing = True
        self._field.show_text(text)
        self._showing = False
        self._show_hand()

    def _show_hand(self) -> None:
        self._changed.setVisible(self._by_hand)
        self._anew.setVisible(self._by_hand)

    def _connect_signals(self) -> None:
        self._field.textChanged.connect(self._on_typed)
        self._anew.clicked.connect(self._on_anew)
        self._copy.clicked.connect(self.copy_wanted)

    def _on_typed(self) -> None:
        if self._showing:
            return
        self._by_hand = self.text != self._built
        self._show_hand()
        self.changed.emit()

    def _on_anew(self) -> None:
        self._by_hand = False
        self._show(self._built)
        self._field.setFocus()
        self.changed.emit()
