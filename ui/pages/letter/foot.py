"""The foot of the letter page: what is still needed, and what can be done with the letter."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Bar
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards


class LetterFoot(QWidget):
    """Three things to do, none of them before the action for the GP is chosen and the patient agrees.

    Signals:
        save_wanted, copy_wanted, sign_wanted, folder_wanted: as the buttons say.
    """

    save_wanted = Signal()
    copy_wanted = Signal()
    sign_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._says = Label("", "small", "ink2")
        self._says.setObjectName("letter.needed")
        self._folder = Button("letter.folder", _("Open folder"), Look("quiet", icon="folder-open", padding=8))
        self._copy = Button("letter.copy", _("Copy letter as text"), Look(icon="copy"))
        self._sign = Button("letter.sign", _("Sign"), Look("primary", icon="signature"))
        self._save = Button("letter.save", _("Save PDF"), Look(icon="file-down", key="Ctrl+P"))
        buttons, flow = QWidget(), Flow(to_the_right=True)
        for button in (self._folder, self._copy, self._sign, self._save):
            flow.addWidget(button)
        buttons.setLayout(flow)
        grow_downwards(buttons)
        self.setLayout(Column(Bar(Row((self._says, 2), (buttons, 5), gap=16, margins=(24, 12, 24, 12)), "top"), gap=0))
        self._folder.hide()
        self._connect_signals()

    def need(self, missing: Sequence[str]) -> None:
        """Say what is still needed, and switch the buttons on once nothing is."""
        said = _("Still needed: {things}.").format(things=_listed(missing)) if missing else ""
        for button in (self._copy, self._sign, self._save):
            button.allow(not missing, said)
        if said != self._says.text():
            self._folder.hide()
            self._says.setText(said)

    def offer_signing(self, offered: bool) -> None:
        """Offer to sign the letter first of all, or to save it where it is signed already."""
        self._sign.setVisible(offered)
        self._sign.set_look(replace(self._sign.look, kind="primary" if offered else "secondary"))
        self._save.set_look(replace(self._save.look, kind="secondary" if offered else "primary"))

    def tell_saved(self, says: str) -> None:
        """Say that the letter is saved, and offer its folder."""
        self._says.setText(says)
        self._folder.show()

    @property
    def says(self) -> str:
        """Give what is said at the foot."""
        return self._says.text()

    def take_focus(self) -> None:
        """Go on to what can be done with the letter, if it can be."""
        first = self._save if self._sign.isHidden() else self._sign
        if first.isEnabled():
            first.setFocus()

    def forget(self) -> None:
        """Say nothing of what was saved before."""
        self._says.setText("")
        self._folder.hide()

    def _connect_signals(self) -> None:
        self._folder.clicked.connect(self.folder_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self._sign.clicked.connect(self.sign_wanted)
        self._save.clicked.connect(self.save_wanted)


def _listed(things: Sequence[str]) -> str:
    *first, last = things
    return _("{first} and {last}").format(first=", ".join(first), last=last) if first else last
