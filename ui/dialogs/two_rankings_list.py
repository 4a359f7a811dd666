"""One order to settle on: a list that is moved by keys, by buttons or by drawing; what is done keeps its place."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from exposure.domain.case import LadderCase
from exposure.domain.identifiers import RungId
from exposure.words.language import _
from ui import theme
from ui.models.new_order import wanted_order
from ui.widgets.announce import announce
from ui.widgets.painting import colour_of
from ui.widgets.row_ground import row_ground, row_width
from ui.widgets.text_block import TextBlock
from ui.widgets.themed import Themed, call

_STEP = Qt.ItemDataRole.UserRole
_ACROSS, _DOWN = 12, 8
_MOVES = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class OrderList(Themed, QListWidget):
    """The steps of a ladder from the top down; Alt+Up and Alt+Down move the one that is chosen.

    Signals:
        moved(): the order is another.
    """

    moved = Signal()

    def __init__(self, ladder: LadderCase) -> None:
        super().__init__()
        call(self, "two_rankings.order", _("One order, the most worrying first"), _("Alt and an arrow move a step."))
        self._ladder = ladder
        self._order = tuple(rung.id for rung in ladder.steps)
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setItemDelegate(_RowDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._show(0)
        self.on_theme_changed()
        self.follow_theme()

    @property
    def order(self) -> tuple[RungId, ...]:
        """Give the order, from the bottom."""
        return self._order

    def put(self, order: Sequence[RungId]) -> None:
        """Take another order; what is done stays where it stands on the ladder."""
        self._take(order)

    def move_chosen(self, direction: int) -> None:
        """Move the chosen step up (1) or down (-1), over what is done."""
        if self.currentRow() < 0:
            return
        step = self._order[len(self._order) - 1 - self.currentRow()]
        free = [each for each in self._order if not self._ladder.rung(each).passed]
        to = free.index(step) + direction if step in free else -1
        if not 0 <= to < len(free):
            return
        free.remove(step)
        free.insert(to, step)
        self._take(free, step)
        rung = self._ladder.rung(step)
        place = _("{title}, now step {number} of {count}")
        told = place.format(title=rung.movement, number=self._order.index(step) + 1, count=len(self._order))
        announce(self, told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a step with Alt and an arrow."""
        direction = _MOVES.get(Qt.Key(event.key())) if event.modifiers() & Qt.KeyboardModifier.AltModifier else None
        if direction is not None:
            self.move_chosen(direction)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the order in which the steps lie now."""
        super().dropEvent(event)
        rows = [self.item(row) for row in range(self.count())]
        self._take([RungId(str(item.data(_STEP))) for item in reversed(rows)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the words need in another width."""
        super().resizeEvent(event)
        self._fit()

    def on_theme_changed(self) -> None:
        """Take the new size, and be as high as all steps."""
        super().on_theme_changed()
        self._fit()

    def _take(self, order: Sequence[RungId], chosen: RungId | None = None) -> None:
        self._order = wanted_order(self._ladder, tuple((step,) for step in order))
        self._show(self.currentRow() if chosen is None else len(self._order) - 1 - self._order.index(chosen))
        self.moved.emit()

    def _show(self, row: int) -> None:
        self.clear()
        for step in reversed(self._order):
            self.addItem(self._item(step))
        self.setCurrentRow(max(0, row))
        self._fit()

    def _item(self, step: RungId) -> QListWidgetItem:
        rung = self._ladder.rung(step)
        words = _("{title} (done, keeps its place)").format(title=rung.movement) if rung.passed else rung.movement
        item = QListWidgetItem(words)
        item.setData(_STEP, step)
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        item.setFlags(flags if rung.passed else flags | Qt.ItemFlag.ItemIsDragEnabled)
        return item

    def _fit(self) -> None:
        # A list has no height of its own; within a sheet that scrolls it needs all of it.
        self.doItemsLayout()
        rows = sum(max(1, self.sizeHintForRow(row)) for row in range(self.count()))
        self.setFixedHeight(rows + 2 * self.frameWidth())


class _RowDelegate(QStyledItemDelegate):
    """Draws a row with all its words, in as many lines as they need."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the size of a row in the width of the list."""
        width = row_width(option)
        return QSize(width, round(self._words(index, width).height) + 2 * theme.current().space(_DOWN))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row; the chosen one on a tint, in a ring where the focus is here."""
        look, words = theme.current(), self._words(index, option.rect.width())
        inner = QRectF(option.rect).adjusted(look.space(_ACROSS), look.space(_DOWN), -look.space(_ACROSS), 0)
        can_move = bool(index.flags() & Qt.ItemFlag.ItemIsDragEnabled)
        with row_ground(painter, option):
            words.draw(painter, inner, colour_of("ink" if can_move else "ink2"))

    @staticmethod
    def _words(index: QModelIndex | QPersistentModelIndex, width: int) -> TextBlock:
        look = theme.current()
        return TextBlock(str(index.data()), look.font("body"), width - 2 * look.space(_ACROSS))
