"""The toast: one past-tense sentence in the strip at the foot of the window, with Undo; it goes by itself."""

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame

from exposure.words.language import _
from ui.widgets.announce import announce
from ui.widgets.boxes import Row
from ui.widgets.buttons import Button, Look
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.painting import Box, draw_box, painter_of
from ui.widgets.themed import call, grow_downwards

STAYS_MS = 8000
_FOCUS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)


class Toast(QFrame):
    """One message at a time, in a row of its own: it never lies over anything. It stays while mouse or focus is on it.

    It never holds the only copy of anything, and never takes the focus. The window wires Ctrl+Z itself.

    Signals:
        undo_asked(): Undo was pressed.
        turned(): it came, or it went.
    """

    undo_asked = Signal()
    turned = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        call(self, name)
        self._icon = Icon("check", "on_toast", 16)
        self._text = Label("", "small", "on_toast")
        self._undo = Button(f"{name}.undo", _("Undo"), Look("toast", key="Ctrl+Z", px=14, height=24, padding=8))
        self.setLayout(Row(self._icon, (self._text, 1), self._undo, gap=8, margins=(16, 2, 16, 2)))
        grow_downwards(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self._on_time)
        self._undo.clicked.connect(self._on_undo)
        self._undo.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """Give the sentence shown now, or shown last."""
        return self._text.text()

    def say(self, text: str, *, undo: bool = False, icon: str = "check") -> None:
        """Show a sentence instead of the one before, and have it read aloud; `undo` offers to take it back."""
        self._text.setText(text)
        self._icon.show_icon(icon, "on_toast")
        self._undo.setVisible(undo)
        self.show()
        self._timer.start()
        announce(self, text)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it came."""
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it went."""
        super().hideEvent(event)
        self.turned.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the mouse is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Begin to go again."""
        self._timer.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay while Undo has the focus."""
        kind = event.type()
        # Qt may still ask when Python has let go of the attributes already, while a window is torn down.
        if watched is getattr(self, "_undo", None) and kind in _FOCUS:
            self._timer.stop() if kind == QEvent.Type.FocusIn else self._timer.start()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, from edge to edge."""
        with painter_of(self) as painter:
            draw_box(painter, QRectF(self.rect()), Box("toast", None, radius=0))

    def _on_time(self) -> None:
        # A mouse that never moved sends no leave; ask once more.
        if self.underMouse() or self._undo.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _on_undo(self) -> None:
        self.hide()
        self.undo_asked.emit()
