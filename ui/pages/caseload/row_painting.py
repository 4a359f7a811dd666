"""How rows of the caseload are painted: their ground, their focus, and a button in them."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.caseload import Index
from ui.pages.caseload.painting import draw_rule
from ui.widgets.painting import Box, draw_box, draw_ring

Painted = tuple[QStyleOptionViewItem, Index]
_RADIUS = 9


def row_rect(view: QAbstractItemView, option: QStyleOptionViewItem) -> QRectF:
    """Give the whole row that a cell is a part of."""
    return QRectF(0, option.rect.y(), view.viewport().width(), option.rect.height())


def is_current(view: QAbstractItemView, index: Index) -> bool:
    """Say whether a row is the chosen one."""
    return view.currentIndex().row() == index.row()


def has_focus(view: QAbstractItemView, index: Index) -> bool:
    """Say whether a row is the one keys act on."""
    return view.hasFocus() and is_current(view, index)


@contextmanager
def painting(painter: QPainter, option: QStyleOptionViewItem) -> Iterator[QPainter]:
    """Give a painter with smooth edges in the reading direction of a row, and leave it as it was."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(option.direction)
    yield painter
    painter.restore()


def draw_focus(painter: QPainter, row: QRectF) -> None:
    """Draw the focus ring round a row."""
    draw_ring(painter, row.adjusted(1, 2, -1, -3), _RADIUS)


def draw_ground(painter: QPainter, view: QAbstractItemView, cell: Painted, edge: int) -> None:
    """Draw the part of its row’s ground under a cell: the line below, the tint of the chosen row, and the focus."""
    option, index = cell
    row = row_rect(view, option)
    draw_rule(painter, row.adjusted(edge, 0, -edge, 0))
    if is_current(view, index):
        draw_box(painter, row.adjusted(1, 2, -1, -3), Box("accent_soft", None, 0, _RADIUS))
    if has_focus(view, index):
        draw_focus(painter, row)


class ButtonPainter(QStyledItemDelegate):
    """Paints rows that have a button in them, in a view; a subclass paints what stands in a row.

    Signals:
        pressed(QModelIndex): the painted button of a row was pressed.
    """

    pressed = Signal(QModelIndex)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row: a line below it, but for the last, its focus, and what stands in it."""
        with painting(painter, option):
            row = row_rect(self.view, option)
            if index.row() + 1 < index.model().rowCount():
                draw_rule(painter, row)
            if has_focus(self.view, index):
                draw_focus(painter, row)
            self.paint_row(painter, option, index)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint what stands in a row."""
        raise NotImplementedError

    def button_place(self, option: QStyleOptionViewItem, index: Index) -> QRectF | None:
        """Give where the button of a row is painted, or None where it has none."""
        raise NotImplementedError

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Take a click on the painted button."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            place = self.button_place(option, index)
            if place and place.contains(event.position()) and event.button() == Qt.MouseButton.LeftButton:
                self.pressed.emit(model.index(index.row(), index.column()))
                return True
        return super().editorEvent(event, model, option, index)
