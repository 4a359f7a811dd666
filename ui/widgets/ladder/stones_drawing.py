"""Draws stepping stones on flat ground: each by its state, the way between them, and somebody who walks there."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui import theme
from ui.widgets.icons import draw_icon
from ui.widgets.ladder.picture_step import ICONS, INKS, WORD, LadderStep
from ui.widgets.ladder.state_look import take_hatching, take_look_of
from ui.widgets.painting import NO_BRUSH, Box, colour_of, draw_box, draw_ring, pen
from ui.widgets.pictogram import draw_pictogram
from ui.widgets.text_block import CENTRE, TextBlock
from ui.wording import State

_FIGURE, _STONE, _WIDEST, _SHARE = 84, 32, 148, 0.76
_TITLE = 19
_PAD, _GAP, _MARK, _SINK = 8, 12, 24, 0.5
_WALKING = "walk"


@dataclass(frozen=True, slots=True)
class Place:
    """Where everything of one stone lies in its `cell`: the figure over it, the stone, mark and words below."""

    cell: QRectF

    @property
    def stone(self) -> QRectF:
        """Give the stone."""
        look = theme.current()
        wide = min(look.px(_WIDEST), self.cell.width() * _SHARE)
        top = self.cell.top() + look.space(_PAD) + look.px(_FIGURE)
        return QRectF(self.cell.center().x() - wide / 2, top, wide, look.px(_STONE))

    @property
    def figure(self) -> QRectF:
        """Give the square of the figure, whose soles are on the stone."""
        side = theme.current().px(_FIGURE)
        foot = self.stone.top() + self.stone.height() * _SINK
        return QRectF(self.cell.center().x() - side / 2, foot - side, side, side)

    @property
    def words(self) -> QRectF:
        """Give where mark, title and word stand."""
        look = theme.current()
        top = self.stone.bottom() + look.space(_GAP)
        inner = self.cell.adjusted(look.space(_PAD), 0, -look.space(_PAD), 0)
        return QRectF(inner.left(), top, inner.width(), self.cell.bottom() - top)


def height_of(step: LadderStep, width: float) -> int:
    """Give the height in px that a stone with its words needs in a cell of this width."""
    look = theme.current()
    title, word = words_of(step, width - 2 * look.space(2 * _PAD))
    text = look.px(_MARK) + title.height + word.height + 3 * look.space(_PAD)
    return (look.space(_PAD) + look.px(_FIGURE) + look.px(_STONE) + look.space(_GAP) + text).__ceil__()


def words_of(step: LadderStep, width: float) -> tuple[TextBlock, TextBlock]:
    """Give title and word of a stone, laid out in `width` px; they stand closer than beside a ladder, so all alike."""
    look = theme.current()
    weights = {"current": 700, "done": 500}
    title = TextBlock(step.title, look.font(_TITLE, weights.get(step.state, 400)), width)
    return title, TextBlock(step.word, look.font(WORD, 600), width)


def draw_way(painter: QPainter, start: QPointF, end: QPointF) -> None:
    """Draw the way from one stone to the next, level."""
    painter.setPen(pen("control", 2, (2, 5)))
    painter.drawLine(start, end)


def draw_stone(painter: QPainter, place: Place, state: State) -> None:
    """Draw one stone: solid = done, in the accent = current, hatched = resting, dashed = later."""
    stone = place.stone
    take_look_of(painter, state)
    painter.drawEllipse(stone)
    if state == "resting":
        take_hatching(painter)
        painter.drawEllipse(stone.adjusted(1, 1, -1, -1))
    painter.setBrush(NO_BRUSH)


def draw_walker(painter: QPainter, place: Place) -> None:
    """Draw somebody walking over the stone."""
    look = theme.current()
    # What stands beside the walker in the library, and the ground there, would float over a stone.
    clear = look.colour("ink", 0)
    draw_pictogram(painter, _WALKING, place.figure, look.colour("ink"), clear, clear)


def draw_words(painter: QPainter, step: LadderStep, place: Place, *, chosen: bool, focused: bool) -> None:
    """Draw mark, title and word in the middle; the stone that is looked at on a ground, in a ring with the focus."""
    look, where = theme.current(), place.words
    pad = look.space(_PAD)
    inner = where.adjusted(pad, pad, -pad, 0)
    title, word = words_of(step, inner.width())
    mark = QRectF(inner.center().x() - look.px(_MARK) / 2, inner.top(), look.px(_MARK), look.px(_MARK))
    if chosen:
        ground = QRectF(where.left(), where.top(), where.width(), mark.height() + title.height + word.height + 2 * pad)
        draw_box(painter, ground, Box("surface", "line", 1, 12))
        if focused:
            draw_ring(painter, ground, 12)
    draw_icon(painter, ICONS[step.state], mark, "control" if step.state == "later" else INKS[step.state])
    below = inner.adjusted(0, mark.height(), 0, 0)
    title.draw(painter, below, colour_of("ink" if step.state in ("done", "current") else "ink2"), CENTRE)
    word.draw(painter, below.adjusted(0, title.height, 0, 0), colour_of(INKS[step.state]), CENTRE)
