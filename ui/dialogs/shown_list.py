"""A list of the program’s movements, each with a tick while it is offered."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from exposure.domain.movement import LibraryMovement
from exposure.words.language import _
from ui import theme
from ui.models.movements_words import is_found
from ui.widgets.painting import colour_of
from ui.widgets.row_ground import row_ground, row_width
from ui.widgets.signs import draw_tick_box
from ui.widgets.text_block import TextBlock
from ui.widgets.themed import Themed, call

Index = QModelIndex | QPersistentModelIndex
_HEIGHT, _TICK, _ACROSS, _DOWN = 232, 20, 12, 8
_CHECK = Qt.ItemDataRole.CheckStateRole


class ShownList(Themed, QListWidget):
    """Space or a click takes the tick of a movement away, or sets it.

    Signals:
        hide_wanted(str, bool): the movement with this id is to be hidden, or shown again.
    """

    hide_wanted = Signal(str, bool)

    def __init__(self, name: str, movements: Sequence[LibraryMovement], hidden: frozenset[str]) -> None:
        super().__init__()
        call(self, name, _("The program’s movements; ticked ones are offered"))
        self._movements = tuple(movements)
        self.setItemDelegate(_TickDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        for movement in self._movements:
            self.addItem(_item(movement, shown=movement.id not in hidden))
        self.setCurrentRow(0)
        self.itemChanged.connect(self._on_changed)
        self.on_theme_changed()
        self.follow_theme()

    def narrow(self, query: str) -> None:
        """Show only what a search finds."""
        for row, movement in enumerate(self._movements):
            self.setRowHidden(row, not is_found(movement, query))

    def on_theme_changed(self) -> None:
        """Take the new size."""
        super().on_theme_changed()
        self.setFixedHeight(theme.current().px(_HEIGHT))
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_changed(self, item: QListWidgetItem) -> None:
        hidden = item.checkState() != Qt.CheckState.Checked
        self.hide_wanted.emit(str(item.data(Qt.ItemDataRole.UserRole)), hidden)


class _TickDelegate(QStyledItemDelegate):
    """Draws tick box and words, which wrap; the whole row is what one clicks."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the size of a row in the width of the list."""
        look, width = theme.current(), row_width(option)
        return QSize(width, max(look.px(_TICK), _words(index, width).height.__ceil__()) + 2 * look.space(_DOWN))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row; the chosen one on a tint, in a ring where the focus is here."""
        look, block = theme.current(), _words(index, option.rect.width())
        side = look.px(_TICK)
        with row_ground(painter, option) as where:
            tick = QRectF(where.left() + look.space(_ACROSS), where.center().y() - side / 2, side, side)
            draw_tick_box(painter, tick, _is_on(index))
            left = tick.right() + look.space(_ACROSS)
            block.draw(painter, QRectF(left, where.center().y() - block.height / 2, 0, 0), colour_of("ink"))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Turn the tick with Space, or with a click anywhere on the row."""
        clicked = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        pressed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if not clicked and not pressed:
            return False
        state = Qt.CheckState.Unchecked if _is_on(index) else Qt.CheckState.Checked
        return model.setData(index, state, _CHECK)


def _is_on(index: Index) -> bool:
    return Qt.CheckState(index.data(_CHECK)) == Qt.CheckState.Checked


def _words(index: Index, width: int) -> TextBlock:
    look = theme.current()
    taken = look.px(_TICK) + 3 * look.space(_ACROSS)
    return TextBlock(str(index.data()), look.font("body"), width - taken)


def _item(movement: LibraryMovement, *, shown: bool) -> QListWidgetItem:
    item = QListWidgetItem(movement.words)
    item.setData(Qt.ItemDataRole.UserRole, movement.id)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
    return item
