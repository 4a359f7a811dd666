"""What stands on a control: icons, text and key caps in a row, measured and drawn as one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QPainter

from ui import theme
from ui.widgets.icons import USUAL_STROKE, draw_icon
from ui.widgets.painting import cap_size, colour_of, draw_cap, left_middle
from ui.widgets.text_block import ANY_WIDTH, TextBlock

_ON_FILLED = ("on_accent", "surface", "on_toast", "toast_link")


@dataclass(frozen=True, slots=True)
class Part:
    """One thing in the row: its size and the gap before it in px, and how it is drawn in a colour token."""

    size: QSizeF
    gap: float
    draw: Callable[[QPainter, QRectF, str], None]


def icon_part(name: str, px: float, gap: float = 0, stroke: float = USUAL_STROKE) -> Part:
    """Make an icon, `px` wide at 100 % text."""
    side = theme.current().px(px)

    def draw(painter: QPainter, where: QRectF, ink: str) -> None:
        draw_icon(painter, name, where, ink, stroke)

    return Part(QSizeF(side, side), theme.current().px(gap), draw)


def text_part(text: str, font: QFont, width: float = ANY_WIDTH, gap: float = 0) -> Part:
    """Make a text, wrapped in `width` px."""
    block = TextBlock(text, font, width)

    def draw(painter: QPainter, where: QRectF, ink: str) -> None:
        block.draw(painter, where, colour_of(ink))

    return Part(QSizeF(block.width, block.height), theme.current().px(gap), draw)


def cap_part(key: str, gap: float = 10) -> Part:
    """Make a key cap."""

    def draw(painter: QPainter, where: QRectF, ink: str) -> None:
        draw_cap(painter, where, key, ink if ink in _ON_FILLED else "")

    return Part(cap_size(key), theme.current().px(gap), draw)


def face_size(parts: Sequence[Part]) -> QSizeF:
    """Give the size of the row in px; the gap before the first part is left out."""
    gaps = sum(part.gap for part in parts[1:])
    width = sum(part.size.width() for part in parts) + gaps
    return QSizeF(width, max((part.size.height() for part in parts), default=0.0))


def draw_face(painter: QPainter, where: QRectF, parts: Sequence[Part], ink: str) -> None:
    """Draw the row in the middle of `where`."""
    left = where.x() + (where.width() - face_size(parts).width()) / 2
    for number, part in enumerate(parts):
        left += part.gap if number else 0
        part.draw(painter, left_middle(QRectF(left, where.y(), 0, where.height()), part.size), ink)
        left += part.size.width()
