"""Beside the questions: the note that writes itself, a line of looking back, and what saving does."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.fields import LineField, TextField
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

_COPY, _ANEW = Look(icon="copy", key="Ctrl+Shift+C"), Look("quiet", icon="refresh-cw", padding=8)
_LINES = 8


class Beside(QWidget):
    """The right column.

    Signals:
        changed(): something was typed.
        copy_wanted(), print_wanted(): the note is to be copied, or printed.
        anew_wanted(): the note is to be written anew from what was said.
    """

    changed = Signal()
    copy_wanted = Signal()
    print_wanted = Signal()
    anew_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.note = TextField(f"{name}.note", _("Note"))
        self.note.keep_lines(_LINES)
        self.back = LineField(f"{name}.back", _("Looking back"), _("What set it off, what to change"))
        self._copy = Button(f"{name}.copy", _("Copy note"), _COPY)
        self._print = Button(f"{name}.print", _("Print"), Look(icon="printer"))
        self._anew = Button(f"{name}.anew", _("Write it anew"), _ANEW)
        self._how = Label(_("writes itself"), "small", "ink2", wrap=False)
        self._built = ""
        self.setLayout(Column(self._note_card(), self._back_card(), _what_it_does(), None, gap=12))
        self._connect_signals()
        self._show_whose()

    def write_note(self, text: str) -> None:
        """Write the note; one that was changed by hand stays as it is."""
        was_built = not self._by_hand
        self._built = text
        if was_built:
            self.note.show_text(text)
        self._show_whose()

    def write_anew(self) -> None:
        """Write the note from what was said, in place of what was changed by hand."""
        self.note.show_text(self._built)
        self._show_whose()

    @property
    def said(self) -> dict[str, object]:
        """Give what was typed, for a draft; a note that wrote itself is not kept."""
        return {"back": self.back.text(), "note": self.note.text if self._by_hand else None}

    def show_said(self, said: dict[str, object]) -> None:
        """Show what a draft kept."""
        self.back.setText(str(said.get("back") or ""))
        if said.get("note") is not None:
            self.note.show_text(str(said["note"]))
        self._show_whose()

    @property
    def _by_hand(self) -> bool:
        return self.note.text != self._built

    def _note_card(self) -> Card:
        ways = Flow(gap=8)
        ways.add([self._copy, self._print, self._anew])
        below = QWidget()
        below.setLayout(ways)
        grow_downwards(below)
        heading = Row((Label(_("Note"), "h3"), 1), self._how, gap=8)
        return Card(Column(heading, self.note, below, gap=12, margins=(20, 14, 20, 16)))

    def _back_card(self) -> Card:
        heading = Row(Label(_("Looking back"), "title"), (Label(_("if it helps, one line"), "small", "ink2"), 1), gap=8)
        return Card(Column(heading, self.back, gap=8, margins=(20, 14, 20, 16)))

    def _connect_signals(self) -> None:
        self.note.textChanged.connect(self._show_whose)
        for typed in (self.note.textChanged, self.back.textChanged):
            typed.connect(self.changed)
        self._copy.clicked.connect(self.copy_wanted)
        self._print.clicked.connect(self.print_wanted)
        self._anew.clicked.connect(self.anew_wanted)

    def _show_whose(self) -> None:
        self._how.setText(_("changed by hand") if self._by_hand else _("writes itself"))
        self._anew.setVisible(self._by_hand)


def _what_it_does() -> Card:
    words = _(
        "Every ladder rests at the steady step from the day that was named. No step is undone and no try is lost. "
        "“Flare over” (F) ends it."
    )
    return Card(
        Column(Label(_("What this does"), "strong"), Label(words, "small", "ink2"), gap=4, margins=(20, 14, 20, 16))
    )
