"""The list of tries: rows are painted, so that a thousand cost no more than those in sight."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from exposure.words.language import _
from ui.models.tries_table import DAY, HAPPENED, NEXT, ROW, SAID, HeadingRow, Index, TriesTable, TryRow
from ui.models.tries_words import (
    is_covered,
    is_hollow,
    mark_of,
    moment_words,
    next_words,
    notes,
    outcome_words,
    said_words,
)
from ui.pages.caseload.headings import Headings
from ui.pages.caseload.painting import Room, draw_words, middle
from ui.pages.caseload.row_painting import draw_ground, painting
from ui.pages.caseload.rows import RowKeys, dress_table, dress_view, px
from ui.widgets.icons import draw_icon
from ui.widgets.marks import draw_mark
from ui.widgets.themed import Themed

_ROW, _HEADING, _HEADER, _EDGE = 60, 48, 36, 16
_WIDTHS = {DAY: 128, SAID: 116, NEXT: 116}
_MARK, _LINE, _ROOM_FOR_NEXT = 22, 8, 600


class TriesList(Themed, QTableView):
    """The tries as a table that reads like one to a screen reader; headings span it and cannot be chosen."""

    def __init__(self, model: TriesTable) -> None:
        super().__init__()
        self.setModel(model)
        self.tries, self.pronoun = model, ""
        self.keys = RowKeys(self)
        dress_view(self, "tries.list", _("Tries"))
        dress_table(self, _RowPainter(self), Headings("tries.headings", HAPPENED, _EDGE))
        self.on_theme_changed()
        self.follow_theme()

    @property
    def chosen(self) -> TryRow | None:
        """Give the row that is chosen, None where there is none."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, TryRow) else None

    def show_rows(self, chosen: str | None, pronoun: str) -> None:
        """Lay the rows out anew and choose a try, or the first."""
        self.pronoun = pronoun
        self.clearSpans()
        for place, row in enumerate(self.tries.rows):
            heading = isinstance(row, HeadingRow)
            self.setRowHeight(place, px(_HEADING if heading else _ROW))
            if heading:
                self.setSpan(place, DAY, 1, NEXT + 1)
        place = self.tries.place_of(chosen)
        self.setCurrentIndex(self.tries.index(place, DAY))

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self.verticalHeader().setMinimumSectionSize(px(_HEADING))
        self.horizontalHeader().setFixedHeight(px(_HEADER))
        self._share_width()
        self.show_rows(self.chosen.trial.id if self.chosen else None, self.pronoun)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self._share_width()

    def minimumSizeHint(self) -> QSize:
        """Ask for little: the list scrolls."""
        return QSize(px(320), px(_HEADER + 2 * _ROW))

    def _share_width(self) -> None:
        # Where it is narrow what happened needs the room; the rest stands in the details of the chosen try.
        self.setColumnHidden(NEXT, self.viewport().width() < px(_ROOM_FOR_NEXT))
        for column, width in _WIDTHS.items():
            self.horizontalHeader().resizeSection(column, px(width))


class _RowPainter(QStyledItemDelegate):
    """Paints the cells of a row."""

    def __init__(self, table: TriesList) -> None:
        super().__init__(table)
        self._table = table
        self._cells = {DAY: self._day, SAID: self._said, HAPPENED: self._happened, NEXT: self._next}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell, and its part of the row's ground."""
        row = index.data(ROW)
        with painting(painter, option):
            painter.setClipRect(option.rect)
            room = Room(QRectF(option.rect), option.direction)
            room.take(px(_EDGE))
            if isinstance(row, TryRow):
                draw_ground(painter, self._table, (option, index), px(_EDGE))
                self._cells[index.column()](painter, room, row)
            elif isinstance(row, HeadingRow):
                draw_words(painter, room.rest.adjusted(0, px(_LINE), 0, 0), row.text, "title", "ink")

    def _day(self, painter: QPainter, room: Room, row: TryRow) -> None:
        day, clock = moment_words(row.trial)
        upper, lower = room.split(px(_LINE))
        draw_words(painter, upper.rest, day, "strong", "ink")
        draw_words(painter, lower.rest, clock, "caption", "ink3")

    def _said(self, painter: QPainter, room: Room, row: TryRow) -> None:
        square = middle(room.take(px(18), px(8)), px(18))
        if is_covered(row.trial):
            draw_icon(painter, "eye-off", square, "ink3")
            draw_words(painter, room.rest, said_words(row.trial), "small", "ink2")
        else:
            draw_mark(painter, "said", square)
            draw_words(painter, room.rest, said_words(row.trial), "title", "pred")

    def _happened(self, painter: QPainter, room: Room, row: TryRow) -> None:
        trial = row.trial
        mark, place = mark_of(trial), room.take(px(_MARK), px(12))
        if mark:
            draw_mark(painter, mark, middle(place, px(_MARK)), is_hollow(trial))
        others = [row.movement] if row.is_open else [trial.what_happened]
        second = "  ·  ".join(words for words in [*notes(trial, self._table.pronoun), *others] if words.strip())
        upper, lower = room.split(px(_LINE)) if second else (room, room)
        draw_words(painter, upper.rest, outcome_words(trial), "strong", "ink2" if trial.void else "ink")
        if second:
            draw_words(painter, lower.rest, " ".join(second.split()), "caption", "ink2")

    def _next(self, painter: QPainter, room: Room, row: TryRow) -> None:
        draw_words(painter, room.rest, next_words(row.trial), "title", "pred")
