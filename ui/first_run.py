"""The first run: who you are, the clinic, its emergency contacts, a passphrase; then the recovery sheet."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QWidget

from exposure.domain.clinic import FirstAnswers
from exposure.errors import ExposureError
from exposure.storage.keys import Strength, strength
from exposure.words.errors import sentence
from exposure.words.language import _
from exposure.words.recovery import strength_hint, strength_name
from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.check_box import CheckBox
from ui.widgets.field import LineField, TextField
from ui.widgets.icons import Icon
from ui.widgets.labels import Label

GOOD_ENOUGH = 3
PAUSE_MS = 300


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
        self._passphrase = LineField("first.passphrase", _("Passphrase"), _("Four or five words"), secret=True)
        self._again = LineField("first.again", _("Passphrase, once more"), secret=True)
        self._strength = Label("", "small")
        self._rated = Strength(0, "too_short")
        self._told = Label("", "body", "danger")
        self._make = Button("first.make", _("Make the file"), Look("primary", height=48))
        self._example = Button("first.example", _("Look at an example"), Look(icon="eye", height=48))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._lay_out()
        self._connect_signals()
        self._weigh()

    def tell(self, error: ExposureError) -> None:
        """Say in one sentence why the file was not made."""
        self._told.setText(sentence(error))
        self._told.show()
        self._make.allow(True)

    def _lay_out(self) -> None:
        look = theme.current()
        self._emergency.box.setFixedHeight(look.px(88))
        self._told.hide()
        intro = Label(_("Rungwise keeps your patients in one encrypted file on this computer."), "soft")
        heading = Row(Icon("rungwise", "accent", 48), (Column(Label(_("A new file"), "h1"), intro, gap=4), 1), gap=16)
        asked = Column(
            heading,
            self._clinician,
            self._clinic,
            Row((self._address, 2), (self._phone, 1), gap=16),
            self._emergency,
            Row((self._passphrase, 1), (self._again, 1), gap=16),
            self._strength,
            self._told,
            Row(self._example, None, self._make, gap=16),
            gap=16,
            margins=32,
        )
        card = Card(asked)
        card.setMaximumWidth(look.px(760))
        self.setLayout(Column(_scrolling(card)))

    def _connect_signals(self) -> None:
        self._make.clicked.connect(self._on_make)
        self._example.clicked.connect(self.example_wanted)
        self._pause.timeout.connect(self._on_pause)
        self._passphrase.line.textChanged.connect(self._on_passphrase)
        for field in (self._clinician, self._clinic, self._again):
            field.line.textChanged.connect(self._weigh)
        self._emergency.box.textChanged.connect(self._weigh)

    def _missing(self) -> list[str]:
        same = self._passphrase.line.text() == self._again.line.text()
        needed = {
            _("your name"): self._clinician.text,
            _("the clinic"): self._clinic.text,
            _("the emergency contacts"): self._emergency.text,
            _("a passphrase that is hard to guess"): self._rated.level >= GOOD_ENOUGH,
            _("the same passphrase twice"): same and self._passphrase.line.text(),
        }
        return [name for name, given in needed.items() if not given]

    def _weigh(self) -> None:
        missing = self._missing()
        self._make.allow(not missing, _("Still needed: {what}.").format(what=", ".join(missing)))

    def _on_passphrase(self) -> None:
        self._rated = Strength(0, "too_short")
        self._weigh()
        self._pause.start()

    def _on_pause(self) -> None:
        written = self._passphrase.line.text()
        self._rated = strength(written)
        told = (strength_name(self._rated.level), strength_hint(self._rated.hint_key)) if written else ()
        self._strength.setText(" ".join(told))
        self._weigh()

    def _on_make(self) -> None:
        self._told.hide()
        self._make.allow(False, _("The file is being made."))
        self.answered.emit(
            FirstAnswers(
                clinician=self._clinician.text,
                clinic=self._clinic.text,
                address=self._address.text,
                phone=self._phone.text,
                emergency=self._emergency.text,
                passphrase=self._passphrase.line.text(),
            )
        )


class RecoveryPage(QWidget):
    """Shows the code of the recovery sheet once, and asks that the sheet be printed or saved before going on.

    Signals:
        save_wanted: the sheet is to be written as a PDF; carries the path chosen.
        finished: the sheet is safe; go on.
    """

    save_wanted = Signal(str)
    finished = Signal()

    def __init__(self, code: str) -> None:
        super().__init__()
        self._save = Button("recovery.save", _("Save the sheet as PDF"), Look(icon="download", height=48))
        self._kept = CheckBox("recovery.kept", _("The sheet is printed and in a safe place, away from this computer"))
        self._go_on = Button("recovery.go_on", _("Go on"), Look("primary", height=48))
        self._told = Label("", "body")
        shown = Label(code, "h2")
        shown.setAccessibleName(_("Recovery code"))
        why = _("If the passphrase is forgotten, this code is the only other way in. It is shown this once.")
        parts = (Label(_("Your recovery sheet"), "h1"), Label(why, "soft"), shown, self._kept, self._told)
        card = Card(Column(*parts, Row(self._save, None, self._go_on, gap=16), gap=24, margins=32))
        card.setMaximumWidth(theme.current().px(760))
        self.setLayout(Column(_scrolling(card)))
        self._save.clicked.connect(self._on_save)
        self._kept.toggled.connect(self._on_kept)
        self._go_on.clicked.connect(self.finished)
        self._on_kept(kept=False)

    def say(self, text: str) -> None:
        """Say what became of the saving."""
        self._told.setText(text)

    def _on_kept(self, kept: bool) -> None:
        self._go_on.allow(kept, _("Print or save the sheet first, then tick the box."))

    def _on_save(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Save the sheet as PDF"), "recovery-sheet.pdf", "PDF (*.pdf)"
        )
        if chosen:
            self.save_wanted.emit(chosen)


def _scrolling(card: Card) -> QScrollArea:
    host = QWidget()
    host.setLayout(Column(None, Row(None, (card, 3), None), None, margins=24))
    area = QScrollArea()
    area.setWidget(host)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
