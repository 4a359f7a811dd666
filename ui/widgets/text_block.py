"""A block of plain text laid out in a width: wrapped between words, and inside a word only where it must be."""

from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

ANY_WIDTH = 1_000_000.0
LEFT, CENTRE, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight


class TextBlock:
    """Plain text in one font, laid out in `width` px; markup and ampersands stay as they were typed."""

    def __init__(self, text: str, font: QFont, width: float = ANY_WIDTH) -> None:
        self._width = max(1.0, width)
        # Drawing text the short way can wrap between words or anywhere, but not between words where that is possible.
        # A text layout knows only the line separator as a line feed.
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        self._layout.setTextOption(_wrapping())

    @cached_property
    def _lines(self) -> int:
        """Break the text into lines, once."""
        top = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        self._layout.endLayout()
        return self._layout.lineCount()

    @property
    def height(self) -> float:
        """Give the height in px of all lines together."""
        return sum(self._layout.lineAt(number).height() for number in range(self._lines))

    @property
    def width(self) -> float:
        """Give the width in px of the widest line."""
        widths = [self._layout.lineAt(number).naturalTextWidth() for number in range(self._lines)]
        return max(widths, default=0.0)

    @property
    def lines(self) -> int:
        """Give the number of lines."""
        return self._lines

    @property
    def broken(self) -> str:
        """Give the text with a line feed wherever a line ends."""
        text = self._layout.text()
        lines = [self._layout.lineAt(number) for number in range(self._lines)]
        return "\n".join(text[line.textStart() : line.textStart() + line.textLength()].strip() for line in lines)

    def draw(self, painter: QPainter, where: QRectF, colour: QColor, align: Qt.AlignmentFlag = LEFT) -> None:
        """Draw the lines from the top of `where`, each aligned in its width."""
        painter.setPen(colour)
        for number in range(self._lines):
            line = self._layout.lineAt(number)
            spare = where.width() - line.naturalTextWidth()
            share = {CENTRE: 0.5, RIGHT: 1.0}.get(align, 0.0)
            line.draw(painter, QPointF(where.x() + spare * share, where.y()))


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
