"""Asking once more before a letter is signed, because that cannot be undone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.buttons import PRIMARY, Button
from ui.widgets.labels import Label
from ui.widgets.sheet import Sheet


class SignSheet(Sheet):
    """Says what signing does.

    Signals:
        signed: it is to be done; carries the letter’s id.
    """

    signed = Signal(str)

    def __init__(self, letter: str, signer: str, window: QWidget) -> None:
        super().__init__("sign", _("Sign this letter?"), window)
        self._letter = letter
        words = _("{name} signs it as it is now. After that it can’t be changed or undone. A new one can be drafted.")
        self.body.put(Label(words.format(name=signer), "body"))
        self.add_button(Button("sign.cancel", _("Not yet"))).clicked.connect(self.reject)
        self.add_button(Button("sign.do", _("Sign"), PRIMARY)).clicked.connect(self.accept)
        self.accepted.connect(self._on_accepted)
        self.finished.connect(self.deleteLater)

    def _on_accepted(self) -> None:
        self.signed.emit(self._letter)
