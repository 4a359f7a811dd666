"""The toast: one past-tense sentence at the foot of the window, with Undo; it goes by itself."""

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from exposure.words.language import _
from ui import theme
from ui.widgets.announce import announce
from ui.widgets.boxes import Row
from ui.widgets.buttons import Button, Look
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.painting import Box, draw_box, painter_of
from ui.widgets.themed import Themed, call

STAYS_MS = 8000
_GAP, _WIDEST = 24, 640
_FOCUS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)


class Toast(Themed, QFrame):
    """One message at a time at the foot of `window`. It stays while the mouse or the focus is on it.

    It never holds the only copy of anything, and never takes the focus. The window wires Ctrl+Z itself.

    Signals:
        undo_asked(): Undo was pressed.
    """

    undo_asked = Signal()

    def __init__(self, name: str, window: QWidget) -> None:
        super().__init__(window)
        call(self, name)
        self._window = window
        self._icon = Icon("check", "on_toast", 18)
        self._text = Label("", "body", "on_toast")
        self._undo = Button(f"{name}.undo", _("Undo"), Look("toast", key="Ctrl+Z", height=32, padding=8))
        self.setLayout(Row(self._icon, (self._text, 1), self._undo, gap=12, margins=(16, 8, 16, 8)))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._connect_signals()
        window.installEventFilter(self)
        self.hide()
        self.follow_theme()

    @property
    def text(self) -> str:
        """Give the sentence shown now, or shown last."""
        return self._text.text()

    def say(self, text: str, *, undo: bool = False, icon: str = "check") -> None:
        """Show a sentence instead of the one before, and have it read aloud; `undo` offers to take it back."""
        self._text.setText(text)
        self._icon.show_icon(icon, "on_toast")
        self._undo.setVisible(undo)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self._place()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the mouse is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Begin to go again."""
        self._timer.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window, and while Undo has the focus."""
        kind = event.type()
        # Qt may still ask when Python has let go of the attributes already, while a window is torn down.
        if watched is getattr(self, "_window", None) and kind == QEvent.Type.Resize:
            self._place()
        elif watched is getattr(self, "_undo", None) and kind in _FOCUS:
            self._timer.stop() if kind == QEvent.Type.FocusIn else self._timer.start()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        with painter_of(self) as painter:
            draw_box(painter, QRectF(self.rect()), Box("toast", "control", 1, 12))

    def _connect_signals(self) -> None:
        self._timer.timeout.connect(self._on_time)
        self._undo.clicked.connect(self._on_undo)
        self._undo.installEventFilter(self)

    def _place(self) -> None:
        """Lie at the bottom in the middle, as wide as the sentence, within the window."""
        look, layout = theme.current(), self.layout()
        if layout is None:
            return
        room = self._window.width() - 2 * look.space(_GAP)
        width = min(layout.sizeHint().width(), look.px(_WIDEST), room)
        height = layout.totalHeightForWidth(width)
        left = (self._window.width() - width) // 2
        self.setGeometry(left, self._window.height() - height - look.space(_GAP), width, height)

    def _on_time(self) -> None:
        # A mouse that never moved sends no leave; ask once more.
        if self.underMouse() or self._undo.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _on_undo(self) -> None:
        self.hide()
        self.undo_asked.emit()
