"""The left side of the letter page for a letter that is signed: who signed it and when; it stays as it is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.letter import SignedLetter
from exposure.words.dates import full_day
from exposure.words.language import _
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card, tinted
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards


class SignedPanel(QWidget):
    """Says that a letter is signed, and leads on to the next one.

    Signals:
        draft_wanted: a new letter is to be drafted, or the one begun is to be gone on with.
    """

    draft_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._signed = Label("", "strong")
        self._signed.setObjectName("letter.signed")
        sealed = Label(_("What it says is sealed and stays as it is."), "small")
        inside = Row(Icon("signature", "accent", 22), (Column(self._signed, sealed, gap=4), 1), gap=12, margins=16)
        self._draft = Button("letter.draft", "", Look(icon="notebook-pen"))
        heading = Label(_("Letter to the GP"), "h2")
        card = Card(inside, tinted("accent_soft", 12))
        self.setLayout(Column(heading, card, Row(self._draft, None), None, gap=16, margins=(24, 24, 24, 0)))
        self._draft.clicked.connect(self.draft_wanted)

    def show_seal(self, seal: SignedLetter, *, begun: bool) -> None:
        """Show whose signature it is; `begun` says that the next letter is begun already."""
        day = full_day(seal.at.date())
        self._signed.setText(_("Signed {day} by {name}").format(day=day, name=seal.by))
        self._draft.set_text(_("Back to the draft") if begun else _("Draft a new one"))

    def take_focus(self) -> None:
        """Put the focus on what comes next."""
        self._draft.setFocus()


class SignedList(QWidget):
    """The letters signed before, each to be looked at again.

    Signals:
        chosen: one of them; carries the letter’s id.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows = Column(gap=0)
        self.setLayout(Column(Label(_("Signed before"), "strong"), self._rows, gap=4, margins=(24, 0, 24, 24)))
        grow_downwards(self)
        self.hide()

    def show_seals(self, seals: Sequence[SignedLetter]) -> None:
        """List these; without any the list is hidden."""
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for seal in seals:
            look = Look("quiet", icon="file-text", height=32, padding=8, wraps=True)
            button = Button(f"letter.signed.{seal.letter}", full_day(seal.at.date()), look)
            button.clicked.connect(lambda _down=False, letter=seal.letter: self.chosen.emit(letter))
            self._rows.put(button)
        self.setVisible(bool(seals))
