"""The recovery sheet of a new file, and the new passphrase after it was used."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.saving import ask_where
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.check_box import CheckBox
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.scrolling import in_the_middle


class RecoveryPage(QWidget):
    """Gives the code of the recovery sheet once, as a PDF or in sight; only then can it be said to be in a safe place.

    Signals:
        save_wanted: the sheet is to be written as a PDF; carries the Path chosen.
        finished: the sheet is safe; go on.
    """

    save_wanted = Signal(object)
    finished = Signal()

    def __init__(self, code: str) -> None:
        super().__init__()
        self._save = Button("recovery.save", _("Save the sheet as PDF"), Look(icon="download", height=48))
        self._show = Button("recovery.show", _("Show the code, to copy by hand"), Look(icon="eye", height=48))
        self._code = Label(code, "h2")
        self._kept = CheckBox(
            "recovery.kept", _("The sheet, or a copy of the code by hand, is in a safe place, away from this computer")
        )
        self._go_on = Button("recovery.go_on", _("Go on"), Look("primary", height=48))
        self._needed = Label("", "small", "ink2")
        self._needed.setObjectName("recovery.needed")
        self._told = Label("", "body")
        self._lay_out()
        self._save.clicked.connect(self._on_save)
        self._show.clicked.connect(self._on_show)
        self._kept.toggled.connect(self._on_kept)
        self._go_on.clicked.connect(self.finished)
        self._kept.setEnabled(False)
        self._on_kept(kept=False)

    def say(self, text: str) -> None:
        """Say what became of the saving."""
        self._told.setText(text)
        self._told.show()
        announce(self, text)

    def allow_on(self) -> None:
        """Let the box be ticked: the sheet was written, or the code was in sight."""
        self._kept.setEnabled(True)
        self._on_kept(kept=self._kept.isChecked())

    def _lay_out(self) -> None:
        self._code.setAccessibleName(_("Recovery code"))
        self._code.hide()
        self._told.hide()
        why = _("If the passphrase is forgotten, this code is the only other way in. It is given this once.")
        ways = Flow(gap=16)
        ways.add([self._save, self._show])
        parts = (Label(_("Your recovery sheet"), "h1"), Label(why, "soft"), ways, self._code, self._told)
        foot = Row((self._needed, 1), self._go_on, gap=16)
        self.setLayout(Column(in_the_middle(Card(Column(*parts, self._kept, foot, gap=24, margins=32)))))
        self.setFocusProxy(self._save)

    def _on_kept(self, kept: bool) -> None:
        missing = "" if kept else _("Save the sheet and print it, or copy the code by hand; then tick the box.")
        self._go_on.allow(kept, missing)
        self._needed.setText(missing)

    def _on_show(self) -> None:
        self._code.show()
        self._show.setEnabled(False)
        announce(self, self._code.text())
        self.allow_on()
        self._kept.setFocus()

    def _on_save(self) -> None:
        chosen = ask_where(self, _("Save the sheet as PDF"), "recovery-sheet.pdf", "PDF (*.pdf)")
        if chosen is not None:
            self.save_wanted.emit(chosen)


class NewPassphrasePage(QWidget):
    """Asks for a new passphrase of somebody after the recovery sheet was used; says whose, for it may not be one's own.

    Signals:
        answered(str): the new passphrase.
    """

    answered = Signal(str)

    def __init__(self, who: str) -> None:
        super().__init__()
        self._secret = NewPassphrase("renewed")
        self._make = Button("renewed.make", _("Use this passphrase"), Look("primary", height=48))
        told = _("The file is open for {name}. Make a new passphrase; the code on the sheet stays good.")
        why = told.format(name=who)
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
        self.setLayout(Column(in_the_middle(Card(Column(*parts, gap=24, margins=32)))))
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
        self.begin_again()

    def begin_again(self) -> None:
        """Offer to make the passphrase once more: nothing came of it."""
        self._weigh()

    def _weigh(self) -> None:
        missing = self._secret.missing
        told = _("Still needed: {what}.").format(what=", ".join(missing)) if missing else ""
        self._make.allow(not missing, told)
        self._needed.setText(told)

    def _on_make(self) -> None:
        self._told.hide()
        words = _("The passphrase is being made.")
        self._make.allow(False, words)
        self._needed.setText(words)
        announce(self, words)
        self.answered.emit(self._secret.text)
