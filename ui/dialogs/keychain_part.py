"""What opens Rungwise at its start: the passphrase, or the keychain of this computer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.dialogs.asking import under
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.labels import Label
from ui.widgets.secret_field import SecretField
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.sheet_part import SheetPart

_NAME = "safety"


class SeveralPart(SheetPart):
    """Says why the keychain is not offered where several people open the file."""

    def __init__(self) -> None:
        told = _(
            "Several people open this file, and the record says who did what. A keychain can’t tell them apart, so "
            "each gives a passphrase."
        )
        super().__init__(Column(Label(_question(), "title"), Label(told), gap=6))


class KeychainPart(SheetPart):
    """Asks which of the two; the keychain asks for the passphrase once more.

    Signals:
        on_wanted(str): the keychain is to open the file; carries the passphrase.
        off_wanted(): it is to open the file no more.
    """

    on_wanted = Signal(str)
    off_wanted = Signal()

    def __init__(self, *, is_on: bool) -> None:
        question, asked = _question(), _("Your passphrase")
        ways = [Segment("passphrase", _("My passphrase")), Segment("keychain", _("This computer’s keychain"))]
        self._is_on = is_on
        self._way = Segmented(f"{_NAME}.opens", question, ways)
        self._way.select("keychain" if is_on else "passphrase")
        self._passphrase = SecretField(f"{_NAME}.present", asked)
        self._turn_on = Button(f"{_NAME}.turn_on", _("Turn it on"), Look("primary"))
        self._form = QWidget()
        self._form.setLayout(Column(Label(asked, "title"), Row((self._passphrase, 1), self._turn_on, gap=8), gap=6))
        self._told = Label("", "strong")
        means = _(
            "With the keychain, whoever can use this computer account can open Rungwise in the morning without your "
            "passphrase. After a lock it is always asked."
        )
        super().__init__(Column(SheetPart(under(question, self._way, means)), self._form, self._told, gap=16))
        self._way.chosen.connect(self._on_way)
        self._passphrase.returnPressed.connect(self._on_turn_on)
        self._passphrase.textChanged.connect(self._allow)
        self._turn_on.clicked.connect(self._on_turn_on)
        self._ask(False)
        self._say(_("It is on.") if is_on else "", aloud=False)

    def turned_on(self) -> None:
        """Say that it is on."""
        self._is_on = True
        self._way.setEnabled(True)
        # What has the focus goes: Qt would move it to whatever comes first.
        next(each for each in self._way.buttons if each.isChecked()).setFocus()
        self._ask(False)
        self._say(_("It is on. From the next start the keychain opens Rungwise."))

    def turned_off(self, *, certain: bool) -> None:
        """Say that it is off, and whether the keychain is known to hold nothing any more."""
        gone = _("It is off. The keychain holds nothing of Rungwise any more.")
        stays = _("It is off. What the keychain holds could not be taken out. A new passphrase makes it useless.")
        self._say(gone if certain else stays)

    def stays_on(self) -> None:
        """Say that it could not be turned off; it can be tried again at once."""
        self._is_on = True
        self._way.select("keychain")
        self._say(_("It is still on, for this computer could not note that it is off. Try again."))

    def tell(self, sentence: str) -> None:
        """Say why it could not be turned on; it can be tried again at once."""
        self._way.setEnabled(True)
        self._say(sentence)
        self._allow()
        self._passphrase.selectAll()
        self._passphrase.setFocus()

    def _on_way(self, way: str) -> None:
        self._say("")
        self._ask(way == "keychain" and not self._is_on)
        if way == "passphrase" and self._is_on:
            self._is_on = False
            self.off_wanted.emit()

    def _ask(self, asked: bool) -> None:
        self._form.setVisible(asked)
        self._passphrase.clear()
        self._allow()

    def _allow(self) -> None:
        self._turn_on.allow(bool(self._passphrase.text()), _("Type your passphrase first."))

    def _on_turn_on(self) -> None:
        if self._turn_on.isEnabled():
            self._say("")
            # Until it is known whether it is on, it can't be turned off.
            self._way.setEnabled(False)
            self._turn_on.allow(False, _("One moment…"))
            self.on_wanted.emit(self._passphrase.text())

    def _say(self, sentence: str, *, aloud: bool = True) -> None:
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))
        if aloud:
            announce(self, sentence)


def _question() -> str:
    return _("Rungwise opens with")
