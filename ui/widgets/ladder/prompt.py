"""The prompt beside two cards that stand close: which of them is the greater worry."""

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui import theme
from ui.widgets.announce import announce
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.ladder.shadow import STEPS, draw_shadow
from ui.widgets.painting import Box, draw_box, inset, painter_of
from ui.widgets.themed import call

Answer = Literal["first", "second", "same"]
_KEYS: dict[int, Answer] = {Qt.Key.Key_1: "first", Qt.Key.Key_2: "second", Qt.Key.Key_3: "same"}
_CHOICE = Look("secondary", px=14, height=36, padding=12, wraps=True)
_QUIET = Look("quiet", px=14, height=36, padding=8)
_WIDTH = 312
_LOOK = Box("surface", "accent", 1.6, 12)


class ClosePrompt(Card):
    """Asks about two steps; it answers their order only, blocks nothing, and Esc leaves them as placed.

    The keys 1, 2, 3, Backspace and Esc act while the prompt has the focus.

    Signals:
        answered(str): "first", "second" or "same".
        back_wanted(): the answer before is to be taken back.
        left(): the prompt is gone, answered or not.
    """

    answered = Signal(str)
    back_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        self._question = Label("", "small_strong")
        self.first = Button("ladder.compare.first", "", replace(_CHOICE, key="1"))
        self.second = Button("ladder.compare.second", "", replace(_CHOICE, key="2"))
        self.same = Button("ladder.compare.same", _("Same"), replace(_QUIET, key="3"))
        self.back = Button("ladder.compare.back", _("Back"), replace(_QUIET, key="Backspace"))
        last = Flow()
        last.add([self.same, self.back])
        column = Column(self._question, self.first, self.second, last, gap=8, margins=(20, 16, 20, 16))
        super().__init__(column, _LOOK)
        call(self, "ladder.compare", "", _("Keys 1, 2, 3. Escape leaves them as placed."))
        self.setParent(parent)
        self._opener: QWidget | None = None
        self.set_close(close=True)
        self._connect_signals()
        self.hide()

    def set_close(self, close: bool) -> None:
        """Say in the question that the two are close, or leave that out."""
        question = _("Close together. Which worries you more?") if close else _("Which worries you more?")
        self._question.setText(question)
        self.setAccessibleName(question)

    def ask(self, first: str, second: str, beside: QRect, *, back: bool = False) -> None:
        """Ask about two titles, at the right of the place `beside` (in the parent); `back` offers the one before."""
        self.back.setVisible(back)
        self._opener = self.window().focusWidget()
        self.first.set_text(first)
        self.second.set_text(second)
        self._lie_beside(beside)
        self.show()
        self.raise_()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self._question.text()} 1 {first}, 2 {second}, 3 {self.same.text()}")

    def leave(self) -> None:
        """Go without an answer."""
        if self.isHidden():
            return
        had_focus = self.isAncestorOf(self.window().focusWidget())
        self.hide()
        if had_focus and self._opener is not None:
            self._opener.setFocus(Qt.FocusReason.OtherFocusReason)
        self._opener = None
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with 1, 2 or 3; take one back with Backspace; leave with Esc."""
        if event.key() in _KEYS:
            self._answer(_KEYS[event.key()])
        elif event.key() == Qt.Key.Key_Backspace and not self.back.isHidden():
            self._go_back()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a soft shadow and the ground."""
        where = QRectF(self.rect())
        with painter_of(self) as painter:
            draw_shadow(painter, where)
            draw_box(painter, inset(where, STEPS - 2, STEPS - 2), _LOOK)

    def _connect_signals(self) -> None:
        self.first.clicked.connect(lambda: self._answer("first"))
        self.second.clicked.connect(lambda: self._answer("second"))
        self.same.clicked.connect(lambda: self._answer("same"))
        self.back.clicked.connect(self._go_back)

    def _answer(self, answer: Answer) -> None:
        self.leave()
        self.answered.emit(answer)

    def _go_back(self) -> None:
        self.leave()
        self.back_wanted.emit()

    def _lie_beside(self, beside: QRect) -> None:
        """Lie over the right end of `beside`, half-way down, inside the parent."""
        parent, layout = self.parentWidget(), self.layout()
        if not isinstance(parent, QWidget) or layout is None:
            return
        gap = theme.current().space(16)
        width = min(theme.current().px(_WIDTH), parent.width() - 2 * gap)
        size = QSize(width, layout.totalHeightForWidth(width))
        left = min(beside.right() - width - gap, parent.width() - width - gap)
        top = min(beside.center().y() - size.height() // 2, parent.height() - size.height() - gap)
        self.setGeometry(QRect(max(gap, left), max(gap, top), size.width(), size.height()))
