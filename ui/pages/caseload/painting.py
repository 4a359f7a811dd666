"""What the rows of the caseload are painted with: room shared out in reading direction, words that elide, lines."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui import theme
from ui.models.caseload_words import Line
from ui.widgets.buttons import Look
from ui.widgets.face import Part, cap_part, draw_face, face_size, icon_part, text_part
from ui.widgets.icons import draw_icon
from ui.widgets.mini_ladder import draw_mini_ladder
from ui.widgets.painting import Box, colour_of, draw_box, pen
from ui.widgets.text_block import LEFT, RIGHT, TextBlock
from ui.wording import State, StateLook

LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_PITCH, _ICON, _TWO = 11, 16, 2


class Room:
    """The room of a row, given away from the side reading starts at, or from the other; all lengths in px."""

    def __init__(self, where: QRectF, direction: Qt.LayoutDirection) -> None:
        self.rest = where
        self._direction = direction
        self._mirrored = direction == Qt.LayoutDirection.RightToLeft

    def take(self, width: float, gap: float = 0) -> QRectF:
        """Take `width` where reading starts, and leave `gap` behind it."""
        return self._take(width, gap, at_left=not self._mirrored)

    def take_end(self, width: float, gap: float = 0) -> QRectF:
        """Take `width` where reading ends, and leave `gap` before it."""
        return self._take(width, gap, at_left=self._mirrored)

    def split(self, edge: float) -> tuple["Room", "Room"]:
        """Give what is left as two lines of equal height, `edge` away from top and bottom."""
        half = (self.rest.height() - 2 * edge) / 2
        upper = QRectF(self.rest.left(), self.rest.top() + edge, self.rest.width(), half)
        return Room(upper, self._direction), Room(upper.translated(0, half), self._direction)

    def _take(self, width: float, gap: float, *, at_left: bool) -> QRectF:
        width = max(0.0, min(width, self.rest.width()))
        given = QRectF(self.rest)
        used = min(width + gap, self.rest.width())
        if at_left:
            given.setRight(given.left() + width)
            self.rest.setLeft(self.rest.left() + used)
        else:
            given.setLeft(given.right() - width)
            self.rest.setRight(self.rest.right() - used)
        return given


def words_width(text: str, role: str) -> float:
    """Give the width in px of one line of text in a role of the type scale."""
    return QFontMetricsF(theme.current().font(role)).horizontalAdvance(text) + 1


def draw_words(painter: QPainter, where: QRectF, text: str, role: str, colour: str) -> None:
    """Draw one line of text half-way down `where`; what does not fit ends in an ellipsis."""
    font = theme.current().font(role)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
    painter.setFont(font)
    painter.setPen(colour_of(colour))
    # A full stop at the end of initials would jump to their other side where the page reads from the right.
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    painter.drawText(where, LEADING, f"\u2068{shown}\u2069" if mirrored else shown)


def draw_broken_line(painter: QPainter, room: Room, line: Line) -> None:
    """Draw a line with its icon, broken into two where it is too wide and there is height for them."""
    font = theme.current().font("small_strong" if line.strong else "small")
    icon = theme.current().px(_ICON + 6) if line.icon else 0
    block = TextBlock(line.text, font, room.rest.width() - icon)
    if block.lines != _TWO or block.height > room.rest.height():
        draw_line(painter, room, line)
        return
    if line.icon:
        side = theme.current().px(_ICON)
        draw_icon(painter, line.icon, middle(room.take(side, theme.current().px(6)), side), line.colour)
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    block.draw(painter, centred(room.rest, block.height), colour_of(line.colour), RIGHT if mirrored else LEFT)


def draw_line(painter: QPainter, room: Room, line: Line, role: str = "small") -> None:
    """Draw a line with its icon in what is left of `room`."""
    look = theme.current()
    if line.icon:
        side = look.px(_ICON)
        draw_icon(painter, line.icon, middle(room.take(side, look.px(6)), side), line.colour)
    draw_words(painter, room.rest, line.text, f"{role}_strong" if line.strong else role, line.colour)


def line_width(line: Line, role: str = "small") -> float:
    """Give the width of a line with its icon."""
    icon = theme.current().px(_ICON + 6) if line.icon else 0
    return words_width(line.text, f"{role}_strong" if line.strong else role) + icon


def middle(where: QRectF, side: float) -> QRectF:
    """Give the square of `side` in the middle of `where`."""
    square = QRectF(QPointF(0, 0), QSizeF(side, side))
    square.moveCenter(where.center())
    return square


def centred(where: QRectF, height: float) -> QRectF:
    """Give the part of `where` that is `height` high and half-way down."""
    return QRectF(where.left(), where.center().y() - height / 2, where.width(), height)


def draw_states(painter: QPainter, where: QRectF, states: tuple[State, ...], height: float) -> None:
    """Draw a mini ladder half-way down `where`, drawn together where it has more steps than there is room for."""
    look = theme.current()
    place = QRectF(where.left(), where.center().y() - look.px(height) / 2, where.width(), look.px(height))
    wanted = len(states) * look.px(_PITCH) + 4
    painter.save()
    if wanted > where.width():
        painter.translate(place.left(), 0)
        painter.scale(where.width() / wanted, 1)
        painter.translate(-place.left(), 0)
    draw_mini_ladder(painter, place, states)
    painter.restore()


def draw_rule(painter: QPainter, where: QRectF) -> None:
    """Draw the thin line below a row."""
    painter.setPen(pen("line"))
    bottom = where.bottom() - 0.5
    painter.drawLine(QPointF(where.left(), bottom), QPointF(where.right(), bottom))


def draw_state(painter: QPainter, room: Room, look: StateLook, ground: str = "") -> None:
    """Draw icon and word of a state on its tint, or on another ground, where reading starts."""
    parts = [icon_part(look.icon, 14, stroke=2.4), text_part(look.word, theme.current().font("caption_strong"), gap=5)]
    size = face_size(parts)
    place = room.take(size.width() + 2 * theme.current().px(10))
    height = max(theme.current().px(26), size.height() + theme.current().px(8))
    place = centred(place, height)
    draw_box(painter, place, Box(ground or look.tint, None, 0, height / 2))
    draw_face(painter, place, parts, look.colour)


def face_of(text: str, look: Look) -> list[Part]:
    """Give what stands on a painted button."""
    font = theme.current().font(look.px, 600)
    before = [icon_part(look.icon, look.px + 3)] if look.icon else []
    return [*before, text_part(text, font, gap=8), *([cap_part(look.key)] if look.key else [])]


def button_size(parts: Sequence[Part], look: Look) -> QSizeF:
    """Give the size of a painted button in px."""
    kit = theme.current()
    return QSizeF(face_size(parts).width() + 2 * kit.space(look.padding), kit.px(look.height))


def draw_button(painter: QPainter, where: QRectF, parts: Sequence[Part], look: Look) -> None:
    """Draw a button inside a row: the row is what has the focus and what is pressed."""
    primary = look.kind == "primary"
    draw_box(painter, where, Box("accent", None) if primary else Box("surface", "control"))
    draw_face(painter, where, parts, "on_accent" if primary else "ink")
