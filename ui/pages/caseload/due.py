"""The answers to ask for: those whose agreed moment has passed, then those that come."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from exposure.words.language import _
from ui.models.caseload import SUMMARY, Index
from ui.models.caseload_lists import LINES, DueModel
from ui.models.caseload_register import DueOf
from ui.pages.caseload.painting import (
    Room,
    button_size,
    centred,
    draw_button,
    draw_line,
    draw_words,
    face_of,
    line_width,
)
from ui.pages.caseload.row_painting import ButtonPainter, row_rect
from ui.pages.caseload.rows import ShortList, dress_view, px
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Look
from ui.widgets.cards import Card
from ui.widgets.labels import Label

_ROW, _LINE, _GAP, _EDGE, _MOST = 84, 48, 8, 8, 4
_WHO, _HOW, _WIDE = 164, 172, 760
_ASK = Look(px=14, height=32, padding=12)


class DueList(ShortList):
    """Due answers, four in sight. Enter, two clicks or the painted button choose one."""

    def __init__(self, model: DueModel) -> None:
        super().__init__(model, _MOST)
        self.due = model
        dress_view(self, "caseload.due", _("Outcome due"))
        painter = _DuePainter(self)
        painter.pressed.connect(self.keys.chosen)
        self.setItemDelegate(painter)

    @property
    def chosen_due(self) -> DueOf | None:
        """Give the answer that is chosen."""
        found: DueOf | None = self.currentIndex().data(SUMMARY)
        return found

    @property
    def is_wide(self) -> bool:
        """Say whether there is room for an answer in one line."""
        return self.width() >= px(_WIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height the rows have at this width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
            self.fit()


class _DuePainter(ButtonPainter):
    """Paints an answer: whose and when, and below or beside it how, with the button where it is to be asked now."""

    def __init__(self, view: DueList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the height of a row: one line or two."""
        return QSize(0, px(_LINE if self._view.is_wide else _ROW))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint an answer."""
        room, place = self._button(option, index)
        if place:
            draw_button(painter, place, face_of(_asks(index), _ASK), _ASK)
        if self._view.is_wide:
            self._draw_beside(painter, room, index)
        else:
            self._draw_below(painter, *self._lines(option), index)

    def button_place(self, option: QStyleOptionViewItem, index: Index) -> QRectF | None:
        """Give where the button of a row is painted; a coming answer has none."""
        return self._button(option, index)[1]

    def _draw_beside(self, painter: QPainter, room: Room, index: Index) -> None:
        when, how = index.data(LINES)
        draw_words(painter, room.take(px(_WHO), px(_GAP)), index.data(), "strong", "ink")
        draw_line(painter, Room(room.take(px(_HOW), px(_GAP)), self._view.layoutDirection()), how)
        draw_line(painter, room, when, "caption")

    def _draw_below(self, painter: QPainter, upper: Room, lower: Room, index: Index) -> None:
        when, how = index.data(LINES)
        end = Room(upper.take_end(line_width(when, "caption"), px(_GAP)), self._view.layoutDirection())
        draw_line(painter, end, when, "caption")
        draw_words(painter, upper.rest, index.data(), "strong", "ink")
        draw_line(painter, lower, how)

    def _lines(self, option: QStyleOptionViewItem) -> tuple[Room, Room]:
        return self._inside(option).split(px(8))

    def _inside(self, option: QStyleOptionViewItem) -> Room:
        room = Room(row_rect(self._view, option), option.direction)
        room.take(px(_EDGE))
        room.take_end(px(_EDGE))
        return room

    def _button(self, option: QStyleOptionViewItem, index: Index) -> tuple[Room, QRectF | None]:
        """Give the room beside the button, and the place of the button, if the row has one."""
        room = self._inside(option)
        if not self._view.due.is_passed(index.data(SUMMARY)):
            return room, None
        size = button_size(face_of(_asks(index), _ASK), _ASK)
        within = room if self._view.is_wide else self._lines(option)[1]
        place = within.take_end(size.width(), px(_GAP))
        return room, centred(place, size.height())


def _asks(index: Index) -> str:
    """Give what stands on the button: what is asked, or that somebody is rung."""
    one: DueOf = index.data(SUMMARY)
    return _("Did it happen?") if one.due.trial else _("Rang…")


class DueBlock(QWidget):
    """The heading with how many, the answers, and what is not listed here."""

    def __init__(self, model: DueModel) -> None:
        super().__init__()
        self.cards = DueList(model)
        self._counts = Label("", "caption", "ink2", wrap=False)
        self._nothing = Label(_("Nothing to ask today."), "small")
        note = Label(
            _("Answers you agreed to ask at a visit are not listed here. They open with the visit."), "caption"
        )
        heading = Row(Label(_("Outcome due"), "h3"), None, self._counts)
        self._card = Card(Column(self.cards, margins=4))
        self.setLayout(Column(heading, self._nothing, self._card, note, gap=8))
        self.show_counts()

    def show_counts(self) -> None:
        """Say how many are to be asked now, and how many come."""
        model = self.cards.due
        now, all_of_them = model.passed, model.rowCount()
        self._counts.setText(
            _("{now} now, {later} later").format(now=now, later=all_of_them - now) if all_of_them else ""
        )
        self._card.setVisible(bool(all_of_them))
        self._nothing.setVisible(not now)
        self.cards.fit()
