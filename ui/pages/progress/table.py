"""The table of tries: as high as they are, their marks beside the words, copied whole as tab-separated text."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QKeyEvent, QKeySequence, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from exposure.words.language import _
from ui import theme
from ui.models.gap_table import HAPPENED, MARK, STEP, GapTable
from ui.widgets.marks import draw_mark
from ui.widgets.text_block import TextBlock, longest_word
from ui.widgets.themed import Themed, call
from ui.wording import Mark

ROW, MOST_ROWS, LEAST_STEP = 44, 16, 220
_MARK, _SHARP, _ARROW = 18, 3, 20
_PADDING, _QT_MARGINS = (12, 8), 6
_UNBROKEN = (0, 1)


class TriesTable(Themed, QTableView):
    """Shows every try up to sixteen at once; beyond that it scrolls under its headings.

    Where it is narrow its words break into lines, so that it need not scroll sideways.

    Signals:
        copied: Ctrl+C was pressed; carries the table as text, in the order shown.
    """

    copied = Signal(str)

    def __init__(self, model: GapTable) -> None:
        super().__init__()
        call(self, "progress.table", _("Tries, what you said and what happened"))
        self._tries = model
        self._widths: dict[tuple[int, bool], int] = {}
        self.setModel(model)
        self._marked = _Marked(self)
        self.setItemDelegate(self._marked)
        self._behave()
        model.modelReset.connect(self._measure)
        model.layoutChanged.connect(self._fit_rows)
        self.verticalScrollBar().valueChanged.connect(self._fit_rows)
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy on Ctrl+C; everything else is the table's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit(self._tries.as_text())
        else:
            super().keyPressEvent(event)

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
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)

    def _measure(self) -> None:
        """Measure the words anew: there are others, or they are of another size."""
        self._widths.clear()
        self._fit()

    def _fit(self) -> None:
        """Share the width, and be as high as the rows, up to sixteen of them."""
        self._share()
        self._marked.forget()
        least = theme.current().px(ROW)
        self.verticalHeader().setMinimumSectionSize(least)
        self.verticalHeader().setDefaultSectionSize(least)
        self._fit_rows()
        rows = range(min(self._tries.rowCount(), MOST_ROWS))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + sum(self.rowHeight(row) for row in rows))

    def _fit_rows(self) -> None:
        """Make the rows in sight as high as their words; thousands are made so only as they come into sight."""
        first = max(self.rowAt(0), 0)
        for row in range(first, min(first + 2 * MOST_ROWS, self._tries.rowCount())):
            self.resizeRowToContents(row)

    def _share(self) -> None:
        """Give every column its words in one line, or broken where that leaves the movements too little."""
        room, columns = self.viewport().width(), [each for each in range(self._tries.columnCount()) if each != STEP]
        whole = {column: self._width(column, broken=False) for column in columns}
        broken = room - sum(whole.values()) < theme.current().px(LEAST_STEP)
        self._tries.break_headings(broken)
        widths = self._broken(whole, room - theme.current().px(LEAST_STEP)) if broken else whole
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(STEP, max(room - sum(widths.values()), theme.current().px(LEAST_STEP) // 2))

    def _broken(self, whole: dict[int, int], room: int) -> dict[int, int]:
        """Break words so that the columns fit into `room` px; as many as can stay whole, the wordiest first."""
        widths = {column: self._width(column, broken=True) for column in whole}
        spare = room - sum(widths.values())
        for column in sorted(whole, key=lambda each: widths[each] - whole[each]):
            wanted = whole[column] - widths[column]
            if wanted <= spare:
                widths[column], spare = whole[column], spare - wanted
        return widths

    def _width(self, column: int, *, broken: bool) -> int:
        if (column, broken) not in self._widths:
            self._widths[column, broken] = self._measured(column, broken=broken)
        return self._widths[column, broken]

    def _measured(self, column: int, *, broken: bool) -> int:
        look = theme.current()
        least = longest_word if broken and column not in _UNBROKEN else _whole
        title = least(self._tries.title(column), look.font("strong")) + look.px(_ARROW)
        cells = self._tries.words(column)
        return ceil(max([title, *(least(each, self.font()) for each in cells)])) + self.beside(column)

    def beside(self, column: int) -> int:
        """Give the width in px of everything in a cell but its words."""
        look = theme.current()
        mark = look.px(_MARK) + _QT_MARGINS if column == HAPPENED else 0
        return 2 * look.px(_PADDING[0]) + _QT_MARGINS + mark


class _Marked(QStyledItemDelegate):
    """Puts the mark of what happened before its words, and asks for the lines that words take."""

    def __init__(self, table: TriesTable) -> None:
        super().__init__(table)
        self._table = table
        self._heights: dict[tuple[str, int], int] = {}

    def forget(self) -> None:
        """Measure the words anew from now on: there are others, or the columns or the letters are of another size."""
        self._heights.clear()

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        found: tuple[Mark, bool] | None = index.data(MARK)
        if found is not None:
            side = theme.current().px(_MARK)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = QSize(side, side)
            option.icon = _icon(*found)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        # Qt wraps in the whole width of the cell, though the style sheet keeps some of it for padding.
        room = self._table.columnWidth(index.column()) - self._table.beside(index.column())
        asked = (str(index.data()), room)
        # Of thousands of cells few say something of their own.
        if asked not in self._heights:
            self._heights[asked] = ceil(TextBlock(asked[0], self._table.font(), room).height)
        return QSize(room, self._heights[asked] + 2 * theme.current().px(_PADDING[1]))


def _whole(text: str, font: QFont) -> float:
    return TextBlock(text, font).width


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
