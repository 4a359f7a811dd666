"""The part of the door where a backup is chosen, checked, and only then put back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from exposure.storage.backup import Kept
from exposure.storage.backup_file import SUFFIX
from exposure.storage.restoring import Prepared
from exposure.words.backups import days_and_times, edits
from exposure.words.language import _
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.labels import Label
from ui.widgets.secret_field import SecretField
from ui.widgets.themed import call
from ui.widgets.titled import titled


class BackupPart(QWidget):
    """Asks which backup and for a passphrase or the recovery code; says what the backup is before it is restored.

    Signals:
        check_wanted(object, str): a backup is to be checked; carries its Path and what was typed.
        take_wanted(object): what was checked is to be put back; carries the Prepared.
    """

    check_wanted = Signal(object, str)
    take_wanted = Signal(object)

    def __init__(self, backups: Sequence[Kept], readable: Path | None) -> None:
        super().__init__()
        self._which = QComboBox()
        call(self._which, "recovering.which", _("Which backup"))
        told = [(each.file, each.about) for each in backups if each.about is not None]
        days = days_and_times([about.made for _file, about in told])
        for (file, about), day in zip(told, days, strict=True):
            self._which.addItem(_("{day}: {edits}").format(day=day, edits=edits(about.count)), file)
        if readable is not None:
            self._which.addItem(_("What can still be read of the record itself"), readable)
        self._other = Button("recovering.other", _("Another backup…"), Look("quiet", height=48))
        asked = _("Passphrase of today or of the day of the backup, or the code of the recovery sheet")
        self._passphrase = SecretField("recovering.passphrase", asked)
        self._check = Button("recovering.check", _("Check it"), Look("primary", height=48))
        self._told = Label("", "lead")
        self._take = Button("recovering.take", _("Restore it"), Look("primary", height=48))
        self._prepared: Prepared | None = None
        self._lay_out()
        self._other.clicked.connect(self._on_other)
        self._check.clicked.connect(self._on_check)
        self._passphrase.returnPressed.connect(self._on_check)
        self._passphrase.textChanged.connect(self._show_state)
        self._which.currentIndexChanged.connect(self._on_changed)
        self._take.clicked.connect(self._on_take)
        self._on_changed()

    def begin(self) -> None:
        """Begin with the newest backup; where there is none, with the question where one is."""
        if not self._which.count():
            self._on_other()
        self._passphrase.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Let nothing else be begun meanwhile."""
        self.setEnabled(not busy)

    def show_preview(self, prepared: Prepared, lines: Sequence[str]) -> None:
        """Say what the backup is and what goes with it; now it can be restored."""
        self._prepared = prepared
        self._told.setText("\n".join(lines))
        self._show_state()
        announce(self, self._told.text())
        self._take.setFocus()

    def _lay_out(self) -> None:
        self.setLayout(
            Column(
                Row((self._which, 1), self._other, gap=8),
                titled(self._passphrase),
                self._check,
                self._told,
                self._take,
                gap=16,
            )
        )

    def _show_state(self) -> None:
        ready = bool(self._which.count() and self._passphrase.text())
        self._check.allow(ready, _("Choose a backup and type the passphrase or the code."))
        self._check.setVisible(self._prepared is None)
        for part in (self._told, self._take):
            part.setVisible(self._prepared is not None)

    def _on_changed(self) -> None:
        self._prepared = None
        self._show_state()

    def _on_other(self) -> None:
        kinds = _("Backup (*{ending})").format(ending=SUFFIX)
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Another backup"), "", kinds)
        if chosen:
            self._which.addItem(Path(chosen).name, Path(chosen))
            self._which.setCurrentIndex(self._which.count() - 1)

    def _on_check(self) -> None:
        if self._check.isVisible() and self._check.isEnabled():
            self.check_wanted.emit(self._which.currentData(), self._passphrase.text())

    def _on_take(self) -> None:
        self.take_wanted.emit(self._prepared)
