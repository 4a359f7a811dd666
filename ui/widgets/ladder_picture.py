"""The steps as a list that is drawn as a ladder: rails and rungs at the left, the titles beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from exposure.words.language import _
from ui import theme
from ui.widgets.icons import draw_icon
from ui.widgets.ladder_picture_drawing import Ladder, draw_ladder
from ui.widgets.ladder_picture_rows import Rows, lay_out
from ui.widgets.painting import Box, colour_of, draw_box, draw_ring
from ui.widgets.text_block import TextBlock
from ui.widgets.themed import Themed, call
from ui.wording import State

_ICONS = {"done": "circle-check", "current": "footprints", "later": "circle", "resting": "pause"}
_INKS = {"done": "mastered", "current": "accent", "later": "ink2", "resting": "hold"}
_MARK, _GAP, _PAD = 24, 12, 10
_WORD = 18
_WIDEST, _SLIMMEST, _FOR_WORDS = 264, 88, 380


@dataclass(frozen=True, slots=True)
class LadderStep:
    """One step as it stands on the ladder: its title, its state, and the word for that."""

    title: str
    state: State
    word: str


class LadderPicture(Themed, QListWidget):
    """The steps from the bottom up, the highest first in the list; arrows look at another one.

    Signals:
        looked_at(int): another step is looked at; carries its number, from 0 at the bottom.
    """

    looked_at = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        call(self, name, _("Your ladder"))
        self._steps: tuple[LadderStep, ...] = ()
        self._here: int | None = None
        self._rows = Rows(())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("background: transparent;")
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMinimumWidth(160)
        self.setItemDelegate(_StepDelegate(self))
        self.currentRowChanged.connect(self._on_row)
        self.follow_theme()

    @property
    def steps(self) -> tuple[LadderStep, ...]:
        """Give the steps, from the bottom."""
        return self._steps

    def show_steps(self, steps: Sequence[LadderStep], here: int | None) -> None:
        """Show these steps, from the bottom; the figure stands on number `here`, from 0, on the ground for None."""
        self._steps, self._here = tuple(steps), here
        self.clear()
        for step in reversed(self._steps):
            item = QListWidgetItem(step.title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{step.title}. {step.word}.")
            self.addItem(item)
        self._measure()
        self.look_at(here or 0)

    def look_at(self, number: int) -> None:
        """Look at a step by its number, from 0 at the bottom."""
        self.setCurrentRow(len(self._steps) - 1 - number)
        self.scrollToItem(self.currentItem(), QListWidget.ScrollHint.PositionAtCenter)

    def step_of(self, row: int) -> LadderStep:
        """Give the step of a row, counted from 0 at the top."""
        return self._steps[len(self._steps) - 1 - row]

    def height_of(self, row: int) -> int:
        """Give the height in px of a row, with what stands over the first and under the last."""
        return self._rows.height(row)

    def inner(self, row: int, whole: QRect) -> QRectF:
        """Give the part of a row’s rectangle that belongs to its step."""
        return QRectF(whole.adjusted(0, self._rows.over(row), 0, -self._rows.under(row)))

    def middle_of_current(self) -> float:
        """Give the height at which the step that is looked at stands, in px from the top of the list."""
        item = self.currentItem()
        if item is None:
            return self.height() / 2
        return self.viewport().y() + self.inner(self.currentRow(), self.visualItemRect(item)).center().y()

    @property
    def words_left(self) -> int:
        """Give where the titles begin, in px from the left edge."""
        look = theme.current()
        return self._zone() + look.px(_MARK) + look.px(_GAP) + 2 * look.space(_PAD)

    def words(self, step: LadderStep, width: float) -> tuple[TextBlock, TextBlock]:
        """Give title and word of a step, laid out in `width` px."""
        return TextBlock(step.title, _title_font(step.state), width), TextBlock(step.word, _word_font(), width)

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out anew."""
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ladder, then the titles."""
        if self._steps:
            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                draw_ladder(painter, self._ladder())
        super().paintEvent(event)

    def _ladder(self) -> Ladder:
        """Give where everything of the ladder lies now, scrolled as the list is."""
        places = [self.inner(row, self.visualItemRect(self.item(row))) for row in range(self.count())]
        middles = tuple(place.center().y() for place in reversed(places))
        bottom = self.visualItemRect(self.item(self.count() - 1)).bottom()
        top = self.visualItemRect(self.item(0)).top()
        states = tuple(step.state for step in self._steps)
        zone = QRectF(theme.current().space(16), top, self._zone() - theme.current().space(24), bottom - top)
        return Ladder(zone, middles, states, self._here, self._rows.figure)

    def _zone(self) -> int:
        """Give the width of the ladder: what the titles leave, within bounds."""
        left = self.viewport().width() - theme.current().px(_FOR_WORDS)
        return max(_SLIMMEST, min(_WIDEST, left))

    def _measure(self) -> None:
        look = theme.current()
        width = self.viewport().width() - self.words_left - look.space(_PAD)
        natural = [self._natural(step, width) for step in reversed(self._steps)]
        here = None if self._here is None else len(self._steps) - 1 - self._here
        self._rows = lay_out(natural, self.viewport().height(), here, self._zone())
        self.scheduleDelayedItemsLayout()

    def _natural(self, step: LadderStep, width: float) -> int:
        title, word = self.words(step, width)
        return (title.height + word.height).__ceil__() + 2 * theme.current().space(_PAD)

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._steps):
            self.looked_at.emit(len(self._steps) - 1 - row)
            self.viewport().update()


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
            _draw_ground(painter, words, focused=picture.hasFocus())
        _draw_mark(painter, step.state, words)
        _draw_words(painter, step, words, picture.words(step, words.width()))
        painter.restore()

    def _place_of_words(self, step: LadderStep, place: QRectF) -> QRectF:
        """Give where title and word stand in a row: half-way down."""
        left = self._picture.words_left
        width = place.width() - left - theme.current().space(_PAD)
        title, word = self._picture.words(step, width)
        height = title.height + word.height
        return QRectF(left, place.center().y() - height / 2, width, height)


def _draw_ground(painter: QPainter, words: QRectF, *, focused: bool) -> None:
    """Draw the ground of the step that is looked at, to the edge of the list, with the ring where the focus is here."""
    look = theme.current()
    left = look.px(_MARK) + look.px(_GAP) + look.space(_PAD)
    pad = look.space(_PAD) - 2
    ground = words.adjusted(-left, -pad, pad, pad)
    draw_box(painter, ground, Box("surface", "line", 1, 12))
    if focused:
        draw_ring(painter, ground, 12)


def _draw_mark(painter: QPainter, state: State, words: QRectF) -> None:
    look = theme.current()
    side = look.px(_MARK)
    mark = QRectF(words.left() - look.px(_GAP) - side, words.center().y() - side / 2, side, side)
    draw_icon(painter, _ICONS[state], mark, "control" if state == "later" else _INKS[state])


def _draw_words(painter: QPainter, step: LadderStep, where: QRectF, words: tuple[TextBlock, TextBlock]) -> None:
    title, word = words
    title.draw(painter, where, colour_of("ink" if step.state in ("done", "current") else "ink2"))
    below = where.adjusted(0, title.height, 0, 0)
    word.draw(painter, below, colour_of(_INKS[step.state]))


def _title_font(state: State) -> QFont:
    if state == "current":
        return theme.current().font(26, 700)
    return theme.current().font(19, 500 if state == "done" else 400)


def _word_font() -> QFont:
    return theme.current().font(_WORD, 600)
