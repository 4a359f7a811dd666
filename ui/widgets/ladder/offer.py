"""How a movement of the library is drawn in its row: picture, words, what one does, and a plus or "On ladder"."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from exposure.domain.clinic_library import ClinicMovement
from exposure.words.language import _
from ui import theme
from ui.models.movements import CAPTION, MOVEMENT, ON_LADDER
from ui.widgets.icons import draw_icon
from ui.widgets.ladder.tile import OFFERED, RADIUS_SHARE, TILES, draw_picture
from ui.widgets.painting import Box, colour_of, draw_box, draw_ring, left_middle, right_middle
from ui.widgets.photo import draw_photo
from ui.widgets.text_block import TextBlock

Index = QModelIndex | QPersistentModelIndex
_PICTURE, _GAP, _SIDE, _LEAST, _PLUS = 44, 10, 8, 60, 18
FIELD = 92


@dataclass(frozen=True, slots=True)
class _Row:
    """One row laid out: words and caption in the middle, the tail at the right."""

    words: TextBlock
    caption: TextBlock
    tail: TextBlock | None

    @property
    def height(self) -> int:
        """Give the height in px."""
        look = theme.current()
        return max(look.px(_LEAST), (self.words.height + self.caption.height).__ceil__() + look.space(12))


class OfferDelegate(QStyledItemDelegate):
    """Draws and measures the rows; the words wrap, so that a row is as high as its movement needs.

    `asked` is the row whose worry is being typed, over which a field lies at the right; -1 for none.
    """

    asked = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the size of a row in the width of the list."""
        width = _width(option)
        return QSize(width, _row(index, width, field=index.row() == self.asked).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row; the chosen one on a tint, the one with the focus in a ring."""
        where = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver:
            draw_box(
                painter, where, Box("accent_soft" if state & QStyle.StateFlag.State_Selected else "surface2", None)
            )
        if state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, where)
        _draw(painter, where, index, _row(index, round(where.width()), field=index.row() == self.asked))
        painter.restore()


def _draw(painter: QPainter, where: QRectF, index: Index, row: _Row) -> None:
    look, on_ladder = theme.current(), bool(index.data(ON_LADDER))
    side = look.px(_PICTURE)
    inner = where.adjusted(look.px(_SIDE), 0, -look.px(_SIDE), 0)
    tile = left_middle(inner, QSizeF(side, side))
    movement = index.data(MOVEMENT)
    if isinstance(movement, ClinicMovement) and movement.photo:
        draw_photo(painter, tile, movement.photo, tile.width() * RADIUS_SHARE)
    else:
        draw_picture(painter, tile, movement.pictogram, TILES["later"] if on_ladder else OFFERED)
    left, top = tile.right() + look.px(_GAP), where.center().y() - (row.words.height + row.caption.height) / 2
    row.words.draw(painter, QRectF(QPointF(left, top), QSizeF()), colour_of("ink2" if on_ladder else "ink"))
    row.caption.draw(painter, QRectF(QPointF(left, top + row.words.height), QSizeF()), colour_of("ink3"))
    if row.tail:
        place = right_middle(inner, QSizeF(row.tail.width, row.tail.height))
        row.tail.draw(painter, place, colour_of("ink3"))
    else:
        plus = QSizeF(look.px(_PLUS), look.px(_PLUS))
        draw_icon(painter, "plus", right_middle(inner, plus), "accent")


def _row(index: Index, width: int, *, field: bool) -> _Row:
    look = theme.current()
    # The tail takes its room first: what a row says of the ladder is never cut off.
    caption_font = look.font("caption")
    tail = TextBlock(_("On ladder"), caption_font) if index.data(ON_LADDER) else None
    taken = look.px(FIELD) if field else tail.width if tail else look.px(_PLUS)
    room = width - look.px(_PICTURE + 2 * _GAP + 2 * _SIDE) - taken
    words = TextBlock(str(index.data()), look.font(15, 500), room)
    return _Row(words, TextBlock(str(index.data(CAPTION)), caption_font, room), tail)


def _width(option: QStyleOptionViewItem) -> int:
    """Give the width of the list, which Qt hands over in the widget rather than in the rectangle."""
    widget = option.widget
    viewport = getattr(widget, "viewport", None)
    return int(viewport().width()) if viewport else option.rect.width()
