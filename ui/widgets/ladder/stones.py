"""The steps as a list that is drawn as stepping stones on flat ground, for whom a climb would be the wrong picture."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from exposure.words.language import _
from ui import theme
from ui.widgets.ladder.picture_step import LadderStep
from ui.widgets.ladder.stones_drawing import Place, draw_stone, draw_walker, draw_way, draw_words, height_of
from ui.widgets.themed import Themed, call

_SLIMMEST, _WIDEST, _LEAST = 176, 260, 200


class StonesPicture(Themed, QListWidget):
    """The steps from the first one on, from the left to the right and on in the next line; arrows look at another one.

    Signals:
        looked_at(int): another step is looked at; carries its number, from 0.
    """

    looked_at = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        call(self, name, _("Your path"))
        self._steps: tuple[LadderStep, ...] = ()
        self._here: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("background: transparent;")
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_StoneDelegate(self))
        self.currentRowChanged.connect(self._on_row)
        self.on_theme_changed()
        self.follow_theme()

    @property
    def steps(self) -> tuple[LadderStep, ...]:
        """Give the steps, from the first."""
        return self._steps

    @property
    def here(self) -> int | None:
        """Give the number of the stone the figure is on, from 0."""
        return self._here

    def show_steps(self, steps: Sequence[LadderStep], here: int | None) -> None:
        """Show these steps, from the first; the figure is on number `here`, from 0."""
        self._steps, self._here = tuple(steps), here
        self.clear()
        for step in self._steps:
            item = QListWidgetItem(step.title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{step.title}. {step.word}.")
            self.addItem(item)
        self._measure()
        self.look_at(here or 0)

    def look_at(self, number: int) -> None:
        """Look at a step by its number, from 0."""
        self.setCurrentRow(number)
        self._bring_current()

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

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self.setMinimumWidth(theme.current().px(_LEAST))
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._measure()

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

    def _measure(self) -> None:
        self.setGridSize(self.cell())
        self.scheduleDelayedItemsLayout()
        # Where the stones lie is known once they are laid out.
        QTimer.singleShot(0, self, self._bring_current)

    def _room(self) -> int:
        """Give the width for the stones: Qt keeps the room of a scroll bar free, whether there is one or not."""
        bar = self.verticalScrollBar().sizeHint().width()
        # Once for the bar itself where there is one, once for the room kept free beside it.
        return max(1, self.contentsRect().width() - 2 * bar)

    def _bring_current(self) -> None:
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem(), QListWidget.ScrollHint.PositionAtCenter)

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._steps):
            self.looked_at.emit(row)
            self.viewport().update()


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
