"""The steps as a list that is drawn as stepping stones on flat ground, for whom a climb would be the wrong picture."""

from itertools import pairwise

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

from exposure.words.language import _
from ui import theme
from ui.widgets.ladder.steps_picture import StepsPicture
from ui.widgets.ladder.stones_drawing import Place, draw_stone, draw_walker, draw_way, draw_words, height_of

_SLIMMEST, _WIDEST, _LEAST = 176, 260, 200


class StonesPicture(StepsPicture):
    """The steps from the first one on, from the left to the right and on in the next line."""

    def __init__(self, name: str) -> None:
        super().__init__(name, _("Your path"))
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_StoneDelegate(self))
        self.on_theme_changed()
        self.follow_theme()

    def middle_of_current(self) -> float:
        """Give how far from the left edge the stone lies that is looked at, in px."""
        if self.currentRow() < 0:
            return self.width() / 2
        return self.viewport().x() + self.visualItemRect(self.currentItem()).center().x()

    def cell(self) -> QSize:
        """Give the size of every cell: as many a line as have room, and as high as the highest words need."""
        look = theme.current()
        room = self._room()
        slimmest = min(room, look.px(_SLIMMEST))
        # Fewer stones than fill a line stand no farther apart for that.
        line = max(1, min(room // slimmest, max(1, len(self._steps))))
        width = min(room // line, max(slimmest, look.px(_WIDEST)))
        return QSize(width, max((height_of(step, width) for step in self._steps), default=look.px(_LEAST)))

    def height_within(self, most: float) -> int:
        """Give the height in px of all lines, or of as many whole ones, at least one, as `most` px have room for."""
        cell = self.cell()
        line = max(1, self._room() // cell.width())
        lines = -(-len(self._steps) // line)
        return min(lines, max(1, int(most // cell.height()))) * cell.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the way from stone to stone, then the stones."""
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middles = [Place(self._cell_of(row)).stone.center() for row in range(self.count())]
            for start, end in pairwise(middles):
                if start.y() == end.y():
                    draw_way(painter, start, end)
                else:
                    # At the end of a line the way leaves at the right and comes in again at the left.
                    draw_way(painter, start, QPointF(self.viewport().width(), start.y()))
                    draw_way(painter, QPointF(0, end.y()), end)
        super().paintEvent(event)

    def _cell_of(self, row: int) -> QRectF:
        return QRectF(self.visualItemRect(self.item(row)))

    def measure(self) -> None:
        """Share the width out among the stones."""
        self.setGridSize(self.cell())
        self.scheduleDelayedItemsLayout()
        # Where the stones lie is known once they are laid out.
        QTimer.singleShot(0, self, self.bring_current)

    def _room(self) -> int:
        """Give the width for the stones: Qt keeps the room of a scroll bar free, whether there is one or not."""
        bar = self.verticalScrollBar().sizeHint().width()
        # Once for the bar itself where there is one, once for the room kept free beside it.
        return max(1, self.contentsRect().width() - 2 * bar)


class _StoneDelegate(QStyledItemDelegate):
    """Draws one stone with its words, and whoever is on it."""

    def __init__(self, picture: StonesPicture) -> None:
        super().__init__(picture)
        self._picture = picture

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the size every cell has."""
        return self._picture.cell()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        row, picture = index.row(), self._picture
        place, step = Place(QRectF(option.rect)), picture.steps[row]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_stone(painter, place, step.state)
        if row == picture.here:
            draw_walker(painter, place)
        draw_words(painter, step, place, chosen=row == picture.currentRow(), focused=picture.hasFocus())
        painter.restore()
