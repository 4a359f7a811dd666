"""The first run: who you are, the clinic, its emergency contacts, a passphrase; then the recovery sheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.clinic import FirstAnswers
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.saving import ask_where
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.check_box import CheckBox
from ui.widgets.fields import LineField, TextField
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.scrolling import Measured, Scrolling
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
        self._make.allow(True)

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
        self.setLayout(Column(_scrolling(Card(asked))))
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

    def _on_make(self) -> None:
        self._told.hide()
        self._make.allow(False, _("The file is being made."))
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


class RecoveryPage(QWidget):
    """Shows the code of the recovery sheet once, and asks that it be put in a safe place before going on.

    Signals:
        save_wanted: the sheet is to be written as a PDF; carries the Path chosen.
        finished: the sheet is safe; go on.
    """

    save_wanted = Signal(object)
    finished = Signal()

    def __init__(self, code: str) -> None:
        super().__init__()
        self._save = Button("recovery.save", _("Save the sheet as PDF"), Look(icon="download", height=48))
        self._kept = CheckBox(
            "recovery.kept", _("The sheet, or a copy of the code by hand, is in a safe place, away from this computer")
        )
        self._go_on = Button("recovery.go_on", _("Go on"), Look("primary", height=48))
        self._needed = Label("", "small", "ink2")
        self._needed.setObjectName("recovery.needed")
        self._told = Label("", "body")
        shown = Label(code, "h2")
        shown.setAccessibleName(_("Recovery code"))
        why = _("If the passphrase is forgotten, this code is the only other way in. It is shown this once.")
        parts = (Label(_("Your recovery sheet"), "h1"), Label(why, "soft"), shown, Row(self._save, None), self._told)
        foot = Row((self._needed, 1), self._go_on, gap=16)
        card = Card(Column(*parts, self._kept, foot, gap=24, margins=32))
        self.setLayout(Column(_scrolling(card)))
        self.setFocusProxy(self._save)
        self._told.hide()
        self._save.clicked.connect(self._on_save)
        self._kept.toggled.connect(self._on_kept)
        self._go_on.clicked.connect(self.finished)
        self._on_kept(kept=False)

    def say(self, text: str) -> None:
        """Say what became of the saving."""
        self._told.setText(text)
        self._told.show()
        announce(self, text)

    def _on_kept(self, kept: bool) -> None:
        missing = "" if kept else _("Save the sheet and print it, or copy the code by hand; then tick the box.")
        self._go_on.allow(kept, missing)
        self._needed.setText(missing)

    def _on_save(self) -> None:
        chosen = ask_where(self, _("Save the sheet as PDF"), "recovery-sheet.pdf", "PDF (*.pdf)")
        if chosen is not None:
            self.save_wanted.emit(chosen)


class NewPassphrasePage(QWidget):
    """Asks for a new passphrase after the recovery sheet was used.

    Signals:
        answered(str): the new passphrase.
    """

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._secret = NewPassphrase("renewed")
        self._make = Button("renewed.make", _("Use this passphrase"), Look("primary", height=48))
        why = _("The file is open. Make a new passphrase; the code on the sheet stays good.")
        self._told = Label("", "body", "danger")
        self._told.hide()
        self._needed = Label("", "small", "ink2")
        parts = (
            Label(_("A new passphrase"), "h1"),
            Label(why, "soft"),
            self._secret,
            self._told,
            Row((self._needed, 1), self._make, gap=16),
        )
        self.setLayout(Column(_scrolling(Card(Column(*parts, gap=24, margins=32)))))
        self.setFocusProxy(self._secret)
        self._secret.changed.connect(self._weigh)
        self._secret.entered.connect(self._make.click)
        self._make.clicked.connect(self._on_make)
        self._weigh()

    def tell(self, error: ExposureError) -> None:
        """Say in one sentence why the passphrase was not made."""
        self._told.setText(sentence(error))
        self._told.show()
        announce(self, sentence(error))
        self._make.allow(True)

    def _weigh(self) -> None:
        missing = self._secret.missing
        told = _("Still needed: {what}.").format(what=", ".join(missing)) if missing else ""
        self._make.allow(not missing, told)
        self._needed.setText(told)

    def _on_make(self) -> None:
        self._told.hide()
        self._make.allow(False, _("The passphrase is being made."))
        self.answered.emit(self._secret.text)


def _scrolling(card: Card) -> Scrolling:
    """Keep a card in the middle of the window; where it is higher, it scrolls."""
    host = QWidget()
    host.setLayout(Column(None, Measured(card, 760), None))
    return Scrolling(host)
