"""The table of everybody: rows are painted, not built, so that ten thousand cost no more than those in sight."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from exposure.domain.caseload import CaseSummary
from exposure.domain.identifiers import PatientId
from exposure.words.language import _
from ui import theme
from ui.models.caseload import LADDER, PATIENT, STANDING, SUMMARY, VISIT, WAITING, CaseloadModel, Index
from ui.models.caseload_words import waiting_line
from ui.pages.caseload.headings import Headings
from ui.pages.caseload.painting import Room, draw_broken_line, draw_state, draw_states, draw_words
from ui.pages.caseload.row_painting import draw_ground, is_current, painting
from ui.pages.caseload.rows import RowKeys, dress_table, dress_view, px
from ui.widgets.themed import Themed
from ui.wording import state_look

_ROW, _HEADER, _EDGE = 44, 34, 12
_BARS = 136
_WIDTHS = {PATIENT: 164, LADDER: 256, STANDING: 124, VISIT: 128}
_NARROW_LADDER = 116
_ROOM_FOR_BARS, _ROOM_FOR_STATES = 860, 680


class EveryoneTable(Themed, QTableView):
    """Everybody, one painted row each; narrow, first the bars go and then the states, whose words remain in speech."""

    def __init__(self, model: CaseloadModel) -> None:
        super().__init__()
        self.setModel(model)
        self.caseload = model
        self.keys = RowKeys(self)
        self.bars_shown = True
        dress_view(self, "caseload.everyone", _("Everyone"))
        dress_table(self, _RowPainter(self), Headings("caseload.headings", WAITING, _EDGE))
        self.on_theme_changed()
        self.follow_theme()

    @property
    def patient(self) -> PatientId | None:
        """Give who is chosen."""
        index = self.currentIndex()
        return self.caseload.data(index, SUMMARY).patient if index.isValid() else None

    def choose(self, patient: PatientId | None) -> None:
        """Choose somebody; where they are not shown, the first row."""
        row = self.caseload.row_of(patient) or 0
        self.setCurrentIndex(self.caseload.index(row, PATIENT))

    def choose_somebody(self) -> None:
        """Choose the first row where nobody is chosen."""
        if not self.currentIndex().isValid():
            self.choose(None)

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self.verticalHeader().setMinimumSectionSize(px(_ROW))
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.horizontalHeader().setFixedHeight(px(_HEADER))
        self.setMinimumHeight(px(_HEADER + 4 * _ROW))
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self._share_width()

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: columns go where there is none."""
        return QSize(0, self.minimumHeight())

    def _share_width(self) -> None:
        room = self.viewport().width() / theme.current().scale
        self.bars_shown = room >= _ROOM_FOR_BARS
        self.setColumnHidden(STANDING, room < _ROOM_FOR_STATES)
        for column, width in _WIDTHS.items():
            narrow = column == LADDER and not self.bars_shown
            self.horizontalHeader().resizeSection(column, px(_NARROW_LADDER if narrow else width))


class _RowPainter(QStyledItemDelegate):
    """Paints the cells of a row."""

    def __init__(self, table: EveryoneTable) -> None:
        super().__init__(table)
        self._table = table
        self._cells = {PATIENT: self._patient, LADDER: self._ladder, STANDING: self._state, WAITING: self._waiting}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell, and its part of the row's ground."""
        with painting(painter, option):
            painter.setClipRect(option.rect)
            draw_ground(painter, self._table, (option, index), px(_EDGE))
            room = Room(QRectF(option.rect), option.direction)
            room.take(px(_EDGE))
            self._cells.get(index.column(), self._visit)(painter, room, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the height of a row."""
        return QSize(0, px(_ROW))

    def _patient(self, painter: QPainter, room: Room, index: Index) -> None:
        draw_words(painter, room.rest, index.data(), "strong", "ink")

    def _ladder(self, painter: QPainter, room: Room, index: Index) -> None:
        summary = _summary(index)
        if self._table.bars_shown:
            draw_states(painter, room.take(px(_BARS), px(8)), summary.states, 26)
        draw_words(painter, room.rest, index.data(), "small", "ink" if summary.states else "ink2")

    def _state(self, painter: QPainter, room: Room, index: Index) -> None:
        ground = "surface" if is_current(self._table, index) else ""
        draw_state(painter, room, state_look(_summary(index).standing), ground)

    def _waiting(self, painter: QPainter, room: Room, index: Index) -> None:
        draw_broken_line(painter, room, waiting_line(_summary(index).waiting, self._table.caseload.today))

    def _visit(self, painter: QPainter, room: Room, index: Index) -> None:
        visits = _summary(index).visits(self._table.caseload.today)
        draw_words(painter, room.rest, index.data(), "small_strong" if visits else "small", "ink")


def _summary(index: QModelIndex | QPersistentModelIndex) -> CaseSummary:
    summary: CaseSummary = index.data(SUMMARY)
    return summary
