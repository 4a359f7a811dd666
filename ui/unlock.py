"""The first thing seen: a passphrase and a way in; light to import, so that it is painted first."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from exposure.errors import ExposureError
from exposure.storage import keys
from exposure.words.errors import sentence
from exposure.words.language import _
from ui import preferences
from ui.door_memory import DoorMemory
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.door_notice import DoorNotice
from ui.widgets.fields import LineField
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.open_button import OpenButton
from ui.widgets.scrolling import Measured, Scrolling
from ui.widgets.secret_field import SecretField
from ui.widgets.themed import call, keep_place
from ui.widgets.titled import titled

TICK_MS = 1000
WIDTH = 480


class UnlockPage(QWidget):
    """Asks for the passphrase of a file, or for the code of its recovery sheet; from the fifth wrong one on it waits.

    Signals:
        passphrase_given: carries the passphrase and whose it is ("" where only one person unlocks the file).
        code_given: carries the code of the recovery sheet, and who is to make a new passphrase, likewise.
        meant: somebody begins to type, presses Esc, or takes another way in.
    """

    passphrase_given = Signal(str, str)
    code_given = Signal(str, str)
    meant = Signal()

    def __init__(self, file: Path, memory: DoorMemory | None = None) -> None:
        super().__init__()
        self._file = file
        self._memory = memory or DoorMemory(file, preferences.path().parent)
        self._tick = QTimer(self, interval=TICK_MS)
        self._recovering = False
        self._who = QComboBox()
        self._passphrase = SecretField("unlock.passphrase", _("Passphrase"))
        self._code = LineField("unlock.code", _("Code on the recovery sheet"))
        self._by_passphrase, self._by_code = titled(self._passphrase), titled(self._code)
        self._notice = DoorNotice("unlock.notice")
        self._opens = Label(_("Opening with this computer’s keychain…"), "body", "ink2")
        self._told = Label("", "body", "danger")
        self._waits = Label("", "body", "ink2")
        self._open = OpenButton("unlock.open")
        self._sheet = Button("unlock.sheet", _("Use the recovery sheet"), Look("quiet"))
        self._lay_out()
        self._connect_signals()
        self._show_way()
        self._offer_people()
        self._slow_down()

    def tell(self, error: ExposureError) -> None:
        """Say in one sentence what is wrong; what was typed stays."""
        self._told.setText(sentence(error))
        self._told.show()
        announce(self, sentence(error))
        self._open.offer()
        # A slip in the code is told before the file is asked at all: it is no try.
        if error.kind == "wrong_passphrase" or (error.kind, error.field) == ("recovery_code", "other"):
            self._memory.note_wrong()
        self._slow_down()
        if self._memory.wait:
            announce(self, self._waits.text())
        self._field.selectAll()
        self._field.setFocus()

    def say_first(self, lines: Sequence[str]) -> None:
        """Say what became of the file before it is opened: what is asked for may have changed with it."""
        self._notice.say(lines)
        for field in (self._passphrase, self._code):
            field.setAccessibleDescription(" ".join(lines))

    def say_opening(self) -> None:
        """Say that the keychain is being asked; whoever would rather type does."""
        keep_place(self._opens, True)
        self._opens.show()
        announce(self, self._opens.text())

    def say_no_opening(self) -> None:
        """Say no more that the keychain is being asked."""
        self._opens.hide()

    def begin_again(self) -> None:
        """Offer to open once more: nothing came of it."""
        self._open.offer()

    def forget_wrong(self) -> None:
        """Begin the count of wrong tries anew: the file is open."""
        self._memory.forget_wrong()

    @property
    def _field(self) -> LineField:
        return self._code if self._recovering else self._passphrase

    def _lay_out(self) -> None:
        call(self._who, "unlock.who", _("Who are you?"))
        heading = Row(Icon("rungwise", "accent", 48), (Label("Rungwise", "h1"), 1), gap=16)
        parts = (
            heading,
            self._notice,
            self._opens,
            self._who,
            self._by_passphrase,
            self._by_code,
            self._told,
            self._waits,
            self._open,
            self._sheet,
        )
        foot = Label(_("Everything stays on this computer."), "caption").align(Qt.AlignmentFlag.AlignHCenter)
        host = QWidget()
        host.setLayout(Column(None, Measured(Card(Column(*parts, gap=16, margins=32)), WIDTH), foot, None, gap=0))
        self.setLayout(Column(Scrolling(host)))
        self._told.hide()
        self._opens.hide()

    def _connect_signals(self) -> None:
        self._open.clicked.connect(self._on_open)
        self._sheet.clicked.connect(self._on_other_way)
        self._tick.timeout.connect(self._slow_down)
        for field in (self._passphrase, self._code):
            field.returnPressed.connect(self._on_open)
            field.textEdited.connect(self.meant)

    def _offer_people(self) -> None:
        """List who unlocks this file; a faulty key file is told at once, before a passphrase is asked for."""
        try:
            people = [name for _id, name in keys.users(self._file)]
        except ExposureError as error:
            people = []
            self.tell(error)
        self._who.addItems(people)
        self._who.setVisible(len(people) > 1)

    def _show_way(self) -> None:
        self._by_passphrase.setVisible(not self._recovering)
        self._by_code.setVisible(self._recovering)
        self._sheet.set_text(_("Use the passphrase") if self._recovering else _("Use the recovery sheet"))
        self.setFocusProxy(self._field)
        self._field.setFocus()

    def _slow_down(self) -> None:
        """Count down until the next try is possible."""
        left = self._memory.wait
        told = _("The next try is possible in {seconds} s. What you typed stays.").format(seconds=left)
        self._waits.setText(told)
        self._waits.setVisible(left > 0)
        self._open.allow(left == 0, told)
        if left == 0:
            self._tick.stop()
        elif not self._tick.isActive():
            self._tick.start()

    def _on_open(self) -> None:
        given = self._field.text()
        if not given or not self._open.isEnabled():
            return
        self.meant.emit()
        keep_place(self._told, self._told.isVisible())
        self._told.hide()
        # What is off gives the focus to whatever comes next; a key pressed meanwhile would take another way in.
        self._field.setFocus()
        self._open.say_opening()
        who = self._who.currentText() if self._who.count() > 1 else ""
        (self.code_given if self._recovering else self.passphrase_given).emit(given, who)

    def _on_other_way(self) -> None:
        self.meant.emit()
        self._recovering = not self._recovering
        keep_place(self._told, False)
        self._told.hide()
        self._show_way()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stay at the door with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.meant.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Give room for the card with space around it."""
        return QSize(1024, 700)
