"""One big choice: an answer as large as a card, with its words, its key, and its mark in the chart."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QRadioButton, QSizePolicy

from ui import theme
from ui.widgets.marks import draw_mark
from ui.widgets.painting import (
    Box,
    cap_size,
    colour_of,
    draw_box,
    draw_cap,
    draw_ring,
    left_middle,
    painter_of,
    right_middle,
)
from ui.widgets.signs import draw_radio, draw_tick
from ui.widgets.text_block import ANY_WIDTH, TextBlock, longest_word
from ui.widgets.themed import Themed, call, grow_downwards, set_words
from ui.wording import Mark

_RADIUS = 12.0
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: the value it stands for, its words, a short gloss, its key, and its mark in the chart."""

    value: str
    text: str
    gloss: str = ""
    key: str = ""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Size:
    """How large choices are at 100 %: least height and size of the words in px."""

    height: float = 64
    px: float = 20


OUTCOME = Size(88, 22)
USUAL = Size()
SMALL = Size(48, 16)


class BigChoice(Themed, QRadioButton):
    """A radio button the size of a card. Chosen = thick border, tint, and a dot or a tick: never colour alone."""

    def __init__(self, name: str, choice: Choice, size: Size = USUAL) -> None:
        super().__init__()
        set_words(self, choice.text)
        self.choice, self._size = choice, size
        self.walked = False
        says = f"{choice.text}. {choice.gloss}" if choice.gloss else choice.text
        call(self, name, says)
        grow_downwards(self, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_theme()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remember while arrows walk through the choices: each is chosen in passing then."""
        self.walked = event.key() in _ARROWS
        super().keyPressEvent(event)
        self.walked = False

    def walk_to(self) -> None:
        """Be chosen in passing, with the focus."""
        self.walked = True
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self.click()
        self.walked = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the keys of all choices, which work from now on."""
        super().focusInEvent(event)
        self._draw_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the keys away."""
        super().focusOutEvent(event)
        self._draw_all()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on the card."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow choice wraps its words."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at `width` px."""
        words = sum(block.height for block, _token in self._words(width - self._beside()))
        return max(theme.current().px(self._size.height), words.__ceil__() + 2 * theme.current().space(12))

    def sizeHint(self) -> QSize:
        """Give the choice with its words in one line each."""
        widest = max(block.width for block, _token in self._words(ANY_WIDTH))
        width = (self._beside() + widest).__ceil__()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give room for the widest word."""
        look = theme.current()
        bold = longest_word(self.text(), look.font(self._size.px, 700))
        usual = longest_word(self.choice.gloss, look.font(self._gloss_px()))
        return QSize((self._beside() + max(bold, usual)).__ceil__(), look.px(self._size.height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw border and tint, focus ring, dot or mark, words, key cap and tick."""
        where = QRectF(self.rect())
        with painter_of(self) as painter:
            self._draw_card(painter, where)
            inner = where.adjusted(self._pad(), 0, -self._pad(), 0)
            self._draw_sign(painter, inner)
            self._draw_words(painter, inner.adjusted(self._sign() + self._gap(), 0, 0, 0))
            self._draw_right(painter, where)

    @property
    def _colour(self) -> str:
        return "happ" if self.choice.mark else "accent"

    def _draw_card(self, painter: QPainter, where: QRectF) -> None:
        ground = "surface2" if self.underMouse() else "surface"
        if self.isChecked():
            draw_box(painter, where, Box(f"{self._colour}_soft", self._colour, 2.5, _RADIUS))
        else:
            draw_box(painter, where, Box(ground, "control", 1, _RADIUS))
        if self.hasFocus():
            # A chosen card has a thick border already; the ring inside keeps chosen and focused apart.
            draw_ring(painter, where.adjusted(4, 4, -4, -4), _RADIUS - 3)

    def _draw_sign(self, painter: QPainter, inner: QRectF) -> None:
        """Draw the mark of the chart, or a radio dot."""
        spot = left_middle(inner, QSizeF(self._sign(), self._sign()))
        if self.choice.mark:
            draw_mark(painter, self.choice.mark, spot)
        else:
            draw_radio(painter, spot, self.isChecked())

    def _draw_words(self, painter: QPainter, inner: QRectF) -> None:
        blocks = self._words(self.width() - self._beside())
        spot = left_middle(inner, QSizeF(inner.width(), sum(block.height for block, _token in blocks)))
        for block, token in blocks:
            block.draw(painter, spot, colour_of(token, self.isEnabled()))
            spot.translate(0, block.height)

    def _draw_right(self, painter: QPainter, where: QRectF) -> None:
        """Draw the key cap, and the tick of a chosen outcome below it."""
        edge = theme.current().space(12)
        if self._shows_key():
            size = cap_size(self.choice.key)
            cap = right_middle(where.adjusted(0, 0, -edge, 0), size)
            if self.choice.mark:
                cap.moveTop(where.y() + edge)
            draw_cap(painter, cap, self.choice.key)
        if self.choice.mark and self.isChecked():
            side = self._tick()
            draw_tick(
                painter, QRectF(where.right() - edge - side, where.bottom() - edge - side, side, side), self._colour
            )

    def _draw_all(self) -> None:
        question = self.parentWidget()
        if question is not None:
            question.update()

    def _shows_key(self) -> bool:
        """Say whether the cap is drawn: a digit only while it works, for other questions have the same digits."""
        question, focused = self.parentWidget(), QApplication.focusWidget()
        works = question is not None and focused is not None and question.isAncestorOf(focused)
        return bool(self.choice.key) and (works or not self.choice.key.isdigit())

    def _words(self, width: float) -> list[tuple[TextBlock, str]]:
        """Give the blocks of words and their colours, wrapped in `width` px."""
        look = theme.current()
        made = [(TextBlock(self.text(), look.font(self._size.px, 700), width), "ink")]
        if self.choice.gloss:
            made.append((TextBlock(self.choice.gloss, look.font(self._gloss_px()), width), "ink2"))
        return made

    def _gloss_px(self) -> float:
        return max(14, self._size.px - 5)

    def _pad(self) -> float:
        return theme.current().space(16)

    def _gap(self) -> float:
        return theme.current().space(12)

    def _sign(self) -> float:
        return theme.current().px(26 if self.choice.mark else 22)

    def _tick(self) -> float:
        return theme.current().px(22)

    def _beside(self) -> float:
        """Give the width of everything but the words."""
        right = cap_size(self.choice.key).width() if self.choice.key else 0.0
        if self.choice.mark:
            right = max(right, self._tick())
        return 2 * self._pad() + self._sign() + self._gap() + (right + theme.current().space(8) if right else 0)
