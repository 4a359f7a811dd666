"""The small field a worry is typed into: a whole number from 0 to 100, kept with Enter, left with Esc."""

from PySide6.QtCore import QRect, QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from exposure.domain.ratings import RATING_MAX
from exposure.words.language import _
from ui import theme
from ui.widgets.fields import LineField

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WorryField(LineField):
    """Lies over a card or a row while its number is typed; empty to begin with.

    Signals:
        tried(object): the number as typed so far, None while there is none that can be used.
        said(int): the number was kept.
        left(bool): the field is gone; True when by a key, so that the focus should go back.
        refused(str): what was typed cannot be used; carries the sentence.
    """

    tried = Signal(object)
    said = Signal(int)
    left = Signal(bool)
    refused = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name, _("How worried, 0 to 100"), "0–100", px=18)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d{0,3}"), self))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.textChanged.connect(self._on_typed)
        self.hide()

    @property
    def worry(self) -> int | None:
        """Give the number typed, or None."""
        return int(self.text()) if self.text() and int(self.text()) <= RATING_MAX else None

    def ask(self, title: str, place: QRect, typed: str = "") -> None:
        """Ask for the worry about `title` at `place` of the parent; `typed` is what was typed already."""
        self.setAccessibleName(_("How worried, 0 to 100: {title}").format(title=title))
        self.mark(wrong=False)
        self.setText(typed)
        self._lie_over(place)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Enter, leave with Esc; neither goes on to the page."""
        if event.key() in _ENTER:
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave(by_key=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave with the focus; what was not kept is not used."""
        super().focusOutEvent(event)
        # A number that was not entered must not move a card by accident.
        if self.isVisible():
            self._leave(by_key=False)

    def _lie_over(self, place: QRect) -> None:
        look, parent = theme.current(), self.parentWidget()
        width, height = max(place.width(), look.px(92)), look.px(40)
        top = place.center().y() - height // 2
        lowest = parent.height() - height if isinstance(parent, QWidget) else top
        self.setGeometry(place.left(), max(0, min(top, lowest)), width, height)

    def _keep(self) -> None:
        worry = self.worry
        if worry is None:
            why = _("Use a number from 0 to 100.")
            self.mark(wrong=True, why=why)
            self.refused.emit(why)
            return
        self._leave(by_key=True)
        self.said.emit(worry)

    def _leave(self, by_key: bool) -> None:
        self.hide()
        self.tried.emit(None)
        self.left.emit(by_key)

    def _on_typed(self) -> None:
        self.mark(wrong=False)
        self.tried.emit(self.worry)
