"""The first run: who you are, the clinic, its emergency contacts, a passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.clinic import FirstAnswers
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.fields import LineField, TextField
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.scrolling import in_the_middle
from ui.widgets.titled import titled


class FirstRunPage(QWidget):
    """Asks what a new file needs; the button says what is still missing.

    Signals:
        answered: all is there and the file is to be made; carries FirstAnswers.
        example_wanted: look at the example caseload first.
    """

    answered = Signal(object)
    example_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._clinician = LineField("first.clinician", _("Your name"), _("As it stands under a letter"))
        self._clinic = LineField("first.clinic", _("Clinic"))
        self._address = LineField("first.address", _("Address"))
        self._phone = LineField("first.phone", _("Phone"))
        hint = _("The number to ring for something new or different, and the emergency number of your country")
        self._emergency = TextField("first.emergency", _("Emergency contacts"), hint)
        self._secret = NewPassphrase("first")
        self._needed = Label("", "small", "ink2")
        self._told = Label("", "body", "danger")
        self._make = Button("first.make", _("Make the file"), Look("primary", height=48))
        self._example = Button("first.example", _("Look at an example"), Look(icon="eye", height=48))
        self._lay_out()
        self._connect_signals()
        self._weigh()

    def tell(self, error: ExposureError) -> None:
        """Say in one sentence why the file was not made."""
        self._told.setText(sentence(error))
        self._told.show()
        announce(self, sentence(error))
        self.begin_again()

    def begin_again(self) -> None:
        """Offer to make the file once more: nothing came of it."""
        self._weigh()

    def _lay_out(self) -> None:
        self._emergency.keep_lines(3)
        self._told.hide()
        intro = Label(_("Rungwise keeps your patients in one encrypted file on this computer."), "soft")
        heading = Row(Icon("rungwise", "accent", 48), (Column(Label(_("A new file"), "h1"), intro, gap=4), 1), gap=16)
        asked = Column(
            heading,
            titled(self._clinician),
            titled(self._clinic),
            Row((titled(self._address), 2), (titled(self._phone), 1), gap=16),
            titled(self._emergency),
            self._secret,
            self._needed,
            self._told,
            Row(self._example, None, self._make, gap=16),
            gap=16,
            margins=32,
        )
        self.setLayout(Column(in_the_middle(Card(asked))))
        self.setFocusProxy(self._clinician)

    def _connect_signals(self) -> None:
        self._make.clicked.connect(self._on_make)
        self._example.clicked.connect(self.example_wanted)
        self._secret.changed.connect(self._weigh)
        self._secret.entered.connect(self._make.click)
        for field in (self._clinician, self._clinic):
            field.textChanged.connect(self._weigh)
        self._emergency.textChanged.connect(self._weigh)

    def _missing(self) -> list[str]:
        needed = {
            _("your name"): self._clinician.text().strip(),
            _("the clinic"): self._clinic.text().strip(),
            _("the emergency contacts"): self._emergency.text.strip(),
        }
        return [*[name for name, given in needed.items() if not given], *self._secret.missing]

    def _weigh(self) -> None:
        missing = self._missing()
        told = _("Still needed: {what}.").format(what=", ".join(missing))
        self._needed.setText(told if missing else "")
        self._make.allow(not missing, told)

    def _say_making(self) -> None:
        words = _("The file is being made.")
        # What is off gives the focus to whatever comes next, which may be out of sight.
        self._secret.setFocus()
        self._make.allow(False, words)
        self._needed.setText(words)
        announce(self, words)

    def _on_make(self) -> None:
        self._told.hide()
        self._say_making()
        self.answered.emit(
            FirstAnswers(
                clinician=self._clinician.text().strip(),
                clinic=self._clinic.text().strip(),
                address=self._address.text().strip(),
                phone=self._phone.text().strip(),
                emergency=self._emergency.text.strip(),
                passphrase=self._secret.text,
            )
        )
