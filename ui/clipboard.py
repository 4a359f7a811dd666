"""Lending words to the clipboard: after half a minute they leave it again, unless something else lies there by then."""

import atexit
from functools import cache

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QImage

STAYS_MS = 30_000
# Each keeps a history of the clipboard from storing the words: KDE and others, then Windows, its history and its cloud.
_SECRET = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
}
_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class Lending(QObject):
    """Puts words on the clipboard, and takes them away after half a minute or when the program ends."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lent = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.take_back)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.take_back)

    def lend(self, text: str, png: bytes = b"") -> None:
        """Put `text` on the clipboard, marked as not to be remembered, and a picture that shows the same."""
        put(text, png)
        self._lent = text
        self._timer.start()

    def take_back(self) -> None:
        """Clear the clipboard if the words lent still lie there."""
        self._timer.stop()
        if self._lent and QGuiApplication.clipboard().text() == self._lent:
            QGuiApplication.clipboard().clear()
        self._lent = ""


def put(text: str, png: bytes = b"") -> None:
    """Put words on the clipboard for as long as the window is open, marked as not to be remembered."""
    data = QMimeData()
    data.setText(text)
    if png:
        data.setImageData(QImage.fromData(png))
    for kind, value in _SECRET.items():
        data.setData(kind, value)
    QGuiApplication.clipboard().setMimeData(data)
    _leave_nothing_at_the_end()


def leave_nothing() -> None:
    """Clear what this program put on the clipboard in whatever way, a marked text too; what others put there stays."""
    clipboard = QGuiApplication.clipboard()
    for mode in _MODES:
        if clipboard.ownsClipboard() if mode == QClipboard.Mode.Clipboard else clipboard.ownsSelection():
            clipboard.clear(mode)


@cache
def _leave_nothing_at_the_end() -> None:
    # Where no loop of events ran there is nothing about to quit, and Qt falls over words of Python’s left behind.
    atexit.register(_at_the_end)


def _at_the_end() -> None:
    if QCoreApplication.instance() is None:
        return
    # None where nothing lies there, whatever Qt’s types say
    lies_there: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if lies_there is not None and set(lies_there.formats()) >= set(_SECRET):
        QGuiApplication.clipboard().clear()
