"""Fields for words: one line, or several that grow with what is written. What is typed stays as typed."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ui import theme
from ui.widgets.text_block import TextBlock
from ui.widgets.themed import Themed, call, grow_downwards
from ui.widgets.window_keys import left_to_window

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_LINES = 8
_ROOMY = 20


class LineField(Themed, QLineEdit):
    """A field of one line, for names, dates and searches.

    Signals (of QLineEdit): textChanged(str), editingFinished().
    """

    def __init__(self, name: str, says: str, placeholder: str = "", px: float = 15) -> None:
        super().__init__()
        self._px = px
        call(self, name, says)
        self.setProperty("roomy", px >= _ROOMY)
        self.setPlaceholderText(placeholder)
        self.on_theme_changed()
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Take the new size."""
        self.setFont(theme.current().font(self._px))
        super().on_theme_changed()

    def event(self, event: QEvent) -> bool:
        """Leave the keys of the menus to them."""
        return not left_to_window(event) and super().event(event)

    def mark(self, wrong: bool, why: str = "") -> None:
        """Outline the field as not right yet, and say why to a screen reader; or take that back."""
        mark_field(self, wrong, why)


class TextField(Themed, QPlainTextEdit):
    """A field that wraps and grows with its words, up to eight lines; then it scrolls. Tab goes on.

    With `sentences=False` Enter makes no new line and goes on to the page.

    Signals: textChanged() (of QPlainTextEdit); left(): the focus went on.
    """

    left = Signal()

    def __init__(self, name: str, says: str, placeholder: str = "", px: float = 15) -> None:
        super().__init__()
        self._px, self._least, self.sentences = px, 1, True
        call(self, name, says)
        self.setProperty("roomy", px >= _ROOMY)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The padding of the style sheet is the only one; two would make the height a guess.
        self.document().setDocumentMargin(0)
        grow_downwards(self, QSizePolicy.Policy.Expanding)
        self.textChanged.connect(self._on_text_changed)
        self.on_theme_changed()
        self.follow_theme()

    @property
    def text(self) -> str:
        """Give what was typed, letter for letter."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show words written before; a field that already shows them keeps its cursor."""
        if text != self.text:
            self.setPlainText(text)

    def keep_lines(self, least: int) -> None:
        """Keep room for at least so many lines, and for no more than these where they are over eight."""
        self._least = least
        self.updateGeometry()

    def mark(self, wrong: bool, why: str = "") -> None:
        """Outline the field as not right yet, and say why to a screen reader; or take that back."""
        mark_field(self, wrong, why)

    def on_theme_changed(self) -> None:
        """Take the new size."""
        self.setFont(theme.current().font(self._px))
        super().on_theme_changed()

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow field is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the words, or of the hint, at `width` px."""
        inner = width - 2 * (theme.current().px(16 if self._px >= _ROOMY else 11) + 2)
        words = self.text or self.placeholderText()
        return self._height(max(TextBlock(words, self.font(), inner).lines, self._least))

    def sizeHint(self) -> QSize:
        """Give a usual width."""
        width = theme.current().px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give room for a few words in the fewest lines."""
        return QSize(theme.current().px(120), self._height(self._least))

    def event(self, event: QEvent) -> bool:
        """Leave the keys of the menus to them."""
        return not left_to_window(event) and super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter to the page, and Enter too where there are no lines to make."""
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and (ctrl or not self.sentences):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the focus went on."""
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the scroll bar only past the most lines."""
        super().resizeEvent(event)
        self._on_text_changed()

    def _height(self, lines: int) -> int:
        line = TextBlock("x", self.font()).height
        return (min(lines, max(_MOST_LINES, self._least)) * line).__ceil__() + 2 * (
            theme.current().px(15 if self._px >= _ROOMY else 9) + 2
        )

    def _on_text_changed(self) -> None:
        policy = Qt.ScrollBarPolicy
        fits = self.heightForWidth(self.width()) <= self.height()
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded)
        self.updateGeometry()


def mark_field(field: QWidget, wrong: bool, why: str = "") -> None:
    """Give any field the outline of what is not right yet, and say why to a screen reader; or take that back."""
    field.setProperty("invalid", wrong)
    field.setAccessibleDescription(why if wrong else "")
    field.style().unpolish(field)
    field.style().polish(field)
