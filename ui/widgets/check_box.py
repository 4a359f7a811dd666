"""A check box whose words wrap, with a line of explanation below."""

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox

from ui import theme
from ui.widgets.painting import colour_of, draw_ring, painter_of
from ui.widgets.signs import draw_tick_box
from ui.widgets.text_block import ANY_WIDTH, TextBlock, longest_word
from ui.widgets.themed import Themed, call, grow_downwards, set_words

_COMFORTABLE = 420


class CheckBox(Themed, QCheckBox):
    """A tick box, its words, and a gloss; a click anywhere on them switches it."""

    def __init__(self, name: str, text: str, gloss: str = "") -> None:
        super().__init__()
        set_words(self, text)
        self._gloss = gloss
        call(self, name, text, gloss)
        grow_downwards(self)
        self.follow_theme()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Say that long words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at `width` px, 32 px at least."""
        words = sum(block.height for block, _token in self._blocks(width - self._left()))
        look = theme.current()
        return max(look.px(32), words.__ceil__() + 2 * look.px(5))

    def sizeHint(self) -> QSize:
        """Give the words in one line each, up to a comfortable measure."""
        room = theme.current().px(_COMFORTABLE)
        widest = max(block.width for block, _token in self._blocks(room))
        width = (self._left() + widest + 4).__ceil__()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give room for the widest word."""
        look = theme.current()
        words = max(longest_word(self.text(), look.font("body")), longest_word(self._gloss, look.font("caption")))
        return QSize((self._left() + words + 4).__ceil__(), look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, words and focus ring."""
        look, where = theme.current(), QRectF(self.rect())
        blocks = self._blocks(self.width() - self._left())
        height = sum(block.height for block, _token in blocks)
        top = (where.height() - height) / 2
        # The box stands beside the first line, however many there are.
        line = blocks[0][0].height / blocks[0][0].lines
        side = look.px(20)
        box = QRectF(look.px(4), top + (line - side) / 2, side, side)
        spot = QRectF(self._left(), top, where.width() - self._left(), height)
        with painter_of(self) as painter:
            draw_tick_box(painter, box, self.isChecked(), self.isEnabled())
            for block, token in blocks:
                block.draw(painter, spot, colour_of(token, self.isEnabled()))
                spot.translate(0, block.height)
            if self.hasFocus():
                draw_ring(painter, where)

    def _left(self) -> float:
        look = theme.current()
        return look.px(4) + look.px(20) + look.px(12)

    def _blocks(self, width: float = ANY_WIDTH) -> list[tuple[TextBlock, str]]:
        look = theme.current()
        made = [(TextBlock(self.text(), look.font("body"), width), "ink")]
        if self._gloss:
            made.append((TextBlock(self._gloss, look.font("caption"), width), "ink3"))
        return made
