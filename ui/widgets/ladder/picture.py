"""The steps as a list that is drawn as a ladder: rails and rungs at the left, the titles beside them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from exposure.words.language import _
from ui import theme
from ui.widgets.ladder.picture_drawing import Ladder, draw_ladder
from ui.widgets.ladder.picture_rows import Rows, lay_out
from ui.widgets.ladder.picture_step import PAD, LadderStep, draw_ground, draw_mark, draw_words, left_of_words, words_of
from ui.widgets.ladder.steps_picture import StepsPicture

_WIDEST, _SLIMMEST, _FOR_WORDS = 264, 64, 380


class LadderPicture(StepsPicture):
    """The steps from the bottom up, the highest first in the list."""

    def __init__(self, name: str) -> None:
        super().__init__(name, _("Your ladder"))
        self._rows = Rows(())
        self.setItemDelegate(_StepDelegate(self))
        self.on_theme_changed()
        self.follow_theme()

    def turned(self, number: int) -> int:
        """Give the row of a step by its number, and back: the first step stands at the bottom."""
        return len(self._steps) - 1 - number

    def height_of(self, row: int) -> int:
        """Give the height in px of a row, with what stands over the first and under the last."""
        return self._rows.height(row)

    def inner(self, row: int, whole: QRect) -> QRectF:
        """Give the part of a row’s rectangle that belongs to its step."""
        return QRectF(whole.adjusted(0, self._rows.over(row), 0, -self._rows.under(row)))

    def middle_of_current(self) -> float:
        """Give the height at which the step that is looked at stands, in px from the top of the list."""
        if self.currentRow() < 0:
            return self.height() / 2
        whole = self.visualItemRect(self.currentItem())
        return self.viewport().y() + self.inner(self.currentRow(), whole).center().y()

    @property
    def words_left(self) -> int:
        """Give where the titles begin, in px from the left edge."""
        return self._zone() + left_of_words() + theme.current().space(PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ladder, then the titles."""
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_ladder(painter, self._ladder())
        super().paintEvent(event)

    def _ladder(self) -> Ladder:
        """Give where everything of the ladder lies now, scrolled as the list is."""
        places = [self.inner(row, self.visualItemRect(self.item(row))) for row in range(self.count())]
        middles = tuple(place.center().y() for place in reversed(places))
        whole = QRectF(self.viewport().rect())
        if self._steps:
            lowest = self.visualItemRect(self.item(self.count() - 1))
            whole = QRectF(self.visualItemRect(self.item(0)).united(lowest))
        states = tuple(step.state for step in self._steps)
        zone = QRectF(theme.current().space(16), whole.top(), self._zone() - theme.current().space(24), whole.height())
        return Ladder(zone, middles, states, self._here, self._rows.figure)

    def _zone(self) -> int:
        """Give the width of the ladder: what the titles leave, within bounds."""
        width = self.viewport().width()
        # Words come first: where text is large the ladder becomes slim instead of the titles.
        slimmest = max(_SLIMMEST, width // 6)
        return max(slimmest, min(_WIDEST, width - theme.current().px(_FOR_WORDS)))

    def measure(self) -> None:
        """Share the height out among the rows."""
        look = theme.current()
        width = self.viewport().width() - self.words_left - look.space(PAD)
        natural = [self._natural(step, width) for step in reversed(self._steps)]
        here = None if self._here is None else self.turned(self._here)
        self._rows = lay_out(natural, self.viewport().height(), here, self._zone())
        self.scheduleDelayedItemsLayout()
        # Where the rows lie is known once they are laid out.
        QTimer.singleShot(0, self, self._bring_figure)

    def _bring_figure(self) -> None:
        """Scroll so that the whole figure is seen while its step is the one looked at."""
        if self._here is None or self.currentRow() != self.turned(self._here):
            return
        over = self._rows.figure + theme.current().space(PAD) - self.middle_of_current()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - max(0, over.__ceil__()))

    def _natural(self, step: LadderStep, width: float) -> int:
        title, word = words_of(step, width)
        return (title.height + word.height).__ceil__() + 2 * theme.current().space(PAD)


class _StepDelegate(QStyledItemDelegate):
    """Draws mark, title and word of one step, and the ground of the one that is looked at."""

    def __init__(self, picture: LadderPicture) -> None:
        super().__init__(picture)
        self._picture = picture

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the height the row was given."""
        return QSize(0, self._picture.height_of(index.row()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        picture = self._picture
        place = picture.inner(index.row(), option.rect)
        step = picture.step_of(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = self._place_of_words(step, place)
        if index.row() == picture.currentRow():
            draw_ground(painter, words, focused=picture.hasFocus())
        draw_mark(painter, step.state, words)
        draw_words(painter, step, words, words_of(step, words.width()))
        painter.restore()

    def _place_of_words(self, step: LadderStep, place: QRectF) -> QRectF:
        """Give where title and word stand in a row: half-way down."""
        left = self._picture.words_left
        width = place.width() - left - theme.current().space(PAD)
        title, word = words_of(step, width)
        height = title.height + word.height
        return QRectF(left, place.center().y() - height / 2, width, height)
