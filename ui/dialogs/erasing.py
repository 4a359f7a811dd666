"""Handing a patient's record over, and erasing it: what goes, what stays, which backups still hold it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.old_backup import OldBackup
from exposure.domain.patient import Patient
from exposure.words.erasing import backup_line, confirming, in_backups, is_confirmed, what_is_erased
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet, under
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Separator
from ui.widgets.fields import LineField, TextField
from ui.widgets.labels import Label
from ui.widgets.sheet import WIDTH
from ui.widgets.sheet_part import SheetPart

LEAST_REASON, MOST_LISTED = 10, 12
_DANGER = Look("danger")


class EraseSheet(AskingSheet):
    """Asks for a reason and for who it is once more, nothing preset.

    Signals:
        hand_over_wanted(): the record is to be written into a folder first.
        erase_wanted(str): the record is to be erased; carries the reason.
    """

    hand_over_wanted = Signal()
    erase_wanted = Signal(str)

    def __init__(self, patient: Patient, window: QWidget) -> None:
        super().__init__("erase", _("Erase or hand over"), window)
        self._patient = patient
        self.hand_over = Button("erase.hand_over", _("Hand over…"))
        self._handed = Label("", "body")
        self._reason = TextField("erase.reason", _("Why is it erased?"))
        self._who = LineField("erase.who", _("Who it is, once more"))
        self._put_handing_over()
        self._backups = _said(Label(_("Looking for backups that hold this person…")))
        self._put_erasing()
        self._do = self.add_answers("erase", _("Erase for good"))
        self._do.set_look(_DANGER)
        self._connect_signals()
        self._on_changed()

    def show_handed(self, words: str) -> None:
        """Say what became of handing over."""
        self._handed.setText(words)
        self._handed.setVisible(bool(words))
        announce(self._handed, words)

    def show_backups(self, backups: Sequence[OldBackup]) -> None:
        """Say which backups still hold the person."""
        listed = (Label(backup_line(backup), "small", "ink2") for backup in backups[:MOST_LISTED])
        self._put_backups(_said(Label(in_backups(backups)), *listed))

    def show_no_backups(self, why: str) -> None:
        """Say why it is not known which backups still hold the person."""
        self._put_backups(_said(Label(why, "body", "danger")))

    def _put_backups(self, part: SheetPart) -> None:
        old, self._backups = self._backups, part
        self.replace(old, part)

    def _put_handing_over(self) -> None:
        how = _("The whole record is written into a folder: as a PDF to read, and as data another program reads.")
        self.body.put(
            _said(Label(_("Before anything is erased, the person may want to have it."), "strong"), Label(how))
        )
        self.body.put(Row(self.hand_over, None, gap=12))
        self.body.put(self._handed)
        self._handed.hide()

    def _put_erasing(self) -> None:
        self.body.put(Separator())
        goes, stays = what_is_erased()
        locks = _("Rungwise locks afterwards, so that nothing of it stays in memory.")
        self.body.put(_said(Label(goes, "strong"), Label(f"{stays} {locks}")))
        self.body.put(self._backups)
        self.body.put(under(_("Why is it erased?"), self._reason, _("It stays on record. Write no name in it.")))
        self.body.put(under(_("Who it is, once more"), self._who, confirming(self._patient)))

    def _connect_signals(self) -> None:
        self.hand_over.clicked.connect(self.hand_over_wanted)
        self._reason.textChanged.connect(self._on_changed)
        self._who.textChanged.connect(self._on_changed)
        self._do.clicked.connect(self._on_do)

    def _on_changed(self) -> None:
        missing = [] if len(self._reason.text.strip()) >= LEAST_REASON else [_("why, in a few words")]
        self.need([*missing, *([] if is_confirmed(self._patient, self._who.text()) else [_("who it is")])])

    def _on_do(self) -> None:
        self.erase_wanted.emit(self._reason.text.strip())


def _said(*labels: Label) -> SheetPart:
    return SheetPart(Column(*labels, gap=8), WIDTH)
