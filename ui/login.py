"""The first thing seen of a record on a server: who logs in where, and a password."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.errors import ExposureError
from exposure.place import Address
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Card
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.open_button import OpenButton
from ui.widgets.scrolling import Measured, Scrolling
from ui.widgets.secret_field import SecretField
from ui.widgets.themed import keep_place
from ui.widgets.titled import titled

WIDTH = 480


class LoginPage(QWidget):
    """Asks for the password of a login; the server itself slows down who guesses.

    Signals:
        password_given: carries the password, "" where the server asks for none.
    """

    password_given = Signal(str)

    def __init__(self, address: Address) -> None:
        super().__init__()
        self._password = SecretField("login.password", _("Password"))
        self._told = Label("", "body", "danger")
        self._open = OpenButton("login.open")
        self._lay_out(address)
        self._open.clicked.connect(self._on_open)
        self._password.returnPressed.connect(self._on_open)
        self.setFocusProxy(self._password)

    def tell(self, error: ExposureError) -> None:
        """Say in one sentence what is wrong; what was typed stays."""
        self._told.setText(sentence(error))
        self._told.show()
        announce(self, sentence(error))
        self._open.offer()
        self._password.selectAll()
        self._password.setFocus()

    def begin_again(self) -> None:
        """Offer to open once more: nothing came of it."""
        self._open.offer()

    def _lay_out(self, address: Address) -> None:
        heading = Row(Icon("rungwise", "accent", 48), (Label("Rungwise", "h1"), 1), gap=16)
        where = _("{login} at {server}, {database}").format(
            login=address.user, server=address.host or "localhost", database=address.database
        )
        parts = (heading, Label(where, "body", "ink2"), titled(self._password), self._told, self._open)
        foot = Label(_("Everything stays on your clinic’s server."), "caption").align(Qt.AlignmentFlag.AlignHCenter)
        host = QWidget()
        host.setLayout(Column(None, Measured(Card(Column(*parts, gap=16, margins=32)), WIDTH), foot, None, gap=0))
        self.setLayout(Column(Scrolling(host)))
        self._told.hide()

    def _on_open(self) -> None:
        if self._open.isEnabled():
            keep_place(self._told, self._told.isVisible())
            self._told.hide()
            self._password.setFocus()
            self._open.say_opening()
            self.password_given.emit(self._password.text())

    def sizeHint(self) -> QSize:
        """Give room for the card with space around it."""
        return QSize(1024, 700)
