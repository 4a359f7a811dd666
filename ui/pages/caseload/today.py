"""Today's visits, soonest first: who, where they stand, the one thing that waits, and the way in."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from exposure.domain.caseload import CaseSummary
from exposure.domain.identifiers import PatientId
from exposure.words.dates import clock
from exposure.words.language import _
from ui.models.caseload import SUMMARY, Index
from ui.models.caseload_lists import LINES, TodayModel
from ui.models.caseload_words import step_words
from ui.pages.caseload.painting import (
    Room,
    button_size,
    centred,
    draw_button,
    draw_line,
    draw_states,
    draw_words,
    face_of,
)
from ui.pages.caseload.row_painting import ButtonPainter, has_focus, row_rect
from ui.pages.caseload.rows import ShortList, dress_view, px
from ui.widgets.buttons import Look

_ROW, _EDGE, _MOST = 64, 16, 4
_TIME, _WHO, _BARS, _STEP, _WORDS = 72, 132, 112, 96, 264
_ROOM_FOR_ONE_LINE, _ROOM_FOR_BARS = 980, 780
_START = Look("primary", icon="play")
_OPEN = Look()


class TodayList(ShortList):
    """Today's visits, four in sight. Enter, two clicks or the painted button choose one."""

    def __init__(self, model: TodayModel) -> None:
        super().__init__(model, _MOST)
        dress_view(self, "caseload.today", _("Today’s visits"))
        painter = _VisitPainter(self)
        painter.pressed.connect(self.keys.chosen)
        self.setItemDelegate(painter)
        self.setUniformItemSizes(True)

    @property
    def patient(self) -> PatientId | None:
        """Give whose visit is chosen."""
        summary = self.currentIndex().data(SUMMARY)
        return summary.patient if summary else None


class _VisitPainter(ButtonPainter):
    """Paints a visit and its button."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the height of a row."""
        return QSize(0, px(_ROW))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a visit."""
        room, button, look = self._button(option, index)
        draw_button(painter, button, face_of(_way_in(index), look), look)
        self._draw_visit(painter, room, index)

    def button_place(self, option: QStyleOptionViewItem, index: Index) -> QRectF:
        """Give where the button of a visit is painted."""
        return self._button(option, index)[1]

    def _button(self, option: QStyleOptionViewItem, index: Index) -> tuple[Room, QRectF, Look]:
        """Share a row out: the room for words, the place of the button, and how it looks."""
        room = Room(row_rect(self.view, option), option.direction)
        room.take(px(_EDGE))
        room.take_end(px(_EDGE))
        look = replace(_START if index.row() == 0 else _OPEN, key="Enter" if has_focus(self.view, index) else "")
        size = button_size(face_of(_way_in(index), look), look)
        place = room.take_end(size.width(), px(12))
        return room, centred(place, size.height()), look

    def _draw_visit(self, painter: QPainter, room: Room, index: Index) -> None:
        """Draw a visit in one line, or who and what waits in two where there is no room for that."""
        summary: CaseSummary = index.data(SUMMARY)
        at = summary.visit.at if summary.visit else None
        draw_words(painter, room.take(px(_TIME), px(8)), clock(at) if at else "–", "h2", "ink")
        width = self.view.viewport().width()
        if width >= px(_ROOM_FOR_ONE_LINE):
            draw_words(painter, room.take(px(_WHO), px(8)), index.data(), "h3", "ink")
            self._draw_step(painter, room, summary, bars=True)
            draw_line(painter, room, index.data(LINES)[0])
            return
        words = Room(room.take(px(_WORDS), px(8)), self.view.layoutDirection())
        self._draw_step(painter, room, summary, bars=width >= px(_ROOM_FOR_BARS))
        upper, lower = words.split(px(6))
        draw_words(painter, upper.rest, index.data(), "h3", "ink")
        draw_line(painter, lower, index.data(LINES)[0])

    def _draw_step(self, painter: QPainter, room: Room, summary: CaseSummary, *, bars: bool) -> None:
        """Draw the ladder and the number of its step on one line, as the table of everybody does."""
        if bars:
            draw_states(painter, room.take(px(_BARS), px(8)), summary.states, 30)
        draw_words(painter, room.take(px(_STEP), px(8)), step_words(summary), "body", "ink")


def _way_in(index: Index) -> str:
    """Give the words of the button: a visit starts, or goes on."""
    return _("Go on") if index.data(SUMMARY).visit.begun else _("Start visit")
