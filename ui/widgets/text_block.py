"""A block of plain text laid out in a width: wrapped between words, and inside a word only where it must be."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

ANY_WIDTH = 1_000_000.0
# A window asks for the size of the same words again and again before it is shown.
REMEMBERED = 4096
LEFT, CENTRE, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight


class TextBlock:
    """Plain text in one font, laid out in `width` px; markup and ampersands stay as they were typed."""

    def __init__(self, text: str, font: QFont, width: float = ANY_WIDTH) -> None:
        # A font can be changed by whoever made it; what was laid out is known by the font as it is now.
        self._layout, self.height, self.width = _laid_out(text, QFont(font), max(1.0, width))

    @property
    def lines(self) -> int:
        """Give the number of lines."""
        return self._layout.lineCount()

    @property
    def broken(self) -> str:
        """Give the text with a line feed wherever a line ends."""
        text = self._layout.text()
        lines = [self._layout.lineAt(number) for number in range(self.lines)]
        return "\n".join(text[line.textStart() : line.textStart() + line.textLength()].strip() for line in lines)

    def draw(self, painter: QPainter, where: QRectF, colour: QColor, align: Qt.AlignmentFlag = LEFT) -> None:
        """Draw the lines from the top of `where`, each aligned in its width."""
        painter.setPen(colour)
        for number in range(self.lines):
            line = self._layout.lineAt(number)
            spare = where.width() - line.naturalTextWidth()
            share = {CENTRE: 0.5, RIGHT: 1.0}.get(align, 0.0)
            line.draw(painter, QPointF(where.x() + spare * share, where.y()))


@lru_cache(REMEMBERED)
def _laid_out(text: str, font: QFont, width: float) -> tuple[QTextLayout, float, float]:
    """Break a text into lines; gives the layout, the height of all lines, and the width of the widest, in px."""
    # Qt's short way to draw text wraps between words or anywhere, but not between words where that is possible.
    # A text layout knows only the line separator as a line feed.
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(_wrapping())
    top, widest = 0.0, 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top, widest = top + line.height(), max(widest, line.naturalTextWidth())
    layout.endLayout()
    return layout, top, widest


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def longest_word(text: str, font: QFont) -> float:
    """Give the width in px of the widest word of `text`: below it, words have to be broken."""
    return max((TextBlock(word, font).width for word in text.split()), default=0.0)


def narrowest(text: str, font: QFont, lines: int) -> TextBlock:
    """Lay out `text` as narrow as it can be in so many lines without breaking a word."""
    low, high = longest_word(text, font), TextBlock(text, font).width + 1
    if TextBlock(text, font, low + 1).lines <= lines:
        return TextBlock(text, font, low + 1)
    while high - low > 1:
        middle = (low + high) / 2
        if TextBlock(text, font, middle).lines > lines:
            low = middle
        else:
            high = middle
    return TextBlock(text, font, high)


def balanced(text: str, font: QFont, width: float) -> TextBlock:
    """Lay out `text` in at most `width` px, its lines about equally long."""
    # There is nothing to balance where a word has to be broken.
    if longest_word(text, font) > width:
        return TextBlock(text, font, width)
    return narrowest(text, font, TextBlock(text, font, width).lines)
