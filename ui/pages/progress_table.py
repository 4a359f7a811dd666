"""The table of tries: as high as they are, their marks beside the words, copied whole as tab-separated text."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from exposure.words.language import _
from ui import theme
from ui.models.gap_table import MARK, SORT, STEP, GapTable
from ui.widgets.marks import draw_mark
from ui.widgets.text_block import TextBlock
from ui.widgets.themed import Themed, call
from ui.wording import Mark

ROW, MOST_ROWS = 44, 16
_MARK, _SHARP = 18, 3
_LEAST_COLUMN = 75
_PADDING, _QT_MARGINS = (12, 8), 6


class TriesTable(Themed, QTableView):
    """Shows every try up to sixteen at once; beyond that it scrolls under its headings.

    Signals:
        copied: Ctrl+C was pressed; carries the table as text, in the order shown.
    """

    copied = Signal(str)

    def __init__(self, model: GapTable) -> None:
        super().__init__()
        self._tries = model
        call(self, "progress.table", _("Tries, what you said and what happened"))
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(model)
        self._sorted.setSortRole(SORT)
        self.setModel(self._sorted)
        self.setItemDelegate(_Marked(self))
        self._behave()
        self._look_after_headings()
        model.modelReset.connect(self._fit)
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the movements in their new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy on Ctrl+C; everything else is the table's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit(self._tries.as_text(self._rows()))
        else:
            super().keyPressEvent(event)

    def _rows(self) -> list[int]:
        """Give the rows of the model in the order shown."""
        shown = self._sorted
        return [shown.mapToSource(shown.index(row, 0)).row() for row in range(shown.rowCount())]

    def _behave(self) -> None:
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _look_after_headings(self) -> None:
        self.verticalHeader().hide()
        headings = self.horizontalHeader()
        headings.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        headings.setSectionResizeMode(STEP, QHeaderView.ResizeMode.Stretch)
        headings.setHighlightSections(False)

    def _fit(self) -> None:
        """Be as high as the rows, up to sixteen of them."""
        self.verticalHeader().setMinimumSectionSize(theme.current().px(ROW))
        self.horizontalHeader().setMinimumSectionSize(theme.current().px(_LEAST_COLUMN))
        self.resizeRowsToContents()
        rows = range(min(self._sorted.rowCount(), MOST_ROWS))
        wanted = self.horizontalHeader().sizeHint().height() + sum(self.rowHeight(row) for row in rows)
        self.setFixedHeight(wanted)


class _Marked(QStyledItemDelegate):
    """Puts the mark of what happened before its words, and asks for the lines a movement takes."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        found: tuple[Mark, bool] | None = index.data(MARK)
        if found is not None:
            side = theme.current().px(_MARK)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = QSize(side, side)
            option.icon = _icon(*found)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        if index.column() == STEP:
            # Qt wraps in the whole width of the cell, though the style sheet keeps some of it for padding.
            look, width = theme.current(), self._table.columnWidth(STEP)
            words = TextBlock(str(index.data()), look.font("body"), width - 2 * look.px(_PADDING[0]) - _QT_MARGINS)
            hint.setHeight(max(hint.height(), ceil(words.height) + 2 * look.px(_PADDING[1])))
        return hint


def _icon(mark: Mark, hollow: bool) -> QIcon:
    side = theme.current().px(_MARK) * _SHARP
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(_SHARP, _SHARP)
        draw_mark(painter, mark, QRectF(0, 0, side / _SHARP, side / _SHARP), hollow)
    picture.setDevicePixelRatio(_SHARP)
    return QIcon(picture)
