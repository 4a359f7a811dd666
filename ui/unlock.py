"""The first thing seen: a passphrase and a way in; light to import, so that it is painted first."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from exposure.errors import ExposureError
from exposure.storage import keys
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.fields import LineField
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.scrolling import Measured, Scrolling
from ui.widgets.secret_field import SecretField
from ui.widgets.themed import call
from ui.widgets.titled import titled

FREE_TRIES = 5
SLOWEST_MS = 60_000
WIDTH = 480


class UnlockPage(QWidget):
    """Asks for the passphrase of a file, or for the code of its recovery sheet.

    Signals:
        passphrase_given: carries the passphrase and whose it is ("" where only one person unlocks the file).
        code_given: carries the code of the recovery sheet.
    """

    passphrase_given = Signal(str, str)
    code_given = Signal(str)

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._wrong = 0
        self._recovering = False
        self._who = QComboBox()
        self._passphrase = SecretField("unlock.passphrase", _("Passphrase"))
        self._code = LineField("unlock.code", _("Code on the recovery sheet"))
        self._by_passphrase, self._by_code = titled(self._passphrase), titled(self._code)
        self._told = Label("", "body", "danger")
        self._open = Button("unlock.open", _("Open"), Look("primary", key="Enter", height=48))
        self._sheet = Button("unlock.sheet", _("Use the recovery sheet"), Look("quiet"))
        self._lay_out()
        self._connect_signals()
        self._show_way()
        self._offer_people()

    def tell(self, error: ExposureError) -> None:
        """Say in one sentence what is wrong; after five wrong tries each next one has to wait longer."""
        self._told.setText(sentence(error))
        self._told.show()
        announce(self, sentence(error))
        self._open.allow(True)
        if error.kind in ("wrong_passphrase", "recovery_code"):
            self._wrong += 1
            self._slow_down()
        self._field.selectAll()
        self._field.setFocus()

    @property
    def _field(self) -> LineField:
        return self._code if self._recovering else self._passphrase

    def _lay_out(self) -> None:
        call(self._who, "unlock.who", _("Who are you?"))
        heading = Row(Icon("rungwise", "accent", 48), (Label("Rungwise", "h1"), 1), gap=16)
        parts = (heading, self._who, self._by_passphrase, self._by_code, self._told, self._open, self._sheet)
        foot = Label(_("Everything stays on this computer."), "caption").align(Qt.AlignmentFlag.AlignHCenter)
        host = QWidget()
        host.setLayout(Column(None, Measured(Card(Column(*parts, gap=16, margins=32)), WIDTH), foot, None, gap=0))
        self.setLayout(Column(Scrolling(host)))
        self._told.hide()

    def _connect_signals(self) -> None:
        self._open.clicked.connect(self._on_open)
        self._sheet.clicked.connect(self._on_other_way)
        for field in (self._passphrase, self._code):
            field.returnPressed.connect(self._on_open)

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
        over = self._wrong - FREE_TRIES
        if over > 0:
            self._open.allow(False, _("Wait a moment before the next try."))
            QTimer.singleShot(min(1000 * 2**over, SLOWEST_MS), self, self._on_may_try)

    def _on_may_try(self) -> None:
        self._open.allow(True)

    def _on_open(self) -> None:
        given = self._field.text()
        if not given or not self._open.isEnabled():
            return
        self._told.hide()
        self._open.allow(False, _("Opening…"))
        if self._recovering:
            self.code_given.emit(given)
        else:
            self.passphrase_given.emit(given, self._who.currentText() if self._who.count() > 1 else "")

    def _on_other_way(self) -> None:
        self._recovering = not self._recovering
        self._told.hide()
        self._show_way()

    def sizeHint(self) -> QSize:
        """Give room for the card with space around it."""
        return QSize(1024, 700)
