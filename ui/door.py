"""The window of the door: one page at a time, before a file is open."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from exposure.errors import ExposureError
from ui import preferences
from ui.first_run import FirstRunPage
from ui.login import LoginPage
from ui.recovery import NewPassphrasePage
from ui.unlock import UnlockPage


class Door(QStackedWidget):
    """Shows the pages before the window, and speaks to the one in front, of whichever kind it is.

    Signals:
        painted: the first page was painted.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Rungwise")
        self.resize(1280, 800)
        quit_key = QShortcut(QKeySequence.StandardKey.Quit, self)
        quit_key.activated.connect(self.close)

    @property
    def asks(self) -> bool:
        """Say whether the page in front asks for the passphrase."""
        return isinstance(self.currentWidget(), UnlockPage)

    def begin(self, page: QWidget) -> None:
        """Come on the screen with the first page, filling it where the window did so when it was left."""
        self.addWidget(page)
        page.installEventFilter(self)
        if preferences.load(preferences.path()).maximised:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self.show()
        page.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say when the first page was painted."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.painted.emit()
        return super().eventFilter(watched, event)

    def turn_to(self, page: QWidget) -> None:
        """Put another page in front."""
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.setFocus()

    def tell(self, error: ExposureError) -> None:
        """Say on the page in front why what it wanted was not done."""
        page = self.currentWidget()
        if isinstance(page, UnlockPage | FirstRunPage | NewPassphrasePage):
            page.tell(error)

    def begin_again(self) -> None:
        """Let what was wanted on the page in front be tried once more: nothing came of it."""
        page = self.currentWidget()
        if isinstance(page, UnlockPage | LoginPage | FirstRunPage | NewPassphrasePage):
            page.begin_again()

    def forget_wrong(self) -> None:
        """Forget the wrong passphrases that were typed: a right one was."""
        page = self.currentWidget()
        if isinstance(page, UnlockPage):
            page.forget_wrong()
